package org.chizheng.core.exchange.judge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chizheng.core.division.TownshipMatch;
import org.chizheng.core.division.Unit;
import org.chizheng.core.division.UnitCatalogue;
import org.chizheng.core.exchange.cell.Cell;
import org.chizheng.core.exchange.cell.CellKind;
import org.chizheng.core.exchange.layout.Column;
import org.chizheng.core.person.CellCheck;
import org.chizheng.core.person.GroupReading;
import org.chizheng.core.person.PersonGroup;
import org.chizheng.core.person.PersonName;
import org.chizheng.core.person.Phone;
import org.chizheng.core.shared.DateRange;
import org.chizheng.core.shared.Finding;
import org.chizheng.core.shared.IdentityCheck;
import org.chizheng.core.shared.IdentityNumber;
import org.chizheng.core.shared.TypedText;

/** Cells about a person: the rules stand in {@code core.person} and {@code core.shared}, here is only the cell. */
final class PersonCells {
    private static final UnitCatalogue UNITS = UnitCatalogue.shipped();

    private PersonCells() {}

    /** A merged name would be one person over several rows; no form means that. */
    static void name(RowWork work, Column column, Cell cell) {
        CellCheck check = PersonName.check(CellText.shown(cell));
        work.put(column.field(), check.value());
        work.at(column, check.outcome(), check.finding());
        check.warnings().forEach(warning -> work.warn(column, warning));
        if (!check.rest().isBlank()) {
            work.put("remark", check.rest());
        }
    }

    /** A number cell of more than 15 digits has lost the rest, even when the check digit happens to fit (case 1). */
    static void identity(RowWork work, Column column, Cell cell) {
        IdentityCheck check = CellText.lostDigits(cell)
                ? IdentityNumber.refuseNumericCell(cell.text())
                : IdentityNumber.check(
                        cell.kind() == CellKind.NUMBER ? CellText.shown(cell) : cell.text(),
                        work.facts().today());
        work.at(column, check.outcome(), check.finding());
        check.warnings().forEach(warning -> work.warn(column, warning));
        if (check.number() != null) {
            work.identity(check.number());
            work.put(column.field(), check.normalised());
            work.put("idKind", check.number().kind().code());
        }
    }

    static void phone(RowWork work, Column column, Cell cell) {
        CellCheck check = Phone.check(CellText.shown(cell));
        work.put(column.field(), check.value());
        if (check.warnings().isEmpty()) {
            work.at(column, check.outcome(), check.finding());
        }
        check.warnings().forEach(warning -> work.warn(column, warning));
        if (cell.kind() == CellKind.NUMBER && check.outcome().storable()) {
            work.at(column, RowOutcome.NORM, "phone.number", "电话在表里是数值，11位整数没有丢失，按文本记录");
        }
        if (column.field().equals("phone") && !check.rest().isBlank()) {
            work.put("phone2", check.rest());
        }
    }

    static void groups(RowWork work, Column column, Cell cell) {
        LocalDate on = work.known()
                .classDays()
                .map(DateRange::first)
                .orElse(work.facts().today());
        GroupReading reading = GroupReading.of(CellText.shown(cell), on);
        List<String> codes = reading.groups().stream().map(PersonGroup::code).toList();
        if (!codes.isEmpty()) {
            work.put(column.field(), codes);
        }
        reading.warnings().forEach(warning -> work.warn(column, warning));
        if (!reading.certain()) {
            String words = String.join("、", reading.unread());
            work.at(column, RowOutcome.ASK, "group.unknown", "“" + words + "”不是认得的人员类别。类别决定补贴和任务列。请选定类别");
        }
        List<String> labels = reading.groups().stream().map(PersonGroup::label).toList();
        if (reading.certain() && !labels.equals(List.of(cell.text()))) {
            work.at(column, RowOutcome.NORM, "group.word", "“" + cell.text() + "”按" + String.join("、", labels) + "登记");
        }
    }

    /** Townships were joined and renamed in 2021; rosters still write the old names. */
    static void township(RowWork work, Column column, Cell cell) {
        String typed = TypedText.trimmed(CellText.shown(cell));
        work.put(column.field() + "Name", typed);
        if (work.known().county().isEmpty()) {
            return;
        }
        TownshipMatch match = UNITS.township(work.known().county(), typed);
        Optional<Unit> unit = match.certain();
        if (unit.isPresent()) {
            work.put(column.field(), unit.get().code().text());
            work.put(column.field() + "Name", unit.get().name());
            if (!unit.get().name().equals(typed)) {
                work.at(
                        column,
                        RowOutcome.NORM,
                        "township.name",
                        "“" + typed + "”按" + unit.get().name() + "登记");
            }
        } else if (match.candidates().size() > 1) {
            List<String> names = match.candidates().stream().map(Unit::name).toList();
            work.at(
                    column,
                    RowOutcome.ASK,
                    "township.divided",
                    "“" + typed + "”已经撤并，现在可能属于" + String.join("、", names) + "。请选定乡镇");
        } else {
            work.at(column, RowOutcome.WARN, "township.unknown", "“" + typed + "”不在本县乡镇名单里，先按原样登记。请核对户籍所在乡镇");
        }
    }

    /** Bank and social security cards: 16 to 19 digits; the Luhn sum only warns, because not every card follows it. */
    static void account(RowWork work, Column column, Cell cell) {
        String text = TypedText.unhyphenated(CellText.shown(cell));
        if (CellText.lostDigits(cell) || text.matches("[0-9.]+[eE][+]?[0-9]+")) {
            work.at(column, RowOutcome.REFUSE, "account.number-cell", "账号为数值格式，末几位已丢失。表格的数值只保留15位。请将该列设为“文本”后重新录入");
        } else if (!text.matches("[0-9]{12,21}")) {
            work.at(column, RowOutcome.REFUSE, "account.shape", "“" + cell.text() + "”不是账号。账号是一串数字。请对照社会保障卡重新录入");
        } else {
            work.put(column.field(), text);
            if (!luhn(text)) {
                work.warn(column, Finding.of("account.luhn", "账号校验位不符，可能抄错一位", "多数银行卡末位是校验位", "请对照社会保障卡核对"));
            }
        }
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
