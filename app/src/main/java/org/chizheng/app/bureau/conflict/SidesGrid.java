package org.chizheng.app.bureau.conflict;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.chizheng.app.bureau.conflict.CaseDossier.Fact;
import org.chizheng.app.bureau.conflict.CaseDossier.Side;
import org.chizheng.app.ui.Texts;

/** The sides of a case as columns of one width, a row for each fact, with the characters that differ marked. */
final class SidesGrid extends GridPane {
    private static final double LABELS = 88;

    /** Four sides stand beside the decisions on 1366 at 125 %; more scroll. */
    private static final double NARROWEST = 124;

    SidesGrid(List<Side> sides) {
        getStyleClass().add("case-sides");
        ColumnConstraints labels = new ColumnConstraints(LABELS);
        getColumnConstraints().add(labels);
        for (int i = 0; i < sides.size(); i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setMinWidth(NARROWEST);
            column.setPrefWidth(NARROWEST);
            column.setHgrow(Priority.ALWAYS);
            getColumnConstraints().add(column);
            add(cell(heading(sides.get(i), sides.size() > 2), i), i + 1, 0);
        }
        List<Fact> first = sides.get(0).facts();
        add(cell(new Label(), -1), 0, 0);
        for (int row = 0; row < first.size(); row++) {
            add(cell(wrapped(first.get(row).label(), "secondary"), -1), 0, row + 1);
            for (int i = 0; i < sides.size(); i++) {
                add(cell(value(sides.get(i).facts().get(row)), i), i + 1, row + 1);
            }
        }
    }

    /** Cells touch, so that the columns read as columns; the names of the rows stand on the page itself. */
    private static Node cell(Node content, int side) {
        VBox cell = new VBox(content);
        cell.getStyleClass().add(side < 0 ? "case-label" : "case-cell");
        GridPane.setValignment(cell, VPos.TOP);
        cell.setMaxHeight(Double.MAX_VALUE);
        return cell;
    }

    /** @param narrow whether name and time have a line each */
    private static Node heading(Side side, boolean narrow) {
        VBox heading = new VBox(2, wrapped(side.office(), "section-title"));
        if (narrow) {
            heading.getChildren().addAll(wrapped(side.who(), "secondary"), wrapped(side.when(), "secondary"));
        } else {
            heading.getChildren().add(wrapped(Texts.of("conflict.written", side.who(), side.when()), "secondary"));
        }
        return heading;
    }

    private static Node value(Fact fact) {
        if (fact.text().isEmpty()) {
            return new Label("—");
        }
        TextFlow flow = new TextFlow();
        for (Differences.Piece piece : fact.pieces()) {
            Text text = new Text(piece.text());
            text.getStyleClass().add(piece.differs() ? "differs" : "alike");
            flow.getChildren().add(text);
        }
        if (fact.disputed()) {
            flow.getStyleClass().add("disputed");
        }
        return flow;
    }

    private static Label wrapped(String text, String styleClass) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
