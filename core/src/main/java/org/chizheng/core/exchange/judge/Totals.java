package org.chizheng.core.exchange.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chizheng.core.exchange.cell.Cell;
import org.chizheng.core.exchange.cell.CellKind;
import org.chizheng.core.exchange.cell.SheetRow;
import org.chizheng.core.exchange.layout.ColumnKind;
import org.chizheng.core.exchange.layout.Header;
import org.chizheng.core.exchange.layout.Layout;
import org.chizheng.core.shared.Money;

/**
 * Compares printed totals with the rows above them. They differ more often than one would think: the task table of
 * 古政办发〔2021〕26号 附件1 prints 6422 for 11月底 while its column sums to 6402.
 */
final class Totals {
    private static final Pattern PEOPLE = Pattern.compile("([0-9０-９]+|[零一二两三四五六七八九十百千]+)\\s*(?:人|名)(?:次)?");

    private final Header header;
    private final Map<Integer, Boolean> moneyColumns = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Sums whole = new Sums();
    private Sums part = new Sums();

    /** People and fen by column. */
    private static final class Sums {
        private long people;
        private final Map<Integer, Long> fen = new HashMap<>();
    }

    Totals(Layout layout, Header header) {
        this.header = header;
        header.fields()
                .forEach((column, field) -> layout.column(field)
                        .filter(known -> known.kind() == ColumnKind.MONEY)
                        .ifPresent(known -> moneyColumns.put(column, inTenThousands(header.title(column)))));
    }

    static boolean inTenThousands(String title) {
        return title.contains("万元");
    }

    void add(SheetRow row) {
        for (Sums sums : List.of(whole, part)) {
            sums.people++;
            moneyColumns.forEach((column, tenThousands) -> money(row.cell(column), tenThousands)
                    .ifPresent(value -> sums.fen.merge(column, value.fen(), Long::sum)));
        }
    }

    void compare(SheetRow row, boolean partial) {
        Sums sums = partial ? part : whole;
        comparePeople(row, sums);
        moneyColumns.forEach((column, tenThousands) -> {
            Cell cell = row.cell(column);
            long sum = sums.fen.getOrDefault(column, 0L);
            money(cell, tenThousands)
                    .filter(printed -> printed.fen() != sum)
                    .ifPresent(printed -> problems.add(problem(
                            row,
                            column,
                            cell,
                            "total.money",
                            "合计行写的是" + printed + "元，上面各行加起来是" + new Money(sum) + "元，相差"
                                    + new Money(Math.abs(printed.fen() - sum)) + "元。请核对是漏了人还是写错了合计")));
        });
        part = new Sums();
    }

    private void comparePeople(SheetRow row, Sums sums) {
        for (int column = 0; column < row.cells().size(); column++) {
            Cell cell = row.cell(column);
            Optional<Long> printed = moneyColumns.containsKey(column) ? Optional.empty() : people(column, cell);
            if (printed.isPresent()) {
                if (printed.get() != sums.people) {
                    problems.add(problem(
                            row,
                            column,
                            cell,
                            "total.people",
                            "合计行写的是" + printed.get() + "人，上面实有" + sums.people + "人。请核对是漏了人还是写错了合计"));
                }
                return;
            }
        }
    }

    /** 120人 anywhere, or a bare number under 姓名 or 身份证号 or beside the word. */
    private Optional<Long> people(int column, Cell cell) {
        if (cell.spread() || cell.isBlank()) {
            return Optional.empty();
        }
        Matcher words = PEOPLE.matcher(cell.text());
        if (words.find()) {
            Reading<Long> count = NumberText.count(Cell.text(words.group(1)));
            return Optional.ofNullable(count.value());
        }
        String field = header.fields().getOrDefault(column, "");
        boolean counts = List.of("sequence", "name", "idNo").contains(field);
        boolean number = cell.kind() == CellKind.NUMBER || cell.text().strip().matches("[0-9]{1,6}");
        return counts && number ? Optional.ofNullable(NumberText.count(cell).value()) : Optional.empty();
    }

    private static Optional<Money> money(Cell cell, boolean tenThousands) {
        return cell.spread() || cell.isBlank()
                ? Optional.empty()
                : Optional.ofNullable(NumberText.money(cell, tenThousands).value());
    }

    private Problem problem(SheetRow row, int column, Cell cell, String code, String message) {
        return new Problem(
                row.number(), header.title(column), column, cell.text(), RowOutcome.ASK, false, code, message);
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
