package org.chizheng.core.shared;

/**
 * The parts of a {@link Refusal} without the throw: checks of a roster's cells collect thousands of them, and a
 * warning is one too.
 *
 * @param code stable, lower-case, dotted, as in {@link Refusal#code()}
 * @param what what was seen; never empty
 * @param why the reason, with the clause where there is one; may be empty
 * @param now what to do; may be empty
 */
public record Finding(String code, String what, String why, String now) {
    public static Finding of(String code, String what, String why, String now) {
        return new Finding(code, what, why, now);
    }

    /** For a caller that cannot go on. */
    public Refusal refusal() {
        return Refusal.of(code, what, why, now);
    }

    /** The whole sentence: what – why – what now. */
    public String sentence() {
        StringBuilder text = new StringBuilder(what);
        if (!why.isEmpty()) {
            text.append("。原因：").append(why);
        }
        if (!now.isEmpty()) {
            text.append("。处理：").append(now);
        }
        return text.append("。").toString().replace("。。", "。");
    }
}
