package org.chizheng.app.records.person;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import org.chizheng.app.records.Navigator;
import org.chizheng.app.records.PagedTable;
import org.chizheng.app.records.UndoSteps;
import org.chizheng.app.records.attachment.AttachmentList;
import org.chizheng.app.records.exchange.ImportOrder;
import org.chizheng.app.traffic.Places;
import org.chizheng.app.traffic.SystemPlaces;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.FirstFocus;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.Toast;
import org.chizheng.app.ui.dialog.Decision;
import org.chizheng.app.ui.dialog.ReasonPrompt;
import org.chizheng.app.ui.page.Chip;
import org.chizheng.app.ui.page.FileDrop;
import org.chizheng.app.ui.page.FilterBar;
import org.chizheng.app.ui.page.Page;
import org.chizheng.app.ui.page.PageKey;
import org.chizheng.app.ui.table.Columns;
import org.chizheng.app.ui.table.ListState;
import org.chizheng.app.ui.table.Standing;
import org.chizheng.core.division.Unit;
import org.chizheng.core.person.PersonGroup;
import org.chizheng.core.shared.Id;

/** 学员: the table, its filters, and the drawer with the person or the form. */
public final class PeopleView {
    private final PeopleModel model;
    private final Places places;
    private final Page page = new Page(Texts.of("people.title"));
    private final FilterBar filters = new FilterBar();
    private final CheckBox voided = new CheckBox(Texts.of("filter.with-voided"));
    private final PagedTable<PersonLine> table;
    private final PersonDrawer drawer;
    private boolean inForm;

    /** @param navigator to the classes and certificates of a person */
    public PeopleView(PeopleModel model, Navigator navigator) {
        this(model, navigator, null);
    }

    /** @param asked null for the system's own windows */
    PeopleView(PeopleModel model, Navigator navigator, Places asked) {
        this.model = model;
        this.places = asked == null ? new SystemPlaces(() -> page) : asked;
        this.drawer = new PersonDrawer(model.session(), navigator, this::attachments, this::askReveal);
        this.table = new PagedTable<>(
                model.list(),
                filters,
                ListState.empty(
                        Texts.of("people.empty.what"),
                        Texts.of("people.empty.help"),
                        Buttons.plain(Texts.of("people.empty.verb"), this::register)),
                () -> !model.filter().get().isNone());
        filters();
        columns();
        page.primary(Buttons.primary(Texts.of("people.new"), this::register))
                .secondary(Buttons.plain(
                        Texts.of("import.title"),
                        () -> navigator.go(
                                ImportOrder.PAGE, ImportOrder.roster(List.of()).key())))
                .filters(filters)
                .body(table)
                .on(PageKey.NEW, this::register)
                .on(PageKey.REFRESH, model::load)
                .on(PageKey.REVEAL, this::askReveal)
                .on(PageKey.UNDO, this::undo)
                .onShown(model::load);
        FileDrop.on(
                page,
                files ->
                        navigator.go(ImportOrder.PAGE, ImportOrder.roster(files).key()));
        model.card().addListener((watched, before, card) -> showCard(null));
        model.problem().subscribe(refusal -> {
            if (refusal != null) {
                page.refuse(refusal);
            }
        });
    }

    private Node attachments(PersonCard card) {
        return new AttachmentList(
                model.attachments(),
                places,
                card.person().id(),
                card.person().name(),
                card.attachments(),
                card.person().counts());
    }

    public Page page() {
        return page;
    }

    /** Shows one person, as from the search box; {@code new} opens the form. */
    public void open(String key) {
        if (key.equals("new")) {
            register();
        } else if (!key.isEmpty()) {
            inForm = false;
            model.show(Id.parse(key));
        }
    }

    private void filters() {
        Chip township = chip(Texts.of("people.filter.township"), model.session().townships(), Unit::name);
        Chip village = new Chip(Texts.of("people.filter.village"), List.of());
        Chip group = chip(Texts.of("people.filter.group"), List.of(PersonGroup.values()), PersonGroup::label);
        Chip standing = chip(Texts.of("people.filter.standing"), List.of(Standing.values()), Standing::text);
        township.picked().addListener((javafx.collections.ListChangeListener<String>) change ->
                village.offer(model.session().townships().stream()
                        .filter(unit -> township.picked().contains(unit.name()))
                        .flatMap(unit -> model.session().villages(unit.code().text()).stream())
                        .map(Unit::name)
                        .toList()));
        if (model.session().townships().stream()
                .anyMatch(unit -> unit.code().text().equals(model.session().unit()))) {
            village.offer(model.session().villages(model.session().unit()).stream()
                    .map(Unit::name)
                    .toList());
            filters.words(Texts.of("people.filter.words")).chip(village);
        } else {
            filters.words(Texts.of("people.filter.words")).chip(township).chip(village);
        }
        filters.chip(group).chip(standing).with(voided);
        voided.setMinWidth(CheckBox.USE_PREF_SIZE);
        Runnable read = () -> model.filter()
                .set(new PeopleFilter(
                        filters.typed(),
                        picked(
                                township,
                                model.session().townships(),
                                Unit::name,
                                unit -> unit.code().text()),
                        List.copyOf(village.picked()),
                        picked(group, List.of(PersonGroup.values()), PersonGroup::label, PersonGroup::code),
                        picked(standing, List.of(Standing.values()), Standing::text, Function.identity()),
                        voided.isSelected()));
        filters.onChange(read);
        voided.selectedProperty().addListener((watched, before, now) -> read.run());
    }

    private static <T> Chip chip(String name, List<T> values, Function<T, String> text) {
        return new Chip(name, values.stream().map(text).toList());
    }

    private static <T, V> List<V> picked(Chip chip, List<T> values, Function<T, String> text, Function<T, V> value) {
        return values.stream()
                .filter(one -> chip.picked().contains(text.apply(one)))
                .map(value)
                .toList();
    }

    private void columns() {
        table.columns(
                Columns.standing(PersonLine::standing),
                Columns.sentence(
                        Texts.of("person.name"), 88, line -> line.person().name()),
                Columns.identity(
                        Texts.of("person.id-no"), 180, line -> line.person().idNo()),
                Columns.text(Texts.of("person.sex"), 48, line -> line.person().sexLabel()),
                Columns.text(Texts.of("person.age-title"), 48, PersonLine::age),
                Columns.sentence(Texts.of("person.groups"), 176, PersonLine::groups),
                Columns.text(Texts.of("person.township"), 80, PersonLine::township),
                Columns.sentence(
                        Texts.of("person.village"), 96, line -> line.person().village()),
                Columns.text(
                        Texts.of("person.phone"), 112, line -> line.person().maskedPhone()),
                Columns.date(Texts.of("record.changed-on"), 96, PersonLine::changedOn));
        table.data().onOpen(line -> {
            inForm = false;
            page.drawer().open(line.person().name(), ListState.loading());
            model.show(line.id());
        });
        table.data().table().getSelectionModel().selectedItemProperty().addListener((watched, before, line) -> {
            if (line != null && !inForm) {
                model.show(line.id());
            }
        });
    }

    private void showCard(String fullNumber) {
        PersonCard card = model.card().get();
        if (card == null || inForm) {
            return;
        }
        page.drawer().follow(card.person().name(), drawer.content(card, fullNumber), verbs(card));
    }

    private Button[] verbs(PersonCard card) {
        if (!card.person().counts()) {
            return new Button[0];
        }
        Button amend = Buttons.plain(Texts.of("record.amend"), () -> amend(card));
        Button discard = Buttons.danger(Texts.of("record.discard"), () -> askDiscard(card));
        if (card.standing() != Standing.LOCAL) {
            return new Button[] {discard, amend};
        }
        return new Button[] {Buttons.plain(Texts.of("record.withdraw"), () -> askWithdraw(card)), discard, amend};
    }

    private void register() {
        form(new PersonFormModel(model.session(), null));
    }

    private void amend(PersonCard card) {
        form(new PersonFormModel(model.session(), card));
    }

    private void form(PersonFormModel form) {
        inForm = true;
        new PersonFormView(form, places, step -> saved(step, form.isNew()), this::leaveTo).show(page.drawer(), () -> {
            inForm = false;
            page.drawer().close();
            showCard(null);
        });
    }

    private void saved(UndoSteps.Step step, boolean isNew) {
        leaveTo(step.person());
        FirstFocus.on(table.data().table());
        if (step.ops().isEmpty()) {
            Toast.show(page, Texts.of("people.saved.nothing"));
            return;
        }
        model.saved(step);
        Toast.show(
                page,
                isNew ? Texts.of("people.saved.new") : Texts.of("people.saved.amended"),
                Texts.of("undo.verb"),
                this::undo);
    }

    private void undo() {
        if (!inForm) {
            model.undo(words ->
                    Toast.show(page, words.isEmpty() ? Texts.of("undo.nothing") : Texts.of("undo.done", words)));
        }
    }

    private void leaveTo(Id person) {
        inForm = false;
        model.putAway();
        page.drawer().close();
        page.drawer().open("", ListState.loading());
        model.show(person);
    }

    private void askWithdraw(PersonCard card) {
        Decision.ask(Texts.of("record.withdraw.ask", card.person().name()))
                .explain(Texts.of("record.withdraw.explain"))
                .verb(Texts.of("record.withdraw"), () -> model.withdraw(card))
                .show(page);
    }

    private void askDiscard(PersonCard card) {
        ReasonPrompt.show(
                page,
                Texts.of("person.discard.ask", card.person().name()),
                Arrays.asList(Texts.of("person.discard.twice"), Texts.of("person.discard.gave-up")),
                Texts.of("record.discard"),
                model::discard);
    }

    private void askReveal() {
        PersonCard card = model.card().get();
        if (card == null || card.person().idNo() == null) {
            return;
        }
        ReasonPrompt.show(
                page,
                Texts.of("person.reveal.ask", card.person().name()),
                List.of(Texts.of("person.reveal.original"), Texts.of("person.reveal.call")),
                Texts.of("person.reveal.verb"),
                reason -> model.reveal(
                        card.person().id(),
                        reason,
                        shown -> page.drawer()
                                .open(
                                        card.person().name(),
                                        drawer.content(model.card().get(), shown.idNo()),
                                        verbs(model.card().get()))));
    }
}
