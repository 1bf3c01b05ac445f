package org.chizheng.sync.sim;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.shared.Id;

/** Devices that the bureau trusts no further, and which of their ops it had by then. */
final class Revoked {
    private final Map<Id, Set<Id>> trusted = new HashMap<>();
    private Id asked;
    private Set<Id> through;

    boolean any() {
        return !trusted.isEmpty();
    }

    /** A device is to be revoked, and this had come of it by then. */
    void ask(Id device, Set<Id> there) {
        asked = device;
        through = there;
    }

    /** A cut may come between the decision and what is told of it: what the bureau shows when it is up again counts. */
    void note(Node bureau, Coverage coverage) {
        if (asked != null && stands(bureau, asked)) {
            trusted.put(asked, through);
            coverage.hit("fault", Act.REVOKE.name());
        }
        asked = null;
        trusted.keySet().removeIf(device -> !stands(bureau, device));
    }

    private static boolean stands(Node bureau, Id device) {
        return bureau.sync.bureau().devices().stream()
                .anyMatch(known -> known.dev().equals(device) && known.state().equals("revoked"));
    }

    boolean isRevoked(Node office) {
        return trusted.containsKey(office.device());
    }

    boolean trusts(Op op) {
        return !trusted.containsKey(op.device()) || trusted.get(op.device()).contains(op.id());
    }
}
