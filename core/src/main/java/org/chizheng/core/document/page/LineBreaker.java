package org.chizheng.core.document.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Breaks a text into lines the Chinese way (CLREQ, 行首行尾禁则): anywhere between Han characters, but no line begins
 * with a closing mark or ends with an opening one, and a number or Latin word stays whole while it fits.
 */
final class LineBreaker {
    private static final String NEVER_FIRST = "，。、；：？！…—·）》」』】〕〉”’％%‰℃々,.;:?!)]}～";
    private static final String NEVER_LAST = "（《「『【〔〈“‘￥¥([{№";
    private static final double SLACK = 0.01;

    private final IntToDoubleFunction advance;

    LineBreaker(IntToDoubleFunction advance) {
        this.advance = advance;
    }

    /**
     * The lines of a text.
     *
     * @param first room of the first line
     * @param room room of the other lines
     */
    List<String> lines(String text, double first, double room) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            int[] characters = paragraph.codePoints().toArray();
            int start = 0;
            while (start < characters.length) {
                int end = end(characters, start, lines.isEmpty() ? first : room);
                lines.add(new String(characters, start, end - start).stripTrailing());
                start = end;
                while (start < characters.length && characters[start] == ' ') {
                    start++;
                }
            }
            if (characters.length == 0) {
                lines.add("");
            }
        }
        return lines;
    }

    private int end(int[] characters, int start, double room) {
        double width = 0;
        int best = start;
        for (int i = start; i < characters.length; i++) {
            if (i > start && mayPart(characters[i - 1], characters[i])) {
                best = i;
            }
            width += advance.applyAsDouble(characters[i]);
            if (width > room + SLACK && characters[i] != ' ') {
                return best > start ? best : Math.max(i, start + 1);
            }
        }
        return characters.length;
    }

    private static boolean mayPart(int left, int right) {
        if (NEVER_FIRST.indexOf(right) >= 0 || NEVER_LAST.indexOf(left) >= 0 || right == ' ') {
            return false;
        }
        return left == ' ' || !(inWord(left) && inWord(right));
    }

    private static boolean inWord(int character) {
        return character > ' ' && character < 0x2E80 && NEVER_FIRST.indexOf(character) < 0
                || ".,:".indexOf(character) >= 0;
    }
}
