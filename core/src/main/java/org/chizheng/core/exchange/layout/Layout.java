package org.chizheng.core.exchange.layout;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One kind of list that offices send, as data. No official column layout of the two provincial systems is known, so
 * titles, order and words must be changeable without a programmer.
 *
 * @param code stable, for example {@code roster}
 * @param name as shown
 * @param required fields without which no row can be stored
 * @param key fields that make two rows the same entry
 * @param columns in the order of the printed form
 * @param ignored titles that are known and carry nothing, among them the column of our own error workbook
 * @param lines words before a colon above the header, by what they propose: {@code institution}, {@code date}, …
 */
public record Layout(
        @JsonProperty(required = true) String code,
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) List<String> required,
        @JsonProperty(required = true) List<String> key,
        @JsonProperty(required = true) List<Column> columns,
        List<String> ignored,
        Map<String, List<String>> lines) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public Layout {
        ignored = ignored == null ? List.of() : ignored;
        lines = lines == null ? Map.of() : lines;
    }

    /** 学员花名册. */
    public static Layout roster() {
        return shipped("roster");
    }

    /** 证书清单. */
    public static Layout certificates() {
        return shipped("certificates");
    }

    /** @throws IllegalArgumentException when the program carries no layout of this code */
    public static Layout shipped(String code) {
        try (InputStream in =
                Layout.class.getResourceAsStream("/org/chizheng/core/exchange/layouts/" + code + ".json")) {
            if (in == null) {
                throw new IllegalArgumentException("no layout " + code);
            }
            return read(in);
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    /** Reads a layout that an office saved for its province's template. */
    public static Layout read(InputStream json) throws IOException {
        return JSON.readValue(json, Layout.class);
    }

    public Optional<Column> column(String field) {
        return columns.stream().filter(column -> column.field().equals(field)).findFirst();
    }

    /** Every known title in its plain form, to the field it means; an ignored title means the empty string. */
    public Map<String, String> fieldsByTitle() {
        Map<String, String> fields = new HashMap<>();
        ignored.forEach(word -> fields.put(Titles.plain(word), ""));
        for (Column column : columns) {
            column.words().forEach(word -> fields.put(Titles.plain(word), column.field()));
            fields.put(Titles.plain(column.title()), column.field());
        }
        return fields;
    }
}
