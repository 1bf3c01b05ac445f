package org.chizheng.core.exchange.excel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The text of a shared or inline string: its runs joined, phonetic hints left out, {@code _x000D_} escapes undone.
 *
 * @param struck some run with visible text is struck through
 */
record RichText(String text, boolean struck) {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** Reads up to the end tag {@code end}; the reader stands on its start tag. */
    static RichText read(XMLStreamReader xml, String end) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        boolean phonetic = false;
        boolean runStruck = false;
        boolean struck = false;
        while (true) {
            int event = XmlReading.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "t" -> inText = !phonetic;
                    case "rPh" -> phonetic = true;
                    case "r" -> runStruck = false;
                    case "strike" -> runStruck = isOn(xml);
                    default -> inText = false;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                String name = xml.getLocalName();
                if (name.equals(end)) {
                    return new RichText(unescape(text), struck);
                }
                inText = false;
                phonetic &= !name.equals("rPh");
            } else if (inText && isCharacters(event)) {
                XmlReading.append(xml, text);
                struck |= runStruck && !xml.isWhiteSpace();
            }
        }
    }

    static boolean isCharacters(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    static boolean isOn(XMLStreamReader xml) {
        String value = XmlReading.attribute(xml, "val");
        return value == null || XmlReading.flag(value);
    }

    static String unescape(CharSequence raw) {
        String text = raw.toString();
        if (!text.contains("_x")) {
            return text;
        }
        Matcher escapes = ESCAPE.matcher(text);
        return escapes.replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
