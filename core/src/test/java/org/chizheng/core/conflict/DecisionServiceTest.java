package org.chizheng.core.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chizheng.core.Homes.values;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.certificate.CertificateRecord;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Office;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionServiceTest {
    private static final String NUMBER = "141025200205189851";

    @TempDir
    Path folder;

    private final SeededSeams seams = new SeededSeams(5);
    private final Office yueyang = new Office(Homes.YUEYANG, seams);
    private final Office jiuxian = new Office(Homes.JIUXIAN, seams);
    private Core bureau;
    private DecisionService decisions;

    @BeforeEach
    void open() {
        bureau = Homes.fresh(folder, "bureau", Homes.BUREAU, Homes.environment(new SeededSeams(1)));
        decisions = bureau.services().decisions();
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    private Op arrives(Op op) {
        bureau.projection().apply(List.of(op));
        return op;
    }

    private Case onlyCase() {
        return bureau.services().cases().open().get(0);
    }

    private Map<String, Object> paper(Id holder) {
        return values("kind", "level", "number", "S000014000123215000001", "trainee", holder.toString());
    }

    @Test
    void certificateOfTwoWhoAreDecidedToBeOneIsNoCaseAnyMore() {
        Id here = seams.newId();
        Id there = seams.newId();
        arrives(yueyang.after(TraineeRecord.KIND, here, values("name", "张三", "idNo", NUMBER)));
        arrives(jiuxian.after(TraineeRecord.KIND, there, values("name", "张三", "idNo", NUMBER)));
        arrives(yueyang.after(CertificateRecord.KIND, seams.newId(), paper(here)));
        arrives(jiuxian.after(CertificateRecord.KIND, seams.newId(), paper(there)));
        assertThat(bureau.services().cases().open())
                .extracting(Case::rule)
                .containsExactlyInAnyOrder("dup-id", "dup-certificate");
        Case people = bureau.services().cases().open().stream()
                .filter(one -> one.rule().equals("dup-id"))
                .findFirst()
                .orElseThrow();
        decisions.same(bureau.actor(), people, here, "已核对身份证原件");
        assertThat(bureau.services().cases().open()).isEmpty();
    }

    /** What a person judged is what the case said when the desk opened it; what came since has to be looked at first. */
    @Test
    void valueThatArrivedAfterTheDeskOpenedTheCaseIsNotOverruled() {
        Id person = seams.newId();
        Op first = arrives(yueyang.after(TraineeRecord.KIND, person, values("name", "张三")));
        Op second = arrives(yueyang.after(TraineeRecord.KIND, person, values("name", "张山"), first));
        arrives(jiuxian.after(TraineeRecord.KIND, person, values("name", "张珊"), first));
        Case opened = onlyCase();
        arrives(new Office("141025101", seams).after(TraineeRecord.KIND, person, values("name", "章三"), first));
        long before = bureau.ledger().travelling().lastSeq();
        assertThatThrownBy(() -> decisions.keep(bureau.actor(), opened, second.id(), "以身份证为准"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("case.decision"));
        assertThat(bureau.ledger().travelling().lastSeq()).isEqualTo(before);
        assertThat(onlyCase().members()).hasSize(3);

        decisions.keep(bureau.actor(), onlyCase(), second.id(), "以身份证为准");
        assertThat(bureau.ledger().values(TraineeRecord.KIND, person)).containsEntry("name", "张山");
        assertThat(bureau.services().cases().open()).isEmpty();
    }

    @Test
    void peopleWhoseNumberWasCorrectedMeanwhileAreNotMerged() {
        Id here = seams.newId();
        Id there = seams.newId();
        arrives(yueyang.after(TraineeRecord.KIND, here, values("idNo", NUMBER)));
        Op wrong = arrives(jiuxian.after(TraineeRecord.KIND, there, values("idNo", NUMBER)));
        Case opened = onlyCase();
        arrives(jiuxian.after(TraineeRecord.KIND, there, values("idNo", "142627197809239866"), wrong));
        assertThatThrownBy(() -> decisions.same(bureau.actor(), opened, here, "以为是同一人"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("case.decision"));
        assertThat(bureau.ledger().values(TraineeRecord.KIND, there)).doesNotContainKey("sameAs");
    }

    @Test
    void voidedRecordIsNotRevivedByADecision() {
        Id person = seams.newId();
        arrives(yueyang.after(TraineeRecord.KIND, person, values("name", "张三")));
        Op other = arrives(jiuxian.after(TraineeRecord.KIND, person, values("name", "张珊")));
        bureau.ledger()
                .record(
                        bureau.actor(),
                        Change.voiding(
                                TraineeRecord.KIND, person, bureau.ledger().seen(TraineeRecord.KIND, person), "重复录入"));
        assertThat(bureau.ledger().values(TraineeRecord.KIND, person)).containsEntry("voided", "重复录入");
        assertThatThrownBy(() -> decisions.keep(bureau.actor(), onlyCase(), other.id(), "以身份证为准"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("record.voided"));
    }
}
