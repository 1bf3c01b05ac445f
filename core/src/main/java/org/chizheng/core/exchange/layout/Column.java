package org.chizheng.core.exchange.layout;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One column of a layout.
 *
 * @param field key in the judged row, for example {@code idNo}
 * @param title as the office prints it
 * @param kind how its cells are judged
 * @param words other titles seen for it
 * @param refuses what an unreadable cell costs: the whole row, or only this value (a wrong certificate number leaves
 *     the training as it is)
 * @param unknown for WORD: what a word outside the list is worth, {@code warn} or {@code ask}
 * @param values for WORD: stored code to the words that mean it
 */
public record Column(
        @JsonProperty(required = true) String field,
        @JsonProperty(required = true) String title,
        @JsonProperty(required = true) ColumnKind kind,
        List<String> words,
        Scope refuses,
        Unknown unknown,
        Map<String, List<String>> values) {
    /** What a refused cell takes with it. */
    public enum Scope {
        ROW,
        CELL
    }

    /** What an unlisted word is worth. */
    public enum Unknown {
        WARN,
        ASK
    }

    public Column {
        words = words == null ? List.of() : List.copyOf(words);
        refuses = refuses == null ? Scope.ROW : refuses;
        unknown = unknown == null ? Unknown.WARN : unknown;
        values = values == null ? Map.of() : values;
    }

    /** The stored code of a word as typed, if it is listed. */
    public Optional<String> code(String typed) {
        String wanted = Titles.plain(typed);
        Map<String, String> codes = new HashMap<>();
        values.forEach((code, list) -> list.forEach(word -> codes.put(Titles.plain(word), code)));
        return Optional.ofNullable(codes.get(wanted));
    }
}
