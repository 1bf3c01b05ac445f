package org.chizheng.core.document.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.chizheng.core.document.Align;
import org.chizheng.core.document.Block;
import org.chizheng.core.document.Column;
import org.chizheng.core.document.Document;
import org.chizheng.core.document.PageSetup;
import org.chizheng.core.document.Row;
import org.chizheng.core.document.Typeface;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a document as a workbook of one sheet. Every word cell is of type string and formatted as text ({@code @}):
 * an identity number keeps its eighteen digits, and a value that begins with = + - @, a tab or a return is never taken
 * for a formula, now or after an edit, while the stored value stays as it is.
 */
public final class XlsxWriter {
    private static final String TEXT = "@";
    private static final double CHARACTERS_PER_POINT = 1 / 5.6;
    private static final float POINTS_PER_INCH = 72;
    private static final double DOTS_PER_POINT = 96.0 / 72;
    private static final double PLAIN_ROW = 15;
    private static final double LINE = 1.35;
    private static final double LEAD = 5;
    private static final double CELL_EDGES = 5;
    private static final double HEAD_SIZE = 11;
    private static final int SHEET_NAME = 31;

    private final Document document;
    private final Worksheet sheet;
    private final int columns;
    private final double[] widths;
    private int row;
    private boolean framed;

    private XlsxWriter(Document document, Worksheet sheet) {
        this.document = document;
        this.sheet = sheet;
        this.columns = document.blocks().stream()
                .filter(Block.Table.class::isInstance)
                .mapToInt(block -> ((Block.Table) block).columns().size())
                .max()
                .orElse(2);
        this.widths = new double[columns];
    }

    /** Writes the workbook, a sheet for every part that begins on a new page; the stream stays open. */
    public static void write(Document document, OutputStream out) throws IOException {
        Workbook book = new Workbook(out, "chizheng", null);
        List<Document> parts = parts(document);
        for (int i = 0; i < parts.size(); i++) {
            Worksheet sheet = book.newWorksheet(name(document.title(), i == 0 ? "" : " (" + (i + 1) + ")"));
            XlsxWriter writer = new XlsxWriter(parts.get(i), sheet);
            writer.setUp();
            writer.evenWidths();
            parts.get(i).blocks().forEach(writer::add);
        }
        book.finish();
    }

    private static String name(String title, String end) {
        String plain = title.replaceAll("[\\\\/:*?\\[\\]]", " ").strip();
        return plain.substring(0, Math.min(SHEET_NAME - end.length(), plain.length())) + end;
    }

    /** A sheet repeats one head only: what begins on a new page has a head of its own, so it gets a sheet of its own. */
    private static List<Document> parts(Document document) {
        List<Document> parts = new ArrayList<>();
        List<Block> open = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block instanceof Block.PageBreak) {
                parts.add(part(document, open));
                open = new ArrayList<>();
            } else {
                open.add(block);
            }
        }
        parts.add(part(document, open));
        return parts;
    }

    private static Document part(Document whole, List<Block> blocks) {
        return new Document(whole.title(), whole.page(), blocks, whole.foot(), whole.watermark());
    }

    private void setUp() {
        PageSetup page = document.page();
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation(page.lying() ? "landscape" : "portrait");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.topMargin((float) page.top() / POINTS_PER_INCH);
        sheet.rightMargin((float) page.right() / POINTS_PER_INCH);
        sheet.bottomMargin((float) page.bottom() / POINTS_PER_INCH);
        sheet.leftMargin((float) page.left() / POINTS_PER_INCH);
        sheet.footer("第 &P 页　共 &N 页", Position.RIGHT);
        if (!document.foot().line().isEmpty()) {
            sheet.footer(document.foot().line().replace("&", "&&"), Position.LEFT);
        }
        if (!document.watermark().isEmpty()) {
            sheet.header(document.watermark().replace("&", "&&"), Position.CENTER);
        }
    }

    /** Until a table says otherwise. */
    private void evenWidths() {
        for (int i = 0; i < columns; i++) {
            setWidth(i, document.page().bodyWidth() / columns * CHARACTERS_PER_POINT);
        }
    }

    private void add(Block block) {
        if (block instanceof Block.Heading heading) {
            line(heading.text(), heading.face(), heading.size(), heading.align());
        } else if (block instanceof Block.Paragraph paragraph) {
            String indent = "　".repeat(paragraph.indent());
            line(indent + paragraph.text(), paragraph.face(), paragraph.size(), paragraph.align());
        } else if (block instanceof Block.Facts facts) {
            facts(facts);
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Signatures signatures) {
            line("", Typeface.FANGSONG, 12, Align.LEFT);
            line(String.join("：　　　　　　　　", signatures.labels()) + "：", Typeface.FANGSONG, 12, Align.LEFT);
        } else if (block instanceof Block.Closing closing) {
            line(closing.unit(), Typeface.FANGSONG, 14, Align.RIGHT);
            line(closing.date(), Typeface.FANGSONG, 14, Align.RIGHT);
        } else if (block instanceof Block.Figure figure) {
            figure(figure);
        }
    }

    /** As high as the rows it lies over, in dots of 96 to the inch. */
    private void figure(Block.Figure figure) {
        double points = figure.share() * document.page().bodyWidth();
        double height = figure.picture().heightAt(points);
        int wide = (int) Math.round(points * DOTS_PER_POINT);
        sheet.addImage(row, 0, figure.picture().png(), wide, (int) Math.round(height * DOTS_PER_POINT));
        row += (int) Math.ceil(height / PLAIN_ROW) + 1;
    }

    private void facts(Block.Facts facts) {
        for (int from = 0; from < facts.facts().size(); from += facts.perLine()) {
            List<String> parts = new ArrayList<>();
            for (Block.Fact fact : facts.facts()
                    .subList(
                            from, Math.min(from + facts.perLine(), facts.facts().size()))) {
                parts.add(fact.label() + "：" + fact.value());
            }
            line(String.join("　　", parts), Typeface.FANGSONG, facts.size(), Align.LEFT);
        }
    }

    private void line(String text, Typeface face, double size, Align align) {
        sheet.value(row, 0, text);
        style(sheet.range(row, 0, row, columns - 1).style(), face, size, align)
                .merge()
                .set();
        sheet.rowHeight(row, lines(text, size, document.page().bodyWidth()) * size * LINE + LEAD);
        row++;
    }

    /** Lines that a text takes in a room of so many points; written line breaks count. */
    private static int lines(String text, double size, double room) {
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            lines += Math.max(1, (int) Math.ceil(units(line) * size / 2 / room));
        }
        return lines;
    }

    private static StyleSetter style(StyleSetter style, Typeface face, double size, Align align) {
        style.fontName(face.official())
                .fontSize(BigDecimal.valueOf(size))
                .format(TEXT)
                .wrapText(true);
        style.verticalAlignment("center").horizontalAlignment(horizontal(align));
        return style;
    }

    private static String horizontal(Align align) {
        return switch (align) {
            case LEFT -> "left";
            case CENTRE -> "center";
            case RIGHT -> "right";
        };
    }

    private void table(Block.Table table) {
        int first = row;
        if (!framed) {
            widths(table);
        }
        head(table);
        if (!framed) {
            framed = true;
            sheet.repeatRows(first, row - 1);
            sheet.freezePane(0, row);
        }
        for (Row line : table.rows()) {
            int most = 1;
            for (int i = 0; i < table.columns().size(); i++) {
                cell(table, i, line);
                most = Math.max(most, lines(line.cells().get(i), table.size(), roomOf(i)));
            }
            sheet.rowHeight(row, Math.max(table.rowHeight(), most * table.size() * LINE + LEAD));
            row++;
        }
    }

    private void widths(Block.Table table) {
        double sum = table.columns().stream().mapToDouble(Column::weight).sum();
        double points = document.page().bodyWidth();
        for (int i = 0; i < table.columns().size(); i++) {
            int longest = 0;
            Column column = table.columns().get(i);
            if (column.kind() == Column.Kind.CODE) {
                longest = table.rows().stream()
                        .mapToInt(r -> units(r.cells().get(columnOf(table, column))))
                        .max()
                        .orElse(0);
            }
            setWidth(i, Math.max(longest + 2, points * column.weight() / sum * CHARACTERS_PER_POINT));
        }
    }

    private void setWidth(int column, double characters) {
        widths[column] = characters;
        sheet.width(column, characters);
    }

    /** Room for words in a column, in points. */
    private double roomOf(int column) {
        return Math.max(1, widths[column] / CHARACTERS_PER_POINT - CELL_EDGES);
    }

    private static int columnOf(Block.Table table, Column column) {
        return table.columns().indexOf(column);
    }

    private static int units(String text) {
        return text.codePoints().map(character -> character < 0x2E80 ? 1 : 2).sum();
    }

    private void head(Block.Table table) {
        boolean groups = table.hasGroups();
        int lower = groups ? row + 1 : row;
        int from = 0;
        int most = 1;
        while (from < table.columns().size()) {
            Column column = table.columns().get(from);
            int to = from;
            if (column.group().isEmpty()) {
                headCell(column.title(), row, from, lower, from);
                most = Math.max(most, lines(column.title(), HEAD_SIZE, roomOf(from)));
            } else {
                while (to + 1 < table.columns().size()
                        && table.columns().get(to + 1).group().equals(column.group())) {
                    to++;
                }
                headCell(column.group(), row, from, row, to);
                for (int i = from; i <= to; i++) {
                    headCell(table.columns().get(i).title(), lower, i, lower, i);
                    most = Math.max(most, lines(table.columns().get(i).title(), HEAD_SIZE, roomOf(i)));
                }
            }
            from = to + 1;
        }
        sheet.rowHeight(row, HEAD_SIZE * LINE + LEAD);
        sheet.rowHeight(lower, most * HEAD_SIZE * LINE + LEAD);
        row = lower + 1;
    }

    private void headCell(String text, int top, int left, int bottom, int right) {
        sheet.value(top, left, text);
        StyleSetter style = style(sheet.range(top, left, bottom, right).style(), Typeface.HEI, HEAD_SIZE, Align.CENTRE);
        style.borderStyle(BorderStyle.THIN).fillColor("F0F0F0");
        if (top != bottom || left != right) {
            style.merge();
        }
        style.set();
    }

    private void cell(Block.Table table, int index, Row line) {
        Column column = table.columns().get(index);
        String text = line.cells().get(index);
        StyleSetter style = style(
                sheet.style(row, index), line.total() ? Typeface.HEI : Typeface.FANGSONG, table.size(), column.align());
        style.borderStyle(BorderStyle.THIN);
        if (column.kind() == Column.Kind.COUNT && text.matches("-?\\d{1,15}")) {
            sheet.value(row, index, Long.parseLong(text));
            style.format("0");
        } else if (column.kind() == Column.Kind.MONEY && text.matches("-?\\d{1,13}\\.\\d{2}")) {
            sheet.value(row, index, new BigDecimal(text));
            style.format("0.00");
        } else if (!text.isEmpty()) {
            sheet.value(row, index, text);
        }
        style.set();
    }
}
