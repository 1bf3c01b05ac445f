package org.chizheng.core.exchange.mark;

import java.util.ArrayList;
import java.util.List;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/**
 * Appends to the styles of an xlsx: every cell style once more in red and in amber, with and without the text format.
 * So a coloured cell keeps its border, font and alignment, and no style that was there gets another number.
 */
final class StyleMarks extends XmlCopy {
    private static final String TEXT_FORMAT = "49";
    private static final String[] COLOURS = {"FFFFC7CE", "FFFFEB9C"};
    private static final int MOST = 12_000;

    private final List<List<XMLEvent>> styles = new ArrayList<>();
    private int fills;
    private int firstFill = -1;
    private boolean inFills;
    private boolean inStyles;
    private List<XMLEvent> open;

    /** @return number of the coloured style, as text; the plain number when the file has no styles */
    String of(int style, boolean grave, boolean text) {
        int known = Math.min(styles.size(), MOST);
        if (known == 0 || firstFill < 0) {
            return String.valueOf(style);
        }
        int variant = (grave ? 0 : 1) + (text ? 2 : 0);
        int base = style < known ? style : 0;
        return String.valueOf(styles.size() + variant * known + base);
    }

    @Override
    void event(XMLEvent event) throws XMLStreamException {
        String name = name(event);
        if (name.equals("fills") || name.equals("cellXfs")) {
            section(event, name);
            return;
        }
        fills += inFills && event.isStartElement() && name.equals("fill") ? 1 : 0;
        if (inStyles) {
            keep(event, name);
        }
        write(event);
    }

    private void section(XMLEvent event, String name) throws XMLStreamException {
        boolean begins = event.isStartElement();
        QName like =
                begins ? event.asStartElement().getName() : event.asEndElement().getName();
        if (begins) {
            write(with(event.asStartElement(), "count", ""));
        } else if (name.equals("fills")) {
            addFills(like);
            write(event);
        } else {
            addStyles();
            write(event);
        }
        inFills = begins && name.equals("fills");
        inStyles = begins && name.equals("cellXfs");
    }

    private void addFills(QName like) throws XMLStreamException {
        firstFill = fills;
        for (String colour : COLOURS) {
            open(like, "fill");
            open(like, "patternFill", "patternType", "solid");
            open(like, "fgColor", "rgb", colour);
            close(like, "fgColor");
            close(like, "patternFill");
            close(like, "fill");
        }
    }

    private void keep(XMLEvent event, String name) {
        if (event.isStartElement() && name.equals("xf")) {
            open = new ArrayList<>();
        }
        if (open != null) {
            open.add(event);
        }
        if (event.isEndElement() && name.equals("xf")) {
            styles.add(open);
            open = null;
        }
    }

    private void addStyles() throws XMLStreamException {
        for (int variant = 0; variant < COLOURS.length * 2; variant++) {
            boolean text = variant >= COLOURS.length;
            String fill = String.valueOf(firstFill + variant % COLOURS.length);
            for (List<XMLEvent> style : styles.subList(0, Math.min(styles.size(), MOST))) {
                StartElement xf = with(style.get(0).asStartElement(), "fillId", fill, "applyFill", "1");
                write(text ? with(xf, "numFmtId", TEXT_FORMAT, "applyNumberFormat", "1") : xf);
                for (XMLEvent inner : style.subList(1, style.size())) {
                    write(inner);
                }
            }
        }
    }
}
