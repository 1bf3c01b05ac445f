package org.chizheng.app.township.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chizheng.app.ScreenTest;
import org.chizheng.app.traffic.GivenPlaces;
import org.chizheng.app.traffic.Office;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.outbox.OutboxBatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportScreenTest extends ScreenTest {
    @TempDir
    Path root;

    private Path stick;
    private Office bureau;
    private Office yueyang;
    private ReportModel model;
    private ReportView view;
    private final List<String> went = new ArrayList<>();

    @BeforeEach
    void offices() throws Exception {
        stick = Files.createDirectories(root.resolve("U盘"));
        bureau = Office.bureau(root);
        yueyang = Office.yueyang(root);
    }

    @AfterEach
    void closeOffices() {
        yueyang.close();
        bureau.close();
    }

    private void report() {
        open(() -> {
            model = new ReportModel(yueyang.session, yueyang.sync::office);
            view = new ReportView(
                    model, (destination, key) -> went.add(destination + " " + key), new GivenPlaces(stick));
            model.load();
            return view.page();
        });
    }

    @Test
    void officeThatIsNotEnrolledIsLedToItsFirstStep() {
        report();
        picture("report-enrol");
        assertThat(robot.lookup("联网上报").tryQuery()).as("not before it works").isEmpty();
        String code =
                bureau.sync.bureau().issueCode(yueyang.session.unit()).code().text();
        run(() -> model.enrol().code().set(code));
        robot.clickOn("写成申请文件");
        settle();
        picture("report-enrol-asked");
        assertThat(robot.lookup("读取批准文件").tryQuery()).isPresent();
    }

    @Test
    void nothingToSendIsSaid() {
        yueyang.enrolAt(bureau);
        report();
        picture("report-empty");
        assertThat(robot.lookup("还没有送出过").tryQuery()).isPresent();
    }

    @Test
    void namesStandBehindTheNumbersAndTheStickIsVerified() {
        yueyang.enrolAt(bureau);
        yueyang.trainee("李秀英", 982);
        yueyang.trainee("王建军", 983);
        report();
        robot.clickOn("学员 2");
        settle();
        picture("report-names");
        robot.clickOn("李秀英");
        assertThat(went).singleElement().satisfies(where -> assertThat(where).startsWith("people "));
        run(() -> view.page().drawer().close());
        robot.clickOn("写到U盘");
        settle();
        picture("report-written");
        run(() -> view.open("SENT"));
        assertThat(view.page().drawer().isOpen()).isTrue();
    }

    @Test
    void receiptsAndCasesAreReadInWords() {
        yueyang.enrolAt(bureau);
        try (Office jiuxian = Office.jiuxian(root).enrolAt(bureau)) {
            yueyang.trainee("李秀英", 982);
            jiuxian.trainee("李秀英", 982);
            yueyang.export(stick);
            jiuxian.export(stick);
        }
        bureau.receive(stick);
        bureau.writeDown(stick);
        yueyang.trainee("王建军", 983);
        report();
        run(() -> view.open("receipts"));
        robot.clickOn("第1号包");
        settle();
        picture("report-receipt");
        robot.clickOn("看是哪些");
        settle();
        picture("report-cases");
    }

    @Test
    void caseThatCameBackSaysWhyAndLeadsToTheRecord() {
        yueyang.enrolAt(bureau);
        Id person;
        try (Office jiuxian = Office.jiuxian(root).enrolAt(bureau)) {
            person = yueyang.trainee("李秀英", 982);
            jiuxian.trainee("李秀英", 982);
            yueyang.export(stick);
            jiuxian.export(stick);
        }
        bureau.receive(stick);
        bureau.core
                .services()
                .decisions()
                .sendBack(
                        bureau.core.actor(),
                        bureau.core.services().cases().open().get(0),
                        "wrong",
                        "岳阳镇的号码抄错一位，请对照身份证原件更正后再报");
        bureau.writeDown(stick);
        report();
        run(() -> view.open("receipts"));
        robot.clickOn("看是哪些");
        settle();
        picture("report-case-returned");
        assertThat(robot.lookup("去更正").tryQuery()).isPresent();
        robot.clickOn("去更正");
        assertThat(went).contains("people " + person);
    }

    @Test
    void refusalStandsAboveAndRunningWorkCanBeStopped() {
        yueyang.enrolAt(bureau);
        yueyang.trainee("李秀英", 982);
        report();
        robot.clickOn("联网上报");
        settle();
        picture("report-refused");
        yueyang.tasks.hold();
        robot.clickOn("写到U盘");
        settle();
        picture("report-running");
        robot.clickOn("停下");
        run(yueyang.tasks::release);
        assertThat(model.facts().get().batches())
                .as("cut and kept, not sent")
                .allSatisfy(batch -> assertThat(batch.state()).isEqualTo(OutboxBatch.State.MADE));
        assertThat(model.facts().get().pending().records()).isNotEmpty();
    }

    @Test
    void pageThatCannotBeReadSaysWhy() {
        yueyang.enrolAt(bureau);
        report();
        run(() -> model.unreadable().set(Refusal.of("store.busy", "上报情况暂时读不出来", "别的程序正占着数据文件", "等一分钟再读一次")));
        picture("report-failed");
        robot.clickOn("再读一次");
        settle();
        assertThat(robot.lookup("还没有送出过").tryQuery()).isPresent();
    }
}
