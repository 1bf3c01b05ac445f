package org.chizheng.app.bureau.conflict;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.chizheng.app.bureau.conflict.CaseDossier.Fact;
import org.chizheng.app.bureau.conflict.CaseDossier.Ruling;
import org.chizheng.app.bureau.conflict.CaseDossier.Side;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Texts;
import org.kordamp.ikonli.feather.Feather;

/** One case: the sides beside each other with what differs marked, the rule, and the decisions with what they change. */
final class CasePane extends VBox {
    private static final double LABELS = 96;
    private static final double NARROWEST_SIDE = 200;

    private final TextField reason = new TextField();
    private final Label note = new Label();

    CasePane(
            CaseDossier dossier,
            String place,
            BiConsumer<Ruling, String> onRuling,
            Runnable onReveal,
            Runnable onBack,
            Runnable onNext) {
        getStyleClass().add("case");
        VBox content = new VBox(16, head(dossier), sides(dossier.sides()));
        if (!dossier.about().isEmpty()) {
            content.getChildren().add(about(dossier));
        }
        content.getChildren().add(rulings(dossier.rulings(), onRuling));
        content.getStyleClass().add("case-body");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("drawer-body");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(bar(place, onReveal, onBack, onNext), scroll);
    }

    private static Node bar(String place, Runnable onReveal, Runnable onBack, Runnable onNext) {
        Label where = new Label(place);
        where.getStyleClass().add("secondary");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox bar = new HBox(
                8,
                Buttons.flat(Texts.of("conflict.back"), Feather.CHEVRON_LEFT, onBack),
                gap,
                where,
                Buttons.flat(Texts.of("conflict.reveal.show"), Feather.EYE, onReveal),
                Buttons.flat(Texts.of("conflict.next"), Feather.CHEVRON_RIGHT, onNext));
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("case-bar");
        return bar;
    }

    private static Node head(CaseDossier dossier) {
        Label question = wrapped(dossier.question(), "card-title");
        Label why = wrapped(dossier.why(), "secondary");
        return new VBox(4, question, why);
    }

    private static Node sides(List<Side> sides) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("case-sides");
        ColumnConstraints labels = new ColumnConstraints();
        labels.setMinWidth(LABELS);
        grid.getColumnConstraints().add(labels);
        for (int i = 0; i < sides.size(); i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(-1);
            column.setMinWidth(NARROWEST_SIDE);
            column.setPrefWidth(NARROWEST_SIDE);
            column.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(column);
            grid.add(cell(heading(sides.get(i)), i), i + 1, 0);
        }
        List<Fact> first = sides.get(0).facts();
        grid.add(cell(new Label(), -1), 0, 0);
        for (int row = 0; row < first.size(); row++) {
            grid.add(cell(wrapped(first.get(row).label(), "secondary"), -1), 0, row + 1);
            for (int i = 0; i < sides.size(); i++) {
                grid.add(cell(value(sides.get(i).facts().get(row)), i), i + 1, row + 1);
            }
        }
        return grid;
    }

    /** Cells touch, so that the columns read as columns; the names of the rows stand on the page itself. */
    private static Node cell(Node content, int side) {
        VBox cell = new VBox(content);
        cell.getStyleClass().add(side < 0 ? "case-label" : "case-cell");
        GridPane.setValignment(cell, VPos.TOP);
        cell.setMaxHeight(Double.MAX_VALUE);
        return cell;
    }

    private static Node heading(Side side) {
        Label office = wrapped(side.office(), "section-title");
        Label who = wrapped(Texts.of("conflict.written", side.who(), side.when()), "secondary");
        return new VBox(2, office, who);
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

    /** In one run of text, so that the decisions stay in sight on a small screen. */
    private static Node about(CaseDossier dossier) {
        FlowPane facts = new FlowPane(20, 4);
        dossier.about().stream().filter(fact -> !fact.text().isEmpty()).forEach(fact -> {
            Label name = new Label(fact.label());
            name.getStyleClass().add("secondary");
            HBox pair = new HBox(6, name, new Label(fact.text()));
            pair.setAlignment(Pos.BASELINE_LEFT);
            facts.getChildren().add(pair);
        });
        return facts;
    }

    private Node rulings(List<Ruling> rulings, BiConsumer<Ruling, String> onRuling) {
        Label title = new Label(Texts.of("conflict.decide"));
        title.getStyleClass().add("section-title");
        reason.setPromptText(Texts.of("conflict.reason.prompt"));
        reason.setMaxWidth(560);
        note.getStyleClass().add("secondary");
        note.managedProperty().bind(note.textProperty().isNotEmpty());
        FlowPane usual = new FlowPane(12, 4);
        for (String words : List.of(
                Texts.of("conflict.reason.original"),
                Texts.of("conflict.reason.police"),
                Texts.of("conflict.reason.call"))) {
            Hyperlink chip = Buttons.link(words, () -> reason.setText(words));
            chip.getStyleClass().add("reason-chip");
            usual.getChildren().add(chip);
        }
        VBox all = new VBox(8, title, reason, note, usual);
        GridPane grid = new GridPane();
        grid.getStyleClass().add("case-rulings");
        grid.setHgap(16);
        grid.setVgap(8);
        for (int i = 0; i < rulings.size(); i++) {
            Ruling ruling = rulings.get(i);
            Button verb = Buttons.plain(ruling.verb(), () -> decide(ruling, onRuling));
            verb.setMaxWidth(Double.MAX_VALUE);
            Label follows = wrapped(ruling.follows(), "case-follows");
            GridPane.setHgrow(follows, Priority.ALWAYS);
            grid.addRow(i, verb, follows);
        }
        all.getChildren().add(grid);
        return all;
    }

    private void decide(Ruling ruling, BiConsumer<Ruling, String> onRuling) {
        boolean given = !reason.getText().isBlank();
        note.setText(given ? "" : Texts.of("conflict.reason.missing"));
        note.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("error"), !given);
        if (given) {
            onRuling.accept(ruling, reason.getText().strip());
        } else {
            reason.requestFocus();
        }
    }

    private static Label wrapped(String text, String styleClass) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
