package org.chizheng.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.chizheng.core.Homes;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.sync.batch.BatchWriter;
import org.chizheng.sync.batch.DeflateBomb;
import org.chizheng.sync.batch.Links;
import org.chizheng.sync.batch.Manifest;
import org.chizheng.sync.batch.OpLines;
import org.chizheng.sync.batch.json.StrictJson;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.identity.BureauAnchor;
import org.chizheng.sync.intake.FileResult;
import org.chizheng.sync.keep.IntakeState;
import org.chizheng.sync.keep.KeyBox;
import org.chizheng.sync.outbox.OutboxBatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cloned folders, stolen PCs, other counties, and programs that write what ours never lets through. */
class HostileSenderTest {
    private static final String NUMBER = "141025200205189851";

    @TempDir
    Path root;

    private Path scratch;
    private Office bureau;
    private Office yueyang;

    @BeforeEach
    void open() {
        scratch = root.resolve("scratch");
        bureau = Office.bureau(root);
        yueyang = Office.fresh(root.resolve("yueyang"), "township", Homes.YUEYANG, 2)
                .enrolAt(bureau);
    }

    @AfterEach
    void close() {
        bureau.close();
        yueyang.close();
    }

    private FileResult receive(byte[] file) {
        return bureau.receiveFiles(scratch, List.of(file)).get(0);
    }

    private static String code(FileResult result) {
        return result.refusal().orElseThrow().code();
    }

    @Test
    void clonedFolderIsFoundOutAtItsFirstContactAndBothStoriesAreKeptApartAndCount() {
        yueyang.close();
        Path elsewhere = root.resolve("a stick that the other one never wrote to");
        Office clone = Office.copyOf(yueyang.folder, root.resolve("clone"), 5);
        yueyang = Office.open(yueyang.folder, 6);
        Id kept = yueyang.trainee("name", "张三", "idNo", NUMBER);
        assertThat(receive(yueyang.nextBatch(scratch)).state()).contains(IntakeState.TAKEN);
        assertThat(bureau.bureau().devices().get(0).state()).isEqualTo("active");

        Id other = clone.trainee("name", "李四");
        byte[] sameNumber = clone.nextBatch(elsewhere);
        assertThat(receive(sameNumber).outcomes()).isEqualTo(Map.of("applied", 1));
        assertThat(receive(sameNumber).repeated()).as("again").isTrue();
        assertThat(bureau.bureau().devices().get(0).state()).isEqualTo("forked");
        assertThat(bureau.bureau().inbox().get(0).told())
                .singleElement()
                .satisfies(told ->
                        assertThat(told).startsWith("岳阳镇从第 1 条起有两份不同的记录").contains("再上报一次"));

        Id third = clone.trainee("name", "王五");
        assertThat(receive(clone.nextBatch(elsewhere)).outcomes()).isEqualTo(Map.of("applied", 1));
        clone.close();
        assertThat(bureau.value(kept, "name")).isEqualTo("张三");
        assertThat(bureau.value(other, "name")).isEqualTo("李四");
        assertThat(bureau.value(third, "name")).isEqualTo("王五");
        assertThat(bureau.bureau().inbox().get(0).batches())
                .extracting(line -> line.state())
                .containsExactly(IntakeState.TAKEN, IntakeState.TAKEN, IntakeState.TAKEN);
        assertThat(bureau.core.digestOfRebuild()).isEqualTo(bureau.core.digest());
        assertThat(bureau.core.doctor().run().sound()).isTrue();
    }

    @Test
    void whatARevokedDeviceSendsIsKeptWithoutEffectAndWhatItSentBeforeStands() {
        Id before = yueyang.trainee("name", "张三", "idNo", NUMBER);
        receive(yueyang.nextBatch(scratch));
        bureau.bureau().revoke(bureau.bureau().devices().get(0).dev().toString().substring(0, 10));
        yueyang.amend(before, "name", "改名");
        Id after = yueyang.trainee("name", "李四");
        FileResult result = receive(yueyang.nextBatch(scratch));
        assertThat(result.state()).contains(IntakeState.QUARANTINED);
        assertThat(result.outcomes()).isEqualTo(Map.of("quarantined", 2));
        assertThat(bureau.value(before, "name")).isEqualTo("张三");
        assertThat(bureau.value(after, "name")).isNull();
        assertThat(bureau.core.digestOfRebuild()).isEqualTo(bureau.core.digest());

        Path stick = root.resolve("stick");
        bureau.bureau().writeDownlink(stick, (done, of) -> true);
        yueyang.take(stick);
        assertThat(yueyang.office().batches())
                .extracting(OutboxBatch::state)
                .containsExactly(OutboxBatch.State.CONFIRMED, OutboxBatch.State.REFUSED);
    }

    /** 512 MiB of nothing, signed by an enrolled office as half a megabyte times a hundred at most. */
    @Test
    void batchThatUnpacksWithoutEndIsRefusedAndNothingOfItCounts() throws IOException {
        Id person = yueyang.trainee("name", "张三", "idNo", NUMBER);
        byte[] sound = yueyang.nextBatch(scratch);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(packed, new Deflater(9, true))) {
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 512; i++) {
                deflated.write(nothing);
            }
        }
        KeyBox keys =
                new KeyBox(yueyang.core.home().folder(), yueyang.core.home().key(), yueyang.seams, new RealDisk());
        byte[] bomb = DeflateBomb.like(
                sound,
                packed.toByteArray(),
                keys.device().signing(),
                keys.anchor().orElseThrow().bureau().receiving(),
                yueyang.seams);
        String before = bureau.core.digest();
        FileResult refused = receive(bomb);
        assertThat(code(refused)).isEqualTo("batch.deflate");
        assertThat(refused.refusal().orElseThrow().now()).isNotEmpty();
        assertThat(bureau.core.digest()).isEqualTo(before);
        assertThat(bureau.core.digestOfRebuild()).isEqualTo(before);

        assertThat(receive(sound).state()).contains(IntakeState.TAKEN);
        assertThat(bureau.value(person, "name")).isEqualTo("张三");
    }

    @Test
    void batchForAnotherBureauIsRefusedByName() {
        yueyang.trainee("name", "张三", "idNo", NUMBER);
        byte[] forTheFirst = yueyang.nextBatch(scratch);
        try (Office second = Office.fresh(root.resolve("second"), "bureau", Homes.BUREAU, 9)) {
            assertThat(code(second.receiveFiles(scratch, List.of(forTheFirst)).get(0)))
                    .isEqualTo("batch.unknown-key");
            yueyang.enrolAt(second);
            FileResult refused =
                    second.receiveFiles(scratch, List.of(forTheFirst)).get(0);
            assertThat(code(refused)).isEqualTo("batch.audience");
            Path stick = root.resolve("to-second");
            yueyang.exportTo(stick);
            assertThat(second.bureau().receive(List.of(stick), (done, of) -> true))
                    .as("cut anew for the bureau that the office belongs to now")
                    .singleElement()
                    .satisfies(result -> assertThat(result.state()).contains(IntakeState.TAKEN));
        }
    }

    /** Kind, values, office: what the write gate of an honest office refuses. */
    private static final String[][] DISHONEST = {
        {"account", "{\"login\":\"admin\"}", Homes.YUEYANG},
        {"setting", "{\"name\":\"x\"}", Homes.YUEYANG},
        {"intake", "{\"state\":\"taken\"}", Homes.YUEYANG},
        {"decision", "{\"verdict\":\"same\"}", Homes.YUEYANG},
        {"decision", "{\"voided\":\"x\"}", Homes.YUEYANG},
        {"target", "{\"total\":1}", Homes.YUEYANG},
        {"class", "{\"approval\":\"approved\"}", Homes.YUEYANG},
        {"trainee", "{\"sameAs\":\"AAAAAAAAAAAAAAAAAAAAAA\"}", Homes.YUEYANG},
        {"trainee", "{\"name\":7}", Homes.YUEYANG},
        {"class", "{\"hours\":\"80\"}", Homes.YUEYANG},
        {"trainee", "{\"name\":\"张三\"}", Homes.JIUXIAN},
    };

    @Test
    void opsThatNoHonestOfficeWritesAreRefusedWithTheirWholeBatch() {
        String before = bureau.core.digest();
        for (String[] op : DISHONEST) {
            FileResult refused = receive(forged(op[0], op[1], op[2]));
            assertThat(code(refused)).as(op[0] + op[1]).isEqualTo("batch.op");
        }
        assertThat(bureau.core.digest()).isEqualTo(before);
        assertThat(bureau.bureau().inbox().get(0).batches()).isEmpty();
    }

    @Test
    void opsOfANewerProgramAreKeptAndSaidToBeParked() {
        FileResult unknownKind = receive(forged("voucher-book", "{\"no\":\"1\"}", Homes.YUEYANG));
        assertThat(unknownKind.state()).contains(IntakeState.TAKEN);
        assertThat(unknownKind.outcomes()).isEqualTo(Map.of("parked-schema", 1));
        assertThat(bureau.core.digestOfRebuild()).isEqualTo(bureau.core.digest());
    }

    /** Signed with the office's own keys, as somebody with its disk and its password could. */
    private byte[] forged(String kind, String set, String office) {
        var home = yueyang.core.home();
        KeyBox keys = new KeyBox(home.folder(), home.key(), yueyang.seams, home.disk());
        BureauAnchor anchor = yueyang.office().bureau().orElseThrow();
        Id dev = home.card().deviceId();
        Id chain = home.card().chainId();
        byte[] values = ("{\"salt\":\"c2FsdA\",\"set\":" + set + "}").getBytes(StandardCharsets.UTF_8);
        Map<String, Object> line = new java.util.LinkedHashMap<>();
        line.put("v", 1);
        line.put("op", yueyang.seams.newId());
        line.put("dev", dev);
        line.put("chain", chain);
        line.put("seq", 1);
        line.put("hlc", List.of(yueyang.seams.millis(), 0L));
        line.put("clk", "ok");
        line.put("actor", "x/x");
        line.put("office", office);
        line.put("role", "clerk");
        line.put("kind", kind);
        line.put("act", "set");
        line.put("sv", 1);
        line.put("id", yueyang.seams.newId());
        line.put("base", Map.of());
        line.put("vh", Digest.of(values));
        return new BatchWriter(keys.device().signing(), yueyang.seams)
                .up(
                        new Manifest.Route(anchor.aud(), anchor.epoch(), dev, chain),
                        Links.start(dev, chain),
                        List.of(new OpLines(StrictJson.write(line), values)),
                        Manifest.Seen.NONE,
                        anchor.bureau().receiving());
    }
}
