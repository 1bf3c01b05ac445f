package org.chizheng.app.start;

import org.chizheng.core.shared.Refusal;

/** What the start screens ask of the program; implemented where services are wired. */
public interface Doors {
    /** What the data folder needs now. */
    enum Opening {
        /** There is none yet. */
        FIRST_START,
        /** There is one, and it waits for a password. */
        SIGN_IN,
        /** It cannot be opened as it is; {@link #recovery()} says why and what can be done. */
        TROUBLE
    }

    /** Looks at the folder. Called off the screen's thread; opens nothing. */
    Opening look();

    FirstStart firstStart();

    SignIn signIn();

    Recovery recovery();

    /** Whether a refused sign-in is the folder's fault and not the password's. */
    default boolean isTrouble(Refusal refusal) {
        return refusal.code().startsWith("journal.") || refusal.code().startsWith("store.");
    }
}
