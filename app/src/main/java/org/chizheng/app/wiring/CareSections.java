package org.chizheng.app.wiring;

import java.util.List;
import javafx.scene.Node;
import org.chizheng.app.care.AccountsModel;
import org.chizheng.app.care.AccountsView;
import org.chizheng.app.care.BackupModel;
import org.chizheng.app.care.BackupView;
import org.chizheng.app.records.Session;
import org.chizheng.app.shell.Destination;
import org.chizheng.app.ui.Texts;
import org.kordamp.ikonli.feather.Feather;

/** 备份与恢复 and 账号与密码: beside the navigation, from the menu under the person's name. */
final class CareSections {
    static final String BACKUP = "backup";
    static final String ACCOUNTS = "accounts";

    private final Session session;
    private final Runnable onBackup;

    /** @param onBackup a backup was made and verified */
    CareSections(Session session, Runnable onBackup) {
        this.session = session;
        this.onBackup = onBackup;
    }

    List<Destination> destinations() {
        return List.of(
                Destination.of(ACCOUNTS, Texts.of("accounts.title"), Feather.KEY, this::accounts),
                Destination.of(BACKUP, Texts.of("backup.title"), Feather.HARD_DRIVE, this::backup));
    }

    private Node accounts() {
        return new AccountsView(new AccountsModel(session)).page();
    }

    private Node backup() {
        return new BackupView(new BackupModel(session, onBackup)).page();
    }
}
