package org.chizheng.app.cli.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.chizheng.app.cli.Headless;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.office.Right;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.core.store.HomeFolder;
import org.chizheng.sync.SyncExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The auditor's way: list, copy, take along, check elsewhere; and what a log says that somebody laid hands on. */
class AuditCommandTest {
    private static final int REVEALS = 3;

    @TempDir
    Path root;

    private Headless office;

    private static Core.Environment environment(long seed) {
        return new Core.Environment(new SeededSeams(seed), new RealDisk(), new SyncExtension(new RealDisk()));
    }

    @BeforeEach
    void threeReveals() {
        office = with("office", 1);
    }

    private Headless with(String name, long seed) {
        Headless made = new Headless(root.resolve(name), environment(seed)).init("township", Homes.YUEYANG);
        made.with("CHIZHENG_NEW_PASSPHRASE", Homes.PASSWORD);
        assertThat(made.json("user", "add", "--role", "auditor", "审计").exit()).isZero();
        try (Core core = open(name)) {
            for (int i = 0; i < REVEALS; i++) {
                core.services().audit().note(core.actor(), Right.REVEAL, "查看完整证件号", "学员 " + i, "核对身份证原件");
            }
        }
        return made;
    }

    private Core open(String name) {
        return Homes.open(root.resolve(name), environment(90));
    }

    private Headless.Result list() {
        return office.json("audit", "list", "--user", "审计");
    }

    private Headless.Result copy(Headless from, String name) {
        return from.json(
                "audit", "copy", "--user", "审计", "-o", root.resolve(name).toString());
    }

    /** A machine without a data folder and without a password. */
    private Headless elsewhere() {
        return new Headless(root.resolve("nowhere"), environment(7)).with("CHIZHENG_PASSPHRASE", null);
    }

    @Test
    void theCopyIsCheckedOnAMachineThatHasNothing() throws IOException {
        String fingerprint = copy(office, "a.audit").json().get("fingerprint").asText();
        Path carried = Files.createDirectories(root.resolve("auditor")).resolve("b.audit");
        Files.copy(root.resolve("a.audit"), carried);
        Headless.Result verified = elsewhere().json("audit", "verify", carried.toString());
        assertThat(verified.exit()).as(verified.text()).isZero();
        assertThat(verified.json().get("count").asInt()).isEqualTo(REVEALS);
        assertThat(verified.json().get("unit").asText()).isEqualTo(Homes.YUEYANG);
        assertThat(verified.json().get("fingerprint").asText()).isEqualTo(fingerprint);
        assertThat(verified.json().get("signerCompared").asBoolean()).isFalse();
        assertThat(verified.json().at("/rows/0/subject").asText()).isEqualTo("学员 0");
        assertThat(elsewhere().text("audit", "verify", carried.toString()).text())
                .contains(fingerprint, "是不是这个单位写的还没有核对", "逐位对照");
        assertThat(root.resolve("nowhere")).doesNotExist();
        byte[] bent = Files.readAllBytes(carried);
        bent[bent.length / 2] ^= 1;
        Files.write(carried, bent);
        Headless.Result refused = elsewhere().json("audit", "verify", carried.toString());
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.refusal()).isEqualTo("audit-copy.changed");
        assertThat(elsewhere()
                        .json("audit", "verify", root.resolve("none").toString())
                        .exit())
                .isEqualTo(1);
    }

    /** A copy that another office's machine wrote and signed is whole; only the fingerprint tells. */
    @Test
    void aCopySignedByAnotherMachineIsRefusedWhereTheFingerprintIsGiven() {
        String ours = copy(office, "ours.audit").json().get("fingerprint").asText();
        String other =
                copy(with("other", 2), "other.audit").json().get("fingerprint").asText();
        assertThat(other).isNotEqualTo(ours);
        assertThat(verify("other.audit", ours).refusal()).isEqualTo("audit-copy.signer");
        assertThat(verify("other.audit", "").refusal()).isEqualTo("audit-copy.signer");
        assertThat(verify("ours.audit", ours.substring(0, ours.length() - 1)).refusal())
                .isEqualTo("audit-copy.signer");
        Headless.Result same = verify("ours.audit", ours.replace(" ", "-"));
        assertThat(same.exit()).as(same.text()).isZero();
        assertThat(same.json().get("signerCompared").asBoolean()).isTrue();
        assertThat(verify("ours.audit", ours.replace(" ", "")).exit()).isZero();
    }

    private Headless.Result verify(String file, String fingerprint) {
        return elsewhere().json("audit", "verify", root.resolve(file).toString(), "--fingerprint", fingerprint);
    }

    private Path segment() throws IOException {
        Path folder;
        try (Core core = open("office")) {
            folder = core.home().folder().journal(core.home().card().localChainId());
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jrn"))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    private void toldInWords(String what) {
        for (Headless.Result result : List.of(list(), copy(office, "c.audit"))) {
            assertThat(result.exit()).as(what + result.text()).isEqualTo(3);
            assertThat(result.refusal()).as(what).isIn("journal.damaged", "journal.missing");
            assertThat(result.json().at("/refused/what").asText()).as(what).contains("日志");
        }
        assertThat(root.resolve("c.audit")).doesNotExist();
    }

    /** One bit in each eighth of the file, with the store that still knows better. */
    @Test
    void aFlippedBitInTheLogIsTold() throws IOException {
        Path segment = segment();
        byte[] whole = Files.readAllBytes(segment);
        int found = 0;
        for (int part = 0; part < 8; part++) {
            byte[] bent = whole.clone();
            bent[whole.length * part / 8 + 10] ^= 4;
            Files.write(segment, bent);
            Headless.Result result = list();
            if (result.exit() == 3) {
                toldInWords("part " + part);
                found++;
            } else {
                mended(result, "part " + part);
            }
            Files.write(segment, whole);
        }
        assertThat(found).isPositive();
    }

    /** Nothing may be missing from what is listed after the store gave the end back, and the log says that it did. */
    private static void mended(Headless.Result result, String what) {
        assertThat(result.exit()).as(what + result.text()).isZero();
        assertThat(result.text()).as(what).contains("学员 0", "学员 1", "学员 2", "已从检索库逐条补回");
        assertThat(result.err()).as(what).contains("日志末尾的", "查明原因");
    }

    @Test
    void aCutLogIsGivenBackByTheStoreAndTheLogSaysSo() throws IOException {
        Path segment = segment();
        byte[] whole = Files.readAllBytes(segment);
        Files.write(segment, Arrays.copyOf(whole, whole.length * 2 / 3));
        mended(list(), "cut");
        assertThat(copy(office, "c.audit").exit()).isZero();
        assertThat(Files.readString(root.resolve("c.audit"), StandardCharsets.UTF_8))
                .contains("学员 0", "学员 1", "学员 2", "已从检索库逐条补回");
    }

    @Test
    void aCutLogWithoutItsStoreIsTold() throws IOException {
        Path segment = segment();
        byte[] whole = Files.readAllBytes(segment);
        Files.write(segment, Arrays.copyOf(whole, whole.length * 2 / 3));
        Files.delete(new HomeFolder(root.resolve("office")).storeFile());
        toldInWords("cut, no store");
    }

    @Test
    void aRemovedSegmentIsGivenBackOrTold() throws IOException {
        Path segment = segment();
        Files.delete(segment);
        mended(list(), "removed");
        Files.delete(segment());
        Files.delete(new HomeFolder(root.resolve("office")).storeFile());
        toldInWords("removed, no store");
    }

    /** Whoever has the key and takes an entry out of the store alone is found by the journal. */
    @Test
    void anEntryTakenOutOfTheStoreOrChangedThereIsTold() {
        for (String sql : List.of(
                "delete from audit where subject = '学员 1'", "update audit set reason = '改过' where subject = '学员 0'")) {
            try (Core core = open("office")) {
                core.store().query().execute(sql);
            }
            for (Headless.Result result : List.of(list(), copy(office, "c.audit"))) {
                assertThat(result.exit()).as(sql).isEqualTo(3);
                assertThat(result.refusal()).as(sql).isEqualTo("audit.differs");
            }
            assertThat(office.json("store", "rebuild").exit()).isZero();
            assertThat(list().text()).contains("学员 0", "学员 1", "学员 2").doesNotContain("改过");
        }
        assertThat(root.resolve("c.audit")).doesNotExist();
    }
}
