package org.chizheng.core.document.register;

import static org.chizheng.core.Homes.values;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.Services;
import org.chizheng.core.document.form.NoticeSheet;
import org.chizheng.core.document.form.SamplePapers;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.HomeFolder;
import org.chizheng.core.training.TrainingClass;

/** The bureau of 古县 with the tables of 古政办发〔2021〕26号 and classes of generated people; today is 2021-06-25. */
final class PaperCounty implements AutoCloseable {
    static final NoticeSheet.Contact CONTACT =
            new NoticeSheet.Contact("古县人社局职业能力建设股", "0357-8320000", "古县岳阳镇城北路1号", "042400");

    final Core core;
    final Services services;

    private int people;
    private int certificates;

    private PaperCounty(Core core) {
        this.core = core;
        this.services = core.services();
    }

    static PaperCounty bureau(Path folder) {
        return new PaperCounty(Homes.fresh(folder, "bureau", Homes.BUREAU, Homes.environment(new SeededSeams(7))));
    }

    static PaperCounty township(Path folder) {
        return new PaperCounty(Homes.township(folder, 7));
    }

    /** A practice home lives on the day it was made for, whatever the machine's clock says. */
    static PaperCounty practice(Path folder) {
        Core.Environment environment = Homes.environment(new SeededSeams(7));
        Core.init(
                new HomeFolder(folder),
                new Core.Setup("bureau", Homes.BUREAU, "李梅", "2021-03-01"),
                Homes.PASSWORD.toCharArray(),
                environment);
        return new PaperCounty(Homes.open(folder, environment));
    }

    PaperService papers() {
        return services.papers();
    }

    TrainingClass openClass(String no, String startsOn, String endsOn, Object... more) {
        Id institution = services.institutionService().named(core.actor(), "古县职业技能培训学校", values());
        Map<String, Object> values = values(
                "no", no,
                "name", "岳阳镇2021年第1期养老护理员培训班",
                "institution", institution.toString(),
                "occupationName", "养老护理员",
                "level", "5",
                "kind", "general",
                "startsOn", startsOn,
                "endsOn", endsOn,
                "hours", 80L,
                "venue", "岳阳镇文化站",
                "teachers", "赵老师");
        values.putAll(values(more));
        return services.classes()
                .byId(services.classService().open(core.actor(), values))
                .orElseThrow();
    }

    /** So many generated people on the roster, credited to a unit and a column. */
    List<Trainee> enrol(TrainingClass into, int count, String unit, String category) {
        List<Trainee> enrolled = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int index = people++;
            Id id = services.traineeService()
                    .register(
                            core.actor(),
                            values(
                                    "name",
                                    SamplePapers.name(index),
                                    "idNo",
                                    SamplePapers.identityNumber(index),
                                    "phone",
                                    "1380000" + (1000 + index),
                                    "education",
                                    "71",
                                    "township",
                                    Homes.YUEYANG,
                                    "village",
                                    "张庄村"),
                            List.of("TUOPIN"));
            Trainee person = services.trainees().byId(id).orElseThrow();
            services.enrolmentService()
                    .enrol(
                            core.actor(),
                            into,
                            person,
                            values(
                                    "voucherNo", "PXQ14102521" + (100000 + index),
                                    "creditedUnit", unit,
                                    "category", category),
                            Seen.NOTHING);
            enrolled.add(person);
        }
        return enrolled;
    }

    void certify(Trainee holder, TrainingClass of, String unit, String level) {
        services.certificateService()
                .add(
                        core.actor(),
                        holder,
                        values(
                                "kind",
                                "level",
                                "number",
                                "S00001400012321" + level + "00" + (1000 + certificates++),
                                "level",
                                level,
                                "occupationName",
                                "养老护理员",
                                "issuedOn",
                                "2021-06-20",
                                "sourceUnit",
                                unit,
                                "trainingClass",
                                of == null ? null : of.id().toString()));
    }

    void contact() {
        papers().settings().objectTo(core.actor(), CONTACT);
        papers().settings().nameUnit(core.actor(), "古县人力资源和社会保障局");
        papers().settings().restOn(core.actor(), "《古县新发展阶段深化“人人持证、技能社会”建设推进“临汾技工”品牌提质增效实施方案》（古政办发〔2021〕26号）");
    }

    /** 附件1, 附件2 and the figures of 正文 二(一)(二) and 三, as printed. */
    void targets() {
        List<Map<String, Object>> rows = new ArrayList<>();
        training(rows, "141025101", 800, 320, 640, 800, 500, 300, null, null);
        training(rows, "141025102", 512, 208, 416, 512, 312, 200, null, null);
        training(rows, "141025100", 1000, 400, 800, 1000, 600, 400, null, null);
        training(rows, "141025104", 850, 340, 680, 850, 500, 350, null, null);
        training(rows, "141025103", 850, 340, 680, 850, 500, 350, null, null);
        training(rows, "141025202", 1300, 520, 1040, 1300, 1100, 200, null, null);
        training(rows, "141025-14", 20, 0, 20, 0, 20, null, null, null);
        training(rows, "141025-01", 1090, 436, 872, 1090, null, null, 1000, 90);
        training(rows, "total", 6422, 2564, 5148, 6422, 3532, 1800, 1000, 90);
        rows.add(values(
                "annex",
                "text-training",
                "targetYear",
                2021L,
                "unit",
                "total",
                "place",
                1L,
                "total",
                6422L,
                "byJune",
                2568L,
                "bySeptember",
                5137L,
                "byNovember",
                6422L,
                "poverty",
                3532L,
                "general",
                1800L,
                "enterprise",
                1000L,
                "startup",
                90L));
        int[][] holders = {
            {6000, 1500},
            {600, 200},
            {1200, 300},
            {800, 200},
            {200, 100},
            {200, 100},
            {800, 200},
            {1100, 200},
            {200, 50},
            {1000, 197},
            {100, 50},
            {1300, 260},
            {300, 100},
            {600, 100},
            {200, 50},
            {100, 50},
            {220, 100}
        };
        for (int i = 0; i < holders.length; i++) {
            rows.add(holders(String.format(java.util.Locale.ROOT, "141025-%02d", i + 1), i + 1, holders[i], null));
        }
        rows.add(holders("total", 18, new int[] {14920, 3757}, 48042L));
        rows.add(values(
                "annex",
                "text-holders",
                "targetYear",
                2021L,
                "unit",
                "total",
                "place",
                1L,
                "total",
                12491L,
                "highSkill",
                3747L));
        services.targetService().enter(core.actor(), rows);
    }

    private static void training(List<Map<String, Object>> rows, String unit, Integer... figures) {
        String[] names = {"total", "byJune", "bySeptember", "byNovember", "poverty", "general", "enterprise", "startup"
        };
        Map<String, Object> row =
                values("annex", "training", "targetYear", 2021L, "unit", unit, "place", (long) rows.size() + 1);
        for (int i = 0; i < names.length; i++) {
            if (figures[i] != null) {
                row.put(names[i], figures[i].longValue());
            }
        }
        rows.add(row);
    }

    private static Map<String, Object> holders(String unit, int place, int[] figures, Long employed) {
        Map<String, Object> row = values(
                "annex",
                "holders",
                "targetYear",
                2021L,
                "unit",
                unit,
                "place",
                (long) place,
                "total",
                (long) figures[0],
                "highSkill",
                (long) figures[1]);
        if (employed != null) {
            row.put("employed", employed);
        }
        return row;
    }

    @Override
    public void close() {
        core.close();
    }
}
