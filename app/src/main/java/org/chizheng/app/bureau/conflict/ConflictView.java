package org.chizheng.app.bureau.conflict;

import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.StackPane;
import org.chizheng.app.bureau.conflict.CaseDossier.Ruling;
import org.chizheng.app.traffic.Places;
import org.chizheng.app.traffic.SystemPlaces;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.Toast;
import org.chizheng.app.ui.dialog.ReasonPrompt;
import org.chizheng.app.ui.page.FilterBar;
import org.chizheng.app.ui.page.Page;
import org.chizheng.app.ui.page.PageKey;
import org.chizheng.app.ui.page.Segments;
import org.chizheng.app.ui.table.DataTable;
import org.chizheng.core.shared.Id;

/** 冲突: the list of what waits and what was decided, or one case as a page of its own. */
public final class ConflictView implements CaseVerbs {
    private final ConflictModel model;
    private final Page page = new Page(Texts.of("conflict.title"));
    private final FilterBar filters = new FilterBar();
    private final QueueFilters narrowing;
    private final DataTable<CaseLine> open;
    private final DataTable<DecidedLine> decided;
    private final StackPane lists = new StackPane();
    private final SimpleObjectProperty<DecidedLine> chosen = new SimpleObjectProperty<>();

    public ConflictView(ConflictModel model) {
        this(model, null);
    }

    /** @param asked where a list is saved; null for the system's own window */
    public ConflictView(ConflictModel model, Places asked) {
        this.model = model;
        this.open = ConflictTables.open(line -> model.show(line.id()));
        this.decided = ConflictTables.decided();
        this.narrowing = new QueueFilters(model);
        Places places = asked == null ? new SystemPlaces(() -> page) : asked;
        ConflictActions actions = new ConflictActions(model, page, open, places);
        lists.getChildren().setAll(open);
        chosen.bind(decided.table().getSelectionModel().selectedItemProperty());
        Segments which = new Segments(List.of(Texts.of("conflict.open"), Texts.of("conflict.decided")));
        which.chosenProperty().subscribe(this::showList);
        filters.with(which);
        narrowing.chips().forEach(filters::chip);
        filters.onChange(narrowing::apply);
        page.secondary(new DecidedButton(model, page, decided, chosen))
                .secondary(actions.handOver())
                .secondary(actions.more())
                .filters(filters)
                .body(lists)
                .on(PageKey.REFRESH, model::load)
                .on(PageKey.REVEAL, this::reveal)
                .on(PageKey.NEXT_PROBLEM, model::next)
                .on(PageKey.PREVIOUS_PROBLEM, model::previous)
                .on(PageKey.PRINT, actions::print)
                .on(PageKey.BACK, model::leave)
                .onShown(model::load);
        follow();
    }

    private void follow() {
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

    private void showList(String which) {
        boolean waiting = !Texts.of("conflict.decided").equals(which);
        lists.getChildren().setAll(waiting ? open : decided);
        narrowing.show(waiting);
        if (!waiting) {
            model.loadDecided();
        }
        count();
    }

    private void showOpen(List<CaseLine> lines) {
        if (lines != null) {
            open.whenEmpty(ConflictTables.nothing(model.isFiltered()));
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
        if (dossier == null) {
            page.body(lists);
            open.table().requestFocus();
        } else {
            CasePane pane = new CasePane(dossier, place(), model.colleagues().get(), this);
            page.body(pane);
            pane.focusReason();
        }
    }

    private String place() {
        return model.place() < 0
                ? ""
                : Texts.of(
                        "conflict.place", model.place() + 1, model.open().get().size());
    }

    @Override
    public void decide(Ruling ruling, String reason) {
        model.decide(ruling, reason, made -> told(ruling, made));
    }

    private void told(Ruling ruling, Id made) {
        String words = Texts.of("conflict.done", ruling.verb());
        if (ruling.canBeTakenBack()) {
            Toast.show(page, words, Texts.of("conflict.undo"), () -> undo(made));
        } else {
            Toast.show(page, words);
        }
    }

    private void undo(Id decision) {
        model.undo(decision, () -> Toast.show(page, Texts.of("conflict.undone")));
    }

    @Override
    public void assign(String colleague) {
        model.assign(List.of(model.dossier().get().decided().id()), colleague);
    }

    @Override
    public void previous() {
        model.previous();
    }

    @Override
    public void next() {
        model.next();
    }

    @Override
    public void back() {
        model.leave();
    }

    @Override
    public void reveal() {
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
