package org.chizheng.core.exchange.text;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chizheng.core.exchange.cell.Cell;
import org.chizheng.core.exchange.cell.MergeSpread;
import org.chizheng.core.exchange.cell.RowVisitor;
import org.chizheng.core.exchange.cell.SheetLimits;
import org.chizheng.core.exchange.cell.SheetRefusals;
import org.chizheng.core.exchange.cell.SheetRow;
import org.chizheng.core.exchange.cell.SheetSource;
import org.chizheng.core.exchange.cell.SheetTab;

/** Reads the tables of a web page that somebody named .xls; every table with a row is a sheet. */
public final class HtmlSource implements SheetSource {
    private static final int MOST_TABLES = 10_000;
    /** As wide as a merged range is copied; more is said by no honest page. */
    private static final int WIDEST = 512;

    private static final Set<String> STRIKES = Set.of("s", "strike", "del");

    private final Path file;
    private final TextCharset charset;
    private final List<SheetTab> tabs = new ArrayList<>();

    public HtmlSource(Path file, String name) throws IOException {
        this.file = file;
        this.charset = TextCharset.of(file);
        int tables = countTables();
        for (int i = 0; i < tables; i++) {
            tabs.add(new SheetTab(i, tables == 1 ? name : name + "·表" + (i + 1), false));
        }
        if (tabs.isEmpty()) {
            throw SheetRefusals.noTable(file);
        }
    }

    private int countTables() throws IOException {
        try (Reader reader = charset.open(file)) {
            HtmlTokens tokens = new HtmlTokens(reader);
            int tables = 0;
            HtmlTokens.Token token;
            while ((token = tokens.next()) != HtmlTokens.Token.END) {
                boolean table = token == HtmlTokens.Token.TAG && tokens.tag().equals("table");
                tables += table && !tokens.closing() ? 1 : 0;
                if (tables > MOST_TABLES) {
                    throw new IOException("more tables than a page has");
                }
            }
            return tables;
        }
    }

    @Override
    public List<SheetTab> tabs() {
        return List.copyOf(tabs);
    }

    @Override
    public void read(SheetTab tab, RowVisitor visitor) throws IOException {
        try (Reader reader = charset.open(file)) {
            new Rows(new HtmlTokens(reader), tab.index(), visitor).read();
        }
    }

    @Override
    public void close() {
        // each reading opens and closes the file itself
    }

    /** The rows of one table; a table inside a cell is a table of its own. */
    private static final class Rows {
        private final HtmlTokens tokens;
        private final int wanted;
        private final RowVisitor visitor;
        private final Deque<Integer> open = new ArrayDeque<>();
        private final MergeSpread spread = new MergeSpread();
        private final Map<Integer, Integer> takenUntil = new HashMap<>();
        private final List<MergeSpread.Range> ranges = new ArrayList<>();
        private List<Cell> cells;
        private StringBuilder text;
        private boolean struckCell;
        private int strikes;
        private boolean hidden;
        private boolean stopped;
        private int row = -1;
        private int column;
        private int table = -1;

        Rows(HtmlTokens tokens, int wanted, RowVisitor visitor) {
            this.tokens = tokens;
            this.wanted = wanted;
            this.visitor = visitor;
        }

        void read() throws IOException {
            HtmlTokens.Token token;
            while (!stopped && (token = tokens.next()) != HtmlTokens.Token.END) {
                if (token == HtmlTokens.Token.TEXT) {
                    addText(tokens.text());
                } else if (tokens.tag().equals("table")) {
                    table();
                } else if (inside()) {
                    tag(tokens.tag(), tokens.closing());
                }
            }
            endRow();
        }

        private boolean inside() {
            return !open.isEmpty() && open.peek() == wanted;
        }

        private void table() {
            if (!tokens.closing()) {
                open.push(++table);
            } else if (!open.isEmpty()) {
                if (inside()) {
                    endRow();
                }
                open.pop();
            }
        }

        private void tag(String tag, boolean closing) throws IOException {
            switch (tag) {
                case "tr" -> {
                    endRow();
                    if (!closing) {
                        startRow();
                    }
                }
                case "td", "th" -> {
                    endCell();
                    if (!closing) {
                        startCell();
                    }
                }
                case "br", "p", "div" -> addBreak();
                default -> strikes += STRIKES.contains(tag) ? (closing ? -1 : 1) : 0;
            }
        }

        private void startRow() {
            row++;
            column = 0;
            cells = new ArrayList<>();
            hidden = isHidden(tokens.attributes());
        }

        private static boolean isHidden(Map<String, String> attributes) {
            String style = attributes
                    .getOrDefault("style", "")
                    .toLowerCase(Locale.ROOT)
                    .replace(" ", "");
            return style.contains("display:none") || attributes.containsKey("hidden");
        }

        private void startCell() throws IOException {
            if (cells == null) {
                startRow();
            }
            while (takenUntil.getOrDefault(column, -1) >= row) {
                column++;
            }
            Map<String, String> attributes = tokens.attributes();
            int across = Math.min(WIDEST, span(attributes.get("colspan")));
            int down = span(attributes.get("rowspan"));
            ranges.add(new MergeSpread.Range(row, column, row + down - 1, column + across - 1));
            for (int i = column; down > 1 && i < column + across; i++) {
                takenUntil.put(i, row + down - 1);
            }
            while (cells.size() < column + across) {
                cells.add(Cell.EMPTY);
            }
            if (cells.size() > SheetLimits.COLUMNS) {
                throw new IOException("more columns than a sheet has");
            }
            text = new StringBuilder();
            struckCell = attributes.getOrDefault("style", "").contains("line-through");
            strikes = 0;
            column += across;
        }

        private static int span(String value) {
            boolean number = value != null && value.trim().matches("[0-9]{1,4}");
            return number ? Math.max(1, Integer.parseInt(value.trim())) : 1;
        }

        private void addText(String piece) throws IOException {
            if (text == null || !inside()) {
                return;
            }
            struckCell |= strikes > 0 && !piece.isBlank();
            for (int i = 0; i < piece.length(); i++) {
                char c = piece.charAt(i);
                boolean blank = c == ' ' || c == '\t' || c == '\r' || c == '\n';
                if (!blank) {
                    text.append(c);
                } else if (text.length() > 0 && text.charAt(text.length() - 1) > ' ') {
                    text.append(' ');
                }
            }
            if (text.length() > SheetLimits.CELL_CHARACTERS * 2) {
                throw new IOException("a cell longer than a cell can be");
            }
        }

        private void addBreak() {
            if (text != null && text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
        }

        private void endCell() {
            if (text == null) {
                return;
            }
            int at = ranges.get(ranges.size() - 1).firstColumn();
            cells.set(at, Cell.text(keepOdd(text)).struckIf(struckCell));
            text = null;
        }

        /** Blanks of HTML go, NBSP and ideographic spaces stay: they are what was typed. */
        private static String keepOdd(StringBuilder text) {
            return text.toString().replaceAll("^[ \\n]+|[ \\n]+$", "");
        }

        private void endRow() {
            endCell();
            if (cells == null) {
                return;
            }
            spread.addAll(ranges);
            ranges.clear();
            spread.apply(row, cells);
            stopped = stopped || !visitor.visit(new SheetRow(row + 1, cells, hidden));
            cells = null;
        }
    }
}
