package org.chizheng.core.shared;

import java.math.BigDecimal;

/**
 * An amount in fen. Whole numbers only: no rule of the five documents pays less than a fen, and a floating point sum
 * of a county's year would not be the sum of its lines.
 */
public record Money(long fen) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);

    private static final String[] DIGITS = {"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"};
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿"};

    public static Money ofYuan(long yuan) {
        return new Money(Math.multiplyExact(yuan, 100L));
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    public Money times(long count) {
        return new Money(Math.multiplyExact(fen, count));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    /** Two decimals, no grouping: {@code 1500.00}. */
    @Override
    public String toString() {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    /** The form on papers: 壹仟伍佰元整. */
    public String inWords() {
        if (fen < 0) {
            return "负" + new Money(Math.negateExact(fen)).inWords();
        }
        long yuan = fen / 100;
        int jiao = (int) (fen / 10 % 10);
        int cent = (int) (fen % 10);
        StringBuilder text = new StringBuilder();
        if (yuan > 0 || fen == 0) {
            text.append(yuanInWords(yuan)).append("元");
        }
        if (jiao == 0 && cent == 0) {
            return text.append("整").toString();
        }
        if (jiao > 0) {
            text.append(DIGITS[jiao]).append("角");
        } else if (yuan > 0) {
            text.append("零");
        }
        if (cent > 0) {
            text.append(DIGITS[cent]).append("分");
        }
        return text.toString();
    }

    private static String yuanInWords(long yuan) {
        if (yuan == 0) {
            return DIGITS[0];
        }
        StringBuilder text = new StringBuilder();
        boolean gap = false;
        for (int group = 3; group >= 0; group--) {
            int four = (int) (yuan / power(10_000, group) % 10_000);
            if (four == 0) {
                gap = text.length() > 0;
                continue;
            }
            if (text.length() > 0 && (gap || four < 1000)) {
                text.append(DIGITS[0]);
            }
            text.append(fourInWords(four)).append(GROUPS[group]);
            gap = false;
        }
        return text.toString();
    }

    private static String fourInWords(int four) {
        StringBuilder text = new StringBuilder();
        boolean gap = false;
        for (int place = 3; place >= 0; place--) {
            int digit = four / (int) power(10, place) % 10;
            if (digit == 0) {
                gap = text.length() > 0;
                continue;
            }
            if (gap) {
                text.append(DIGITS[0]);
            }
            text.append(DIGITS[digit]).append(PLACES[place]);
            gap = false;
        }
        return text.toString();
    }

    private static long power(long base, int exponent) {
        long value = 1;
        for (int i = 0; i < exponent; i++) {
            value *= base;
        }
        return value;
    }
}
