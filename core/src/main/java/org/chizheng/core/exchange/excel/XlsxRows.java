package org.chizheng.core.exchange.excel;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.chizheng.core.exchange.cell.Cell;
import org.chizheng.core.exchange.cell.CellKind;
import org.chizheng.core.exchange.cell.MergeSpread;
import org.chizheng.core.exchange.cell.RowVisitor;
import org.chizheng.core.exchange.cell.SheetLimits;
import org.chizheng.core.exchange.cell.SheetRow;

/** Turns the XML of one xlsx sheet into rows, one at a time. */
final class XlsxRows {
    private final XlsxStyles styles;
    private final SharedTexts texts;
    private final boolean from1904;
    private final MergeSpread spread;
    private final List<Cell> cells = new ArrayList<>();
    private int row;
    private int column;

    XlsxRows(XlsxStyles styles, SharedTexts texts, boolean from1904, MergeSpread spread) {
        this.styles = styles;
        this.texts = texts;
        this.from1904 = from1904;
        this.spread = spread;
    }

    void read(InputStream in, RowVisitor visitor) throws IOException, XMLStreamException {
        XMLStreamReader xml = XmlReading.open(in);
        boolean hidden = false;
        while (xml.hasNext()) {
            int event = XmlReading.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("row")) {
                    hidden = startRow(xml);
                } else if (xml.getLocalName().equals("c")) {
                    cell(xml);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                String name = xml.getLocalName();
                if (name.equals("row") && !endRow(hidden, visitor) || name.equals("sheetData")) {
                    return;
                }
            }
        }
        throw new XMLStreamException("the sheet has no end");
    }

    private boolean startRow(XMLStreamReader xml) throws XMLStreamException {
        int number = XmlReading.intAttribute(xml, "r", row + 1);
        if (number <= row) {
            throw new XMLStreamException("rows out of order");
        }
        row = number;
        column = 0;
        cells.clear();
        return XmlReading.flag(XmlReading.attribute(xml, "hidden"));
    }

    private boolean endRow(boolean hidden, RowVisitor visitor) {
        spread.apply(row - 1, cells);
        return visitor.visit(new SheetRow(row, cells, hidden));
    }

    private void cell(XMLStreamReader xml) throws IOException, XMLStreamException {
        String address = XmlReading.attribute(xml, "r");
        int at = address == null ? column : CellAddress.column(address);
        if (at < 0 || at >= SheetLimits.COLUMNS) {
            throw new XMLStreamException("no such column");
        }
        int style = XmlReading.intAttribute(xml, "s", 0);
        String type = XmlReading.attribute(xml, "t");
        Cell cell = content(xml, type == null ? "n" : type, style).struckIf(styles.struck(style));
        column = at + 1;
        if (at >= cells.size() && cell.equals(Cell.EMPTY)) {
            return;
        }
        while (cells.size() <= at) {
            cells.add(Cell.EMPTY);
        }
        cells.set(at, cell);
    }

    private Cell content(XMLStreamReader xml, String type, int style) throws IOException, XMLStreamException {
        boolean formula = false;
        String value = "";
        Cell inline = null;
        while (true) {
            int event = XmlReading.next(xml);
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "f" -> formula = true;
                case "v" -> value = text(xml, "v");
                case "is" -> {
                    RichText rich = RichText.read(xml, "is");
                    inline = Cell.text(rich.text()).struckIf(rich.struck());
                }
                default -> {
                    // extensions carry no value
                }
            }
        }
        Cell cell = inline != null && type.equals("inlineStr") ? inline : typed(type, value, style);
        if (!formula) {
            return cell;
        }
        boolean neverComputed = value.isEmpty() && !type.equals("str");
        return (neverComputed ? new Cell(CellKind.ERROR, "#未计算", "", true, false, false) : cell).fromFormula();
    }

    private static String text(XMLStreamReader xml, String end) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (true) {
            int event = XmlReading.next(xml);
            if (RichText.isCharacters(event)) {
                XmlReading.append(xml, text);
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals(end)) {
                return text.toString();
            }
        }
    }

    private Cell typed(String type, String value, int style) throws IOException {
        if (value.isEmpty()) {
            return Cell.EMPTY;
        }
        return switch (type) {
            case "s" -> texts.cell(value);
            case "str", "inlineStr" -> Cell.text(RichText.unescape(value));
            case "b" ->
                new Cell(CellKind.BOOL, XmlReading.flag(value.trim()) ? "TRUE" : "FALSE", "", false, false, false);
            case "e" -> new Cell(CellKind.ERROR, value.trim(), "", false, false, false);
            case "d" -> isoDay(value.trim());
            default -> styles.number(value.trim(), style, from1904);
        };
    }

    /** Strict OOXML keeps days as ISO text. */
    static Cell isoDay(String value) {
        String day = value.endsWith("T00:00:00") || value.endsWith("T00:00:00.000") || value.endsWith("T00:00:00Z")
                ? value.substring(0, 10)
                : value.length() > 16 ? value.substring(0, 16) : value;
        return new Cell(CellKind.DATE, day, "", false, false, false);
    }
}
