package org.chizheng.sync.batch;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.chizheng.core.shared.Id;

/**
 * Who is reading: a file for somebody else is refused by name.
 *
 * @param aud the bureau that this home belongs to
 * @param dev this device where it is the one written to; empty at the bureau
 * @param types what may come through this door
 */
public record Addressee(String aud, Optional<Id> dev, Set<BatchType> types) {
    public Addressee {
        types = Set.copyOf(types);
    }

    /** The bureau's desk and hub: takes what offices send. */
    public static Addressee bureau(String aud) {
        return new Addressee(aud, Optional.empty(), EnumSet.of(BatchType.UP, BatchType.BACK));
    }

    /** An office's device: takes what the bureau sends to it. */
    public static Addressee office(String aud, Id dev) {
        return new Addressee(aud, Optional.of(dev), EnumSet.of(BatchType.DOWN, BatchType.RECEIPT, BatchType.ROSTER));
    }
}
