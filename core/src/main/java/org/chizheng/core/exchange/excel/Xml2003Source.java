package org.chizheng.core.exchange.excel;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.chizheng.core.exchange.cell.Cell;
import org.chizheng.core.exchange.cell.CellKind;
import org.chizheng.core.exchange.cell.MergeSpread;
import org.chizheng.core.exchange.cell.RowVisitor;
import org.chizheng.core.exchange.cell.SheetLimits;
import org.chizheng.core.exchange.cell.SheetRefusals;
import org.chizheng.core.exchange.cell.SheetRow;
import org.chizheng.core.exchange.cell.SheetSource;
import org.chizheng.core.exchange.cell.SheetTab;

/** Reads "XML 表格 2003", which WPS and web systems like to name .xls. */
public final class Xml2003Source implements SheetSource {
    private final Path file;
    private final List<SheetTab> tabs = new ArrayList<>();
    private final Set<String> struckStyles = new HashSet<>();

    public Xml2003Source(Path file) throws IOException {
        this.file = file;
        List<String> names = new ArrayList<>();
        Set<Integer> hidden = new HashSet<>();
        String[] style = {""};
        walk((xml, name) -> {
            switch (name) {
                case "Style" -> style[0] = String.valueOf(XmlReading.attribute(xml, "ID"));
                case "Font" -> {
                    if (XmlReading.flag(XmlReading.attribute(xml, "StrikeThrough"))) {
                        struckStyles.add(style[0]);
                    }
                }
                case "Worksheet" -> names.add(String.valueOf(XmlReading.attribute(xml, "Name")));
                case "Visible" -> {
                    if (xml.getElementText().startsWith("SheetHidden")) {
                        hidden.add(names.size() - 1);
                    }
                }
                default -> {
                    // borders, widths and print settings say nothing about a value
                }
            }
        });
        for (int i = 0; i < names.size(); i++) {
            tabs.add(new SheetTab(i, names.get(i), hidden.contains(i)));
        }
        if (tabs.isEmpty()) {
            throw SheetRefusals.noTable(file);
        }
    }

    private void walk(XmlReading.OnStart visit) throws IOException {
        try (InputStream in = input()) {
            XmlReading.eachStart(XmlReading.openAny(in), visit);
        } catch (XMLStreamException wrong) {
            throw new IOException(wrong);
        }
    }

    private InputStream input() throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    @Override
    public List<SheetTab> tabs() {
        return List.copyOf(tabs);
    }

    @Override
    public void read(SheetTab tab, RowVisitor visitor) throws IOException {
        try (InputStream in = input()) {
            XMLStreamReader xml = XmlReading.openAny(in);
            int sheet = -1;
            while (xml.hasNext()) {
                if (XmlReading.next(xml) == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Worksheet")
                        && ++sheet == tab.index()) {
                    new Rows(xml, visitor).read();
                    return;
                }
            }
        } catch (XMLStreamException wrong) {
            throw new IOException(wrong);
        }
    }

    @Override
    public void close() {
        // each reading opens and closes the file itself
    }

    /** The rows of one worksheet element. */
    private final class Rows {
        private final XMLStreamReader xml;
        private final RowVisitor visitor;
        private final MergeSpread spread = new MergeSpread();
        private final List<Cell> cells = new ArrayList<>();
        private final List<MergeSpread.Range> ranges = new ArrayList<>();
        private int row;
        private int column;

        Rows(XMLStreamReader xml, RowVisitor visitor) {
            this.xml = xml;
            this.visitor = visitor;
        }

        void read() throws XMLStreamException {
            boolean hidden = false;
            while (true) {
                int event = XmlReading.next(xml);
                if (event == XMLStreamConstants.START_ELEMENT) {
                    String name = xml.getLocalName();
                    if (name.equals("Row")) {
                        hidden = XmlReading.flag(XmlReading.attribute(xml, "Hidden"));
                        startRow();
                    } else if (name.equals("Cell")) {
                        cell();
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    String name = xml.getLocalName();
                    if (name.equals("Row") && !endRow(hidden) || name.equals("Worksheet")) {
                        return;
                    }
                }
            }
        }

        private void startRow() throws XMLStreamException {
            int number = XmlReading.intAttribute(xml, "Index", row + 1);
            if (number <= row) {
                throw new XMLStreamException("rows out of order");
            }
            row = number;
            column = 0;
            cells.clear();
            ranges.clear();
        }

        private boolean endRow(boolean hidden) throws XMLStreamException {
            spread.addAll(ranges);
            spread.apply(row - 1, cells);
            return visitor.visit(new SheetRow(row, cells, hidden));
        }

        private void cell() throws XMLStreamException {
            int at = XmlReading.intAttribute(xml, "Index", column + 1) - 1;
            int across = XmlReading.intAttribute(xml, "MergeAcross", 0);
            int down = XmlReading.intAttribute(xml, "MergeDown", 0);
            if (at < 0 || across < 0 || down < 0 || at + (long) across >= SheetLimits.COLUMNS) {
                throw new XMLStreamException("no such column");
            }
            ranges.add(new MergeSpread.Range(row - 1, at, row - 1 + Math.min(down, 1 << 20), at + across));
            boolean struck = struckStyles.contains(XmlReading.attribute(xml, "StyleID"));
            boolean formula = XmlReading.attribute(xml, "Formula") != null;
            Cell cell = data().struckIf(struck);
            while (cells.size() <= at) {
                cells.add(Cell.EMPTY);
            }
            cells.set(at, formula ? cell.fromFormula() : cell);
            column = at + across + 1;
        }

        private Cell data() throws XMLStreamException {
            String type = "String";
            StringBuilder text = new StringBuilder();
            boolean inside = false;
            while (true) {
                int event = XmlReading.next(xml);
                if (event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Data")) {
                    type = String.valueOf(XmlReading.attribute(xml, "Type"));
                    inside = true;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    inside &= !xml.getLocalName().equals("Data");
                    if (xml.getLocalName().equals("Cell")) {
                        return typed(type, text.toString());
                    }
                } else if (inside && RichText.isCharacters(event)) {
                    XmlReading.append(xml, text);
                }
            }
        }

        private Cell typed(String type, String text) {
            if (text.isEmpty()) {
                return Cell.EMPTY;
            }
            return switch (type) {
                case "Number" -> Cell.number(text.trim());
                case "DateTime" -> XlsxRows.isoDay(text.trim());
                case "Boolean" ->
                    new Cell(CellKind.BOOL, XmlReading.flag(text.trim()) ? "TRUE" : "FALSE", "", false, false, false);
                case "Error" -> new Cell(CellKind.ERROR, text.trim(), "", false, false, false);
                default -> Cell.text(text);
            };
        }
    }
}
