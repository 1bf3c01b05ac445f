package org.chizheng.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chizheng.core.Homes;
import org.chizheng.core.ledger.Chain;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.batch.BatchWriter;
import org.chizheng.sync.batch.Manifest;
import org.chizheng.sync.batch.OpLines;
import org.chizheng.sync.batch.json.StrictJson;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.identity.BureauAnchor;
import org.chizheng.sync.intake.FileResult;
import org.chizheng.sync.keep.IntakeState;
import org.chizheng.sync.keep.KeyBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chains that say they go on from where they do not, signed with an office's own keys: nothing of them counts. */
class FalseParentTest {
    @TempDir
    Path root;

    private Path scratch;
    private Office bureau;
    private Office yueyang;
    private Office jiuxian;
    private String before;

    @BeforeEach
    void open() {
        scratch = root.resolve("scratch");
        bureau = Office.bureau(root);
        yueyang = Office.fresh(root.resolve("yueyang"), "township", Homes.YUEYANG, 2)
                .enrolAt(bureau);
        jiuxian = Office.fresh(root.resolve("jiuxian"), "township", Homes.JIUXIAN, 3)
                .enrolAt(bureau);
        jiuxian.trainee("name", "李四");
        receive(jiuxian.nextBatch(scratch));
        yueyang.trainee("name", "张三");
        receive(yueyang.nextBatch(scratch));
        before = bureau.core.digest();
    }

    @AfterEach
    void close() {
        List.of(bureau, yueyang, jiuxian).forEach(Office::close);
    }

    private FileResult receive(byte[] file) {
        return bureau.receiveFiles(scratch, List.of(file)).get(0);
    }

    private static String code(FileResult result) {
        return result.refusal().orElseThrow().code();
    }

    private Id fresh() {
        return yueyang.seams.newId();
    }

    private Chain.Point end(Office office) {
        return office.core.home().travelling().point();
    }

    /** A first batch of a chain that names a parent; {@code start} is what it takes for the value before its first op. */
    private byte[] begin(Id chain, Chain.Point parent, byte[] start) {
        Map<String, Object> set = new LinkedHashMap<>();
        set.put("parentChain", parent.chain());
        set.put("parentSeq", parent.seq());
        set.put("parentHead", Chain.text(parent.head()));
        set.put("cause", "restored");
        return batch(chain, 1, "chain", chain, StrictJson.write(set), start);
    }

    private byte[] begin(Id chain, Chain.Point parent) {
        return begin(chain, parent, Chain.start(yueyang.core.home().card().deviceId(), chain, parent.head()));
    }

    private byte[] batch(Id chain, long seq, String kind, Id record, byte[] set, byte[] prev) {
        var home = yueyang.core.home();
        KeyBox keys = new KeyBox(home.folder(), home.key(), yueyang.seams, home.disk());
        BureauAnchor anchor = yueyang.office().bureau().orElseThrow();
        Id dev = home.card().deviceId();
        byte[] values = ("{\"salt\":\"c2FsdA\",\"set\":" + new String(set, StandardCharsets.UTF_8) + "}")
                .getBytes(StandardCharsets.UTF_8);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("v", 1);
        line.put("op", yueyang.seams.newId());
        line.put("dev", dev);
        line.put("chain", chain);
        line.put("seq", seq);
        line.put("hlc", List.of(yueyang.seams.millis(), 0L));
        line.put("clk", "ok");
        line.put("actor", "x/x");
        line.put("office", Homes.YUEYANG);
        line.put("role", "clerk");
        line.put("kind", kind);
        line.put("act", "set");
        line.put("sv", 1);
        line.put("id", record);
        line.put("base", Map.of());
        line.put("vh", Digest.of(values));
        return new BatchWriter(keys.device().signing(), yueyang.seams)
                .up(
                        new Manifest.Route(anchor.aud(), anchor.epoch(), dev, chain),
                        Digest.ofBytes(prev),
                        List.of(new OpLines(StrictJson.write(line), values)),
                        Manifest.Seen.NONE,
                        anchor.bureau().receiving());
    }

    private void assertNothingCounts() {
        assertThat(bureau.core.digest()).isEqualTo(before);
        assertThat(bureau.core.digestOfRebuild()).isEqualTo(before);
        Id honest = yueyang.trainee("name", "王五");
        assertThat(receive(yueyang.nextBatch(scratch)).state()).contains(IntakeState.TAKEN);
        assertThat(bureau.value(honest, "name")).isEqualTo("王五");
    }

    @Test
    void parentsThatAreAnothersOrNoneOrSpelledOtherwiseAreRefused() {
        assertThat(code(receive(begin(fresh(), end(jiuxian))))).isEqualTo("batch.parent");
        Id self = fresh();
        assertThat(code(receive(begin(self, new Chain.Point(self, 0, new byte[32])))))
                .isEqualTo("batch.op");
        Id wrongStart = fresh();
        assertThat(code(receive(begin(wrongStart, end(yueyang), new byte[32])))).isEqualTo("batch.start");
        Id orphan = fresh();
        byte[] none = Chain.start(yueyang.core.home().card().deviceId(), orphan, null);
        byte[] name = "{\"name\":\"x\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(code(receive(batch(orphan, 1, "trainee", fresh(), name, none))))
                .isEqualTo("device.chain");
        byte[] late = "{\"parentSeq\":1}".getBytes(StandardCharsets.UTF_8);
        assertThat(code(receive(batch(orphan, 2, "chain", orphan, late, none)))).isEqualTo("batch.op");
        Id anothersName = fresh();
        assertThat(code(receive(batch(anothersName, 1, "chain", end(jiuxian).chain(), late, none))))
                .isEqualTo("batch.op");
        assertNothingCounts();
    }

    @Test
    void parentsThatNeverWereAndCirclesWaitForEverInSight() {
        byte[] head = Digest.of(new byte[] {1}).bytes();
        FileResult unknown = receive(begin(fresh(), new Chain.Point(fresh(), 3, head)));
        assertThat(unknown.state()).contains(IntakeState.WAITING);
        Chain.Point end = end(yueyang);
        assertThat(receive(begin(fresh(), new Chain.Point(end.chain(), end.seq(), head)))
                        .state())
                .as("a place of its own chain with another head")
                .contains(IntakeState.WAITING);
        Id one = fresh();
        Id two = fresh();
        assertThat(receive(begin(one, new Chain.Point(two, 1, head))).state()).contains(IntakeState.WAITING);
        assertThat(receive(begin(two, new Chain.Point(one, 1, head))).state()).contains(IntakeState.WAITING);
        assertNothingCounts();
        assertThat(bureau.bureau().inbox().get(0).batches())
                .filteredOn(line -> line.state() == IntakeState.WAITING)
                .hasSize(4);
    }

    @Test
    void deviceThatBeginsChainsWithoutEndIsStopped() {
        Chain.Point end = end(yueyang);
        List<byte[]> many = Stream.generate(() -> begin(fresh(), end)).limit(39).toList();
        assertThat(bureau.receiveFiles(scratch, many))
                .extracting(result -> result.state().orElseThrow())
                .containsOnly(IntakeState.TAKEN);
        assertThat(code(receive(begin(fresh(), end)))).isEqualTo("device.chains");
        assertThat(code(receive(begin(fresh(), new Chain.Point(fresh(), 3, end.head())))))
                .isEqualTo("device.chains");
        Id honest = yueyang.trainee("name", "王五");
        assertThat(receive(yueyang.nextBatch(scratch)).state()).contains(IntakeState.TAKEN);
        assertThat(bureau.value(honest, "name")).isEqualTo("王五");
    }
}
