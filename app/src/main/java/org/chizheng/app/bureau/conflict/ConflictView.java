package org.chizheng.app.bureau.conflict;

import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.StackPane;
import org.chizheng.app.bureau.conflict.CaseDossier.Ruling;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.Toast;
import org.chizheng.app.ui.dialog.Decision;
import org.chizheng.app.ui.dialog.ReasonPrompt;
import org.chizheng.app.ui.page.FilterBar;
import org.chizheng.app.ui.page.Page;
import org.chizheng.app.ui.page.PageKey;
import org.chizheng.app.ui.page.Segments;
import org.chizheng.app.ui.table.Columns;
import org.chizheng.app.ui.table.DataTable;
import org.chizheng.app.ui.table.ListState;
import org.chizheng.core.shared.Id;

/** 冲突: the list of what waits and what was decided, or one case as a page of its own. */
public final class ConflictView {
    private final ConflictModel model;
    private final Page page = new Page(Texts.of("conflict.title"));
    private final FilterBar filters = new FilterBar();
    private final DataTable<CaseLine> open = new DataTable<>();
    private final DataTable<DecidedLine> decided = new DataTable<>();
    private final StackPane lists = new StackPane(open);
    private final SimpleObjectProperty<DecidedLine> chosen = new SimpleObjectProperty<>();

    public ConflictView(ConflictModel model) {
        this.model = model;
        openColumns();
        decidedColumns();
        Segments which = new Segments(List.of(Texts.of("conflict.open"), Texts.of("conflict.decided")));
        which.chosenProperty().subscribe(this::showList);
        filters.with(which);
        page.secondary(undoButton())
                .filters(filters)
                .body(lists)
                .on(PageKey.REFRESH, model::load)
                .on(PageKey.REVEAL, this::askReveal)
                .on(PageKey.NEXT_PROBLEM, model::next)
                .onShown(model::load);
        model.open().subscribe(this::showOpen);
        model.decided().subscribe(lines -> {
            if (lines != null) {
                decided.show(lines);
                count();
            }
        });
        model.unread().subscribe(refusal -> {
            if (refusal != null) {
                open.failed(refusal, model::load);
            }
        });
        model.dossier().subscribe(this::showCase);
        model.problem().subscribe(refusal -> {
            page.clearRefusals();
            if (refusal != null) {
                page.refuse(refusal);
            }
        });
    }

    public Page page() {
        return page;
    }

    /** Lays a case on the desk, as from 今日 or from a list of arrivals; empty for the list. */
    public void open(String id) {
        if (id.isEmpty()) {
            model.leave();
        } else {
            model.show(id);
        }
    }

    private void openColumns() {
        open.columns(
                        Columns.text(Texts.of("conflict.column.rule"), 200, CaseLine::rule),
                        Columns.sentence(Texts.of("conflict.column.subject"), 320, CaseLine::subject),
                        Columns.sentence(Texts.of("conflict.column.offices"), 200, CaseLine::offices),
                        Columns.date(Texts.of("conflict.column.since"), 104, CaseLine::since))
                .fill()
                .whenEmpty(ListState.empty(Texts.of("conflict.none.what"), Texts.of("conflict.none.help"), null))
                .onOpen(line -> model.show(line.id()));
        open.loading();
    }

    private void decidedColumns() {
        decided.columns(
                        Columns.date(Texts.of("conflict.column.on"), 104, DecidedLine::on),
                        Columns.sentence(Texts.of("conflict.column.subject"), 240, DecidedLine::subject),
                        Columns.text(Texts.of("conflict.column.rule"), 160, DecidedLine::rule),
                        Columns.text(Texts.of("conflict.column.verdict"), 184, DecidedLine::verdict),
                        Columns.sentence(Texts.of("conflict.column.who"), 88, DecidedLine::who),
                        Columns.sentence(Texts.of("conflict.column.reason"), 240, DecidedLine::reason))
                .fill()
                .whenEmpty(ListState.empty(
                        Texts.of("conflict.none-decided.what"), Texts.of("conflict.none-decided.help"), null));
        decided.loading();
        chosen.bind(decided.table().getSelectionModel().selectedItemProperty());
    }

    private javafx.scene.control.Button undoButton() {
        var undo = Buttons.plain(Texts.of("conflict.undo"), () -> askUndo(chosen.get()));
        undo.visibleProperty().bind(decided.parentProperty().isNotNull().and(chosen.isNotNull()));
        undo.managedProperty().bind(undo.visibleProperty());
        return undo;
    }

    private void showList(String which) {
        boolean waiting = !Texts.of("conflict.decided").equals(which);
        lists.getChildren().setAll(waiting ? open : decided);
        if (!waiting) {
            model.loadDecided();
        }
        count();
    }

    private void showOpen(List<CaseLine> lines) {
        if (lines != null) {
            open.show(lines);
            count();
        }
    }

    private void count() {
        boolean waiting = lists.getChildren().contains(open);
        filters.count(0, (waiting ? open : decided).table().getItems().size());
    }

    private void showCase(CaseDossier dossier) {
        filters.setVisible(dossier == null);
        filters.setManaged(dossier == null);
        page.body(
                dossier == null
                        ? lists
                        : new CasePane(dossier, place(), this::decide, this::askReveal, model::leave, model::next));
        if (dossier == null) {
            open.table().requestFocus();
        }
    }

    private String place() {
        return model.place() < 0
                ? ""
                : Texts.of(
                        "conflict.place", model.place() + 1, model.open().get().size());
    }

    private void decide(Ruling ruling, String reason) {
        model.decide(
                ruling,
                reason,
                made -> Toast.show(
                        page, Texts.of("conflict.done", ruling.verb()), Texts.of("conflict.undo"), () -> undo(made)));
    }

    private void undo(Id decision) {
        model.undo(decision, () -> Toast.show(page, Texts.of("conflict.undone")));
    }

    private void askUndo(DecidedLine line) {
        Decision.ask(Texts.of("conflict.undo.ask", line.subject()))
                .explain(Texts.of("conflict.undo.explain"))
                .verb(Texts.of("conflict.undo"), () -> undo(line.decision()))
                .show(page);
    }

    private void askReveal() {
        if (model.dossier().get() == null) {
            return;
        }
        ReasonPrompt.show(
                page,
                Texts.of("conflict.reveal.ask"),
                List.of(Texts.of("conflict.reveal.paper"), Texts.of("conflict.reveal.call")),
                Texts.of("conflict.reveal"),
                model::reveal);
    }
}
