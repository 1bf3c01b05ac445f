package org.chizheng.core.exchange.layout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a person once decided about a sender's titles, to be remembered for that sender's next file. Titles are stored
 * as {@link Titles#keys} gives them; the empty field means 不导入.
 *
 * @param layout code of the layout it belongs to
 * @param fields key of the title to field
 */
public record ColumnMapping(String layout, Map<String, String> fields) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public ColumnMapping {
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    /** Nothing decided yet. */
    public static ColumnMapping none(Layout layout) {
        return new ColumnMapping(layout.code(), Map.of());
    }

    /** @param field a field of the layout, or empty for 不导入 */
    public ColumnMapping with(String title, String field) {
        Map<String, String> more = new TreeMap<>(fields);
        more.put(Titles.plain(title), field);
        return new ColumnMapping(layout, more);
    }

    /** One line of JSON with sorted keys, for the store. */
    public String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException("a map of strings is always JSON", never);
        }
    }

    /** @throws IllegalArgumentException when it is not the form of {@link #toJson()} */
    public static ColumnMapping fromJson(String json) {
        try {
            return JSON.readValue(json, ColumnMapping.class);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException("not a column mapping", wrong);
        }
    }
}
