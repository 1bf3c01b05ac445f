package org.chizheng.sync.intake;

import static org.chizheng.core.store.tables.Tables.DEVICE;
import static org.chizheng.core.store.tables.Tables.FORMER_KEY;
import static org.chizheng.core.store.tables.Tables.ROSTER;

import java.util.List;
import java.util.Optional;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Store;
import org.chizheng.sync.batch.Sender;
import org.chizheng.sync.crypto.Base64Url;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.crypto.SigningPublicKey;
import org.jooq.Record;

/** Codes and devices as the bureau noted them, keys that devices handed over, and versions of the roster that were given out. */
final class DeviceQueries {
    private final Store store;

    DeviceQueries(Store store) {
        this.store = store;
    }

    /** One row; which members are empty depends on its state. */
    record Row(
            Id id,
            Id dev,
            String unit,
            String name,
            Id chain,
            String signKey,
            String boxKey,
            String state,
            String code,
            long codeUntil,
            String request) {}

    List<Row> inState(String... states) {
        return store.query()
                .selectFrom(DEVICE)
                .where(DEVICE.STATE.in(states))
                .orderBy(DEVICE.FIRST_MS, DEVICE.ID)
                .fetch(DeviceQueries::row);
    }

    Optional<Row> byId(Id id) {
        return store.query().selectFrom(DEVICE).where(DEVICE.ID.eq(id.bytes())).fetchOptional(DeviceQueries::row);
    }

    private static Row row(Record row) {
        return new Row(
                id(row.get(DEVICE.ID)),
                id(row.get(DEVICE.DEV)),
                row.get(DEVICE.UNIT),
                row.get(DEVICE.NAME),
                id(row.get(DEVICE.CHAIN)),
                row.get(DEVICE.SIGN_KEY),
                row.get(DEVICE.BOX_KEY),
                row.get(DEVICE.STATE),
                row.get(DEVICE.CODE),
                number(row.get(DEVICE.CODE_UNTIL)),
                row.get(DEVICE.REQUEST));
    }

    private static Id id(byte[] bytes) {
        return bytes == null ? null : Id.ofBytes(bytes);
    }

    private static long number(Long value) {
        return value == null ? 0 : value;
    }

    /** A version as it was noted. */
    record Issued(long version, Digest facts, Digest file, Digest head, long untilMillis, boolean handsOver) {}

    /** By version. */
    List<Issued> issued() {
        return store.query()
                .selectFrom(ROSTER)
                .orderBy(ROSTER.VERSION, ROSTER.ID)
                .fetch(row -> new Issued(
                        row.getVersion(),
                        Digest.parse(row.getFacts()),
                        Digest.parse(row.getDigest()),
                        Digest.parse(row.getHead()),
                        row.getUntilMs(),
                        Boolean.TRUE.equals(row.getHandsOver())));
    }

    Optional<Issued> newest() {
        List<Issued> all = issued();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** Every key that a device handed over, as far as it goes. */
    List<Sender> formerKeys() {
        return store.query()
                .selectFrom(FORMER_KEY)
                .orderBy(FORMER_KEY.FIRST_MS, FORMER_KEY.ID)
                .fetch(row -> new Sender(
                        Id.ofBytes(row.getDev()),
                        false,
                        SigningPublicKey.ofBytes(Base64Url.decode(row.getSignKey())),
                        Optional.of(new Sender.Reach(Id.ofBytes(row.getChain()), row.getLastSeq()))));
    }
}
