package org.chizheng.core.policy.fact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The list of all facts that a pack may speak of, shipped beside the packs as {@code facts.json}. */
public final class FactWords {
    public static final String OF_CLASS = "班";
    public static final String OF_PERSON = "学员";
    public static final String OF_HISTORY = "历史";

    private final List<FactWord> all;
    /** By whom it is told of, a line break, and the name. */
    private final Map<String, FactWord> words = new HashMap<>();

    private FactWords(List<FactWord> all) {
        this.all = List.copyOf(all);
        all.forEach(word -> words.put(word.about() + "\n" + word.name(), word));
    }

    public static FactWords shipped() {
        return Shipped.WORDS;
    }

    /** A fact that a rule may ask for: of the class or of a trainee. */
    public Optional<FactWord> word(String name) {
        return word(OF_CLASS, name).or(() -> word(OF_PERSON, name));
    }

    public Optional<FactWord> word(String about, String name) {
        return Optional.ofNullable(words.get(about + "\n" + name));
    }

    /** In the order of the list. */
    public List<FactWord> all() {
        return all;
    }

    private static final class Shipped {
        static final FactWords WORDS = read();

        private static FactWords read() {
            try (InputStream in = FactWords.class.getResourceAsStream("/org/chizheng/core/policy/facts.json")) {
                List<FactWord> words = new ArrayList<>();
                JsonNode file = new ObjectMapper().readTree(in);
                file.fields()
                        .forEachRemaining(part -> part.getValue().fields().forEachRemaining(entry -> {
                            JsonNode node = entry.getValue();
                            FactKind kind =
                                    FactKind.ofLabel(node.path("类").asText()).orElseThrow();
                            words.add(new FactWord(
                                    entry.getKey(),
                                    part.getKey(),
                                    kind,
                                    texts(node, "选项"),
                                    node.path("说明").asText(),
                                    texts(node, "不超过"),
                                    texts(node, "不早于"),
                                    texts(node, "日期之间")));
                        }));
                return new FactWords(words);
            } catch (IOException unreadable) {
                throw new UncheckedIOException("facts.json", unreadable);
            }
        }

        private static List<String> texts(JsonNode node, String key) {
            List<String> texts = new ArrayList<>();
            node.path(key).forEach(one -> texts.add(one.asText()));
            return texts;
        }
    }
}
