package org.chizheng.app.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Counts what stands in the homes and on the stick, by asking the homes again; remembers nothing of the making. */
final class Census {
    private final Runner runner;
    private final Path root;

    Census(Runner runner, Path root) {
        this.runner = runner;
        this.root = root;
    }

    Map<String, Object> count(List<PlannedOffice> offices, String bureau) throws IOException {
        Map<String, Object> summary = new LinkedHashMap<>(home(bureau));
        summary.put("practiceDay", CountyPlan.TODAY.toString());
        summary.put(
                "digest", runner.run(bureau, "store", "digest").path("digest").asText());
        summary.put("openCases", runner.run(bureau, "desk", "list").path("rows").size());
        summary.put("filesOnStick", files());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (PlannedOffice office : offices) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("unit", office.unit());
            row.put("name", office.name());
            row.put("way", office.byStick() ? "stick" : "line");
            row.putAll(home(office.unit()));
            rows.add(row);
        }
        summary.put("offices", rows);
        return summary;
    }

    private Map<String, Object> home(String unit) {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("trainees", total(unit, "trainee", "list"));
        counts.put("classes", total(unit, "class", "list"));
        counts.put("certificates", total(unit, "certificate", "list"));
        return counts;
    }

    private int total(String unit, String... words) {
        JsonNode answer = runner.run(unit, words);
        return answer.has("total")
                ? answer.get("total").asInt()
                : answer.path("rows").size();
    }

    /** Batches on the stick that the bureau takes as genuine; a file that was deleted or changed is missing here. */
    private List<String> files() throws IOException {
        Path stick = root.resolve("stick");
        List<String> names = new ArrayList<>();
        try (Stream<Path> found = Files.walk(stick)) {
            found.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".hrb"))
                    .map(file -> stick.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .forEach(names::add);
        }
        return names;
    }
}
