package org.chizheng.core.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes real files of the kinds that offices send, so that a test reads what an office would read. A row is a list of
 * {@link String} (text), {@link Number} (number cell), {@link LocalDate} (date cell), {@link FormulaError} or null.
 */
public final class RosterFiles {
    private RosterFiles() {}

    /** The kinds of file; each name says what the bytes are and, where they differ, what the name pretends. */
    public enum Kind {
        XLSX("花名册.xlsx"),
        XLS("花名册.xls"),
        ET("花名册.et"),
        CSV_GB18030("花名册.csv"),
        CSV_UTF8("花名册utf8.csv"),
        HTML_NAMED_XLS("花名册(网页).xls"),
        XML_2003_NAMED_XLS("花名册(XML).xls");

        private final String fileName;

        Kind(String fileName) {
            this.fileName = fileName;
        }
    }

    /** Writes the rows as a file of that kind into the folder and returns it. */
    public static Path write(Kind kind, Path folder, List<? extends List<?>> rows) {
        Path file = folder.resolve(kind.fileName);
        return switch (kind) {
            case XLSX -> workbook(new XSSFWorkbook(), file, rows, book -> {});
            case XLS, ET -> workbook(new HSSFWorkbook(), file, rows, book -> {});
            case CSV_GB18030 -> csv(file, rows, Charset.forName("GB18030"), ',');
            case CSV_UTF8 -> csv(file, rows, StandardCharsets.UTF_8, ',');
            case HTML_NAMED_XLS -> text(file, html(rows), StandardCharsets.UTF_8);
            case XML_2003_NAMED_XLS -> text(file, xml2003(rows), StandardCharsets.UTF_8);
        };
    }

    public static Path xlsx(Path file, List<? extends List<?>> rows, Consumer<Workbook> more) {
        return workbook(new XSSFWorkbook(), file, rows, more);
    }

    public static Path xls(Path file, List<? extends List<?>> rows, Consumer<Workbook> more) {
        return workbook(new HSSFWorkbook(), file, rows, more);
    }

    private static Path workbook(Workbook book, Path file, List<? extends List<?>> rows, Consumer<Workbook> more) {
        try (book;
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.createSheet("花名册");
            CellStyle date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("yyyy/m/d"));
            for (int i = 0; i < rows.size(); i++) {
                Row row = sheet.createRow(i);
                for (int j = 0; j < rows.get(i).size(); j++) {
                    put(row.createCell(j), rows.get(i).get(j), date);
                }
            }
            more.accept(book);
            book.write(out);
            return file;
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    private static void put(Cell cell, Object value, CellStyle date) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
            cell.setCellStyle(date);
        } else if (value instanceof FormulaError error) {
            cell.setCellErrorValue(error.getCode());
        } else if (value != null) {
            cell.setCellValue(value.toString());
        }
    }

    public static Path csv(Path file, List<? extends List<?>> rows, Charset charset, char separator) {
        String text = rows.stream()
                .map(row ->
                        row.stream().map(RosterFiles::quoted).collect(Collectors.joining(String.valueOf(separator))))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
        return text(file, text, charset);
    }

    private static String quoted(Object value) {
        String text = value == null ? "" : value.toString();
        boolean plain = text.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String html(List<? extends List<?>> rows) {
        return "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><meta charset=utf-8>"
                + "<style>td {mso-number-format:'\\@'}</style></head><body><table border=1>"
                + rows.stream()
                        .map(row -> row.stream()
                                .map(value -> "<td>" + escaped(value) + "</td>")
                                .collect(Collectors.joining("", "<tr>", "</tr>\n")))
                        .collect(Collectors.joining())
                + "</table></body></html>";
    }

    private static String xml2003(List<? extends List<?>> rows) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n"
                + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
                + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"花名册\"><Table>"
                + rows.stream()
                        .map(row -> row.stream()
                                .map(RosterFiles::xmlCell)
                                .collect(Collectors.joining("", "<Row>", "</Row>\n")))
                        .collect(Collectors.joining())
                + "</Table></Worksheet></Workbook>";
    }

    private static String xmlCell(Object value) {
        if (value == null) {
            return "<Cell/>";
        }
        if (value instanceof LocalDate day) {
            return "<Cell><Data ss:Type=\"DateTime\">" + day + "T00:00:00.000</Data></Cell>";
        }
        String type = value instanceof Number ? "Number" : value instanceof FormulaError ? "Error" : "String";
        return String.format(Locale.ROOT, "<Cell><Data ss:Type=\"%s\">%s</Data></Cell>", type, escaped(value));
    }

    private static String escaped(Object value) {
        String text = value instanceof FormulaError error ? error.getString() : value == null ? "" : value.toString();
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    public static Path text(Path file, String text, Charset charset) {
        try {
            return Files.write(file, text.getBytes(charset));
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }
}
