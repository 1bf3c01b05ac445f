package org.chizheng.sync.batch;

import org.chizheng.core.ledger.Op;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.batch.json.JsonObject;
import org.chizheng.sync.batch.json.LineException;
import org.chizheng.sync.batch.json.StrictJson;
import org.chizheng.sync.crypto.Digest;

/**
 * One op as it was signed: two lines, kept byte for byte from the author's journal to every reader. Neither array is
 * ever parsed and written anew. {@link org.chizheng.core.ledger.OpCodec#read} makes an op of them where this program
 * knows its form.
 *
 * @param opLine the line that the hash chain covers, without line feed
 * @param valLine the values and their salt, without line feed; the op line holds its digest
 */
public record OpLines(byte[] opLine, byte[] valLine) {
    public static OpLines of(Op op) {
        return new OpLines(op.opLine(), op.valLine());
    }

    /**
     * What travelling needs to know of the op line.
     *
     * @throws LineException when the line is not an op
     */
    public Head head() {
        return Head.of(opLine);
    }

    /**
     * The members of an op line that this package checks; all others pass unread, so that an op of a newer program
     * travels through an older one unharmed.
     *
     * @param op global id of the op
     * @param dev author device
     * @param chain journal life of the author
     * @param seq number in the chain, from 1
     * @param kind kind of record, stable code
     * @param schema schema version of that kind
     * @param values digest of the value line
     */
    public record Head(Id op, Id dev, Id chain, long seq, String kind, int schema, Digest values) {
        static Head of(byte[] opLine) {
            JsonObject json = StrictJson.object(opLine);
            return new Head(
                    json.id("op"),
                    json.id("dev"),
                    json.id("chain"),
                    json.number("seq", 1),
                    json.text("kind"),
                    json.small("sv", Integer.MAX_VALUE),
                    json.digest("vh"));
        }
    }
}
