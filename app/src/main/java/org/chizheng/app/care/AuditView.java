package org.chizheng.app.care;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.chizheng.app.records.PagedTable;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.page.FilterBar;
import org.chizheng.app.ui.page.Page;
import org.chizheng.app.ui.page.PageKey;
import org.chizheng.app.ui.table.Columns;
import org.chizheng.app.ui.table.ListState;
import org.chizheng.core.office.AuditQueries;
import org.chizheng.core.shared.Seams;

/** 操作记录: who saw, printed or exported full numbers, when and why. Only to be read. */
public final class AuditView {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Page page = new Page(Texts.of("audit.title"));

    public AuditView(AuditModel model) {
        FilterBar filters = new FilterBar();
        PagedTable<AuditQueries.Entry> table = new PagedTable<>(
                model.list(),
                filters,
                ListState.empty(Texts.of("audit.none"), Texts.of("audit.none.help"), null),
                () -> false);
        table.columns(
                Columns.text(Texts.of("audit.at"), 150, AuditView::at),
                Columns.text(Texts.of("audit.who"), 110, AuditQueries.Entry::user),
                Columns.sentence(Texts.of("audit.act"), 200, AuditQueries.Entry::act),
                Columns.sentence(Texts.of("audit.subject"), 240, AuditQueries.Entry::subject),
                Columns.sentence(Texts.of("audit.reason"), 260, entry -> words(entry.reason())),
                Columns.text(Texts.of("audit.second"), 110, entry -> words(entry.second())));
        model.verdict().subscribe(page::note);
        page.filters(filters).body(table).on(PageKey.REFRESH, model::load).onShown(model::load);
    }

    public Page page() {
        return page;
    }

    private static String at(AuditQueries.Entry entry) {
        return TIME.format(Instant.ofEpochMilli(entry.atMs()).atZone(Seams.ZONE));
    }

    private static String words(String text) {
        return text == null ? "" : text;
    }
}
