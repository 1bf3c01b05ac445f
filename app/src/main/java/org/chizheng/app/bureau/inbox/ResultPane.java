package org.chizheng.app.bureau.inbox;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.RefusalCard;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.table.Columns;
import org.chizheng.app.ui.table.DataTable;
import org.chizheng.app.ui.table.ListState;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.intake.FileResult;
import org.chizheng.sync.keep.IntakeState;
import org.kordamp.ikonli.feather.Feather;

/** What became, or would become, of the files that somebody brought. */
final class ResultPane extends VBox {
    private final VBox refusals = new VBox();

    /** @param proceed takes for real what was rehearsed; null when it was for real already */
    ResultPane(Session session, List<FileResult> results, Runnable proceed, Runnable onBack) {
        super(8);
        refusals.getStyleClass().add("page-messages");
        Label title = new Label(
                proceed == null
                        ? Texts.of("inbox.result.done", taken(results), results.size())
                        : Texts.of("inbox.result.rehearsed", taken(results), results.size()));
        title.getStyleClass().add("section-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox bar = new HBox(12, Buttons.flat(Texts.of("inbox.result.back"), Feather.CHEVRON_LEFT, onBack), title, gap);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("case-bar");
        if (proceed != null && taken(results) > 0) {
            bar.getChildren().add(Buttons.plain(Texts.of("inbox.result.proceed"), proceed));
        }
        DataTable<FileResult> table = new DataTable<FileResult>()
                .columns(
                        Columns.text(Texts.of("inbox.column.unit"), 104, result -> session.unitName(result.unit())),
                        Columns.text(Texts.of("inbox.column.state"), 120, ResultPane::state),
                        Columns.number(Texts.of("inbox.new"), 64, result -> BatchChange.NEW.in(result.counts())),
                        Columns.number(
                                Texts.of("inbox.changed"), 64, result -> BatchChange.CHANGED.in(result.counts())),
                        Columns.number(
                                Texts.of("inbox.conflict"), 64, result -> BatchChange.CONFLICT.in(result.counts())),
                        Columns.number(
                                Texts.of("inbox.suspected"), 72, result -> BatchChange.SUSPECTED.in(result.counts())),
                        Columns.text(Texts.of("inbox.column.note"), 320, ResultPane::note))
                .fill()
                .whenEmpty(
                        ListState.empty(Texts.of("inbox.result.none.what"), Texts.of("inbox.result.none.help"), null));
        table.show(results);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(bar, table, refusals);
        table.table().getSelectionModel().selectedItemProperty().addListener((watched, before, row) -> explain(row));
        results.stream()
                .filter(result -> result.refusal().isPresent())
                .findFirst()
                .ifPresent(this::explain);
    }

    /** The whole sentence of a refused file, below the list. */
    private void explain(FileResult row) {
        refusals.getChildren().clear();
        if (row != null) {
            row.refusal().ifPresent(refusal -> refusals.getChildren().setAll(new RefusalCard(refusal)));
        }
    }

    private static long taken(List<FileResult> results) {
        return results.stream()
                .filter(result -> result.state().isPresent())
                .filter(result -> result.state().get() == IntakeState.TAKEN && !result.repeated())
                .count();
    }

    private static String state(FileResult result) {
        if (result.repeated()) {
            return Texts.of("inbox.repeated");
        }
        return result.state().map(IntakeState::label).orElseGet(() -> Texts.of("inbox.refused"));
    }

    private static String note(FileResult result) {
        return result.refusal()
                .map(Refusal::what)
                .orElseGet(() -> Texts.of("inbox.stretch", result.first(), result.last()));
    }
}
