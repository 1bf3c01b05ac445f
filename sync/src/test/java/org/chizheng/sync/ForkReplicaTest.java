package org.chizheng.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.chizheng.core.Homes;
import org.chizheng.core.conflict.Case;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.HomeFolder;
import org.chizheng.sync.keep.Progress;
import org.chizheng.sync.transport.https.Hub;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One data folder on three machines: whatever comes first, and however it is cut, the bureau comes to one picture. */
class ForkReplicaTest {
    @TempDir
    Path root;

    private final List<byte[]> batches = new ArrayList<>();
    private Path bureau;
    private Id person;

    /** Two saves, then three stories: the second copy leaves the first one after a save of its own. */
    private void threeStories() {
        Path scratch = root.resolve("scratch");
        try (Office desk = Office.bureau(root);
                Office yueyang = Office.fresh(root.resolve("yueyang"), "township", Homes.YUEYANG, 2)
                        .enrolAt(desk)) {
            bureau = desk.folder;
            person = yueyang.trainee("name", "张三");
            yueyang.trainee("name", "李四");
        }
        Path one = root.resolve("one");
        Path two = root.resolve("two");
        Path again = root.resolve("again");
        Office.copy(root.resolve("yueyang"), one);
        try (Office yueyang = Office.open(root.resolve("yueyang"), 3)) {
            batches.add(yueyang.nextBatch(scratch));
            yueyang.amend(person, "phone", "13800000003");
            yueyang.trainee("name", "王五");
            batches.add(yueyang.nextBatch(scratch));
        }
        try (Office clone = Office.open(one, 4)) {
            clone.amend(person, "name", "张山");
        }
        Office.copy(one, two);
        Office.copy(one, again);
        try (Office clone = Office.open(again, 5)) {
            clone.exportTo(scratch);
            batches.addAll(clone.batchFiles());
        }
        try (Office clone = Office.open(one, 6)) {
            clone.trainee("name", "赵六");
            clone.exportTo(scratch);
            batches.addAll(clone.batchFiles());
        }
        try (Office clone = Office.open(two, 7)) {
            clone.amend(person, "name", "张叁", "phone", "13800000004");
            clone.exportTo(scratch);
            batches.addAll(clone.batchFiles());
        }
    }

    private Office replica(String name, long seed, List<byte[]> order) {
        Office replica = Office.copyOf(bureau, root.resolve(name), seed);
        replica.receiveFiles(root.resolve("scratch-" + name), order);
        return replica;
    }

    private static long ops(Office office) {
        return office.core.store().read(connection -> {
            try (var rows =
                    connection.createStatement().executeQuery("select count(*) from op where kind = 'trainee'")) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    @Test
    void anyOrderOfThreeStoriesGivesOneDigestAndRebuildsGiveItAgain() throws Exception {
        threeStories();
        String expected = orders(1, 3);
        java.nio.file.Files.delete(new HomeFolder(root.resolve("r1")).storeFile());
        try (Office reopened = Office.open(root.resolve("r1"), 200)) {
            assertThat(reopened.core.opened().rebuilt()).isTrue();
            assertThat(reopened.core.digest()).isEqualTo(expected);
            assertThat(reopened.core.doctor().run().sound()).isTrue();
            assertThat(reopened.bureau().inbox().get(0).told()).hasSize(2);
        }
    }

    @Test
    @Tag("simulate")
    void manyMoreOrdersGiveOneDigest() {
        threeStories();
        orders(4, 40);
    }

    /** The one digest of all orders of these seeds. */
    private String orders(int from, int through) {
        String expected = null;
        for (int seed = from; seed <= through; seed++) {
            Random chance = new Random(seed);
            List<byte[]> order = new ArrayList<>(batches);
            order.add(batches.get(chance.nextInt(batches.size())));
            Collections.shuffle(order, chance);
            try (Office replica = replica("r" + seed, 100 + seed, order)) {
                expected = expected == null ? replica.core.digest() : expected;
                assertThat(replica.core.digest()).as("order of seed " + seed).isEqualTo(expected);
                assertThat(replica.core.digestOfRebuild())
                        .as("rebuild of seed " + seed)
                        .isEqualTo(expected);
                assertThat(ops(replica)).as("2 + 2 + 1 + 1 + 1, none twice").isEqualTo(7);
                assertThat(replica.bureau().devices().get(0).state()).isEqualTo("forked");
                assertThat(replica.core.services().cases().open())
                        .extracting(Case::rule)
                        .as("two of the three saw one name each")
                        .isEmpty();
            }
        }
        return expected;
    }

    @Test
    void twoLiveMachinesGoOnInChainsOfTheirOwnAndAreToldToEnrolOneAnew() {
        Path clone = root.resolve("clone");
        try (Office desk = Office.bureau(root);
                Hub hub = desk.bureau().openHub(new java.net.InetSocketAddress("127.0.0.1", 0), false, fault -> {})) {
            String line = "https://127.0.0.1:" + hub.port();
            Office first = Office.fresh(root.resolve("yueyang"), "township", Homes.YUEYANG, 2)
                    .enrolAt(desk);
            person = first.trainee("name", "张三");
            first.office().syncOver(line, Progress.NONE);
            first.close();
            Office.copy(first.folder, clone);
            try (Office one = Office.open(first.folder, 3);
                    Office two = Office.open(clone, 4)) {
                one.amend(person, "name", "张山");
                two.amend(person, "name", "张叁");
                one.office().syncOver(line, Progress.NONE);
                OfficeSync.Exchange second = two.office().syncOver(line, Progress.NONE);
                assertThat(second.sent())
                        .as("its story, and the beginning of its chain")
                        .isEqualTo(2);
                assertThat(two.office().told()).extracting(told -> told.code()).containsExactly("chain.forked");
                assertThat(desk.core.services().cases().open())
                        .extracting(Case::rule)
                        .containsExactly("field");
                assertThat(desk.bureau().devices().get(0).state()).isEqualTo("active");
                assertThat(one.core.chains().lives().former()).isEmpty();

                one.seams.setClock(one.seams.millis() + 900_000);
                Id later = one.trainee("name", "王五");
                one.office().syncOver(line, Progress.NONE);
                two.office().syncOver(line, Progress.NONE);
                assertThat(two.value(later, "name")).as("of the other machine").isEqualTo("王五");
                assertThat(one.office().told()).extracting(told -> told.code()).contains("device.twins");
                assertThat(two.office().told()).extracting(told -> told.code()).contains("device.twins");
                assertThat(desk.bureau().inbox().get(0).told()).anyMatch(told -> told.contains("两台电脑"));
                assertThat(two.office().syncOver(line, Progress.NONE).sent()).isZero();
                assertThat(one.office().syncOver(line, Progress.NONE).sent()).isZero();
                assertThat(desk.core.digestOfRebuild()).isEqualTo(desk.core.digest());
                assertThat(two.core.digestOfRebuild()).isEqualTo(two.core.digest());
            }
        }
    }
}
