package org.chizheng.app.wiring;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.chizheng.app.care.AccountsModel;
import org.chizheng.app.care.AccountsView;
import org.chizheng.app.care.AuditModel;
import org.chizheng.app.care.AuditView;
import org.chizheng.app.care.BackupModel;
import org.chizheng.app.care.BackupView;
import org.chizheng.app.records.Session;
import org.chizheng.app.shell.Destination;
import org.chizheng.app.ui.Texts;
import org.chizheng.core.office.Right;
import org.chizheng.core.office.Role;
import org.kordamp.ikonli.feather.Feather;

/** 备份与恢复, 账号与密码 and, for who may read it, 操作记录: beside the navigation, from the menu under the person's name. */
final class CareSections {
    static final String BACKUP = "backup";
    static final String ACCOUNTS = "accounts";
    static final String AUDIT = "audit";

    private final Session session;
    private final Runnable onBackup;

    /** @param onBackup a backup was made and verified */
    CareSections(Session session, Runnable onBackup) {
        this.session = session;
        this.onBackup = onBackup;
    }

    List<Destination> destinations() {
        List<Destination> all = new ArrayList<>(List.of(
                Destination.of(ACCOUNTS, Texts.of("accounts.title"), Feather.KEY, this::accounts),
                Destination.of(BACKUP, Texts.of("backup.title"), Feather.HARD_DRIVE, this::backup)));
        if (readsAudit(session)) {
            all.add(Destination.of(AUDIT, Texts.of("audit.title"), Feather.EYE, this::audit));
        }
        return all;
    }

    /** 操作记录 is for auditors alone: neither page nor entry is there for others. */
    static boolean readsAudit(Session session) {
        return Role.of(session.actor().role()).may(Right.READ_AUDIT);
    }

    private Node audit() {
        return new AuditView(new AuditModel(session)).page();
    }

    private Node accounts() {
        return new AccountsView(new AccountsModel(session)).page();
    }

    private Node backup() {
        return new BackupView(new BackupModel(session, onBackup)).page();
    }
}
