package org.chizheng.core.store;

import java.nio.file.Path;
import java.util.List;
import org.chizheng.core.certificate.CertificateRecord;
import org.chizheng.core.conflict.CaseKeeper;
import org.chizheng.core.conflict.CaseRules;
import org.chizheng.core.conflict.DecisionRecord;
import org.chizheng.core.conflict.SharedValueRule;
import org.chizheng.core.ledger.Chain;
import org.chizheng.core.ledger.ChangeFeed;
import org.chizheng.core.ledger.Ledger;
import org.chizheng.core.ledger.Permission;
import org.chizheng.core.ledger.Received;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.ledger.RecordKinds;
import org.chizheng.core.ledger.trust.ChainMark;
import org.chizheng.core.office.OfficeRecords;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.seal.DataKey;
import org.chizheng.core.shared.Actor;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.Seams;
import org.chizheng.core.training.ClassRecord;
import org.chizheng.core.training.EnrolmentRecord;

/** A data folder opened by its key alone, for tests that open hundreds: no password is stretched. */
public final class Register implements AutoCloseable {
    public static final List<SharedValueRule> RULES =
            List.of(TraineeRecord.SAME_NUMBER, CertificateRecord.SAME_NUMBER, EnrolmentRecord.SAME_VOUCHER);
    public static final CaseRules CASES = new CaseRules(
            RULES, List.of(ClassRecord.AFTER_APPROVAL, TraineeRecord.AFTER_MERGE), List.of(EnrolmentRecord.TWO_PLACES));
    public static final RecordKinds KINDS = new RecordKinds(List.<RecordKind>of(
            TraineeRecord.KIND,
            CertificateRecord.KIND,
            ClassRecord.KIND,
            EnrolmentRecord.KIND,
            DecisionRecord.KIND,
            OfficeRecords.SETTING,
            OfficeRecords.ACCOUNT,
            ChainMark.KIND,
            Chain.LIFE,
            Chain.BRANCH));
    public static final Actor CLERK = new Actor("limei", "李梅", "141025100", "lead");

    public final Home home;
    public final Projections.Opened opened;
    public final Ledger ledger;
    private final Projections projections = projections();

    private Register(Home home, Received received) {
        this.home = home;
        this.opened = projections.open(home, received);
        this.ledger = new Ledger(
                home.travelling(),
                home.local(),
                opened.projection(),
                Permission.EVERYTHING,
                new ChangeFeed(),
                home.reserve(),
                home.seams());
    }

    public static Projections projections() {
        return new Projections(KINDS, List.of(new CaseKeeper(CASES)));
    }

    /** Makes a folder with one account in its local chain, as the wizard does. */
    public static Register begin(Path folder, DataKey key, Seams seams, Disk disk) {
        HomeFolder home = new HomeFolder(folder);
        HomeCard card = new HomeCard(
                HomeCard.FORMAT,
                "township",
                "141025100",
                seams.newId().toString(),
                seams.newId().toString(),
                seams.newId().toString(),
                null);
        card.write(home, disk);
        Register register = guarded(Home.begin(home, card, key, seams, disk), Received.NOTHING);
        register.ledger.record(
                CLERK,
                org.chizheng.core.ledger.Change.create(
                        OfficeRecords.ACCOUNT, seams.newId(), java.util.Map.of("login", "limei")));
        return register;
    }

    public static Register open(Path folder, DataKey key, Seams seams, Disk disk) {
        return open(folder, key, seams, disk, Received.NOTHING);
    }

    public static Register open(Path folder, DataKey key, Seams seams, Disk disk, Received received) {
        return guarded(Home.open(new HomeFolder(folder), key, seams, disk), received);
    }

    private static Register guarded(Home home, Received received) {
        try {
            return new Register(home, received);
        } catch (RuntimeException failed) {
            home.close();
            throw failed;
        }
    }

    public String digest() {
        return new StoreDigest(KINDS).of(opened.store());
    }

    public StoreCheck check() {
        return new StoreCheck(home, opened.store(), projections, Received.NOTHING);
    }

    public Backup backup() {
        return new Backup(home, opened.store(), projections, ledger::quietly, (folder, key) -> Received.NOTHING);
    }

    @Override
    public void close() {
        try {
            opened.store().close();
        } finally {
            home.close();
        }
    }
}
