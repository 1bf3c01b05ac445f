package org.chizheng.app.township;

import java.util.List;
import javafx.beans.property.SimpleIntegerProperty;
import org.chizheng.app.records.DeskSection;
import org.chizheng.app.records.DeskSection.Opened;
import org.chizheng.app.records.DeskSections;
import org.chizheng.app.records.Navigator;
import org.chizheng.app.records.Session;
import org.chizheng.app.records.print.PrintModel;
import org.chizheng.app.records.print.PrintView;
import org.chizheng.app.records.today.TodayModel;
import org.chizheng.app.records.today.TodayView;
import org.chizheng.app.township.report.ReportModel;
import org.chizheng.app.township.report.ReportView;
import org.chizheng.app.ui.Texts;
import org.chizheng.sync.SyncService;
import org.kordamp.ikonli.feather.Feather;

/** 今日 · … · 打印 · 上报: the desk of a township or a department. */
public final class TownshipDesk implements DeskSections {
    private final Session session;
    private final SyncService sync;
    private final Navigator navigator;
    private final ReportModel report;

    /** Takes over what lists say of 未报 and 已确认. */
    public TownshipDesk(Session session, SyncService sync, Navigator navigator) {
        this.session = session;
        this.sync = sync;
        this.navigator = navigator;
        this.report = new ReportModel(session, sync);
        ReportedSoFar reported = new ReportedSoFar(session, sync);
        session.reportedBy(reported);
        report.onExchange(reported::forget);
        report.load();
    }

    @Override
    public List<DeskSection> before() {
        return List.of(new DeskSection(
                "today", Texts.of("today.title"), Feather.SUN, new SimpleIntegerProperty(), this::today));
    }

    @Override
    public List<DeskSection> after() {
        return List.of(
                new DeskSection(
                        "print", Texts.of("print.title"), Feather.PRINTER, new SimpleIntegerProperty(), this::print),
                new DeskSection("report", Texts.of("report.title"), Feather.SEND, report.unsent(), this::report));
    }

    private Opened today() {
        TodayModel model = new TodayModel(session, new TownshipToday(session, sync));
        return new Opened(new TodayView(model, navigator).page(), key -> {});
    }

    private Opened print() {
        PrintView view = new PrintView(new PrintModel(session));
        return new Opened(view.page(), view::open);
    }

    private Opened report() {
        return new Opened(new ReportView(report, navigator).page(), key -> {});
    }

    /** Nothing runs beside the screen here. */
    @Override
    public void close() {}
}
