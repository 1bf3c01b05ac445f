package org.chizheng.core.document.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chizheng.core.certificate.CertificateQueries;
import org.chizheng.core.document.Block.Fact;
import org.chizheng.core.document.Picture;
import org.chizheng.core.document.form.SummarySheet;
import org.chizheng.core.document.form.SummarySheet.Section;
import org.chizheng.core.person.TraineeQueries;
import org.chizheng.core.target.Target;
import org.chizheng.core.training.ClassQueries;
import org.chizheng.core.training.TrainingClass;

/** 汇总页: what this data folder holds and how far it is, on one page, counted at this moment. */
final class SummaryPaper {
    private final PaperSources sources;
    private final PaperOffice office;

    SummaryPaper(PaperSources sources, PaperOffice office) {
        this.sources = sources;
        this.office = office;
    }

    /** @param chart the year as a picture, null for none */
    SummarySheet sheet(Picture chart) {
        LocalDate today = office.seams().today();
        List<Section> sections = new ArrayList<>();
        sections.add(register(today));
        sections.add(training(today, chart));
        sections.add(holders(today));
        String title =
                (office.holdsTheCounty() ? office.countyName() : office.units().nameOf(office.unit())) + "职业技能培训持证汇总";
        return new SummarySheet(title, office.name(), today, sections);
    }

    private Section register(LocalDate today) {
        List<TrainingClass> classes = sources.classes().page(ClassQueries.Filter.NONE, 0, Integer.MAX_VALUE);
        int seats = classes.stream().mapToInt(TrainingClass::seats).sum();
        int bare = classes.stream().mapToInt(TrainingClass::withoutVoucher).sum();
        long approved = classes.stream()
                .filter(one -> "approved".equals(one.approval()))
                .count();
        long over = classes.stream()
                .filter(one -> one.endsOn() != null && one.endsOn().compareTo(today.toString()) < 0)
                .count();
        List<Fact> figures = List.of(
                new Fact("学员", sources.trainees().count(TraineeQueries.Filter.NONE) + " 人"),
                new Fact("班级", classes.size() + " 个"),
                new Fact("已批复班级", approved + " 个"),
                new Fact("已过结业日期的班级", over + " 个"),
                new Fact("在册", seats + " 人次"),
                new Fact("其中无培训券编号", bare + " 人次"),
                new Fact("证书", sources.certificates().count(CertificateQueries.Filter.NONE) + " 本"),
                new Fact("待裁定冲突", sources.cases().countOpen() + " 件"));
        return Section.of("一、台账", figures);
    }

    private Section training(LocalDate today, Picture chart) {
        int done = sources.targets().completed(today).entrySet().stream()
                .filter(entry -> office.holdsTheCounty() || entry.getKey().equals(office.unit()))
                .flatMap(entry -> entry.getValue().values().stream())
                .mapToInt(Integer::intValue)
                .sum();
        List<Fact> figures = List.of(
                new Fact("全年任务", figure(target("training", today, Target::total)) + " 人"),
                new Fact("已完成", done + " 人次"));
        return new Section("二、培训任务（附件1）", figures, List.of(), chart);
    }

    private Section holders(LocalDate today) {
        Map<String, Integer> all = sources.targets().holders(HolderProgress.KINDS, null);
        Map<String, Integer> high = sources.targets().holders(HolderProgress.LEVELLED, HolderProgress.HIGH);
        List<Fact> figures = List.of(
                new Fact("持证任务", figure(target("holders", today, Target::total)) + " 人"),
                new Fact("现有持证", of(all) + " 人"),
                new Fact("高技能任务", figure(target("holders", today, Target::highSkill)) + " 人"),
                new Fact("现有高技能", of(high) + " 人"));
        return Section.of("三、持证任务（附件2）", figures);
    }

    private int of(Map<String, Integer> byUnit) {
        return office.holdsTheCounty()
                ? byUnit.values().stream().mapToInt(Integer::intValue).sum()
                : byUnit.getOrDefault(office.unit(), 0);
    }

    /** The sum of the units, or the figure of the one unit; 0 where there is no table. */
    private long target(String annex, LocalDate today, java.util.function.Function<Target, Long> figure) {
        return sources.targets().rows(annex, today.getYear()).stream()
                .filter(row -> !row.printedTotal())
                .filter(row -> office.holdsTheCounty() || row.unit().equals(office.unit()))
                .mapToLong(row -> PlanCheck.orZero(figure.apply(row)))
                .sum();
    }

    private static String figure(long target) {
        return target == 0 ? "—" : Long.toString(target);
    }
}
