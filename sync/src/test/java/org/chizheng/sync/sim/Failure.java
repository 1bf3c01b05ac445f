package org.chizheng.sync.sim;

/** A promise that was broken. {@code oracle} names which, so that a shrunk run is known to break the same one. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String oracle;

    Failure(String oracle, String what) {
        super(oracle + ": " + what);
        this.oracle = oracle;
    }

    Failure(String oracle, String what, Throwable cause) {
        super(oracle + ": " + what, cause);
        this.oracle = oracle;
    }

    String oracle() {
        return oracle;
    }

    static void unless(boolean holds, String oracle, String what) {
        if (!holds) {
            throw new Failure(oracle, what);
        }
    }
}
