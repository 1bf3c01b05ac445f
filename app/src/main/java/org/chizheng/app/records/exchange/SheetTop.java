package org.chizheng.app.records.exchange;

import java.nio.file.Path;
import java.util.List;
import org.chizheng.app.records.Session;
import org.chizheng.core.exchange.cell.SheetRow;
import org.chizheng.core.exchange.cell.SheetTab;
import org.chizheng.core.exchange.judge.SheetJudge;
import org.chizheng.core.exchange.layout.ColumnMapping;
import org.chizheng.core.exchange.layout.Header;
import org.chizheng.core.exchange.layout.HeaderFinder;
import org.chizheng.core.exchange.layout.Layout;
import org.chizheng.core.exchange.sheet.SheetFile;

/**
 * The upper end of a file, read once, so that its titles can be matched without touching it again.
 *
 * @param format what the first bytes say it is, in words
 * @param tabs the sheets that are shown
 * @param rows the first rows, among which the header is looked for
 * @param sender whose titles they are; empty when unknown
 * @param remembered what was decided about this sender's titles before
 */
record SheetTop(
        Path file,
        Layout layout,
        String format,
        List<String> tabs,
        String tab,
        List<SheetRow> rows,
        String sender,
        ColumnMapping remembered) {

    /**
     * Reads it off the screen's thread.
     *
     * @param wanted name of the sheet, null for the first that is shown
     * @param sender null to take the one that a line above the header names
     */
    static SheetTop read(Session session, Path file, Layout layout, String wanted, String sender) {
        try (SheetFile open = SheetFile.open(file)) {
            SheetTab tab = open.tabs().stream()
                    .filter(one -> one.name().equals(wanted))
                    .findFirst()
                    .orElseGet(open::firstShown);
            List<SheetRow> rows = SheetJudge.top(open, tab);
            String from = sender == null ? named(rows, layout) : sender.strip();
            List<String> shown = open.tabs().stream()
                    .filter(one -> !one.hidden())
                    .map(SheetTab::name)
                    .toList();
            return new SheetTop(
                    file,
                    layout,
                    open.format().label(),
                    shown,
                    tab.name(),
                    rows,
                    from,
                    session.services().imports().remembered(from.isEmpty() ? null : from, layout));
        }
    }

    /** 培训机构：古县岳阳职业技能培训学校 above the header. */
    private static String named(List<SheetRow> rows, Layout layout) {
        return new HeaderFinder(layout, ColumnMapping.none(layout))
                .find(rows).map(Header::proposals).stream()
                        .flatMap(List::stream)
                        .filter(line -> line.about().equals("institution"))
                        .map(Header.Proposal::value)
                        .findFirst()
                        .orElse("");
    }
}
