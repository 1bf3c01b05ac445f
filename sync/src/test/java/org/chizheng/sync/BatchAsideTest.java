package org.chizheng.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.chizheng.core.Homes;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.intake.BatchAside;
import org.chizheng.sync.intake.InboxList;
import org.chizheng.sync.keep.IntakeState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The second of three batches was made by mistake: it renames a person and registers another. The bureau sets that one
 * aside and takes it back.
 */
class BatchAsideTest {
    @TempDir
    Path root;

    private Path scratch;
    private Office bureau;
    private Office office;
    private Id person;
    private Id mistaken;

    @BeforeEach
    void threeBatches() {
        scratch = root.resolve("scratch");
        bureau = Office.bureau(root);
        office = Office.fresh(root.resolve("office"), "township", Homes.YUEYANG, 2)
                .enrolAt(bureau);
        person = office.trainee("name", "张三", "idNo", "141025200205189851", "phone", "13800000001");
        receive(office.nextBatch(scratch));
        office.amend(person, "name", "李四");
        mistaken = office.trainee("name", "王五", "idNo", "142627197809239866");
        receive(office.nextBatch(scratch));
        office.amend(person, "phone", "13800000002");
        receive(office.nextBatch(scratch));
    }

    @AfterEach
    void close() {
        bureau.close();
        office.close();
    }

    private void receive(byte[] file) {
        bureau.receiveFiles(scratch, List.of(file));
    }

    private InboxList.Line batch(int number) {
        return bureau.bureau().inbox().stream()
                .flatMap(unit -> unit.batches().stream())
                .filter(line -> line.number() == number)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void batchThatIsAsideCountsForNothingAndTheOthersStand() {
        BatchAside.Standing now = bureau.bureau().batches().aside(batch(2).file(), "整包导错了班");
        assertThat(now.aside()).isTrue();
        assertThat(now.ops()).isEqualTo(2);
        assertThat(bureau.value(person, "name")).isEqualTo("张三");
        assertThat(bureau.value(person, "phone")).as("of the batch behind it").isEqualTo("13800000002");
        assertThat(bureau.core.services().trainees().byId(mistaken)).isEmpty();
        assertThat(batch(2).state()).isEqualTo(IntakeState.QUARANTINED);
        assertThat(batch(2).outcomes()).isEqualTo(Map.of("quarantined", 2));
        assertThat(batch(3).state()).isEqualTo(IntakeState.TAKEN);
        assertThat(bureau.core.digestOfRebuild()).isEqualTo(bureau.core.digest());
    }

    @Test
    void takenBackItCountsAgainAsIfNothingHadBeen() {
        String before = bureau.core.digest();
        bureau.bureau().batches().aside(batch(2).file(), "整包导错了班");
        assertThat(bureau.core.digest()).isNotEqualTo(before);
        bureau.reopen();
        assertThat(bureau.value(person, "name")).isEqualTo("张三");

        BatchAside.Standing now = bureau.bureau().batches().takeBack(batch(2).file(), "核对过，没有错");
        assertThat(now.aside()).isFalse();
        assertThat(bureau.core.digest()).isEqualTo(before);
        assertThat(bureau.core.digestOfRebuild()).isEqualTo(before);
        assertThat(bureau.value(person, "name")).isEqualTo("李四");
        assertThat(batch(2).state()).isEqualTo(IntakeState.TAKEN);
        assertThat(now.history()).hasSize(2);
        assertThat(now.history().get(0)).contains("整包导错了班");
        assertThat(now.history().get(1)).contains("核对过，没有错");
    }

    /** The office reads it in its receipt, and reads again when the batch was taken back. */
    @Test
    void officeIsToldBothTimes() throws java.io.IOException {
        takeReceipts("一");
        bureau.bureau().batches().aside(batch(2).file(), "整包导错了班");
        takeReceipts("二");
        assertThat(office.office().batches().get(1).state().code()).isEqualTo("refused");
        bureau.bureau().batches().takeBack(batch(2).file(), "核对过，没有错");
        takeReceipts("三");
        assertThat(office.office().batches().get(1).state().code()).isEqualTo("confirmed");
    }

    private void takeReceipts(String name) throws java.io.IOException {
        Path stick = Files.createDirectories(root.resolve(name));
        bureau.bureau().writeDownlink(stick, org.chizheng.sync.keep.Progress.NONE);
        office.take(stick);
    }

    /** A batch that comes again finds the word of now; one behind the mark is not taken along. */
    @Test
    void sameBatchAgainStaysAside() {
        byte[] again = office.batchFiles().get(1);
        bureau.bureau().batches().aside(batch(2).file(), "整包导错了班");
        receive(again);
        assertThat(bureau.value(person, "name")).isEqualTo("张三");
        assertThat(batch(2).state()).isEqualTo(IntakeState.QUARANTINED);
    }

    @Test
    void reasonIsDemandedAndNothingIsDoneTwice() {
        BatchAside batches = bureau.bureau().batches();
        refused("batch.reason", () -> batches.aside(batch(2).file(), " "));
        refused("batch.not-aside", () -> batches.takeBack(batch(2).file(), "为什么"));
        batches.aside(batch(2).file(), "整包导错了班");
        refused("batch.aside", () -> batches.aside(batch(2).file(), "再一次"));
        refused("batch.none", () -> batches.aside(org.chizheng.sync.crypto.Digest.ZERO, "没有"));
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }
}
