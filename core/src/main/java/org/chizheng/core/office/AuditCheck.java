package org.chizheng.core.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chizheng.core.ledger.Journal;
import org.chizheng.core.ledger.Ledger;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;

/**
 * Whether the log that is shown is the log that was written. The chain of the local journal proves that nothing was taken
 * out of that journal or changed in it; what people are shown comes out of the store, so it is held against the journal
 * line by line as well (个人信息保护法 第五十四条: an audit must be able to rely on what it reads).
 */
public final class AuditCheck {
    private static final int PAGE = 500;

    private final Ledger ledger;
    private final AuditQueries log;

    public AuditCheck(Ledger ledger, AuditQueries log) {
        this.ledger = ledger;
        this.log = log;
    }

    /**
     * The log, found whole.
     *
     * @param ops how many lines of the local journal were read and verified
     * @param entries the whole log, latest first
     */
    public record Whole(long ops, List<AuditQueries.Entry> entries) {}

    /**
     * @throws Refusal {@code journal.damaged} naming file and number, {@code audit.differs} when the store shows fewer,
     *     more or other entries than the journal holds
     */
    public Whole run() {
        Journal journal = ledger.local();
        long[] through = {0};
        List<AuditQueries.Entry> entries = new ArrayList<>();
        ledger.quietly(() -> {
            through[0] = journal.lastSeq();
            entries.addAll(all());
        });
        long verified = journal.verify();
        Map<Id, AuditQueries.Entry> written = new HashMap<>();
        journal.read(1, through[0], op -> {
            if (op.kind().equals(OfficeRecords.AUDIT.name())) {
                written.put(op.record(), entry(op));
            }
        });
        boolean same = entries.size() == written.size()
                && entries.stream().allMatch(entry -> entry.equals(written.get(entry.id())));
        if (!same) {
            throw Refusal.ofHome(
                    "audit.differs",
                    "列出来的操作记录和日志里写下的对不上",
                    "日志完好，里面有 " + written.size() + " 条；检索库里有 " + entries.size() + " 条，被改过、少了或多了",
                    "请先运行 chizheng store rebuild 从日志重建，再看；并查问谁动过数据文件夹",
                    null);
        }
        return new Whole(verified, List.copyOf(entries));
    }

    private List<AuditQueries.Entry> all() {
        List<AuditQueries.Entry> all = new ArrayList<>();
        List<AuditQueries.Entry> page;
        do {
            page = log.page(all.size(), PAGE);
            all.addAll(page);
        } while (!page.isEmpty());
        return all;
    }

    private static AuditQueries.Entry entry(Op op) {
        return new AuditQueries.Entry(
                op.record(),
                op.time().millis(),
                op.actorName(),
                text(op, "act"),
                text(op, "subject"),
                text(op, "reason"),
                text(op, "detail"));
    }

    private static String text(Op op, String field) {
        Object value = op.set().get(field);
        return value == null ? null : value.toString();
    }
}
