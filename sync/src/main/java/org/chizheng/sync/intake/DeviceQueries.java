package org.chizheng.sync.intake;

import static org.chizheng.core.store.tables.Tables.DEVICE;

import java.util.List;
import java.util.Optional;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Store;
import org.jooq.Record;

/** Codes and devices as the bureau noted them. */
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
}
