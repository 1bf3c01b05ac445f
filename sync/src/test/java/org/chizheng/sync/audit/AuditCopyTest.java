package org.chizheng.sync.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.office.Right;
import org.chizheng.core.office.Role;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.store.HomeFolder;
import org.chizheng.sync.Office;
import org.chizheng.sync.SyncService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCopyTest {
    private static final String NUMBER = "141025200205189851";

    @TempDir
    Path root;

    /** Three reveals of 李梅, one reason with a number in it, copied by the auditor. */
    private byte[] copied() {
        Path folder = root.resolve("office");
        try (Office office = Office.fresh(folder, "township", Homes.YUEYANG, 2)) {
            for (String reason : List.of("核对身份证原件", "本人来电 " + NUMBER, "补录")) {
                office.core.services().audit().note(office.core.actor(), Right.REVEAL, "查看完整证件号", "某人", reason);
            }
            office.core.accountService().add(office.core.actor(), "审计", Role.AUDITOR, Homes.PASSWORD.toCharArray());
            assertThatThrownBy(office.sync::auditCopy)
                    .isInstanceOfSatisfying(
                            Refusal.class, no -> assertThat(no.code()).isEqualTo("right.role"));
        }
        try (Core core = Core.open(
                new HomeFolder(folder),
                "审计",
                Homes.PASSWORD.toCharArray(),
                Office.environment(new SeededSeams(3), new RealDisk()))) {
            return new SyncService(core).auditCopy();
        }
    }

    @Test
    void theCopyHoldsEveryEntryInOrderAndNoNumber() {
        byte[] file = copied();
        AuditFile read = AuditFile.read(file);
        assertThat(read.unit()).isEqualTo(Homes.YUEYANG);
        assertThat(read.by()).isEqualTo("审计");
        assertThat(read.entries())
                .extracting(AuditFile.Entry::user, AuditFile.Entry::reason)
                .containsExactly(tuple("李梅", "核对身份证原件"), tuple("李梅", "本人来电 1410************51"), tuple("李梅", "补录"));
        assertThat(new String(file, StandardCharsets.UTF_8)).doesNotContain(NUMBER);
    }

    /** Each byte of the file, each of its eight bits: none passes, and nothing else than the two sentences comes out. */
    @Test
    void everyFlippedBitIsFound() {
        byte[] file = copied();
        for (int at = 0; at < file.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] bent = file.clone();
                bent[at] ^= (byte) (1 << bit);
                refused(bent, "byte " + at + " bit " + bit);
            }
        }
    }

    @Test
    void whatIsCutLeftOutTurnedAroundOrAddedIsFound() {
        byte[] file = copied();
        for (int length = 0; length < file.length; length++) {
            refused(Arrays.copyOf(file, length), "cut at " + length);
        }
        List<String> lines = new String(file, StandardCharsets.UTF_8).lines().toList();
        List<String> without = new ArrayList<>(lines);
        without.remove(2);
        refused(joined(without), "left out");
        List<String> turned = new ArrayList<>(lines);
        turned.set(1, lines.get(2));
        turned.set(2, lines.get(1));
        refused(joined(turned), "turned around");
        List<String> doubled = new ArrayList<>(lines);
        doubled.add(2, lines.get(2));
        refused(joined(doubled), "doubled");
        refused((new String(file, StandardCharsets.UTF_8) + "x").getBytes(StandardCharsets.UTF_8), "added");
        assertThat(joined(lines)).isEqualTo(file);
    }

    @Test
    void thePlaceIsNamed() {
        String file = new String(copied(), StandardCharsets.UTF_8).replace("本人来电", "本人来人");
        assertThatThrownBy(() -> AuditFile.read(file.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.what()).contains("第 2 条"));
    }

    private static byte[] joined(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void refused(byte[] bent, String what) {
        assertThatThrownBy(() -> AuditFile.read(bent))
                .as(what)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isIn("audit-copy.form", "audit-copy.changed"));
    }
}
