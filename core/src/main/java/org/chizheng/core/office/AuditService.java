package org.chizheng.core.office;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Ledger;
import org.chizheng.core.shared.Actor;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.shared.Seams;

/** Notes what was looked at or printed in full, before it is shown: no note, no number. */
public final class AuditService {
    private final Ledger ledger;
    private final Seams seams;

    public AuditService(Ledger ledger, Seams seams) {
        this.ledger = ledger;
        this.seams = seams;
    }

    /** Notes what happened by itself and needs no right and no reason. */
    public void tell(Actor actor, String act, String subject) {
        ledger.record(actor, Change.create(OfficeRecords.AUDIT, seams.newId(), Map.of("act", act, "subject", subject)));
    }

    /**
     * @param right what the role must have for it
     * @param act for example 查看完整证件号
     * @param subject record id or document name; never a number itself
     * @throws Refusal {@code audit.reason} without a reason
     */
    public void note(Actor actor, Right right, String act, String subject, String reason) {
        OfficePermission.require(Role.of(actor.role()), right);
        if (reason == null || reason.isBlank()) {
            throw Refusal.of("audit.reason", "请写明理由", "查看或打印完整证件号要留下记录（个人信息保护法第51条）", "例如：核对身份证原件");
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("act", act);
        values.put("subject", subject);
        values.put("reason", reason);
        ledger.record(actor, Change.create(OfficeRecords.AUDIT, seams.newId(), values));
    }
}
