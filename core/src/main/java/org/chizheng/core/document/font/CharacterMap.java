package org.chizheng.core.document.font;

import java.nio.ByteBuffer;

/**
 * Which glyph shows a character (table {@code cmap}, formats 4 and 12, the two that Chinese fonts use). The order of
 * preference is that of the PDF library, so that what is measured is what is embedded.
 */
final class CharacterMap {
    private static final int[][] PREFERRED = {{0, 4}, {3, 10}, {0, 3}, {3, 1}};

    private final ByteBuffer table;
    private final int start;
    private final int format;

    private CharacterMap(ByteBuffer table, int start, int format) {
        this.table = table;
        this.start = start;
        this.format = format;
    }

    static CharacterMap read(ByteBuffer table) {
        int count = table.limit() < 4 ? 0 : table.getShort(2) & 0xFFFF;
        for (int[] wanted : PREFERRED) {
            for (int row = 4; row < 4 + count * 8 && row + 8 <= table.limit(); row += 8) {
                if (table.getShort(row) == wanted[0] && table.getShort(row + 2) == wanted[1]) {
                    int at = table.getInt(row + 4);
                    return new CharacterMap(table, at, table.getShort(at));
                }
            }
        }
        return new CharacterMap(table, 0, 0);
    }

    /** Glyph number, 0 for none. */
    int glyph(int character) {
        if (format == 12) {
            return fromGroups(character);
        }
        return format == 4 && character < 0x10000 ? fromSegments(character) : 0;
    }

    private int fromGroups(int character) {
        int low = 0;
        int high = table.getInt(start + 12) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int at = start + 16 + middle * 12;
            if (character < table.getInt(at)) {
                high = middle - 1;
            } else if (character > table.getInt(at + 4)) {
                low = middle + 1;
            } else {
                return table.getInt(at + 8) + character - table.getInt(at);
            }
        }
        return 0;
    }

    private int fromSegments(int character) {
        int bytes = unsigned(start + 6);
        int ends = start + 14;
        int starts = ends + bytes + 2;
        for (int i = 0; i < bytes; i += 2) {
            if (character > unsigned(ends + i)) {
                continue;
            }
            int first = unsigned(starts + i);
            if (character < first) {
                return 0;
            }
            int delta = unsigned(starts + bytes + i);
            int rangeAt = starts + 2 * bytes + i;
            int range = unsigned(rangeAt);
            if (range == 0) {
                return character + delta & 0xFFFF;
            }
            int glyph = unsigned(rangeAt + range + 2 * (character - first));
            return glyph == 0 ? 0 : glyph + delta & 0xFFFF;
        }
        return 0;
    }

    private int unsigned(int at) {
        return at + 2 > table.limit() ? 0 : table.getShort(at) & 0xFFFF;
    }
}
