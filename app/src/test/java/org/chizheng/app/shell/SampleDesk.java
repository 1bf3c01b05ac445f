package org.chizheng.app.shell;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.card.Facts;
import org.chizheng.app.ui.card.Figure;
import org.chizheng.app.ui.card.HistoryEntry;
import org.chizheng.app.ui.card.HistoryList;
import org.chizheng.app.ui.card.Stage;
import org.chizheng.app.ui.card.StageStrip;
import org.chizheng.app.ui.card.Todo;
import org.chizheng.app.ui.form.Choice;
import org.chizheng.app.ui.form.CodePicker;
import org.chizheng.app.ui.form.DateField;
import org.chizheng.app.ui.form.FormGrid;
import org.chizheng.app.ui.form.IdentityField;
import org.chizheng.app.ui.form.IdentityReading;
import org.chizheng.app.ui.page.Chip;
import org.chizheng.app.ui.page.FilterBar;
import org.chizheng.app.ui.page.Page;
import org.chizheng.app.ui.page.PageKey;
import org.chizheng.app.ui.page.Segments;
import org.chizheng.app.ui.table.Columns;
import org.chizheng.app.ui.table.DataTable;
import org.chizheng.app.ui.table.ListState;
import org.chizheng.app.ui.table.Standing;
import org.chizheng.app.ui.table.StandingLabel;
import org.chizheng.app.ui.table.Verdict;
import org.chizheng.app.ui.task.Tasks;
import org.kordamp.ikonli.feather.Feather;

/** A desk with made-up people (serials 98x), to look at every widget in its place. */
public final class SampleDesk {
    /** One made-up trainee. */
    public record Person(
            Standing standing,
            Verdict verdict,
            String name,
            String number,
            String group,
            String village,
            LocalDate on) {}

    public static final LocalDate DAY = LocalDate.of(2021, 6, 25);
    private static final List<String> NAMES =
            List.of("李秀英", "王建军", "张桂兰", "曾志强", "单小红", "欧阳春梅", "解丽娟", "仇文斌", "任海燕", "查永红");
    private static final List<String> GROUPS = List.of("脱贫户", "农村转移就业", "企业职工", "两后生", "退役军人");
    private static final List<String> VILLAGES = List.of("张庄村", "五马村", "热留村", "偏涧村", "湾里村");

    public final ShellModel model;
    public final DataTable<Person> people = new DataTable<>();
    public final Page peoplePage = new Page("学员");
    public int created;

    public SampleDesk(Tasks tasks) {
        SearchSource source = (words, limit) -> words.startsWith("无")
                ? List.of()
                : List.of(
                        new SearchHit("学员", "李秀英", "岳阳镇张庄村 · 1410***********983", "people", "p1"),
                        new SearchHit("学员", "李秀琴", "岳阳镇五马村 · 1410***********986", "people", "p2"),
                        new SearchHit("班级", "李记核桃种植班", "2021-06-07 开课 · 38 人", "classes", "c1"));
        Destination report = Destination.of("report", "上报", Feather.SEND, () -> empty("上报"));
        report.badge().set(9);
        Destination certificates = Destination.of("certificates", "证书", Feather.AWARD, () -> empty("证书"));
        certificates.badge().set(120);
        model = new ShellModel(
                tasks,
                source,
                List.of(
                        Destination.of("today", "今日", Feather.SUN, SampleDesk::today),
                        Destination.of("people", "学员", Feather.USERS, this::people),
                        Destination.of("classes", "班级", Feather.BOOK_OPEN, SampleDesk::oneClass),
                        certificates,
                        report));
        model.office().set("古县·岳阳镇");
        model.person().set("李梅");
        model.status().savedAt().set("14:32");
        model.status().local().set(9);
        model.status().sent().set(34);
        model.status().troubled().set(1);
        model.status().backup().set("今天 12:00");
    }

    public ShellView view() {
        return new ShellView(
                model,
                List.of(
                        new MenuItem("锁定"),
                        new MenuItem("交接给同事"),
                        Buttons.item(
                                "大字",
                                () -> model.largeType().set(!model.largeType().get()))));
    }

    public static List<Person> persons(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Person(
                        Standing.values()[i % 7 == 3 ? 3 : i % 3],
                        i % 9 == 4 ? Verdict.WARNED : i % 13 == 7 ? Verdict.REFUSED : Verdict.FINE,
                        NAMES.get(i % NAMES.size()),
                        "14102519" + (60 + i % 40) + "0" + (1 + i % 9) + (10 + i % 18) + "98" + i % 10 + "X",
                        GROUPS.get(i % GROUPS.size()),
                        VILLAGES.get(i % VILLAGES.size()),
                        DAY.minusDays(i)))
                .toList();
    }

    private Node people() {
        people.columns(
                Columns.standing(Person::standing),
                Columns.verdict(Person::verdict),
                Columns.text("姓名", 96, Person::name),
                Columns.identity("身份证号", 176, Person::number),
                Columns.text("人员类别", 128, Person::group),
                Columns.text("村", 112, Person::village),
                Columns.date("登记日期", 104, Person::on),
                Columns.number("学时", 72, person -> 48L));
        people.whenEmpty(ListState.empty(
                "还没有学员", "把村里送来的表格拖到这里，或者按 Ctrl+N 登记第一位。", Buttons.primary("登记第一位学员", () -> created++)));
        FilterBar bar = new FilterBar()
                .words("姓名或首字母")
                .chip(new Chip("村", VILLAGES))
                .chip(new Chip("人员类别", GROUPS))
                .with(new Segments(List.of("全部", "未报", "已报未回", "有问题")));
        bar.count(12, 1_046);
        people.onOpen(person -> peoplePage.drawer().open(person.name(), record(person), Buttons.plain("更正", () -> {})));
        people.table().getSelectionModel().selectedItemProperty().addListener((watched, before, person) -> {
            if (person != null) {
                peoplePage.drawer().follow(person.name(), record(person), Buttons.plain("更正", () -> {}));
            }
        });
        return peoplePage
                .primary(Buttons.primary("登记学员", () -> created++))
                .secondary(Buttons.plain("导入", () -> {}))
                .secondary(Buttons.menu("更多", List.of(new MenuItem("导出看到的"), new MenuItem("打印看到的"))))
                .filters(bar)
                .body(people)
                .on(PageKey.NEW, () -> created++);
    }

    private static Node record(Person person) {
        return new VBox(
                8,
                new Facts("本人")
                        .fact("身份证号", "1410***********98X")
                        .fact("人员类别", person.group() + "（乡村振兴局名单 2021-03-02）")
                        .fact("村", person.village())
                        .fact("电话", "")
                        .fact("状态", new StandingLabel(person.standing())),
                new Facts("培训").fact("班级", "核桃种植技术班（2021-06-07 起）").fact("培训券", "GX2021-000318"),
                new HistoryList(List.of(
                        new HistoryEntry("2021-06-24 14:32", "李梅 · 岳阳镇", "电话由 138…改为 139…", "本人来电更正"),
                        new HistoryEntry("2021-06-02 09:15", "李梅 · 岳阳镇", "登记", ""))));
    }

    private static Node today() {
        VBox todos = new VBox(
                new Todo(Todo.Weight.OVERDUE, "退回的 3 件，要在 6 月 28 日前补好", "缺考核方案 2 件，教师资质 1 件", "去补", () -> {}),
                new Todo(Todo.Weight.SOON, "2 个班明天开课，签到表还没有打印", "核桃种植技术班 · 家政服务班", "打印", () -> {}),
                new Todo(Todo.Weight.PLAIN, "12 人 30 天没有联系过", "", "看名单", () -> {}),
                new Todo(Todo.Weight.PLAIN, "1 条冲突等县里核", "与旧县镇登记的是同一人，电话不同", "看看", () -> {}));
        HBox figures = new HBox(
                40,
                new Figure("培训人数", "1,046", "目标 1,434 · 还差 388", () -> {}),
                new Figure("取证人数", "612", "目标 860 · 还差 248", () -> {}),
                new Figure("高技能", "37", "", () -> {}));
        GridPane halves = new GridPane();
        halves.setHgap(32);
        for (int i = 0; i < 2; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            halves.getColumnConstraints().add(half);
        }
        halves.addRow(0, todos, figures);
        halves.setStyle("-fx-padding: 8 24 24 24;");
        return new Page("今日").note("2021年6月25日 星期五").body(halves);
    }

    private static Node oneClass() {
        FormGrid form = new FormGrid()
                .section("基本情况")
                .row("班名", new TextField("核桃种植技术班"))
                .row("开课日期", new DateField(() -> DAY), "开课前 5 个工作日报批")
                .row(
                        "村",
                        new CodePicker<>(List.of(
                                new Choice<>("a", "141025100201", "张庄村", "zhang zhuang cun"),
                                new Choice<>("b", "141025100202", "五马村", "wu ma cun"))))
                .row("身份证号", new IdentityField(SampleDesk::read, reading -> {}));
        form.setMaxWidth(520);
        StageStrip strip = new StageStrip(
                List.of(
                        new Stage("申请", Stage.State.CLOSED, "06-01 李梅"),
                        new Stage("批复", Stage.State.CLOSED, "06-04 王强"),
                        new Stage("开课", Stage.State.OPEN, "06-07 起"),
                        new Stage("过程", Stage.State.AHEAD, "缺 3 次考勤"),
                        new Stage("结业", Stage.State.AHEAD, ""),
                        new Stage("评价", Stage.State.AHEAD, ""),
                        new Stage("补贴", Stage.State.AHEAD, "缺券 2 人")),
                stage -> {});
        VBox body = new VBox(16, strip, form);
        VBox.setMargin(form, new javafx.geometry.Insets(0, 24, 24, 24));
        return new Page("核桃种植技术班").body(body);
    }

    private static IdentityReading read(String number) {
        return number.endsWith("X")
                ? new IdentityReading("男", LocalDate.of(1987, 3, 21), "男 · 1987-03-21 · 34岁 · 古县", "")
                : new IdentityReading("", null, "", "末位校验不符，应为 X。请对照证件再看一遍");
    }

    private static Node empty(String name) {
        return new Page(name).body(ListState.empty("都报完了", "上一包是第 0012 号，6 月 5 日报出，县里已收。", null));
    }
}
