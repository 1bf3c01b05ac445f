package org.chizheng.app.records.exchange;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chizheng.app.records.PagedTable;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.page.Drawer;
import org.chizheng.app.ui.page.FilterBar;
import org.chizheng.app.ui.page.Segments;
import org.chizheng.app.ui.table.Columns;
import org.chizheng.app.ui.table.ListState;
import org.chizheng.core.exchange.judge.JudgedRow;
import org.chizheng.core.exchange.judge.Problem;
import org.chizheng.core.exchange.judge.RowGroup;

/** Step three: what would become of every row, in five heaps, with the sheet's own row numbers. */
final class CheckStep extends VBox {
    private final ImportModel model;
    private final Drawer drawer;
    private final VBox notices = new VBox(8);
    private final HBox told = new HBox(8);
    private final HBox heaps = new HBox();
    private final CheckBox flagged = new CheckBox(Texts.of("import.flagged"));
    private final CheckBox fill = new CheckBox(Texts.of("import.fill-only"));
    private final PagedTable<JudgedRow> table;
    private final TableColumn<JudgedRow, String> first;
    private final TableColumn<JudgedRow, String> second;

    CheckStep(ImportModel model, Drawer drawer) {
        this.model = model;
        this.drawer = drawer;
        FilterBar filters = new FilterBar().with(heaps).with(flagged).with(fill);
        flagged.setMinWidth(Region.USE_PREF_SIZE);
        fill.setMinWidth(Region.USE_PREF_SIZE);
        fill.managedProperty().bind(fill.visibleProperty());
        flagged.selectedProperty().bindBidirectional(model.flaggedOnly());
        fill.selectedProperty().bindBidirectional(model.fillOnly());
        notices.getStyleClass().add("page-messages");
        told.setAlignment(Pos.CENTER_LEFT);
        told.managedProperty().bind(Bindings.isNotEmpty(told.getChildren()));
        told.managedProperty().subscribe(this::showNotices);
        notices.getChildren().subscribe(this::showNotices);
        table = new PagedTable<>(
                model.rows(), filters, ListState.empty(Texts.of("import.none-here"), "", null), () -> false);
        first = Columns.text("", 112, row -> typed(row, isRoster() ? "groups" : "certificateNo"));
        second = Columns.text("", 172, row -> typed(row, isRoster() ? "voucherNo" : "level"));
        table.columns(
                Columns.verdict(RowWords::verdict),
                Columns.number(Texts.of("import.row"), 52, row -> (long) row.number()),
                Columns.text(Texts.of("import.result"), 64, this::result),
                Columns.text(Texts.of("person.name"), 88, row -> typed(row, "name")),
                Columns.text(Texts.of("person.id-no"), 172, row -> typed(row, "idNo")),
                first,
                second,
                Columns.sentence(Texts.of("import.problems"), 220, RowWords::line));
        table.restToTheLast();
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(notices, filters, table);
        table.data().onOpen(row -> drawer.open(title(row), new RowCard(row), turn(row)));
        table.data().table().addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE) {
                event.consume();
                List.copyOf(table.data().selected()).forEach(this::turnRow);
            }
        });
        table.data().table().getSelectionModel().selectedItemProperty().addListener((watched, before, row) -> {
            if (row != null) {
                drawer.follow(title(row), new RowCard(row), turn(row));
            }
        });
        model.checked().subscribe(this::show);
    }

    private void showNotices() {
        notices.setManaged(told.isManaged() || notices.getChildren().size() > 1);
    }

    private boolean isRoster() {
        return model.purpose().get() == ImportPurpose.ROSTER;
    }

    private String typed(JudgedRow row, String field) {
        CheckedFile now = model.checked().get();
        return now == null ? "" : RowWords.typed(row, now.preview().header(), field);
    }

    private String title(JudgedRow row) {
        return Texts.of("import.row.title", row.number(), result(row));
    }

    private boolean isLeftOut(JudgedRow row) {
        CheckedFile now = model.checked().get();
        return now != null && now.leftOut().has(row);
    }

    private String result(JudgedRow row) {
        return isLeftOut(row) ? Texts.of("import.leave-out.result") : RowWords.group(row.group());
    }

    /** The verb under a row that is looked at: leaves it out, or takes it in again. */
    private Button turn(JudgedRow row) {
        String words = isLeftOut(row) ? Texts.of("import.leave-out.back") : Texts.of("import.leave-out");
        return Buttons.plain(words, () -> {
            turnRow(row);
            drawer.follow(title(row), new RowCard(row), turn(row));
        });
    }

    private void turnRow(JudgedRow row) {
        model.checked().get().leftOut().turn(row);
        table.data().table().refresh();
    }

    private void tellLeftOut(int count) {
        told.getChildren().clear();
        if (count > 0) {
            Label words = notice(Texts.of("import.leave-out.told", count));
            HBox.setHgrow(words, Priority.ALWAYS);
            told.getChildren().addAll(words, Buttons.plain(Texts.of("import.leave-out.all-back"), () -> {
                model.checked().get().leftOut().clear();
                table.data().table().refresh();
            }));
        }
    }

    private void show(CheckedFile now) {
        drawer.close();
        if (now == null) {
            return;
        }
        first.setText(isRoster() ? Texts.of("person.groups") : Texts.of("certificate.number"));
        second.setText(isRoster() ? Texts.of("roster.voucher") : Texts.of("certificate.level"));
        fill.setVisible(now.counts().updated() > 0);
        heaps.getChildren().setAll(heaps(now));
        tellLeftOut(0);
        now.leftOut().count().addListener((watched, was, count) -> tellLeftOut(count.intValue()));
        notices.getChildren().setAll(told);
        String before = now.before()
                .map(run -> Texts.of("import.before", run.fileName()))
                .orElse("");
        if (now.bringsNothing()) {
            notices.getChildren().add(notice(before + Texts.of("import.nothing-new")));
        } else if (!before.isEmpty()) {
            notices.getChildren().add(notice(before + Texts.of("import.before.adds")));
        }
        for (Problem problem : now.sheetProblems()) {
            notices.getChildren().add(notice(Texts.of("import.problem.at", problem.row(), problem.message())));
        }
    }

    private Segments heaps(CheckedFile now) {
        List<String> words = new ArrayList<>();
        words.add(Texts.of("import.count", Texts.of("import.all"), now.counts().rows()));
        for (RowGroup group : RowGroup.values()) {
            words.add(Texts.of("import.count", RowWords.group(group), RowWords.count(now.counts(), group)));
        }
        Segments heaps = new Segments(words);
        for (RowGroup group : RowGroup.values()) {
            heaps.getButtons().get(group.ordinal() + 1).setDisable(RowWords.count(now.counts(), group) == 0);
        }
        heaps.chosenProperty().addListener((watched, before, chosen) -> {
            int at = words.indexOf(chosen);
            model.group().set(at <= 0 ? null : RowGroup.values()[at - 1]);
        });
        return heaps;
    }

    private static Label notice(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("notice");
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
