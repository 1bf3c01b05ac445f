package org.chizheng.app.start;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.chizheng.app.start.slip.SlipModel;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.task.Running;
import org.chizheng.app.ui.task.Tasks;
import org.chizheng.core.shared.Refusal;

/**
 * The first start. The recovery code exists only after the office was made, so there is no way back from the slip; and
 * nobody gets past it without having printed, saved or said that it was written down.
 */
public final class WizardModel {
    /** The pages of the wizard in their order. */
    public enum Step {
        WELCOME,
        OFFICE,
        PERSON,
        SLIP,
        DONE
    }

    private final Tasks tasks;
    private final FirstStart firstStart;
    private final Runnable onReady;
    private final Runnable onRestored;
    private final ObjectProperty<Step> step = new SimpleObjectProperty<>(Step.WELCOME);
    private final ObjectProperty<OfficeRole> role = new SimpleObjectProperty<>(OfficeRole.TOWNSHIP);
    private final ObservableList<UnitChoice> units = FXCollections.observableArrayList();
    private final ObjectProperty<UnitChoice> unit = new SimpleObjectProperty<>();
    private final StringProperty person = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final StringProperty again = new SimpleStringProperty("");
    private final StringProperty problem = new SimpleStringProperty("");
    private final ObjectProperty<Refusal> refusal = new SimpleObjectProperty<>();
    private final ObjectProperty<SlipModel> slip = new SimpleObjectProperty<>();
    private final ObjectProperty<Running> work = new SimpleObjectProperty<>();

    /**
     * @param onReady a person is signed in, the desk can be shown
     * @param onRestored the folder is there and waits for a password
     */
    public WizardModel(Tasks tasks, FirstStart firstStart, Runnable onReady, Runnable onRestored) {
        this.tasks = tasks;
        this.firstStart = firstStart;
        this.onReady = onReady;
        this.onRestored = onRestored;
        role.addListener((watched, before, now) -> loadUnits());
    }

    public boolean hasPractice() {
        return firstStart.hasPractice();
    }

    public void openPractice() {
        run(
                Texts.of("wizard.practice.work"),
                progress -> {
                    firstStart.openPractice(progress);
                    return "";
                },
                done -> onReady.run());
    }

    public void restore(Path backup) {
        run(
                Texts.of("wizard.restore.work"),
                progress -> {
                    firstStart.restore(backup, progress);
                    return backup;
                },
                done -> onRestored.run());
    }

    public void openReal() {
        loadUnits();
        step.set(Step.OFFICE);
    }

    public void back() {
        problem.set("");
        refusal.set(null);
        step.set(step.get() == Step.PERSON ? Step.OFFICE : Step.WELCOME);
    }

    /** From the office to the person. */
    public void officeChosen() {
        boolean missing = unit.get() == null;
        problem.set(missing ? Texts.of("wizard.office.missing") : "");
        if (!missing) {
            step.set(Step.PERSON);
        }
    }

    /** Makes the office; the slip follows. */
    public void create() {
        String name = person.get().strip();
        String wrong =
                name.isEmpty() ? Texts.of("wizard.person.missing") : PasswordRule.problem(password.get(), again.get());
        problem.set(wrong);
        if (!wrong.isEmpty()) {
            return;
        }
        NewOffice office = new NewOffice(role.get(), unit.get().code(), name, password.get());
        run(Texts.of("wizard.create.work"), progress -> firstStart.create(office, progress), made -> {
            password.set("");
            again.set("");
            slip.set(new SlipModel(tasks, firstStart.paper(), made));
            step.set(Step.SLIP);
        });
    }

    /** From the slip to the end; only once it is kept. */
    public void slipDone() {
        if (slip.get().kept().get()) {
            step.set(Step.DONE);
        }
    }

    public void finish() {
        onReady.run();
    }

    private void loadUnits() {
        OfficeRole wanted = role.get();
        unit.set(null);
        tasks.read(progress -> firstStart.units(wanted), this::offer, refusal::set);
    }

    private void offer(List<UnitChoice> found) {
        units.setAll(found);
        if (found.size() == 1) {
            unit.set(found.get(0));
        }
    }

    private <T> void run(String name, org.chizheng.app.ui.task.Work<T> job, java.util.function.Consumer<T> onDone) {
        if (work.get() != null && !work.get().over().get()) {
            return;
        }
        refusal.set(null);
        work.set(tasks.submit(name, job, onDone, refusal::set));
    }

    public ObjectProperty<Step> step() {
        return step;
    }

    public ObjectProperty<OfficeRole> role() {
        return role;
    }

    public ObservableList<UnitChoice> units() {
        return units;
    }

    public ObjectProperty<UnitChoice> unit() {
        return unit;
    }

    public StringProperty person() {
        return person;
    }

    public StringProperty password() {
        return password;
    }

    public StringProperty again() {
        return again;
    }

    /** The sentence for the fields of this step; empty when nothing is wrong. */
    public StringProperty problem() {
        return problem;
    }

    /** What the program refused; null when nothing. */
    public ObjectProperty<Refusal> refusal() {
        return refusal;
    }

    /** Null until the office was made. */
    public ObjectProperty<SlipModel> slip() {
        return slip;
    }

    /** What runs now or ran last; null before the first. */
    public ObjectProperty<Running> work() {
        return work;
    }
}
