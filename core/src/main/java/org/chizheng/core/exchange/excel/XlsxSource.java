package org.chizheng.core.exchange.excel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.chizheng.core.exchange.cell.MergeSpread;
import org.chizheng.core.exchange.cell.RowVisitor;
import org.chizheng.core.exchange.cell.SheetLimits;
import org.chizheng.core.exchange.cell.SheetRefusals;
import org.chizheng.core.exchange.cell.SheetSource;
import org.chizheng.core.exchange.cell.SheetTab;

/**
 * Reads xlsx and xlsm part by part without ever holding a sheet. Own code, because the readers at hand either hold the
 * sheet or hide what a roster is judged by: hidden rows, struck-through fonts, merged cells. Macros are not looked at.
 */
public final class XlsxSource implements SheetSource {
    private static final long SMALL_PART = 4L << 20;
    private static final long STYLES_PART = 64L << 20;
    private static final String EXTERNAL = "xl/externalLinks/externalLink";
    private static final long TEXTS_PART = 256L << 20;

    private final Path file;
    private final SheetLimits limits;
    private final ZipParts parts;
    private final List<SheetTab> tabs = new ArrayList<>();
    private final List<String> sheetParts = new ArrayList<>();
    private final Map<String, String> targets = new HashMap<>();
    private boolean from1904;
    private XlsxStyles styles;
    private SharedTexts texts;

    public XlsxSource(Path file, SheetLimits limits, ZipParts parts) throws IOException {
        this.file = file;
        this.limits = limits;
        this.parts = parts;
        String workbook = mainPart();
        readTargets(workbook);
        readWorkbook(workbook);
    }

    private String mainPart() throws IOException {
        String[] found = {"xl/workbook.xml"};
        InputStream in = parts.open("_rels/.rels", SMALL_PART);
        if (in != null) {
            XmlReading.eachStart(in, (xml, name) -> {
                String type = XmlReading.attribute(xml, "Type");
                if (name.equals("Relationship") && type != null && type.endsWith("/officeDocument")) {
                    found[0] = XmlReading.attribute(xml, "Target");
                }
            });
        }
        return found[0].startsWith("/") ? found[0].substring(1) : found[0];
    }

    private void readTargets(String workbook) throws IOException {
        int slash = workbook.lastIndexOf('/');
        String folder = workbook.substring(0, slash + 1);
        InputStream in = parts.open(folder + "_rels/" + workbook.substring(slash + 1) + ".rels", SMALL_PART);
        if (in == null) {
            throw SheetRefusals.damaged(file, null);
        }
        XmlReading.eachStart(in, (xml, name) -> {
            String target = XmlReading.attribute(xml, "Target");
            if (name.equals("Relationship") && target != null) {
                String path = target.startsWith("/") ? target.substring(1) : folder + target;
                targets.put(XmlReading.attribute(xml, "Id"), path);
                String type = String.valueOf(XmlReading.attribute(xml, "Type"));
                targets.put(type.substring(type.lastIndexOf('/') + 1), path);
            }
        });
    }

    private void readWorkbook(String workbook) throws IOException {
        InputStream in = parts.open(workbook, SMALL_PART);
        if (in == null) {
            throw SheetRefusals.damaged(file, null);
        }
        XmlReading.eachStart(in, (xml, name) -> {
            if (name.equals("workbookPr")) {
                from1904 = XmlReading.flag(XmlReading.attribute(xml, "date1904"));
            } else if (name.equals("sheet")) {
                String part = targets.get(XmlReading.attribute(xml, "id"));
                if (part != null && parts.has(part)) {
                    String state = XmlReading.attribute(xml, "state");
                    boolean hidden = state != null && !state.equals("visible");
                    tabs.add(new SheetTab(tabs.size(), String.valueOf(XmlReading.attribute(xml, "name")), hidden));
                    sheetParts.add(part);
                }
            }
        });
        if (tabs.isEmpty()) {
            throw SheetRefusals.damaged(file, null);
        }
    }

    @Override
    public boolean from1904() {
        return from1904;
    }

    @Override
    public List<SheetTab> tabs() {
        return List.copyOf(tabs);
    }

    /** The zip path of a sheet, for the copy with marks. */
    public String partOf(SheetTab tab) {
        return sheetParts.get(tab.index());
    }

    /**
     * Whether the marks may go into a copy of this very file. Not with macros, which a copy named xlsx must not hold;
     * not with a link that starts a program (DDE); not with names or sizes that no spreadsheet program writes. The
     * values are then written anew.
     */
    public boolean mayBeCopied() throws IOException {
        if (!parts.mayAllBeCopied() || parts.has("xl/vbaProject.bin")) {
            return false;
        }
        for (int i = 1; parts.has(EXTERNAL + i + ".xml"); i++) {
            boolean[] program = {false};
            XmlReading.eachStart(
                    parts.open(EXTERNAL + i + ".xml", SMALL_PART), (xml, name) -> program[0] |= name.equals("ddeLink"));
            if (program[0]) {
                return false;
            }
        }
        return true;
    }

    /** A part for the copy with marks, bounded and checked as every other reading of it. */
    public InputStream part(String name) throws IOException {
        return parts.open(name, limits.maxInflated());
    }

    /** The zip path of the styles, or null. */
    public String stylesPart() {
        return targets.get("styles");
    }

    @Override
    public void read(SheetTab tab, RowVisitor visitor) throws IOException {
        if (styles == null) {
            styles = XlsxStyles.read(parts.open(targets.getOrDefault("styles", ""), STYLES_PART));
            texts = SharedTexts.read(parts.open(targets.getOrDefault("sharedStrings", ""), TEXTS_PART));
        }
        String part = partOf(tab);
        MergeSpread spread = new MergeSpread();
        try (InputStream in = parts.open(part, limits.maxInflated())) {
            spread.addAll(MergeScan.scan(in));
        }
        try (InputStream in = parts.open(part, limits.maxInflated())) {
            new XlsxRows(styles, texts, from1904, spread).read(in, visitor);
        } catch (XMLStreamException wrong) {
            throw new IOException(wrong);
        }
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
