package org.chizheng.core.person.find;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.chizheng.core.person.Pinyin;
import org.chizheng.core.shared.IdentityNumber;
import org.chizheng.core.shared.TypedText;

/**
 * What was typed into the search box, read as one of four things, and the one definition of whom it finds. The packed
 * index and the store answer the same question faster; this is what they must agree with.
 */
final class PersonQuery {
    /** A shorter end of an identity number says too little. */
    static final int LEAST_END = 4;

    /** The first six digits are a region and tell nobody from his neighbour. */
    static final int LEAST_START = 7;

    static final int LEAST_PHONE_START = 3;
    static final int LEAST_PHONE_PART = 4;

    /** What the text is taken for. */
    enum Shape {
        NOTHING,
        /** Digits, perhaps with the X of an identity number at the end. */
        NUMBER,
        /** Letters and digits mixed, as on foreigners' cards. */
        CODE,
        /** Latin letters: pinyin, or a name in Latin letters. */
        LETTERS,
        NAME
    }

    private static final int LONGEST = 64;
    private static final Pattern DIGITS = Pattern.compile("\\d+[Xx]?");
    private static final Pattern LATIN = Pattern.compile("[A-Za-zÜü]+");
    private static final Pattern MIXED = Pattern.compile("[A-Za-z0-9]+");
    private static final Pattern SEPARATORS = Pattern.compile("[\u2022\u30fb\u2027\u2219\u22c5\uff65.]");

    private final Shape shape;
    private final String text;
    private final String whole;

    private PersonQuery(Shape shape, String text, String whole) {
        this.shape = shape;
        this.text = text;
        this.whole = whole;
    }

    /** @param typed anything at all, may be null */
    static PersonQuery of(String typed) {
        String bare = TypedText.bare(typed);
        String number = TypedText.unhyphenated(bare);
        if (bare.isEmpty() || bare.length() > LONGEST) {
            return new PersonQuery(Shape.NOTHING, "", "");
        }
        if (DIGITS.matcher(number).matches()) {
            String digits = number.toUpperCase(Locale.ROOT);
            return new PersonQuery(Shape.NUMBER, digits, wholeNumber(digits));
        }
        if (LATIN.matcher(bare).matches()) {
            return new PersonQuery(Shape.LETTERS, bare.toLowerCase(Locale.ROOT).replace('ü', 'v'), "");
        }
        if (MIXED.matcher(number).matches()) {
            return new PersonQuery(Shape.CODE, number.toUpperCase(Locale.ROOT), "");
        }
        return new PersonQuery(Shape.NAME, SEPARATORS.matcher(bare).replaceAll("\u00b7"), "");
    }

    /** The 18 digits of an old number of 15; other numbers stay as they are. */
    private static String wholeNumber(String digits) {
        String whole = digits.length() == 15
                ? IdentityNumber.check(digits, LocalDate.MAX).normalised()
                : "";
        return whole.isEmpty() ? digits : whole;
    }

    Shape shape() {
        return shape;
    }

    /** Letters in lower case, codes and numbers in upper case, without spaces and quotes. */
    String text() {
        return text;
    }

    /** For a number: as {@link #text}, an old one of 15 digits as its 18. */
    String whole() {
        return whole;
    }

    /**
     * Why this person answers to it, or null. Any value may be null.
     *
     * @param phone stored form; hyphens do not count
     */
    FoundBy judge(String name, String idNo, String phone, String phone2) {
        return judge(name, shape == Shape.LETTERS ? readings(name) : null, idNo, phone, phone2);
    }

    /** The same for a name whose {@code readings} are known; they are asked for where letters were typed. */
    FoundBy judge(String name, String[] readings, String idNo, String phone, String phone2) {
        return switch (shape) {
            case NOTHING -> null;
            case NUMBER -> better(byNumber(idNo), better(byPhone(phone), byPhone(phone2)));
            case CODE -> byNumber(idNo);
            case LETTERS -> better(bySound(readings), byLatinPart(name));
            case NAME -> byName(name);
        };
    }

    static FoundBy better(FoundBy one, FoundBy other) {
        return one == null || other != null && other.compareTo(one) < 0 ? other : one;
    }

    private FoundBy byNumber(String idNo) {
        if (idNo == null) {
            return null;
        }
        if (idNo.equals(text) || idNo.equals(whole)) {
            return FoundBy.NUMBER;
        }
        if (text.length() >= LEAST_END && idNo.endsWith(text)) {
            return FoundBy.NUMBER_END;
        }
        return text.length() >= LEAST_START && idNo.startsWith(text) ? FoundBy.NUMBER_START : null;
    }

    private FoundBy byPhone(String phone) {
        if (phone == null || text.length() < LEAST_PHONE_START) {
            return null;
        }
        String digits = phone.replace("-", "");
        if (digits.equals(text)) {
            return FoundBy.PHONE;
        }
        if (digits.startsWith(text)) {
            return FoundBy.PHONE_START;
        }
        return text.length() >= LEAST_PHONE_PART && digits.contains(text) ? FoundBy.PHONE_PART : null;
    }

    /** How a name is spelt, by its characters; null where there is no name. */
    static String[] readings(String name) {
        return name == null ? null : Pinyin.syllables(name).toArray(String[]::new);
    }

    private FoundBy bySound(String[] readings) {
        return readings == null ? null : new Sound(text).judge(readings, readings.length);
    }

    private FoundBy byLatinPart(String name) {
        return name != null && name.toLowerCase(Locale.ROOT).contains(text) ? FoundBy.NAME_PART : null;
    }

    private FoundBy byName(String name) {
        if (name == null || !name.contains(text)) {
            return null;
        }
        return name.equals(text) ? FoundBy.NAME : name.startsWith(text) ? FoundBy.NAME_START : FoundBy.NAME_PART;
    }
}
