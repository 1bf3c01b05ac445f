package org.chizheng.sync.keep;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
import org.chizheng.sync.identity.BureauAnchor;

/** Makes ops of the lines that travelled. */
public final class OpReading {
    /** Added to the number of an op that stands apart. */
    public static final long APART = 1L << 52;

    private final KeyBox keys;
    private final BodyReader bodies;
    private final Inbox inbox;

    public OpReading(KeyBox keys, Inbox inbox) {
        this.keys = keys;
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
        for (String kind : List.of(DownEntry.OWN, DownEntry.PEER)) {
            ChainPiece.among(entries, kind).forEach(piece -> ops.addAll(piece.ops()));
        }
        return ops;
    }

    /**
     * The ops of a downlink file that was handed back; see {@link #apart}. What another PC of the office wrote comes back
     * under its own chain: that PC may send the same ops, and they go on where the chain ends here.
     */
    public List<Op> handedBack(VerifiedBatch batch) {
        Id life = batch.manifest().route().chain();
        List<Op> ops = new ArrayList<>();
        for (DownEntry entry : bodies.back(batch)) {
            boolean peer = entry.is().equals(DownEntry.PEER);
            opsOf(List.of(entry)).forEach(op -> ops.add(peer ? op : apart(op, life)));
        }
        return ops;
    }

    /**
     * The ops of a downlink file that is taken here. What the bureau writes in a life after the one that this office was
     * enrolled in stands apart.
     */
    public List<Op> told(VerifiedBatch batch, List<DownEntry> entries) {
        Id life = batch.manifest().route().epoch();
        Optional<BureauAnchor> bureau =
                keys.anchor().filter(anchor -> !anchor.epoch().equals(life));
        return opsOf(entries).stream()
                .map(op -> bureau.filter(anchor -> anchor.bureau().dev().equals(op.device()))
                        .map(anchor -> apart(op, life))
                        .orElse(op))
                .toList();
    }

    /**
     * A restored bureau goes on from an earlier place of its chain, so the numbers after that place come twice. What it
     * said in a life is therefore kept beside the chain: under a name of chain and life, with numbers that continue nothing.
     */
    private static Op apart(Op op, Id life) {
        return op.at(lost(op.chain(), life), APART + op.seq());
    }

    /** Where ops of a chain are kept that stand apart with a life. */
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
            return told(batch, entries(batch));
        }
        if (batch.manifest().type() == BatchType.BACK) {
            return handedBack(batch);
        }
        return ops(batch).stream().filter(op -> op.seq() <= through).toList();
    }
}
