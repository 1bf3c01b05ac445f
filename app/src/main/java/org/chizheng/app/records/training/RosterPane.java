package org.chizheng.app.records.training;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.chizheng.app.records.RecordActions;
import org.chizheng.app.ui.Layers;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.dialog.ReasonPrompt;
import org.chizheng.app.ui.grid.GridView;
import org.chizheng.app.ui.grid.paste.PasteByKey;
import org.chizheng.app.ui.grid.paste.PastePreview;
import org.chizheng.app.ui.grid.paste.PastePreviewModel;
import org.chizheng.app.ui.grid.paste.PasteTable;
import org.chizheng.core.person.TraineeRecord;

/** 花名册: the grid, the preview of what is pasted, and a line that says what is not saved yet. */
final class RosterPane extends BorderPane {
    private final RosterModel model;
    private final GridView grid;

    RosterPane(RosterModel model) {
        this.model = model;
        this.grid = new GridView(model.grid());
        Label unsaved = new Label();
        unsaved.getStyleClass().add("notice");
        unsaved.setMaxWidth(Double.MAX_VALUE);
        unsaved.setMinHeight(Region.USE_PREF_SIZE);
        unsaved.textProperty().bind(model.unsaved().map(rows -> Texts.of("roster.unsaved", rows)));
        unsaved.visibleProperty().bind(model.unsaved().greaterThan(0));
        unsaved.managedProperty().bind(unsaved.visibleProperty());
        setTop(unsaved);
        setCenter(grid);
        grid.setOnForeignTable(this::preview);
        model.onRemovalAsked(this::askRemoval);
        model.onRevealAsked(this::askReveal);
    }

    GridView grid() {
        return grid;
    }

    private void preview(List<List<String>> cells) {
        Layers layers = Layers.of(this);
        PasteTable table = PasteTable.of(cells, RosterColumns::match);
        PastePreviewModel preview = new PastePreviewModel(
                model.grid(),
                table,
                RosterColumns::match,
                new PasteByKey(model.grid(), RosterColumns.NUMBER, model),
                model.port());
        PastePreview view = new PastePreview(preview, layers::close);
        view.getStyleClass().add("card");
        view.setPrefSize(getScene().getWidth() - 96, getScene().getHeight() - 96);
        layers.open(view, null, () -> {});
    }

    private void askRemoval(List<String> rows) {
        ReasonPrompt.show(
                this,
                Texts.of("roster.remove.ask", rows.size()),
                List.of(Texts.of("roster.remove.work"), Texts.of("roster.remove.self")),
                Texts.of("roster.remove.verb"),
                why -> model.remove(rows, why));
    }

    private void askReveal(String row, String column) {
        HeldSeat seat = model.seat(row);
        if (seat == null || seat.seat().trainee() == null) {
            model.grid().reveal(row, column);
            return;
        }
        ReasonPrompt.show(
                this,
                column.equals(RosterColumns.PHONE)
                        ? Texts.of("roster.reveal.phone", seat.seat().trainee().name())
                        : Texts.of("person.reveal.ask", seat.seat().trainee().name()),
                List.of(Texts.of("person.reveal.original"), Texts.of("person.reveal.call")),
                Texts.of("person.reveal.verb"),
                reason -> model.session()
                        .read(
                                progress -> {
                                    new RecordActions(model.session())
                                            .noteReveal(
                                                    TraineeRecord.KIND,
                                                    seat.seat().trainee().id(),
                                                    reason);
                                    return row;
                                },
                                noted -> model.grid().reveal(row, column),
                                model.problem()::set));
    }
}
