package org.chizheng.app.shell;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.chizheng.app.ui.task.Running;
import org.chizheng.app.ui.task.Tasks;
import org.chizheng.core.shared.Refusal;

/** The one search box. Each keystroke asks anew and calls the older question off, so that answers never overtake. */
public final class SearchModel {
    private static final int LIMIT = 12;

    private final Tasks tasks;
    private final SearchSource source;
    private final StringProperty words = new SimpleStringProperty("");
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ObjectProperty<Refusal> problem = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper answered = new ReadOnlyBooleanWrapper();
    private final ObservableList<SearchHit> hits = FXCollections.observableArrayList();
    private Running asking;

    public SearchModel(Tasks tasks, SearchSource source) {
        this.tasks = tasks;
        this.source = source;
        words.addListener((watched, before, text) -> ask(text.strip()));
    }

    public StringProperty words() {
        return words;
    }

    /** Whether the panel is shown. */
    public BooleanProperty open() {
        return open;
    }

    public ObservableList<SearchHit> hits() {
        return hits;
    }

    /** Whether the hits answer what is typed now; while false, an empty list is not yet "nothing found". */
    public ReadOnlyBooleanProperty answered() {
        return answered.getReadOnlyProperty();
    }

    public ObjectProperty<Refusal> problem() {
        return problem;
    }

    private void ask(String text) {
        if (asking != null) {
            asking.cancel();
        }
        problem.set(null);
        answered.set(false);
        if (text.isEmpty()) {
            hits.clear();
            open.set(false);
            return;
        }
        open.set(true);
        asking = tasks.read(progress -> source.find(text, LIMIT), this::answer, problem::set);
    }

    private void answer(List<SearchHit> found) {
        hits.setAll(found);
        answered.set(true);
    }
}
