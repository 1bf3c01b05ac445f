package org.chizheng.core.exchange.judge;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chizheng.core.exchange.cell.Cell;
import org.chizheng.core.shared.Money;
import org.chizheng.core.shared.TypedText;

/** Counts and amounts as offices type them; exact arithmetic only, an amount is never rounded. */
final class NumberText {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String FORMAL = "〇壹贰叁肆伍陆柒捌玖";
    private static final Pattern WRITTEN = Pattern.compile("[零〇一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟]+");
    private static final Pattern COUNT = Pattern.compile("([0-9][0-9,]*)(?:\\.0+)?(?:人次|人|名|个|天|日|课时|学时|节|期)?");
    private static final Pattern ABOUT = Pattern.compile("(?:约|大约|近|左右|不足|[0-9]+余).*|.*(?:左右|余人|多人)");
    private static final Pattern AMOUNT =
            Pattern.compile("(?:人民币|RMB|[￥¥Y])?(-?[0-9][0-9,]*(?:\\.[0-9]+)?)(万元|万|元整|元)?");
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private NumberText() {}

    /** Whole and not negative: 120, 120人, 一百二十, １２０, 120.0. */
    static Reading<Long> count(Cell cell) {
        String typed = cell.text();
        String text = TypedText.bare(CellText.shown(cell));
        Matcher digits = COUNT.matcher(text);
        if (digits.matches() && digits.group(1).length() <= 12) {
            long value = Long.parseLong(digits.group(1).replace(",", ""));
            boolean same = String.valueOf(value).equals(typed);
            return same ? Reading.ok(value) : Reading.norm(value, "count.written", "“" + typed + "”按" + value + "记录");
        }
        Optional<Long> words = written(text.replaceAll("(人次|人|名|个|天|日|课时|学时)$", ""));
        if (words.isPresent()) {
            return Reading.norm(words.get(), "count.written", "“" + typed + "”按" + words.get() + "记录");
        }
        if (ABOUT.matcher(text).matches()) {
            Matcher inside = Pattern.compile("[0-9]{1,9}").matcher(text);
            Long guess = inside.find() ? Long.valueOf(inside.group()) : null;
            return Reading.ask(guess, "count.about", "“" + typed + "”是个大概的数。请填写准确的数");
        }
        return Reading.refuse("count.unreadable", "“" + typed + "”不是能认出的数量。请填写阿拉伯数字");
    }

    /** @param inTenThousands the header says 万元 */
    static Reading<Money> money(Cell cell, boolean inTenThousands) {
        String typed = cell.text();
        String text = TypedText.bare(CellText.shown(cell));
        Matcher amount = AMOUNT.matcher(text);
        if (!amount.matches()) {
            return Reading.refuse("money.unreadable", "“" + typed + "”不是能认出的金额。请填写数字，例如 1500.00");
        }
        String unit = amount.group(2) == null ? "" : amount.group(2);
        boolean tenThousands = unit.startsWith("万") || unit.isEmpty() && inTenThousands;
        BigDecimal yuan = new BigDecimal(amount.group(1).replace(",", ""));
        Money value = fen(tenThousands ? yuan.multiply(TEN_THOUSAND) : yuan);
        if (value == null || value.fen() < 0) {
            return Reading.refuse("money.not-fen", "“" + typed + "”不是到分的正数金额。请对照原件改正");
        }
        if (unit.startsWith("万") && !inTenThousands) {
            return Reading.ask(value, "money.unit", "“" + typed + "”写的是万元，表头没有说明单位，可能是" + value + "元。请确认");
        }
        if (unit.startsWith("元") && inTenThousands) {
            return Reading.ask(value, "money.unit", "表头写的是万元，这一格写的是“" + typed + "”，可能是" + value + "元。请确认");
        }
        return value.toString().equals(typed)
                ? Reading.ok(value)
                : Reading.norm(value, "money.written", "“" + typed + "”按" + value + "元记录");
    }

    private static Money fen(BigDecimal yuan) {
        try {
            return new Money(yuan.movePointRight(2).longValueExact());
        } catch (ArithmeticException finerThanAFen) {
            return null;
        }
    }

    /** 一百二十, 十五, 两千零六, 壹佰贰拾; empty when it is no such number. */
    static Optional<Long> written(String text) {
        if (!WRITTEN.matcher(text).matches()) {
            return Optional.empty();
        }
        long whole = 0;
        long part = 0;
        long digit = -1;
        for (char c : text.toCharArray()) {
            int value = c == '两' ? 2 : Math.max(DIGITS.indexOf(c), FORMAL.indexOf(c));
            if (value >= 0) {
                if (digit > 0) {
                    return Optional.empty();
                }
                digit = value;
                continue;
            }
            long place = place(c);
            if (place == TEN_THOUSAND.longValue()) {
                whole += (part + Math.max(digit, 0)) * place;
                part = 0;
            } else {
                part += (digit < 0 ? 1 : digit) * place;
            }
            digit = -1;
        }
        return Optional.of(whole + part + Math.max(digit, 0));
    }

    private static long place(char c) {
        return switch (c) {
            case '十', '拾' -> 10;
            case '百', '佰' -> 100;
            case '千', '仟' -> 1000;
            default -> TEN_THOUSAND.longValue();
        };
    }
}
