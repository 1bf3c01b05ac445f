package org.chizheng.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.certificate.CertificateRecord;
import org.chizheng.core.conflict.DecisionRecord;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Office;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.ledger.trust.ChainMark;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.seal.DataKey;
import org.chizheng.core.shared.Id;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands behind the mark of its chain has no effect, what stands before it has its whole effect: in every order. */
class ChainMarkTest {
    private static final RecordKind PERSON = TraineeRecord.KIND;

    @TempDir
    Path folder;

    private final SeededSeams seams = new SeededSeams(5);
    private final Office stolen = new Office("141025100", seams);
    private final Office honest = new Office("141025103", seams);
    private final Office bureau = new Office("141025-01", seams);
    private final Office desk = new Office("141025-01", seams);
    private final Id person = seams.newId();
    private final Id other = seams.newId();
    private Scratch scratch;

    @BeforeEach
    void open() {
        scratch = new Scratch(folder, DataKey.draw(seams), bureau.chain());
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

    /** @param before the mark that it replaces, none for the first */
    private Op mark(Office chain, Long lastTrusted, Op... before) {
        List<Id> seen = List.of(before).stream().map(Op::id).toList();
        return desk.write(
                ChainMark.at(chain.chain(), lastTrusted, "丢失", new Seen(Map.of("lastTrusted", seen, "reason", seen))));
    }

    private static List<Op> plus(List<Op> ops, Op... more) {
        List<Op> all = new ArrayList<>(ops);
        all.addAll(List.of(more));
        return all;
    }

    private static List<Op> upTo(List<Op> ops, Office office, long last) {
        return ops.stream()
                .filter(op -> !op.chain().equals(office.chain()) || op.seq() <= last)
                .toList();
    }

    /** In each order of the set, op by op and as one transaction: the digest of the set without what is set aside. */
    private void sameAs(List<Op> counted, List<Op> all) {
        String expected = scratch.fed(counted, counted.size());
        permute(new ArrayList<>(all), 0, expected);
    }

    private void permute(List<Op> ops, int from, String digest) {
        if (from == ops.size()) {
            for (int page : new int[] {1, ops.size()}) {
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

    @Test
    void whatComesBehindTheMarkIsAsIfItHadNeverComeWhetherItCameFirstOrLast() {
        Op first = stolen.after(PERSON, person, one("name", "张三"));
        Op good = stolen.after(PERSON, person, one("phone", "1"));
        Op bad = stolen.after(PERSON, person, Map.of("phone", "9", "name", "李四"), first, good);
        Op new9 = stolen.after(PERSON, other, one("name", "王五"));
        for (long last : new long[] {0, 2, 3}) {
            List<Op> ops = List.of(first, good, bad, new9);
            sameAs(upTo(ops, stolen, last), plus(ops, mark(stolen, last)));
        }
        scratch.fed(List.of(first, good, bad, new9, mark(stolen, 2L)), 1);
        assertThat(scratch.values(PERSON, person)).containsEntry("name", "张三").containsEntry("phone", "1");
        assertThat(scratch.values(PERSON, other)).isEmpty();
    }

    @Test
    void movingTheMarkBothWaysAndTakingItAwayBringsBackExactlyWhatItCovers() {
        Op first = stolen.after(PERSON, person, one("name", "张三"));
        Op second = stolen.after(PERSON, person, one("name", "张山"), first);
        Op third = stolen.after(PERSON, person, one("name", "张珊"), second);
        List<Op> ops = List.of(first, second, third);
        Op low = mark(stolen, 1L);
        Op high = mark(stolen, 2L, low);
        Op gone = mark(stolen, null, high);
        sameAs(upTo(ops, stolen, 2), plus(ops, low, high));
        sameAs(List.of(first, second), List.of(first, second, low, gone, high));
    }

    /** The case was the thief's doing alone: with his op it goes, and comes back when the op does. */
    @Test
    void casesThatOnlyTheSetAsideOpsMadeVanishAndComeBack() {
        Op first = honest.after(PERSON, person, one("idNo", "141025198501019810"));
        Op second = stolen.after(PERSON, other, one("idNo", "141025198501019829"));
        Op bad = stolen.after(PERSON, other, one("idNo", "141025198501019810"), second);
        Op clash = stolen.after(PERSON, person, one("idNo", "141025198501019837"));
        List<Op> ops = List.of(first, second, bad, clash);
        scratch.fed(ops, 1);
        assertThat(scratch.cases()).isNotEmpty();
        Op low = mark(stolen, 1L);
        sameAs(upTo(ops, stolen, 1), plus(ops, low));
        scratch.fed(plus(ops, low), 1);
        assertThat(scratch.cases()).isEmpty();
        scratch.apply(mark(stolen, null, low));
        String back = scratch.digest();
        assertThat(scratch.fed(ops, 1)).startsWith(back);
    }

    /**
     * The bureau corrected what the thief wrote. Its own value stands; it had never seen the value before the thief's,
     * so that both stand side by side: a guarded field goes to a person, a harmless one shows the later.
     */
    @Test
    void whatASoundHandWroteOnTopStaysAndMeetsTheValueThatItNeverSaw() {
        Op name = stolen.after(PERSON, person, Map.of("name", "张三", "phone", "1"));
        Op bad = stolen.after(PERSON, person, Map.of("name", "李四", "phone", "9"), name);
        Op mended = bureau.after(PERSON, person, Map.of("name", "张珊", "phone", "2"), bad);
        sameAs(List.of(name, mended), List.of(name, bad, mended, mark(stolen, 1L)));
        scratch.fed(List.of(name, bad, mended, mark(stolen, 1L)), 1);
        assertThat(scratch.values(PERSON, person)).containsEntry("phone", "2").doesNotContainKey("name");
        assertThat(scratch.cases()).hasSize(1).allMatch(one -> one.startsWith("field/name/"));
    }

    @Test
    void voidingThatKnewOnlyTheSetAsideValueCountsNoMore() {
        Op first = honest.after(PERSON, person, one("phone", "1"));
        Op bad = stolen.after(PERSON, person, one("phone", "9"), first);
        Op voiding = bureau.write(Change.voiding(PERSON, person, new Seen(Map.of("phone", List.of(bad.id()))), "重复"));
        sameAs(List.of(first, voiding), List.of(first, bad, voiding, mark(stolen, 0L)));
        scratch.fed(List.of(first, bad, voiding), 1);
        assertThat(scratch.values(PERSON, person)).containsEntry(RecordKind.VOIDED, "重复");
        scratch.apply(mark(stolen, 0L));
        assertThat(scratch.values(PERSON, person)).doesNotContainKey(RecordKind.VOIDED);
    }

    /** Two certificates of one number: the thief's merging of two people kept them from being a case. */
    @Test
    void aMergingOfTwoPeopleBehindTheMarkHoldsThemTogetherNoMore() {
        Op one = honest.write(
                CertificateRecord.KIND,
                seams.newId(),
                Map.of("kind", "skill", "number", "C1", "trainee", person.toString()),
                Map.of());
        Op two = honest.write(
                CertificateRecord.KIND,
                seams.newId(),
                Map.of("kind", "skill", "number", "C1", "trainee", other.toString()),
                Map.of());
        Op same = stolen.after(PERSON, other, one("sameAs", person.toString()));
        sameAs(List.of(one, two), List.of(one, two, same, mark(stolen, 0L)));
        scratch.fed(List.of(one, two, same), 1);
        assertThat(scratch.cases()).isEmpty();
        scratch.apply(mark(stolen, 0L));
        assertThat(scratch.cases()).hasSize(1);
    }

    @Test
    void aDecisionBehindTheMarkOpensItsCaseAgain() {
        Op first = honest.after(PERSON, person, one("name", "张三"));
        Op second = bureau.after(PERSON, person, one("name", "张山"));
        scratch.fed(List.of(first, second), 1);
        String key = scratch.caseOf("name");
        Op ruling = stolen.after(DecisionRecord.KIND, seams.newId(), one("caseKey", key));
        sameAs(List.of(first, second), List.of(first, second, ruling, mark(stolen, 0L)));
        scratch.fed(List.of(first, second, ruling, mark(stolen, 0L)), 1);
        assertThat(scratch.cases(false)).containsExactly(key);
    }

    /** Three offices at work on nine records; marks at chance places come and move at chance moments. */
    @Test
    void seededOfficesWithMarksComeToThePictureOfTheCountedOpsInAnyOrder() {
        seeds(1, 12);
    }

    @Test
    @Tag("simulate")
    void manySeededOfficesWithMarks() {
        seeds(13, 400);
    }

    private void seeds(int from, int to) {
        for (int seed = from; seed <= to; seed++) {
            Random chance = new Random(seed);
            List<Op> ops = new SeededOffices(seed).write(24);
            Map<Id, Long> marks = new HashMap<>();
            List<Op> all = new ArrayList<>(ops);
            for (Id chain : Set.copyOf(ops.stream().map(Op::chain).toList())) {
                Op before = null;
                for (int moves = chance.nextInt(4); moves > 0; moves--) {
                    Long last = chance.nextInt(5) == 0 ? null : (Long) (long) chance.nextInt(9);
                    List<Id> seen = before == null ? List.of() : List.of(before.id());
                    before = desk.write(
                            ChainMark.at(chain, last, "丢失", new Seen(Map.of("lastTrusted", seen, "reason", seen))));
                    all.add(before);
                    marks.put(chain, last == null ? Long.MAX_VALUE : last);
                }
            }
            List<Op> counted = ops.stream()
                    .filter(op -> op.seq() <= marks.getOrDefault(op.chain(), Long.MAX_VALUE))
                    .toList();
            String expected = scratch.fed(counted, 7);
            Set<String> cases = new HashSet<>(new NaiveMerge(counted).cases());
            for (int order = 0; order < 4; order++) {
                Collections.shuffle(all, chance);
                int page = 1 + chance.nextInt(all.size());
                assertThat(scratch.fed(all, page)).as("seed " + seed).isEqualTo(expected);
                assertThat(scratch.cases()).as("cases of seed " + seed).isEqualTo(cases);
            }
        }
    }
}
