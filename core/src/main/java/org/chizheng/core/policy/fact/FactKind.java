package org.chizheng.core.policy.fact;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/** What a fact is counted in, and the bounds that no true fact passes. Numbers are whole: days, people, fen, basis points. */
public enum FactKind {
    COUNT("人数", 0, 1_000_000),
    TIMES("次数", 0, 1_000),
    DAYS("天数", 0, 366),
    MINUTES("分钟", 0, 1_440),
    MONTHS("月数", 0, 120),
    /** Full years of age (周岁). */
    YEARS("周岁", 0, 150),
    /** In yuan with at most two decimals; kept in fen. */
    MONEY("金额", 0, 100_000_000_000L),
    /** Between 0 and 100 with at most two decimals; kept in hundredths of a percent. */
    PERCENT("百分比", 0, 10_000),
    DATE("日期", 0, 0),
    YES_NO("是否", 0, 1),
    CHOICE("选项", 0, 0),
    TEXT("文字", 0, 0);

    private static final long HUNDREDTHS = 100;

    private final String label;
    private final long least;
    private final long most;

    FactKind(String label, long least, long most) {
        this.label = label;
        this.least = least;
        this.most = most;
    }

    public String label() {
        return label;
    }

    public static Optional<FactKind> ofLabel(String label) {
        return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
    }

    boolean isNumber() {
        return this != DATE && this != CHOICE && this != TEXT;
    }

    /** Decimal places that are kept, as a power of ten. */
    private int scale() {
        return this == MONEY || this == PERCENT ? 2 : 0;
    }

    /** The number that a text says; empty when it says none, has too many decimals or lies outside the bounds. */
    OptionalLong number(String text) {
        if (this == YES_NO) {
            return switch (text) {
                case "是", "true", "1" -> OptionalLong.of(1);
                case "否", "false", "0" -> OptionalLong.of(0);
                default -> OptionalLong.empty();
            };
        }
        String bare = this == PERCENT && text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
        try {
            long number = new BigDecimal(bare).movePointRight(scale()).longValueExact();
            return number < least || number > most ? OptionalLong.empty() : OptionalLong.of(number);
        } catch (ArithmeticException | NumberFormatException none) {
            return OptionalLong.empty();
        }
    }

    static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** The form in a sentence: {@code 15天}, {@code 2000元}, {@code 80%}, 是. */
    public String shown(long number) {
        String plain = plain(number);
        return switch (this) {
            case COUNT -> plain + "人";
            case TIMES -> plain + "次";
            case DAYS -> plain + "天";
            case MINUTES -> plain + "分钟";
            case MONTHS -> plain + "个月";
            case YEARS -> plain + "周岁";
            case MONEY -> plain + "元";
            case PERCENT -> plain + "%";
            case YES_NO -> number == 1 ? "是" : "否";
            case DATE, CHOICE, TEXT -> plain;
        };
    }

    private String plain(long number) {
        long one = scale() == 0 ? 1 : HUNDREDTHS;
        return number % one == 0
                ? Long.toString(number / one)
                : BigDecimal.valueOf(number, scale()).stripTrailingZeros().toPlainString();
    }

    String bounds() {
        return switch (this) {
            case DATE -> "要写成 2024-09-27 这样的日期";
            case YES_NO -> "只写 是 或 否";
            case MONEY -> "要写元，不能是负数，最多两位小数";
            case PERCENT -> "要在 0 到 100 之间，最多两位小数";
            case CHOICE, TEXT -> "不能空着";
            default -> "要写 " + least + " 到 " + most + " 之间的整数";
        };
    }
}
