package org.chizheng.core.document;

/**
 * The small print at the foot of every page, beside 第x页 共y页.
 *
 * @param checkCode eight characters that say whether two papers show the same
 * @param snapshot when the data were read, as printed; empty for none
 * @param extra for example who printed and what for; empty for none
 */
public record Foot(String checkCode, String snapshot, String extra) {
    public static final Foot NONE = new Foot("", "", "");

    /** The line as printed, parts that are empty left out. */
    public String line() {
        StringBuilder line = new StringBuilder();
        append(line, checkCode.isEmpty() ? "" : "校验码 " + checkCode);
        append(line, snapshot.isEmpty() ? "" : "数据截至 " + snapshot);
        append(line, extra);
        return line.toString();
    }

    private static void append(StringBuilder line, String part) {
        if (!part.isEmpty()) {
            line.append(line.length() == 0 ? "" : "　").append(part);
        }
    }
}
