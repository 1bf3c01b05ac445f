package org.chizheng.sync.keep;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.OpCodec;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.batch.BatchReader;
import org.chizheng.sync.batch.BatchType;
import org.chizheng.sync.batch.BodyReader;
import org.chizheng.sync.batch.DownEntry;
import org.chizheng.sync.batch.OpLines;
import org.chizheng.sync.batch.Reason;
import org.chizheng.sync.batch.VerifiedBatch;
import org.chizheng.sync.crypto.Digest;

/** Makes ops of the lines that travelled. */
public final class OpReading {
    private final BodyReader bodies;
    private final Inbox inbox;

    public OpReading(KeyBox keys, Inbox inbox) {
        this.bodies = new BodyReader(keys::receiving);
        this.inbox = inbox;
    }

    /**
     * The ops of an upward batch, in order.
     *
     * @throws Refusal with a code of {@link Reason}
     */
    public List<Op> ops(VerifiedBatch batch) {
        List<Op> ops = new ArrayList<>();
        for (OpLines lines : bodies.ops(batch)) {
            try {
                ops.add(OpCodec.read(lines.opLine(), lines.valLine()));
            } catch (OpCodec.Malformed other) {
                throw Reason.OP.refuse("第 " + (batch.manifest().stretch().first() + ops.size()) + " 号记录");
            }
        }
        return ops;
    }

    public List<DownEntry> entries(VerifiedBatch batch) {
        return bodies.entries(batch);
    }

    public BodyReader bodies() {
        return bodies;
    }

    /** The ops among downlink entries; one in the form of a newer program stays in its file and is read after the upgrade. */
    public static List<Op> opsOf(List<DownEntry> entries) {
        List<Op> ops = new ArrayList<>();
        for (DownEntry entry : entries) {
            if (entry.is().equals(DownEntry.OP)) {
                OpLines lines = entry.op();
                try {
                    ops.add(OpCodec.read(lines.opLine(), lines.valLine()));
                } catch (OpCodec.Malformed newer) {
                    continue;
                }
            }
        }
        return ops;
    }

    /**
     * The ops of a downlink file that was handed back. They stand apart from the chain that they were written in: the
     * bureau that lost them went on from an earlier place of it, and a number must not mean two ops.
     */
    public List<Op> handedBack(VerifiedBatch batch) {
        Id life = batch.manifest().route().chain();
        return opsOf(bodies.back(batch)).stream()
                .map(op -> op.in(lost(op.chain(), life)))
                .toList();
    }

    /** Where ops of a chain are kept that were told in a life and are lost to the bureau since. */
    public static Id lost(Id chain, Id life) {
        Digest name = Digest.of("hrb/lost/1".getBytes(StandardCharsets.US_ASCII), chain.bytes(), life.bytes());
        return Id.ofBytes(Arrays.copyOf(name.bytes(), 16));
    }

    /** A file that this device took before. */
    public VerifiedBatch kept(Digest digest) {
        return BatchReader.kept(inbox.read(Inbox.Part.CAME, digest), digest);
    }

    /** The ops of a file that was taken, up to a number of the sender's chain. */
    List<Op> taken(Digest digest, long through) {
        VerifiedBatch batch = kept(digest);
        if (batch.manifest().type() == BatchType.DOWN) {
            return opsOf(entries(batch));
        }
        if (batch.manifest().type() == BatchType.BACK) {
            return handedBack(batch);
        }
        return ops(batch).stream().filter(op -> op.seq() <= through).toList();
    }
}
