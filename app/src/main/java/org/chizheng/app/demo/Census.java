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
    private final Path stick;

    Census(Runner runner, Path stick) {
        this.runner = runner;
        this.stick = stick;
    }

    Map<String, Object> count(List<PlannedOffice> offices, String bureau) throws IOException {
        Map<String, Object> summary = new LinkedHashMap<>(home(bureau));
        summary.put("practiceDay", CountyPlan.TODAY.toString());
        summary.put(
                "digest", runner.run(bureau, "store", "digest").path("digest").asText());
        summary.put("openCases", runner.run(bureau, "desk", "list").path("rows").size());
        summary.put("stick", stick(bureau));
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

    /** What the bureau finds on the stick when it looks again: each batch that verifies, and every file by name. */
    private Map<String, Object> stick(String bureau) throws IOException {
        JsonNode found = runner.attempt(bureau, "batch", "receive", "--rehearse", stick.toString())
                .json();
        int ops = 0;
        for (JsonNode batch : found.path("files")) {
            ops += batch.path("refused").isNull()
                    ? batch.path("last").asInt() - batch.path("first").asInt() + 1
                    : 0;
        }
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("batches", found.path("files").size() - found.path("refused").asInt());
        counts.put("ops", ops);
        counts.put("refused", found.path("refused").asInt());
        counts.put("files", files(stick));
        return counts;
    }

    /** Every file below a folder, by its path in it; none where there is no folder. */
    static List<String> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
