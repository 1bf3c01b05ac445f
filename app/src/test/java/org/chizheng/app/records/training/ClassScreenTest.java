package org.chizheng.app.records.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chizheng.core.Homes.values;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.chizheng.app.ScreenTest;
import org.chizheng.app.records.Register;
import org.chizheng.app.traffic.GivenPlaces;
import org.chizheng.core.attachment.AttachmentSort;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.shared.Id;
import org.chizheng.core.training.TrainingClass;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassScreenTest extends ScreenTest {
    @TempDir
    Path folder;

    private Register register;
    private ClassesView view;

    @BeforeEach
    void openRegister() {
        register = new Register(folder);
    }

    @AfterEach
    void closeRegister() {
        register.close();
    }

    private void classes(double width, double height) {
        open(width, height, () -> {
            ClassesModel model = new ClassesModel(register.session);
            view = new ClassesView(model, (destination, key) -> {});
            model.list().reload();
            return view.stack();
        });
    }

    private Id oneClass(int people) {
        var services = register.core.services();
        Id id = services.classService()
                .open(
                        register.core.actor(),
                        values(
                                "no", "岳阳-2021-001",
                                "name", "家政服务员初级班",
                                "occupationName", "家政服务员",
                                "kind", "order",
                                "level", "5",
                                "startsOn", "2021-07-05",
                                "endsOn", "2021-07-16",
                                "hours", 80L));
        TrainingClass into = services.classes().byId(id).orElseThrow();
        List<Id> all = register.people(people);
        for (int i = 0; i < people; i++) {
            services.enrolmentService()
                    .enrol(
                            register.core.actor(),
                            into,
                            services.trainees().byId(all.get(i)).orElseThrow(),
                            i % 7 == 3 ? Map.of() : Map.of("voucherNo", "SX2021-98" + (1000 + i)),
                            Seen.NOTHING);
        }
        return id;
    }

    @Test
    void emptyListSaysWhatToDoFirst() {
        classes(1366, 768);
        picture("classes-empty");
        assertThat(robot.lookup("还没有班").tryQuery()).isPresent();
    }

    /** The roster with everybody's signature, scanned: it belongs to the class, and shows on a page of its own. */
    @Test
    void scanIsPutBehindAClass() throws Exception {
        Id id = oneClass(3);
        Path scan = Files.writeString(folder.resolve("签到.pdf"), "%PDF-1.7\n");
        open(1366, 768, () -> {
            view = new ClassesView(new ClassesModel(register.session), (destination, key) -> {}, new GivenPlaces(scan));
            return view.stack();
        });
        run(() -> view.open(id.toString()));
        robot.clickOn("附件");
        settle();
        robot.clickOn("添加附件…");
        settle();
        robot.clickOn("添加附件");
        settle();
        assertThat(register.core.services().attachments().of(id))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.about()).isEqualTo("class");
                    assertThat(one.sort()).isEqualTo(AttachmentSort.SIGNED);
                });
        assertThat(robot.lookup("另存为…").tryQuery()).isPresent();
        picture("class-attachments");
    }

    @Test
    void listShowsTheClassWithItsStageAndMissingVouchers() {
        oneClass(8);
        classes(1366, 768);
        picture("classes");
        assertThat(robot.lookup("家政服务员初级班").tryQuery()).isPresent();
        assertThat(robot.lookup("申请中").tryQuery()).isPresent();
    }

    @Test
    void rosterStandsUnderItsStages() {
        Id id = oneClass(24);
        classes(1366, 768);
        run(() -> view.open(id.toString()));
        picture("class-roster");
        assertThat(robot.lookup("花名册 24 人").tryQuery().isPresent()
                        || robot.lookup("岳阳-2021-001 · 花名册 24 人").tryQuery().isPresent())
                .isTrue();
    }

    @Test
    void rosterOnASmallWindow() {
        Id id = oneClass(24);
        classes(1093, 614);
        run(() -> view.open(id.toString()));
        picture("class-roster-125");
    }

    @Test
    void missingThingsStandWithTheirClause() {
        Id id = oneClass(24);
        classes(1366, 768);
        run(() -> view.open(id.toString()));
        robot.clickOn("报送还缺");
        picture("class-missing");
        assertThat(robot.lookup("原因：古政办发〔2021〕26号 四(四)：没有电子培训券不得参加职业技能培训").tryQuery())
                .isPresent();
        robot.clickOn("班级信息");
        picture("class-header");
        robot.clickOn("改班级信息");
        picture("class-form");
    }

    @Test
    void typedRowIsJudgedAndSaved() {
        Id id = oneClass(2);
        classes(1366, 768);
        run(() -> view.open(id.toString()));
        robot.clickOn(".grid");
        robot.push(KeyCode.CONTROL, KeyCode.END);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.HOME);
        robot.write("高翠花").type(KeyCode.TAB);
        robot.write(Register.number("19880412", 984)).type(KeyCode.TAB);
        settle();
        picture("class-typed");
        assertThat(register.core.services().rosters().roster(id)).hasSize(3);
    }

    @Test
    void commitmentsOfTheWholeClassAreRecordedInOneAction() {
        Id id = oneClass(8);
        classes(1366, 768);
        run(() -> view.open(id.toString()));
        robot.clickOn("更多").clickOn("登记承诺书（8 人还没有）");
        settle();
        picture("class-commitments");
        robot.clickOn((javafx.scene.Node)
                robot.lookup("存放处").<javafx.scene.control.Label>query().getLabelFor());
        robot.write("班主任处");
        robot.clickOn("登记");
        settle();
        assertThat(register.core.services().commitments().ofClass(id).values())
                .hasSize(8)
                .allSatisfy(paper -> {
                    assertThat(paper.signedOn())
                            .isEqualTo(register.session.today().toString());
                    assertThat(paper.keptAt()).isEqualTo("班主任处");
                });
        robot.clickOn("更多");
        assertThat(robot.lookup("登记承诺书（8 人还没有）").tryQuery()).isEmpty();
    }

    @Test
    void newClassNeedsOnlyItsNumber() {
        classes(1366, 768);
        robot.clickOn("新开班");
        robot.write("岳阳-2021-002");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        settle();
        picture("class-new");
        assertThat(register.core.services().classes().byNo("岳阳-2021-002")).isPresent();
    }
}
