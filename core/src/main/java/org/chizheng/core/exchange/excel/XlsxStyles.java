package org.chizheng.core.exchange.excel;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.chizheng.core.exchange.cell.Cell;

/** Of the styles of an xlsx only what changes meaning: which formats show a day, which fonts are struck through. */
final class XlsxStyles {
    /** Excel itself holds 65,490. */
    private static final int MOST = 65_536;

    private final Map<Integer, String> formats = new HashMap<>();
    private final BitSet struckFonts = new BitSet();
    private final List<int[]> cellStyles = new ArrayList<>();

    /** @param in the part, or null when the file has none */
    static XlsxStyles read(InputStream in) throws IOException {
        XlsxStyles styles = new XlsxStyles();
        if (in == null) {
            return styles;
        }
        int[] font = {-1};
        String[] section = {""};
        XmlReading.eachStart(in, (xml, name) -> {
            if (styles.formats.size() > MOST || styles.cellStyles.size() > MOST) {
                throw new XMLStreamException("more styles than a workbook has");
            }
            switch (name) {
                case "fonts", "fills", "cellStyleXfs", "cellXfs", "dxfs" -> section[0] = name;
                case "numFmt" ->
                    styles.formats.put(
                            XmlReading.intAttribute(xml, "numFmtId", 0), XmlReading.attribute(xml, "formatCode"));
                case "font" -> font[0] += section[0].equals("fonts") ? 1 : 0;
                case "strike" -> {
                    if (section[0].equals("fonts") && RichText.isOn(xml)) {
                        styles.struckFonts.set(font[0]);
                    }
                }
                case "xf" -> {
                    if (section[0].equals("cellXfs")) {
                        styles.cellStyles.add(new int[] {
                            XmlReading.intAttribute(xml, "numFmtId", 0), XmlReading.intAttribute(xml, "fontId", 0)
                        });
                    }
                }
                default -> {
                    // fills, borders and colours say nothing about a value
                }
            }
        });
        return styles;
    }

    Cell number(String literal, int style, boolean from1904) {
        int format = style < cellStyles.size() ? cellStyles.get(style)[0] : 0;
        return ExcelNumber.cell(literal, format, formats.get(format), from1904);
    }

    boolean struck(int style) {
        return style < cellStyles.size()
                && struckFonts.get(Math.max(0, cellStyles.get(style)[1]));
    }
}
