package org.chizheng.core.person.find;

/**
 * {@link Sound} over packed names, without a text in the loop: how far the typed letters can be spelt is a set of places,
 * one bit each, and what a syllable does to that set is worked out once a search. Tens of thousands of names begin with
 * one letter; as texts they cost three times the rest of the pass.
 */
final class SoundScan extends PeopleScan {
    /** Four characters of six letters. */
    private static final int LONGEST = 24;

    private final String letters;
    private final int end;
    private final Syllables all = Syllables.ALL;
    /** By syllable: the places where its first letter, its first two of zh, ch, sh, and the whole of it stand. */
    private final int[] initial;

    private final int[] initialWithH;
    private final int[] whole;
    /** The places from which the letters end within the syllable. */
    private final int[] unfinished;

    private final int[] lengths;

    SoundScan(PersonQuery query) {
        super(query);
        letters = query.text();
        end = 1 << Math.min(letters.length(), LONGEST + 1);
        initial = new int[all.count()];
        initialWithH = new int[all.count()];
        whole = new int[all.count()];
        unfinished = new int[all.count()];
        lengths = new int[all.count()];
        if (letters.length() <= LONGEST) {
            for (int code = 0; code < all.count(); code++) {
                places(code, all.syllable(code));
            }
        }
    }

    private void places(int code, String syllable) {
        lengths[code] = syllable.length();
        for (int at = 0; at < letters.length() && !syllable.isEmpty(); at++) {
            int bit = 1 << at;
            if (letters.charAt(at) != syllable.charAt(0)) {
                continue;
            }
            initial[code] |= bit;
            if (syllable.startsWith("h", 1) && letters.startsWith("h", at + 1)) {
                initialWithH[code] |= bit;
            }
            if (letters.startsWith(syllable, at)) {
                whole[code] |= bit;
            }
            if (syllable.startsWith(letters.substring(at))) {
                unfinished[code] |= bit;
            }
        }
    }

    @Override
    void packed(PeopleBlock block, int rows, PeopleTally tally) {
        for (int row = rows - 1; row >= 0; row--) {
            long name = block.names[row];
            if (name != Packed.ODD) {
                int surname = all.ofSurname((char) (name >>> 48));
                if ((initial[surname] & 1) != 0) {
                    FoundBy why = judge(surname, name << 16);
                    if (why != null) {
                        tally.add(why, row);
                    }
                }
            }
        }
    }

    /** Ends with the character at which nothing more can be spelt: mostly the second of three. */
    private FoundBy judge(int surname, long given) {
        boolean start = (unfinished[surname] & 1) != 0;
        int places = after(1, surname);
        for (long rest = given; rest != 0; rest <<= 16) {
            start |= (places & end) != 0;
            places &= end - 1;
            if (places == 0) {
                break;
            }
            int syllable = all.of((char) (rest >>> 48));
            start |= (places & unfinished[syllable]) != 0;
            places = after(places, syllable);
        }
        return (places & end) != 0 ? FoundBy.SOUND : start ? FoundBy.SOUND_START : null;
    }

    private int after(int places, int syllable) {
        return (places & initial[syllable]) << 1
                | (places & initialWithH[syllable]) << 2
                | (places & whole[syllable]) << lengths[syllable];
    }
}
