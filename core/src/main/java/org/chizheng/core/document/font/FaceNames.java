package org.chizheng.core.document.font;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The names of a face in all languages (table {@code name}): Windows calls 仿宋 FangSong on an English system, so each
 * name must find it.
 *
 * @param all family, full and PostScript names, lower case
 * @param postScript the name that tells faces of one collection apart
 * @param shown the Chinese family name where there is one
 */
record FaceNames(Set<String> all, String postScript, String shown) {
    private static final int CHINESE = 0x0804;

    static FaceNames read(ByteBuffer table) {
        Set<String> all = new HashSet<>();
        String postScript = "";
        String family = "";
        String chinese = "";
        int count = table.limit() < 6 ? 0 : table.getShort(2) & 0xFFFF;
        int strings = count == 0 ? 0 : table.getShort(4) & 0xFFFF;
        for (int row = 6; row < 6 + count * 12 && row + 12 <= table.limit(); row += 12) {
            int kind = table.getShort(row + 6);
            String text = text(table, row, strings);
            if (text.isEmpty() || kind != 1 && kind != 4 && kind != 6 && kind != 16) {
                continue;
            }
            all.add(text.toLowerCase(Locale.ROOT));
            postScript = kind == 6 ? text : postScript;
            family = kind == 1 && family.isEmpty() ? text : family;
            chinese = kind == 1 && table.getShort(row + 4) == CHINESE ? text : chinese;
        }
        return new FaceNames(all, postScript, chinese.isEmpty() ? family : chinese);
    }

    private static String text(ByteBuffer table, int row, int strings) {
        int platform = table.getShort(row);
        int length = table.getShort(row + 8) & 0xFFFF;
        int at = strings + (table.getShort(row + 10) & 0xFFFF);
        boolean roman = platform == 1 && table.getShort(row + 2) == 0;
        if (at + length > table.limit() || platform == 1 && !roman) {
            return "";
        }
        byte[] bytes = new byte[length];
        table.get(at, bytes);
        Charset charset = roman ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE;
        return new String(bytes, charset).trim();
    }
}
