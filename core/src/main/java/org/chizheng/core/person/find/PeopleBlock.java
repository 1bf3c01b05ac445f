package org.chizheng.core.person.find;

import java.util.Arrays;
import org.chizheng.core.shared.Id;

/**
 * Some people side by side: what is read in one pass of a search lies together. A block that readers can see is never
 * changed; the writer changes a copy and shows that.
 */
final class PeopleBlock {
    static final int ROWS = 1024;

    final long[] idHigh;
    final long[] idLow;
    final long[] names;
    final long[] numbers;
    final long[] phones;
    /** What does not fit, by row: its packed value is empty. Both numbers stand here when one of them does. */
    Odd[] odds = {};

    /** What of one person is kept as text; the rest is null. */
    record Odd(int row, String name, String idNo, String phone, String phone2) {}

    PeopleBlock() {
        idHigh = new long[ROWS];
        idLow = new long[ROWS];
        names = new long[ROWS];
        numbers = new long[ROWS];
        phones = new long[ROWS];
    }

    private PeopleBlock(PeopleBlock other) {
        idHigh = other.idHigh.clone();
        idLow = other.idLow.clone();
        names = other.names.clone();
        numbers = other.numbers.clone();
        phones = other.phones.clone();
        odds = other.odds;
    }

    PeopleBlock copy() {
        return new PeopleBlock(this);
    }

    Id id(int row) {
        return new Id(idHigh[row], idLow[row]);
    }

    void put(int row, PersonRow person, Regions regions) {
        clear(row);
        idHigh[row] = person.id().high();
        idLow[row] = person.id().low();
        String name = person.name();
        names[row] = name == null ? Packed.ODD : Packed.name(name);
        String oddName = names[row] == Packed.ODD ? name : null;
        numbers[row] = number(person.idNo(), regions);
        phones[row] = person.phone() == null ? Packed.ODD : Packed.phone(person.phone());
        boolean oddNumbers = person.phone2() != null
                || numbers[row] == Packed.ODD && person.idNo() != null
                || phones[row] == Packed.ODD && person.phone() != null;
        if (oddNumbers) {
            numbers[row] = Packed.ODD;
            phones[row] = Packed.ODD;
            add(new Odd(row, oddName, person.idNo(), person.phone(), person.phone2()));
        } else if (oddName != null) {
            add(new Odd(row, oddName, null, null, null));
        }
    }

    private void add(Odd odd) {
        odds = Arrays.copyOf(odds, odds.length + 1);
        odds[odds.length - 1] = odd;
    }

    private static long number(String idNo, Regions regions) {
        String region = idNo == null ? null : Packed.region(idNo);
        int place = region == null ? 0 : regions.place(region);
        return place == 0 ? Packed.ODD : Packed.number(place, idNo);
    }

    void clear(int row) {
        idHigh[row] = 0;
        idLow[row] = 0;
        names[row] = 0;
        numbers[row] = 0;
        phones[row] = 0;
        if (Arrays.stream(odds).anyMatch(odd -> odd.row() == row)) {
            odds = Arrays.stream(odds).filter(odd -> odd.row() != row).toArray(Odd[]::new);
        }
    }
}
