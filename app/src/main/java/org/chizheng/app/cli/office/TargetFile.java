package org.chizheng.app.cli.office;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chizheng.core.exchange.cell.SheetRow;
import org.chizheng.core.exchange.sheet.SheetFile;
import org.chizheng.core.ledger.Field;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.target.TargetRecord;

/**
 * Rows of a target document in our own form, JSON or a sheet (CSV, xlsx): every row says its table, year and document, or takes them
 * from the table or the file around it. A blank figure stays blank, it is never 0.
 */
final class TargetFile {
    private static final long LARGEST = 1 << 20;

    private TargetFile() {}

    /**
     * Column name to cell, both as written; keys are field names of {@link TargetRecord#KIND}.
     *
     * @throws Refusal {@code target.file} or {@code target.form}
     */
    static List<Map<String, String>> read(Path file) {
        return isJson(file) ? json(file) : table(file);
    }

    private static boolean isJson(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(64), StandardCharsets.UTF_8);
            return head.replace("\ufeff", "").stripLeading().startsWith("{");
        } catch (IOException unreadable) {
            throw Refusal.causedBy(unreadable, "target.file", "打不开文件 " + file, "文件不存在或没有权限", "请检查文件名");
        }
    }

    private static List<Map<String, String>> json(Path path) {
        JsonNode file;
        try {
            if (Files.size(path) > LARGEST) {
                throw form("文件超过 1 MB，不像一份任务分解表");
            }
            String text = Files.readString(path);
            file = new ObjectMapper().readTree(text.startsWith("\ufeff") ? text.substring(1) : text);
        } catch (JsonProcessingException broken) {
            throw form("JSON 读不懂，第 " + broken.getLocation().getLineNr() + " 行附近");
        } catch (IOException notUtf8) {
            throw form("JSON 文件要存成 UTF-8");
        }
        List<Map<String, String>> rows = new ArrayList<>();
        Iterable<JsonNode> tables = file.has("tables") ? file.get("tables") : List.of(file);
        for (JsonNode table : tables) {
            for (JsonNode row : table.path("rows")) {
                Map<String, String> cells = new LinkedHashMap<>();
                around(file, cells);
                around(table, cells);
                row.fields()
                        .forEachRemaining(cell ->
                                put(cells, cell.getKey(), cell.getValue().asText("")));
                rows.add(cells);
            }
        }
        return rows;
    }

    private static void around(JsonNode node, Map<String, String> cells) {
        for (String key : List.of("annex", "year", "document")) {
            if (node.has(key)) {
                put(cells, key, node.get(key).asText());
            }
        }
    }

    /** CSV, xlsx, xls or et: the first row names the columns. */
    private static List<Map<String, String>> table(Path path) {
        List<String> head = new ArrayList<>();
        List<Map<String, String>> rows = new ArrayList<>();
        try (SheetFile file = SheetFile.open(path)) {
            file.read(file.firstShown(), row -> {
                if (row.isBlank()) {
                    return true;
                }
                if (head.isEmpty()) {
                    row.cells().forEach(cell -> head.add(cell.text().strip()));
                } else {
                    rows.add(cells(head, row));
                }
                return true;
            });
        }
        return rows;
    }

    private static Map<String, String> cells(List<String> head, SheetRow row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < head.size(); i++) {
            if (!head.get(i).isEmpty()) {
                put(cells, head.get(i), row.cell(i).text());
            }
        }
        return cells;
    }

    private static void put(Map<String, String> cells, String column, String value) {
        String field = TargetRecord.KIND.fields().stream()
                .filter(one -> one.name().equals(column) || one.label().equals(column))
                .map(Field::name)
                .findFirst()
                .orElseGet(() -> column.equals("year") ? "targetYear" : "");
        if (field.isEmpty()) {
            throw form("没有“" + column + "”这一栏");
        }
        if (!value.isBlank()) {
            cells.put(field, value.strip());
        }
    }

    static Refusal form(String what) {
        return Refusal.of("target.form", what, "目标任务的文件每行要有表、年度、单位和数字", "格式见 app/docs/commands.md 的“target import”");
    }
}
