package org.chizheng.core.person.find;

/**
 * One search over packed people. A plain pass: for a million people it takes milliseconds, needs no index that could
 * be out of step, and finds substrings as easily as beginnings. Several threads may scan with one at once.
 */
abstract class PeopleScan {
    private final PersonQuery query;

    PeopleScan(PersonQuery query) {
        this.query = query;
    }

    static PeopleScan of(PersonQuery query, Regions regions) {
        return switch (query.shape()) {
            case NOTHING, CODE -> new OddOnly(query);
            case NUMBER -> new NumberScan(query, regions);
            case LETTERS -> new SoundScan(query);
            case NAME -> query.text().length() > 4 ? new OddOnly(query) : new NameScan(query);
        };
    }

    /** Takes the packed rows that answer, the last one first. */
    abstract void packed(PeopleBlock block, int rows, PeopleTally tally);

    final void scan(PeopleBlock block, int rows, PeopleTally tally) {
        packed(block, rows, tally);
        for (PeopleBlock.Odd odd : block.odds) {
            FoundBy why = query.judge(odd.name(), odd.readings(), odd.idNo(), odd.phone(), odd.phone2());
            if (why != null) {
                tally.add(why, odd.row());
            }
        }
    }

    /** Nothing of this kind was packed. */
    private static final class OddOnly extends PeopleScan {
        OddOnly(PersonQuery query) {
            super(query);
        }

        @Override
        void packed(PeopleBlock block, int rows, PeopleTally tally) {
            // What is searched for does not fit into a packed value, so no packed row can answer.
        }
    }

    private static final class NameScan extends PeopleScan {
        private final int length;
        private final long pattern;
        private final long mask;

        NameScan(PersonQuery query) {
            super(query);
            length = query.text().length();
            pattern = Packed.lanes(query.text());
            mask = Packed.laneMask(length);
        }

        @Override
        void packed(PeopleBlock block, int rows, PeopleTally tally) {
            for (int row = rows - 1; row >= 0; row--) {
                long name = block.names[row];
                if ((name & mask) == pattern) {
                    tally.add(name == pattern ? FoundBy.NAME : FoundBy.NAME_START, row);
                } else if (within(name)) {
                    tally.add(FoundBy.NAME_PART, row);
                }
            }
        }

        private boolean within(long name) {
            for (int lane = 1; lane <= 4 - length; lane++) {
                if (((name << 16 * lane) & mask) == pattern) {
                    return true;
                }
            }
            return false;
        }
    }
}
