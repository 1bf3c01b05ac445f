package org.chizheng.core.document.paper;

import java.util.Arrays;
import org.chizheng.core.document.Align;
import org.chizheng.core.document.Block;
import org.chizheng.core.document.Column;
import org.chizheng.core.document.Row;
import org.chizheng.core.document.Typeface;
import org.chizheng.core.document.page.ColumnWidths;

/** A table of WordprocessingML: fixed widths by weight, a head of one or two rows that Word repeats on every page. */
final class DocxTable {
    private static final double WIDE_LATIN = 0.64;
    private static final String OPEN_ROW = "<w:tr><w:trPr><w:cantSplit/>";

    private final StringBuilder xml;
    private final Block.Table table;
    private final long[] widths;
    private final double size;

    DocxTable(StringBuilder xml, Block.Table table, double room) {
        this.xml = xml;
        this.table = table;
        ColumnWidths fitted = ColumnWidths.fit(table, room, DocxTable::roughly);
        this.size = fitted.size();
        this.widths = Arrays.stream(fitted.widths()).mapToLong(DocxText::twips).toArray();
    }

    /** Which font the reader's Word will take is unknown: Latin is reckoned wide enough for any. */
    private static double roughly(String text, boolean total, double size) {
        return size
                * text.codePoints()
                        .mapToDouble(c -> c < 0x2E80 ? WIDE_LATIN : 1)
                        .sum();
    }

    void write() {
        xml.append("<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/><w:jc w:val=\"center\"/><w:tblBorders>");
        for (String side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
            xml.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>");
        }
        xml.append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"60\" w:type=\"dxa\"/>");
        xml.append("<w:right w:w=\"60\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>");
        for (long width : widths) {
            xml.append("<w:gridCol w:w=\"").append(width).append("\"/>");
        }
        xml.append("</w:tblGrid>");
        head();
        table.rows().forEach(this::row);
        if (table.rows().isEmpty()) {
            none();
        }
        xml.append("</w:tbl>");
    }

    private void head() {
        boolean groups = table.hasGroups();
        xml.append(OPEN_ROW).append("<w:tblHeader/></w:trPr>");
        int from = 0;
        while (from < widths.length) {
            String group = table.columns().get(from).group();
            int to = from + 1;
            while (!group.isEmpty()
                    && to < widths.length
                    && group.equals(table.columns().get(to).group())) {
                to++;
            }
            String merge = groups && group.isEmpty() ? "<w:vMerge w:val=\"restart\"/>" : "";
            String text = group.isEmpty() ? table.columns().get(from).title() : group;
            headCell(text, from, to, merge);
            from = to;
        }
        xml.append("</w:tr>");
        if (groups) {
            xml.append(OPEN_ROW).append("<w:tblHeader/></w:trPr>");
            for (int i = 0; i < widths.length; i++) {
                Column column = table.columns().get(i);
                boolean high = column.group().isEmpty();
                headCell(high ? "" : column.title(), i, i + 1, high ? "<w:vMerge/>" : "");
            }
            xml.append("</w:tr>");
        }
    }

    private void headCell(String text, int from, int to, String merge) {
        long width = 0;
        for (int i = from; i < to; i++) {
            width += widths[i];
        }
        String span = to - from > 1 ? "<w:gridSpan w:val=\"" + (to - from) + "\"/>" : "";
        cell(width, span + merge + "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F0F0F0\"/>");
        paragraph(text, Typeface.HEI, Align.CENTRE);
    }

    private void cell(long width, String more) {
        xml.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(width).append("\" w:type=\"dxa\"/>");
        xml.append(more).append("<w:vAlign w:val=\"center\"/></w:tcPr>");
    }

    private void paragraph(String text, Typeface face, Align align) {
        new DocxText(xml).open(DocxText.Shape.cell(align)).run(text, face, size).close();
        xml.append("</w:tc>");
    }

    private void row(Row row) {
        xml.append(OPEN_ROW);
        if (table.rowHeight() > 0) {
            xml.append("<w:trHeight w:val=\"")
                    .append(DocxText.twips(table.rowHeight()))
                    .append("\" w:hRule=\"atLeast\"/>");
        }
        xml.append("</w:trPr>");
        for (int i = 0; i < widths.length; i++) {
            cell(widths[i], "");
            paragraph(
                    row.cells().get(i),
                    row.total() ? Typeface.HEI : Typeface.FANGSONG,
                    table.columns().get(i).align());
        }
        xml.append("</w:tr>");
    }

    private void none() {
        xml.append(OPEN_ROW).append("</w:trPr>");
        long width = Arrays.stream(widths).sum();
        cell(width, "<w:gridSpan w:val=\"" + widths.length + "\"/>");
        paragraph("（无）", Typeface.FANGSONG, Align.CENTRE);
        xml.append("</w:tr>");
    }
}
