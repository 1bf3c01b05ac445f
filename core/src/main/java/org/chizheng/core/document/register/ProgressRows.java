package org.chizheng.core.document.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.chizheng.core.division.UnitCode;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.target.Target;
import org.chizheng.core.target.TargetRecord;

/** The target rows of one annex and year that a paper shows, and which unit it is limited to. */
final class ProgressRows {
    /** Stands for what no unit was credited with. */
    static final String NOBODY = "";

    private final PaperSources sources;
    private final PaperOffice office;
    private final String onlyUnit;
    private final LocalDate day;

    /** @throws Refusal {@code document.day-ahead}, {@code document.other-unit} */
    ProgressRows(PaperSources sources, PaperOffice office, PaperRequest request) {
        this.sources = sources;
        this.office = office;
        LocalDate today = office.seams().today();
        this.day = request.asOf() == null ? today : request.asOf();
        if (day.isAfter(today)) {
            throw Refusal.of("document.day-ahead", day + " 还没有到", "进度只能统计到今天（" + today + "）为止", "请把截至日期改为今天或以前");
        }
        String wanted = request.unit() == null || request.unit().isBlank()
                ? null
                : UnitCode.parse(request.unit()).text();
        if (!office.holdsTheCounty() && wanted != null && !wanted.equals(office.unit())) {
            throw Refusal.of(
                    "document.other-unit",
                    "这台电脑上没有" + office.units().nameOf(wanted) + "的数据",
                    "乡镇和部门只有本单位的记录，全县的数在县人社局",
                    "请打印本单位的进度，或请县人社局打印");
        }
        this.onlyUnit = office.holdsTheCounty() ? wanted : office.unit();
    }

    LocalDate day() {
        return day;
    }

    boolean ofOneUnit() {
        return onlyUnit != null;
    }

    /** The rows of units, in the order of the table. @throws Refusal {@code document.no-targets} */
    List<Target> units(String annex) {
        List<Target> rows = sources.targets().rows(annex, day.getYear());
        if (rows.isEmpty()) {
            throw Refusal.of(
                    "document.no-targets",
                    day.getYear() + "年的" + TargetRecord.ANNEXES.get(annex) + "还没有录入",
                    "进度表是完成数对着任务数，没有任务就没有进度",
                    "请县人社局先录入任务分解表；乡镇和部门接收回执后就有了");
        }
        return rows.stream()
                .filter(row -> !row.printedTotal() && shows(row.unit()))
                .toList();
    }

    /** What the document prints under the table; nothing for a table of one unit. */
    Optional<Target> printedTotal(String annex) {
        return ofOneUnit()
                ? Optional.empty()
                : sources.targets().rows(annex, day.getYear()).stream()
                        .filter(Target::printedTotal)
                        .findFirst();
    }

    /** What the text of the document states, beside its annex. */
    Optional<Target> text(String annex) {
        return ofOneUnit()
                ? Optional.empty()
                : sources.targets().rows(annex, day.getYear()).stream().findFirst();
    }

    /** Units that have done something without a target, in official order: they report too. */
    List<String> besides(List<Target> rows, Collection<String> active) {
        List<String> known = rows.stream().map(Target::unit).toList();
        List<String> more = new ArrayList<>(active);
        more.removeIf(unit -> known.contains(unit) || !shows(unit));
        more.sort(office.units().officialOrder());
        if (more.remove(NOBODY)) {
            more.add(NOBODY);
        }
        return more;
    }

    private boolean shows(String unit) {
        return onlyUnit == null || onlyUnit.equals(unit);
    }

    String nameOf(String unit) {
        return unit.equals(NOBODY) ? "未定单位" : office.units().nameOf(unit);
    }

    /** 古县2021年…, and the unit for a table of one. */
    String title(String what) {
        String one = onlyUnit == null ? "" : "（" + office.units().nameOf(onlyUnit) + "）";
        return office.countyName() + day.getYear() + "年" + what + one;
    }

    static OptionalLong of(Long value) {
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
