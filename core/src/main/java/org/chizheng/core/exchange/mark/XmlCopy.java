package org.chizheng.core.exchange.mark;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.chizheng.core.exchange.excel.XmlReading;

/** Streams one XML part into another, event by event, so that everything that is not touched stays as it was. */
abstract class XmlCopy {
    static final XMLEventFactory EVENTS = XMLEventFactory.newDefaultFactory();

    private XMLEventWriter writer;

    /** Writes the part; the target stays open, it is one entry of a zip. */
    final void rewrite(InputStream in, OutputStream target) throws XMLStreamException {
        XMLEventReader reader = XmlReading.events(in);
        writer = XMLOutputFactory.newDefaultFactory()
                .createXMLEventWriter(new StaysOpen(target), StandardCharsets.UTF_8.name());
        while (reader.hasNext()) {
            XMLEvent event = reader.nextEvent();
            if (event.isStartDocument()) {
                write(EVENTS.createStartDocument(StandardCharsets.UTF_8.name(), "1.0", true));
            } else {
                event(event);
            }
        }
        writer.flush();
        writer.close();
    }

    abstract void event(XMLEvent event) throws XMLStreamException;

    final void write(XMLEvent event) throws XMLStreamException {
        writer.add(event);
    }

    static String name(XMLEvent event) {
        if (event.isStartElement()) {
            return event.asStartElement().getName().getLocalPart();
        }
        return event.isEndElement() ? event.asEndElement().getName().getLocalPart() : "";
    }

    /** The same element with some attributes set; an empty value takes one away. */
    static StartElement with(StartElement element, String... namesAndValues) {
        List<Attribute> attributes = new ArrayList<>();
        for (Iterator<Attribute> each = element.getAttributes(); each.hasNext(); ) {
            Attribute attribute = each.next();
            if (!contains(namesAndValues, attribute.getName().getLocalPart())) {
                attributes.add(attribute);
            }
        }
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!namesAndValues[i + 1].isEmpty()) {
                attributes.add(EVENTS.createAttribute(namesAndValues[i], namesAndValues[i + 1]));
            }
        }
        return EVENTS.createStartElement(element.getName(), attributes.iterator(), element.getNamespaces());
    }

    private static boolean contains(String[] namesAndValues, String name) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i].equals(name)) {
                return true;
            }
        }
        return false;
    }

    static String value(StartElement element, String attribute, String otherwise) {
        Attribute found = element.getAttributeByName(new QName(attribute));
        return found == null ? otherwise : found.getValue();
    }

    /** Writes {@code <name attributes>} in the namespace of a neighbour. */
    final void open(QName like, String localName, String... namesAndValues) throws XMLStreamException {
        QName name = new QName(like.getNamespaceURI(), localName, like.getPrefix());
        List<Attribute> attributes = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            attributes.add(EVENTS.createAttribute(namesAndValues[i], namesAndValues[i + 1]));
        }
        write(EVENTS.createStartElement(name, attributes.iterator(), null));
    }

    final void close(QName like, String localName) throws XMLStreamException {
        write(EVENTS.createEndElement(new QName(like.getNamespaceURI(), localName, like.getPrefix()), null));
    }

    /** The writer must not end the zip. */
    private static final class StaysOpen extends FilterOutputStream {
        StaysOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
