package org.chizheng.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chizheng.core.Homes;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.trust.ChainMark;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.store.Backup;
import org.chizheng.core.store.HomeFolder;
import org.chizheng.sync.intake.Enrolment;
import org.chizheng.sync.intake.InboxList;
import org.chizheng.sync.intake.SetAside;
import org.chizheng.sync.keep.IntakeState;
import org.chizheng.sync.keep.Progress;
import org.chizheng.sync.keep.SyncRecords;
import org.chizheng.sync.outbox.OutboxBatch;
import org.chizheng.sync.transport.https.Hub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A PC is stolen after its third save. The thief goes on under its name and keys; the bureau trusts it up to number 3,
 * before or after any of its batches came.
 */
class StolenPcTest {
    private static final String NUMBER = "141025200205189851";
    private static final String OTHER = "142627197809239866";

    @TempDir
    Path root;

    private Path scratch;
    private Office bureau;
    private Office stolen;
    private Office honest;
    private Id person;
    private final List<byte[]> batches = new ArrayList<>();

    /** Saves 1 to 3 are the clerk's, in two batches; 4 to 6 the thief's, in one that straddles nothing and one after it. */
    @BeforeEach
    void workAndTheft() {
        scratch = root.resolve("scratch");
        bureau = Office.bureau(root);
        stolen = Office.fresh(root.resolve("stolen"), "township", Homes.YUEYANG, 2)
                .enrolAt(bureau);
        honest = Office.fresh(root.resolve("honest"), "township", Homes.JIUXIAN, 3)
                .enrolAt(bureau);
        person = stolen.trainee("name", "张三", "idNo", NUMBER, "phone", "13800000001");
        stolen.amend(person, "phone", "13800000002");
        batches.add(stolen.nextBatch(scratch));
        stolen.amend(person, "remark", "住院");
        stolen.amend(person, "name", "李四", "phone", "13999999999");
        batches.add(stolen.nextBatch(scratch));
        stolen.trainee("name", "王五", "idNo", OTHER);
        stolen.amend(person, "remark", "x");
        batches.add(stolen.nextBatch(scratch));
        honest.trainee("name", "赵六", "idNo", OTHER);
        receive(honest.nextBatch(scratch));
    }

    @AfterEach
    void close() {
        bureau.close();
        stolen.close();
        honest.close();
    }

    private void receive(byte[]... files) {
        bureau.receiveFiles(scratch, List.of(files));
    }

    private Enrolment.Device revokeAt(Office desk, long last) {
        return desk.bureau().revoke(dev(desk), Optional.of(last), "电脑被盗");
    }

    private String dev(Office desk) {
        return desk.bureau().devices().stream()
                .filter(device -> device.unit().equals(Homes.YUEYANG))
                .findFirst()
                .orElseThrow()
                .dev()
                .toString();
    }

    /** The revocation before, between and after the batches, these in order and backwards: inside a batch at number 3. */
    @Test
    void whicheverComesFirstTheBureauComesToTheSamePicture() {
        samePicture(
                List.of(3L),
                List.of(List.of(3, 0, 1, 2), List.of(0, 3, 2, 1), List.of(2, 1, 3, 0), List.of(0, 1, 2, 3)));
    }

    /** It is told nothing of the county, only what became of its saves: for that it has to know the bureau's new life. */
    @Test
    void revokedPcStillLearnsThatTheBureauWasRestored() throws Exception {
        revokeAt(bureau, 3);
        Path backup = bureau.core
                .backup()
                .create(Files.createDirectories(root.resolve("backups")))
                .folder();
        bureau.close();
        Backup.restore(backup, new HomeFolder(root.resolve("restored")), new RealDisk());
        bureau = Office.open(root.resolve("restored"), 100);
        try (Hub hub = bureau.bureau().openHub(new InetSocketAddress("127.0.0.1", 0), false, fault -> {})) {
            String address = "https://127.0.0.1:" + hub.port();
            // the batches come first, and then the files of attachments, of which a revoked PC gets none
            assertThatThrownBy(() -> stolen.office().syncOver(address, Progress.NONE))
                    .isInstanceOfSatisfying(
                            Refusal.class, refused -> assertThat(refused.code()).isEqualTo("line.status-403"));
        }
        assertThat(stolen.office().batches())
                .hasSize(3)
                .allSatisfy(batch -> assertThat(batch.outcomes()).isPresent());
    }

    /** Every order, at three numbers: inside a batch, between two, before all. */
    @Test
    @Tag("simulate")
    void everyOrderAtThreeNumbersGivesTheSamePicture() {
        samePicture(List.of(3L, 2L, 0L), ordersOfFour());
    }

    private void samePicture(List<Long> numbers, List<List<Integer>> orders) {
        bureau.close();
        Path seed = bureau.folder;
        int copy = 0;
        for (long last : numbers) {
            String expected = null;
            for (List<Integer> order : orders) {
                try (Office replica = Office.copyOf(seed, root.resolve("r" + copy++), 100 + copy)) {
                    for (int step : order) {
                        if (step == 3) {
                            revokeAt(replica, last);
                        } else {
                            replica.receiveFiles(scratch, List.of(batches.get(step)));
                        }
                    }
                    String digest = replica.core.digest();
                    expected = expected == null ? digest : expected;
                    assertThat(digest).as(last + " in order " + order).isEqualTo(expected);
                    assertThat(replica.value(person, "name")).isEqualTo(last == 0 ? null : "张三");
                    assertThat(replica.core.services().cases().open()).isEmpty();
                    assertThat(replica.bureau().setAside().lines()).hasSize((int) (6 - last));
                    if (order.get(0) == 3 || order.get(3) == 3) {
                        assertThat(replica.core.digestOfRebuild()).isEqualTo(expected);
                    }
                }
            }
        }
        bureau = Office.open(seed, 7);
    }

    private static List<List<Integer>> ordersOfFour() {
        List<List<Integer>> orders = new ArrayList<>();
        for (int code = 0; code < 256; code++) {
            List<Integer> order = List.of(code & 3, code >> 2 & 3, code >> 4 & 3, code >> 6);
            if (order.stream().distinct().count() == 4) {
                orders.add(order);
            }
        }
        return orders;
    }

    @Test
    void whatWasAppliedLosesItsEffectIsListedAndComesBackWhenTheMarkIsMoved() throws Exception {
        receive(batches.get(0), batches.get(1), batches.get(2));
        assertThat(bureau.value(person, "name")).isEqualTo("李四");
        assertThat(bureau.core.services().cases().open()).hasSize(1);
        String before = bureau.core.digest();

        Enrolment.Device revoked = revokeAt(bureau, 3);
        assertThat(revoked.mark().orElseThrow().lastTrusted()).isEqualTo(3);
        assertThat(revoked.mark().orElseThrow().setAside()).isEqualTo(3);
        assertThat(bureau.value(person, "name")).isEqualTo("张三");
        assertThat(bureau.value(person, "phone")).isEqualTo("13800000002");
        assertThat(bureau.value(person, "remark")).isEqualTo("住院");
        assertThat(bureau.core.services().cases().open()).isEmpty();
        List<SetAside.Line> lines = bureau.bureau().setAside().lines();
        assertThat(lines).extracting(SetAside.Line::seq).containsExactly(4L, 5L, 6L);
        assertThat(lines.get(0).what()).contains("由“张三”改为“李四”");
        assertThat(lines).noneMatch(line -> line.what().contains(OTHER));
        assertThat(bureau.core.digestOfRebuild()).isEqualTo(bureau.core.digest());

        Path rebuilt = root.resolve("rebuilt");
        bureau.close();
        try (Office again = Office.copyOf(bureau.folder, rebuilt, 8)) {
            again.core.close();
            Files.delete(new HomeFolder(rebuilt).storeFile());
            again.core = Homes.open(rebuilt, Office.environment(again.seams, new RealDisk()));
            assertThat(again.core.opened().rebuilt()).isTrue();
            assertThat(again.value(person, "name")).isEqualTo("张三");
        }
        bureau = Office.open(bureau.folder, 7);
        bureau.bureau().readmit(dev(bureau), "电脑已找回，是本人录入");
        assertThat(bureau.core.digest()).isEqualTo(before);
        assertThat(bureau.core.digestOfRebuild()).isEqualTo(before);
        assertThat(bureau.bureau().setAside().lines()).isEmpty();
        assertThat(bureau.bureau().devices().get(0).state()).isEqualTo("active");
    }

    @Test
    void theOfficeIsToldOfEachMoveBatchByBatch() {
        receive(batches.get(0), batches.get(1), batches.get(2));
        take();
        assertThat(states()).containsOnly(OutboxBatch.State.CONFIRMED);
        revokeAt(bureau, 3);
        take();
        assertThat(stolen.office().batches())
                .extracting(batch -> batch.outcomes().orElseThrow().getOrDefault("quarantined", 0))
                .containsExactly(0, 1, 2);
        assertThat(bureau.bureau().inbox().stream()
                        .filter(unit -> unit.unit().equals(Homes.YUEYANG))
                        .flatMap(unit -> unit.batches().stream())
                        .map(InboxList.Line::state))
                .containsExactlyInAnyOrder(IntakeState.TAKEN, IntakeState.TAKEN, IntakeState.QUARANTINED);
        revokeAt(bureau, 5);
        take();
        assertThat(stolen.office().batches())
                .extracting(batch -> batch.outcomes().orElseThrow().getOrDefault("quarantined", 0))
                .containsExactly(0, 0, 1);
        receive(batches.get(2));
        bureau.bureau().readmit(dev(bureau), "已找回");
        take();
        assertThat(states()).containsOnly(OutboxBatch.State.CONFIRMED);
    }

    private void take() {
        Path stick = root.resolve("stick");
        bureau.bureau().writeDownlink(stick, (done, of) -> true);
        stolen.take(stick);
    }

    private List<OutboxBatch.State> states() {
        return stolen.office().batches().stream().map(OutboxBatch::state).toList();
    }

    @Test
    void whatTheBureauWroteOnTopOfASetAsideValueIsNamedToBeLookedAtAgain() {
        receive(batches.get(0), batches.get(1));
        bureau.amend(person, "name", "张珊");
        assertThat(bureau.bureau().setAside().builtOn()).isEmpty();
        revokeAt(bureau, 3);
        assertThat(bureau.bureau().setAside().builtOn())
                .singleElement()
                .satisfies(built -> assertThat(built.line()).contains("张珊"));
        assertThat(bureau.core.services().cases().open())
                .as("two values of a guarded field, neither written in sight of the other")
                .singleElement()
                .satisfies(open -> assertThat(open.field()).isEqualTo("name"));
    }

    @Test
    void aMarkIsMovedOnlyWithAReasonAndOnlyByWhoeverMayManageDevices() {
        receive(batches.get(0));
        bureau.bureau().revoke(dev(bureau));
        assertThat(bureau.bureau().devices().get(0).mark().orElseThrow().lastTrusted())
                .isEqualTo(2);
        assertThatThrownBy(() -> bureau.bureau().revoke(dev(bureau), Optional.of(3L), " "))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("device.reason"));
        assertThatThrownBy(() -> bureau.bureau().readmit(dev(bureau), ""))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("device.reason"));
        assertThatThrownBy(() -> bureau.bureau().revoke(dev(bureau), Optional.of(-1L), "x"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("device.after"));
        bureau.bureau().revoke(dev(bureau), Optional.of(3L), "第3条是本人录入");
        receive(batches.get(1));
        assertThat(bureau.value(person, "remark")).isEqualTo("住院");
        assertThat(bureau.value(person, "name")).isEqualTo("张三");
        assertThat(bureau.bureau().devices().get(0).mark().orElseThrow().reason())
                .isEqualTo("第3条是本人录入");
    }

    /** What comes behind a gap cannot be put in order, and is listed all the same; nobody is asked for the gap. */
    @Test
    void whatComesBehindAGapOfARevokedDeviceIsListedAndTheGapIsNotMissed() {
        receive(batches.get(0));
        revokeAt(bureau, 2);
        receive(batches.get(2));
        assertThat(bureau.bureau().setAside().lines())
                .extracting(SetAside.Line::waiting)
                .containsExactly(true, true);
        assertThat(bureau.bureau().inbox().stream()
                        .filter(unit -> unit.unit().equals(Homes.YUEYANG))
                        .flatMap(unit -> unit.missing().stream()))
                .isEmpty();
    }

    @Test
    void programThatEndsBetweenTheMarkAndItsReceiptsGivesThemWhenItIsOpenedAgain() {
        receive(batches.get(0), batches.get(1), batches.get(2));
        Map<String, Object> state = Map.of("state", "revoked");
        Id device = bureau.bureau().devices().get(0).dev();
        var ledger = bureau.core.ledger();
        Id chain = stolen.core.home().card().chainId();
        ledger.record(
                bureau.core.actor(),
                List.of(
                        Change.of(SyncRecords.DEVICE, device, state, ledger.seen(SyncRecords.DEVICE, device)),
                        ChainMark.at(chain, 3L, "被盗", ledger.seen(ChainMark.KIND, chain))));
        bureau.reopen();
        receive(batches.get(0));
        take();
        assertThat(stolen.office().batches())
                .extracting(batch -> batch.outcomes().orElseThrow().getOrDefault("quarantined", 0))
                .containsExactly(0, 1, 2);
    }
}
