package org.chizheng.app.bureau.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Labeled;
import org.chizheng.app.ScreenTest;
import org.chizheng.app.desks.Arrivals;
import org.chizheng.app.desks.GivenPaths;
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.task.InlineTasks;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.person.TraineeQueries;
import org.chizheng.sync.SyncService;
import org.chizheng.sync.keep.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxScreenTest extends ScreenTest {
    @TempDir
    Path folder;

    private Arrivals offices;
    private SyncService bureau;
    private InboxModel model;
    private InboxView view;
    private Path stick;
    private final List<String> ways = new ArrayList<>();

    @BeforeEach
    void begin() throws Exception {
        offices = new Arrivals(folder);
        bureau = new SyncService(offices.bureau);
        model = new InboxModel(new Session(offices.bureau, new InlineTasks()), bureau);
        stick = Files.createDirectory(folder.resolve("stick"));
    }

    @AfterEach
    void end() {
        model.close();
        offices.close();
    }

    private SyncService enrolled(Core home) {
        SyncService office = new SyncService(home);
        String code =
                bureau.bureau().issueCode(home.home().card().unit()).code().text();
        office.office().install(bureau.bureau().grant(office.office().request(code, null)));
        return office;
    }

    private void show(double width, double height) {
        open(width, height, () -> {
            view = new InboxView(
                    model,
                    (destination, key) -> ways.add(destination),
                    new GivenPaths(stick, stick.resolve("ask.hrb")));
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

    private int people() {
        return offices.bureau.services().trainees().count(TraineeQueries.Filter.NONE);
    }

    @Test
    void newBureauIsToldToGiveOutCodes() {
        show(1214, 692);
        assertThat(says("还没有单位登记")).isTrue();
        picture("inbox-empty");
    }

    @Test
    void rehearsalShowsTheSameListAndChangesNothing() {
        SyncService yueyang = enrolled(offices.yueyang);
        Arrivals.person(offices.yueyang, "王小平", "14102519910610989X");
        yueyang.office().exportTo(stick, Progress.NONE);
        show(1214, 692);
        robot.clickOn("演练");
        settle();
        assertThat(says("演练：可接收 1 包，共 1 个文件，什么都没有改")).isTrue();
        assertThat(people()).isZero();
        picture("inbox-rehearsed");
        robot.clickOn("正式接收");
        settle();
        assertThat(says("接收了 1 包，共 1 个文件")).isTrue();
        assertThat(people()).isEqualTo(1);
    }

    @Test
    void batchOfTwoTownshipsWithOneNumberIsShownWithItsConflictAndTheNames() {
        SyncService yueyang = enrolled(offices.yueyang);
        SyncService jiuxian = enrolled(offices.jiuxian);
        Arrivals.person(offices.yueyang, "王小平", "14102519910610989X");
        Arrivals.person(offices.yueyang, "张三", "141025200205189851");
        Arrivals.person(offices.jiuxian, "王晓平", "14102519910610989X");
        yueyang.office().exportTo(stick, Progress.NONE);
        jiuxian.office().exportTo(stick, Progress.NONE);
        show(1214, 692);
        run(() -> model.receive(List.of(stick), results -> assertThat(results).hasSize(2)));
        run(() -> view.open(Homes.YUEYANG));
        assertThat(says("第 1 号")).isTrue();
        picture("inbox");
        run(() -> model.changes(
                model.state().get().units().get(0).batches().get(0).file(),
                BatchChange.NEW,
                records -> assertThat(records).extracting(NamedRecord::name).containsExactlyInAnyOrder("王小平", "张三")));
    }

    @Test
    void missingNumberIsNamed() throws Exception {
        SyncService yueyang = enrolled(offices.yueyang);
        Arrivals.person(offices.yueyang, "王小平", "14102519910610989X");
        yueyang.office().exportTo(Files.createDirectory(folder.resolve("lost")), Progress.NONE);
        Arrivals.person(offices.yueyang, "张三", "141025200205189851");
        Path late = Files.createDirectory(folder.resolve("late"));
        yueyang.office().exportTo(late, Progress.NONE);
        try (var files = Files.walk(late)) {
            Path first = files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
            Files.delete(first);
        }
        show(941, 538);
        run(() -> model.receive(List.of(late), results -> {}));
        assertThat(says("岳阳镇缺第1号包")).isTrue();
        assertThat(model.asking().get()).isEqualTo(1);
        picture("inbox-gap-small");
    }

    @Test
    void codeIsGivenOutOnceAndLargeEnoughToReadAloud() {
        show(1366, 768);
        run(() -> view.open("codes"));
        run(() -> model.issueCode(Homes.YUEYANG, issued -> {}));
        assertThat(says("岳阳镇的登记码还没有用")).isTrue();
        picture("inbox-codes");
    }

    @Test
    void requestOnAStickIsGranted() throws Exception {
        String code = bureau.bureau().issueCode(Homes.YUEYANG).code().text();
        SyncService office = new SyncService(offices.yueyang);
        Files.write(stick.resolve("ask.hrb"), office.office().request(code, null));
        show(1366, 768);
        run(() -> view.open("codes"));
        robot.clickOn("批准U盘里的申请");
        settle();
        assertThat(says("已批准")).isTrue();
        office.office().install(Files.readAllBytes(stick.resolve("登记批准.hrb")));
        assertThat(office.office().bureau()).isPresent();
        picture("inbox-devices");
    }

    @Test
    void receiverOnTheLineTellsItsAddressWhileItIsOpen() {
        enrolled(offices.yueyang);
        show(1214, 692);
        run(() -> model.openLine(
                new InetSocketAddress(InetAddress.getLoopbackAddress().getHostAddress(), 0), () -> {}));
        assertThat(model.line().get()).startsWith("https://127.0.0.1:");
        picture("inbox-line");
        robot.clickOn("关闭网络接收");
        settle();
        assertThat(model.line().get()).isEmpty();
    }

    @Test
    void fileThatIsNoBatchIsRefusedInItsRow() throws Exception {
        enrolled(offices.yueyang);
        Files.writeString(stick.resolve("x.hrb"), "not a batch");
        show(1214, 692);
        run(() -> model.rehearse(
                List.of(stick),
                results -> assertThat(results)
                        .singleElement()
                        .satisfies(result -> assertThat(result.refusal()).isPresent())));
        robot.clickOn("演练");
        settle();
        picture("inbox-refused");
    }
}
