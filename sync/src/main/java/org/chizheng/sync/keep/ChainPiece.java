package org.chizheng.sync.keep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chizheng.core.ledger.Chain;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.OpCodec;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.batch.DownEntry;
import org.chizheng.sync.batch.Links;
import org.chizheng.sync.batch.OpLines;
import org.chizheng.sync.batch.json.JsonObject;
import org.chizheng.sync.batch.json.LineException;
import org.chizheng.sync.batch.json.StrictJson;
import org.chizheng.sync.crypto.Digest;

/**
 * A stretch of one device's ops on its way down from the bureau, verbatim, with the chain's values around it: what the
 * reader wrote itself and its folder lost ({@link DownEntry#OWN}), or what another PC of its office wrote ({@link
 * DownEntry#PEER}). Own ops stand at the office under a name of their own where they go on from the middle of one of its
 * chains, because it went on from there in another way.
 *
 * @param chain as it was called when they were written
 * @param home how the reader keeps them
 * @param leaves the place before the first op that stands under {@code home}; empty for a whole chain
 * @param prev the chain's value before the first op of this piece
 * @param head the chain's value after the last one
 */
public record ChainPiece(Id chain, Id home, Optional<Leaves> leaves, Digest prev, Digest head, List<Op> ops) {

    /**
     * After so many ops, with this value of the chain.
     *
     * @param home what the reader calls the history that is left there
     */
    public record Leaves(Id home, long seq, Digest head) {}

    /** The lines of its entry in the downlink. */
    public List<byte[]> lines() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("chain", chain);
        json.put("home", home);
        leaves.ifPresent(at -> {
            json.put("leaves", at.seq());
            if (!at.home().equals(chain)) {
                json.put("of", at.home());
            }
            json.put("at", at.head());
        });
        json.put("prev", prev);
        json.put("head", head);
        List<byte[]> lines = new ArrayList<>();
        lines.add(StrictJson.write(json));
        for (Op op : ops) {
            lines.add(op.opLine());
            lines.add(op.valLine());
        }
        return lines;
    }

    /**
     * Reads it and follows the chain through it.
     *
     * @throws LineException when it is not of this form, or the chain does not hold
     */
    public static ChainPiece of(DownEntry entry) {
        List<byte[]> lines = entry.lines();
        JsonObject json = StrictJson.object(lines.get(0));
        Id home = json.id("home");
        List<Op> ops = new ArrayList<>();
        List<byte[]> linked = new ArrayList<>();
        for (int i = 1; i + 1 < lines.size(); i += 2) {
            ops.add(op(lines.get(i), lines.get(i + 1)).under(home));
            linked.add(lines.get(i));
        }
        ChainPiece piece = new ChainPiece(
                json.id("chain"), home, leavesIn(json), json.digest("prev"), json.digest("head"), List.copyOf(ops));
        boolean whole = !ops.isEmpty() && lines.size() == 1 + 2 * ops.size();
        if (!whole || !Links.over(piece.prev, ops.get(0).seq(), linked).equals(piece.head)) {
            throw new LineException("the chain does not hold");
        }
        return piece;
    }

    private static Optional<Leaves> leavesIn(JsonObject json) {
        return json.has("leaves")
                ? Optional.of(new Leaves(
                        json.id(json.has("of") ? "of" : "chain"), json.number("leaves", 0), json.digest("at")))
                : Optional.empty();
    }

    /** What says that its home is a branch, and of what; empty for a piece of a whole chain. */
    public Optional<Change> branch() {
        return leaves.map(at -> Chain.leaving(
                home,
                ops.get(0).device(),
                chain,
                new Chain.Point(at.home(), at.seq(), at.head().bytes())));
    }

    private static Op op(byte[] opLine, byte[] valLine) {
        if (!Digest.of(valLine).equals(new OpLines(opLine, valLine).head().values())) {
            throw new LineException("values of another op");
        }
        try {
            return OpCodec.read(opLine, valLine);
        } catch (OpCodec.Malformed other) {
            throw new LineException("not an op");
        }
    }

    /**
     * Those among entries that hold; one that does not, or of a newer form, stays in its file.
     *
     * @param kind {@link DownEntry#OWN} or {@link DownEntry#PEER}
     */
    public static List<ChainPiece> among(List<DownEntry> entries, String kind) {
        List<ChainPiece> pieces = new ArrayList<>();
        for (DownEntry entry : entries) {
            if (entry.is().equals(kind)) {
                try {
                    pieces.add(of(entry));
                } catch (LineException other) {
                    continue;
                }
            }
        }
        return pieces;
    }
}
