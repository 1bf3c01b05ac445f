package org.chizheng.core.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says what a text is when it is no identity number at all, so that a clerk reads the cause and not "wrong format":
 * lost digits of a numeric cell, a masked number, two numbers, a bank card in the wrong column.
 */
final class IdentityShapes {
    private static final Pattern NUMERIC = Pattern.compile("[0-9]+\\.[0-9]*(E[+]?[0-9]*)?|[0-9]+E[+]?[0-9]+");
    private static final Pattern MASKED = Pattern.compile(".*(\\*|●|X{3}).*");
    private static final Pattern NUMBER_INSIDE = Pattern.compile("(?<![0-9])([0-9]{17}[0-9X]|[0-9]{15})(?![0-9])");
    private static final Pattern TWO_TOGETHER = Pattern.compile("([0-9]{17}[0-9X]){2,}");
    private static final Pattern OFFICER = Pattern.compile("\\p{IsHan}{1,4}字?第?[0-9]{4,10}号?");
    private static final Pattern SEVENTEEN = Pattern.compile("[0-9]{17}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private static final String LOOKS_LIKE_X = "×✕✖╳ⅩⅹХхΧχ";
    private static final String LOOKS_LIKE_ONE = "lLIi|";
    private static final String LOOKS_LIKE_ZERO = "Oo〇";

    private IdentityShapes() {}

    /** The number that was probably meant, each look-alike replaced; the same text when there is none. */
    static String guess(String cleaned) {
        StringBuilder text = new StringBuilder(cleaned);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (LOOKS_LIKE_ONE.indexOf(c) >= 0) {
                text.setCharAt(i, '1');
            } else if (LOOKS_LIKE_ZERO.indexOf(c) >= 0) {
                text.setCharAt(i, '0');
            } else if (i == text.length() - 1 && LOOKS_LIKE_X.indexOf(c) >= 0) {
                text.setCharAt(i, 'X');
            }
        }
        return text.toString();
    }

    /** @param upper the cleaned text in upper case; {@code cleaned} keeps the case that was typed */
    static Finding explain(String cleaned, String upper) {
        if (upper.isEmpty()) {
            return Finding.of("id.required", "身份证号没有填写", "实名制登记须有证件号码", "请录入18位身份证号");
        }
        if (NUMERIC.matcher(upper).matches()) {
            return numberCell();
        }
        if (MASKED.matcher(upper).matches()) {
            return Finding.of("id.masked", "号码被遮盖过（有*号等）", "遮盖掉的位数无法还原", "请向提供名单的单位要完整号码");
        }
        int inside = count(NUMBER_INSIDE.matcher(upper));
        if (inside > 1 || TWO_TOGETHER.matcher(upper).matches()) {
            return Finding.of("id.two-numbers", "一格里有几个号码", "一行只登记一个人", "请拆成每人一行");
        }
        if (inside == 1) {
            return Finding.of("id.text-around", "号码前后还有别的文字", "证件号码栏只放号码", "请把姓名等文字移到对应的栏");
        }
        if (OFFICER.matcher(cleaned).matches()) {
            return Finding.of(
                    "id.military",
                    "这像军官证、士兵证号，不是身份证号",
                    "这种号码推不出性别和出生日期，也无法与各部门名单比对",
                    "现役转业人员请录入居民身份证号；确无的，在备注中写明证件种类和号码");
        }
        if (SEVENTEEN.matcher(upper).matches()) {
            return Finding.of(
                    "id.length",
                    "只有17位，少一位",
                    "居民身份证号是18位",
                    "如果漏的是末位，末位应为" + IdentityRules.checkCharacter(upper) + "；请对照证件补全，系统不自动补");
        }
        if (DIGITS.matcher(upper).matches()) {
            String card = upper.length() >= 16 && upper.length() <= 19 ? "，像银行卡号，可能列错位了" : "";
            return Finding.of("id.length", "共" + upper.length() + "位" + card, "居民身份证号是18位", "请对照证件重新录入");
        }
        return Finding.of("id.characters", "号码里有不该出现的字符", "居民身份证号是17位数字加一位数字或X", "请对照证件重新录入");
    }

    /** The words that the import shows beside every numeric cell of an identity column. */
    static Finding numberCell() {
        return Finding.of("id.number-cell", "身份证号为数值格式，末3位已丢失", "Excel、WPS 的数值只保留15位有效数字，丢掉的无法还原", "请将该列设为“文本”后重新录入");
    }

    private static int count(Matcher matcher) {
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }
}
