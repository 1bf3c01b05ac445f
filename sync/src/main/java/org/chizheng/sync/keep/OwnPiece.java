package org.chizheng.sync.keep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * Ops of a device's own that its folder lost, on their way back from the bureau: verbatim, with the chain's values
 * around them. They stand at the office under a name of their own where they go on from the middle of one of its chains,
 * because it went on from there in another way.
 *
 * @param chain as it was called when they were written
 * @param home how the reader keeps them
 * @param leaves the place in {@code chain} before the first op that stands under {@code home}; empty for a whole chain
 * @param prev the chain's value before the first op of this piece
 * @param head the chain's value after the last one
 */
public record OwnPiece(Id chain, Id home, Optional<Leaves> leaves, Digest prev, Digest head, List<Op> ops) {

    /** After so many ops, with this value of the chain. */
    public record Leaves(long seq, Digest head) {}

    /** The lines of its entry in the downlink. */
    public List<byte[]> lines() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("chain", chain);
        json.put("home", home);
        leaves.ifPresent(at -> {
            json.put("leaves", at.seq());
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
    public static OwnPiece of(DownEntry entry) {
        List<byte[]> lines = entry.lines();
        JsonObject json = StrictJson.object(lines.get(0));
        Id home = json.id("home");
        List<Op> ops = new ArrayList<>();
        List<byte[]> linked = new ArrayList<>();
        for (int i = 1; i + 1 < lines.size(); i += 2) {
            ops.add(op(lines.get(i), lines.get(i + 1)).under(home));
            linked.add(lines.get(i));
        }
        OwnPiece piece = new OwnPiece(
                json.id("chain"),
                home,
                json.has("leaves")
                        ? Optional.of(new Leaves(json.number("leaves", 0), json.digest("at")))
                        : Optional.empty(),
                json.digest("prev"),
                json.digest("head"),
                List.copyOf(ops));
        boolean whole = !ops.isEmpty() && lines.size() == 1 + 2 * ops.size();
        if (!whole || !Links.over(piece.prev, ops.get(0).seq(), linked).equals(piece.head)) {
            throw new LineException("the chain does not hold");
        }
        return piece;
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

    /** Those among entries that hold; one that does not, or of a newer form, stays in its file. */
    public static List<OwnPiece> among(List<DownEntry> entries) {
        List<OwnPiece> pieces = new ArrayList<>();
        for (DownEntry entry : entries) {
            if (entry.is().equals(DownEntry.OWN)) {
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
