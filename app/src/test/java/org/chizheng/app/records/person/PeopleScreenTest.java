package org.chizheng.app.records.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.chizheng.app.ScreenTest;
import org.chizheng.app.records.Register;
import org.chizheng.app.traffic.GivenPlaces;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleScreenTest extends ScreenTest {
    @TempDir
    Path folder;

    private Register register;
    private PeopleModel model;
    private PeopleView view;
    private final List<String> went = new ArrayList<>();

    @BeforeEach
    void openRegister() {
        register = new Register(folder);
    }

    @AfterEach
    void closeRegister() {
        register.close();
    }

    private void people(double width, double height) {
        open(width, height, () -> {
            model = new PeopleModel(register.session);
            view = new PeopleView(model, (destination, key) -> went.add(destination + " " + key));
            model.load();
            return view.page();
        });
    }

    @Test
    void emptyRegisterSaysWhatToDoFirst() {
        people(1366, 768);
        picture("people-empty");
        assertThat(robot.lookup("还没有学员").tryQuery()).isPresent();
    }

    @Test
    void listShowsPeopleAndTheDrawerTheSelectedOne() {
        register.people(60);
        people(1366, 768);
        robot.clickOn("任海燕");
        picture("people");
        assertThat(view.page().drawer().isOpen()).isTrue();
        assertThat(robot.lookup("历史").tryQuery()).isPresent();
        assertThat(robot.lookup("14102519").tryQuery()).as("no full number").isEmpty();
    }

    @Test
    void smallWindowKeepsItsColumnsUntilEnter() {
        register.people(60);
        people(1093, 614);
        robot.clickOn("任海燕");
        settle();
        assertThat(view.page().drawer().isOpen()).isFalse();
        picture("people-125");
        robot.type(KeyCode.ENTER);
        settle();
        assertThat(view.page().drawer().isOpen()).isTrue();
        picture("people-125-drawer");
    }

    @Test
    void loadingAndFailureHaveTheirWords() {
        register.tasks.hold();
        people(1366, 768);
        picture("people-loading");
        run(register.tasks::release);
        run(() -> model.list().fail(Refusal.of("store.busy", "名单暂时读不出来", "别的程序正占着数据文件", "等一分钟再读一次")));
        picture("people-failed");
        assertThat(robot.lookup("再读一次").tryQuery()).isPresent();
    }

    @Test
    void numberFillsTheFormAndTheSavedPersonIsShown() {
        people(1366, 768);
        robot.clickOn("新登记");
        settle();
        robot.write(Register.number("19870321", 982));
        settle();
        assertThat(robot.lookup("女 · 1987-03-21 · 34岁 · 山西省临汾市古县").tryQuery()).isPresent();
        picture("people-form");
        robot.type(KeyCode.ENTER)
                .write("李秀英")
                .type(KeyCode.ENTER)
                .write("13935700981")
                .type(KeyCode.ENTER);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        settle();
        run(register.tasks::release);
        picture("people-saved");
        assertThat(model.card().get().person().name()).isEqualTo("李秀英");
        assertThat(robot.lookup("李秀英").queryAll()).hasSizeGreaterThan(1);
    }

    @Test
    void knownPersonIsNamedWhileTyping() {
        register.person("李秀英", Register.number("19870321", 982), "TUOPIN");
        people(1366, 768);
        run(() -> view.open("new"));
        robot.write(Register.number("19870321", 982));
        settle();
        picture("people-form-known");
        robot.clickOn("打开这个人");
        settle();
        assertThat(model.card().get().person().name()).isEqualTo("李秀英");
    }

    /** Hard case 8 of the rosters, at the one office that may: the number stands on the card and no calendar has the day. */
    @Test
    void countyRegistersALunarDateWithReasonAndCard() throws Exception {
        register.close();
        register = Register.bureau(folder.resolve("county"));
        Path card = Files.write(folder.resolve("证件.jpg"), new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0x20});
        open(1366, 768, () -> {
            model = new PeopleModel(register.session);
            view = new PeopleView(model, (destination, key) -> {}, new GivenPlaces(card));
            return view.page();
        });
        robot.clickOn("新登记");
        settle();
        robot.write(Register.number("19790230", 985)).type(KeyCode.ENTER).write("马兰");
        settle();
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        settle();
        run(register.tasks::release);
        assertThat(said("还没有附证件影像")).isTrue();
        picture("people-lunar-asked");
        robot.clickOn("选证件影像");
        settle();
        robot.clickOn((javafx.scene.Node) robot.lookup(".notice .text-field").query())
                .write("已见原件，户籍按农历登记");
        picture("people-lunar");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        settle();
        run(register.tasks::release);
        assertThat(model.card().get().person().name()).isEqualTo("马兰");
        assertThat(model.card().get().person().birth()).isNull();
        picture("people-lunar-saved");
    }

    /** What is behind a person, added and saved by clicks; one whose file has not come says so and offers nothing. */
    @Test
    void attachmentsAreListedAddedAndSaved() throws Exception {
        Id person = register.person("李秀英", Register.number("19870321", 982), "TUOPIN");
        byte[] content = new byte[200_000];
        System.arraycopy(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, 0, content, 0, 3);
        Path scan = Files.write(folder.resolve("身份证正面.jpg"), content);
        open(1366, 768, () -> {
            model = new PeopleModel(register.session);
            view = new PeopleView(model, (destination, key) -> {}, new Around(scan, folder.resolve("存出.jpg")));
            model.load();
            return view.page();
        });
        robot.clickOn("李秀英");
        settle();
        assertThat(said("还没有附件")).isTrue();
        robot.clickOn("添加附件…");
        settle();
        picture("people-attachment-add");
        robot.clickOn((javafx.scene.Node) robot.lookup(".card .text-field").query())
                .write("正面");
        robot.clickOn("添加附件");
        settle();
        assertThat(said("身份证复印件 · 照片（JPEG）")).isTrue();
        assertThat(said("195 KB · 岳阳镇 李梅 · 2021-06-25")).isTrue();
        javafx.scene.control.Button save = robot.lookup("另存为…").queryButton();
        run(save::fire);
        picture("people-attachment-reason");
        robot.clickOn("核对身份证原件");
        robot.clickOn((javafx.scene.Node) robot.lookup(".card .button")
                .match((javafx.scene.control.Button button) -> button.getText().equals("另存为…"))
                .query());
        settle();
        assertThat(folder.resolve("存出.jpg")).hasSameBinaryContentAs(scan);
        Files.delete(register.core
                .services()
                .sealedFiles()
                .path(register.core.services().attachments().of(person).get(0).file()));
        run(() -> model.show(person));
        assertThat(said("文件不在这台电脑上")).isTrue();
        assertThat(robot.lookup("另存为…").tryQuery()).isEmpty();
        picture("people-attachments");
    }

    /** A person who points at one file to read and at one to write. */
    private record Around(Path file, Path target) implements org.chizheng.app.traffic.Places {
        @Override
        public java.util.Optional<Path> folder(String title) {
            return java.util.Optional.of(target.getParent());
        }

        @Override
        public List<Path> files(String title) {
            return List.of(file);
        }

        @Override
        public java.util.Optional<Path> save(String title, String name) {
            assertThat(name).isEqualTo("李秀英-身份证复印件.jpg");
            return java.util.Optional.of(target);
        }
    }

    /** A township has nowhere to click: the sentence under the number sends it to the county. */
    @Test
    void townshipIsSentToTheCountyWithALunarDate() {
        people(1366, 768);
        robot.clickOn("新登记");
        settle();
        robot.write(Register.number("19790230", 985));
        settle();
        assertThat(robot.lookup("选证件影像").tryQuery()).isEmpty();
        assertThat(said("县级经办人员")).isTrue();
    }

    private boolean said(String words) {
        return robot.lookup(
                        node -> node instanceof Label label && label.getText().contains(words))
                .tryQuery()
                .isPresent();
    }

    /** 个人信息保护法第51条: who looks at a full number leaves a note, also on the way to correct it. */
    @Test
    void correctionShowsTheNumberOnlyForAReasonThatIsNoted() {
        register.person("李秀英", Register.number("19870321", 982), "TUOPIN");
        people(1366, 768);
        robot.clickOn("李秀英");
        settle();
        robot.clickOn("更正");
        settle();
        picture("people-amend");
        assertThat(shown()).as("not uncovered by opening the form").noneMatch(text -> text.contains("19870321"));
        robot.clickOn("改号码");
        settle();
        robot.write("当时录错了").type(KeyCode.ENTER);
        settle();
        assertThat(shown()).anyMatch(text -> text.contains("19870321"));
        assertThat(register.core.home().local().lastSeq())
                .as("the account and the note")
                .isEqualTo(2);
    }

    /** The telephone is covered like the number; a correction that changes nothing writes nothing and says so. */
    @Test
    void correctionCoversTheTelephoneAndSaysWhenNothingChanged() {
        register.person("李秀英", Register.number("19870321", 982), "TUOPIN");
        people(1366, 768);
        robot.clickOn("李秀英");
        settle();
        String phone = model.card().get().values().get("phone").toString();
        long before = register.core.ledger().lastNumber();
        robot.clickOn("更正");
        settle();
        assertThat(shown()).as("not uncovered by opening the form").doesNotContain(phone);
        robot.clickOn("保存");
        settle();
        assertThat(robot.lookup("没有改动，什么都没有写").tryQuery()).isPresent();
        picture("people-unchanged");
        assertThat(register.core.ledger().lastNumber()).isEqualTo(before);
    }

    @Test
    void controlZTakesTheLastSaveBackInWordsAndNotWhatWasUsedSince() {
        Id person = register.person("李秀英", Register.number("19870321", 982), "TUOPIN");
        people(1366, 768);
        robot.clickOn("李秀英");
        settle();
        run(() -> model.discard("登记重了"));
        settle();
        assertThat(model.card().get().person().voided()).isEqualTo("登记重了");
        run(() -> view.page().press(org.chizheng.app.ui.page.PageKey.UNDO));
        settle();
        assertThat(robot.lookup("已撤销：作废李秀英").tryQuery()).isPresent();
        picture("people-undone");
        assertThat(model.card().get().person().voided()).isNull();
        assertThat(register.core.services().ops().ofRecord(person)).hasSize(3);

        run(() -> view.page().press(org.chizheng.app.ui.page.PageKey.UNDO));
        settle();
        assertThat(robot.lookup("这一页没有可以撤销的").tryQuery()).isPresent();
    }

    private java.util.List<String> shown() {
        return onScreen(() -> layers.lookupAll(".text-field").stream()
                .map(node -> ((javafx.scene.control.TextField) node).getText())
                .toList());
    }

    @Test
    void filtersThatLeaveNothingOfferToBeCleared() {
        register.people(5);
        people(1366, 768);
        robot.clickOn(".filter-bar .text-field").write("没有这个人");
        settle();
        picture("people-nothing");
        robot.clickOn("清除筛选");
        settle();
        assertThat(model.list().total().get()).isEqualTo(5);
    }
}
