package org.chizheng.core.exchange.mark;

import java.util.TreeMap;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.chizheng.core.exchange.excel.CellAddress;

/** Streams the rows of an xlsx sheet, colours the bad cells and puts the advice behind each row. */
final class RowMarks extends XmlCopy {
    private final Marks marks;
    private final StyleMarks styles;
    private int row;
    private int column;
    private TreeMap<Integer, Boolean> waiting = new TreeMap<>();
    private boolean dropping;

    RowMarks(Marks marks, StyleMarks styles) {
        this.marks = marks;
        this.styles = styles;
    }

    @Override
    void event(XMLEvent event) throws XMLStreamException {
        String name = name(event);
        if (name.equals("dimension")) {
            return;
        }
        if (dropping) {
            dropping = !(event.isEndElement() && name.equals("c"));
            return;
        }
        if (event.isStartElement() && name.equals("row")) {
            startRow(event.asStartElement());
        } else if (event.isStartElement() && name.equals("c")) {
            startCell(event.asStartElement());
        } else if (event.isEndElement() && name.equals("row")) {
            endRow(event.asEndElement().getName());
            write(event);
        } else {
            write(event);
        }
    }

    private void startRow(StartElement element) throws XMLStreamException {
        row = Integer.parseInt(value(element, "r", String.valueOf(row + 1)).trim());
        column = 0;
        waiting = new TreeMap<>(marks.cells(row));
        write(with(element, "spans", ""));
    }

    private void startCell(StartElement element) throws XMLStreamException {
        String address = value(element, "r", "");
        int at = address.isEmpty() ? column : CellAddress.column(address);
        column = at + 1;
        while (!waiting.isEmpty() && waiting.firstKey() < at) {
            blank(
                    element.getName(),
                    waiting.firstKey(),
                    waiting.pollFirstEntry().getValue());
        }
        if (at == marks.column()) {
            dropping = true;
            return;
        }
        Boolean grave = waiting.remove(at);
        if (grave == null) {
            write(element);
        } else {
            int style = Integer.parseInt(value(element, "s", "0").trim());
            write(with(element, "s", styles.of(style, grave, marks.isText(at))));
        }
    }

    private void endRow(QName like) throws XMLStreamException {
        while (!waiting.isEmpty() && waiting.firstKey() < marks.column()) {
            blank(like, waiting.firstKey(), waiting.pollFirstEntry().getValue());
        }
        String advice = marks.advice(row);
        if (advice.isEmpty()) {
            return;
        }
        open(like, "c", "r", CellAddress.letters(marks.column()) + row, "t", "inlineStr");
        open(like, "is");
        open(like, "t");
        write(EVENTS.createCharacters(advice));
        close(like, "t");
        close(like, "is");
        close(like, "c");
    }

    /** A cell that was not in the file, because nothing was typed, is where something is missing. */
    private void blank(QName like, int at, boolean grave) throws XMLStreamException {
        open(like, "c", "r", CellAddress.letters(at) + row, "s", styles.of(0, grave, marks.isText(at)));
        close(like, "c");
    }
}
