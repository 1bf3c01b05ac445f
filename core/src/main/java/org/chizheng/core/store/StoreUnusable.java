package org.chizheng.core.store;

/** The projection cannot be read or written. Nothing is lost by it: it is rebuilt from the journal. */
public final class StoreUnusable extends RuntimeException {
    StoreUnusable(String where, Throwable cause) {
        super(where, cause);
    }
}
