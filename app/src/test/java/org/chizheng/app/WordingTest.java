package org.chizheng.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;

/** The harness itself: a check that never turns red proves nothing. */
class WordingTest extends ScreenTest {
    private void put(javafx.scene.Node node, double x, double y, double width) {
        open(() -> {
            Pane pane = new Pane(node);
            node.relocate(x, y);
            if (width > 0) {
                ((javafx.scene.layout.Region) node).setMaxWidth(width);
                ((javafx.scene.layout.Region) node).setPrefWidth(width);
            }
            return pane;
        });
    }

    @Test
    void labelWithDotsIsFound() {
        put(new Label("不能报此班：王小平今年已享受一次"), 0, 0, 80);
        assertThat(onScreen(() -> Wording.cut(layers))).hasSize(1);
    }

    @Test
    void labelThatMayBeCutIsLeftAlone() {
        Label label = new Label("不能报此班：王小平今年已享受一次");
        label.getStyleClass().add("may-be-cut");
        put(label, 0, 0, 80);
        assertThat(onScreen(() -> Wording.cut(layers))).isEmpty();
    }

    @Test
    void promptWiderThanItsFieldIsFound() {
        TextField field = new TextField();
        field.setPromptText("查找：姓名、拼音首字母、证件后 4 位");
        put(field, 0, 0, 80);
        assertThat(onScreen(() -> Wording.cut(layers))).hasSize(1);
    }

    @Test
    void wordsOutsideTheWindowAreFound() {
        put(new Label("备份 今天 12:00"), 1340, 0, 0);
        assertThat(onScreen(() -> Wording.cut(layers))).hasSize(1);
    }

    @Test
    void chineseInAnotherFontIsFound() {
        Label label = new Label("岳阳镇");
        label.setStyle("-fx-font-family: 'DejaVu Sans';");
        put(label, 0, 0, 0);
        assertThat(onScreen(() -> Wording.foreignFonts(layers))).hasSize(1);
    }
}
