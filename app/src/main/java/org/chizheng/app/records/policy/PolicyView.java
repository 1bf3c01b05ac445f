package org.chizheng.app.records.policy;

import java.util.Arrays;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import org.chizheng.app.records.PagedTable;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.Toast;
import org.chizheng.app.ui.page.Chip;
import org.chizheng.app.ui.page.FilterBar;
import org.chizheng.app.ui.page.Page;
import org.chizheng.app.ui.page.PageKey;
import org.chizheng.app.ui.table.Columns;
import org.chizheng.app.ui.table.ListState;
import org.chizheng.core.policy.pack.Level;

/** 政策: every rule and gap in one list that is searched; the clause and what it means in the drawer. */
public final class PolicyView {
    private final PolicyModel model;
    private final Page page = new Page(Texts.of("policy.title"));
    private final FilterBar filters = new FilterBar();
    private final PagedTable<PolicyLine> table;
    private boolean inForm;

    public PolicyView(PolicyModel model) {
        this.model = model;
        this.table = new PagedTable<>(
                model.list(),
                filters,
                ListState.empty(Texts.of("policy.none"), Texts.of("policy.none.help"), null),
                () -> model.filter().get() != PolicyModel.Filter.NONE);
        filters();
        table.columns(
                Columns.text(Texts.of("policy.sort"), 64, line -> line.sort().label()),
                Columns.text(Texts.of("policy.id"), 112, PolicyLine::id),
                Columns.sentence(Texts.of("policy.name"), 360, PolicyLine::name),
                Columns.sentence(
                        Texts.of("policy.source"), 240, line -> line.clause().source()),
                Columns.text(Texts.of("policy.state"), 88, PolicyLine::state));
        table.data().onOpen(this::open);
        table.data().table().getSelectionModel().selectedItemProperty().addListener((watched, before, line) -> {
            if (line != null && !inForm) {
                model.show(line);
            }
        });
        model.shown().addListener((watched, before, line) -> showCard());
        page.filters(filters).body(table).on(PageKey.REFRESH, model::load).onShown(model::load);
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

    /** @param id of a rule or a gap */
    public void open(String id) {
        inForm = false;
        page.drawer().open(id, ListState.loading());
        model.show(id);
    }

    private void open(PolicyLine line) {
        inForm = false;
        page.drawer().open(line.id(), PolicyCard.of(line), verbs(line));
        model.show(line);
    }

    private void filters() {
        Chip level = new Chip(
                Texts.of("policy.level"),
                Arrays.stream(Level.values()).map(Level::label).toList());
        Chip sort = new Chip(
                Texts.of("policy.sort"),
                Arrays.stream(PolicyLine.Sort.values())
                        .map(PolicyLine.Sort::label)
                        .toList());
        CheckBox open = new CheckBox(Texts.of("policy.open-only"));
        open.setMinWidth(CheckBox.USE_PREF_SIZE);
        filters.words(Texts.of("policy.words")).chip(level).chip(sort).with(open);
        Runnable read = () -> model.filter()
                .set(new PolicyModel.Filter(
                        filters.typed(), List.copyOf(level.picked()), List.copyOf(sort.picked()), open.isSelected()));
        filters.onChange(read);
        open.selectedProperty().addListener((watched, before, now) -> read.run());
    }

    private void showCard() {
        PolicyLine line = model.shown().get();
        if (line != null && !inForm) {
            page.drawer().follow(line.id(), PolicyCard.of(line), verbs(line));
        }
    }

    private Button[] verbs(PolicyLine line) {
        if (line.gap() == null || !model.mayRule()) {
            return new Button[0];
        }
        return new Button[] {
            Buttons.primary(
                    line.ruling() == null ? Texts.of("policy.rule") : Texts.of("policy.rule.again"), () -> rule(line))
        };
    }

    private void rule(PolicyLine line) {
        inForm = true;
        model.toRule(line, seen -> RulingForm.show(model, line, seen, page.drawer(), this::ruled, this::leave));
    }

    private void ruled() {
        leave();
        Toast.show(page, Texts.of("policy.ruled"));
    }

    private void leave() {
        inForm = false;
        showCard();
    }
}
