package org.chizheng.app.start.slip;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.preview.PageSource;
import org.chizheng.app.ui.task.Running;
import org.chizheng.app.ui.task.Tasks;
import org.chizheng.app.ui.task.Work;
import org.chizheng.core.shared.Refusal;

/** One recovery slip and what became of it: nobody should get past it without paper, file or handwriting. */
public final class SlipModel {
    private final Tasks tasks;
    private final SlipPaper paper;
    private final RecoverySlip slip;
    private final BooleanProperty kept = new SimpleBooleanProperty();
    private final StringProperty note = new SimpleStringProperty("");
    private final ObjectProperty<Refusal> refusal = new SimpleObjectProperty<>();
    private final ObjectProperty<Running> work = new SimpleObjectProperty<>();

    public SlipModel(Tasks tasks, SlipPaper paper, RecoverySlip slip) {
        this.tasks = tasks;
        this.paper = paper;
        this.slip = slip;
    }

    public RecoverySlip slip() {
        return slip;
    }

    public Tasks tasks() {
        return tasks;
    }

    public java.util.List<String> printers() {
        return paper.printers();
    }

    /** Lays the paper out for the preview. */
    public void look(Consumer<PageSource> onLaid) {
        run(progress -> paper.pages(slip), onLaid);
    }

    public void print(String printer, int copies) {
        run(
                progress -> {
                    paper.print(slip, printer, copies);
                    return Texts.of("wizard.slip.printed");
                },
                this::keep);
    }

    public void save(Path file) {
        run(
                progress -> {
                    paper.save(slip, file);
                    return Texts.of("wizard.slip.saved", file);
                },
                this::keep);
    }

    private void keep(String words) {
        note.set(words);
        kept.set(true);
    }

    private <T> void run(Work<T> job, Consumer<T> onDone) {
        if (work.get() != null && !work.get().over().get()) {
            return;
        }
        refusal.set(null);
        work.set(tasks.submit(Texts.of("wizard.slip.work"), job, onDone, refusal::set));
    }

    /** Printed, saved, or ticked as written down. */
    public BooleanProperty kept() {
        return kept;
    }

    /** What was done with it last; empty before. */
    public StringProperty note() {
        return note;
    }

    /** What the program refused; null when nothing. */
    public ObjectProperty<Refusal> refusal() {
        return refusal;
    }
}
