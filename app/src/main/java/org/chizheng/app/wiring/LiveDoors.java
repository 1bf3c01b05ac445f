package org.chizheng.app.wiring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chizheng.app.care.BackupWords;
import org.chizheng.app.records.OfficeName;
import org.chizheng.app.start.Account;
import org.chizheng.app.start.Doors;
import org.chizheng.app.start.FirstStart;
import org.chizheng.app.start.Recovery;
import org.chizheng.app.start.SignIn;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.task.Progress;
import org.chizheng.core.division.UnitCatalogue;
import org.chizheng.core.office.AccountQueries;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.store.Backup;
import org.chizheng.core.store.HomeNotes;

/** The start screens' questions, answered by the data folder of this window. */
final class LiveDoors implements Doors, SignIn, Recovery {
    private static final String BACKUP = "backup";

    private final HomeAccess access;
    private final FirstStart firstStart;
    private volatile Refusal trouble;

    LiveDoors(HomeAccess access, FirstStart firstStart) {
        this.access = access;
        this.firstStart = firstStart;
    }

    @Override
    public Opening look() {
        if (!Files.exists(access.folder().card())) {
            return Opening.FIRST_START;
        }
        try {
            access.card();
            access.logins();
            return Opening.SIGN_IN;
        } catch (Refusal unusable) {
            trouble = unusable;
            return Opening.TROUBLE;
        }
    }

    @Override
    public FirstStart firstStart() {
        return firstStart;
    }

    @Override
    public SignIn signIn() {
        return this;
    }

    @Override
    public Recovery recovery() {
        return this;
    }

    @Override
    public String office() {
        return OfficeName.of(UnitCatalogue.shipped(), access.card().unit());
    }

    @Override
    public List<Account> accounts() {
        String last = access.memory().last();
        List<Account> accounts = new ArrayList<>();
        for (String login : access.logins()) {
            accounts.add(login.equals(last) ? 0 : accounts.size(), new Account(login, login, duty(login)));
        }
        return accounts;
    }

    /** The folder tells it only when it is open, as at the lock. */
    private String duty(String login) {
        return access.session()
                .flatMap(session -> session.core().accounts().byLogin(login))
                .map(AccountQueries.Account::role)
                .map(role -> role.label())
                .orElse("");
    }

    @Override
    public void enter(Account account, String password) {
        try {
            access.enter(account.user(), password.toCharArray());
        } catch (Refusal refusal) {
            trouble = refusal;
            throw refusal;
        }
    }

    @Override
    public void enterWithCode(Account account, String code, String newPassword) {
        access.enterWithCode(account.user(), code, newPassword.toCharArray());
    }

    @Override
    public Refusal trouble() {
        return trouble;
    }

    /** Looking again changes nothing; the backup, where it is in sight, sets the present folder aside unharmed. */
    @Override
    public List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        ways.add(new Way("again", Texts.of("recovery.again.verb"), Texts.of("recovery.again.text")));
        backup().ifPresent(kept -> ways.add(new Way(
                BACKUP,
                Texts.of("recovery.backup.verb"),
                Texts.of(
                        "recovery.backup.text",
                        BackupWords.when(kept, access.environment().seams().today()),
                        kept.folder()))));
        return ways;
    }

    private Optional<HomeNotes.Kept> backup() {
        return Backup.remembered(access.folder()).stream()
                .filter(kept -> Files.isDirectory(Path.of(kept.folder())))
                .findFirst();
    }

    @Override
    public void go(Way way, Progress progress) {
        progress.report(Progress.UNKNOWN, way.verb());
        if (way.id().equals(BACKUP)) {
            access.replaceBy(Path.of(backup().orElseThrow().folder()));
        }
    }
}
