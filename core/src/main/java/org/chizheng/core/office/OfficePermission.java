package org.chizheng.core.office;

import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Field;
import org.chizheng.core.ledger.MergeClass;
import org.chizheng.core.ledger.Permission;
import org.chizheng.core.shared.Actor;
import org.chizheng.core.shared.Refusal;

/** Asked before every append: may this role save, and does the field belong to the bureau alone? */
public final class OfficePermission implements Permission {
    private final boolean bureau;

    /** @param bureau whether this home is the county bureau's */
    public OfficePermission(boolean bureau) {
        this.bureau = bureau;
    }

    @Override
    public void check(Actor actor, Change change) {
        if (change.kind() == OfficeRecords.AUDIT && !change.seen().heads().isEmpty()) {
            throw Refusal.of("audit.fixed", "操作记录不能改，也不能作废", "它要能证明谁看过、印过什么（个人信息保护法第54条）", "记错了请再记一条说明");
        }
        if (change.kind().deviceOnly()) {
            return;
        }
        Role role = Role.of(actor.role());
        boolean bureauField = change.kind().bureauOnly()
                || change.set().keySet().stream()
                        .anyMatch(name -> change.kind()
                                .field(name)
                                .map(Field::merge)
                                .filter(merge -> merge == MergeClass.BUREAU_ONLY)
                                .isPresent());
        if (bureauField && !bureau) {
            throw Refusal.of("right.bureau", "这一项由县人社局填写，本单位不能改", "批复、裁定和目标任务以县人社局为准", "请把意见写在备注里随包上报，由县里处理");
        }
        require(role, bureauField ? Right.DECIDE : Right.SAVE_RECORDS);
    }

    /** @throws Refusal {@code right.role} when the role has not the right */
    public static void require(Role role, Right right) {
        if (!role.may(right)) {
            throw Refusal.of(
                    "right.role", "当前账号不能" + right.label(), "账号的角色是“" + role.label() + "”", "请换有此权限的同事登录，或请负责人调整角色");
        }
    }
}
