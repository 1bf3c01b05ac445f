package org.chizheng.core.office;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Ledger;
import org.chizheng.core.shared.Actor;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.shared.Seams;

/**
 * Notes what was looked at or printed in full, before it is shown: no note, no number. Whoever is refused is noted as
 * refused, with what was said (GB/T 22239-2019 8.1.4.3 d: the result of an event belongs to its record).
 */
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
     * Notes that full numbers leave the register in bulk, before they do.
     *
     * @param subject what leaves, of how many people
     * @param second asked for who confirms it; gives null for nobody
     * @throws Refusal {@code right.role}, {@code audit.reason}, {@code export.second} when nobody confirmed, and what
     *     {@code second} throws
     */
    public void noteExport(Actor actor, String act, String subject, String reason, Supplier<SecondPerson> second) {
        requireReason(reason);
        SecondPerson confirmed;
        try {
            OfficePermission.require(Role.of(actor.role()), Right.EXPORT_FULL);
            confirmed = second.get();
            if (confirmed == null) {
                throw alone();
            }
        } catch (Refusal refused) {
            throw noted(actor, act, subject, reason, refused);
        }
        record(actor, act, subject, reason, confirmed.name());
    }

    private static Refusal alone() {
        return Refusal.of(
                "export.second",
                "成批导出完整证件号要第二个人确认",
                "电子文件能整批带走，一个人不能单独做（GB/T 35273-2020 7.2）；所有人的账号和密码都只归本人",
                "请有“复核导出”权限的同事（负责人或复核）输入自己的密码；只要纸面的，打印或存成 PDF 不用确认");
    }

    /**
     * @param right what the role must have for it
     * @param act for example 查看完整证件号
     * @param subject record id or document name; never a number itself
     * @throws Refusal {@code audit.reason} without a reason, {@code right.role}
     */
    public void note(Actor actor, Right right, String act, String subject, String reason) {
        requireReason(reason);
        try {
            OfficePermission.require(Role.of(actor.role()), right);
        } catch (Refusal refused) {
            throw noted(actor, act, subject, reason, refused);
        }
        record(actor, act, subject, reason, null);
    }

    /**
     * Notes that what was noted before did not come about after all.
     *
     * @param failed what kept it from it; thrown on by the caller
     */
    public void noteFailed(Actor actor, String act, String subject, String reason, RuntimeException failed) {
        try {
            record(actor, act + "，没有成", subject, reason, null);
        } catch (Refusal unsaved) {
            failed.addSuppressed(unsaved);
        }
    }

    /** @return the refusal, to be thrown: nothing was handed out, and the log says so */
    private Refusal noted(Actor actor, String act, String subject, String reason, Refusal refused) {
        record(actor, act + "，被拒绝：" + refused.what(), subject, reason, null);
        return refused;
    }

    private static void requireReason(String reason) {
        if (reason == null || reason.isBlank()) {
            throw Refusal.of("audit.reason", "请写明理由", "查看或打印完整证件号要留下记录（个人信息保护法第51条）", "例如：核对身份证原件");
        }
    }

    private void record(Actor actor, String act, String subject, String reason, String second) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("act", act);
        values.put("subject", subject);
        values.put("reason", reason);
        if (second != null) {
            values.put("detail", second);
        }
        ledger.record(actor, Change.create(OfficeRecords.AUDIT, seams.newId(), values));
    }
}
