package org.chizheng.app.records.exchange;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Icons;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.form.CodePicker;
import org.chizheng.app.ui.form.FormGrid;
import org.chizheng.app.ui.page.FileDrop;
import org.chizheng.app.ui.page.Segments;
import org.chizheng.core.exchange.intake.ImportRun;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Seams;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Step one: what for, into which class, the file; beside it the imports of before. */
final class ChooseStep extends HBox {
    private static final double FORM = 440;
    private static final double TALLEST = 320;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    private final ImportModel model;
    private final BiConsumer<Id, Boolean> onRows;
    private final Consumer<PastImport> onUndo;
    private final CodePicker<Id> trainingClass = new CodePicker<>(List.of());
    private final VBox past = new VBox();

    /** @param onRows shows the rows of a run: those that wait, or, when true, those that were refused */
    ChooseStep(ImportModel model, BiConsumer<Id, Boolean> onRows, Consumer<PastImport> onUndo, Runnable onChoose) {
        super(32);
        this.model = model;
        this.onRows = onRows;
        this.onUndo = onUndo;
        getStyleClass().add("import-choose");
        VBox left = new VBox(20, form(), drop(onChoose));
        left.setMinWidth(FORM);
        left.setMaxWidth(FORM);
        Label heading = new Label(Texts.of("import.past"));
        heading.getStyleClass().add("section-title");
        ScrollPane scroll = new ScrollPane(past);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("start-scroll");
        VBox right = new VBox(4, heading, scroll);
        HBox.setHgrow(right, Priority.ALWAYS);
        right.setMinWidth(0);
        getChildren().addAll(left, right);
        model.past().addListener((javafx.collections.ListChangeListener<PastImport>) change -> showPast());
        showPast();
    }

    private FormGrid form() {
        Segments purpose = new Segments(List.of(ImportPurpose.ROSTER.label(), ImportPurpose.CERTIFICATES.label()));
        trainingClass.setPromptText(Texts.of("import.class.prompt"));
        FormGrid form = new FormGrid()
                .row(Texts.of("import.purpose"), purpose)
                .row(Texts.of("import.class"), trainingClass, Texts.of("import.class.hint"));
        model.classes().subscribe(() -> {
            trainingClass.setChoices(List.copyOf(model.classes()));
            trainingClass.choose(model.trainingClass().get());
        });
        model.trainingClass().subscribe(trainingClass::choose);
        model.purpose().subscribe(now -> {
            purpose.choose(now.label());
        });
        purpose.chosenProperty().addListener((watched, before, label) -> {
            for (ImportPurpose one : ImportPurpose.values()) {
                if (one.label().equals(label) && one != model.purpose().get()) {
                    model.as(one);
                }
            }
        });
        trainingClass.chosenProperty().addListener((watched, before, chosen) -> {
            Id id = chosen == null ? null : chosen.value();
            boolean listed = !model.classes().isEmpty();
            if (listed && !Objects.equals(id, model.trainingClass().get())) {
                model.intoClass(id);
            }
        });
        return form;
    }

    private VBox drop(Runnable onChoose) {
        FontIcon sign = Icons.of(Feather.FILE_PLUS);
        sign.getStyleClass().add("import-sign");
        Label what = new Label();
        what.getStyleClass().add("list-state-what");
        what.textProperty()
                .bind(model.file()
                        .map(file -> Texts.of("import.drop.waiting", file.getFileName()))
                        .orElse(Texts.of("import.drop")));
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        Label help = new Label(Texts.of("import.drop.help"));
        help.getStyleClass().add("secondary");
        help.setWrapText(true);
        help.setMinHeight(Region.USE_PREF_SIZE);
        VBox place = new VBox(12, sign, what, help);
        place.setAlignment(Pos.CENTER);
        place.setMaxHeight(TALLEST);
        place.setOnMouseClicked(event -> onChoose.run());
        VBox.setVgrow(place, Priority.ALWAYS);
        place.getStyleClass().add("import-drop");
        FileDrop.on(place, model::offer);
        return place;
    }

    private void showPast() {
        past.getChildren().clear();
        model.past().forEach(one -> past.getChildren().add(line(one)));
        if (model.past().isEmpty()) {
            Label none = new Label(Texts.of("import.past.none"));
            none.getStyleClass().add("secondary");
            none.setWrapText(true);
            none.setMinHeight(Region.USE_PREF_SIZE);
            past.getChildren().add(none);
        }
    }

    private Node line(PastImport one) {
        ImportRun run = one.run();
        Label name = new Label(
                one.into().isEmpty() ? run.fileName() : Texts.of("import.past.into", run.fileName(), one.into()));
        name.getStyleClass().add("may-be-cut");
        name.setTooltip(new javafx.scene.control.Tooltip(name.getText()));
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        Label when = secondary(TIME.format(Instant.ofEpochMilli(run.atMillis()).atZone(Seams.ZONE)));
        HBox first = new HBox(12, name, when);
        HBox second = new HBox(12, secondary(state(run)));
        second.setAlignment(Pos.CENTER_LEFT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        second.getChildren().add(gap);
        if (one.open() > 0) {
            second.getChildren()
                    .add(link(Texts.of("import.rows.open", one.open()), () -> onRows.accept(run.id(), false)));
        }
        if (one.refused() > 0) {
            second.getChildren()
                    .add(link(Texts.of("import.rows.refused", one.refused()), () -> onRows.accept(run.id(), true)));
        }
        if (!run.isUndone()) {
            second.getChildren().add(link(Texts.of("import.undo.short"), () -> onUndo.accept(one)));
        }
        VBox line = new VBox(4, first, second);
        line.getStyleClass().add("history-entry");
        return line;
    }

    private static String state(ImportRun run) {
        return switch (run.state()) {
            case "undone" -> Texts.of("import.past.undone");
            case "running" -> Texts.of("import.past.running");
            default -> RowWords.counts(run.counts());
        };
    }

    private static Node link(String words, Runnable action) {
        var link = Buttons.link(words, action);
        link.setMinWidth(Region.USE_PREF_SIZE);
        return link;
    }

    private static Label secondary(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("secondary");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
