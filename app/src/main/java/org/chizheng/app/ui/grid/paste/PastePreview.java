package org.chizheng.app.ui.grid.paste;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.converter.DefaultStringConverter;
import org.chizheng.app.ui.grid.GridColumn;

/**
 * The pasted table on one page: their columns and ours, five groups with counts, every row with all its problems; cells
 * can be mended in place. A content for a dialog; the host closes it when told that it is done.
 */
public final class PastePreview extends BorderPane {
    private static final double WIDEST_TIP = 480;

    private final PastePreviewModel model;
    private final Runnable done;
    private final TableView<PastePreviewModel.Line> table = new TableView<>();
    private final Map<PasteOutcome, ToggleButton> groups = new EnumMap<>(PasteOutcome.class);
    private final ToggleGroup filter = new ToggleGroup();
    private final Button confirm = new Button();
    private final CheckBox heldToo = new CheckBox("待核的也带入，进花名册后再核");
    private final Button copyRefused = new Button("复制拒收的行和原因");

    /** @param done called after the rows went in, or when the person gives up */
    public PastePreview(PastePreviewModel model, Runnable done) {
        this.model = model;
        this.done = done;
        getStyleClass().add("paste-preview");
        getStylesheets()
                .add(Objects.requireNonNull(PastePreview.class.getResource("paste.css"))
                        .toExternalForm());
        setTop(new VBox(12, matching(), groupBar()));
        setCenter(table);
        setBottom(buttons());
        table.setEditable(true);
        table.setPlaceholder(new Label("这一组没有行"));
        table.setFixedCellSize(32);
        columns();
        model.revisionProperty().addListener((observed, before, now) -> refresh());
        filter.selectedToggleProperty().addListener((observed, before, now) -> refresh());
        heldToo.selectedProperty().bindBidirectional(model.heldTooProperty());
        heldToo.selectedProperty().addListener((observed, before, now) -> refresh());
        refresh();
    }

    private FlowPane matching() {
        FlowPane pane = new FlowPane(16, 8);
        pane.getStyleClass().add("paste-matching");
        List<String> headers = model.table().headers();
        List<HeaderChoice> choices = new ArrayList<>();
        for (int c = 0; c < headers.size(); c++) {
            HeaderChoice choice = new HeaderChoice(model, c, () -> choices.forEach(HeaderChoice::refresh));
            choices.add(choice);
            pane.getChildren().add(choice);
        }
        return pane;
    }

    private HBox groupBar() {
        HBox bar = new HBox(8);
        bar.getStyleClass().add("paste-groups");
        for (PasteOutcome outcome : PasteOutcome.values()) {
            ToggleButton group = new ToggleButton();
            group.setToggleGroup(filter);
            group.getStyleClass().add("paste-group-" + outcome.name().toLowerCase(Locale.ROOT));
            groups.put(outcome, group);
            bar.getChildren().add(group);
        }
        Label skipped = new Label("标题、表头和空行 " + model.table().skipped() + " 行已略过");
        skipped.getStyleClass().add("paste-quiet");
        bar.getChildren().add(skipped);
        return bar;
    }

    private HBox buttons() {
        Button back = new Button("不粘贴了");
        back.setCancelButton(true);
        back.setOnAction(event -> done.run());
        confirm.setDefaultButton(true);
        confirm.getStyleClass().add("accent");
        confirm.setOnAction(event -> {
            model.confirm();
            done.run();
        });
        copyRefused.setOnAction(event -> copyRefused());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox bar = new HBox(12, copyRefused, heldToo, gap, back, confirm);
        bar.getStyleClass().add("paste-buttons");
        return bar;
    }

    private void columns() {
        table.getColumns().add(fixed("行", 48, line -> Integer.toString(line.number())));
        table.getColumns().add(fixed("结果", 56, line -> line.verdict().outcome().label()));
        for (GridColumn target : model.targets()) {
            TableColumn<PastePreviewModel.Line, String> column =
                    fixed(target.title(), target.width(), line -> line.values().getOrDefault(target.key(), ""));
            column.setCellFactory(made -> new CoveredCell(target));
            column.setEditable(true);
            column.setOnEditCommit(
                    event -> model.correct(event.getRowValue().number(), target.key(), event.getNewValue()));
            table.getColumns().add(column);
        }
        TableColumn<PastePreviewModel.Line, String> problems = fixed("问题与处理办法", 320, PastePreviewModel::sentence);
        problems.setCellFactory(made -> new SentenceCell());
        table.getColumns().add(problems);
    }

    /** A sentence with its clause is longer than a column: whole under the pointer. */
    private static final class SentenceCell extends TableCell<PastePreviewModel.Line, String> {
        SentenceCell() {
            getStyleClass().add("may-be-cut");
        }

        @Override
        protected void updateItem(String sentence, boolean empty) {
            super.updateItem(sentence, empty);
            boolean said = !empty && sentence != null && !sentence.isEmpty();
            setText(said ? sentence : null);
            setTooltip(said ? whole(sentence) : null);
        }

        private static Tooltip whole(String sentence) {
            Tooltip tooltip = new Tooltip(sentence);
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(WIDEST_TIP);
            return tooltip;
        }
    }

    private static TableColumn<PastePreviewModel.Line, String> fixed(
            String title, int width, Function<PastePreviewModel.Line, String> text) {
        TableColumn<PastePreviewModel.Line, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setEditable(false);
        column.setCellValueFactory(line -> new ReadOnlyStringWrapper(text.apply(line.getValue())));
        return column;
    }

    private void refresh() {
        Map<PasteOutcome, Integer> counts = model.counts();
        groups.forEach((outcome, group) -> group.setText(outcome.label() + " " + counts.get(outcome)));
        table.getItems().setAll(model.lines().stream().filter(this::inFilter).toList());
        confirm.setText("粘贴 " + model.willTake() + " 行");
        confirm.setDisable(!model.readyProperty().get() || model.willTake() == 0);
        show(heldToo, counts.get(PasteOutcome.HELD) > 0);
        show(copyRefused, counts.get(PasteOutcome.REFUSED) > 0);
    }

    private boolean inFilter(PastePreviewModel.Line line) {
        return filter.getSelectedToggle() == null || groups.get(line.verdict().outcome()) == filter.getSelectedToggle();
    }

    private void copyRefused() {
        ClipboardContent content = new ClipboardContent();
        content.putString(model.refusedText());
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** Covered as in the sheet, whole while it is being mended. */
    private static final class CoveredCell extends TextFieldTableCell<PastePreviewModel.Line, String> {
        private final GridColumn target;

        CoveredCell(GridColumn target) {
            super(new DefaultStringConverter());
            this.target = target;
        }

        @Override
        public void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            cover();
        }

        @Override
        public void cancelEdit() {
            super.cancelEdit();
            cover();
        }

        private void cover() {
            if (!isEmpty() && !isEditing() && getItem() != null) {
                setText(target.text().display().apply(getItem()));
            }
        }
    }

    private static void show(Region node, boolean seen) {
        node.setVisible(seen);
        node.setManaged(seen);
    }
}
