package org.chizheng.app.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.chizheng.app.ScreenTest;
import org.chizheng.app.desks.Arrivals;
import org.chizheng.app.records.certificate.CertificatesModel;
import org.chizheng.app.records.certificate.CertificatesView;
import org.chizheng.app.records.person.PeopleModel;
import org.chizheng.app.records.person.PeopleView;
import org.chizheng.app.records.training.ClassesModel;
import org.chizheng.app.records.training.ClassesView;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.shared.Id;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a township sent is in the bureau's open lists at once, under the hands of whoever reads there. */
class ListsFollowTest extends ScreenTest {
    @TempDir
    Path folder;

    private Register bureau;
    private Core township;

    @BeforeEach
    void offices() {
        bureau = Register.bureau(folder.resolve("bureau"));
        township = Homes.fresh(folder.resolve("yueyang"), "township", Homes.YUEYANG, Arrivals.environment(21));
    }

    @AfterEach
    void close() {
        township.close();
        bureau.close();
    }

    private void arrive(Id... records) {
        Arrivals.carry(township, bureau.core, records);
        run(bureau.tasks::release);
    }

    private TableView<?> table() {
        return robot.lookup(".table-view").query();
    }

    private int selected() {
        return onScreen(() -> table().getSelectionModel().getSelectedIndex());
    }

    /** Whether a row with these words is drawn, not only held. */
    private boolean inSight(String words) {
        Set<Labeled> cells = robot.lookup(".table-cell").queryAllAs(Labeled.class);
        return onScreen(() -> cells.stream()
                .filter(cell -> words.equals(cell.getText()))
                .anyMatch(cell -> cell.isVisible()
                        && cell.getScene() != null
                        && cell.localToScene(cell.getBoundsInLocal()).getMaxY()
                                <= cell.getScene().getHeight()));
    }

    @Test
    void peopleThatArriveAreShownAndTheChosenOneStaysChosenAndInSight() {
        bureau.people(60);
        Id known = Arrivals.person(township, "欧阳小燕", Register.number("19900203", 983));
        arrive(known);
        open(() -> new PeopleView(new PeopleModel(bureau.session), (page, key) -> {}).page());
        run(() -> robot.lookup(".page").<org.chizheng.app.ui.page.Page>query().shown());
        int at = onScreen(() -> indexOf("欧阳小燕"));
        run(() -> {
            table().scrollTo(Math.max(0, at - 3));
            table().getSelectionModel().clearAndSelect(at);
        });
        assertThat(inSight("欧阳小燕")).isTrue();
        int before = onScreen(() -> table().getItems().size());
        Id fresh = Arrivals.person(township, "查无此人", Register.number("19910203", 984));
        Arrivals.write(township, TraineeRecord.KIND, known, "phone", "13935700988", "换了号码");
        arrive(known, fresh);
        assertThat(onScreen(() -> table().getItems().size())).isEqualTo(before + 1);
        assertThat(onScreen(() -> indexOf("查无此人"))).isNotNegative();
        assertThat(selected()).isEqualTo(onScreen(() -> indexOf("欧阳小燕")));
        assertThat(inSight("欧阳小燕")).isTrue();
        assertThat(inSight("139****0988"))
                .as("the changed telephone of the chosen one")
                .isTrue();
        picture("follow-people");
    }

    private int indexOf(String name) {
        for (int i = 0; i < table().getItems().size(); i++) {
            if (name.equals(table().getColumns().get(1).getCellData(i))) {
                return i;
            }
        }
        return -1;
    }

    @Test
    void formThatIsBeingTypedStaysWhenPeopleArrive() {
        bureau.people(3);
        open(() -> new PeopleView(new PeopleModel(bureau.session), (page, key) -> {}).page());
        run(() -> robot.lookup(".page").<org.chizheng.app.ui.page.Page>query().shown());
        robot.clickOn("新登记");
        settle();
        robot.type(KeyCode.TAB).write("解丽娟");
        arrive(Arrivals.person(township, "查无此人", Register.number("19910203", 984)));
        assertThat(inSight("查无此人")).isTrue();
        assertThat(robot.lookup(".drawer .text-field").queryAllAs(TextField.class))
                .anySatisfy(field -> assertThat(field.getText()).isEqualTo("解丽娟"));
    }

    @Test
    void classesThatArriveAreShown() {
        Id first = openClass("岳阳-1", "家政服务员班");
        arrive(first);
        open(() -> new ClassesView(new ClassesModel(bureau.session), (page, key) -> {}).stack());
        run(() -> robot.lookup(".page").<org.chizheng.app.ui.page.Page>query().shown());
        robot.clickOn("家政服务员班");
        arrive(openClass("岳阳-2", "育婴员班"));
        assertThat(inSight("育婴员班")).isTrue();
        assertThat(selected()).isEqualTo(onScreen(() -> {
            for (int i = 0; i < table().getItems().size(); i++) {
                if ("岳阳-1".equals(table().getColumns().get(1).getCellData(i))) {
                    return i;
                }
            }
            return -1;
        }));
        picture("follow-classes");
    }

    private Id openClass(String no, String name) {
        return township.services()
                .classService()
                .open(
                        township.actor(),
                        Homes.values(
                                "no",
                                no,
                                "name",
                                name,
                                "kind",
                                "general",
                                "startsOn",
                                "2021-07-05",
                                "endsOn",
                                "2021-07-16"));
    }

    @Test
    void certificatesThatArriveAreShown() {
        open(() -> new CertificatesView(new CertificatesModel(bureau.session), (page, key) -> {}).page());
        run(() -> robot.lookup(".page").<org.chizheng.app.ui.page.Page>query().shown());
        assertThat(robot.lookup("还没有证书").tryQuery()).isPresent();
        Id person = Arrivals.person(township, "李秀英", Register.number("19870321", 982));
        Id paper = township.services()
                .certificateService()
                .add(
                        township.actor(),
                        township.services().trainees().byId(person).orElseThrow(),
                        Homes.values("kind", "special-ability", "number", "GX20210001", "occupationName", "家政服务"));
        arrive(person, paper);
        assertThat(inSight("李秀英")).isTrue();
        assertThat(inSight("GX20210001")).isTrue();
        picture("follow-certificates");
    }
}
