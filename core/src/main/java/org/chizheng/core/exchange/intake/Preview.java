package org.chizheng.core.exchange.intake;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chizheng.core.exchange.ImportCounts;
import org.chizheng.core.exchange.SheetImport;
import org.chizheng.core.exchange.cell.SheetTab;
import org.chizheng.core.exchange.judge.JudgedRow;
import org.chizheng.core.exchange.judge.Problem;
import org.chizheng.core.exchange.judge.RowGroup;
import org.chizheng.core.exchange.judge.RowOutcome;
import org.chizheng.core.exchange.judge.SheetJudge;
import org.chizheng.core.exchange.layout.Column;
import org.chizheng.core.exchange.layout.Header;
import org.chizheng.core.ledger.Seen;

/**
 * A file as it would be imported; nothing is stored. Keeps a few bytes for each row and judges a page again when it is
 * looked at, so that a long sheet needs little heap. Holds the file open until it is closed.
 */
public final class Preview implements Closeable {
    private final ImportRequest request;
    private final SheetImport file;
    private final SheetJudge judge;
    private final StoreKnown known;
    private final RowReview review;
    private final String fileHash;
    private final Map<Integer, RowChanges.Shown> shown = new HashMap<>();
    private final RowIndex index = new RowIndex();
    private ImportCounts counts = ImportCounts.NONE;

    Preview(ImportRequest request, SheetImport file, SheetJudge judge, StoreKnown known, RowReview review) {
        this.request = request;
        this.file = file;
        this.judge = judge;
        this.known = known;
        this.review = review;
        this.fileHash = file.fileHash();
    }

    /**
     * How one column of the sheet was understood.
     *
     * @param column from 0
     * @param title theirs
     * @param field ours, empty when the column is not imported
     * @param ours our title, empty likewise
     */
    public record Match(int column, String title, String field, String ours) {}

    /** Judges every row once. */
    Preview scan(ImportWatch watch) {
        judge.rows(row -> {
            index.add(row);
            counts = counts.plus(row);
            if (row.group() == RowGroup.UPDATED) {
                known.onFile(row.text("idNo")).ifPresent(person -> shown.put(row.number(), seen(row, person)));
            }
            watch.row(row);
            return watch.goesOn(counts.rows(), judge.entries());
        });
        return this;
    }

    private RowChanges.Shown seen(JudgedRow row, PersonOnFile person) {
        String number = row.text("certificateNo");
        Seen paper = number.isEmpty()
                ? Seen.NOTHING
                : known.paper(row.text("certificateKind"), number)
                        .map(CertificateOnFile::seen)
                        .orElse(Seen.NOTHING);
        return new RowChanges.Shown(person.seen(), person.seatSeen(), paper);
    }

    /** Rows by heap. */
    public ImportCounts counts() {
        return counts;
    }

    /** How many rows the sheet has. */
    public int entries() {
        return judge.entries();
    }

    public ImportRequest request() {
        return request;
    }

    /** SHA-256 of the file, 64 hexadecimal digits. */
    public String fileHash() {
        return fileHash;
    }

    public List<SheetTab> tabs() {
        return file.tabs();
    }

    /** The sheet that was read. */
    public SheetTab tab() {
        return judge.tab();
    }

    public Header header() {
        return judge.header();
    }

    /** Their titles beside ours, column by column. */
    public List<Match> matches() {
        List<Match> matches = new ArrayList<>();
        Header header = judge.header();
        for (int at = 0; at < header.titles().size(); at++) {
            String field = header.fields().getOrDefault(at, "");
            String ours = judge.layout().column(field).map(Column::title).orElse("");
            matches.add(new Match(at, header.title(at), field, ours));
        }
        return matches;
    }

    /** What concerns no single row: totals that do not add up, a column that is not there. */
    public List<Problem> sheetProblems() {
        return judge.sheetProblems();
    }

    /** How many rows of these heaps there are. */
    public int count(Set<RowGroup> groups, boolean flaggedOnly) {
        return index.count(groups, flaggedOnly);
    }

    /**
     * One page of rows, in the order of the sheet.
     *
     * @param flaggedOnly only rows about which something is to be said
     */
    public List<JudgedRow> page(Set<RowGroup> groups, boolean flaggedOnly, int offset, int limit) {
        BitSet wanted = index.numbers(groups, flaggedOnly, offset, limit);
        List<JudgedRow> page = new ArrayList<>();
        if (!wanted.isEmpty()) {
            judge.rows(wanted::get, row -> {
                page.add(row);
                return row.number() < wanted.length() - 1;
            });
        }
        return page;
    }

    SheetJudge judge() {
        return judge;
    }

    SheetImport file() {
        return file;
    }

    StoreKnown known() {
        return known;
    }

    RowReview review() {
        return review;
    }

    /** What stood in the person's records when the row was judged for this preview; empty for rows without changes. */
    Optional<RowChanges.Shown> shown(int row) {
        return Optional.ofNullable(shown.get(row));
    }

    @Override
    public void close() {
        file.close();
    }

    /** Number and heap of every row, in five bytes each. */
    private static final class RowIndex {
        private static final int FLAGGED = 8;

        private int[] numbers = new int[256];
        private byte[] heaps = new byte[256];
        private int size;

        void add(JudgedRow row) {
            if (size == numbers.length) {
                numbers = java.util.Arrays.copyOf(numbers, size * 2);
                heaps = java.util.Arrays.copyOf(heaps, size * 2);
            }
            numbers[size] = row.number();
            boolean flagged = row.problems().stream()
                    .anyMatch(problem -> problem.outcome().compareTo(RowOutcome.WARN) >= 0);
            heaps[size++] = (byte) (row.group().ordinal() | (flagged ? FLAGGED : 0));
        }

        private boolean fits(int at, Set<RowGroup> groups, boolean flaggedOnly) {
            boolean flagged = (heaps[at] & FLAGGED) != 0;
            return groups.contains(RowGroup.values()[heaps[at] & (FLAGGED - 1)]) && (flagged || !flaggedOnly);
        }

        int count(Set<RowGroup> groups, boolean flaggedOnly) {
            int count = 0;
            for (int at = 0; at < size; at++) {
                count += fits(at, groups, flaggedOnly) ? 1 : 0;
            }
            return count;
        }

        BitSet numbers(Set<RowGroup> groups, boolean flaggedOnly, int offset, int limit) {
            BitSet wanted = new BitSet();
            int passed = 0;
            for (int at = 0; at < size && passed < offset + limit; at++) {
                if (fits(at, groups, flaggedOnly)) {
                    if (passed++ >= offset) {
                        wanted.set(numbers[at]);
                    }
                }
            }
            return wanted;
        }
    }
}
