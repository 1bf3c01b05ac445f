package org.chizheng.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chizheng.core.Homes;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.store.HomeFolder;
import org.chizheng.sync.batch.BatchWriter;
import org.chizheng.sync.batch.DownEntry;
import org.chizheng.sync.batch.Links;
import org.chizheng.sync.batch.Manifest;
import org.chizheng.sync.batch.Note;
import org.chizheng.sync.batch.OpLines;
import org.chizheng.sync.crypto.DeviceKeys;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.identity.BureauAnchor;
import org.chizheng.sync.identity.DeviceIdentity;
import org.chizheng.sync.identity.Rekey;
import org.chizheng.sync.intake.FileResult;
import org.chizheng.sync.keep.KeyBox;
import org.chizheng.sync.keep.Progress;
import org.chizheng.sync.outbox.OutboxBatch;
import org.chizheng.sync.transport.https.Hub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys are changed, at an office and at the bureau: nothing is lost, the former key goes as far as it went. */
class RotationTest {
    @TempDir
    Path root;

    private Office bureau;
    private Office yueyang;
    private int sticks;

    @BeforeEach
    void open() {
        bureau = Office.bureau(root);
        yueyang = Office.fresh(root.resolve("yueyang"), "township", Homes.YUEYANG, 2)
                .enrolAt(bureau);
    }

    @AfterEach
    void close() {
        bureau.close();
        yueyang.close();
    }

    private static KeyBox keys(Office office) {
        var home = office.core.home();
        return new KeyBox(home.folder(), home.key(), office.seams, home.disk());
    }

    private List<FileResult> up() {
        Path stick = root.resolve("up" + sticks++);
        yueyang.exportTo(stick);
        return bureau.bureau().receive(List.of(stick), Progress.NONE);
    }

    private OfficeSync.TakenDown down() {
        Path stick = root.resolve("down" + sticks++);
        bureau.bureau().writeDownlink(stick, Progress.NONE);
        return yueyang.take(stick);
    }

    private List<OutboxBatch.State> states() {
        return yueyang.office().batches().stream().map(OutboxBatch::state).toList();
    }

    @Test
    void anOfficeChangesItsKeysAndGoesOnAndARebuildReadsBothKeys() throws Exception {
        yueyang.trainee("name", "张三");
        up();
        Id second = yueyang.trainee("name", "李四");
        String before = yueyang.office().fingerprint();
        yueyang.office().changeKeys();
        assertThat(yueyang.office().fingerprint()).isNotEqualTo(before);
        assertThat(yueyang.office().hasChangedKeys()).isTrue();
        Id third = yueyang.trainee("name", "王五");
        Path stick = root.resolve("rehearsed");
        yueyang.exportTo(stick);
        String untouched = bureau.core.digest();
        assertThat(bureau.bureau().rehearse(List.of(stick), Progress.NONE))
                .allMatch(result -> result.refusal().isEmpty());
        assertThat(bureau.core.digest()).isEqualTo(untouched);
        assertThat(up()).allMatch(result -> result.refusal().isEmpty());
        assertThat(bureau.value(second, "name")).isEqualTo("李四");
        assertThat(bureau.value(third, "name")).isEqualTo("王五");
        assertThat(down().refused()).isEmpty();
        assertThat(yueyang.office().hasChangedKeys())
                .as("the roster shows the new key")
                .isFalse();
        assertThat(states()).containsOnly(OutboxBatch.State.CONFIRMED);
        assertThat(bureau.bureau().devices().get(0).fingerprint())
                .isEqualTo(yueyang.office().fingerprint());
        assertThat(bureau.core.digestOfRebuild()).isEqualTo(bureau.core.digest());

        yueyang.office().changeKeys();
        yueyang.trainee("name", "赵六");
        assertThat(up()).allMatch(result -> result.refusal().isEmpty());
        String digest = bureau.core.digest();
        bureau.close();
        Files.delete(new HomeFolder(bureau.folder).storeFile());
        bureau = Office.open(bureau.folder, 9);
        assertThat(bureau.core.opened().rebuilt()).isTrue();
        assertThat(bureau.core.digest()).isEqualTo(digest);
    }

    @Test
    void anotherChangeWaitsUntilTheBureauKnowsTheFirst() {
        yueyang.office().changeKeys();
        assertThatThrownBy(() -> yueyang.office().changeKeys())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("rekey.pending"));
    }

    /** The batch as the thief of the former key signs it. */
    private byte[] signedBy(DeviceKeys keys, long first, List<OpLines> ops, Digest prev) {
        BureauAnchor anchor = yueyang.office().bureau().orElseThrow();
        var card = yueyang.core.home().card();
        return new BatchWriter(keys.signing(), yueyang.seams)
                .up(
                        new Manifest.Route(anchor.aud(), anchor.epoch(), card.deviceId(), card.chainId()),
                        prev,
                        ops,
                        Manifest.Seen.NONE,
                        anchor.bureau().receiving());
    }

    @Test
    void theFormerKeySignsNothingBehindItsNumberAndWhatItSignedBeforeStillCounts() {
        DeviceKeys former = keys(yueyang).device();
        yueyang.trainee("name", "张三");
        byte[] early = yueyang.nextBatch(root.resolve("s1"));
        yueyang.office().changeKeys();
        byte[] change = keys(yueyang).held().announcement().orElseThrow();
        yueyang.trainee("name", "李四");
        var journal = yueyang.core.ledger().travelling();
        List<OpLines> second = new java.util.ArrayList<>();
        journal.read(2, 2, op -> second.add(OpLines.of(op)));
        byte[] late = signedBy(former, 2, second, Digest.ofBytes(journal.headAt(1)));
        byte[] sound = yueyang.nextBatch(root.resolve("s2"));

        assertThat(code(change)).isEmpty();
        assertThat(code(late)).isEqualTo("batch.former-key");
        assertThat(code(early)).as("an earlier number, after the change").isEmpty();
        assertThat(code(sound)).isEmpty();
        assertThat(code(change)).as("again").isEmpty();
    }

    /** A batch of the former key that waited for a gap is looked at again when the gap closes. */
    @Test
    void aBatchOfTheFormerKeyThatCameBeforeTheChangeAndWaitedCountsNeither() {
        DeviceKeys former = keys(yueyang).device();
        yueyang.trainee("name", "张三");
        byte[] early = yueyang.nextBatch(root.resolve("s1"));
        yueyang.office().changeKeys();
        byte[] change = keys(yueyang).held().announcement().orElseThrow();
        Id honest = yueyang.trainee("name", "李四");
        var journal = yueyang.core.ledger().travelling();
        List<OpLines> second = new java.util.ArrayList<>();
        journal.read(2, 2, op -> second.add(OpLines.of(op)));
        byte[] late = signedBy(former, 2, second, Digest.ofBytes(journal.headAt(1)));

        assertThat(code(late)).isEmpty();
        assertThat(code(change)).isEmpty();
        assertThat(code(early)).isEmpty();
        assertThat(bureau.value(honest, "name")).isNull();
        assertThat(code(yueyang.nextBatch(root.resolve("s2")))).isEmpty();
        assertThat(bureau.value(honest, "name")).isEqualTo("李四");
    }

    /** @return the code of the refusal, empty for none */
    private String code(byte[] file) {
        return bureau.receiveFiles(root.resolve("in"), List.of(file))
                .get(0)
                .refusal()
                .map(Refusal::code)
                .orElse("");
    }

    @Test
    void aChangeThatEitherKeyDidNotSignIsRefused() {
        yueyang.trainee("name", "张三");
        up();
        DeviceKeys now = keys(yueyang).device();
        DeviceKeys strange = DeviceKeys.fresh(yueyang.seams);
        DeviceKeys third = DeviceKeys.fresh(yueyang.seams);
        BureauAnchor anchor = yueyang.office().bureau().orElseThrow();
        var card = yueyang.core.home().card();
        Manifest.Route route = new Manifest.Route(anchor.aud(), anchor.epoch(), card.deviceId(), card.chainId());
        DeviceIdentity me = DeviceIdentity.of(card.deviceId(), card.chainId(), card.unit(), now);
        DeviceIdentity asThird = DeviceIdentity.of(card.deviceId(), card.chainId(), card.unit(), third);
        Digest head = Digest.ofBytes(yueyang.core.ledger().travelling().headAt(1));
        BatchWriter mine = new BatchWriter(now.signing(), yueyang.seams);
        byte[] byStranger =
                new BatchWriter(strange.signing(), yueyang.seams).rekey(route, 2, head, Rekey.line(me, 2, strange));
        assertThat(code(byStranger)).isEqualTo("batch.unknown-key");
        assertThat(code(mine.rekey(
                        route, 2, head, "{\"next\":1}".getBytes(java.nio.charset.StandardCharsets.US_ASCII))))
                .isEqualTo("batch.op");
        assertThat(code(mine.rekey(route, 2, head, Rekey.line(asThird, 2, strange))))
                .isEqualTo("device.rekey");
        assertThat(code(mine.rekey(route, 3, head, Rekey.line(me, 2, strange)))).isEqualTo("device.rekey");
        assertThat(code(mine.rekey(
                        route, 2, head, Rekey.line(me, 2, keys(bureau).device()))))
                .as("a key that is another's")
                .isEqualTo("device.rekey");
        assertThat(code(mine.rekey(route, 1, Links.start(card.deviceId(), card.chainId()), Rekey.line(me, 1, strange))))
                .as("before what is here")
                .isEqualTo("device.rekey-late");
        assertThat(code(mine.rekey(route, 2, Digest.ZERO, Rekey.line(me, 2, strange))))
                .as("of another story")
                .isEqualTo("device.rekey-late");
        assertThat(bureau.bureau().devices().get(0).fingerprint()).isEqualTo(me.fingerprint());
        assertThat(code(mine.rekey(route, 2, head, Rekey.line(me, 2, strange)))).isEmpty();
        assertThat(code(mine.rekey(route, 2, head, Rekey.line(me, 2, third))))
                .as("the key has been handed over once")
                .isEqualTo("device.rekey");
    }

    @Test
    void theBureauChangesItsKeysAndAnOfficeThatMissedOneFollowsStepByStep() {
        yueyang.trainee("name", "张三");
        byte[] sealedToTheFirst = yueyang.nextBatch(root.resolve("s1"));
        down();
        long first = bureau.bureau().changeKeys();
        long second = bureau.bureau().changeKeys();
        assertThat(second).isGreaterThan(first);
        assertThat(code(sealedToTheFirst))
                .as("former receiving keys still open")
                .isEmpty();
        assertThat(down().refused()).isEmpty();
        assertThat(yueyang.office().bureau().orElseThrow().bureau().kid())
                .isEqualTo(keys(bureau).device().signing().publicKey().kid());
        assertThat(yueyang.office().trust().orElseThrow().former()).hasSize(2);
        assertThat(states()).containsOnly(OutboxBatch.State.CONFIRMED);
        yueyang.trainee("name", "李四");
        assertThat(up()).allMatch(result -> result.refusal().isEmpty());
        assertThat(down().refused()).isEmpty();
        assertThat(states()).containsOnly(OutboxBatch.State.CONFIRMED);
        assertThat(bureau.core.digestOfRebuild()).isEqualTo(bureau.core.digest());
    }

    @Test
    void theFormerKeyOfTheBureauSpeaksForNothingBehindTheChange() {
        yueyang.trainee("name", "张三");
        byte[] batch = yueyang.nextBatch(root.resolve("s1"));
        assertThat(code(batch)).isEmpty();
        DeviceKeys former = keys(bureau).device();
        bureau.bureau().changeKeys();
        assertThat(down().refused())
                .as("what the former key signed before is taken")
                .isEmpty();
        assertThat(states()).containsOnly(OutboxBatch.State.CONFIRMED);
        BureauAnchor anchor = yueyang.office().bureau().orElseThrow();
        Id dev = yueyang.core.home().card().deviceId();
        Manifest.Route route = new Manifest.Route(anchor.aud(), anchor.epoch(), dev, anchor.epoch());
        byte[] forged = new BatchWriter(former.signing(), bureau.seams)
                .down(
                        route,
                        Digest.ZERO,
                        List.of(DownEntry.note(99, new Note("x", "x", 1))),
                        keys(yueyang).device().receiving().publicKey());
        Path file = root.resolve("forged.hrb");
        try {
            Files.write(file, forged);
        } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
        assertThat(yueyang.office().take(List.of(file), Progress.NONE).refused())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("batch.former-key"));
        assertThat(code(batch)).isEmpty();
    }

    @Test
    void overTheLineBothSidesFollow() throws Exception {
        yueyang.trainee("name", "张三");
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (Hub hub = bureau.bureau().openHub(anyPort, false, fault -> {
            throw new AssertionError(fault);
        })) {
            String url = "https://127.0.0.1:" + hub.port();
            yueyang.office().syncOver(url, Progress.NONE);
            bureau.bureau().changeKeys();
            yueyang.office().changeKeys();
            yueyang.trainee("name", "李四");
            yueyang.office().syncOver(url, Progress.NONE);
            assertThat(yueyang.office().hasChangedKeys()).isFalse();
            assertThat(states()).containsOnly(OutboxBatch.State.CONFIRMED);
            assertThat(yueyang.office().bureau().orElseThrow().bureau().kid())
                    .isEqualTo(keys(bureau).device().signing().publicKey().kid());
        }
    }

    /** Enrolled after a change: the grant speaks of the key of now, and the handover before it is none of its business. */
    @Test
    void anOfficeThatEnrolsAfterAChangeNeedsNoHandover() {
        bureau.bureau().changeKeys();
        try (Office late =
                Office.fresh(root.resolve("late"), "township", Homes.JIUXIAN, 4).enrolAt(bureau)) {
            Path stick = root.resolve("late-stick");
            bureau.bureau().writeDownlink(stick, Progress.NONE);
            assertThat(late.take(stick).refused()).isEmpty();
            assertThat(late.office().trust().orElseThrow().version()).isPositive();
            assertThat(late.office().trust().orElseThrow().former()).isEmpty();
        }
    }

    /** The change is one file. Before it nothing has happened, after it the rest is done at the next use. */
    @Test
    void programThatEndsRightAfterTheBureausChangePublishesTheHandoverWhenItIsOpenedAgain() {
        down();
        BureauAnchor anchor = yueyang.office().bureau().orElseThrow();
        DeviceKeys former = keys(bureau).device();
        DeviceKeys next = DeviceKeys.fresh(bureau.seams);
        BureauAnchor to = new BureauAnchor(
                anchor.aud(),
                anchor.epoch(),
                anchor.name(),
                DeviceIdentity.of(
                        anchor.bureau().dev(),
                        anchor.bureau().chain(),
                        anchor.bureau().unit(),
                        next),
                anchor.hubKey());
        String proof = org.chizheng.sync.identity.Roster.proof(
                to, former.signing().publicKey().kid(), next.signing());
        var roster = new org.chizheng.sync.identity.Roster(
                2, bureau.seams.millis(), bureau.seams.millis() + 1, to, java.util.Optional.of(proof), List.of());
        Manifest.Route route =
                new Manifest.Route(anchor.aud(), anchor.epoch(), anchor.bureau().dev(), anchor.epoch());
        byte[] file = new BatchWriter(former.signing(), bureau.seams).roster(route, 2, Digest.ZERO, roster.lines());
        keys(bureau).change(next, file);
        bureau.reopen();
        assertThat(down().refused()).isEmpty();
        assertThat(yueyang.office().bureau().orElseThrow().bureau().kid())
                .isEqualTo(next.signing().publicKey().kid());
        assertThat(keys(bureau).held().announcement()).isEmpty();
    }

    @Test
    void keysThatAreGoneAreNotMadeAnewInSilence() throws Exception {
        Files.delete(new HomeFolder(yueyang.folder).keys().resolve("device.sealed"));
        assertThatThrownBy(() -> yueyang.office().fingerprint()).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("keys.lost");
            assertThat(refusal.now()).contains("重新").contains("登记码");
        });
    }
}
