package org.chizheng.sync.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chizheng.core.ledger.Chain;
import org.chizheng.core.ledger.OpCodec;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.batch.Manifest.Route;
import org.chizheng.sync.batch.Manifest.Stretch;
import org.chizheng.sync.batch.Receipt.Taken;
import org.chizheng.sync.batch.json.Limits;
import org.chizheng.sync.crypto.Digest;
import org.junit.jupiter.api.Test;

class BatchRoundTripTest {
    private final County county = new County(11);

    @Test
    void opsArriveByteForByte() {
        List<OpLines> ops = county.ops(1, 20);
        VerifiedBatch batch = county.atBureau().verify(county.up(ops));
        List<OpLines> arrived = county.bureauBodies().ops(batch);
        assertThat(arrived).hasSameSizeAs(ops);
        for (int i = 0; i < ops.size(); i++) {
            assertThat(arrived.get(i).opLine()).isEqualTo(ops.get(i).opLine());
            assertThat(arrived.get(i).valLine()).isEqualTo(ops.get(i).valLine());
            assertThat(OpCodec.read(arrived.get(i).opLine(), arrived.get(i).valLine())
                            .seq())
                    .isEqualTo(i + 1L);
        }
        Manifest manifest = batch.manifest();
        assertThat(manifest.route()).isEqualTo(county.upRoute());
        assertThat(manifest.stretch().count()).isEqualTo(20);
        assertThat(manifest.remarks().schemas()).isEqualTo(Map.of("trainee", 1));
        assertThat(batch.sender().dev()).isEqualTo(county.dev);
    }

    @Test
    void theHeadIsTheLedgersChain() {
        List<OpLines> ops = county.ops(1, 2);
        byte[] head = Chain.start(county.dev, county.chain, null);
        head = Chain.next(head, 1, ops.get(0).opLine());
        head = Chain.next(head, 2, ops.get(1).opLine());
        Manifest manifest = county.atBureau().verify(county.up(ops)).manifest();
        assertThat(manifest.stretch().head().bytes()).isEqualTo(head);
    }

    @Test
    void opsOfANewerProgramTravelUnread() {
        String op = new String(county.op(1, 1).opLine(), StandardCharsets.UTF_8)
                .replace("\"kind\":\"trainee\"", "\"kind\":\"hologram\",\"later\":{\"a\":[1]}")
                .replace("\"v\":1", "\"v\":9");
        OpLines newer =
                new OpLines(op.getBytes(StandardCharsets.UTF_8), county.op(1, 1).valLine());
        OpLines sound = new OpLines(
                op.replace(
                                newer.head().values().toString(),
                                Digest.of(newer.valLine()).toString())
                        .getBytes(StandardCharsets.UTF_8),
                newer.valLine());
        VerifiedBatch batch = county.atBureau().verify(county.up(List.of(sound)));
        assertThat(county.bureauBodies().ops(batch).get(0).opLine()).isEqualTo(sound.opLine());
        assertThat(batch.manifest().remarks().schemas()).containsKey("hologram");
    }

    @Test
    void theDownlinkCarriesOpsReceiptsNotesAndWhatComesLater() {
        OpLines decision = county.op(county.bureauDev, county.epoch, 7, "{\"name\":\"李四\"}");
        Receipt receipt = receipt(county.ops(1, 3));
        DownEntry later = new DownEntry(4, "snapshot", List.of("{\"x\":1}".getBytes(StandardCharsets.UTF_8)));
        List<DownEntry> entries = List.of(
                DownEntry.op(1, decision),
                DownEntry.receipt(2, receipt),
                DownEntry.note(3, new Note("gap", "请补报第 21 至 40 号记录", 5)),
                later);
        VerifiedBatch batch = county.atOffice().verify(county.down(entries));
        List<DownEntry> arrived = county.officeBodies().entries(batch);
        assertThat(arrived.get(0).op().opLine()).isEqualTo(decision.opLine());
        assertThat(arrived.get(0).op().valLine()).isEqualTo(decision.valLine());
        assertThat(arrived.get(1).receipt()).isEqualTo(receipt);
        assertThat(arrived.get(2).note().text()).isEqualTo("请补报第 21 至 40 号记录");
        assertThat(arrived.get(3).is()).isEqualTo("snapshot");
        assertThat(arrived.get(3).lines().get(0)).isEqualTo(later.lines().get(0));
    }

    @Test
    void aReceiptTellsOfEveryOp() {
        Receipt receipt = receipt(county.ops(1, Outcome.Kind.values().length));
        byte[] file = new BatchWriter(county.bureau.signing(), county.seams)
                .receipt(receipt, county.office.receiving().publicKey());
        Receipt arrived = county.officeBodies().receipt(county.atOffice().verify(file));
        assertThat(arrived).isEqualTo(receipt);
        assertThat(arrived.standing().gaps()).containsExactly(new Standing.Gap(county.chain, 21, 40));
    }

    @Test
    void aStandingNeedsNoBatch() {
        Stretch nothing = new Stretch(1, 0, Digest.ZERO, Digest.ZERO);
        Receipt standing = new Receipt(
                county.upRoute(), nothing, Digest.ZERO, new Taken(9, 0, 0, Digest.ZERO), standing(), List.of());
        byte[] file = new BatchWriter(county.bureau.signing(), county.seams)
                .receipt(standing, county.office.receiving().publicKey());
        assertThat(county.officeBodies().receipt(county.atOffice().verify(file)))
                .isEqualTo(standing);
    }

    @Test
    void theRosterIsReadByEveryOffice() {
        List<byte[]> lines = List.of("{\"version\":1}".getBytes(StandardCharsets.UTF_8));
        Route route = new Route(county.aud, county.epoch, county.bureauDev, county.epoch);
        byte[] file = new BatchWriter(county.bureau.signing(), county.seams)
                .roster(route, 1, Links.start(county.bureauDev, county.epoch), lines);
        assertThat(county.officeBodies().roster(county.atOffice().verify(file)))
                .hasSize(1)
                .first()
                .isEqualTo(lines.get(0));
    }

    /** 2,000 ops is the limit of §2.5; 2,001 make two batches that continue each other. */
    @Test
    void cutsWhereTheLimitsAre() {
        List<List<OpLines>> batches = BatchCutter.ops(county.ops(1, Limits.OPS + 1));
        assertThat(batches).extracting(List::size).containsExactly(Limits.OPS, 1);
        List<OpLines> large = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            large.add(county.op(i, 15_000));
        }
        for (List<OpLines> batch : BatchCutter.ops(large)) {
            assertThat(batch.stream()
                            .mapToLong(op -> op.opLine().length + op.valLine().length + 2L)
                            .sum())
                    .isLessThanOrEqualTo(Limits.TARGET_PLAIN);
        }
        byte[] full = county.up(batches.get(0));
        assertThat(county.bureauBodies().ops(county.atBureau().verify(full))).hasSize(Limits.OPS);
    }

    /** Repeated letters shrink more than a hundredfold; the writer then leaves them as they are. */
    @Test
    void whatShrinksTooWellIsSentPlain() {
        OpLines op = county.op(1, 16_000);
        VerifiedBatch batch = county.atBureau().verify(county.up(List.of(op)));
        assertThat(batch.manifest().body().deflated()).isFalse();
        assertThat(county.bureauBodies().ops(batch).get(0).valLine()).isEqualTo(op.valLine());
    }

    @Test
    void doesNotSignWhatNobodyWouldRead() {
        OpLines tooLong = county.op(1, Limits.TEXT + 1);
        assertThatThrownBy(() -> county.up(List.of(tooLong)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("batch.op"));
        List<OpLines> withGap = List.of(county.op(1, 1), county.op(3, 1));
        assertThatThrownBy(() -> county.up(withGap)).isInstanceOf(Refusal.class);
    }

    private Receipt receipt(List<OpLines> ops) {
        Digest prev = Links.start(county.dev, county.chain);
        List<Outcome> outcomes = new ArrayList<>();
        for (OpLines op : ops) {
            int nth = outcomes.size();
            outcomes.add(new Outcome(
                    op.head().seq(),
                    op.head().op(),
                    Outcome.Kind.values()[nth],
                    nth == 2 ? "same-id" : "",
                    nth == 2 ? county.epoch.toString() : ""));
        }
        Digest head = Links.over(prev, 1, ops.stream().map(OpLines::opLine).toList());
        return new Receipt(
                county.upRoute(),
                new Stretch(1, ops.size(), prev, head),
                Digest.of(new byte[] {1}),
                new Taken(1_624_579_200_000L, 100, 99 + ops.size(), Digest.ZERO),
                standing(),
                outcomes);
    }

    private Standing standing() {
        Id other = county.seams.newId();
        return new Standing(
                Map.of(county.chain, 20L, other, 3L),
                Map.of(county.chain, 10L),
                List.of(new Standing.Gap(county.chain, 21, 40)));
    }
}
