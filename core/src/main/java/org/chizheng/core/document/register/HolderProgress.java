package org.chizheng.core.document.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.chizheng.core.certificate.CertificateKind;
import org.chizheng.core.certificate.SkillLevel;
import org.chizheng.core.document.form.DocumentKinds;
import org.chizheng.core.document.form.ProgressSheet;
import org.chizheng.core.document.form.ProgressSheet.Depth;
import org.chizheng.core.document.form.ProgressSheet.Group;
import org.chizheng.core.document.form.ProgressSheet.Measures;
import org.chizheng.core.document.form.ProgressSheet.Stated;
import org.chizheng.core.document.form.ProgressSheet.Tally;
import org.chizheng.core.document.form.ProgressSheet.UnitRow;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.target.Target;

/**
 * 附件2 with live figures. 技能劳动者 are the holders of the five kinds (晋办发〔2021〕6号 一), and 高素质农民 besides:
 * 农业农村局 has a task of the county although the province counts them elsewhere (古政办发〔2021〕26号 二(三)), so the
 * table takes them in and says how many they are. Figures are stock: everybody who holds one, whenever it was issued.
 */
final class HolderProgress {
    static final List<String> KINDS = Arrays.stream(CertificateKind.values())
            .filter(kind -> kind.countsAsSkilled() || kind == CertificateKind.FARMER)
            .map(CertificateKind::code)
            .toList();
    static final List<String> LEVELLED = Arrays.stream(CertificateKind.values())
            .filter(CertificateKind::levelled)
            .map(CertificateKind::code)
            .toList();
    static final List<String> HIGH = Arrays.stream(SkillLevel.values())
            .filter(SkillLevel::highSkilled)
            .map(SkillLevel::code)
            .toList();

    static final String ANNEX = "holders";
    private static final String TEXT = "text-holders";

    private final PaperSources sources;
    private final PaperOffice office;

    HolderProgress(PaperSources sources, PaperOffice office) {
        this.sources = sources;
        this.office = office;
    }

    ProgressSheet sheet(PaperRequest request) {
        ProgressRows rows = new ProgressRows(sources, office, request);
        if (!rows.day().equals(office.seams().today())) {
            throw Refusal.of("document.stock-day", "持证人数只能按今天统计", "它是现有持证人的存量，不是某段时间的增量", "请去掉截至日期再打印");
        }
        List<Target> targets = rows.units(ANNEX);
        Map<String, Integer> holders = sources.targets().holders(KINDS, null);
        Map<String, Integer> high = sources.targets().holders(LEVELLED, HIGH);
        Optional<Target> total = rows.printedTotal(ANNEX);
        Optional<Target> text = rows.text(TEXT);
        boolean employed =
                total.map(Target::employed).isPresent() || targets.stream().anyMatch(row -> row.employed() != null);
        List<UnitRow> lines = new ArrayList<>();
        targets.forEach(row -> lines.add(line(rows.nameOf(row.unit()), row.unit(), row, holders, high, employed)));
        Set<String> active = new HashSet<>(holders.keySet());
        for (String unit : rows.besides(targets, active)) {
            lines.add(line(rows.nameOf(unit), unit, null, holders, high, employed));
        }
        List<Stated> stated = new ArrayList<>();
        total.ifPresent(row -> stated.add(stated("附件2所列合计", row, employed)));
        text.ifPresent(row -> stated.add(stated("正文所列", row, employed)));
        return new ProgressSheet(
                DocumentKinds.HOLDER_PROGRESS,
                rows.title("技能劳动者持证人数任务进度表"),
                rows.day(),
                new Measures(
                        List.of(new Group("持证人数", Depth.FULL), new Group("其中：高技能人才", Depth.FULL)),
                        employed ? List.of("从业人员数") : List.of()),
                lines,
                stated,
                notes(rows, total, text, holders));
    }

    private static UnitRow line(
            String name,
            String unit,
            Target target,
            Map<String, Integer> holders,
            Map<String, Integer> high,
            boolean employed) {
        List<Tally> tallies = List.of(
                new Tally(target == null ? 0 : PlanCheck.orZero(target.total()), holders.getOrDefault(unit, 0)),
                new Tally(target == null ? 0 : PlanCheck.orZero(target.highSkill()), high.getOrDefault(unit, 0)));
        OptionalLong people = target == null ? OptionalLong.empty() : ProgressRows.of(target.employed());
        return new UnitRow(name, tallies, employed ? List.of(people) : List.of(), target == null ? "无任务" : "");
    }

    private static Stated stated(String where, Target row, boolean employed) {
        return new Stated(
                where,
                List.of(ProgressRows.of(row.total()), ProgressRows.of(row.highSkill())),
                employed ? List.of(ProgressRows.of(row.employed())) : List.of());
    }

    private List<String> notes(
            ProgressRows rows, Optional<Target> total, Optional<Target> text, Map<String, Integer> holders) {
        List<String> notes = new ArrayList<>();
        Long employed = total.map(Target::employed).orElse(null);
        total.ifPresent(row -> notes.addAll(
                PlanCheck.holders("附件2", PlanCheck.orZero(row.total()), PlanCheck.orZero(row.highSkill()), employed)));
        text.ifPresent(row -> notes.addAll(
                PlanCheck.holders("正文", PlanCheck.orZero(row.total()), PlanCheck.orZero(row.highSkill()), employed)));
        if (!rows.ofOneUnit()) {
            int people = sources.holders().people(KINDS);
            int sum = holders.values().stream().mapToInt(Integer::intValue).sum();
            if (sum != people) {
                notes.add("注：各单位相加 " + sum + " 人，有人由两个以上单位报送；全县按人去重为 " + people + " 人。");
            }
            int elsewhere = sources.holders().countedElsewhere(KINDS);
            if (elsewhere > 0) {
                notes.add("注：其中 " + elsewhere + " 人由省教育厅、省农业农村厅统计，计入本县进度，向上汇总时扣除。");
            }
        }
        if (employed != null) {
            notes.add("注：各部门从业人员数文件未列，不算部门比例。");
        }
        String kinds = KINDS.stream()
                .map(CertificateKind::ofCode)
                .flatMap(Optional::stream)
                .map(CertificateKind::label)
                .collect(Collectors.joining("、"));
        notes.add("注：完成数为现有持证人（存量），一人多证计一次；计入" + kinds + "。高技能人才为三级（高级工）及以上。");
        if (!office.holdsTheCounty()) {
            notes.add("注：本表只含本单位的数据，全县的数以县人社局汇总为准。");
        }
        return notes;
    }
}
