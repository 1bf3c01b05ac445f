package org.chizheng.core.exchange.excel;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.chizheng.core.exchange.cell.SheetLimits;

/**
 * XML from strangers: nothing outside the file is ever read, no entity is expanded, and a file that declares a document
 * type is refused, because no spreadsheet program writes one.
 */
public final class XmlReading {
    /** The parser of the JDK knows every encoding, but prints to the console when bytes are wrong. */
    private static final XMLInputFactory ANY_ENCODING = safe(XMLInputFactory.newDefaultFactory());
    /** Faster and silent, for the parts of an xlsx, which are UTF-8 or UTF-16. */
    private static final XMLInputFactory UNICODE = safe(new InputFactoryImpl());

    private XmlReading() {}

    private static XMLInputFactory safe(XMLInputFactory factory) {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are not read");
        });
        return factory;
    }

    static XMLStreamReader open(InputStream in) throws XMLStreamException {
        return UNICODE.createXMLStreamReader(in);
    }

    /** As {@link #open}, for a file whose declaration may name any encoding. */
    static XMLStreamReader openAny(InputStream in) throws XMLStreamException {
        return ANY_ENCODING.createXMLStreamReader(in);
    }

    /** The same safety for a part that is copied event by event. */
    public static XMLEventReader events(InputStream in) throws XMLStreamException {
        return ANY_ENCODING.createXMLEventReader(in);
    }

    /** @throws XMLStreamException also for a document type declaration or an entity reference */
    static int next(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("a document type or an entity in a spreadsheet");
        }
        return event;
    }

    /** The value of an attribute by its local name, whatever the prefix; null when absent. */
    static String attribute(XMLStreamReader xml, String localName) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(localName)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    static int intAttribute(XMLStreamReader xml, String localName, int otherwise) throws XMLStreamException {
        String value = attribute(xml, localName);
        if (value == null || value.isBlank()) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value.trim());
        } catch (NumberFormatException wrong) {
            throw new XMLStreamException("not a number: " + localName, wrong);
        }
    }

    /** On/off attributes: 1, true, on. */
    static boolean flag(String value) {
        return value != null && (value.equals("1") || value.equals("true") || value.equals("on"));
    }

    /** Appends the characters of a text event, never past what one cell may hold. */
    static void append(XMLStreamReader xml, StringBuilder text) throws XMLStreamException {
        if (text.length() + xml.getTextLength() > SheetLimits.CELL_CHARACTERS * 2) {
            throw new XMLStreamException("a cell longer than a cell can be");
        }
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    /** What a visit of one element does. */
    @FunctionalInterface
    interface OnStart {
        void element(XMLStreamReader xml, String localName) throws XMLStreamException;
    }

    /** Walks over every start tag of a small part. */
    static void eachStart(InputStream in, OnStart visit) throws IOException {
        try (in) {
            eachStart(open(in), visit);
        } catch (XMLStreamException wrong) {
            throw new IOException(wrong);
        }
    }

    /** As above, for a reader that is open already. */
    static void eachStart(XMLStreamReader xml, OnStart visit) throws IOException {
        try {
            while (xml.hasNext()) {
                if (next(xml) == XMLStreamConstants.START_ELEMENT) {
                    visit.element(xml, xml.getLocalName());
                }
            }
            xml.close();
        } catch (XMLStreamException wrong) {
            throw new IOException(wrong);
        }
    }
}
