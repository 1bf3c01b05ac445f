package org.chizheng.app.ui.grid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A small roster with generated people, a judge that answers at once and a listener that remembers. */
final class RosterFixture implements GridPort.Listener {
    static final String CLAUSE = "古政办发〔2021〕26号 四(四)";

    final List<GridEdit> heard = new ArrayList<>();
    final List<String> revealAsked = new ArrayList<>();
    final List<Throwable> failures = new ArrayList<>();
    GridPort.RowJudge judge = row -> CompletableFuture.completedFuture(judge(row));
    private int ids;

    static List<GridColumn> columns() {
        return List.of(
                GridColumn.entry("name", "姓名", 84).frozenInSight(),
                GridColumn.entry("idNumber", "身份证号", 176)
                        .normalising(text -> text.replace(" ", "").replace('x', 'X'))
                        .maskedBy(text ->
                                text.length() == 18 ? text.substring(0, 4) + "***********" + text.substring(15) : text),
                GridColumn.derived("sex", "性别", 48, row -> sex(row.value("idNumber"))),
                GridColumn.entry("phone", "电话", 116),
                GridColumn.entry("village", "村（社区）", 110)
                        .suggesting(typed -> List.of("张庄村", "五马村", "城关社区").stream()
                                .filter(village -> typed.isEmpty() || village.contains(typed))
                                .toList()),
                GridColumn.entry("group", "人员类别", 110),
                GridColumn.shown("voucher", "培训券号", 120));
    }

    GridModel model() {
        return new GridModel(
                columns(),
                new GridPort(
                        row -> judge.judge(row),
                        this,
                        () -> "new-" + ++ids,
                        () -> LocalDate.of(2021, 6, 25),
                        Runnable::run));
    }

    /** Rows 学员一, 学员二 …; identity numbers with the serial 98x and no true check digit. */
    static List<GridRow> rows(int count) {
        List<GridRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(GridRow.of(
                    "r" + i,
                    Map.of(
                            "name",
                            "学员" + (i + 1),
                            "idNumber",
                            "14102619880101" + (980 + i % 10) + "0",
                            "phone",
                            String.format(java.util.Locale.ROOT, "1390000%04d", i),
                            "village",
                            i % 2 == 0 ? "张庄村" : "五马村")));
        }
        return rows;
    }

    @Override
    public void edited(GridEdit edit) {
        heard.add(edit);
    }

    @Override
    public void judgeFailed(Throwable failure) {
        failures.add(failure);
    }

    @Override
    public void revealAsked(String rowId, String columnKey) {
        revealAsked.add(rowId + " " + columnKey);
    }

    private static RowJudgement judge(GridRow row) {
        List<RowJudgement.Problem> problems = new ArrayList<>();
        if (row.value("name").isEmpty()) {
            problems.add(RowJudgement.Problem.refused("name", "还没有姓名", ""));
        }
        if (!row.value("idNumber").isEmpty() && row.value("idNumber").length() != 18) {
            problems.add(RowJudgement.Problem.refused(
                    "idNumber", "身份证号要18位，这里是" + row.value("idNumber").length() + "位", ""));
        }
        if (!row.value("phone").isEmpty() && row.value("phone").length() != 11) {
            problems.add(RowJudgement.Problem.warning("phone", "手机号一般是11位，请核对", CLAUSE));
        }
        return RowJudgement.of(problems);
    }

    private static String sex(String idNumber) {
        return idNumber.length() != 18 ? "" : (idNumber.charAt(16) - '0') % 2 == 1 ? "男" : "女";
    }
}
