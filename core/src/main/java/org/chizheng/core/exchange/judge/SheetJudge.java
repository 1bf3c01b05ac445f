package org.chizheng.core.exchange.judge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.chizheng.core.exchange.cell.SheetRow;
import org.chizheng.core.exchange.cell.SheetTab;
import org.chizheng.core.exchange.layout.ColumnMapping;
import org.chizheng.core.exchange.layout.Header;
import org.chizheng.core.exchange.layout.HeaderFinder;
import org.chizheng.core.exchange.layout.Layout;
import org.chizheng.core.exchange.sheet.SheetFile;
import org.chizheng.core.shared.Refusal;

/**
 * Judges one sheet in two walks: the first learns what a single row cannot know and refuses a file that is too long,
 * before any row is passed on; the second passes the rows on one by one, so that a file of any length needs little heap.
 */
public final class SheetJudge {
    private final SheetFile file;
    private final SheetTab tab;
    private final Layout layout;
    private final Header header;
    private final Totals totals;
    private final Known known;
    private final RowJudge judge;
    private final int entries;

    private SheetJudge(SheetFile file, SheetTab tab, Layout layout, Header header, Known known, LocalDate today) {
        this.file = file;
        this.tab = tab;
        this.layout = layout;
        this.header = header;
        this.totals = new Totals(layout, header);
        Survey survey = new Survey(header, today, totals);
        file.read(tab, row -> {
            survey.take(row);
            return true;
        });
        this.entries = survey.entries();
        this.known = known;
        known.expect(survey.idNos(), survey.certificateNos(), survey.voucherNos());
        this.judge = new RowJudge(layout, new RowWork.Facts(header, known, today, file.from1904(), survey));
    }

    /**
     * Finds the header by itself.
     *
     * @param remembered what was decided for this sender before
     * @throws Refusal {@code sheet.no-header} when no row among the first ten looks like one, {@code sheet.no-column}
     *     when a required column is missing; and those of {@link SheetFile#read}
     */
    public static SheetJudge open(
            SheetFile file, SheetTab tab, Layout layout, ColumnMapping remembered, Known known, LocalDate today) {
        Header header =
                new HeaderFinder(layout, remembered).find(top(file, tab)).orElseThrow(() -> noHeader(tab, layout));
        return with(file, tab, layout, header, known, today);
    }

    /** As {@link #open}, with a header that a person pointed at or changed. */
    public static SheetJudge with(
            SheetFile file, SheetTab tab, Layout layout, Header header, Known known, LocalDate today) {
        for (String field : layout.required()) {
            if (!header.has(field)) {
                throw noColumn(tab, layout.column(field).orElseThrow().title());
            }
        }
        return new SheetJudge(file, tab, layout, header, known, today);
    }

    /** The rows in which a header is looked for, for a screen that lets a person point at it. */
    public static List<SheetRow> top(SheetFile file, SheetTab tab) {
        List<SheetRow> top = new ArrayList<>();
        file.read(tab, row -> row.number() <= HeaderFinder.ROWS + 1 && top.add(row));
        return top;
    }

    private static Refusal noHeader(SheetTab tab, Layout layout) {
        String titles = String.join(
                "、",
                layout.columns().stream().limit(6).map(column -> column.title()).toList());
        return Refusal.of(
                "sheet.no-header",
                "工作表“" + tab.name() + "”的前10行里没有找到表头",
                layout.name() + "的表头至少要有4个认得的栏目，例如" + titles,
                "请确认选对了工作表，或手工指定哪一行是表头、哪一列是姓名和身份证号");
    }

    private static Refusal noColumn(SheetTab tab, String title) {
        return Refusal.of(
                "sheet.no-column",
                "工作表“" + tab.name() + "”里没有“" + title + "”这一列",
                "没有这一列就不知道每一行是谁",
                "请手工指定哪一列是" + title + "，或在表里补上这一列");
    }

    public Header header() {
        return header;
    }

    public Layout layout() {
        return layout;
    }

    public SheetTab tab() {
        return tab;
    }

    public SheetFile file() {
        return file;
    }

    /** How many rows will be passed on, for a progress bar. */
    public int entries() {
        return entries;
    }

    /** What concerns no single row: printed totals that differ from the rows, a voucher column that is not there. */
    public List<Problem> sheetProblems() {
        List<Problem> problems = new ArrayList<>(totals.problems());
        if (layout.column("voucherNo").isPresent() && !header.has("voucherNo")) {
            problems.add(new Problem(
                    header.lastRow(),
                    "",
                    -1,
                    "",
                    RowOutcome.WARN,
                    false,
                    "voucher.no-column",
                    "表里没有培训券编号这一列。人员先登记，开班申请报不上去。" + RowChecks.VOUCHER_CLAUSE + "请让学员领券后补上编号"));
        }
        return problems;
    }

    /**
     * Passes the judged rows on from top to bottom; may be called again.
     *
     * @param visitor says false when no further row is wanted, for example after 取消
     */
    public void rows(Predicate<JudgedRow> visitor) {
        rows(number -> true, visitor);
    }

    /** As {@link #rows(Predicate)}, judging only the rows whose numbers are wanted; for one page of a list. */
    public void rows(IntPredicate wanted, Predicate<JudgedRow> visitor) {
        file.read(tab, row -> {
            boolean entry = row.number() > header.lastRow()
                    && wanted.test(row.number())
                    && RowNature.of(row, header) == RowNature.ENTRY;
            return !entry || visitor.test(known.review(judge.judge(row), header));
        });
    }

    /** All rows at once, for lists that are known to be short. */
    public List<JudgedRow> all() {
        List<JudgedRow> rows = new ArrayList<>();
        rows(rows::add);
        return rows;
    }
}
