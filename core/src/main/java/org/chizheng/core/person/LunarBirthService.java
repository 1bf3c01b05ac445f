package org.chizheng.core.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chizheng.core.attachment.AttachmentService;
import org.chizheng.core.attachment.AttachmentSort;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Ledger;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.office.AuditService;
import org.chizheng.core.office.Right;
import org.chizheng.core.shared.Actor;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.shared.Seams;

/**
 * Some old registrations carried a lunar date, so a real card may say 30 February, which no calendar of ours has. The
 * county, and nobody else, registers such a person: with a reason, with a copy of the card in the same action, and noted
 * for the audit before it is saved. The person has no birth date then, and every rule that asks for an age says so.
 */
public final class LunarBirthService {
    private final Ledger ledger;
    private final TraineeService trainees;
    private final AttachmentService attachments;
    private final AuditService audit;
    private final Seams seams;

    public LunarBirthService(
            Ledger ledger, TraineeService trainees, AttachmentService attachments, AuditService audit, Seams seams) {
        this.ledger = ledger;
        this.trainees = trainees;
        this.attachments = attachments;
        this.audit = audit;
        this.seams = seams;
    }

    /**
     * What the county has before it.
     *
     * @param reason why the number is right as it stands
     * @param card a photo or scan of the card, its bytes
     */
    public record Card(String reason, byte[] card) {}

    /**
     * @param values as {@link TraineeService#register}
     * @param groups codes with what is said as proof of each, such as {@code evidence}; in the order to save
     * @return what was saved, the person first
     * @throws Refusal {@code lunar.bureau-only}, {@code lunar.reason}, {@code lunar.other} for a number that has another
     *     fault or none, and those of {@link TraineeService#register} and {@link AttachmentService#prepare}
     */
    public List<Op> register(
            Actor actor,
            boolean bureau,
            Map<String, Object> values,
            Map<String, Map<String, Object>> groups,
            Card shown) {
        if (!bureau) {
            throw Refusal.of("lunar.bureau-only", "乡镇和部门不能登记农历日期的证件", "这种号码公历没有那一天，要由县人社局见证件影像后登记", "请把证件照片报给县人社局登记");
        }
        if (shown.reason() == null || shown.reason().isBlank()) {
            throw Refusal.of("lunar.reason", "请写明为什么照证件登记", "这是不按校验规则的登记，操作记录里要查得到理由", "例如：已见身份证原件，户籍按农历登记");
        }
        Id id = seams.newId();
        List<Change> changes = new ArrayList<>();
        for (Change change : trainees.lunarRegistration(id, values)) {
            changes.add(change.because(shown.reason()));
        }
        groups.forEach((group, proof) -> changes.add(trainees.groupOf(id, group, proof)));
        changes.add(attachments.prepare(
                new AttachmentService.Behind(TraineeRecord.KIND, id, "idNo"),
                new AttachmentService.Said(AttachmentSort.ID_COPY, shown.reason()),
                shown.card()));
        audit.note(actor, Right.SAVE_RECORDS, "照证件登记农历出生日期", id.toString(), shown.reason());
        return ledger.record(actor, changes);
    }
}
