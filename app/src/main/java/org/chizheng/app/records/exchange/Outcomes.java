package org.chizheng.app.records.exchange;

import java.util.Map;
import java.util.stream.Collectors;
import org.chizheng.app.ui.Texts;

/** What became of what was sent, in the words of the desk. */
public final class Outcomes {
    private Outcomes() {}

    /** @param code of {@link org.chizheng.sync.batch.Outcome.Kind} */
    public static String sentence(String code) {
        return switch (code) {
            case "applied" -> Texts.of("outcome.applied.sentence");
            case "merged-lost" -> Texts.of("outcome.merged-lost.sentence");
            case "desk" -> Texts.of("outcome.desk.sentence");
            case "waiting" -> Texts.of("outcome.waiting.sentence");
            case "parked-schema" -> Texts.of("outcome.parked-schema.sentence");
            case "quarantined" -> Texts.of("outcome.quarantined.sentence");
            default -> Texts.of("outcome.duplicate.sentence");
        };
    }

    /** 采用 34 · 待裁定 1; empty for none. */
    public static String summary(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> Texts.of("outcome.count", word(entry.getKey()), entry.getValue()))
                .collect(Collectors.joining(" · "));
    }

    private static String word(String code) {
        return switch (code) {
            case "applied" -> Texts.of("outcome.applied");
            case "merged-lost" -> Texts.of("outcome.merged-lost");
            case "desk" -> Texts.of("outcome.desk");
            case "waiting" -> Texts.of("outcome.waiting");
            case "parked-schema" -> Texts.of("outcome.parked-schema");
            case "quarantined" -> Texts.of("outcome.quarantined");
            default -> Texts.of("outcome.duplicate");
        };
    }
}
