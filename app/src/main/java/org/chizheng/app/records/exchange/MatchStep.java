package org.chizheng.app.records.exchange;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.card.Facts;
import org.chizheng.core.exchange.layout.Column;
import org.chizheng.core.exchange.layout.Header;

/** Step two: their titles left, our fields right, and who said so; beside it which sheet, which row, whose file. */
final class MatchStep extends HBox {
    private static final double SIDE = 288;
    private static final double OURS = 160;
    private static final double SAMPLE = 300;

    private final ImportModel model;
    private final VBox left = new VBox(12);
    private final VBox side = new VBox(16);
    private boolean pointing;

    MatchStep(ImportModel model) {
        super(24);
        this.model = model;
        getStyleClass().add("import-match");
        ScrollPane scroll = new ScrollPane(left);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("start-scroll");
        HBox.setHgrow(scroll, Priority.ALWAYS);
        side.setMinWidth(SIDE);
        side.setMaxWidth(SIDE);
        getChildren().addAll(scroll, side);
        model.match().subscribe(match -> {
            pointing = false;
            if (match != null) {
                match.revision().addListener((watched, before, now) -> show());
                show();
            }
        });
    }

    private void show() {
        MatchModel match = model.match().get();
        left.getChildren().clear();
        if (match.hasHeader() && !pointing) {
            left.getChildren().addAll(summary(match), grid(match));
        } else {
            left.getChildren().add(candidates(match));
        }
        side.getChildren().setAll(facts(match));
        if (!match.above().isEmpty()) {
            side.getChildren().add(above(match));
        }
    }

    private static Label summary(MatchModel match) {
        String words = match.unknown() == 0
                ? Texts.of("import.match.all", match.taken())
                : Texts.of("import.match.some", match.taken(), match.unknown());
        if (!match.missing().isEmpty()) {
            words = Texts.of("import.match.missing", String.join("、", match.missing()));
        }
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(match.missing().isEmpty() ? "import-summary" : "warned");
        return label;
    }

    private GridPane grid(MatchModel match) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("import-grid");
        grid.setHgap(12);
        grid.setVgap(4);
        ColumnConstraints letter = new ColumnConstraints(24);
        ColumnConstraints theirs = new ColumnConstraints(96, 132, 200);
        ColumnConstraints sample = new ColumnConstraints(80, 160, SAMPLE);
        sample.setHgrow(Priority.ALWAYS);
        ColumnConstraints ours = new ColumnConstraints(OURS);
        ColumnConstraints how = new ColumnConstraints(112);
        grid.getColumnConstraints().setAll(letter, theirs, sample, ours, how);
        grid.addRow(
                0,
                secondary(""),
                secondary(Texts.of("import.theirs")),
                secondary(Texts.of("import.sample")),
                secondary(Texts.of("import.ours")),
                secondary(Texts.of("import.how")));
        int row = 1;
        for (TitleMatch line : match.lines()) {
            Label how1 = secondary(how(line));
            if (line.how() == TitleMatch.How.UNKNOWN) {
                how1.getStyleClass().add("warned");
            }
            grid.addRow(
                    row++,
                    secondary(line.letter()),
                    cut(line.title(), "import-title"),
                    cut(line.sample(), "secondary"),
                    choice(match, line),
                    how1);
        }
        return grid;
    }

    private static Node choice(MatchModel match, TitleMatch line) {
        String none = Texts.of("import.not");
        if (!line.canBeChosen()) {
            return secondary(none);
        }
        List<String> titles = new ArrayList<>(List.of(none));
        match.fields().stream().map(Column::title).forEach(titles::add);
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(titles);
        box.setValue(line.field().isEmpty() ? none : match.ours(line.field()));
        box.setPrefWidth(OURS);
        box.valueProperty()
                .addListener((watched, before, title) -> match.decide(
                        line.column(),
                        match.fields().stream()
                                .filter(field -> field.title().equals(title))
                                .map(Column::field)
                                .findFirst()
                                .orElse("")));
        return box;
    }

    private static String how(TitleMatch line) {
        return switch (line.how()) {
            case BY_ITSELF -> Texts.of("import.how.itself");
            case REMEMBERED -> Texts.of("import.how.remembered");
            case CHOSEN -> Texts.of("import.how.chosen");
            case NOTHING -> Texts.of("import.how.nothing");
            case UNKNOWN -> Texts.of("import.how.unknown");
            case TWIN -> Texts.of("import.how.twin");
            case UNTITLED -> Texts.of("import.how.untitled");
        };
    }

    private Node candidates(MatchModel match) {
        Label ask = new Label(match.hasHeader() ? Texts.of("import.header.ask") : Texts.of("import.header.none"));
        ask.setWrapText(true);
        ask.setMinHeight(Region.USE_PREF_SIZE);
        VBox list = new VBox(12, ask);
        match.candidates().forEach((number, words) -> {
            Label line = cut(words, "import-title");
            Hyperlink row = Buttons.link(Texts.of("import.header.row", number), () -> {
                pointing = false;
                match.headerAt(number);
            });
            row.setMinWidth(Region.USE_PREF_SIZE);
            HBox.setHgrow(line, Priority.ALWAYS);
            HBox whole = new HBox(16, row, line);
            whole.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            list.getChildren().add(whole);
        });
        return list;
    }

    private Facts facts(MatchModel match) {
        SheetTop top = match.top();
        Facts facts = new Facts(Texts.of("import.file")).fact(Texts.of("import.format"), top.format());
        if (top.tabs().size() > 1) {
            ComboBox<String> tabs = new ComboBox<>();
            tabs.getItems().setAll(top.tabs());
            tabs.setValue(top.tab());
            tabs.setMaxWidth(Double.MAX_VALUE);
            tabs.valueProperty().addListener((watched, before, name) -> model.sheet(name));
            facts.fact(Texts.of("import.sheet"), tabs);
        } else {
            facts.fact(Texts.of("import.sheet"), top.tab());
        }
        if (match.hasHeader()) {
            facts.fact(Texts.of("import.header"), Buttons.link(Texts.of("import.header.at", match.headerRow()), () -> {
                pointing = true;
                show();
            }));
        }
        TextField sender = new TextField(top.sender());
        sender.setPromptText(Texts.of("import.sender.prompt"));
        sender.setOnAction(event -> model.sender(sender.getText()));
        sender.focusedProperty().addListener((watched, before, focused) -> {
            if (!focused) {
                model.sender(sender.getText());
            }
        });
        Label why = secondary(Texts.of("import.sender.help"));
        why.setWrapText(true);
        why.setMinHeight(Region.USE_PREF_SIZE);
        return facts.fact(Texts.of("import.sender"), new VBox(4, sender, why));
    }

    private static Facts above(MatchModel match) {
        Facts above = new Facts(Texts.of("import.above"));
        for (Header.Proposal line : match.above()) {
            above.fact(line.label().isBlank() ? Texts.of("import.above.row", line.row()) : line.label(), line.value());
        }
        return above;
    }

    private static Label cut(String words, String styleClass) {
        Label label = new Label(words);
        label.getStyleClass().addAll(styleClass, "may-be-cut");
        label.setMinWidth(0);
        if (!words.isEmpty()) {
            label.setTooltip(new Tooltip(words));
        }
        return label;
    }

    private static Label secondary(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("secondary");
        return label;
    }
}
