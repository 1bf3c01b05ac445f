package org.chizheng.sync.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chizheng.core.ledger.Chain;
import org.chizheng.core.ledger.Field;
import org.chizheng.core.ledger.MergeClass;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.ledger.RecordKinds;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.batch.Reason;

/**
 * What an honest office's write gate never lets through, checked again for all that comes from outside. Each is a
 * function of the batch and of whose device it is, never of other people's data or of the order of arrival, so that
 * every copy of the bureau refuses the same batches.
 */
final class StaticRules {
    private final RecordKinds kinds;

    StaticRules(RecordKinds kinds) {
        this.kinds = kinds;
    }

    /**
     * @param unit the office that the sending device belongs to
     * @throws Refusal {@code batch.op}: then nothing of the batch counts
     */
    void require(List<Op> ops, String unit) {
        for (Op op : ops) {
            if (!op.office().equals(unit)) {
                throw refused(op, "署名的单位不是这台电脑所属的单位");
            }
            if (op.kind().equals(Chain.LIFE.name()) && Chain.parentOf(op).isEmpty()) {
                throw refused(op, "日志的接续只能写在新日志的第一条");
            }
            Optional<RecordKind> kind = kinds.find(op.kind());
            if (kind.isPresent()) {
                requireOwn(op, kind.get());
            }
        }
    }

    private static void requireOwn(Op op, RecordKind kind) {
        if (kind.deviceOnly()) {
            throw refused(op, "这一类内容只留在各单位本机，不上报");
        }
        if (kind.bureauOnly()) {
            throw refused(op, "这一类内容由县人社局填写");
        }
        for (Map.Entry<String, Object> entry : op.set().entrySet()) {
            Optional<Field> field = kind.field(entry.getKey());
            if (field.filter(known -> known.merge() == MergeClass.BUREAU_ONLY).isPresent()) {
                throw refused(op, "“" + field.get().label() + "”由县人社局填写");
            }
            if (field.filter(known -> !known.type().fits(entry.getValue())).isPresent()) {
                throw refused(op, "“" + field.get().label() + "”的写法不符合规定");
            }
        }
    }

    private static Refusal refused(Op op, String why) {
        return Reason.OP.refuse("第 " + op.seq() + " 号记录，" + why);
    }
}
