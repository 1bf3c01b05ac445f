package org.chizheng.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Optional;
import org.chizheng.core.Homes;
import org.chizheng.core.ledger.ReportState;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.core.store.Backup;
import org.chizheng.core.store.HomeFolder;
import org.chizheng.sync.intake.Enrolment;
import org.chizheng.sync.intake.InboxList;
import org.chizheng.sync.keep.IntakeState;
import org.chizheng.sync.keep.Progress;
import org.chizheng.sync.outbox.OutboxBatch;
import org.chizheng.sync.transport.https.Hub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * An office gets a second PC, or a new one for one that died: what the office has comes down to it, and from then on
 * each of its PCs has what the other wrote.
 */
class SecondPcTest {
    private static final String NUMBER = "141025200205189851";
    private static final String OTHER = "142627197809239866";

    @TempDir
    Path root;

    private Path stick;
    private Office bureau;
    private Office first;
    private Office second;
    private Id zhang;
    private Id wang;

    /** Two people of the office, one of them corrected by the bureau; the new PC is enrolled and has taken nothing. */
    @BeforeEach
    void workBeforeTheSecondPc() {
        stick = root.resolve("stick");
        bureau = Office.bureau(root);
        first = Office.fresh(root.resolve("first"), "township", Homes.YUEYANG, 2)
                .enrolAt(bureau);
        zhang = first.trainee("name", "张三", "idNo", NUMBER);
        wang = first.trainee("name", "王五", "idNo", OTHER);
        first.amend(zhang, "phone", "13800000001");
        roundTrip(first);
        bureau.amend(zhang, "remark", "已核对");
        second = Office.fresh(root.resolve("second"), "township", Homes.YUEYANG, 3)
                .enrolAt(bureau);
    }

    @AfterEach
    void close() {
        bureau.close();
        first.close();
        second.close();
    }

    private void roundTrip(Office office) {
        office.exportTo(stick);
        bureau.bureau().receive(List.of(stick), Progress.NONE);
        bringDown(office);
    }

    private void bringDown(Office office) {
        bureau.bureau().writeDownlink(stick, Progress.NONE);
        assertThat(office.take(stick).refused()).isEmpty();
    }

    private static void whole(Office office) {
        assertThat(office.core.digestOfRebuild()).isEqualTo(office.core.digest());
        assertThat(office.core.doctor().run().lines()).allMatch(line -> line.sound());
    }

    @Test
    void byStickTheNewPcHasWhatTheOfficeHas() {
        bringDown(second);
        bringDown(first);
        assertThat(second.value(zhang, "name")).isEqualTo("张三");
        assertThat(second.value(zhang, "phone")).isEqualTo("13800000001");
        assertThat(second.value(zhang, "remark")).as("the bureau's word on it").isEqualTo("已核对");
        assertThat(second.value(wang, "idNo")).isEqualTo(OTHER);
        assertThat(second.core.digest()).isEqualTo(bureau.core.digest()).isEqualTo(first.core.digest());
        whole(second);
        assertThat(second.office().reported()).as("nothing of it is its own").isEqualTo(new ReportState.Reported(0, 0));
        assertThat(second.office().pending().saves()).isZero();

        long journaled = second.core.ledger().local().lastSeq();
        bringDown(second);
        assertThat(second.core.ledger().local().lastSeq()).as("once").isEqualTo(journaled);
        second.reopen();
        assertThat(second.core.digest()).isEqualTo(bureau.core.digest());
    }

    /** Rows are gone from the bureau's store, which its daily check will tell: what it has goes down, and the writing ends. */
    @Test
    @Timeout(60)
    void aHistoryThatEndsBeforeItsMarkGoesDownAsFarAsItGoes() {
        byte[] chain = first.core.home().card().chainId().bytes();
        bureau.core.store().transaction(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("delete from op where chain = ? and seq = 3")) {
                delete.setBytes(1, chain);
                assertThat(delete.executeUpdate()).isEqualTo(1);
            }
        });
        bringDown(second);
        assertThat(second.value(wang, "name")).isEqualTo("王五");
        assertThat(second.value(zhang, "name")).isEqualTo("张三");
        assertThat(second.value(zhang, "phone")).as("it was in the third save").isNull();
        whole(second);
    }

    @Test
    void overTheLineOneExchangeBringsAll() {
        try (Hub hub = bureau.bureau().openHub(new InetSocketAddress("127.0.0.1", 0), false, fault -> {})) {
            second.office().syncOver("https://127.0.0.1:" + hub.port(), Progress.NONE);
        }
        assertThat(second.core.digest()).isEqualTo(bureau.core.digest());
        whole(second);
    }

    @Test
    void eachOfTheTwoGetsWhatTheOtherWrites() {
        bringDown(second);
        second.amend(wang, "phone", "13800000005");
        Id zhao = second.trainee("name", "赵六");
        roundTrip(second);
        bringDown(first);
        assertThat(first.value(wang, "phone")).isEqualTo("13800000005");
        assertThat(first.value(zhao, "name")).isEqualTo("赵六");
        first.amend(zhao, "phone", "13800000006");
        roundTrip(first);
        bringDown(second);
        assertThat(second.value(zhao, "phone")).isEqualTo("13800000006");
        assertThat(bureau.core.services().cases().open()).isEmpty();
        assertThat(List.of(first.core.digest(), second.core.digest())).containsOnly(bureau.core.digest());
        assertThat(second.office().batches()).extracting(OutboxBatch::state).containsOnly(OutboxBatch.State.CONFIRMED);
    }

    /** A guarded field (the name) written on both without sight of each other is a case, and both PCs are told of it. */
    @Test
    void whatBothWroteApartIsACaseThatBothSee() {
        bringDown(second);
        first.amend(wang, "name", "王武");
        second.amend(wang, "name", "王伍");
        roundTrip(first);
        roundTrip(second);
        bringDown(first);
        assertThat(bureau.core.services().cases().open())
                .extracting(each -> each.field())
                .containsExactly("name");
        for (Office each : List.of(first, second)) {
            assertThat(each.office().recordsInCases()).containsExactly(wang);
            whole(each);
        }
    }

    @Test
    void anotherOfficeGetsNothingOfIt() {
        try (Office other = Office.fresh(root.resolve("other"), "township", Homes.JIUXIAN, 4)
                .enrolAt(bureau)) {
            other.trainee("name", "孙七");
            roundTrip(other);
            assertThat(other.value(zhang, "name")).isNull();
            bringDown(second);
            assertThat(second.core.services().trainees().byIdNo(NUMBER)).hasSize(1);
        }
    }

    /** The first PC is lost; what it wrote after its second save counts nowhere, also where it had come already. */
    @Test
    void whereTheFirstPcIsTrustedTheSecondOneTrustsIt() {
        bringDown(second);
        assertThat(second.value(zhang, "phone")).isEqualTo("13800000001");
        bureau.bureau().revoke(dev(first), Optional.of(2L), "电脑被盗");
        bringDown(second);
        assertThat(second.value(zhang, "phone")).isNull();
        assertThat(second.value(wang, "name")).isEqualTo("王五");
        assertThat(second.core.digest()).isEqualTo(bureau.core.digest());
        whole(second);

        bureau.bureau().readmit(dev(first), "电脑找回来了");
        bringDown(second);
        assertThat(second.value(zhang, "phone")).isEqualTo("13800000001");
        assertThat(second.core.digest()).isEqualTo(bureau.core.digest());
        whole(second);
    }

    @Test
    void batchOfTheFirstPcThatIsAsideIsAsideOnTheSecond() {
        InboxList.Line batch = bureau.bureau().inbox().get(0).batches().get(0);
        bureau.bureau().batches().aside(batch.file(), "整包导错了班");
        bringDown(second);
        assertThat(second.value(zhang, "name")).isNull();
        assertThat(second.core.digest()).isEqualTo(bureau.core.digest());
        bureau.bureau().batches().takeBack(batch.file(), "核对过，没有错");
        bringDown(second);
        assertThat(second.value(zhang, "name")).isEqualTo("张三");
        assertThat(second.core.digest()).isEqualTo(bureau.core.digest());
        whole(second);
    }

    private String dev(Office office) {
        return bureau.bureau().devices().stream()
                .map(Enrolment.Device::dev)
                .filter(dev -> dev.equals(office.core.home().card().deviceId()))
                .findFirst()
                .orElseThrow()
                .toString();
    }

    /** The folder of the first PC was copied and both copies wrote: two histories, and the second PC has both. */
    @Test
    void bothHistoriesOfACopiedFolderComeDown() {
        first.close();
        try (Office copy = Office.copyOf(first.folder, root.resolve("copy"), 30)) {
            first = Office.open(first.folder, 31);
            Id one = first.trainee("name", "甲");
            Id two = copy.trainee("name", "乙");
            roundTrip(first);
            copy.exportTo(stick);
            bureau.bureau().receive(List.of(stick), Progress.NONE);
            bringDown(second);
            assertThat(second.value(one, "name")).isEqualTo("甲");
            assertThat(second.value(two, "name")).isEqualTo("乙");
            assertThat(second.core.digest()).isEqualTo(bureau.core.digest());
            whole(second);
        }
    }

    private void bureauFallsBackTo(Path backup) {
        bureau.close();
        Path folder = root.resolve("restored");
        Backup.restore(backup, new HomeFolder(folder), new RealDisk());
        bureau = Office.open(folder, 100);
    }

    private Path backup() throws IOException {
        return bureau.core
                .backup()
                .create(Files.createDirectories(root.resolve("backups")))
                .folder();
    }

    /** The first PC died and the bureau fell back to a backup without its last saves: only the second PC has them. */
    @Test
    void whatOnlyTheSecondPcHasOfTheFirstComesBackToTheBureau() throws IOException {
        Path backup = backup();
        Id last = first.trainee("name", "钱八");
        roundTrip(first);
        bringDown(second);
        String before = bureau.core.digest();
        bureauFallsBackTo(backup);
        assertThat(bureau.value(last, "name")).isNull();
        bringDown(second);
        roundTrip(second);
        assertThat(bureau.value(last, "name")).isEqualTo("钱八");
        assertThat(bureau.core.digest()).isEqualTo(before);
        whole(bureau);
    }

    /** As above with the first PC alive: it sends the same saves, and goes on from where they end. */
    @Test
    void firstPcGoesOnAfterTheSecondBroughtItsSavesBack() throws IOException {
        Path backup = backup();
        Id last = first.trainee("name", "钱八");
        roundTrip(first);
        bringDown(second);
        bureauFallsBackTo(backup);
        bringDown(second);
        roundTrip(second);
        bringDown(first);
        first.amend(last, "phone", "13800000008");
        roundTrip(first);
        assertThat(bureau.value(last, "phone")).isEqualTo("13800000008");
        assertThat(bureau.bureau().inbox().get(0).batches())
                .extracting(InboxList.Line::state)
                .containsOnly(IntakeState.TAKEN);
        assertThat(first.office().batches()).allMatch(OutboxBatch::confirmed);
        whole(bureau);
    }
}
