package org.chizheng.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chizheng.core.Homes;
import org.chizheng.core.shared.Finding;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.batch.BatchWriter;
import org.chizheng.sync.batch.Manifest;
import org.chizheng.sync.crypto.DeviceKeys;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.identity.BureauAnchor;
import org.chizheng.sync.identity.BureauTrust;
import org.chizheng.sync.identity.DeviceIdentity;
import org.chizheng.sync.identity.DeviceStatus;
import org.chizheng.sync.identity.Roster;
import org.chizheng.sync.keep.Inbox;
import org.chizheng.sync.keep.KeyBox;
import org.chizheng.sync.keep.OpReading;
import org.chizheng.sync.keep.Progress;
import org.chizheng.sync.outbox.RosterIntake;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The roster that offices get: what they take, what they refuse, and what they say when it grows old. */
class RosterTest {
    private static final long DAY = 86_400_000L;

    @TempDir
    Path root;

    private Office bureau;
    private Office yueyang;

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

    private OfficeSync.TakenDown carry(String name) {
        Path stick = root.resolve(name);
        bureau.bureau().writeDownlink(stick, Progress.NONE);
        return yueyang.take(stick);
    }

    private BureauTrust trust() {
        return yueyang.office().trust().orElseThrow();
    }

    private static KeyBox keys(Office office) {
        var home = office.core.home();
        return new KeyBox(home.folder(), home.key(), office.seams, home.disk());
    }

    private RosterIntake intake() {
        KeyBox keys = keys(yueyang);
        var home = yueyang.core.home();
        return new RosterIntake(yueyang.core, keys, new OpReading(keys, new Inbox(home.folder(), home.disk())));
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    /** A roster as this signer would write it. */
    private byte[] roster(
            long version, DeviceKeys signer, BureauAnchor anchor, Optional<String> proof, Roster.Member... who) {
        long now = bureau.seams.millis();
        Roster roster = new Roster(version, now, now + 120 * DAY, anchor, proof, List.of(who));
        return file(version, signer, roster.lines());
    }

    private byte[] file(long version, DeviceKeys signer, List<byte[]> lines) {
        BureauAnchor now = trust().anchor();
        Manifest.Route route =
                new Manifest.Route(now.aud(), now.epoch(), now.bureau().dev(), now.epoch());
        return new BatchWriter(signer.signing(), bureau.seams).roster(route, version, Digest.ZERO, lines);
    }

    @Test
    void theStickBringsTheNewestVersionAndItNamesNoPerson() throws Exception {
        assertThat(trust().version()).isZero();
        assertThat(carry("first").refused()).isEmpty();
        assertThat(trust().version()).isEqualTo(1);
        assertThat(trust().untilAt() - trust().madeAt()).isEqualTo(120 * DAY);
        assertThat(trust().own()).contains(DeviceStatus.ACTIVE);
        carry("same");
        assertThat(trust().version()).as("nothing changed").isEqualTo(1);
        try (Office more =
                Office.fresh(root.resolve("more"), "township", Homes.JIUXIAN, 3).enrolAt(bureau)) {
            carry("changed");
            assertThat(trust().version()).as("a device more").isEqualTo(2);
        }
        byte[] file = java.nio.file.Files.readAllBytes(
                java.nio.file.Files.walk(root.resolve("changed").resolve("HRBSYNC/v1/roster"))
                        .filter(java.nio.file.Files::isRegularFile)
                        .findFirst()
                        .orElseThrow());
        List<byte[]> lines = new org.chizheng.sync.batch.BodyReader(kid -> Optional.empty())
                .roster(org.chizheng.sync.batch.BatchReader.kept(file, Digest.of(file)));
        assertThat(new String(lines.get(1), StandardCharsets.UTF_8))
                .doesNotContain("电脑")
                .contains(Homes.YUEYANG);
    }

    @Test
    void lowerVersionsAreRefusedAndTheSameOneTwiceIsNothing() {
        carry("one");
        byte[] one = roster(1, keys(bureau).device(), trust().anchor(), Optional.empty());
        byte[] three = roster(3, keys(bureau).device(), trust().anchor(), Optional.empty());
        assertThat(intake().take(three)).isTrue();
        assertThat(intake().take(three)).isFalse();
        refused("roster.older", () -> intake().take(one));
        refused(
                "roster.other",
                () -> intake().take(roster(
                        3,
                        keys(bureau).device(),
                        trust().anchor(),
                        Optional.empty(),
                        member(DeviceKeys.fresh(bureau.seams)))));
        assertThat(trust().version()).isEqualTo(3);
    }

    private Roster.Member member(DeviceKeys keys) {
        return new Roster.Member(
                DeviceIdentity.of(bureau.seams.newId(), bureau.seams.newId(), Homes.JIUXIAN, keys),
                DeviceStatus.ACTIVE,
                Map.of(),
                0);
    }

    private BureauAnchor with(DeviceKeys next) {
        BureauAnchor now = trust().anchor();
        DeviceIdentity bureauNow = now.bureau();
        return new BureauAnchor(
                now.aud(),
                now.epoch(),
                now.name(),
                DeviceIdentity.of(bureauNow.dev(), bureauNow.chain(), bureauNow.unit(), next),
                now.hubKey());
    }

    /** Forged, swapped, unagreed, of two devices with one key: each is refused and what is believed stays. */
    @Test
    void hostileRostersAreRefusedAndChangeNothing() {
        carry("one");
        byte[] before = trust().bytes();
        DeviceKeys real = keys(bureau).device();
        DeviceKeys strange = DeviceKeys.fresh(bureau.seams);
        DeviceKeys third = DeviceKeys.fresh(bureau.seams);
        refused("batch.unknown-key", () -> intake().take(roster(9, strange, trust().anchor(), Optional.empty())));
        refused("batch.unknown-key", () -> intake().take(roster(9, strange, with(strange), Optional.empty())));
        refused(
                "batch.unknown-key",
                () -> intake().take(roster(9, keys(yueyang).device(), trust().anchor(), Optional.empty())));
        refused("roster.handover", () -> intake().take(roster(9, real, with(strange), Optional.empty())));
        String byThird = Roster.proof(with(third), real.signing().publicKey().kid(), third.signing());
        refused("roster.handover", () -> intake().take(roster(9, real, with(strange), Optional.of(byThird))));
        String ofThird = Roster.proof(with(strange), third.signing().publicKey().kid(), strange.signing());
        refused("roster.handover", () -> intake().take(roster(9, real, with(strange), Optional.of(ofThird))));
        refused(
                "roster.handover",
                () -> intake().take(roster(9, real, with(strange), Optional.of("{\"alg\":\"none\"}"))));

        Roster.Member one = member(strange);
        assertThatThrownBy(() -> roster(9, real, trust().anchor(), Optional.empty(), one, member(strange)))
                .isInstanceOf(org.chizheng.sync.batch.json.LineException.class);
        List<byte[]> twice =
                new ArrayList<>(new Roster(9, 0, 1, trust().anchor(), Optional.empty(), List.of(one)).lines());
        twice.add(new Roster(9, 0, 1, trust().anchor(), Optional.empty(), List.of(member(strange)))
                .lines()
                .get(1));
        refused("batch.op", () -> intake().take(file(9, real, twice)));
        refused(
                "batch.op",
                () -> intake().take(file(
                        8, real, new Roster(9, 0, 1, trust().anchor(), Optional.empty(), List.of()).lines())));
        assertThat(trust().bytes()).isEqualTo(before);
    }

    /** Each algorithm that a header could ask for is another header than the one there is. */
    @Test
    void aRosterWithAnotherAlgorithmIsRefusedByItsHeader() {
        carry("one");
        byte[] file = roster(9, keys(bureau).device(), trust().anchor(), Optional.empty());
        String text = new String(file, StandardCharsets.ISO_8859_1);
        String head = text.substring(text.indexOf(":\"") + 2, text.indexOf("\",\"payload"));
        String plain = new String(java.util.Base64.getUrlDecoder().decode(head), StandardCharsets.US_ASCII);
        for (String alg : List.of("none", "HS256", "RS256", "ES256", "eddsa")) {
            String forged = java.util.Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(plain.replace("EdDSA", alg).getBytes(StandardCharsets.US_ASCII));
            byte[] other = text.replace(head, forged).getBytes(StandardCharsets.ISO_8859_1);
            refused("batch.header", () -> intake().take(other));
        }
    }

    @Test
    void anOldRosterWarnsWithItsAgeAndStopsNoSaving() {
        carry("one");
        yueyang.seams.setClock(trust().untilAt() - DAY);
        assertThat(yueyang.office().rosterTrouble()).isEmpty();
        yueyang.seams.setClock(trust().madeAt() + 131 * DAY);
        assertThat(yueyang.office().rosterTrouble())
                .singleElement()
                .satisfies(found -> assertThat(found.what()).contains("131 天"))
                .extracting(Finding::code)
                .isEqualTo("roster.old");
        Id saved = yueyang.trainee("name", "张三");
        assertThat(yueyang.value(saved, "name")).isEqualTo("张三");
        yueyang.exportTo(root.resolve("out"));
        assertThat(bureau.bureau().receive(List.of(root.resolve("out")), Progress.NONE))
                .allMatch(result -> result.refusal().isEmpty());
    }

    @Test
    void theBureauRenewsARosterBeforeItGrowsOld() {
        carry("one");
        bureau.seams.setClock(bureau.seams.millis() + 29 * DAY);
        carry("two");
        assertThat(trust().version()).isEqualTo(1);
        bureau.seams.setClock(bureau.seams.millis() + 2 * DAY);
        carry("three");
        assertThat(trust().version()).isEqualTo(2);
    }

    @Test
    void aRevokedPcReadsInTheRosterUpToWhereItIsTrusted() {
        yueyang.trainee("name", "张三");
        yueyang.exportTo(root.resolve("out"));
        bureau.bureau().receive(List.of(root.resolve("out")), Progress.NONE);
        bureau.bureau().revoke(bureau.bureau().devices().get(0).dev().toString(), Optional.of(0L), "丢失");
        carry("one");
        assertThat(trust().own()).contains(DeviceStatus.REVOKED);
        assertThat(yueyang.office().rosterTrouble())
                .singleElement()
                .satisfies(found -> assertThat(found.what()).contains("第 0 条以后"));
    }
}
