package org.chizheng.core.person.find;

/**
 * Whether typed letters spell a name: each character by its initial (with the h of zh, ch, sh or without) or by its
 * whole syllable, as people mix them: {@code sxm}, {@code shanxm} and {@code shanxiaoming} are all 单晓明. The last
 * syllable may be unfinished.
 */
final class Sound {
    private static final int NOT = 0;
    private static final int START = 1;
    private static final int WHOLE = 2;

    private final String letters;
    private String[] syllables;
    private int count;

    /** @param letters lower case, not empty */
    Sound(String letters) {
        this.letters = letters;
    }

    /** @param readings of the characters that have one, from the first {@code characters} places */
    FoundBy judge(String[] readings, int characters) {
        syllables = readings;
        count = characters;
        int agreement = spells(0, 0);
        return agreement == NOT ? null : agreement == WHOLE ? FoundBy.SOUND : FoundBy.SOUND_START;
    }

    private int spells(int at, int next) {
        if (at == letters.length()) {
            return next == count ? WHOLE : START;
        }
        if (next == count) {
            return NOT;
        }
        String syllable = syllables[next];
        int best = NOT;
        for (int take = shared(at, syllable); take > 0 && best < WHOLE; take--) {
            if (mayStand(take, syllable)) {
                best = Math.max(best, spells(at + take, next + 1));
            } else if (at + take == letters.length()) {
                best = Math.max(best, START);
            }
        }
        return best;
    }

    private int shared(int at, String syllable) {
        int most = Math.min(letters.length() - at, syllable.length());
        int shared = 0;
        while (shared < most && letters.charAt(at + shared) == syllable.charAt(shared)) {
            shared++;
        }
        return shared;
    }

    /** The first letters of a syllable that stand for its character. */
    private static boolean mayStand(int first, String syllable) {
        return first == 1 || first == syllable.length() || first == 2 && syllable.charAt(1) == 'h';
    }
}
