package org.chizheng.app.start;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.task.Tasks;
import org.chizheng.core.shared.Refusal;

/** Who, and with which password. Serves the log-in and the lock. */
public final class LoginModel {
    private final Tasks tasks;
    private final SignIn signIn;
    private final java.util.function.Consumer<Account> onEntered;
    private final StringProperty office = new SimpleStringProperty("");
    private final ObservableList<Account> accounts = FXCollections.observableArrayList();
    private final ObjectProperty<Account> account = new SimpleObjectProperty<>();
    private final StringProperty password = new SimpleStringProperty("");
    private final ObjectProperty<Refusal> problem = new SimpleObjectProperty<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();

    private record Known(String office, List<Account> accounts) {}

    public LoginModel(Tasks tasks, SignIn signIn, java.util.function.Consumer<Account> onEntered) {
        this.tasks = tasks;
        this.signIn = signIn;
        this.onEntered = onEntered;
    }

    /** Reads who there is and chooses the last one. */
    public void load() {
        load(known -> known.isEmpty() ? null : known.get(0));
    }

    /** Reads who there is and chooses the first colleague of the one who leaves. */
    public void loadFor(Account leaving) {
        load(known -> known.stream()
                .filter(account -> !account.user().equals(leaving.user()))
                .findFirst()
                .orElse(leaving));
    }

    private void load(Function<List<Account>, Account> choice) {
        tasks.read(
                progress -> new Known(signIn.office(), signIn.accounts()),
                known -> {
                    office.set(known.office);
                    accounts.setAll(known.accounts);
                    account.set(choice.apply(known.accounts));
                },
                problem::set);
    }

    public void enter() {
        if (busy.get() || account.get() == null) {
            return;
        }
        if (password.get().isEmpty()) {
            problem.set(Refusal.of(
                    "login.no-password", Texts.of("login.no-password.what"), "", Texts.of("login.no-password.now")));
            return;
        }
        Account who = account.get();
        String typed = password.get();
        attempt(who, () -> signIn.enter(who, typed), () -> {});
    }

    /** @param onTaken before the desk is shown: the code was right */
    public void enterWithCode(String code, String newPassword, String again, Runnable onTaken) {
        if (busy.get() || account.get() == null) {
            return;
        }
        String weak = PasswordRule.problem(newPassword, again);
        if (!weak.isEmpty()) {
            problem.set(Refusal.of("login.new-password", weak, "", ""));
            return;
        }
        Account who = account.get();
        attempt(who, () -> signIn.enterWithCode(who, code, newPassword), onTaken);
    }

    private void attempt(Account who, Runnable opening, Runnable onTaken) {
        busy.set(true);
        problem.set(null);
        tasks.read(
                progress -> {
                    opening.run();
                    return who;
                },
                entered -> {
                    busy.set(false);
                    password.set("");
                    onTaken.run();
                    onEntered.accept(entered);
                },
                refusal -> {
                    busy.set(false);
                    password.set("");
                    problem.set(refusal);
                });
    }

    public StringProperty office() {
        return office;
    }

    public ObservableList<Account> accounts() {
        return accounts;
    }

    public ObjectProperty<Account> account() {
        return account;
    }

    public StringProperty password() {
        return password;
    }

    public ObjectProperty<Refusal> problem() {
        return problem;
    }

    /** While a password is being tried: takes a moment on purpose, so that guessing is slow. */
    public BooleanProperty busy() {
        return busy;
    }
}
