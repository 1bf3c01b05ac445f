package org.chizheng.app.ui.grid;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** One drawn row; it is used again for another row when the sheet scrolls, so that 500 rows cost what 25 cost. */
final class RowStrip extends Region {
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final PseudoClass WARNED = PseudoClass.getPseudoClass("warned");
    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
    private static final PseudoClass FIXED = PseudoClass.getPseudoClass("fixed");
    private static final PseudoClass READY = PseudoClass.getPseudoClass("ready");

    private final GridModel model;
    private final HeaderStrip places;
    private final Label check = new Label();
    private final Label number = new Label();
    private final Label state = new Label();
    private final List<Label> cells = new ArrayList<>();

    RowStrip(GridModel model, HeaderStrip places) {
        this.model = model;
        this.places = places;
        getStyleClass().add("grid-row");
        check.getStyleClass().addAll("grid-gutter", "grid-check");
        number.getStyleClass().addAll("grid-gutter", "grid-number");
        state.getStyleClass().addAll("grid-gutter", "grid-state");
        for (GridColumn column : model.columns()) {
            Label cell = new Label();
            cell.getStyleClass().addAll("grid-cell", "grid-cell-" + column.key());
            cells.add(cell);
        }
        getChildren().addAll(cells.subList(places.frozenColumns(), cells.size()));
        getChildren().addAll(cells.subList(0, places.frozenColumns()));
        getChildren().addAll(check, number, state);
    }

    /** Draws a row, counted from 0; the one after the last is the empty row that stands ready. */
    void show(int row) {
        boolean ready = row >= model.rows().size();
        RowJudgement judgement =
                ready ? RowJudgement.NONE : model.rows().get(row).judgement();
        GridRow.State rowState =
                ready ? GridRow.State.NEW : model.rows().get(row).state();
        pseudoClassStateChanged(READY, ready);
        check.setText(judgement.level().sign());
        check.setAccessibleText(judgement.level().label());
        mark(check, judgement.level());
        number.setText(ready ? "＋" : Integer.toString(row + 1));
        state.setText(rowState.sign());
        state.setAccessibleText(rowState.label());
        GridBlock block = model.cursor().block();
        for (int c = 0; c < cells.size(); c++) {
            Label cell = cells.get(c);
            cell.setText(model.display(row, c).replace('\n', ' '));
            cell.pseudoClassStateChanged(MARKED, !block.single() && block.contains(row, c));
            cell.pseudoClassStateChanged(FIXED, !model.editable(row, c));
            mark(cell, levelOf(judgement, c));
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight();
        check.resizeRelocate(0, 0, places.check(), height);
        number.resizeRelocate(places.check(), 0, places.number(), height);
        state.resizeRelocate(places.check() + places.number(), 0, places.state(), height);
        for (int c = 0; c < cells.size(); c++) {
            double left = places.left(c);
            cells.get(c).resizeRelocate(left, 0, places.width(c), height);
            cells.get(c).setVisible(left < getWidth() && left + places.width(c) > 0);
        }
    }

    private Level levelOf(RowJudgement judgement, int column) {
        Level worst = Level.UNJUDGED;
        for (RowJudgement.Problem problem : judgement.problems()) {
            if (model.columnOf(problem.columnKey()) == column && problem.level().compareTo(worst) > 0) {
                worst = problem.level();
            }
        }
        return worst;
    }

    private static void mark(Label label, Level level) {
        label.pseudoClassStateChanged(REFUSED, level == Level.REFUSED);
        label.pseudoClassStateChanged(WARNED, level == Level.WARNING);
        label.pseudoClassStateChanged(GOOD, level == Level.GOOD);
    }
}
