package org.chizheng.core.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.chizheng.core.conflict.DecisionRecord;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.shared.Actor;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.target.TargetRecord;
import org.chizheng.core.training.ClassRecord;
import org.junit.jupiter.api.Test;

class OfficePermissionTest {
    private static final Actor LEAD = new Actor("limei", "李梅", "141025100", "lead");
    private static final Id RECORD = new Id(1, 1);

    private static void refusesAtAnOffice(Change change) {
        assertThatThrownBy(() -> new OfficePermission(false).check(LEAD, change))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("right.bureau"));
        assertThatCode(() -> new OfficePermission(true).check(LEAD, change)).doesNotThrowAnyException();
    }

    /** The bureau refuses a whole batch for it; the gate must not let an office save what can never be sent. */
    @Test
    void officeNeitherWritesNorVoidsWhatIsTheBureausAlone() {
        refusesAtAnOffice(Change.of(ClassRecord.KIND, RECORD, Map.of("approval", "approved"), Seen.NOTHING));
        for (RecordKind kind : new RecordKind[] {DecisionRecord.KIND, TargetRecord.KIND}) {
            refusesAtAnOffice(Change.voiding(kind, RECORD, Seen.NOTHING, "误录"));
        }
        Change own = Change.voiding(TraineeRecord.KIND, RECORD, Seen.NOTHING, "误录");
        assertThatCode(() -> new OfficePermission(false).check(LEAD, own)).doesNotThrowAnyException();
    }
}
