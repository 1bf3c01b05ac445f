package org.chizheng.app.care;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.chizheng.app.records.Session;
import org.chizheng.app.start.PasswordRule;
import org.chizheng.app.start.slip.RecoverySlip;
import org.chizheng.app.start.slip.SlipModel;
import org.chizheng.app.ui.Texts;
import org.chizheng.core.office.AccountService;
import org.chizheng.core.office.OfficeRecords;
import org.chizheng.core.office.Right;
import org.chizheng.core.office.Role;
import org.chizheng.core.shared.Refusal;

/** 账号与密码: everybody changes the own password; who manages accounts sees them all. */
public final class AccountsModel {
    private final Session session;
    private final boolean manages;
    private final ReadOnlyObjectWrapper<List<AccountLine>> accounts = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Refusal> problem = new SimpleObjectProperty<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();

    public AccountsModel(Session session) {
        this.session = session;
        this.manages = Role.of(session.actor().role()).may(Right.MANAGE_ACCOUNTS);
        session.onChange(Set.of(OfficeRecords.ACCOUNT.name()), this::load);
    }

    public void load() {
        session.read(
                progress -> session.core().accounts().all().stream()
                        .map(account -> new AccountLine(
                                account.login(),
                                account.role(),
                                account.disabled(),
                                account.login().equals(session.actor().user())))
                        .toList(),
                accounts::set,
                problem::set);
    }

    /** Only such a person sees the list and its verbs. */
    boolean manages() {
        return manages;
    }

    String ownName() {
        return session.actor().name();
    }

    String ownRole() {
        return Role.of(session.actor().role()).label();
    }

    /** @param onDone the new password counts from now on */
    void changeOwn(String present, String fresh, String again, Runnable onDone) {
        if (typedWell(fresh, again)) {
            act(service -> service.changePassword(session.actor(), present.toCharArray(), fresh.toCharArray()), onDone);
        }
    }

    void add(String login, Role role, String fresh, String again, Runnable onDone) {
        String name = login.strip();
        if (name.isEmpty()) {
            problem.set(Refusal.of("account.name", Texts.of("accounts.name.missing"), "", ""));
        } else if (role == null) {
            problem.set(Refusal.of("account.role", Texts.of("accounts.role.missing"), "", ""));
        } else if (typedWell(fresh, again)) {
            act(service -> service.add(session.actor(), name, role, fresh.toCharArray()), onDone);
        }
    }

    void reset(AccountLine account, String fresh, String again, Runnable onDone) {
        if (typedWell(fresh, again)) {
            act(service -> service.reset(session.actor(), account.login(), fresh.toCharArray()), onDone);
        }
    }

    void changeRole(AccountLine account, Role role, Runnable onDone) {
        act(service -> service.changeRole(session.actor(), account.login(), role), onDone);
    }

    void disable(AccountLine account, Runnable onDone) {
        act(service -> service.disable(session.actor(), account.login()), onDone);
    }

    /** The slip before it opens nothing any more from now on; so the new one is shown until it is put away. */
    void renewRecovery(Consumer<SlipModel> onMade) {
        problem.set(null);
        busy.set(true);
        session.read(
                progress -> session.core().accountService().renewRecovery(session.actor()),
                code -> {
                    busy.set(false);
                    RecoverySlip slip = new RecoverySlip(
                            code, session.officeName(), session.today().toString());
                    onMade.accept(new SlipModel(session.tasks(), new RecoveryPaper(() -> session), slip));
                },
                this::refused);
    }

    private boolean typedWell(String fresh, String again) {
        String wrong = PasswordRule.problem(fresh, again);
        problem.set(wrong.isEmpty() ? null : Refusal.of("account.password-rule", wrong, "", ""));
        return wrong.isEmpty();
    }

    private void act(Consumer<AccountService> verb, Runnable onDone) {
        if (busy.get()) {
            return;
        }
        problem.set(null);
        busy.set(true);
        session.read(
                progress -> {
                    verb.accept(session.core().accountService());
                    return "";
                },
                done -> {
                    busy.set(false);
                    onDone.run();
                    load();
                },
                this::refused);
    }

    private void refused(Refusal refusal) {
        busy.set(false);
        problem.set(refusal);
    }

    /** Null until it is read. */
    ReadOnlyObjectProperty<List<AccountLine>> accounts() {
        return accounts.getReadOnlyProperty();
    }

    ObjectProperty<Refusal> problem() {
        return problem;
    }

    /** A key slot takes a moment on purpose; meanwhile its verb rests. */
    BooleanProperty busy() {
        return busy;
    }
}
