package org.chizheng.core.shared;

import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A number that passed its standard's rules (GB 11643 and the permits built on it). Sex, birth and age of a person
 * always come from here; typed columns are wrong far more often. Printing one in full is {@link #text()}, so that
 * {@link #toString()} can never leak it into a log.
 */
public final class IdentityNumber implements Comparable<IdentityNumber> {
    private final String text;
    private final IdentityKind kind;

    private IdentityNumber(String text, IdentityKind kind) {
        this.text = text;
        this.kind = kind;
    }

    /**
     * Judges what somebody typed or a cell of text holds.
     *
     * @param raw as it stands in the cell; may be null
     * @param today no birth lies after it
     */
    public static IdentityCheck check(String raw, LocalDate today) {
        return IdentityRules.check(raw, today);
    }

    /** A cell of numeric type in an identity column: refused whatever it shows, its last three digits are gone. */
    public static IdentityCheck refuseNumericCell(String shown) {
        return IdentityRules.numericCell(shown);
    }

    /**
     * Reads a stored number back. Also takes one whose day is a lunar 30 February, which a county may store with a
     * reason; {@link #birth()} is empty then.
     *
     * @throws IllegalArgumentException if it is not the normalised form of a valid number
     */
    public static IdentityNumber of(String stored) {
        IdentityKind kind = IdentityRules.kindOf(stored);
        Finding fault = kind == null ? null : IdentityRules.fault(stored, kind, LocalDate.MAX);
        if (kind == null || fault != null && !fault.code().equals(IdentityRules.LUNAR_DATE)) {
            throw new IllegalArgumentException("not a stored identity number");
        }
        return new IdentityNumber(stored, kind);
    }

    /** The number when its one fault is a lunar 30 February; empty for every other, right or wrong. */
    public static Optional<IdentityNumber> lunar(String raw, LocalDate today) {
        IdentityCheck check = check(raw, today);
        return check.code().equals(IdentityRules.LUNAR_DATE)
                ? Optional.of(of(TypedText.unhyphenated(raw).toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }

    static IdentityNumber known(String text, IdentityKind kind) {
        return new IdentityNumber(text, kind);
    }

    /** The number in full, upper-case X. */
    public String text() {
        return text;
    }

    public IdentityKind kind() {
        return kind;
    }

    public Sex sex() {
        if (kind == IdentityKind.FOREIGNER_2017) {
            return Sex.UNSTATED;
        }
        return (text.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** Empty for the 2017 card of foreigners and for a lunar date that the calendar does not have. */
    public Optional<LocalDate> birth() {
        return kind == IdentityKind.FOREIGNER_2017 ? Optional.empty() : IdentityRules.date(text.substring(6, 14));
    }

    /** Full years on that day (周岁); empty where {@link #birth()} is, or before it. */
    public OptionalInt ageOn(LocalDate day) {
        return birth().filter(birth -> !birth.isAfter(day))
                .map(birth -> OptionalInt.of(Period.between(birth, day).getYears()))
                .orElse(OptionalInt.empty());
    }

    /** Six digits of the place of first registration; empty on cards of foreigners. Never proof of 户籍. */
    public String areaCode() {
        return kind == IdentityKind.FOREIGNER_2017 || kind == IdentityKind.FOREIGNER_2023 ? "" : text.substring(0, 6);
    }

    /** The place in words, for example 山西省古县(旧码142627); see {@link IdentityCheck#region()}. */
    public String region() {
        return switch (kind) {
            case FOREIGNER_2017 -> "";
            case FOREIGNER_2023 -> AreaCodes.region(text.substring(1, 3) + "0000");
            default -> AreaCodes.region(areaCode());
        };
    }

    /** The form on screens: the first four and the last three characters, {@code 1401***********123}. */
    public String masked() {
        return text.substring(0, 4) + "*".repeat(text.length() - 7) + text.substring(text.length() - 3);
    }

    /** The form on public notices and sign-in sheets. */
    public String lastFour() {
        return text.substring(text.length() - 4);
    }

    @Override
    public int compareTo(IdentityNumber other) {
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdentityNumber number && number.text.equals(text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text);
    }

    /** Masked, so that no log and no message holds a number by accident. */
    @Override
    public String toString() {
        return masked();
    }
}
