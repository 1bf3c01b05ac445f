package org.chizheng.core.person;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chizheng.core.shared.Finding;
import org.chizheng.core.shared.Outcome;
import org.chizheng.core.shared.TypedText;

/** Telephone numbers as rosters write them (hard roster case 22): mobile numbers first, landlines with area code too. */
public final class Phone {
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern.compile("(0(?:10|2\\d|[3-9]\\d{2}))(\\d{7,8})");
    private static final Pattern COUNTRY = Pattern.compile("^(?:\\+86|0086|86)(?=1[3-9]\\d{9}$)");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d+(\\.\\d*)?[eE]\\+?\\d+");
    private static final Pattern SEVERAL = Pattern.compile("[/／、,，;；\\\\|\\r\\n]|或");

    private Phone() {}

    /**
     * Judges a telephone cell.
     *
     * @param raw may be null
     */
    public static CellCheck check(String raw) {
        String input = raw == null ? "" : raw;
        String text = TypedText.bare(input);
        if (text.isEmpty()) {
            return CellCheck.refused(input, Finding.of("phone.required", "电话没有填写", "", "请录入11位手机号"));
        }
        if (SCIENTIFIC.matcher(text).matches()) {
            return CellCheck.refused(
                    input, Finding.of("phone.number-cell", "电话为科学计数，后几位已丢失", "表格把号码当成了数值", "请将该列设为“文本”后重新录入"));
        }
        if (text.indexOf('*') >= 0) {
            return CellCheck.refused(input, Finding.of("phone.masked", "电话被遮盖过", "遮盖掉的位数无法还原", "请录入完整号码"));
        }
        String[] parts = SEVERAL.split(input.strip());
        if (parts.length < 2) {
            parts = twoMobiles(digits(text));
        }
        return parts.length < 2 ? single(input, text) : several(input, parts);
    }

    /** The form on screens: {@code 138****5678}. */
    public static String masked(String phone) {
        int hidden = Math.min(4, Math.max(0, phone.length() - 4));
        int from = phone.length() - 4 - hidden;
        return hidden == 0
                ? phone
                : phone.substring(0, from) + "*".repeat(hidden) + phone.substring(phone.length() - 4);
    }

    private static CellCheck single(String input, String text) {
        String number = number(text);
        if (number.isEmpty()) {
            return CellCheck.refused(
                    input, Finding.of("phone.shape", "“" + text + "”不是电话号码", "手机号是1开头的11位，固定电话要带区号", "请核对后重新录入"));
        }
        return CellCheck.stored(input, number);
    }

    private static CellCheck several(String input, String[] parts) {
        String first = number(TypedText.bare(parts[0]));
        String second = number(TypedText.bare(parts[1]));
        if (parts.length > 2 || first.isEmpty() || second.isEmpty()) {
            return CellCheck.refused(
                    input, Finding.of("phone.shape", "一格里有几个号码，有的不是电话", "最多一个联系电话和一个备用电话", "请核对后重新录入"));
        }
        Finding two = Finding.of("phone.two", "一格里有两个电话，第一个作联系电话，第二个作备用", "", "");
        return new CellCheck(input, Outcome.NORMALISE, first, second, two, List.of(two));
    }

    private static String[] twoMobiles(String digits) {
        boolean two = digits.length() == 22 && digits.charAt(0) == '1' && digits.charAt(11) == '1';
        return two ? new String[] {digits.substring(0, 11), digits.substring(11)} : new String[] {digits};
    }

    /** The stored form, or empty. */
    private static String number(String text) {
        String plain = COUNTRY.matcher(digits(text)).replaceFirst("");
        if (MOBILE.matcher(plain).matches()) {
            return plain;
        }
        Matcher landline = LANDLINE.matcher(plain);
        return landline.matches() ? landline.group(1) + "-" + landline.group(2) : "";
    }

    private static String digits(String text) {
        String whole = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        return TypedText.unhyphenated(whole).replaceAll("[()]", "");
    }
}
