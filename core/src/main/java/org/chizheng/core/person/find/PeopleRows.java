package org.chizheng.core.person.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.chizheng.core.shared.Id;

/** All people packed, as they were at one moment; what a search reads while the writer makes the next. */
final class PeopleRows {
    static final PeopleRows NONE = new PeopleRows(new PeopleBlock[0], 0);

    /** From a quarter of a million people on a pass is cut: a second processor halves the wait. */
    private static final int PARTED_FROM = 250_000 / PeopleBlock.ROWS;

    /** More than processors: one that is held up by something else leaves its share to the others. */
    private static final int PARTS = 16;

    private final PeopleBlock[] blocks;
    private final int size;

    private PeopleRows(PeopleBlock[] blocks, int size) {
        this.blocks = blocks;
        this.size = size;
    }

    /** Rows in use and rows whose person left. */
    int size() {
        return size;
    }

    Id id(int row) {
        return blocks[row / PeopleBlock.ROWS].id(row % PeopleBlock.ROWS);
    }

    PeopleFound search(PeopleScan scan, int limit) {
        return search(scan, limit, blocks.length < PARTED_FROM ? 1 : PARTS);
    }

    /** @param parts looked through side by side */
    PeopleFound search(PeopleScan scan, int limit, int parts) {
        PeopleTally all = IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> tally(scan, limit, blocks.length * part / parts, blocks.length * (part + 1) / parts))
                .reduce((older, newer) -> newer.with(older))
                .orElseThrow();
        return all.found(this);
    }

    private PeopleTally tally(PeopleScan scan, int limit, int from, int to) {
        PeopleTally tally = new PeopleTally(limit);
        for (int i = to - 1; i >= from; i--) {
            int first = i * PeopleBlock.ROWS;
            tally.block(first);
            scan.scan(blocks[i], Math.min(PeopleBlock.ROWS, size - first), tally);
        }
        return tally;
    }

    /** The next moment in the making; blocks are copied when they are first changed. */
    Draft draft(Regions regions) {
        return new Draft(regions);
    }

    final class Draft {
        private final Regions regions;
        private final List<PeopleBlock> next = new ArrayList<>(Arrays.asList(blocks));
        private final Set<Integer> own = new HashSet<>();
        private int rows = size;

        private Draft(Regions regions) {
            this.regions = regions;
        }

        void append(PersonRow person) {
            if (rows == next.size() * PeopleBlock.ROWS) {
                own.add(next.size());
                next.add(new PeopleBlock());
            }
            writable(rows).put(rows % PeopleBlock.ROWS, person, regions);
            rows++;
        }

        /**
         * Brings some people up to date.
         *
         * @param changed all ids that are meant; who of them is not in {@code now} leaves
         */
        void update(Collection<Id> changed, Map<Id, PersonRow> now) {
            Map<Id, Integer> places = places(new HashSet<>(changed));
            for (Id id : changed) {
                PersonRow person = now.get(id);
                Integer row = places.get(id);
                if (row == null && person != null) {
                    append(person);
                } else if (row != null && person != null) {
                    writable(row).put(row % PeopleBlock.ROWS, person, regions);
                } else if (row != null) {
                    writable(row).clear(row % PeopleBlock.ROWS);
                }
            }
        }

        private PeopleBlock writable(int row) {
            int block = row / PeopleBlock.ROWS;
            if (own.add(block)) {
                next.set(block, next.get(block).copy());
            }
            return next.get(block);
        }

        /** A pass over all ids: a map of a million would cost more memory than this costs time. */
        private Map<Id, Integer> places(Set<Id> wanted) {
            Map<Id, Integer> places = new HashMap<>();
            long[] highs = wanted.stream().mapToLong(Id::high).sorted().toArray();
            for (int row = 0; row < rows; row++) {
                PeopleBlock block = next.get(row / PeopleBlock.ROWS);
                long high = block.idHigh[row % PeopleBlock.ROWS];
                if (high >= highs[0] && Arrays.binarySearch(highs, high) >= 0) {
                    Id id = block.id(row % PeopleBlock.ROWS);
                    if (wanted.contains(id)) {
                        places.put(id, row);
                    }
                }
            }
            return places;
        }

        PeopleRows done() {
            return new PeopleRows(next.toArray(PeopleBlock[]::new), rows);
        }
    }
}
