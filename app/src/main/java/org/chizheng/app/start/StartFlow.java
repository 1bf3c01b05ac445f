package org.chizheng.app.start;

import java.util.function.Consumer;
import org.chizheng.app.ui.Layers;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.task.Tasks;
import org.chizheng.core.shared.Refusal;

/** Which screen comes first. The frame is painted before the folder is looked at. */
public final class StartFlow {
    private final Layers layers;
    private final Tasks tasks;
    private final Doors doors;
    private final Runnable onOpen;

    /** @param onOpen a person is signed in: show the desk */
    public StartFlow(Layers layers, Tasks tasks, Doors doors, Runnable onOpen) {
        this.layers = layers;
        this.tasks = tasks;
        this.doors = doors;
        this.onOpen = onOpen;
    }

    public void begin() {
        layers.setPage(StartFrame.waiting());
        tasks.read(progress -> doors.look(), this::show, this::showTrouble);
    }

    private void show(Doors.Opening opening) {
        switch (opening) {
            case FIRST_START ->
                layers.setPage(new WizardView(new WizardModel(tasks, doors.firstStart(), onOpen, this::begin)));
            case SIGN_IN -> showLogin();
            case TROUBLE -> showTrouble();
        }
    }

    private void showTrouble(Refusal refusal) {
        RecoveryModel model = new RecoveryModel(tasks, doors.recovery(), this::begin);
        model.trouble().set(refusal);
        layers.setPage(new RecoveryView(model));
    }

    private void showTrouble() {
        RecoveryModel model = new RecoveryModel(tasks, doors.recovery(), this::begin);
        layers.setPage(new RecoveryView(model));
        model.load();
    }

    /**
     * Another data folder takes the place of the open one; a calm page stands meanwhile.
     *
     * @param change opens it and signs a person in, off the screen's thread
     */
    public void change(Runnable change) {
        inBackground(change, this::open);
    }

    /** As {@link #change}, to a folder that is looked at from the start. */
    public void restart(Runnable change) {
        inBackground(change, this::begin);
    }

    private void inBackground(Runnable change, Runnable onDone) {
        layers.setPage(StartFrame.waiting());
        tasks.read(
                progress -> {
                    change.run();
                    return true;
                },
                done -> onDone.run(),
                this::showTrouble);
    }

    /** Shows the desk of whoever is signed in now. */
    public void open() {
        onOpen.run();
    }

    private void showLogin() {
        LoginModel model = new LoginModel(tasks, doors.signIn(), account -> onOpen.run());
        model.problem().subscribe(refusal -> {
            if (refusal != null && doors.isTrouble(refusal)) {
                showTrouble();
            }
        });
        layers.setPage(new LoginView(model, ""));
        model.load();
    }

    /** Covers the desk until the person, or a colleague who takes over, gives a password. */
    public void lock(Account person, Consumer<Account> onOther) {
        if (!layers.isCovered()) {
            cover(person, onOther, Texts.of("lock.heading", person.name())).load();
        }
    }

    /** The same with the colleague's name chosen; until that password is right, nothing of the desk is lost. */
    public void handOver(Account person, Consumer<Account> onOther) {
        if (!layers.isCovered()) {
            cover(person, onOther, Texts.of("lock.hand-over")).loadFor(person);
        }
    }

    private LoginModel cover(Account person, Consumer<Account> onOther, String heading) {
        LoginModel model = new LoginModel(tasks, doors.signIn(), account -> {
            layers.uncover();
            if (!account.user().equals(person.user())) {
                layers.closeAll();
                onOther.accept(account);
            }
        });
        model.account().set(person);
        layers.cover(new LoginView(model, heading));
        return model;
    }
}
