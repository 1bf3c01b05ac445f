package org.chizheng.sync.batch;

import org.chizheng.core.ledger.Op;

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
    public OpHead head() {
        return OpHead.of(opLine);
    }
}
