package org.chizheng.sync.transport.https;

import java.util.Optional;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.transport.UpName;

/**
 * What stands behind the hub. Called from several threads at once; whoever implements it keeps order. A {@link
 * Refusal} travels to the office with its code and sentences, so it names no person.
 */
public interface Receiver {
    /**
     * One upward file. Answers only after the file is durable here.
     *
     * @param name what the office calls it; the signed manifest decides, and the two should agree
     * @return {@link Reply.Status#CREATED} with the receipt, {@link Reply.Status#OK} with the same receipt when it had
     *     arrived before, {@link Reply.Status#ACCEPTED} when something before it is missing
     */
    Reply up(UpName name, byte[] file);

    /** What the bureau has of a device: a receipt file without a batch, or {@link Reply.Status#NOT_FOUND}. */
    Reply heads(Id dev);

    /**
     * The downlink file that begins after this number, or {@link Reply.Status#NO_CONTENT}.
     *
     * @param writing the chain in which the asking folder writes; programs of an earlier day do not say it
     */
    Reply down(Id dev, Id epoch, long after, Optional<Id> writing);

    /**
     * The version of the roster that a device needs next, or {@link Reply.Status#NO_CONTENT}.
     *
     * @param after the version that it has
     * @param kid the bureau's key that it believes in
     */
    default Reply roster(Id dev, long after, String kid) {
        return Reply.of(Reply.Status.NO_CONTENT);
    }

    /** Names of files that the bureau lacks and this device may have, as {@link FileText#names(java.util.Collection)}. */
    default Reply wanted(Id dev) {
        return Reply.of(Reply.Status.NOT_FOUND);
    }

    /** Which pieces of a file are here, as {@link FileText#pieces(java.util.BitSet)}; else {@link Reply.Status#NO_CONTENT}. */
    default Reply pieces(Id dev, String name) {
        return Reply.of(Reply.Status.NOT_FOUND);
    }

    /** One piece of a file that is wanted; {@link Reply.Status#CREATED} with the last. */
    default Reply putPiece(Id dev, String name, int piece, byte[] content) {
        return Reply.of(Reply.Status.NOT_FOUND);
    }

    /** One piece of a file that is here, else {@link Reply.Status#NO_CONTENT}. */
    default Reply piece(Id dev, String name, int piece) {
        return Reply.of(Reply.Status.NOT_FOUND);
    }

    /** A request file: {@link Reply.Status#ACCEPTED} until a person at the bureau has compared the fingerprint. */
    Reply enrol(byte[] request);

    /** The grant for a device, or {@link Reply.Status#NO_CONTENT} while it is not given yet. */
    Reply grant(Id dev);
}
