package org.chizheng.core.person;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chizheng.core.shared.Finding;
import org.chizheng.core.shared.TypedText;

/**
 * A person's name as the identity card has it. The separator of minority names is U+00B7 (民委 notice of 2016, GB18030
 * A1A4), names hold any character of GB 18030 and are counted in code points, and a name is never changed silently:
 * only spacing, separators and one known old code point are repaired.
 */
public final class PersonName {
    /** Code points; the notice of 2016 asks for 25 Han characters at least. */
    public static final int MOST = 50;

    private static final Pattern SEPARATORS =
            Pattern.compile(" ?[\u00b7\u2022\u30fb\uff0e\u2027\u2219\u22c5\uff65.] ?");
    private static final Pattern BRACKETS = Pattern.compile("^([^(（\\[【]+)[(（\\[【]([^)）\\]】]*)[)）\\]】]?$");
    private static final Pattern MARKS = Pattern.compile("^[*＊※#＃★☆△▲√✓]+|[*＊※#＃★☆△▲√✓]+$");
    private static final Pattern SEVERAL = Pattern.compile("[/／、,，;；\\\\&＆+\\r\\n]");
    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}\u3007]+([\u00b7 '’-][\\p{L}\\p{M}\u3007]+)*");
    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\p{M} .'’-]+");
    private static final Pattern TWO_BY_TWO = Pattern.compile("\\p{IsHan}{2} +\\p{IsHan}{2}");
    private static final Pattern LOST = Pattern.compile(".*[?？□\ufffd].*");

    private PersonName() {}

    /**
     * Judges a name as it stands in its cell.
     *
     * @param raw may be null
     */
    public static CellCheck check(String raw) {
        String input = raw == null ? "" : raw;
        String text = TypedText.trimmed(narrow(input)).replace('\ue863', '\u4dae');
        Finding fault = fault(text, SEVERAL.matcher(input.strip()).find());
        if (fault != null) {
            return CellCheck.refused(input, fault);
        }
        String unmarked = MARKS.matcher(text).replaceAll("").strip();
        if (!unmarked.equals(text)) {
            return asked(input, unmarked, text.replace(unmarked, ""), "姓名前后带有记号");
        }
        Matcher brackets = BRACKETS.matcher(text);
        if (brackets.matches()) {
            return asked(input, brackets.group(1).strip(), brackets.group(2).strip(), "姓名后面带有括号说明");
        }
        if (LATIN.matcher(text).matches()) {
            return CellCheck.stored(input, text.replaceAll(" +", " "));
        }
        return spelled(input, SEPARATORS.matcher(text).replaceAll("\u00b7"));
    }

    private static CellCheck asked(String input, String bare, String rest, String what) {
        CellCheck inner = check(bare);
        if (inner.value().isEmpty()) {
            return CellCheck.refused(input, inner.finding());
        }
        Finding question = Finding.of("name.note", what + "，姓名可能是“" + inner.value() + "”", "姓名须与身份证一致", "请确认；说明文字移到备注");
        return CellCheck.asked(input, inner.value(), rest, question);
    }

    /** Decides what spaces mean: padding in a Han name, a separator in the name of a minority. */
    private static CellCheck spelled(String input, String text) {
        if (!LETTERS.matcher(text.replaceAll(" +", " ")).matches()) {
            return CellCheck.refused(input, Finding.of("name.characters", "姓名里有数字或符号", "姓名须与身份证一致", "请对照身份证重新录入"));
        }
        String joined = text.replace(" ", "");
        int length = joined.codePointCount(0, joined.length());
        if (length == 1) {
            return CellCheck.asked(input, joined, "", Finding.of("name.short", "姓名只有一个字", "可能漏录了名", "请对照身份证确认"));
        }
        if (!joined.equals(text) && (length > 4 || joined.indexOf('\u00b7') >= 0)) {
            String proposal = text.replaceAll(" +", "\u00b7");
            return CellCheck.asked(
                    input,
                    proposal,
                    "",
                    Finding.of("name.space", "姓名里有空格，可能应为“" + proposal + "”", "少数民族姓名的间隔号统一用“·”", "请对照身份证确认"));
        }
        if (TWO_BY_TWO.matcher(text).matches()) {
            return CellCheck.asked(
                    input,
                    joined,
                    "",
                    Finding.of("name.space", "姓名中间有空格，可能是“" + joined + "”，也可能是两个人", "一行只登记一个人", "请对照身份证确认"));
        }
        return CellCheck.stored(input, joined);
    }

    private static Finding fault(String text, boolean several) {
        if (text.isEmpty()) {
            return Finding.of("name.required", "姓名没有填写", "实名制登记须有姓名", "请录入身份证上的姓名");
        }
        if (LOST.matcher(text).matches()) {
            return Finding.of("name.lost-character", "姓名里有没能显示的字", "原文件的编码或字体里没有这个字", "请对照身份证重新录入");
        }
        if (text.codePoints().anyMatch(PersonName::isPrivate)) {
            return Finding.of("name.private-character", "姓名里有自造字，换一台电脑就看不到", "只有国家标准（GB 18030）里的字能通用", "请用标准字重新录入");
        }
        if (several) {
            return Finding.of("name.two", "一格里像是有两个人的姓名", "一行只登记一个人", "请拆成每人一行");
        }
        if (text.codePointCount(0, text.length()) > MOST) {
            return Finding.of("name.long", "姓名超过" + MOST + "个字", "可能列错位了", "请对照身份证重新录入");
        }
        return null;
    }

    private static boolean isPrivate(int c) {
        return Character.getType(c) == Character.PRIVATE_USE
                || Character.getType(c) == Character.UNASSIGNED && c < 0xF0000;
    }

    /** Full-width letters and every kind of space to their plain forms. */
    private static String narrow(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ';
            plain.append(letter ? (char) (c - 'Ａ' + 'A') : TypedText.isSpace(c) ? ' ' : c);
        }
        return plain.toString();
    }
}
