package org.chizheng.sync.intake.log;

import static org.chizheng.core.store.tables.Tables.INTAKE;

import java.util.List;
import java.util.Optional;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Store;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.keep.IntakeState;
import org.jooq.impl.DSL;

/** The rows of the log of what was taken. */
final class IntakeLogQueries {
    private final Store store;

    IntakeLogQueries(Store store) {
        this.store = store;
    }

    /** A number of the log and its head there. */
    record At(long number, Digest head) {}

    /** One entry. */
    record Row(long number, Digest head, Digest file, IntakeState state) {}

    Optional<At> last(Id epoch) {
        return store.query()
                .select(INTAKE.LOG_NO, INTAKE.LOG_HEAD)
                .from(INTAKE)
                .where(INTAKE.LOG_EPOCH.eq(epoch.bytes()))
                .orderBy(INTAKE.LOG_NO.desc())
                .limit(1)
                .fetchOptional(row -> new At(row.value1(), Digest.parse(row.value2())));
    }

    /** The entries beyond a number, in order. */
    List<Row> entries(Id epoch, long from) {
        return store.query()
                .select(INTAKE.LOG_NO, INTAKE.LOG_HEAD, INTAKE.DIGEST, INTAKE.STATE)
                .from(INTAKE)
                .where(INTAKE.LOG_EPOCH.eq(epoch.bytes()), INTAKE.LOG_NO.gt(from))
                .orderBy(INTAKE.LOG_NO)
                .fetch(row -> new Row(
                        row.value1(),
                        Digest.parse(row.value2()),
                        Digest.parse(row.value3()),
                        IntakeState.of(row.value4())));
    }

    /** The last number that a receipt of this device told it of; the number of the file itself is no later one. */
    long toldTo(Id epoch, Id dev) {
        Long told = store.query()
                .select(DSL.max(INTAKE.LOG_NO))
                .from(INTAKE)
                .where(INTAKE.LOG_EPOCH.eq(epoch.bytes()), INTAKE.DEV.eq(dev.bytes()), INTAKE.RECEIPT.isNotNull())
                .fetchOne(0, Long.class);
        return told == null ? 0 : told;
    }

    /** 0 for a file that this life's log does not hold. */
    long numberOf(Id epoch, Digest file) {
        return store.query()
                .select(INTAKE.LOG_NO)
                .from(INTAKE)
                .where(INTAKE.LOG_EPOCH.eq(epoch.bytes()), INTAKE.DIGEST.eq(file.toString()))
                .fetchOptional(INTAKE.LOG_NO)
                .orElse(0L);
    }
}
