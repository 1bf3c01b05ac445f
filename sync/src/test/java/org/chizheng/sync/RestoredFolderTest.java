package org.chizheng.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chizheng.core.Homes;
import org.chizheng.core.ledger.Chain;
import org.chizheng.core.ledger.ReportState;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.intake.FileResult;
import org.chizheng.sync.intake.Revocation;
import org.chizheng.sync.keep.IntakeState;
import org.chizheng.sync.keep.Progress;
import org.chizheng.sync.transport.https.Hub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data folder is put back from a copy: it goes on in a new chain, and what it had lost comes back from the bureau. */
class RestoredFolderTest {
    @TempDir
    Path root;

    private Path stick;
    private Path state;
    private Path backup;
    private Office bureau;
    private Office yueyang;
    private Id kept;
    private Id lost;

    /** One person before the copy, two saves after it that reached the bureau. */
    @BeforeEach
    void copyAndGoOn() {
        stick = root.resolve("stick");
        state = root.resolve("state");
        backup = root.resolve("backup");
        bureau = Office.bureau(root);
        yueyang = Office.fresh(root.resolve("yueyang"), "township", Homes.YUEYANG, 2)
                .enrolAt(bureau);
        kept = yueyang.trainee("name", "张三", "phone", "13800000001");
        exchange(yueyang);
        yueyang.close();
        Office.copy(yueyang.folder, backup);
        yueyang = Office.open(yueyang.folder, 3, state);
        lost = yueyang.trainee("name", "李四");
        yueyang.amend(kept, "phone", "13800000002");
        yueyang.exportTo(stick);
        receive();
        yueyang.close();
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    private List<FileResult> receive() {
        return bureau.bureau().receive(List.of(stick), Progress.NONE);
    }

    private void exchange(Office office) {
        office.exportTo(stick);
        receive();
        bureau.bureau().writeDownlink(stick, Progress.NONE);
        office.take(stick);
    }

    /** One picture on both sides, and on each the one that journal and inbox rebuild. */
    private void assertWholeAndEqual(Office office) {
        assertThat(office.core.digest()).isEqualTo(bureau.core.digest());
        assertThat(office.core.doctor().run().lines()).allMatch(line -> line.sound());
        assertThat(bureau.core.doctor().run().lines()).allMatch(line -> line.sound());
    }

    @Test
    void machineThatRemembersTheHeadOpensANewChainBeforeAnythingIsSaved() {
        try (Office restored = Office.open(backup, 4, state)) {
            Chain.Lives lives = restored.core.chains().lives();
            assertThat(lives.former()).hasSize(1);
            assertThat(lives.former().get(0).seq()).isEqualTo(1);
            assertThat(restored.core.chains().told().orElseThrow().sentence()).contains("第 2 至 3 条");
            assertThat(restored.value(lost, "name")).isNull();

            Id fresh = restored.trainee("name", "王五");
            exchange(restored);
            assertThat(restored.value(lost, "name")).as("back from the bureau").isEqualTo("李四");
            assertThat(restored.value(kept, "phone")).isEqualTo("13800000002");
            assertThat(bureau.value(fresh, "name")).isEqualTo("王五");
            assertThat(restored.office().reported()).isEqualTo(new ReportState.Reported(3, 3));
            assertThat(bureau.bureau().inbox().get(0).batches())
                    .extracting(line -> line.state())
                    .containsOnly(IntakeState.TAKEN);
            assertWholeAndEqual(restored);

            restored.reopen();
            assertThat(restored.core.opened().rebuilt()).isFalse();
            assertThat(restored.core.chains().lives().all()).isEqualTo(lives.all());
            restored.amend(lost, "name", "李四儿");
            exchange(restored);
            assertThat(bureau.value(lost, "name")).isEqualTo("李四儿");
            assertThat(bureau.core.services().cases().open()).isEmpty();
            assertWholeAndEqual(restored);
        }
    }

    @Test
    void standingOfTheBureauTellsAMachineThatRemembersNothing() {
        try (Office restored = Office.open(backup, 4);
                Hub hub = bureau.bureau().openHub(new java.net.InetSocketAddress("127.0.0.1", 0), false, fault -> {})) {
            assertThat(restored.core.chains().lives().former()).isEmpty();
            OfficeSync.Exchange exchange = restored.office().syncOver("https://127.0.0.1:" + hub.port(), Progress.NONE);
            assertThat(restored.core.chains().lives().former()).hasSize(1);
            assertThat(exchange.sent()).as("the op that begins the chain").isEqualTo(1);
            assertThat(restored.value(lost, "name")).isEqualTo("李四");
            assertWholeAndEqual(restored);
            OfficeSync.Exchange again = restored.office().syncOver("https://127.0.0.1:" + hub.port(), Progress.NONE);
            assertThat(again.sent()).as("nothing is sent twice").isZero();
        }
    }

    @Test
    void stickThatTheLostFolderWroteToTellsBeforeAnythingIsWrittenUnderGivenNumbers() {
        try (Office restored = Office.open(backup, 4)) {
            restored.exportTo(stick);
            assertThat(restored.core.chains().lives().former())
                    .singleElement()
                    .satisfies(left -> assertThat(left.seq()).isEqualTo(1));
            exchange(restored);
            assertThat(restored.value(lost, "name")).isEqualTo("李四");
            assertThat(bureau.bureau().devices().get(0).state()).isEqualTo("active");
            assertWholeAndEqual(restored);
        }
    }

    @Test
    void whatWasWrittenUnderTheOldNameBeforeTheFirstContactIsTakenInBesideTheOther() {
        stick = root.resolve("another-stick");
        try (Office restored = Office.open(backup, 4)) {
            Id fresh = restored.trainee("name", "王五");
            restored.amend(kept, "phone", "13800000009");
            exchange(restored);
            assertThat(bureau.value(fresh, "name")).isEqualTo("王五");
            assertThat(bureau.value(lost, "name")).isEqualTo("李四");
            assertThat(bureau.bureau().devices().get(0).state()).isEqualTo("forked");
            assertThat(restored.core.chains().lives().former()).hasSize(1);
            exchange(restored);
            assertThat(bureau.bureau().devices().get(0).state()).isEqualTo("active");
            assertThat(restored.value(lost, "name")).isEqualTo("李四");
            assertThat(restored.office().reported()).isEqualTo(new ReportState.Reported(4, 4));
            assertWholeAndEqual(restored);
        }
    }

    @Test
    void folderThatIsRestoredTwiceFromOneCopyGetsBothLostHistoriesBack() {
        Path second = root.resolve("second");
        Office.copy(backup, second);
        Id once;
        try (Office restored = Office.open(backup, 4, state)) {
            once = restored.trainee("name", "王五");
            exchange(restored);
            restored.amend(once, "phone", "13800000003");
            exchange(restored);
        }
        try (Office restored = Office.open(second, 5, state)) {
            restored.seams.setClock(restored.seams.millis() + 600_000);
            Id twice = restored.trainee("name", "赵六");
            exchange(restored);
            assertThat(restored.value(lost, "name")).isEqualTo("李四");
            assertThat(restored.value(once, "phone")).isEqualTo("13800000003");
            assertThat(bureau.value(twice, "name")).isEqualTo("赵六");
            assertWholeAndEqual(restored);
            long lastBefore = bureau.bureau()
                    .writeDownlink(root.resolve("again"), Progress.NONE)
                    .get(0)
                    .lastNumber();
            restored.amend(twice, "phone", "13800000004");
            exchange(restored);
            assertThat(bureau.bureau()
                            .writeDownlink(root.resolve("later"), Progress.NONE)
                            .get(0)
                            .lastNumber())
                    .as("a receipt and no echo of its own saves")
                    .isEqualTo(lastBefore + 1);
        }
    }

    /** The device goes on from an older copy for a while. @return what was saved there, and is at the bureau */
    private Id wentOnElsewhere() {
        try (Office older = Office.open(backup, 4, state)) {
            Id once = older.trainee("name", "王五");
            exchange(older);
            return once;
        }
    }

    /**
     * The bureau has nothing more of the chain that this folder writes; it has another chain of the device, which went on
     * from an older copy. No number contradicts, so the folder stays in its chain, and gets the other one beside it.
     */
    @Test
    void folderWhoseOwnChainIsWholeGetsTheDevicesOtherChainOverTheLine() {
        Id once = wentOnElsewhere();
        try (Office restored = Office.open(yueyang.folder, 5);
                Hub hub = bureau.bureau().openHub(new java.net.InetSocketAddress("127.0.0.1", 0), false, fault -> {})) {
            restored.office().syncOver("https://127.0.0.1:" + hub.port(), Progress.NONE);
            assertThat(restored.core.chains().lives().former()).isEmpty();
            assertThat(restored.value(once, "name")).isEqualTo("王五");
            assertWholeAndEqual(restored);
        }
    }

    /** First put back to a late day and then to an early one: what was told the first time begins in the middle. */
    @Test
    void folderThatIsPutBackFurtherTheSecondTimeGetsTheRestToo() {
        Path late = root.resolve("late");
        Office.copy(yueyang.folder, late);
        try (Office first = Office.open(yueyang.folder, 4, state)) {
            first.amend(lost, "phone", "13800000003");
            first.amend(lost, "remark", "已联系");
            exchange(first);
        }
        try (Office toTheLateDay = Office.open(late, 5, state)) {
            exchange(toTheLateDay);
            assertThat(toTheLateDay.value(lost, "remark")).isEqualTo("已联系");
        }
        stick = root.resolve("another-stick");
        try (Office toTheEarlyDay = Office.open(backup, 6)) {
            toTheEarlyDay.trainee("name", "王五");
            exchange(toTheEarlyDay);
            exchange(toTheEarlyDay);
            assertThat(toTheEarlyDay.value(lost, "name")).isEqualTo("李四");
            assertThat(toTheEarlyDay.value(kept, "phone")).isEqualTo("13800000002");
            assertThat(toTheEarlyDay.value(lost, "remark")).isEqualTo("已联系");
            assertWholeAndEqual(toTheEarlyDay);
        }
    }

    @Test
    void folderWhoseOwnChainIsWholeGetsTheDevicesOtherChainByStick() {
        Id once = wentOnElsewhere();
        stick = root.resolve("another-stick");
        try (Office restored = Office.open(yueyang.folder, 6)) {
            Id fresh = restored.trainee("name", "赵六");
            exchange(restored);
            assertThat(restored.value(once, "name")).isEqualTo("王五");
            assertThat(bureau.value(fresh, "name")).isEqualTo("赵六");
            assertWholeAndEqual(restored);
        }
    }

    /** A stolen PC whose folder had been put back before: how far each of its histories counts is said for each. */
    @Test
    void eachHistoryOfARevokedDeviceHasItsOwnNumber() {
        try (Office restored = Office.open(backup, 4, state)) {
            Id counted = restored.trainee("name", "王五");
            Id thieves = restored.trainee("name", "赵六");
            exchange(restored);
            String dev = restored.core.home().card().device();
            Id first = restored.core.home().card().firstChainId();
            Id second = restored.core.home().card().chainId();
            // the second chain begins with the note of where it goes on
            assertThat(bureau.bureau().histories(dev))
                    .extracting(Revocation.History::id, Revocation.History::here, Revocation.History::counts)
                    .containsExactly(tuple(first, 3L, 3L), tuple(second, 3L, 3L));

            bureau.bureau().revoke(dev, Optional.of(1L), Map.of(second.toString(), 2L), "电脑被盗");
            assertThat(bureau.value(kept, "phone")).isEqualTo("13800000001");
            assertThat(bureau.value(lost, "name")).isNull();
            assertThat(bureau.value(counted, "name")).isEqualTo("王五");
            assertThat(bureau.value(thieves, "name")).isNull();
            assertThat(bureau.bureau().histories(dev))
                    .extracting(Revocation.History::counts)
                    .containsExactly(1L, 2L);

            bureau.bureau().revoke(dev, Optional.empty(), Map.of(second.toString(), 3L), "是本人录入");
            assertThat(bureau.value(thieves, "name")).isEqualTo("赵六");
            assertThat(bureau.value(lost, "name")).as("the other mark stays").isNull();
            assertThatThrownBy(() -> bureau.bureau().revoke(dev, Optional.empty(), Map.of("zzzzzz", 1L), "x"))
                    .isInstanceOfSatisfying(
                            Refusal.class, no -> assertThat(no.code()).isEqualTo("device.history"));
            assertThat(bureau.core.digestOfRebuild()).isEqualTo(bureau.core.digest());
        }
    }
}
