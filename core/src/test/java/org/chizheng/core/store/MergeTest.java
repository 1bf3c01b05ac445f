package org.chizheng.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.certificate.CertificateRecord;
import org.chizheng.core.conflict.DecisionRecord;
import org.chizheng.core.ledger.Field;
import org.chizheng.core.ledger.Office;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.seal.DataKey;
import org.chizheng.core.shared.Id;
import org.chizheng.core.training.EnrolmentRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store is a function of the set of ops: no order of arrival, and no cutting into transactions, changes it. */
class MergeTest {
    private static final RecordKind PERSON = TraineeRecord.KIND;

    @TempDir
    Path folder;

    private final SeededSeams seams = new SeededSeams(3);
    private final Office yueyang = new Office("141025100", seams);
    private final Office jiuxian = new Office("141025103", seams);
    private final Office bureau = new Office("141025-01", seams);
    private final Id person = seams.newId();
    private final Id other = seams.newId();
    private Scratch scratch;

    @BeforeEach
    void open() {
        scratch = new Scratch(folder, DataKey.draw(seams), yueyang.chain());
    }

    @AfterEach
    void close() {
        scratch.close();
    }

    private static Map<String, Object> one(String field, Object value) {
        Map<String, Object> set = new HashMap<>();
        set.put(field, value);
        return set;
    }

    private static Map<String, List<Id>> seen(String field, Op... ops) {
        return Map.of(field, java.util.Arrays.stream(ops).map(Op::id).toList());
    }

    /** All orders, each as one transaction and op by op; then the reference. */
    private void sameInEveryOrder(Op... ops) {
        List<Op> set = List.of(ops);
        String digest = scratch.fed(set, 1);
        permute(new ArrayList<>(set), 0, digest);
        scratch.fed(set, 1);
        agreesWithReference(set);
    }

    private void permute(List<Op> ops, int from, String digest) {
        if (from == ops.size()) {
            for (int page : new int[] {1, 2, ops.size()}) {
                assertThat(scratch.fed(ops, page)).as(() -> ops + " by " + page).isEqualTo(digest);
            }
            return;
        }
        for (int i = from; i < ops.size(); i++) {
            Collections.swap(ops, from, i);
            permute(ops, from + 1, digest);
            Collections.swap(ops, from, i);
        }
    }

    private void agreesWithReference(List<Op> ops) {
        NaiveMerge naive = new NaiveMerge(ops);
        for (RecordKind kind : Register.KINDS.all()) {
            for (Id record : naive.records(kind)) {
                Map<String, Object> values = scratch.values(kind, record);
                for (Field field : kind.fields()) {
                    String name = field.name();
                    assertThat(scratch.heads(kind, record, name))
                            .as(kind + "." + name)
                            .isEqualTo(naive.heads(record, name).stream()
                                    .map(Op::id)
                                    .toList());
                    assertThat(values.get(name)).as(kind + "." + name).isEqualTo(naive.shown(kind, record, name));
                }
            }
        }
        assertThat(scratch.cases()).isEqualTo(naive.cases());
    }

    @Test
    void harmlessFieldTakesTheLaterOfTwoThatDidNotSeeEachOther() {
        Op first = yueyang.after(PERSON, person, one("phone", "1"));
        Op second = yueyang.after(PERSON, person, one("phone", "2"), first);
        Op third = jiuxian.after(PERSON, person, one("phone", "3"), first);
        sameInEveryOrder(first, second, third);
        assertThat(scratch.values(PERSON, person)).containsEntry("phone", "3");
        assertThat(scratch.cases()).isEmpty();
    }

    @Test
    void guardedFieldKeepsTheValueBeforeBothAndOpensACaseUntilOneIsChosen() {
        Op first = yueyang.after(PERSON, person, one("name", "张三"));
        Op second = yueyang.after(PERSON, person, one("name", "张山"), first);
        Op third = jiuxian.after(PERSON, person, one("name", "张珊"), first);
        sameInEveryOrder(first, second, third);
        assertThat(scratch.values(PERSON, person)).containsEntry("name", "张三");
        assertThat(scratch.cases()).hasSize(1);

        Op chosen = bureau.after(PERSON, person, one("name", "张珊"), second, third);
        sameInEveryOrder(first, second, third, chosen);
        assertThat(scratch.values(PERSON, person)).containsEntry("name", "张珊");
        assertThat(scratch.cases()).isEmpty();
    }

    /** Money is paid by it: neither office's number may win by its clock. */
    @Test
    void daysAttendedThatTwoOfficesWroteAreACase() {
        RecordKind kind = EnrolmentRecord.KIND;
        Op first = yueyang.after(kind, person, one("attendedDays", 10L));
        Op second = yueyang.after(kind, person, one("attendedDays", 11L), first);
        Op third = bureau.after(kind, person, one("attendedDays", 12L), first);
        sameInEveryOrder(first, second, third);
        assertThat(scratch.values(kind, person)).containsEntry("attendedDays", 10L);
        assertThat(scratch.cases()).hasSize(1);
    }

    /** One number to two fields would let the decision on one hide the other. */
    @Test
    void twoFieldsThatTheSameTwoWroteAreTwoCases() {
        Op second = yueyang.after(PERSON, person, Map.of("name", "张山", "idNo", "141025198501019810"));
        Op third = jiuxian.after(PERSON, person, Map.of("name", "张珊", "idNo", "141025198501019829"));
        sameInEveryOrder(second, third);
        assertThat(scratch.cases(false)).hasSize(2);

        Op chosen = bureau.after(PERSON, person, one("name", "张珊"), second, third);
        String decided = scratch.caseOf("name");
        Op ruling = bureau.after(DecisionRecord.KIND, seams.newId(), one("caseKey", decided));
        sameInEveryOrder(second, third, chosen, ruling);
        assertThat(scratch.cases(true)).isEmpty();
        assertThat(scratch.cases(false)).containsExactly(scratch.caseOf("idNo"));
    }

    @Test
    void valueBeforeBothIsTheLatestBySightNotByTheClock() {
        Op first = yueyang.after(PERSON, person, one("name", "张三"));
        seams.setClock(SeededSeams.START - 400L * 86_400_000);
        Office slow = new Office("141025101", seams);
        Op second = slow.after(PERSON, person, one("name", "张叁"), first);
        seams.setClock(SeededSeams.START + 86_400_000);
        Op third = jiuxian.after(PERSON, person, one("name", "张珊"), second);
        Op fourth = bureau.after(PERSON, person, one("name", "章三"), second);
        sameInEveryOrder(first, second, third, fourth);
        assertThat(scratch.values(PERSON, person)).containsEntry("name", "张叁");
    }

    @Test
    void writerWhoSawTheValueWinsWhateverTheClocksSay() {
        seams.setClock(4_070_908_800_000L); // 2099-01-01
        Op ahead = new Office("141025101", seams).after(PERSON, person, one("phone", "2099"));
        seams.setClock(SeededSeams.START);
        Op informed = yueyang.after(PERSON, person, one("phone", "2021"), ahead);
        seams.setClock(946_684_800_000L); // 2000-01-01
        Op later = new Office("141025102", seams).after(PERSON, person, one("phone", "2000"), informed);
        sameInEveryOrder(ahead, informed, later);
        assertThat(scratch.values(PERSON, person)).containsEntry("phone", "2000");
    }

    @Test
    void suspectClockLosesAgainstATrustedOne() {
        Op trusted = yueyang.after(PERSON, person, one("phone", "1"));
        Op suspect = jiuxian.clock("suspect").after(PERSON, person, one("phone", "2"));
        sameInEveryOrder(trusted, suspect);
        assertThat(scratch.values(PERSON, person)).containsEntry("phone", "1");
    }

    @Test
    void voidingCountsOnlyWhileItKnewEveryValueThatStands() {
        Op made = yueyang.after(PERSON, person, Map.of("name", "张三", "phone", "1"));
        Op voided = yueyang.write(
                PERSON, person, one("voided", "重复录入"), Map.of("name", List.of(made.id()), "phone", List.of(made.id())));
        sameInEveryOrder(made, voided);
        assertThat(scratch.values(PERSON, person)).containsEntry("voided", "重复录入");

        Op meanwhile = jiuxian.after(PERSON, person, one("phone", "2"), made);
        sameInEveryOrder(made, voided, meanwhile);
        assertThat(scratch.values(PERSON, person)).doesNotContainKey("voided");

        Op again = bureau.write(
                PERSON,
                person,
                one("voided", "核实后作废"),
                Map.of(
                        "name", List.of(made.id()),
                        "phone", List.of(meanwhile.id()),
                        "voided", List.of(voided.id())));
        sameInEveryOrder(made, voided, meanwhile, again);
        assertThat(scratch.values(PERSON, person)).containsEntry("voided", "核实后作废");

        Op back = bureau.after(PERSON, person, one("voided", null), again);
        sameInEveryOrder(made, voided, meanwhile, again, back);
        assertThat(scratch.values(PERSON, person)).doesNotContainKey("voided");
    }

    @Test
    void sameNumberInTwoOfficesIsACaseThatADecisionClosesAndALateOpOpensAgain() {
        String number = "141025198501019810";
        Op here = yueyang.after(PERSON, person, one("idNo", number));
        Op there = jiuxian.after(PERSON, other, one("idNo", number));
        sameInEveryOrder(here, there);
        String caseId = scratch.cases(false).iterator().next();

        Op decision = bureau.after(
                DecisionRecord.KIND,
                seams.newId(),
                Map.of("caseKey", caseId, "rule", "dup-id", "verdict", "different"));
        sameInEveryOrder(here, there, decision);
        assertThat(scratch.cases(true)).containsExactly(caseId);

        Op late = jiuxian.after(PERSON, other, one("idNo", number), there);
        sameInEveryOrder(here, there, decision, late);
        assertThat(scratch.cases(true)).isEmpty();
        assertThat(scratch.cases(false)).hasSize(1).doesNotContain(caseId);
    }

    @Test
    void decisionThatIsVoidedOpensItsCaseAgain() {
        Op here = yueyang.after(PERSON, person, one("idNo", "141025198501019810"));
        Op there = jiuxian.after(PERSON, other, one("idNo", "141025198501019810"));
        scratch.fed(List.of(here, there), 1);
        String caseId = scratch.cases(false).iterator().next();
        Id ruling = seams.newId();
        Op decision = bureau.after(DecisionRecord.KIND, ruling, one("caseKey", caseId));
        Op voided = bureau.write(DecisionRecord.KIND, ruling, one("voided", "裁错了"), seen("caseKey", decision));
        sameInEveryOrder(here, there, decision, voided);
        assertThat(scratch.cases(false)).containsExactly(caseId);
    }

    @Test
    void recordThatWasMergedIntoAnotherOrVoidedOrCorrectedLeavesItsCase() {
        String number = "141025198501019810";
        Op here = yueyang.after(PERSON, person, one("idNo", number));
        Op there = jiuxian.after(PERSON, other, one("idNo", number));
        Op same = bureau.after(PERSON, other, one("sameAs", person.toString()));
        sameInEveryOrder(here, there, same);
        assertThat(scratch.cases()).isEmpty();
        Op voided = jiuxian.write(PERSON, other, one("voided", "重复"), seen("idNo", there));
        sameInEveryOrder(here, there, voided);
        assertThat(scratch.cases()).isEmpty();
        Op corrected = jiuxian.after(PERSON, other, one("idNo", "141025198501019829"), there);
        sameInEveryOrder(here, there, corrected);
        assertThat(scratch.cases()).isEmpty();
    }

    @Test
    void oneCertificateNumberOnTwoPeopleIsACaseAndOnOnePersonTwiceIsNone() {
        RecordKind kind = CertificateRecord.KIND;
        Id one = seams.newId();
        Id two = seams.newId();
        Map<String, Object> first = Map.of("kind", "skill", "number", "S000014102598|1", "trainee", person.toString());
        Map<String, Object> second = Map.of("kind", "skill", "number", "S000014102598|1", "trainee", other.toString());
        sameInEveryOrder(yueyang.after(kind, one, first), jiuxian.after(kind, two, second));
        assertThat(scratch.cases()).hasSize(1).allMatch(name -> name.startsWith("dup-certificate/"));
        sameInEveryOrder(yueyang.after(kind, one, first), jiuxian.after(kind, two, first));
        assertThat(scratch.cases()).isEmpty();
    }

    @Test
    void oneCertificateNumberOnTwoPeopleWhoWereDecidedToBeOneIsNoCaseUntilThatIsTakenBack() {
        RecordKind kind = CertificateRecord.KIND;
        Map<String, Object> paper = Map.of("kind", "level", "number", "S000014000123215000001");
        Op here = yueyang.after(kind, seams.newId(), with(paper, person));
        Op there = jiuxian.after(kind, seams.newId(), with(paper, other));
        Op same = bureau.after(PERSON, other, one("sameAs", person.toString()));
        sameInEveryOrder(here, there, same);
        assertThat(scratch.cases()).isEmpty();
        Op back = bureau.after(PERSON, other, one("sameAs", null), same);
        sameInEveryOrder(here, there, same, back);
        assertThat(scratch.cases()).hasSize(1).allMatch(name -> name.startsWith("dup-certificate/"));
    }

    @Test
    void peopleWhoWereDecidedToBeOneInSeveralStepsOrInARingHoldOneNumber() {
        RecordKind kind = CertificateRecord.KIND;
        Id third = seams.newId();
        Map<String, Object> paper = Map.of("kind", "level", "number", "S000014000123215000001");
        Op here = yueyang.after(kind, seams.newId(), with(paper, person));
        Op there = jiuxian.after(kind, seams.newId(), with(paper, third));
        Op first = bureau.after(PERSON, third, one("sameAs", other.toString()));
        Op second = bureau.after(PERSON, other, one("sameAs", person.toString()));
        sameInEveryOrder(here, there, first, second);
        assertThat(scratch.cases()).isEmpty();
        Op ring = bureau.after(PERSON, person, one("sameAs", third.toString()));
        scratch.fed(List.of(here, there, first, second, ring), 1);
        assertThat(scratch.cases()).isEmpty();
    }

    private static Map<String, Object> with(Map<String, Object> values, Id trainee) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("trainee", trainee.toString());
        return all;
    }

    @Test
    void oneVoucherInTwoPlacesIsACaseUntilOneIsWithdrawn() {
        RecordKind kind = EnrolmentRecord.KIND;
        Id two = seams.newId();
        Op first = yueyang.after(kind, seams.newId(), one("voucherNo", "V1"));
        Op second = jiuxian.after(kind, two, one("voucherNo", "V1"));
        sameInEveryOrder(first, second);
        assertThat(scratch.cases()).hasSize(1);
        Op withdrawn = jiuxian.after(kind, two, one("withdrawnOn", "2021-07-01"));
        sameInEveryOrder(first, second, withdrawn);
        assertThat(scratch.cases()).isEmpty();
    }

    @Test
    void decisionArrivesBeforeWhatItOverrules() {
        Op first = yueyang.after(PERSON, person, one("name", "张三"));
        Op second = jiuxian.after(PERSON, person, one("name", "张珊"));
        Op chosen = bureau.after(PERSON, person, one("name", "张三"), first, second);
        assertThat(scratch.fed(List.of(chosen), 1)).isNotEmpty();
        assertThat(scratch.values(PERSON, person)).containsEntry("name", "张三");
        sameInEveryOrder(chosen, second, first);
        assertThat(scratch.cases()).isEmpty();
    }

    @Test
    void opsThatNoHonestOfficeWritesAreTakenInAllTheSame() {
        Op misfit =
                yueyang.write(PERSON, person, Map.of("name", 7L, "informedOn", "heute", "sameAs", "kein"), Map.of());
        Op unknown = jiuxian.write(PERSON, person, Map.of("madeUp", "x", "voided", 5L), Map.of());
        Op ruling = jiuxian.write(DecisionRecord.KIND, seams.newId(), Map.of("caseKey", List.of("a")), Map.of());
        String digest = scratch.fed(List.of(misfit, unknown, ruling), 1);
        assertThat(scratch.fed(List.of(ruling, unknown, misfit), 3)).isEqualTo(digest);
        assertThat(scratch.values(PERSON, person)).isEmpty();
    }

    @Test
    void opAppliedTwiceChangesNothing() {
        Op first = yueyang.after(PERSON, person, one("name", "张三"));
        Op second = jiuxian.after(PERSON, person, one("name", "张珊"), first);
        String digest = scratch.fed(List.of(first, second), 1);
        assertThat(scratch.fed(List.of(first, first, second, first, second, second), 2))
                .isEqualTo(digest);
    }

    @Test
    void oneFieldOneHeadOrOneDecisionMoreMakesAnotherDigest() {
        Op first = yueyang.after(PERSON, person, one("name", "张三"));
        Op anew = yueyang.after(PERSON, person, one("name", "张三"), first);
        Op elsewhere = jiuxian.after(PERSON, person, one("name", "张三"), first);
        Op ruling = bureau.after(DecisionRecord.KIND, seams.newId(), one("verdict", "keep"));
        Op emptied = yueyang.after(PERSON, person, one("phone", null));
        assertThat(List.of(
                        scratch.fed(List.of(), 1),
                        scratch.fed(List.of(first), 1),
                        scratch.fed(List.of(first, anew), 1),
                        scratch.fed(List.of(first, anew, elsewhere), 1),
                        scratch.fed(List.of(first, ruling), 1),
                        scratch.fed(List.of(first, emptied), 1)))
                .doesNotHaveDuplicates();
    }

    @Test
    void threeOfficesShuffledAgreeWithTheReference() {
        for (int seed = 0; seed < 12; seed++) {
            List<Op> ops = new SeededOffices(seed).write(60);
            String digest = scratch.fed(ops, 1);
            agreesWithReference(ops);
            Random chance = new Random(seed);
            for (int shuffle = 0; shuffle < 5; shuffle++) {
                List<Op> shuffled = new ArrayList<>(ops);
                Collections.shuffle(shuffled, chance);
                assertThat(scratch.fed(shuffled, 1 + chance.nextInt(20)))
                        .as("seed " + seed)
                        .isEqualTo(digest);
            }
        }
    }
}
