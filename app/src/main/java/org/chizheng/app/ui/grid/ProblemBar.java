package org.chizheng.app.ui.grid;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The line at the bottom: how the sheet stands, the present problem in words, the way to the next one. */
final class ProblemBar extends HBox {
    private final GridModel model;
    private final Label refused = new Label();
    private final Label warned = new Label();
    private final Label good = new Label();
    private final Label sentence = new Label();
    private final Button back = new Button("上一处 Shift+F8");
    private final Button next = new Button("下一处 F8");

    /** @param walk true to go back */
    ProblemBar(GridModel model, Consumer<Boolean> walk) {
        this.model = model;
        getStyleClass().add("grid-problems");
        refused.getStyleClass().add("grid-count-refused");
        warned.getStyleClass().add("grid-count-warned");
        good.getStyleClass().add("grid-count-good");
        sentence.getStyleClass().addAll("grid-problem-sentence", "may-be-cut");
        sentence.setMaxWidth(Double.MAX_VALUE);
        sentence.setMinWidth(0);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        for (Label count : new Label[] {refused, warned, good}) {
            count.setMinWidth(Region.USE_PREF_SIZE);
        }
        for (Button button : new Button[] {back, next}) {
            button.setFocusTraversable(false);
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        back.setOnAction(event -> walk.accept(true));
        next.setOnAction(event -> walk.accept(false));
        getChildren().addAll(refused, warned, good, sentence, back, next);
        refresh();
    }

    void refresh() {
        GridProblems.Counts counts = model.problems().countsProperty().get();
        count(refused, Level.REFUSED, counts.refused());
        count(warned, Level.WARNING, counts.warned());
        count(good, Level.GOOD, counts.good());
        boolean any = !model.problems().places().isEmpty();
        back.setVisible(any);
        next.setVisible(any);
        back.setManaged(any);
        next.setManaged(any);
        sentence.setText(words(counts, any));
    }

    private String words(GridProblems.Counts counts, boolean any) {
        if (model.rows().isEmpty()) {
            return "从第一行开始填；也可以在 Excel 或 WPS 里复制名单，到这里按 Ctrl+V";
        }
        if (counts.pending() > 0) {
            return "正在核对 " + counts.pending() + " 行…";
        }
        if (!any) {
            return "没有发现问题";
        }
        return here().or(() -> model.problems().next(false)).map(this::named).orElse("");
    }

    private Optional<GridProblems.Place> here() {
        GridBlock cursor = model.cursor().block();
        return model.problems().places().stream()
                .filter(place -> place.row() == cursor.row() && place.column() == cursor.column())
                .findFirst();
    }

    private String named(GridProblems.Place place) {
        String key = place.problem().columnKey();
        String title =
                key.isEmpty() ? "" : " " + model.columns().get(place.column()).title();
        return "第" + (place.row() + 1) + "行" + title + "：" + place.problem().text();
    }

    private static void count(Label label, Level level, int rows) {
        label.setText(level.sign() + " " + rows + " 行");
        label.setVisible(rows > 0);
        label.setManaged(rows > 0);
    }
}
