package org.chizheng.core.store;

import java.sql.SQLException;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;

/** The projection cannot be read or written. Nothing is lost by it: it is rebuilt from the journal. */
public final class StoreUnusable extends RuntimeException {
    /** What H2 says of a file that it cannot read, and of one that it closed because of that. */
    private static final Set<Integer> OF_THE_FILE = Set.of(
            ErrorCode.FILE_CORRUPTED_1,
            ErrorCode.IO_EXCEPTION_1,
            ErrorCode.IO_EXCEPTION_2,
            ErrorCode.FILE_ENCRYPTION_ERROR_1,
            ErrorCode.DATABASE_IS_CLOSED);

    StoreUnusable(String where, Throwable cause) {
        super(where, cause);
    }

    /** Whether a failure comes from the store's file, as against a fault of the program or a statement of it. */
    static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreUnusable
                    || cause instanceof MVStoreException
                    || cause instanceof SQLException sql && OF_THE_FILE.contains(sql.getErrorCode())) {
                return true;
            }
        }
        return false;
    }
}
