package org.chizheng.core.person.find;

/** Identity numbers by their end, beginning or whole, telephones by any part, in the same pass. */
final class NumberScan extends PeopleScan {
    private static final long LOWEST_BITS = 0x1111111111111111L;
    private static final long LOW_BITS = 0x7777777777777777L;
    private static final int WHOLE = 18;
    private static final int REGION = 6;

    /** One way for an identity number to agree: its region is among these, and its other digits under the mask. */
    private record Agreement(boolean[] regions, long mask, long digits) {
        boolean holds(long number) {
            int region = (int) (number >>> Packed.REGION_SHIFT);
            return ((number ^ digits) & mask) == 0 && region < regions.length && regions[region];
        }
    }

    private final Agreement whole;
    private final Agreement end;
    private final Agreement start;
    private final long phone;
    private final int phoneDigits;
    /** Each digit of the telephone, last one first, repeated over all places. */
    private final long[] patterns;

    NumberScan(PersonQuery query, Regions regions) {
        super(query);
        String text = query.text();
        boolean phoneLike =
                text.length() >= PersonQuery.LEAST_PHONE_START && text.length() <= 16 && !text.endsWith("X");
        whole = query.whole().length() == WHOLE ? end(query.whole(), regions) : null;
        end = text.length() >= PersonQuery.LEAST_END && text.length() < WHOLE ? end(text, regions) : null;
        start = text.length() >= PersonQuery.LEAST_START && text.length() < WHOLE && !text.endsWith("X")
                ? start(text, regions)
                : null;
        phone = phoneLike ? Packed.phone(text) : Packed.ODD;
        phoneDigits = phoneLike ? text.length() : 0;
        patterns = new long[phoneDigits];
        for (int i = 0; i < phoneDigits; i++) {
            patterns[i] = (phone >>> 4 * i & 0xF) * LOWEST_BITS;
        }
    }

    private static Agreement end(String text, Regions regions) {
        int after = Math.min(text.length(), Packed.AFTER_REGION);
        String regionEnd = text.substring(0, text.length() - after);
        return new Agreement(
                regions.passing(region -> region.endsWith(regionEnd)),
                (1L << 4 * after) - 1,
                Packed.digits(text.substring(text.length() - after)));
    }

    private static Agreement start(String text, Regions regions) {
        String rest = text.substring(REGION);
        int open = 4 * (Packed.AFTER_REGION - rest.length());
        long all = (1L << Packed.REGION_SHIFT) - 1;
        return new Agreement(
                regions.passing(text.substring(0, REGION)::equals), all >>> open << open, Packed.digits(rest) << open);
    }

    @Override
    void packed(PeopleBlock block, int rows, PeopleTally tally) {
        for (int row = rows - 1; row >= 0; row--) {
            FoundBy why = PersonQuery.better(byNumber(block.numbers[row]), byPhone(block.phones[row]));
            if (why != null) {
                tally.add(why, row);
            }
        }
        for (PeopleBlock.Second person : block.seconds) {
            FoundBy byEither = PersonQuery.better(byPhone(person.phone()), byPhone(person.phone2()));
            FoundBy why = PersonQuery.better(byNumber(person.number()), byEither);
            if (why != null) {
                tally.add(why, person.row());
            }
        }
    }

    private FoundBy byNumber(long number) {
        if (whole != null && whole.holds(number)) {
            return FoundBy.NUMBER;
        }
        if (end != null && end.holds(number)) {
            return FoundBy.NUMBER_END;
        }
        return start != null && start.holds(number) ? FoundBy.NUMBER_START : null;
    }

    private FoundBy byPhone(long candidate) {
        if (!contains(candidate)) {
            return null;
        }
        if (candidate == phone) {
            return FoundBy.PHONE;
        }
        int digits = (67 - Long.numberOfLeadingZeros(candidate)) / 4;
        if (candidate >>> 4 * (digits - phoneDigits) == phone) {
            return FoundBy.PHONE_START;
        }
        return phoneDigits >= PersonQuery.LEAST_PHONE_PART ? FoundBy.PHONE_PART : null;
    }

    /**
     * Where each digit typed stands in the candidate, as one bit a place; shifted upon each other, a bit remains where
     * all agree. Nearly everybody is out after two digits.
     */
    private boolean contains(long candidate) {
        if (patterns.length == 0) {
            return false;
        }
        long places = equal(candidate, patterns[0]) & equal(candidate, patterns[1]) >>> 4;
        for (int i = 2; places != 0 && i < patterns.length; i++) {
            places &= equal(candidate, patterns[i]) >>> 4 * i;
        }
        return places != 0;
    }

    /** The highest bit of each four that are the same in both. */
    private static long equal(long one, long other) {
        long differing = one ^ other;
        return ~((differing & LOW_BITS) + LOW_BITS | differing | LOW_BITS);
    }
}
