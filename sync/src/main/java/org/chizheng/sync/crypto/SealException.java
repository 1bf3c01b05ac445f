package org.chizheng.sync.crypto;

/** Something sealed does not open: another key, or bytes that were changed. Which of the two cannot be known. */
public final class SealException extends Exception {
    private static final long serialVersionUID = 1L;

    SealException(String message, Throwable cause) {
        super(message, cause);
    }
}
