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

    /** Numbers of people with two telephones, by row; in the arrays they are empty. */
    Second[] seconds = {};

    /** Packed like the arrays. */
    record Second(int row, long number, long phone, long phone2) {}

    /** What of one person is kept as text; the rest is null. */
    record Odd(int row, String name, String[] readings, String idNo, String phone, String phone2) {
        /** Spelt here once: at each letter typed it would cost as much as everybody else. */
        Odd(int row, String name, String idNo, String phone, String phone2) {
            this(row, name, PersonQuery.readings(name), idNo, phone, phone2);
        }
    }

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
        seconds = other.seconds;
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
        long number = number(person.idNo(), regions);
        long phone = phone(person.phone());
        long phone2 = phone(person.phone2());
        boolean oddNumbers = number == Packed.ODD && person.idNo() != null
                || phone == Packed.ODD && person.phone() != null
                || phone2 == Packed.ODD && person.phone2() != null;
        if (oddNumbers) {
            add(new Odd(row, oddName, person.idNo(), person.phone(), person.phone2()));
            return;
        }
        if (oddName != null) {
            add(new Odd(row, oddName, null, null, null));
        }
        if (person.phone2() != null) {
            seconds = Arrays.copyOf(seconds, seconds.length + 1);
            seconds[seconds.length - 1] = new Second(row, number, phone, phone2);
        } else {
            numbers[row] = number;
            phones[row] = phone;
        }
    }

    private static long phone(String phone) {
        return phone == null ? Packed.ODD : Packed.phone(phone);
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
        if (Arrays.stream(seconds).anyMatch(second -> second.row() == row)) {
            seconds =
                    Arrays.stream(seconds).filter(second -> second.row() != row).toArray(Second[]::new);
        }
    }
}
