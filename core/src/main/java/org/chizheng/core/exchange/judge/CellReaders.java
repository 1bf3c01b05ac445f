package org.chizheng.core.exchange.judge;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.chizheng.core.certificate.CertificateKind;
import org.chizheng.core.certificate.SkillLevel;
import org.chizheng.core.exchange.cell.Cell;
import org.chizheng.core.exchange.cell.CellKind;
import org.chizheng.core.exchange.layout.Column;
import org.chizheng.core.exchange.layout.ColumnKind;
import org.chizheng.core.person.CodeTable;
import org.chizheng.core.shared.TypedText;
import org.chizheng.core.training.EnrolmentService;

/** One reader for each kind of column. */
final class CellReaders {
    private static final Map<ColumnKind, Reader> READERS = new EnumMap<>(ColumnKind.class);

    static {
        Reader nothing = (work, column, cell) -> {};
        READERS.put(ColumnKind.SEQUENCE, nothing);
        READERS.put(ColumnKind.TYPED_SEX, nothing);
        READERS.put(ColumnKind.TYPED_AGE, nothing);
        READERS.put(ColumnKind.NAME, PersonCells::name);
        READERS.put(ColumnKind.IDENTITY, PersonCells::identity);
        READERS.put(ColumnKind.PHONE, PersonCells::phone);
        READERS.put(ColumnKind.GROUPS, PersonCells::groups);
        READERS.put(ColumnKind.TOWNSHIP, PersonCells::township);
        READERS.put(ColumnKind.ACCOUNT, PersonCells::account);
        READERS.put(ColumnKind.NATION, CellReaders::nation);
        READERS.put(ColumnKind.EDUCATION, table(CodeTable.EDUCATION));
        READERS.put(ColumnKind.HOUSEHOLD, table(CodeTable.HOUSEHOLD));
        READERS.put(ColumnKind.DATE, CellReaders::date);
        READERS.put(ColumnKind.MONTH, CellReaders::month);
        READERS.put(ColumnKind.MONEY, CellReaders::money);
        READERS.put(ColumnKind.COUNT, (work, column, cell) -> work.take(column, NumberText.count(cell)));
        READERS.put(ColumnKind.WORD, CellReaders::word);
        READERS.put(ColumnKind.LEVEL, CellReaders::level);
        READERS.put(ColumnKind.OCCUPATION, OccupationCells::occupation);
        READERS.put(ColumnKind.VOUCHER, CellReaders::voucher);
        READERS.put(ColumnKind.CERTIFICATE_KIND, CellReaders::certificateKind);
        READERS.put(ColumnKind.CERTIFICATE_NUMBER, CertificateCells::number);
        READERS.put(ColumnKind.TEXT, CellReaders::text);
    }

    private CellReaders() {}

    /** Reads a cell that is not blank, no formula error and no 同上 into values and problems. */
    @FunctionalInterface
    private interface Reader {
        void read(RowWork work, Column column, Cell cell);
    }

    /** Reads one cell; what is wrong with any cell of whatever kind is said here. */
    static void read(RowWork work, Column column, Cell cell) {
        if (column.kind() == ColumnKind.SEQUENCE || cell.isBlank()) {
            return;
        }
        if (cell.kind() == CellKind.ERROR) {
            work.at(
                    column,
                    RowOutcome.REFUSE,
                    "cell.formula-error",
                    "这一格是公式，结果是“" + cell.text() + "”。多半是查找的表没有一起带来。请在原表里把公式改成数值后再导入");
        } else if (CellText.isDitto(cell) && column.kind() != ColumnKind.CERTIFICATE_NUMBER) {
            work.at(column, RowOutcome.REFUSE, "cell.ditto", "这一格写的是“" + cell.text() + "”。排序或删行以后就不知道同谁。请写出内容");
        } else {
            if (cell.spread()) {
                work.at(column, RowOutcome.NORM, "cell.merged", "取自合并单元格“" + cell.text() + "”");
            }
            READERS.get(column.kind()).read(work, column, cell);
        }
    }

    private static void text(RowWork work, Column column, Cell cell) {
        work.put(column.field(), TypedText.trimmed(CellText.shown(cell)));
    }

    private static Reader table(CodeTable table) {
        return (work, column, cell) -> {
            Optional<String> code = table.codeOf(CellText.shown(cell));
            code.ifPresentOrElse(
                    value -> work.put(column.field(), value), () -> unknownWord(work, column, cell, RowOutcome.WARN));
        };
    }

    /** A person's record keeps the nation by name. */
    private static void nation(RowWork work, Column column, Cell cell) {
        CodeTable.NATION
                .codeOf(CellText.shown(cell))
                .flatMap(CodeTable.NATION::labelOf)
                .ifPresentOrElse(
                        label -> work.put(column.field(), label),
                        () -> unknownWord(work, column, cell, RowOutcome.WARN));
    }

    private static void word(RowWork work, Column column, Cell cell) {
        Optional<String> code = column.code(CellText.shown(cell));
        RowOutcome otherwise = column.unknown() == Column.Unknown.ASK ? RowOutcome.ASK : RowOutcome.WARN;
        code.ifPresentOrElse(
                value -> work.put(column.field(), value), () -> unknownWord(work, column, cell, otherwise));
    }

    private static void level(RowWork work, Column column, Cell cell) {
        SkillLevel.ofWord(CellText.shown(cell))
                .ifPresentOrElse(
                        level -> work.put(column.field(), level.code()),
                        () -> unknownWord(work, column, cell, RowOutcome.ASK));
    }

    private static void certificateKind(RowWork work, Column column, Cell cell) {
        CertificateKind.ofWord(CellText.shown(cell))
                .ifPresentOrElse(
                        kind -> work.put(column.field(), kind.code()),
                        () -> unknownWord(work, column, cell, RowOutcome.ASK));
    }

    private static void unknownWord(RowWork work, Column column, Cell cell, RowOutcome outcome) {
        String message = "“" + cell.text() + "”不是认得的" + column.title() + "，没有登记这一项。请改成标准写法，或在人员、证书页面补选";
        work.at(column, outcome, "word.unknown", message);
    }

    private static void date(RowWork work, Column column, Cell cell) {
        work.take(column, DateText.day(cell, work.facts().year(), work.facts().from1904()));
    }

    private static void month(RowWork work, Column column, Cell cell) {
        work.take(column, DateText.month(cell, work.facts().year(), work.facts().from1904()));
    }

    private static void money(RowWork work, Column column, Cell cell) {
        String title = work.facts().header().title(work.facts().header().column(column.field()));
        work.take(column, NumberText.money(cell, Totals.inTenThousands(title)));
    }

    private static void voucher(RowWork work, Column column, Cell cell) {
        if (CellText.lostDigits(cell) || CellText.shown(cell).matches("[0-9.]+[eE][+]?[0-9]+")) {
            work.at(column, RowOutcome.REFUSE, "voucher.number-cell", "培训券编号为数值格式，末几位已丢失。表格的数值只保留15位。请将该列设为“文本”后重新录入");
            return;
        }
        String text = TypedText.bare(CellText.shown(cell));
        if (!EnrolmentService.isVoucher(text) || text.chars().noneMatch(Character::isDigit)) {
            work.at(column, RowOutcome.REFUSE, "voucher.none", "“" + cell.text() + "”不是培训券编号。请录入电子培训券上的编号，没有领券的先留空");
        } else {
            work.put(column.field(), text);
        }
    }
}
