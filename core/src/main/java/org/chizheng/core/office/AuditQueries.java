package org.chizheng.core.office;

import static org.chizheng.core.store.tables.Tables.AUDIT;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.OpQueries;
import org.chizheng.core.store.Store;

/**
 * The log of what was revealed, printed in full or exported, latest first. That nothing was taken out of it is for
 * {@link AuditCheck} to say.
 */
public final class AuditQueries {
    private final Store store;

    public AuditQueries(Store store) {
        this.store = store;
    }

    /**
     * One line of the log.
     *
     * @param atMs when, milliseconds since 1970
     * @param user name of who did it
     * @param reason as typed, or null where none is asked for
     * @param second who confirmed it beside the first person, or null
     */
    public record Entry(Id id, long atMs, String user, String act, String subject, String reason, String second) {}

    public int count() {
        return store.query().fetchCount(AUDIT);
    }

    public List<Entry> page(int offset, int limit) {
        var rows = store.query()
                .selectFrom(AUDIT)
                .orderBy(AUDIT.FIRST_MS.desc(), AUDIT.ID.desc())
                .limit(limit)
                .offset(offset)
                .fetch();
        OpQueries ops = new OpQueries(store);
        Map<Id, Op> written = rows.stream()
                .map(row -> ops.byId(Id.ofBytes(row.getFirstOp())))
                .flatMap(java.util.Optional::stream)
                .collect(Collectors.toMap(Op::record, Function.identity(), (one, same) -> one));
        return rows.stream()
                .map(row -> {
                    Id id = Id.ofBytes(row.getId());
                    Op op = written.get(id);
                    return new Entry(
                            id,
                            row.getFirstMs(),
                            op == null ? "" : op.actorName(),
                            row.getAct(),
                            row.getSubject(),
                            row.getReason(),
                            row.getDetail());
                })
                .toList();
    }
}
