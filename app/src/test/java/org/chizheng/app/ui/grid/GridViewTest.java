package org.chizheng.app.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import java.util.Map;
import javafx.embed.swing.SwingFXUtils;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.chizheng.app.ScreenLane;
import org.chizheng.app.ui.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The keys of the sheet on a real scene: what hands do, and what is then in the cells. */
@ScreenLane
@ExtendWith(ApplicationExtension.class)
class GridViewTest {
    private final RosterFixture fixture = new RosterFixture();
    private GridModel model;
    private GridView view;
    private Scene scene;

    @Start
    void start(Stage stage) {
        model = fixture.model();
        view = new GridView(model);
        BorderPane root = new BorderPane(view);
        root.setTop(new Button("别处"));
        scene = new Scene(root, 960, 520);
        Look.dress(scene);
        stage.setScene(scene);
        stage.setWidth(960);
        stage.setHeight(520);
        stage.show();
        view.requestFocus();
    }

    @Test
    void theFirstTypedLetterIsKept(FxRobot robot) {
        robot.write("abc");
        robot.type(KeyCode.ENTER);
        assertThat(model.value(0, 0)).isEqualTo("abc");
        assertThat(model.cursor().row()).isEqualTo(1);
    }

    @Test
    void anInputMethodComposesInTheCellFromItsFirstLetter(FxRobot robot) {
        compose(robot, "z", "");
        assertThat(editor().getText()).isEqualTo("z");
        assertThat(editor().getOpacity()).isEqualTo(1);
        compose(robot, "zhang", "");
        assertThat(editor().getText()).isEqualTo("zhang");
        robot.type(KeyCode.ENTER);
        assertThat(model.cursor().row())
                .as("Enter belongs to the input method while it composes")
                .isZero();
        compose(robot, "", "张");
        compose(robot, "s", "");
        compose(robot, "", "三");
        robot.type(KeyCode.ENTER);
        assertThat(model.value(0, 0)).isEqualTo("张三");
    }

    @Test
    void aBrokenOffCompositionLeavesTheCellAsItWas(FxRobot robot) {
        load(robot, 2);
        compose(robot, "z", "");
        compose(robot, "", "");
        robot.type(KeyCode.ENTER);
        assertThat(model.value(0, 0)).isEqualTo("学员1");
        assertThat(fixture.heard).isEmpty();
    }

    @Test
    void aClosedCellTakesNoLetterAndSaysWhy(FxRobot robot) {
        load(robot, 1);
        moveTo(robot, 0, 2);
        robot.write("x");
        compose(robot, "n", "");
        assertThat(editor().getText()).isEmpty();
        assertThat(robot.lookup(".grid-hint-notice").queryLabeled().getText())
                .contains("性别")
                .contains("不用填");
    }

    @Test
    void enterAfterARunOfTabsGoesBackToWhereTheRunBegan(FxRobot robot) {
        robot.write("first");
        robot.type(KeyCode.TAB);
        robot.write("140");
        robot.type(KeyCode.TAB);
        robot.write("139");
        robot.type(KeyCode.ENTER);
        assertThat(model.value(0, 3)).as("Tab passes over the derived column").isEqualTo("139");
        assertThat(model.cursor().block()).isEqualTo(GridBlock.at(1, 0));
        robot.press(KeyCode.SHIFT).type(KeyCode.ENTER).release(KeyCode.SHIFT);
        assertThat(model.cursor().block()).isEqualTo(GridBlock.at(0, 0));
    }

    @Test
    void typingReplacesAndF2Changes(FxRobot robot) {
        load(robot, 3);
        robot.write("new");
        robot.type(KeyCode.ENTER, KeyCode.F2);
        robot.write("b");
        robot.type(KeyCode.LEFT);
        robot.write("a");
        robot.type(KeyCode.ENTER);
        assertThat(model.value(0, 0)).isEqualTo("new");
        assertThat(model.value(1, 0)).isEqualTo("学员2ab");
        robot.write("gone");
        robot.type(KeyCode.ESCAPE);
        assertThat(model.value(2, 0)).isEqualTo("学员3");
    }

    @Test
    void f2OnACoveredCellAsksFirst(FxRobot robot) {
        load(robot, 1);
        moveTo(robot, 0, 1);
        robot.type(KeyCode.F2);
        assertThat(fixture.revealAsked).containsExactly("r0 idNumber");
        assertThat(editor().getText()).isEmpty();
        robot.interact(() -> model.reveal("r0", "idNumber"));
        robot.type(KeyCode.F2);
        assertThat(editor().getText()).isEqualTo("141026198801019800");
    }

    @Test
    void undoAndRedoWalkThroughTheSteps(FxRobot robot) {
        load(robot, 2);
        robot.type(KeyCode.DELETE);
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertThat(model.value(0, 0)).isEqualTo("学员1");
        robot.press(KeyCode.CONTROL).type(KeyCode.Y).release(KeyCode.CONTROL);
        assertThat(model.value(0, 0)).isEmpty();
        assertThat(fixture.heard).hasSize(3);
    }

    @Test
    void theShortcutsOfASpreadsheet(FxRobot robot) {
        load(robot, 3);
        moveTo(robot, 1, 4);
        robot.press(KeyCode.CONTROL).type(KeyCode.QUOTE).release(KeyCode.CONTROL);
        assertThat(model.value(1, 4)).isEqualTo("张庄村");
        moveTo(robot, 0, 5);
        robot.press(KeyCode.CONTROL).type(KeyCode.SEMICOLON).release(KeyCode.CONTROL);
        assertThat(model.value(0, 5)).isEqualTo("2021-06-25");
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN, KeyCode.DOWN).release(KeyCode.SHIFT);
        robot.press(KeyCode.CONTROL).type(KeyCode.D).release(KeyCode.CONTROL);
        assertThat(model.value(2, 5)).isEqualTo("2021-06-25");
    }

    @Test
    void ownBlocksArePastedAndForeignTablesAreHandedOn(FxRobot robot) {
        load(robot, 2);
        List<List<List<String>>> foreign = new java.util.ArrayList<>();
        robot.interact(() -> view.setOnForeignTable(foreign::add));
        moveTo(robot, 0, 1);
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT, KeyCode.RIGHT).release(KeyCode.SHIFT);
        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
        moveTo(robot, 2, 1);
        robot.press(KeyCode.CONTROL).type(KeyCode.V).release(KeyCode.CONTROL);
        assertThat(model.value(2, 1)).as("whole inside the sheet").isEqualTo("141026198801019800");
        assertThat(clipText(robot)).as("covered outside of it").startsWith("1410***********800\t");
        robot.interact(() -> clip("甲\t1\r\n乙\t2\r\n"));
        robot.press(KeyCode.CONTROL).type(KeyCode.V).release(KeyCode.CONTROL);
        assertThat(foreign).containsExactly(List.of(List.of("甲", "1"), List.of("乙", "2")));
        assertThat(model.rows()).hasSize(3);
    }

    @Test
    void leavingForAnotherFieldKeepsWhatWasTyped(FxRobot robot) {
        robot.write("half");
        robot.interact(() -> robot.lookup("别处").queryButton().requestFocus());
        assertThat(model.value(0, 0)).isEqualTo("half");
    }

    @Test
    void f8WalksToTheProblemAndShowsItsSentence(FxRobot robot) {
        load(robot, 12);
        robot.interact(() -> {
            model.put(GridRow.of("bad", Map.of("name", "学员十三", "idNumber", "1410261988")));
            model.put(
                    GridRow.of("odd", Map.of("name", "学员十四", "phone", "139000")).inState(GridRow.State.SENT));
            model.setState("r3", GridRow.State.CONFIRMED);
            model.setState("r5", GridRow.State.UNSENT);
            model.setState("r6", GridRow.State.PROBLEM);
        });
        robot.type(KeyCode.F8);
        assertThat(model.cursor().block()).isEqualTo(GridBlock.at(12, 1));
        assertThat(robot.lookup(".grid-hint-refused").queryLabeled().getText()).contains("要18位，这里是10位");
        picture(robot, "grid-problem");
        robot.type(KeyCode.F8);
        assertThat(robot.lookup(".grid-hint-warned").queryLabeled().getText()).contains(RosterFixture.CLAUSE);
        robot.press(KeyCode.SHIFT).type(KeyCode.F8).release(KeyCode.SHIFT);
        assertThat(model.cursor().row()).isEqualTo(12);
    }

    @Test
    void suggestionsAreTakenWithAnArrowAndEnter(FxRobot robot) {
        load(robot, 1);
        moveTo(robot, 1, 4);
        compose(robot, "", "村");
        picture(robot, "grid-suggestions");
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        assertThat(model.value(1, 4)).isEqualTo("五马村");
    }

    @Test
    void fiveHundredRowsAreDrawnWithAFewNodes(FxRobot robot) {
        load(robot, 500);
        robot.press(KeyCode.CONTROL).type(KeyCode.END).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup(".grid-row").queryAll()).hasSizeLessThan(30);
        assertThat(model.cursor().row()).isEqualTo(499);
        picture(robot, "grid-500");
    }

    @Test
    void aNarrowWindowScrollsSidewaysUnderTheFrozenName(FxRobot robot) {
        robot.interact(() -> scene.getWindow().setWidth(560));
        load(robot, 30);
        moveTo(robot, 4, 0);
        robot.type(KeyCode.END);
        robot.type(KeyCode.LEFT);
        robot.write("group");
        picture(robot, "grid-narrow");
        Node editor = editor();
        Node name = robot.lookup(".grid-cell-name").query();
        assertThat(editor.localToScene(editor.getBoundsInLocal()).getMinX())
                .as("the cell being typed is not under the frozen column")
                .isGreaterThanOrEqualTo(
                        name.localToScene(name.getBoundsInLocal()).getMaxX() - 1);
        robot.type(KeyCode.HOME, KeyCode.ENTER);
        assertThat(model.value(4, 5)).isEqualTo("group");
    }

    @Test
    void largeTypeHasHigherRows(FxRobot robot) {
        load(robot, 8);
        double before = robot.lookup(".grid-row").query().getLayoutBounds().getHeight();
        robot.interact(() -> Look.setLarge(scene, true));
        WaitForAsyncUtils.waitForFxEvents();
        picture(robot, "grid-large");
        assertThat(robot.lookup(".grid-row").query().getLayoutBounds().getHeight())
                .isGreaterThan(before + 5);
    }

    @Test
    void aBlockIsMarkedWithTheMouse(FxRobot robot) {
        load(robot, 6);
        robot.drag(cell(robot, "学员2")).dropTo(cell(robot, "13900000004"));
        assertThat(model.cursor().block()).isEqualTo(new GridBlock(1, 0, 4, 3));
        picture(robot, "grid-block");
        robot.doubleClickOn(cell(robot, "学员3"));
        robot.write("X").type(KeyCode.ENTER);
        assertThat(model.value(2, 0)).isEqualTo("学员3X");
    }

    private Node cell(FxRobot robot, String text) {
        return robot.lookup(".grid-cell").lookup(text).query();
    }

    private void load(FxRobot robot, int rows) {
        robot.interact(() -> model.load(RosterFixture.rows(rows)));
    }

    private void moveTo(FxRobot robot, int row, int column) {
        robot.interact(() -> model.cursor().moveTo(row, column));
    }

    private TextField editor() {
        return (TextField) scene.getFocusOwner();
    }

    private void compose(FxRobot robot, String composed, String committed) {
        List<InputMethodTextRun> runs = composed.isEmpty()
                ? List.of()
                : List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW));
        Node owner = scene.getFocusOwner();
        robot.interact(() -> Event.fireEvent(
                owner,
                new InputMethodEvent(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, runs, committed, composed.length())));
    }

    private static void clip(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static String clipText(FxRobot robot) {
        String[] text = new String[1];
        robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
        return text[0];
    }

    private void picture(FxRobot robot, String name) {
        robot.interact(() -> {
            File file = new File("target/screens/" + name + ".png");
            file.getParentFile().mkdirs();
            try {
                ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", file);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }
}
