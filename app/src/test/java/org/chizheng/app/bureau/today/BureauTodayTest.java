package org.chizheng.app.bureau.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chizheng.core.Homes.values;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.chizheng.app.ScreenTest;
import org.chizheng.app.desks.Arrivals;
import org.chizheng.app.records.Session;
import org.chizheng.app.records.today.Today;
import org.chizheng.app.records.today.TodayModel;
import org.chizheng.app.records.today.TodayView;
import org.chizheng.app.ui.task.InlineTasks;
import org.chizheng.core.Homes;
import org.chizheng.core.shared.Id;
import org.chizheng.core.target.TargetRecord;
import org.chizheng.core.training.ClassRecord;
import org.chizheng.sync.SyncService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BureauTodayTest extends ScreenTest {
    @TempDir
    Path folder;

    private Arrivals offices;
    private Session session;

    @BeforeEach
    void begin() {
        offices = new Arrivals(folder);
        session = new Session(offices.bureau, new InlineTasks());
    }

    @AfterEach
    void end() {
        offices.close();
    }

    private Today today() {
        return new BureauToday(session, new SyncService(offices.bureau)).read();
    }

    /** Rows of 附件1 (古政办发〔2021〕26号) as printed. */
    private void targets() {
        offices.bureau
                .services()
                .targetService()
                .enter(
                        offices.bureau.actor(),
                        List.of(
                                row(Homes.YUEYANG, 1, 1000, 400, 800, 1000),
                                row(Homes.JIUXIAN, 3, 850, 340, 680, 850),
                                row(TargetRecord.PRINTED_TOTAL, 9, 6422, 2564, 5148, 6422)));
    }

    private static Map<String, Object> row(
            String unit, long place, long total, long june, long september, long november) {
        return values(
                "annex",
                "training",
                "targetYear",
                2021L,
                "unit",
                unit,
                "place",
                place,
                "total",
                total,
                "byJune",
                june,
                "bySeptember",
                september,
                "byNovember",
                november,
                "document",
                "古政办发〔2021〕26号 附件1");
    }

    private void submitted() {
        Id header = offices.yueyang
                .services()
                .classService()
                .open(
                        offices.yueyang.actor(),
                        values(
                                "no",
                                "岳阳-1",
                                "name",
                                "家政服务员班",
                                "occupationName",
                                "家政服务员",
                                "kind",
                                "general",
                                "startsOn",
                                "2021-07-01",
                                "endsOn",
                                "2021-07-10",
                                "hours",
                                80L));
        Arrivals.write(offices.yueyang, ClassRecord.KIND, header, "submittedOn", "2021-06-24", null);
        Arrivals.carry(offices.yueyang, offices.bureau, header);
    }

    @Test
    void newBureauIsShownItsFirstThreeSteps() {
        assertThat(today().first()).extracting(Today.Step::verb).containsExactly("发登记码", "去收件", "登记学员");
    }

    @Test
    void classThatWaitsForItsAnswerIsNamedWithItsOffice() {
        submitted();
        assertThat(today().tasks()).extracting(Today.Task::sentence).contains("岳阳镇的“家政服务员班”等批复");
    }

    /** Nothing is completed: 2564 by June are missing, and both townships of the table are behind. */
    @Test
    void countyIsMeasuredAgainstThePrintedTotalAndUnitsBehindAreNamed() {
        submitted();
        targets();
        assertThat(today().tasks())
                .filteredOn(task -> task.sentence().equals("全县6月30日前还差 2564 人"))
                .singleElement()
                .satisfies(task -> assertThat(task.detail()).isEqualTo("2 个单位落后：岳阳镇、旧县镇"));
    }

    @Test
    void casesComeFirst() {
        Arrivals.carry(offices.yueyang, offices.bureau, Arrivals.person(offices.yueyang, "王小平", "14102519910610989X"));
        Arrivals.carry(offices.jiuxian, offices.bureau, Arrivals.person(offices.jiuxian, "王晓平", "14102519910610989X"));
        assertThat(today().tasks().get(0).sentence()).isEqualTo("1 条冲突等着裁定");
    }

    @Test
    void screenOfABusyDay() {
        submitted();
        targets();
        casesComeFirst();
        TodayModel model = new TodayModel(session, new BureauToday(session, new SyncService(offices.bureau)));
        open(1214, 692, () -> new TodayView(model, (destination, key) -> {}).page());
        run(model::load);
        picture("today-bureau");
        robot.clickOn("各单位");
        picture("today-bureau-units");
    }
}
