package org.chizheng.sync.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.sync.batch.BatchWriter;
import org.chizheng.sync.batch.County;
import org.chizheng.sync.batch.DownEntry;
import org.chizheng.sync.batch.OpLines;
import org.chizheng.sync.batch.Outcome;
import org.chizheng.sync.batch.Receipt;
import org.chizheng.sync.batch.Receipt.Taken;
import org.chizheng.sync.batch.Standing;
import org.chizheng.sync.batch.VerifiedBatch;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.crypto.HubCertificate;
import org.chizheng.sync.crypto.PinnedTrust;
import org.chizheng.sync.transport.folder.FolderTransport;
import org.chizheng.sync.transport.folder.Stick;
import org.chizheng.sync.transport.https.Backoff;
import org.chizheng.sync.transport.https.Hub;
import org.chizheng.sync.transport.https.HubClient;
import org.chizheng.sync.transport.https.HubSettings;
import org.chizheng.sync.transport.https.Receiver;
import org.chizheng.sync.transport.https.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One batch and its receipt over both ways, with real keys on both sides: the bytes are the same. */
class ThereAndBackTest {
    private final County county = new County(41);
    private final List<RuntimeException> faults = new ArrayList<>();
    private final List<OpLines> ops = county.ops(1, 20);
    private final byte[] file = county.up(ops);
    private final UpName name = new UpName(county.dev, county.chain, 1, 20);

    private Receipt judge(byte[] arrived) {
        VerifiedBatch batch = county.atBureau().verify(arrived);
        assertThat(UpName.of(batch.manifest())).isEqualTo(name);
        List<Outcome> outcomes = new ArrayList<>();
        for (OpLines op : county.bureauBodies().ops(batch)) {
            outcomes.add(new Outcome(op.head().seq(), op.head().op(), Outcome.Kind.APPLIED, "", ""));
        }
        return new Receipt(
                batch.manifest().route(),
                batch.manifest().stretch(),
                batch.file(),
                new Taken(county.seams.millis(), 1, 20, Digest.ZERO),
                new Standing(Map.of(county.chain, 20L), Map.of(), List.of()),
                outcomes);
    }

    private byte[] receiptFile(byte[] arrived) {
        return new BatchWriter(county.bureau.signing(), county.seams)
                .receipt(judge(arrived), county.office.receiving().publicKey());
    }

    private void assertAnswered(Receipt receipt) {
        assertThat(receipt.batch()).isEqualTo(Digest.of(file));
        assertThat(receipt.outcomes()).hasSize(20).allMatch(outcome -> outcome.kind() == Outcome.Kind.APPLIED);
    }

    @Test
    void byStick(@TempDir Path folder) {
        FolderTransport office = new FolderTransport(folder, "141025100", new RealDisk());
        assertThat(office.send(name, file).stage()).isEqualTo(Sent.Stage.EXPORTED);
        Stick bureau = new Stick(folder, new RealDisk());
        byte[] arrived = bureau.uplink().parcels().get(0).read();
        assertThat(arrived).isEqualTo(file);
        byte[] down = county.down(List.of(DownEntry.receipt(1, judge(arrived))));
        bureau.put(DownName.of(county.atOffice().verify(down).manifest()), down);
        Parcel back = office.collect(county.dev, county.epoch, 0).get(0);
        VerifiedBatch batch = county.atOffice().verify(back.read());
        assertAnswered(county.officeBodies().entries(batch).get(0).receipt());
    }

    @Test
    void byLine() {
        HubCertificate certificate = HubCertificate.fresh(county.seams);
        InetSocketAddress loopback = new InetSocketAddress("127.0.0.1", 0);
        try (Hub hub = Hub.open(loopback, certificate, new Judging(), HubSettings.DESK, county.seams, faults::add)) {
            HubClient office = new HubClient(
                    "https://127.0.0.1:" + hub.port(),
                    PinnedTrust.pinned(certificate.keyHash(), county.seams),
                    new Backoff(county.seams, Thread::sleep));
            Sent sent = office.send(name, file);
            assertThat(sent.stage()).isEqualTo(Sent.Stage.RECEIVED);
            VerifiedBatch answer = county.atOffice().verify(sent.answer());
            assertAnswered(county.officeBodies().receipt(answer));
        }
    }

    private final class Judging implements Receiver {
        @Override
        public Reply up(UpName label, byte[] arrived) {
            return new Reply(Reply.Status.CREATED, receiptFile(arrived));
        }

        @Override
        public Reply heads(Id dev) {
            return Reply.of(Reply.Status.NOT_FOUND);
        }

        @Override
        public Reply down(Id dev, Id epoch, long after, Optional<Id> writing) {
            return Reply.of(Reply.Status.NO_CONTENT);
        }

        @Override
        public Reply enrol(byte[] request) {
            return Reply.of(Reply.Status.NOT_FOUND);
        }

        @Override
        public Reply grant(Id dev) {
            return Reply.of(Reply.Status.NO_CONTENT);
        }
    }
}
