package org.chizheng.core.exchange.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chizheng.core.exchange.judge.Problem;

/** The texts of a kept row as JSON, never longer than one field of a record may be. */
final class RowJson {
    /** A record takes 64 KB in all; three such texts leave room for the rest. */
    private static final int LONGEST = 6_000;

    private static final int LONGEST_CELL = 600;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RowJson() {}

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException("texts and numbers are always JSON", never);
        }
    }

    static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException wrong) {
            throw new IllegalStateException("not what was kept of an import", wrong);
        }
    }

    static Map<String, String> texts(String json) {
        return json == null ? Map.of() : read(json, new TypeReference<LinkedHashMap<String, String>>() {});
    }

    static List<Problem> problems(String json) {
        return json == null ? List.of() : read(json, new TypeReference<List<Problem>>() {});
    }

    /** Texts beyond the measure are cut and end in an ellipsis; the file itself is where they can be read in full. */
    static String texts(Map<String, String> texts) {
        Map<String, String> kept = new LinkedHashMap<>();
        int length = 2;
        for (Map.Entry<String, String> entry : texts.entrySet()) {
            String text = cut(entry.getValue());
            length += entry.getKey().length() + 2 * text.length() + 8;
            if (length > LONGEST) {
                break;
            }
            kept.put(cut(entry.getKey()), text);
        }
        return write(kept);
    }

    static String problems(List<Problem> problems) {
        List<Problem> kept = new ArrayList<>();
        int length = 2;
        for (Problem each : problems) {
            Problem problem = new Problem(
                    each.row(),
                    cut(each.column()),
                    each.at(),
                    cut(each.value()),
                    each.outcome(),
                    each.cellOnly(),
                    each.code(),
                    cut(each.message()));
            length += write(problem).length() + 1;
            if (length > LONGEST) {
                break;
            }
            kept.add(problem);
        }
        return write(kept);
    }

    /** No longer than a cell's share, and no half characters, which no file could keep. */
    static String cut(String text) {
        StringBuilder whole = new StringBuilder(Math.min(text.length(), LONGEST_CELL + 1));
        text.codePoints()
                .limit(LONGEST_CELL)
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .forEach(whole::appendCodePoint);
        return whole.length() < text.length() ? whole.append('…').toString() : whole.toString();
    }

    /** Whether a record would take the text as it is. */
    static boolean storable(String text) {
        return cut(text).equals(text);
    }
}
