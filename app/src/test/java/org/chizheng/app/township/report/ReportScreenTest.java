package org.chizheng.app.township.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Labeled;
import org.chizheng.app.ScreenTest;
import org.chizheng.app.desks.Arrivals;
import org.chizheng.app.desks.GivenPaths;
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.task.InlineTasks;
import org.chizheng.core.Homes;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.SyncService;
import org.chizheng.sync.keep.Progress;
import org.chizheng.sync.outbox.OutboxBatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportScreenTest extends ScreenTest {
    @TempDir
    Path folder;

    private Arrivals offices;
    private SyncService office;
    private SyncService bureau;
    private ReportModel model;
    private ReportView view;
    private Path stick;

    @BeforeEach
    void begin() throws Exception {
        offices = new Arrivals(folder);
        office = new SyncService(offices.yueyang);
        bureau = new SyncService(offices.bureau);
        model = new ReportModel(new Session(offices.yueyang, new InlineTasks()), office);
        stick = Files.createDirectory(folder.resolve("stick"));
    }

    @AfterEach
    void end() {
        offices.close();
    }

    private void enrol() {
        String code = bureau.bureau().issueCode(Homes.YUEYANG).code().text();
        office.office().install(bureau.bureau().grant(office.office().request(code, null)));
    }

    private void show(double width, double height) {
        open(width, height, () -> {
            view = new ReportView(model, (destination, key) -> {}, new GivenPaths(stick, stick.resolve("grant.hrb")));
            return view.page();
        });
        run(() -> view.page().shown());
    }

    private boolean says(String words) {
        return onScreen(() -> layers.lookupAll("*").stream()
                .anyMatch(node -> node instanceof Labeled labeled
                        && labeled.isVisible()
                        && labeled.getText() != null
                        && labeled.getText().contains(words)));
    }

    @Test
    void pcThatTheBureauDoesNotKnowIsLedThroughEnrolment() throws Exception {
        show(1214, 692);
        assertThat(says("先在县局登记这台电脑")).isTrue();
        picture("report-enrol");
        robot.clickOn("写申请到U盘");
        settle();
        assertThat(says("请先输入县局给的登记码")).isTrue();
        String code = bureau.bureau().issueCode(Homes.YUEYANG).code().text();
        run(() -> model.request(code, stick.resolve("ask.hrb"), file -> {}));
        Files.write(stick.resolve("grant.hrb"), bureau.bureau().grant(Files.readAllBytes(stick.resolve("ask.hrb"))));
        robot.clickOn("读取批准文件");
        settle();
        assertThat(says("联网上报")).isTrue();
        assertThat(model.state().get().isEnrolled()).isTrue();
    }

    @Test
    void whatWillGoIsListedByKindAndName() {
        enrol();
        Arrivals.person(offices.yueyang, "张三", "141025200205189851");
        show(941, 538);
        assertThat(says("学员 1")).isTrue();
        assertThat(model.unsent().get()).isEqualTo(1);
        picture("report-pending-small");
    }

    @Test
    void stickThereAndBackIsSaidRecordByRecord() {
        enrol();
        Id zhang = Arrivals.person(offices.yueyang, "张三", "141025200205189851");
        show(1366, 768);
        robot.clickOn("写到U盘");
        settle();
        assertThat(says("1 包已写到U盘，并读回核对过")).isTrue();
        assertThat(model.state().get().pending().records()).isEmpty();
        OutboxBatch sent = model.state().get().batches().get(0);
        assertThat(sent.state()).isEqualTo(OutboxBatch.State.SENT);

        bureau.bureau().receive(List.of(stick), Progress.NONE);
        bureau.bureau().writeDownlink(stick, Progress.NONE);
        robot.clickOn("读取回执");
        settle();
        OutboxBatch back = model.state().get().batches().get(0);
        assertThat(back.state()).isEqualTo(OutboxBatch.State.CONFIRMED);
        run(() -> model.open(
                back,
                records -> assertThat(records).singleElement().satisfies(record -> {
                    assertThat(record.name()).isEqualTo("张三");
                    assertThat(record.said()).isEqualTo("县局已采用");
                    assertThat(record.place().orElseThrow().key()).isEqualTo(zhang.toString());
                })));
        robot.clickOn(sent.checkCode());
        settle();
        picture("report-batch");
    }

    @Test
    void coverSheetIsSavedWithTheCheckCode() {
        enrol();
        Arrivals.person(offices.yueyang, "张三", "141025200205189851");
        show(1366, 768);
        run(() -> model.writeTo(stick, on -> {}));
        Path file = folder.resolve("cover.pdf");
        run(() -> model.papers().save(model.state().get().batches().get(0), file, written -> {}, refusal -> {
            throw refusal;
        }));
        assertThat(file).isNotEmptyFile();
    }

    @Test
    void stickThatIsNotThereIsASentenceAndNothingIsLost() {
        enrol();
        Arrivals.person(offices.yueyang, "张三", "141025200205189851");
        show(1366, 768);
        run(() -> model.takeFrom(List.of(folder.resolve("nowhere")), down -> {}));
        assertThat(model.problem().get().code()).isEqualTo("parcel.none");
        assertThat(model.state().get().pending().records()).hasSize(1);
        picture("report-refused");
    }
}
