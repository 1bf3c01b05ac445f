package org.chizheng.app.ui.grid;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The sentences under the current cell: what is wrong with it and the clause that says so. */
final class CellHint extends VBox {
    private static final int MOST = 3;
    private static final double WIDTH = 460;

    CellHint() {
        getStyleClass().add("grid-hint");
        setMouseTransparent(true);
        setManaged(false);
        setMaxWidth(WIDTH);
    }

    /** Shows a word about this cell and its problems; with neither it is not seen. */
    void show(String notice, List<RowJudgement.Problem> problems) {
        getChildren().clear();
        if (!notice.isEmpty()) {
            getChildren().add(line(notice, "grid-hint-notice"));
        }
        problems.stream()
                .limit(MOST)
                .forEach(problem -> getChildren()
                        .add(line(
                                problem.level().sign() + " " + problem.text(),
                                problem.level() == Level.REFUSED ? "grid-hint-refused" : "grid-hint-warned")));
        if (problems.size() > MOST) {
            getChildren().add(line("还有 " + (problems.size() - MOST) + " 处，按 F8 逐条看", "grid-hint-notice"));
        }
        setVisible(!getChildren().isEmpty());
    }

    private static Label line(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }
}
