package org.chizheng.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chizheng.core.store.EveryOrder.one;
import static org.chizheng.core.store.EveryOrder.seen;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.conflict.DecisionRecord;
import org.chizheng.core.ledger.Office;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.seal.DataKey;
import org.chizheng.core.shared.Id;
import org.chizheng.core.training.ClassRecord;
import org.chizheng.core.training.EnrolmentRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What opens a case beyond two values of one field: voiding, approval, two classes at once; in whatever order it comes. */
class CaseMergeTest {
    private static final RecordKind PERSON = TraineeRecord.KIND;
    private static final RecordKind CLASS = ClassRecord.KIND;
    private static final RecordKind SEAT = EnrolmentRecord.KIND;

    @TempDir
    Path folder;

    private final SeededSeams seams = new SeededSeams(7);
    private final Office yueyang = new Office("141025100", seams);
    private final Office jiuxian = new Office("141025103", seams);
    private final Office bureau = new Office("141025-01", seams);
    private final Id person = seams.newId();
    private final Id other = seams.newId();
    private Scratch scratch;
    private EveryOrder everyOrder;

    @BeforeEach
    void open() {
        scratch = new Scratch(folder, DataKey.draw(seams), yueyang.chain());
        everyOrder = new EveryOrder(scratch);
    }

    @AfterEach
    void close() {
        scratch.close();
    }

    private void cases(String... rules) {
        assertThat(scratch.cases())
                .extracting(name -> name.substring(0, name.indexOf('/')))
                .containsExactlyInAnyOrder(rules);
    }

    @Test
    void twoWhoWroteTheSameAgreeAndTheirValueStands() {
        Op before = yueyang.after(PERSON, person, one("name", "张三"));
        Op here = yueyang.after(PERSON, person, one("name", "张山"), before);
        Op there = bureau.after(PERSON, person, one("name", "张山"), before);
        everyOrder.sameFor(before, here, there);
        cases();
        assertThat(scratch.values(PERSON, person)).containsEntry("name", "张山");

        Op third = jiuxian.after(PERSON, person, one("name", "张珊"), before);
        everyOrder.sameFor(before, here, there, third);
        cases("field");
        assertThat(scratch.values(PERSON, person)).containsEntry("name", "张三");
    }

    @Test
    void voidingAgainstAnEditThatItDidNotSeeIsACaseUntilSomebodyWhoSawBothSaysWhich() {
        Op made = yueyang.after(PERSON, person, one("name", "张三"));
        Op voided = yueyang.write(PERSON, person, one("voided", "重复录入"), seen(made));
        Op edited = bureau.after(PERSON, person, one("phone", "13903570001"));
        everyOrder.sameFor(made, voided, edited);
        cases("void-edit");
        assertThat(scratch.values(PERSON, person)).doesNotContainKey("voided");

        Op live = bureau.after(PERSON, person, one("voided", null), voided);
        everyOrder.sameFor(made, voided, edited, live);
        cases();
        Op gone = bureau.write(
                PERSON,
                person,
                one("voided", "已核实"),
                Map.of("name", List.of(made.id()), "phone", List.of(edited.id()), "voided", List.of(voided.id())));
        everyOrder.sameFor(made, voided, edited, gone);
        cases();
        assertThat(scratch.values(PERSON, person)).containsEntry("voided", "已核实");
    }

    /** A device that writes on after its own voiding contradicts nobody but itself; its services refuse to. */
    @Test
    void voidingAndAnEditOfTheSameDeviceAreNoCase() {
        Op made = yueyang.after(PERSON, person, one("name", "张三"));
        Op voided = yueyang.write(PERSON, person, one("voided", "重复录入"), seen(made));
        Op edited = yueyang.after(PERSON, person, one("phone", "13903570001"));
        everyOrder.sameFor(made, voided, edited);
        cases();
    }

    @Test
    void voidingAgainstATakingBackOfAnEarlierOneIsACase() {
        Op made = yueyang.after(PERSON, person, one("name", "张三"));
        Op voided = yueyang.write(PERSON, person, one("voided", "重复录入"), seen(made));
        Op back = bureau.after(PERSON, person, one("voided", null), voided);
        Op again = yueyang.write(
                PERSON,
                person,
                one("voided", "确属重复"),
                Map.of("name", List.of(made.id()), "voided", List.of(voided.id())));
        everyOrder.sameFor(made, voided, back, again);
        cases("void-edit");
    }

    private Op mergerOf(Op... seen) {
        Map<String, List<Id>> all = new HashMap<>();
        for (Op op : seen) {
            all.putAll(seen(op));
        }
        return bureau.write(PERSON, other, one("sameAs", person.toString()), all);
    }

    /** The office did not know that its record was put under another: what it corrects there nobody would look at. */
    @Test
    void whatAnOfficeWritesIntoARecordThatWasPutUnderAnotherIsAskedAgain() {
        Op here = yueyang.after(PERSON, person, Map.of("name", "张三", "idNo", "142627197809239831"));
        Op there = jiuxian.after(PERSON, other, Map.of("name", "张三", "idNo", "142627197809239831"));
        Op same = mergerOf(there);
        everyOrder.sameFor(here, there, same);
        cases();
        Op corrected = jiuxian.after(PERSON, other, one("idNo", "142627198503129861"), there);
        everyOrder.sameFor(here, there, same, corrected);
        cases("after-merge");

        Op still = bureau.write(
                PERSON,
                other,
                one("sameAs", person.toString()),
                Map.of("name", List.of(there.id()), "idNo", List.of(corrected.id()), "sameAs", List.of(same.id())));
        everyOrder.sameFor(here, there, same, corrected, still);
        cases();
        Op apart = bureau.after(PERSON, other, one("sameAs", null), same);
        everyOrder.sameFor(here, there, same, corrected, apart);
        cases();
    }

    /** A merger of an earlier program named nothing but itself. */
    @Test
    void mergerThatDoesNotSayWhatItSawOpensNoCase() {
        Op there = jiuxian.after(PERSON, other, Map.of("name", "张三", "idNo", "142627197809239831"));
        Op same = bureau.after(PERSON, other, one("sameAs", person.toString()));
        Op corrected = jiuxian.after(PERSON, other, one("idNo", "142627198503129861"), there);
        everyOrder.sameFor(there, same, corrected);
        cases();
    }

    private Op approvalOf(Id record, Op... seen) {
        Map<String, List<Id>> all = new HashMap<>();
        for (Op op : seen) {
            all.putAll(seen(op));
        }
        return bureau.write(CLASS, record, Map.of("approval", "approved", "approvalOn", "2021-06-20"), all);
    }

    @Test
    void dateThatWasUnderWayWhenTheClassWasApprovedIsACaseUntilItIsApprovedToo() {
        Id record = seams.newId();
        Op opened = yueyang.after(CLASS, record, Map.of("no", "岳阳-2021-001", "startsOn", "2021-07-01"));
        Op approved = approvalOf(record, opened);
        everyOrder.sameFor(opened, approved);
        cases();
        Op moved = yueyang.after(CLASS, record, one("startsOn", "2021-07-08"), opened);
        everyOrder.sameFor(opened, approved, moved);
        cases("after-approval");
        assertThat(scratch.values(CLASS, record)).containsEntry("startsOn", "2021-07-08");

        Op again = bureau.write(
                CLASS,
                record,
                one("approval", "approved"),
                Map.of(
                        "approval",
                        List.of(approved.id()),
                        "startsOn",
                        List.of(moved.id()),
                        "no",
                        List.of(opened.id())));
        everyOrder.sameFor(opened, approved, moved, again);
        cases();
    }

    @Test
    void approvedValueWrittenAgainByTheBureauClosesTheCase() {
        Id record = seams.newId();
        Op opened = yueyang.after(CLASS, record, Map.of("no", "岳阳-2021-001", "startsOn", "2021-07-01"));
        Op approved = approvalOf(record, opened);
        Op moved = yueyang.after(CLASS, record, one("startsOn", "2021-07-08"), opened);
        Op restored = bureau.after(CLASS, record, one("startsOn", "2021-07-01"), moved);
        everyOrder.sameFor(opened, approved, moved, restored);
        cases();
    }

    @Test
    void remarkAndContactOfAnApprovedClassAreTheOfficesOwnBusiness() {
        Id record = seams.newId();
        Op opened = yueyang.after(CLASS, record, Map.of("no", "岳阳-2021-001"));
        Op approved = approvalOf(record, opened);
        Op contact = yueyang.after(CLASS, record, Map.of("contact", "李梅", "remark", "借用村委会"));
        everyOrder.sameFor(opened, approved, contact);
        cases();
    }

    /** An approval of the first version named nothing but itself: nobody can say what it had not seen. */
    @Test
    void approvalThatDoesNotSayWhatItSawOpensNoCase() {
        Id record = seams.newId();
        Op opened = yueyang.after(CLASS, record, Map.of("no", "岳阳-2021-001", "startsOn", "2021-07-01"));
        Op approved = bureau.after(CLASS, record, one("approval", "approved"));
        Op moved = yueyang.after(CLASS, record, one("startsOn", "2021-07-08"), opened);
        everyOrder.sameFor(opened, approved, moved);
        cases();
    }

    private Op classOf(Office office, Id record, String from, String through) {
        return office.after(CLASS, record, Map.of("no", record.toString(), "startsOn", from, "endsOn", through));
    }

    private Op seatOf(Office office, Id seat, Id who, Id in) {
        return office.after(SEAT, seat, Map.of("trainee", who.toString(), "trainingClass", in.toString()));
    }

    /** 7月1日 to 10日 and 10日 to 20日 share the 10th; from the 11th on they do not. */
    @Test
    void onePersonInClassesOfTwoOfficesOnTheSameDayIsACase() {
        Id first = seams.newId();
        Id second = seams.newId();
        Op here = classOf(yueyang, first, "2021-07-01", "2021-07-10");
        Op there = classOf(jiuxian, second, "2021-07-10", "2021-07-20");
        Op sitsHere = seatOf(yueyang, seams.newId(), person, first);
        Id seat = seams.newId();
        Op sitsThere = seatOf(jiuxian, seat, person, second);
        everyOrder.sameFor(here, there, sitsHere, sitsThere);
        cases("overlap");

        Op later = jiuxian.after(CLASS, second, one("startsOn", "2021-07-11"), there);
        everyOrder.shuffled(List.of(here, there, sitsHere, sitsThere, later), 20, new Random(4));
        cases();
        Op left = jiuxian.after(SEAT, seat, one("withdrawnOn", "2021-07-09"));
        everyOrder.shuffled(List.of(here, there, sitsHere, sitsThere, left), 20, new Random(5));
        cases();
    }

    @Test
    void ownClassesOfOneOfficeAreItsOwnBusinessAndAnotherPersonsSeatIsNoCase() {
        Id first = seams.newId();
        Id second = seams.newId();
        Op here = classOf(yueyang, first, "2021-07-01", "2021-07-10");
        Op alsoHere = classOf(yueyang, second, "2021-07-05", "2021-07-20");
        everyOrder.sameFor(
                here,
                alsoHere,
                seatOf(yueyang, seams.newId(), person, first),
                seatOf(yueyang, seams.newId(), person, second));
        cases();
    }

    @Test
    void twoWhoAreDecidedToBeOneSitInTwoPlacesUntilTheyAreParted() {
        Id first = seams.newId();
        Id second = seams.newId();
        Op here = classOf(yueyang, first, "2021-07-01", "2021-07-10");
        Op there = classOf(jiuxian, second, "2021-07-05", "2021-07-20");
        Op sitsHere = seatOf(yueyang, seams.newId(), person, first);
        Op sitsThere = seatOf(jiuxian, seams.newId(), other, second);
        everyOrder.sameFor(here, there, sitsHere, sitsThere);
        cases();
        Op same = bureau.after(PERSON, other, one("sameAs", person.toString()));
        everyOrder.sameFor(here, there, sitsHere, sitsThere, same);
        cases("overlap");
        Op parted = bureau.after(PERSON, other, one("sameAs", null), same);
        everyOrder.shuffled(List.of(here, there, sitsHere, sitsThere, same, parted), 30, new Random(1));
        cases();
    }

    @Test
    void oneClassTwiceIsACaseWhoeverOpenedIt() {
        Id record = seams.newId();
        Op here = classOf(yueyang, record, "2021-07-01", "2021-07-10");
        Op one = seatOf(yueyang, seams.newId(), person, record);
        Op two = seatOf(yueyang, seams.newId(), other, record);
        Op same = bureau.after(PERSON, other, one("sameAs", person.toString()));
        everyOrder.sameFor(here, one, two, same);
        cases("overlap");
        Op voided = yueyang.write(CLASS, record, one("voided", "不开了"), seen(here));
        everyOrder.shuffled(List.of(here, one, two, same, voided), 20, new Random(2));
        cases();
    }

    @Test
    void decidedOverlapIsOpenedAgainByAClassThatMoves() {
        Id first = seams.newId();
        Id second = seams.newId();
        Op here = classOf(yueyang, first, "2021-07-01", "2021-07-10");
        Op there = classOf(jiuxian, second, "2021-07-05", "2021-07-20");
        Op sitsHere = seatOf(yueyang, seams.newId(), person, first);
        Op sitsThere = seatOf(jiuxian, seams.newId(), person, second);
        scratch.fed(List.of(here, there, sitsHere, sitsThere), 1);
        String caseId = scratch.cases(false).iterator().next();
        Op both = bureau.after(DecisionRecord.KIND, seams.newId(), Map.of("caseKey", caseId, "verdict", "both"));
        everyOrder.shuffled(List.of(here, there, sitsHere, sitsThere, both), 20, new Random(3));
        assertThat(scratch.cases(true)).containsExactly(caseId);
        Op moved = jiuxian.after(CLASS, second, one("startsOn", "2021-07-06"), there);
        scratch.fed(List.of(moved, both, sitsThere, here, there, sitsHere), 1);
        assertThat(scratch.cases(true)).isEmpty();
        assertThat(scratch.cases(false)).hasSize(1).doesNotContain(caseId);
    }

    /** Three offices, few people and classes, everything they may write: 8 seeds of 40 ops, shuffled. */
    @Test
    void officesAtWorkShuffledAgreeWithTheReference() {
        for (int seed = 0; seed < 8; seed++) {
            List<Op> ops = new SeededSeats(seed).write(40);
            everyOrder.shuffled(new ArrayList<>(ops), 3, new Random(seed));
        }
    }
}
