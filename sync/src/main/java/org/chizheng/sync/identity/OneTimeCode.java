package org.chizheng.sync.identity;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.shared.Seams;

/**
 * Twenty characters that the bureau hands to one office, on paper or by telephone: 100 bits, the only thing that an
 * enrolment trusts. The alphabet (Crockford's base 32) has no I, L, O, U; what people write instead is understood, and
 * so are the full-width letters of a Chinese keyboard.
 */
public final class OneTimeCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;
    private static final int GROUP = 4;

    private final String letters;

    private OneTimeCode(String letters) {
        this.letters = letters;
    }

    public static OneTimeCode fresh(Seams seams) {
        StringBuilder letters = new StringBuilder();
        for (byte chance : seams.random(LENGTH)) {
            letters.append(ALPHABET.charAt(chance & 31));
        }
        return new OneTimeCode(letters.toString());
    }

    /**
     * Reads what a person typed, with or without hyphens.
     *
     * @throws Refusal {@code enrol.code-form} when it cannot be a code
     */
    public static OneTimeCode parse(String typed) {
        String letters = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Pd}]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        boolean known = letters.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0);
        if (letters.length() != LENGTH || !known) {
            throw Refusal.of("enrol.code-form", "登记码不对", "登记码是县局给的 20 位字母和数字，不含字母 U", "请对照县局给的登记码重新输入，连字符可以不输");
        }
        return new OneTimeCode(letters);
    }

    /** Five groups of four with hyphens, to be read out. */
    public String text() {
        StringBuilder text = new StringBuilder(letters);
        for (int at = LENGTH - GROUP; at > 0; at -= GROUP) {
            text.insert(at, '-');
        }
        return text.toString();
    }

    byte[] key() {
        return letters.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OneTimeCode code && code.letters.equals(letters);
    }

    @Override
    public int hashCode() {
        return letters.hashCode();
    }

    /** Does not show the code: this text may reach a log. */
    @Override
    public String toString() {
        return "OneTimeCode[…]";
    }
}
