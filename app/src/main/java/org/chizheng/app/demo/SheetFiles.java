package org.chizheng.app.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes sheets as the kinds of files that offices really receive. */
final class SheetFiles {
    private SheetFiles() {}

    static void write(SheetText sheet, SheetForm form, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        switch (form) {
            case XLSX -> workbook(sheet, new XSSFWorkbook(), file);
            case XLS -> workbook(sheet, new HSSFWorkbook(), file);
            case CSV_GB18030 -> Files.writeString(file, csv(sheet), Charset.forName("GB18030"));
            case HTML_NAMED_XLS -> Files.writeString(file, html(sheet), StandardCharsets.UTF_8);
        }
    }

    private static void workbook(SheetText text, Workbook workbook, Path file) throws IOException {
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet(text.tab());
            int line = 0;
            for (String title : text.titleLines()) {
                sheet.createRow(line).createCell(0).setCellValue(title);
                sheet.addMergedRegion(
                        new CellRangeAddress(line, line, 0, text.header().size() - 1));
                line++;
            }
            fill(sheet.createRow(line++), text.header());
            for (List<Object> row : text.rows()) {
                fill(sheet.createRow(line++), row);
            }
            workbook.write(out);
        }
    }

    private static void fill(Row row, List<?> cells) {
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = row.createCell(i);
            if (cells.get(i) instanceof Double number) {
                cell.setCellValue(number);
            } else {
                cell.setCellValue((String) cells.get(i));
            }
        }
    }

    private static List<List<String>> lines(SheetText text) {
        List<List<String>> lines = new ArrayList<>();
        text.titleLines().forEach(title -> lines.add(List.of(title)));
        lines.add(text.header());
        text.rows().forEach(row -> lines.add(row.stream().map(SheetText::shown).toList()));
        return lines;
    }

    private static String csv(SheetText text) {
        return lines(text).stream()
                .map(line -> line.stream()
                        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String html(SheetText text) {
        return lines(text).stream()
                .map(line -> line.stream()
                        .map(cell -> "<td>" + cell.replace("&", "&amp;").replace("<", "&lt;") + "</td>")
                        .collect(Collectors.joining("", "<tr>", "</tr>")))
                .collect(Collectors.joining(
                        "\n",
                        "<html><head><meta charset=\"utf-8\"></head><body><table>\n",
                        "\n</table></body></html>\n"));
    }
}
