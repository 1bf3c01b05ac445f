package org.chizheng.core.document.paper;

/** Text as it may stand in XML: marks escaped, characters that XML 1.0 forbids left out. */
final class Xml {
    private Xml() {}

    static String text(String raw) {
        StringBuilder safe = new StringBuilder(raw.length() + 8);
        raw.codePoints().filter(Xml::isAllowed).forEach(character -> {
            switch (character) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(character);
            }
        });
        return safe.toString();
    }

    private static boolean isAllowed(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || character >= 0x20 && character <= 0xD7FF
                || character >= 0xE000 && character <= 0xFFFD
                || character >= 0x10000;
    }
}
