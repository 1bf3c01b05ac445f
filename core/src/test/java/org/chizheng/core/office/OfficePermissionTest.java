package org.chizheng.core.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /** Role by right, as 账号与密码 tells it to people; every cell is asked. */
    @ParameterizedTest
    @CsvSource({
        "CLERK,    SAVE_RECORDS, true",
        "CLERK,    DECIDE, false",
        "CLERK,    REVEAL, true",
        "CLERK,    PRINT_FULL, true",
        "CLERK,    EXPORT_FULL, true",
        "CLERK,    CONFIRM_EXPORT, false",
        "CLERK,    SEND, true",
        "CLERK,    MANAGE_ACCOUNTS, false",
        "CLERK,    MANAGE_DEVICES, false",
        "CLERK,    READ_AUDIT, false",
        "LEAD,     SAVE_RECORDS, true",
        "LEAD,     DECIDE, true",
        "LEAD,     REVEAL, true",
        "LEAD,     PRINT_FULL, true",
        "LEAD,     EXPORT_FULL, true",
        "LEAD,     CONFIRM_EXPORT, true",
        "LEAD,     SEND, true",
        "LEAD,     MANAGE_ACCOUNTS, true",
        "LEAD,     MANAGE_DEVICES, true",
        "LEAD,     READ_AUDIT, false",
        "REVIEWER, SAVE_RECORDS, false",
        "REVIEWER, DECIDE, true",
        "REVIEWER, REVEAL, true",
        "REVIEWER, PRINT_FULL, false",
        "REVIEWER, EXPORT_FULL, false",
        "REVIEWER, CONFIRM_EXPORT, true",
        "REVIEWER, SEND, false",
        "REVIEWER, MANAGE_ACCOUNTS, false",
        "REVIEWER, MANAGE_DEVICES, false",
        "REVIEWER, READ_AUDIT, false",
        "AUDITOR,  SAVE_RECORDS, false",
        "AUDITOR,  DECIDE, false",
        "AUDITOR,  REVEAL, false",
        "AUDITOR,  PRINT_FULL, false",
        "AUDITOR,  EXPORT_FULL, false",
        "AUDITOR,  CONFIRM_EXPORT, false",
        "AUDITOR,  SEND, false",
        "AUDITOR,  MANAGE_ACCOUNTS, false",
        "AUDITOR,  MANAGE_DEVICES, false",
        "AUDITOR,  READ_AUDIT, true",
        "CLERK,    SET_CALENDAR, false",
        "LEAD,     SET_CALENDAR, true",
        "REVIEWER, SET_CALENDAR, false",
        "AUDITOR,  SET_CALENDAR, false",
        "VIEWER,   SET_CALENDAR, false",
        "VIEWER,   SAVE_RECORDS, false",
        "VIEWER,   DECIDE, false",
        "VIEWER,   REVEAL, false",
        "VIEWER,   PRINT_FULL, false",
        "VIEWER,   EXPORT_FULL, false",
        "VIEWER,   CONFIRM_EXPORT, false",
        "VIEWER,   SEND, false",
        "VIEWER,   MANAGE_ACCOUNTS, false",
        "VIEWER,   MANAGE_DEVICES, false",
        "VIEWER,   READ_AUDIT, false"
    })
    void roleHasExactlyItsRights(Role role, Right right, boolean may) {
        assertThat(role.may(right)).isEqualTo(may);
        if (may) {
            assertThatCode(() -> OfficePermission.require(role, right)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> OfficePermission.require(role, right))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> {
                        assertThat(refusal.code()).isEqualTo("right.role");
                        assertThat(refusal.what()).contains(right.label());
                    });
        }
    }

    /** The table above has a row for each pair: a right that is added has to be given or refused to everybody. */
    @Test
    void tableOfRolesAndRightsIsWhole() throws NoSuchMethodException {
        CsvSource table = getClass()
                .getDeclaredMethod("roleHasExactlyItsRights", Role.class, Right.class, boolean.class)
                .getAnnotation(CsvSource.class);
        assertThat(table.value()).hasSize(Role.values().length * Right.values().length);
        assertThat(java.util.Arrays.stream(table.value())
                        .map(row -> row.substring(0, row.lastIndexOf(',')).replace(" ", "")))
                .doesNotHaveDuplicates();
    }

    @Test
    void logOfTheAuditIsOnlyEverAddedTo() {
        Change added = Change.create(OfficeRecords.AUDIT, RECORD, Map.of("act", "打印学员花名册"));
        assertThatCode(() -> new OfficePermission(false).check(LEAD, added)).doesNotThrowAnyException();
        Seen seen = new Seen(Map.of("act", List.of(new Id(2, 2))));
        for (Change edit : List.of(
                Change.of(OfficeRecords.AUDIT, RECORD, Map.of("act", "别的"), seen),
                Change.voiding(OfficeRecords.AUDIT, RECORD, seen, "误录"))) {
            assertThatThrownBy(() -> new OfficePermission(true).check(LEAD, edit))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("audit.fixed"));
        }
    }
}
