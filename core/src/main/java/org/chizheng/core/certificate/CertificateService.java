package org.chizheng.core.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Ledger;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.shared.Actor;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.IdentityNumber;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.shared.Seams;

/** Recording certificates that others issued. */
public final class CertificateService {
    private final Ledger ledger;
    private final CertificateQueries queries;
    private final Seams seams;

    public CertificateService(Ledger ledger, CertificateQueries queries, Seams seams) {
        this.ledger = ledger;
        this.queries = queries;
        this.seams = seams;
    }

    /**
     * Records a certificate of a person.
     *
     * @param values field names of {@link CertificateRecord#KIND} but trainee; kind is a code, number as typed
     * @throws Refusal for a number that cannot be of its kind, or that stands here under the same person already
     */
    public Id add(Actor actor, Trainee holder, Map<String, Object> values) {
        ledger.refuseVoided(TraineeRecord.KIND, holder.id());
        Id id = seams.newId();
        ledger.record(actor, List.of(addition(id, holder, actor.office(), values)));
        return id;
    }

    /**
     * The change that {@link #add} saves; for imports. A number that another person has is saved too: two papers
     * contradict each other, and the bureau's desk decides which is wrong.
     */
    public Change addition(Id id, Trainee holder, String sourceUnit, Map<String, Object> values) {
        Map<String, Object> given = new LinkedHashMap<>();
        values.forEach((field, value) ->
                given.put(field, value instanceof String text && text.isBlank() ? null : value));
        CertificateKind kind = kindOf((String) given.get("kind"));
        CertificateCheck check = check(kind, (String) given.get("number"), holder, given);
        if (!check.outcome().storable()) {
            throw check.finding().refusal();
        }
        given.put("number", check.normalised());
        queries.byNumber(kind.code(), check.normalised()).stream()
                .filter(known -> holder.id().equals(known.trainee()))
                .findFirst()
                .ifPresent(known -> {
                    throw Refusal.of(
                            "certificate.known", holder.name() + " 的这本证书已经登记过", "同一编号只登记一次", "不用再录；要改内容请打开原来的那条");
                });
        given.put("trainee", holder.id().toString());
        given.putIfAbsent("sourceUnit", sourceUnit);
        if (!check.warnings().isEmpty()) {
            List<String> doubts = new ArrayList<>();
            check.warnings().forEach(warning -> doubts.add(warning.code().contains("level") ? "level" : "number"));
            given.putIfAbsent("doubts", doubts.stream().distinct().toList());
        }
        return Change.create(CertificateRecord.KIND, id, given);
    }

    /** Judges a number beside the level, the date and the holder of the same row. */
    public CertificateCheck check(CertificateKind kind, String number, Trainee holder, Map<String, Object> values) {
        SkillLevel level = values.get("level") == null
                ? null
                : SkillLevel.ofCode((String) values.get("level")).orElse(null);
        LocalDate issuedOn = values.get("issuedOn") == null ? null : LocalDate.parse((String) values.get("issuedOn"));
        IdentityNumber idNo = holder == null || holder.idNo() == null ? null : IdentityNumber.of(holder.idNo());
        return CertificateNumber.check(kind, number, new NumberContext(level, issuedOn, idNo, seams.today()));
    }

    /** @throws Refusal {@code record.voided} */
    public List<Op> amend(Actor actor, Id certificate, Map<String, Object> set, Seen seen, String why) {
        ledger.refuseVoided(CertificateRecord.KIND, certificate);
        return ledger.record(
                actor,
                List.of(Change.of(CertificateRecord.KIND, certificate, set, seen)
                        .because(why)));
    }

    /** @throws Refusal without a reason; {@code record.voided} */
    public List<Op> discard(Actor actor, Id certificate, Seen seen, String why) {
        ledger.refuseVoided(CertificateRecord.KIND, certificate);
        if (why == null || why.isBlank()) {
            throw Refusal.of("void.reason", "作废要写明理由", "记录不会删除，以后查到时要知道为什么不算数", "例如：证书被发证机构收回");
        }
        return ledger.record(actor, List.of(Change.voiding(CertificateRecord.KIND, certificate, seen, why)));
    }

    private static CertificateKind kindOf(String code) {
        return CertificateKind.ofCode(code == null ? "" : code)
                .orElseThrow(() -> Refusal.of("certificate.kind", "没有选证书类别", "不同类别的编号规则和统计口径不同", "请从列表里选证书类别"));
    }
}
