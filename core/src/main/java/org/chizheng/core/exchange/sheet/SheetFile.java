package org.chizheng.core.exchange.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.zip.ZipException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.chizheng.core.exchange.cell.RowVisitor;
import org.chizheng.core.exchange.cell.SheetLimits;
import org.chizheng.core.exchange.cell.SheetRefusals;
import org.chizheng.core.exchange.cell.SheetRow;
import org.chizheng.core.exchange.cell.SheetSource;
import org.chizheng.core.exchange.cell.SheetTab;
import org.chizheng.core.exchange.excel.XlsSource;
import org.chizheng.core.exchange.excel.XlsxSource;
import org.chizheng.core.exchange.excel.Xml2003Source;
import org.chizheng.core.exchange.excel.ZipParts;
import org.chizheng.core.exchange.text.HtmlSource;
import org.chizheng.core.exchange.text.TextSource;
import org.chizheng.core.shared.Refusal;

/**
 * An opened file of rows. Whatever is wrong with it becomes a {@link Refusal} in plain words: an office gets files from
 * villages, schools and web systems, and half of them are not what their name says.
 */
public final class SheetFile implements Closeable {
    private final Path path;
    private final SheetFormat format;
    private final SheetLimits limits;
    private final SheetSource source;

    private SheetFile(Path path, SheetFormat format, SheetLimits limits, SheetSource source) {
        this.path = path;
        this.format = format;
        this.limits = limits;
        this.source = source;
    }

    /** @throws Refusal when the file is missing, empty, too big, locked, damaged or no table */
    public static SheetFile open(Path path) {
        return open(path, SheetLimits.STANDARD);
    }

    /** As {@link #open(Path)} under other limits. */
    public static SheetFile open(Path path, SheetLimits limits) {
        try {
            long size = Files.size(path);
            if (!Files.isRegularFile(path)) {
                throw SheetRefusals.missing(path, null);
            }
            if (size == 0) {
                throw SheetRefusals.empty(path);
            }
            if (size > limits.maxBytes()) {
                throw SheetRefusals.tooBig(path, limits.maxBytes());
            }
        } catch (IOException wrong) {
            throw SheetRefusals.missing(path, wrong);
        }
        return opened(path, limits);
    }

    private static SheetFile opened(Path path, SheetLimits limits) {
        try {
            FileKind.Container kind = FileKind.of(path);
            return switch (kind) {
                case OLE2 -> new SheetFile(path, SheetFormat.XLS, limits, ole2(path));
                case ZIP -> new SheetFile(path, SheetFormat.XLSX, limits, zip(path, limits));
                case XML_2003 -> new SheetFile(path, SheetFormat.XML_2003, limits, new Xml2003Source(path));
                case HTML -> new SheetFile(path, SheetFormat.HTML, limits, new HtmlSource(path, stem(path)));
                case TEXT -> new SheetFile(path, SheetFormat.TEXT, limits, new TextSource(path, stem(path)));
            };
        } catch (IOException | RuntimeException wrong) {
            throw asRefusal(path, wrong);
        }
    }

    private static SheetSource zip(Path path, SheetLimits limits) throws IOException {
        ZipParts parts = new ZipParts(path);
        try {
            if (parts.has("xl/workbook.bin")) {
                throw SheetRefusals.oldFormat(path, "Excel 二进制工作簿（xlsb）");
            }
            if (parts.has("mimetype")) {
                try (InputStream in = parts.open("mimetype", 1 << 12)) {
                    String type = new String(in.readNBytes(200), StandardCharsets.US_ASCII);
                    throw type.contains("spreadsheet")
                            ? SheetRefusals.oldFormat(path, "OpenDocument 表格（ods）")
                            : SheetRefusals.otherFormat(path, "OpenDocument 文件");
                }
            }
            refuseOtherOffice(path, parts);
            return new XlsxSource(path, limits, parts);
        } catch (IOException | RuntimeException wrong) {
            parts.close();
            throw wrong;
        }
    }

    private static void refuseOtherOffice(Path path, ZipParts parts) {
        if (parts.hasUnder("word/")) {
            throw SheetRefusals.otherFormat(path, "Word 文档");
        }
        if (parts.hasUnder("ppt/")) {
            throw SheetRefusals.otherFormat(path, "演示文稿");
        }
        if (!parts.has("[Content_Types].xml")) {
            throw SheetRefusals.otherFormat(path, "压缩包（ZIP），请先解压，里面的文件");
        }
    }

    private static SheetSource ole2(Path path) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(path.toFile(), true)) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
                throw SheetRefusals.password(path);
            }
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                throw SheetRefusals.otherFormat(path, "Word 文档");
            }
            if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
                throw SheetRefusals.otherFormat(path, "演示文稿");
            }
            if (root.hasEntryCaseInsensitive("Book") && !root.hasEntryCaseInsensitive("Workbook")) {
                throw SheetRefusals.oldFormat(path, "Excel 95");
            }
            HSSFWorkbook.getWorkbookDirEntryName(root);
            OleStreams.readAll(root);
        } catch (IllegalArgumentException noWorkbook) {
            throw SheetRefusals.otherFormat(path, "别的 Office 文件");
        }
        return XlsSource.open(path);
    }

    private static Refusal asRefusal(Path path, Exception wrong) {
        if (wrong instanceof Refusal refusal) {
            return refusal;
        }
        for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            boolean locked = cause instanceof ZipException
                    && String.valueOf(cause.getMessage()).contains("encrypted");
            if (locked || cause instanceof EncryptedDocumentException) {
                return SheetRefusals.password(path);
            }
            if (cause instanceof OldFileFormatException) {
                return SheetRefusals.oldFormat(path, "Excel 早期版本");
            }
        }
        return SheetRefusals.damaged(path, wrong);
    }

    private static String stem(Path path) {
        String name = path.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    public Path path() {
        return path;
    }

    public SheetFormat format() {
        return format;
    }

    /** WPS's own ending; the bytes are those of an xls. */
    public boolean isEt() {
        return path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".et");
    }

    /** The workbook counts its days from 1904. */
    public boolean from1904() {
        return source.from1904();
    }

    /** All sheets in the order of their tabs, hidden ones too. */
    public List<SheetTab> tabs() {
        return source.tabs();
    }

    /** The first sheet that is shown. */
    public SheetTab firstShown() {
        return tabs().stream().filter(tab -> !tab.hidden()).findFirst().orElse(tabs().get(0));
    }

    /** @throws NoSuchElementException when no tab has this name */
    public SheetTab tab(String name) {
        return tabs().stream()
                .filter(tab -> tab.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The parts of an xlsx, for the copy with marks; empty for every other format. */
    public Optional<XlsxSource> xlsx() {
        return source instanceof XlsxSource xlsx ? Optional.of(xlsx) : Optional.empty();
    }

    /**
     * Streams the rows of a sheet; may be called again.
     *
     * @throws Refusal when the file proves damaged on the way or has more rows than allowed; what the visitor throws
     *     comes through unchanged
     */
    public void read(SheetTab tab, RowVisitor visitor) {
        try {
            source.read(tab, new Guard(tab, visitor));
        } catch (FromVisitor own) {
            throw own.original;
        } catch (IOException | RuntimeException wrong) {
            throw asRefusal(path, wrong);
        }
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException wrong) {
            throw SheetRefusals.missing(path, wrong);
        }
    }

    /** Carries an exception of the visitor past the readers, which take every other one for damage. */
    private static final class FromVisitor extends RuntimeException {
        private final transient RuntimeException original;

        FromVisitor(RuntimeException original) {
            super(original);
            this.original = original;
        }
    }

    /** Counts the rows, and keeps the visitor's own exceptions apart from those of the file. */
    private final class Guard implements RowVisitor {
        private final SheetTab tab;
        private final RowVisitor visitor;
        private int rows;
        private long places;

        Guard(SheetTab tab, RowVisitor visitor) {
            this.tab = tab;
            this.visitor = visitor;
        }

        @Override
        public boolean visit(SheetRow row) {
            places += 1 + row.cells().size();
            boolean tooMany = row.number() > SheetLimits.ROWS || places > limits.maxRows() * SheetLimits.PLACES_A_ROW;
            if (tooMany || !row.isBlank() && ++rows > limits.maxRows()) {
                throw SheetRefusals.tooManyRows(path, tab.name(), limits.maxRows());
            }
            try {
                return visitor.visit(row);
            } catch (RuntimeException own) {
                throw new FromVisitor(own);
            }
        }
    }
}
