package org.chizheng.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.chizheng.core.Homes;
import org.chizheng.core.conflict.Case;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.HomeFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of one bureau, fed the same batches in different orders, come to the same picture; so does a rebuild. */
class ReplicaTest {
    private static final String NUMBER = "141025200205189851";
    private static final String OTHER = "142627197809239866";

    @TempDir
    Path root;

    private final List<byte[]> batches = new ArrayList<>();
    private Path bureau;
    private Id person;

    /** One record that both the bureau and its office amend, one person in two offices, three batches each. */
    @BeforeEach
    void sendBatches() {
        Path scratch = root.resolve("scratch");
        try (Office desk = Office.bureau(root);
                Office yueyang = Office.fresh(root.resolve("yueyang"), "township", Homes.YUEYANG, 2)
                        .enrolAt(desk);
                Office jiuxian = Office.fresh(root.resolve("jiuxian"), "township", Homes.JIUXIAN, 3)
                        .enrolAt(desk)) {
            bureau = desk.folder;
            person = yueyang.trainee("name", "张三", "idNo", NUMBER, "phone", "13800000001");
            desk.receiveFiles(scratch, List.of(yueyang.nextBatch(scratch)));
            desk.amend(person, "name", "张山", "phone", "13800000002");

            yueyang.amend(person, "name", "张叁", "phone", "13800000003");
            batches.add(yueyang.nextBatch(scratch));
            yueyang.trainee("name", "王五", "idNo", "14102519910610989X");
            batches.add(yueyang.nextBatch(scratch));
            yueyang.amend(person, "remark", "住院");
            batches.add(yueyang.nextBatch(scratch));

            Id same = jiuxian.trainee("name", "张三", "idNo", NUMBER);
            batches.add(jiuxian.nextBatch(scratch));
            jiuxian.amend(same, "phone", "13800000009");
            batches.add(jiuxian.nextBatch(scratch));
            jiuxian.trainee("name", "李四", "idNo", OTHER);
            batches.add(jiuxian.nextBatch(scratch));
        }
    }

    private Office replica(String name, long seed, List<byte[]> order) {
        Office replica = Office.copyOf(bureau, root.resolve(name), seed);
        replica.receiveFiles(root.resolve("scratch-" + name), order);
        return replica;
    }

    @Test
    void ordersWithGapsAndDuplicatesGiveOneDigestAndRebuildsGiveItAgain() throws Exception {
        String expected;
        try (Office straight = replica("straight", 100, batches)) {
            expected = straight.core.digest();
            assertThat(straight.core.services().cases().open())
                    .extracting(Case::rule)
                    .containsExactlyInAnyOrder("field", "dup-id");
        }
        for (int seed = 1; seed <= 5; seed++) {
            Random chance = new Random(seed);
            List<byte[]> order = new ArrayList<>(batches);
            order.add(batches.get(chance.nextInt(batches.size())));
            order.add(batches.get(chance.nextInt(batches.size())));
            Collections.shuffle(order, chance);
            try (Office replica = replica("r" + seed, 100 + seed, order)) {
                assertThat(replica.core.digest()).as("order of seed " + seed).isEqualTo(expected);
                assertThat(replica.core.digestOfRebuild())
                        .as("rebuild of seed " + seed)
                        .isEqualTo(expected);
            }
        }
        Files.delete(new HomeFolder(root.resolve("r1")).storeFile());
        try (Office reopened = Office.open(root.resolve("r1"), 200)) {
            assertThat(reopened.core.opened().rebuilt()).isTrue();
            assertThat(reopened.core.digest()).isEqualTo(expected);
            assertThat(reopened.bureau().inbox())
                    .filteredOn(unit -> unit.unit().equals(Homes.JIUXIAN))
                    .singleElement()
                    .satisfies(unit -> assertThat(unit.batches()).hasSize(3));
        }
    }

    @Test
    void waitingBatchesAreNoPartOfThePictureUntilTheGapCloses() {
        List<byte[]> gap = List.of(batches.get(1), batches.get(2), batches.get(4));
        try (Office waiting = replica("waiting", 100, gap);
                Office untouched = Office.copyOf(bureau, root.resolve("untouched"), 101)) {
            assertThat(waiting.core.digest()).isEqualTo(untouched.core.digest());
            assertThat(waiting.core.digestOfRebuild()).isEqualTo(untouched.core.digest());
            waiting.receiveFiles(root.resolve("rest"), List.of(batches.get(3), batches.get(0), batches.get(5)));
            untouched.receiveFiles(root.resolve("all"), batches);
            assertThat(waiting.core.digest()).isEqualTo(untouched.core.digest());
        }
    }

    @Test
    void oneFieldOneHeadOrOneDecisionMoreIsAnotherDigest() {
        try (Office one = replica("one", 100, batches);
                Office two = replica("two", 101, batches)) {
            String equal = one.core.digest();
            assertThat(two.core.digest()).isEqualTo(equal);

            Case field = one.core.services().cases().open().stream()
                    .filter(found -> found.rule().equals("field"))
                    .findFirst()
                    .orElseThrow();
            one.core
                    .services()
                    .decisions()
                    .keep(one.core.actor(), field, field.members().get(0), "以身份证为准");
            String decided = one.core.digest();
            assertThat(decided).isNotEqualTo(equal);

            two.amend(person, "remark", "已出院");
            String amended = two.core.digest();
            assertThat(amended).isNotEqualTo(equal);
            two.amend(person, "remark", "已出院");
            assertThat(two.core.digest()).as("the same value by another head").isNotEqualTo(amended);
        }
    }
}
