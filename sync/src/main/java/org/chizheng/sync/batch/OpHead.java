package org.chizheng.sync.batch;

import org.chizheng.core.shared.Id;
import org.chizheng.sync.crypto.Digest;

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
public record OpHead(Id op, Id dev, Id chain, long seq, String kind, int schema, Digest values) {
    static OpHead of(byte[] opLine) {
        JsonObject json = StrictJson.object(opLine);
        return new OpHead(
                json.id("op"),
                json.id("dev"),
                json.id("chain"),
                json.number("seq", 1),
                json.text("kind"),
                json.small("sv", Integer.MAX_VALUE),
                json.digest("vh"));
    }
}
