package org.chizheng.app.start;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.chizheng.app.ui.task.Running;
import org.chizheng.app.ui.task.Tasks;
import org.chizheng.core.shared.Refusal;

/** Why the folder does not open, and the ways out. After each way the folder is looked at again. */
public final class RecoveryModel {
    private final Tasks tasks;
    private final Recovery recovery;
    private final Runnable onMended;
    private final ObjectProperty<Refusal> trouble = new SimpleObjectProperty<>();
    private final ObservableList<Recovery.Way> ways = FXCollections.observableArrayList();
    private final ObjectProperty<Running> work = new SimpleObjectProperty<>();

    private record Found(Refusal trouble, List<Recovery.Way> ways) {}

    public RecoveryModel(Tasks tasks, Recovery recovery, Runnable onMended) {
        this.tasks = tasks;
        this.recovery = recovery;
        this.onMended = onMended;
    }

    public void load() {
        tasks.read(
                progress -> new Found(recovery.trouble(), recovery.ways()),
                found -> {
                    trouble.set(found.trouble);
                    ways.setAll(found.ways);
                },
                trouble::set);
    }

    public void go(Recovery.Way way) {
        if (work.get() != null && !work.get().over().get()) {
            return;
        }
        work.set(tasks.submit(
                way.verb(),
                progress -> {
                    recovery.go(way, progress);
                    return way;
                },
                done -> onMended.run(),
                trouble::set));
    }

    public ObjectProperty<Refusal> trouble() {
        return trouble;
    }

    public ObservableList<Recovery.Way> ways() {
        return ways;
    }

    public ObjectProperty<Running> work() {
        return work;
    }
}
