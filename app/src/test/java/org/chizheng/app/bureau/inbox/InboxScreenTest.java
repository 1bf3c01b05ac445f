package org.chizheng.app.bureau.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chizheng.app.ScreenTest;
import org.chizheng.app.traffic.GivenPlaces;
import org.chizheng.app.traffic.Office;
import org.chizheng.core.Homes;
import org.chizheng.core.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxScreenTest extends ScreenTest {
    @TempDir
    Path root;

    private Path stick;
    private Office bureau;
    private Office yueyang;
    private Reception reception;
    private InboxModel model;
    private InboxView view;
    private final List<String> went = new ArrayList<>();

    @BeforeEach
    void offices() throws Exception {
        stick = Files.createDirectories(root.resolve("U盘"));
        bureau = Office.bureau(root);
        yueyang = Office.yueyang(root);
        reception = new Reception(bureau.sync::bureau, "127.0.0.1");
    }

    @AfterEach
    void closeOffices() {
        reception.close();
        yueyang.close();
        bureau.close();
    }

    private void inbox() {
        open(() -> {
            model = new InboxModel(bureau.session, bureau.sync::bureau, reception);
            view = new InboxView(
                    model, (destination, key) -> went.add(destination + " " + key), new GivenPlaces(stick));
            model.load();
            return view.stack();
        });
    }

    @Test
    void emptyInboxSaysHowTheFirstBatchComes() {
        inbox();
        picture("inbox-empty");
        assertThat(robot.lookup("还没有收到过上报").tryQuery()).isPresent();
    }

    @Test
    void batchesMissingOnesAndNamesBehindTheNumbers() throws Exception {
        yueyang.enrolAt(bureau);
        try (Office jiuxian = Office.jiuxian(root).enrolAt(bureau)) {
            yueyang.trainee("李秀英", 982);
            jiuxian.trainee("李秀英", 982);
            yueyang.export(stick);
            jiuxian.export(stick);
            jiuxian.trainee("王建军", 983);
            jiuxian.export(stick);
            try (Stream<Path> files = Files.walk(stick.resolve("HRBSYNC/v1/up/" + Homes.JIUXIAN))) {
                Files.delete(files.filter(file -> file.getFileName().toString().startsWith("1-"))
                        .findFirst()
                        .orElseThrow());
            }
        }
        inbox();
        robot.clickOn("演练");
        settle();
        picture("inbox-rehearsed");
        robot.clickOn("接收这些");
        settle();
        picture("inbox-received");
        assertThat(model.facts().get().missing()).singleElement().asString().startsWith("旧县镇缺第1号包");
        run(() -> model.open(
                model.facts().get().lines().stream()
                        .filter(line -> line.count("new") != null)
                        .findFirst()
                        .orElseThrow(),
                ChangeWord.NEW));
        picture("inbox-names");
        run(() -> model.look(model.facts().get().lines().get(0)));
        settle();
        picture("inbox-batch");
        assertThat(robot.lookup("封存这个包").tryQuery()).isPresent();
        run(() -> model.open(
                model.facts().get().lines().stream()
                        .filter(line -> line.count("new") != null)
                        .findFirst()
                        .orElseThrow(),
                ChangeWord.NEW));
        settle();
        robot.clickOn("李秀英");
        assertThat(went).singleElement().asString().startsWith("people ");
    }

    @Test
    void receiverShowsItsAddress() {
        yueyang.enrolAt(bureau);
        inbox();
        run(() -> model.port().set("0"));
        robot.clickOn("打开");
        settle();
        assertThat(model.addresses().get()).hasSize(1);
        run(() -> model.work().said().set("联网接收已打开。程序开着时，乡镇随时可以上报"));
        assertThat(robot.lookup("关闭").tryQuery()).isPresent();
        picture("inbox-line");
    }

    @Test
    void codeIsGivenAndTheRequestApproved() throws Exception {
        inbox();
        run(() -> view.devices());
        picture("devices-empty");
        run(() -> model.devices().issue(Homes.YUEYANG));
        picture("devices-code");
        String code = model.devices().code().get().text();
        robot.clickOn("记下了");
        Path request =
                Files.write(stick.resolve("a.request"), yueyang.sync.office().request(code, "便民大厅一号机"));
        run(() -> model.devices().ask(request));
        robot.clickOn("便民大厅一号机");
        settle();
        picture("devices-asked");
        robot.clickOn("指纹一致，批准");
        settle();
        picture("devices-granted");
        assertThat(robot.lookup("已登记").tryQuery()).isPresent();
        assertThat(model.facts().get().asking()).isZero();
    }

    @Test
    void damagedFileAndUnreadableListSayWhy() throws Exception {
        Files.writeString(stick.resolve("x.hrb"), "{}\n");
        inbox();
        robot.clickOn("接收");
        settle();
        picture("inbox-refused");
        run(() -> model.unreadable().set(Refusal.of("store.busy", "收件暂时读不出来", "别的程序正占着数据文件", "等一分钟再读一次")));
        picture("inbox-failed");
    }
}
