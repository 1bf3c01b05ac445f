package org.chizheng.app.township;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chizheng.core.Homes.values;

import java.nio.file.Path;
import java.util.List;
import org.chizheng.app.ScreenTest;
import org.chizheng.app.desks.Arrivals;
import org.chizheng.app.records.Session;
import org.chizheng.app.records.today.Today;
import org.chizheng.app.records.today.TodayModel;
import org.chizheng.app.records.today.TodayView;
import org.chizheng.app.ui.chart.ProgressFigures;
import org.chizheng.app.ui.task.InlineTasks;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.SyncService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TownshipTodayTest extends ScreenTest {
    @TempDir
    Path folder;

    private Arrivals offices;
    private Core home;
    private Session session;

    @BeforeEach
    void begin() {
        offices = new Arrivals(folder);
        home = offices.yueyang;
        session = new Session(home, new InlineTasks());
    }

    @AfterEach
    void end() {
        offices.close();
    }

    private Today today() {
        return new TownshipToday(session, new SyncService(home)).read();
    }

    private Id openClass(String name, String starts, String ends) {
        return home.services()
                .classService()
                .open(
                        home.actor(),
                        values(
                                "no",
                                "岳阳-" + name,
                                "name",
                                name,
                                "occupationName",
                                "家政服务员",
                                "kind",
                                "general",
                                "startsOn",
                                starts,
                                "endsOn",
                                ends,
                                "hours",
                                80L,
                                "venue",
                                "岳阳镇文化站"));
    }

    private void enrol(Id header, String name, String idNo, String voucher) {
        home.services()
                .enrolmentService()
                .enrol(
                        home.actor(),
                        home.services().classes().byId(header).orElseThrow(),
                        home.services()
                                .trainees()
                                .byId(Arrivals.person(home, name, idNo))
                                .orElseThrow(),
                        voucher == null ? values() : values("voucherNo", voucher),
                        Seen.NOTHING);
    }

    /** 岳阳镇 of 附件1: 1000 in the year, 400 by June, 800 by September, 1000 by November. */
    private void target() {
        offices.bureau
                .services()
                .targetService()
                .enter(
                        offices.bureau.actor(),
                        List.of(values(
                                "annex",
                                "training",
                                "targetYear",
                                2021L,
                                "unit",
                                Homes.YUEYANG,
                                "place",
                                1L,
                                "total",
                                1000L,
                                "byJune",
                                400L,
                                "bySeptember",
                                800L,
                                "byNovember",
                                1000L,
                                "document",
                                "古政办发〔2021〕26号 附件1")));
        Id row = offices.bureau
                .store()
                .query()
                .select(org.chizheng.core.store.tables.Tables.TARGET.ID)
                .from(org.chizheng.core.store.tables.Tables.TARGET)
                .fetchOne(found -> Id.ofBytes(found.value1()));
        Arrivals.carry(offices.bureau, home, row);
    }

    @Test
    void newOfficeIsShownItsFirstThreeSteps() {
        Today today = today();
        assertThat(today.first()).extracting(Today.Step::title).containsExactly("登记第一位学员", "开第一个班", "在县局登记这台电脑");
        assertThat(today.tasks()).isEmpty();
    }

    @Test
    void classWithoutVouchersIsNamedWithItsClause() {
        Id header = openClass("家政服务员班", "2021-07-10", "2021-07-20");
        enrol(header, "张三", "141025200205189851", null);
        assertThat(today().tasks()).anySatisfy(task -> {
            assertThat(task.sentence()).isEqualTo("“家政服务员班”还有 1 人没有培训券");
            assertThat(task.detail()).contains("古政办发〔2021〕26号 四(四)");
            assertThat(task.place()).isEqualTo(new Today.Place("classes", header.toString()));
        });
    }

    /** The desk's day is 2021-06-25. */
    @Test
    void classOfTomorrowAsksForItsSignInSheet() {
        Id header = openClass("家政服务员班", "2021-06-26", "2021-07-05");
        assertThat(today().tasks())
                .filteredOn(task -> task.sentence().contains("明天开课"))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.detail()).isEqualTo("花名册还没有人");
                    assertThat(task.place()).isEqualTo(new Today.Place("classes", header.toString()));
                });
        enrol(header, "张三", "141025200205189851", null);
        assertThat(today().tasks())
                .filteredOn(task -> task.sentence().contains("明天开课"))
                .singleElement()
                .satisfies(task -> assertThat(task.place()).isEqualTo(new Today.Place("print", "sign-in:" + header)));
    }

    @Test
    void classOfTheDayAfterTomorrowDoesNotAskYet() {
        openClass("家政服务员班", "2021-06-27", "2021-07-05");
        assertThat(today().tasks()).noneMatch(task -> task.verb().equals("打印签到表"));
    }

    /** One completed training of the 400 that 附件1 asks of 岳阳镇 by June: 399 are missing. */
    @Test
    void shortfallIsCountedAgainstThePrintedStep() {
        target();
        Id header = openClass("家政服务员班", "2021-05-10", "2021-05-20");
        enrol(header, "张三", "141025200205189851", "140025202109801");
        assertThat(today().tasks()).extracting(Today.Task::sentence).contains("6月30日前还差 399 人");
    }

    @Test
    void withoutATableNothingIsMissing() {
        openClass("家政服务员班", "2021-05-10", "2021-05-20");
        assertThat(today().tasks()).noneMatch(task -> task.sentence().contains("还差"));
        assertThat(((ProgressFigures) today().pictures().get(0).figures()).steps())
                .isEmpty();
    }

    @Test
    void whatWasNotSentIsCounted() {
        Arrivals.person(home, "张三", "141025200205189851");
        assertThat(today().tasks()).extracting(Today.Task::sentence).contains("1 条记录还没有上报");
        assertThat(today().exchange()).isEqualTo("与县局往来：未报 1 条 · 已报未回 0 包 · 已确认 0 包");
    }

    @Test
    void screenOfANewOffice() {
        show(1366, 768);
        picture("today-township-new");
    }

    @Test
    void screenOfABusyDay() {
        target();
        Id past = openClass("电商创业班", "2021-05-10", "2021-05-20");
        enrol(past, "张三", "141025200205189851", "140025202109801");
        Id next = openClass("家政服务员班", "2021-06-26", "2021-07-05");
        enrol(next, "李东", "141025198707019836", null);
        show(1366, 768);
        picture("today-township");
    }

    @Test
    void screenOfABusyDayAtOneHundredAndTwentyFivePercent() {
        target();
        Id next = openClass("家政服务员班", "2021-06-26", "2021-07-05");
        enrol(next, "李东", "141025198707019836", null);
        show(941, 538);
        picture("today-township-small");
    }

    private void show(double width, double height) {
        TodayModel model = new TodayModel(session, new TownshipToday(session, new SyncService(home)));
        open(width, height, () -> new TodayView(model, (destination, key) -> {}).page());
        run(model::load);
    }
}
