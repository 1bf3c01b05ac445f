package org.chizheng.app.records.training;

import javafx.scene.control.CheckBox;
import org.chizheng.app.records.Navigator;
import org.chizheng.app.records.PagedTable;
import org.chizheng.app.traffic.Places;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.page.FilterBar;
import org.chizheng.app.ui.page.Page;
import org.chizheng.app.ui.page.PageKey;
import org.chizheng.app.ui.page.PageStack;
import org.chizheng.app.ui.table.Columns;
import org.chizheng.app.ui.table.ListState;
import org.chizheng.core.shared.Id;

/** 班级: the table of classes, and one class over it at full width. */
public final class ClassesView {
    private final ClassesModel model;
    private final Navigator navigator;
    private final Places asked;
    private final Page page = new Page(Texts.of("classes.title"));
    private final PageStack stack = new PageStack(page);
    private final FilterBar filters = new FilterBar();

    public ClassesView(ClassesModel model, Navigator navigator) {
        this(model, navigator, null);
    }

    /** @param asked null for the system's own windows */
    ClassesView(ClassesModel model, Navigator navigator, Places asked) {
        this.asked = asked;
        this.model = model;
        this.navigator = navigator;
        CheckBox voided = new CheckBox(Texts.of("filter.with-voided"));
        voided.setMinWidth(CheckBox.USE_PREF_SIZE);
        voided.selectedProperty().bindBidirectional(model.withVoided());
        filters.words(Texts.of("classes.filter.words"))
                .with(voided)
                .onChange(() -> model.words().set(filters.typed()));
        PagedTable<ClassLine> table = new PagedTable<>(
                model.list(),
                filters,
                ListState.empty(
                        Texts.of("classes.empty.what"),
                        Texts.of("classes.empty.help"),
                        Buttons.plain(Texts.of("classes.empty.verb"), this::found)),
                model::filtered);
        table.columns(
                Columns.standing(ClassLine::standing),
                Columns.sentence(Texts.of("class.no"), 128, line -> line.one().no()),
                Columns.sentence(Texts.of("class.name"), 184, ClassLine::title),
                Columns.text(Texts.of("class.stage"), 80, ClassLine::stage),
                Columns.sentence(Texts.of("class.occupation"), 136, ClassLine::trade),
                Columns.text(Texts.of("class.kind"), 112, ClassLine::kind),
                Columns.date(Texts.of("class.starts-on"), 96, ClassLine::startsOn),
                Columns.date(Texts.of("class.ends-on"), 96, ClassLine::endsOn),
                Columns.number(
                        Texts.of("class.seats"), 56, line -> (long) line.one().seats()),
                Columns.number(Texts.of("class.without-voucher"), 72, line ->
                        (long) line.one().withoutVoucher()));
        table.data().onOpen(line -> open(line.id()));
        page.primary(Buttons.primary(Texts.of("classes.new"), this::found))
                .filters(filters)
                .body(table)
                .on(PageKey.NEW, this::found)
                .on(PageKey.REFRESH, model.list()::reload)
                .onShown(model.list()::reload);
    }

    public PageStack stack() {
        return stack;
    }

    /** Shows one class; {@code new} opens the form. */
    public void open(String key) {
        if (key.equals("new")) {
            found();
        } else {
            open(Id.parse(key));
        }
    }

    private void open(Id id) {
        ClassModel one = new ClassModel(model.session(), id);
        stack.open(new ClassView(one, navigator, asked, stack::back).page());
        one.load();
    }

    private void found() {
        ClassFormModel form = new ClassFormModel(model.session(), null);
        new ClassFormView(form)
                .show(
                        page.drawer(),
                        id -> {
                            page.drawer().close();
                            open(id);
                        },
                        page.drawer()::close);
    }
}
