package org.chizheng.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.chizheng.app.desks.Arrivals;
import org.chizheng.app.records.Register;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.office.Role;
import org.junit.jupiter.api.Test;

/** Whose hands are at the desk: lock, hand-over, and the search that stands ready behind the first window. */
class DeskHandsTest extends DeskScreenTest {
    private static final String WANG = "wang-fang-de-mi-ma";

    private static void colleague(Core core) {
        core.accountService().add(core.actor(), "王芳", Role.CLERK, WANG.toCharArray());
    }

    private boolean stands(String words) {
        return onScreen(() -> layers.lookupAll(".text-field").stream()
                .anyMatch(node ->
                        node instanceof TextField field && field.getText().equals(words)));
    }

    private void halfAForm() {
        go("people");
        robot.clickOn("新登记");
        settle();
        robot.type(KeyCode.TAB).write("解丽娟");
        settle();
        assertThat(stands("解丽娟")).isTrue();
    }

    @Test
    void lockIsOneKeyAwayAndKeepsHalfAForm() {
        enter("township", Homes.YUEYANG, DeskHandsTest::colleague);
        halfAForm();
        robot.push(KeyCode.CONTROL, KeyCode.L);
        settle();
        picture("desk-locked");
        assertThat(layers.isCovered()).isTrue();
        robot.write(Homes.PASSWORD).type(KeyCode.ENTER);
        settle();
        assertThat(layers.isCovered()).isFalse();
        assertThat(stands("解丽娟")).isTrue();
        picture("desk-unlocked");
    }

    @Test
    void handOverTakesTheColleagueAndAMistypedPasswordLosesNothing() {
        enter("township", Homes.YUEYANG, DeskHandsTest::colleague);
        halfAForm();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        settle();
        picture("desk-hand-over");
        robot.write("mistyped-altogether").type(KeyCode.ENTER);
        settle();
        assertThat(layers.isCovered()).isTrue();
        assertThat(wiring.session().orElseThrow().actor().user()).isEqualTo("李梅");
        robot.write(WANG).type(KeyCode.ENTER);
        settle();
        release();
        assertThat(layers.isCovered()).isFalse();
        assertThat(wiring.session().orElseThrow().actor().user()).isEqualTo("王芳");
        assertThat(says("王芳")).isTrue();
        assertThat(stands("解丽娟")).as("the form was another person's").isFalse();
    }

    @Test
    void whoeverLeftMayTakeTheDeskBackWithTheArrowKey() {
        enter("township", Homes.YUEYANG, DeskHandsTest::colleague);
        halfAForm();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        settle();
        robot.type(KeyCode.DOWN).write(Homes.PASSWORD).type(KeyCode.ENTER);
        settle();
        assertThat(layers.isCovered()).isFalse();
        assertThat(stands("解丽娟")).isTrue();
    }

    @Test
    void windowDoesNotWaitForTheSearchAndWhoIsSavedLaterIsFound() {
        onFirstPaint = () -> {
            assertThat(wiring.session().orElseThrow().core().people().ready()).isFalse();
            assertThat(says("今日")).isTrue();
        };
        enter("township", Homes.YUEYANG, core -> Arrivals.person(core, "欧阳春梅", Register.number("19680518", 981)));
        var people = wiring.session().orElseThrow().core().people();
        assertThat(people.ready()).isTrue();
        Arrivals.person(wiring.session().orElseThrow().core(), "解丽娟", Register.number("19870321", 982));
        release();
        assertThat(people.search("xlj", 5).hits()).hasSize(1);
        robot.push(KeyCode.CONTROL, KeyCode.K).write("oycm");
        settle();
        picture("desk-search");
        assertThat(says("欧阳春梅")).isTrue();
    }
}
