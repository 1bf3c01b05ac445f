package org.chizheng.app.records;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chizheng.core.office.Masking;

/** Covers the numbers of people inside any text: those of a sheet too, right or not, since a wrong one is a person's too. */
public final class CoveredWords {
    private static final Pattern LONG = Pattern.compile("[0-9]{15,}[Xx]?");
    private static final Pattern MOBILE = Pattern.compile("(?<![0-9*])1[0-9]{10}(?![0-9*])");

    private CoveredWords() {}

    /** As the desk's lists cover them. */
    public static String of(String words) {
        return of(words, number -> Masking.of("idNo", number), number -> Masking.of("phone", number));
    }

    /** @param idNo covers fifteen figures and more, @param phone covers a mobile number */
    public static String of(String words, UnaryOperator<String> idNo, UnaryOperator<String> phone) {
        String covered = LONG.matcher(words).replaceAll(found -> Matcher.quoteReplacement(idNo.apply(found.group())));
        return MOBILE.matcher(covered).replaceAll(found -> Matcher.quoteReplacement(phone.apply(found.group())));
    }
}
