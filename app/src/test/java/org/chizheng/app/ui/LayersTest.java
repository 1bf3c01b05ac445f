package org.chizheng.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.chizheng.app.ScreenTest;
import org.chizheng.app.ui.dialog.Decision;
import org.chizheng.app.ui.dialog.ReasonPrompt;
import org.junit.jupiter.api.Test;

class LayersTest extends ScreenTest {
    private final TextField field = new TextField();
    private final Button below = new Button("下面的按钮");
    private final List<String> done = new ArrayList<>();

    private void openPage() {
        open(() -> new VBox(field, below));
        run(field::requestFocus);
    }

    @Test
    void tabStaysInsideAnOpenCard() {
        openPage();
        run(() -> Decision.ask("撤回 3 位？").verb("撤回 3 位", () -> {}).show(field));
        for (int i = 0; i < 6; i++) {
            robot.type(KeyCode.TAB);
            settle();
            assertThat(onScreen(() -> layers.getScene().getFocusOwner())).isNotIn(field, below);
        }
    }

    @Test
    void escClosesTheTopmostOnlyAndGivesTheFocusBack() {
        openPage();
        run(() -> Decision.ask("第一问").verb("做", () -> {}).show(field));
        run(() -> Decision.ask("第二问").verb("做", () -> {}).show(field));
        robot.type(KeyCode.ESCAPE);
        settle();
        assertThat(robot.lookup("第一问").tryQuery()).isPresent();
        assertThat(robot.lookup("第二问").tryQuery()).isEmpty();
        robot.type(KeyCode.ESCAPE);
        settle();
        assertThat(layers.isCardOpen()).isFalse();
        assertThat(onScreen(() -> layers.getScene().getFocusOwner())).isSameAs(field);
    }

    @Test
    void enterOnAVoidingQuestionTakesTheSafeWay() {
        openPage();
        run(() -> Decision.ask("作废王建军的登记？")
                .dangerousVerb("作废", () -> done.add("void"))
                .leave("先不作废")
                .show(field));
        robot.type(KeyCode.ENTER);
        settle();
        assertThat(done).isEmpty();
        run(() -> Decision.ask("作废王建军的登记？")
                .dangerousVerb("作废", () -> done.add("void"))
                .show(field));
        robot.clickOn("作废");
        settle();
        assertThat(done).containsExactly("void");
        assertThat(layers.isCardOpen()).isFalse();
    }

    @Test
    void reasonIsAskedForUntilThereIsOne() {
        openPage();
        run(() -> ReasonPrompt.show(field, "为什么作废？", List.of("重复登记"), "作废", done::add));
        robot.type(KeyCode.ENTER);
        settle();
        assertThat(layers.isCardOpen()).isTrue();
        robot.clickOn("重复登记").type(KeyCode.ENTER);
        settle();
        assertThat(done).containsExactly("重复登记");
    }

    @Test
    void coverHidesCardsToo() {
        openPage();
        run(() -> Decision.ask("第一问").verb("做", () -> {}).show(field));
        run(() -> layers.cover(new VBox(new Button("解锁"))));
        robot.type(KeyCode.ESCAPE);
        settle();
        assertThat(robot.lookup("第一问").tryQuery().filter(node -> node.getParent() != null && treeVisible(node)))
                .isEmpty();
        run(layers::uncover);
        assertThat(layers.isCardOpen()).isTrue();
    }

    private static boolean treeVisible(javafx.scene.Node node) {
        for (javafx.scene.Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
