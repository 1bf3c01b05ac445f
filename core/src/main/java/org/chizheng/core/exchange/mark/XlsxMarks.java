package org.chizheng.core.exchange.mark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.chizheng.core.exchange.cell.SheetTab;
import org.chizheng.core.exchange.excel.XlsxSource;
import org.chizheng.core.exchange.sheet.SheetFile;

/**
 * The copy of an xlsx: every part is copied byte for byte but two, the sheet and the styles, which stream through.
 * Loading the workbook instead would need gigabytes for a county's ledger.
 */
final class XlsxMarks {
    private XlsxMarks() {}

    static void write(SheetFile file, SheetTab tab, Marks marks, Path out) throws IOException, XMLStreamException {
        XlsxSource source = file.xlsx().orElseThrow();
        String sheetPart = source.partOf(tab);
        try (ZipFile zip = new ZipFile(file.path().toFile());
                OutputStream stream = new BufferedOutputStream(Files.newOutputStream(out), 1 << 16);
                ZipOutputStream target = new ZipOutputStream(stream)) {
            StyleMarks styles = new StyleMarks();
            Set<String> done = new HashSet<>();
            ZipEntry types = entry(zip, "[Content_Types].xml");
            ZipEntry old = entry(zip, String.valueOf(source.stylesPart()));
            copy(source, types, in -> in.transferTo(target), target);
            done.add(key(types));
            if (old != null) {
                copy(source, old, in -> styles.rewrite(in, target), target);
                done.add(key(old));
            }
            for (Enumeration<? extends ZipEntry> each = zip.entries(); each.hasMoreElements(); ) {
                ZipEntry entry = each.nextElement();
                boolean isSheet = entry.getName().equalsIgnoreCase(sheetPart);
                if (done.add(key(entry))) {
                    copy(
                            source,
                            entry,
                            in -> {
                                if (isSheet) {
                                    new RowMarks(marks, styles).rewrite(in, target);
                                } else {
                                    in.transferTo(target);
                                }
                            },
                            target);
                }
            }
        }
    }

    private static String key(ZipEntry entry) {
        return entry.getName().toLowerCase(Locale.ROOT);
    }

    /** How one part becomes its copy. */
    @FunctionalInterface
    private interface Transfer {
        void copy(InputStream in) throws IOException, XMLStreamException;
    }

    private static void copy(XlsxSource source, ZipEntry entry, Transfer transfer, ZipOutputStream target)
            throws IOException, XMLStreamException {
        target.putNextEntry(new ZipEntry(entry.getName()));
        try (InputStream in = source.part(entry.getName())) {
            transfer.copy(in);
        }
        target.closeEntry();
    }

    private static ZipEntry entry(ZipFile zip, String name) {
        return zip.stream()
                .filter(entry -> entry.getName().equalsIgnoreCase(name))
                .findFirst()
                .map(ZipEntry.class::cast)
                .orElse(null);
    }
}
