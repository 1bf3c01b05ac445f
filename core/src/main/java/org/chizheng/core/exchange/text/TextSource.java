package org.chizheng.core.exchange.text;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chizheng.core.exchange.cell.Cell;
import org.chizheng.core.exchange.cell.RowVisitor;
import org.chizheng.core.exchange.cell.SheetLimits;
import org.chizheng.core.exchange.cell.SheetRow;
import org.chizheng.core.exchange.cell.SheetSource;
import org.chizheng.core.exchange.cell.SheetTab;

/** Reads CSV and tab-separated text; a row is a record, so its number is what Excel would show for the file. */
public final class TextSource implements SheetSource {
    private static final String SEPARATORS = ",\t;|";
    private static final int PROBED_LINES = 20;

    private final Path file;
    private final TextCharset charset;
    private final char separator;
    private final SheetTab tab;

    public TextSource(Path file, String name) throws IOException {
        this.file = file;
        this.charset = TextCharset.of(file);
        this.separator = probe();
        this.tab = new SheetTab(0, name, false);
    }

    /** The sign that stands most often in the first lines; a tab after each identity number does not win over commas. */
    private char probe() throws IOException {
        int[] counts = new int[SEPARATORS.length()];
        int lines = 0;
        boolean quoted = false;
        try (Reader reader = charset.open(file)) {
            int c;
            while (lines < PROBED_LINES && (c = reader.read()) >= 0) {
                quoted ^= c == '"';
                lines += c == '\n' ? 1 : 0;
                int which = SEPARATORS.indexOf(c);
                if (which >= 0 && !quoted) {
                    counts[which]++;
                }
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }

    @Override
    public List<SheetTab> tabs() {
        return List.of(tab);
    }

    @Override
    public void read(SheetTab which, RowVisitor visitor) throws IOException {
        try (Reader reader = charset.open(file)) {
            Records records = new Records(reader, separator);
            int number = 0;
            List<Cell> cells;
            while ((cells = records.next()) != null) {
                number++;
                if (!visitor.visit(new SheetRow(number, cells, false))) {
                    return;
                }
            }
        }
    }

    @Override
    public void close() {
        // each reading opens and closes the file itself
    }

    /** RFC 4180 as Excel reads it: quotes count only at the start of a cell, a record may run over lines. */
    private static final class Records {
        private final Reader reader;
        private final char separator;
        private int ahead = -2;

        Records(Reader reader, char separator) {
            this.reader = reader;
            this.separator = separator;
        }

        private int read() throws IOException {
            int c = ahead == -2 ? reader.read() : ahead;
            ahead = -2;
            return c;
        }

        private int peek() throws IOException {
            ahead = ahead == -2 ? reader.read() : ahead;
            return ahead;
        }

        /** @return null at the end of the file */
        List<Cell> next() throws IOException {
            if (peek() < 0) {
                return null;
            }
            List<Cell> cells = new ArrayList<>();
            while (true) {
                cells.add(Cell.text(plain(field())));
                if (cells.size() > SheetLimits.COLUMNS) {
                    throw new IOException("more columns than a sheet has");
                }
                int end = read();
                if (end == separator) {
                    continue;
                }
                if (end == '\r' && peek() == '\n') {
                    read();
                }
                return cells;
            }
        }

        private String field() throws IOException {
            StringBuilder text = new StringBuilder();
            boolean quoted = peek() == '"';
            if (quoted) {
                read();
            }
            while (true) {
                int c = peek();
                if (quoted && c == '"') {
                    read();
                    quoted = peek() == '"';
                    if (!quoted) {
                        continue;
                    }
                } else if (c < 0 && quoted) {
                    throw new IOException("a quote that never closes");
                } else if (c < 0 || !quoted && (c == separator || c == '\n' || c == '\r')) {
                    return text.toString();
                }
                text.append((char) read());
                if (text.length() > SheetLimits.CELL_CHARACTERS * 2) {
                    throw new IOException("a cell longer than a cell can be");
                }
            }
        }

        /** {@code ="1410…"} is how web systems make Excel keep an identity number as text. */
        private static String plain(String text) {
            boolean wrapped = text.length() >= 3 && text.startsWith("=\"") && text.endsWith("\"");
            return wrapped ? text.substring(2, text.length() - 1) : text;
        }
    }
}
