package org.chizheng.app.wiring;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import org.chizheng.app.bureau.inbox.InboxModel;
import org.chizheng.app.bureau.inbox.InboxView;
import org.chizheng.app.records.Session;
import org.chizheng.app.shell.Destination;
import org.chizheng.app.shell.ShellModel;
import org.chizheng.app.township.report.ReportModel;
import org.chizheng.app.township.report.ReportView;
import org.chizheng.app.traffic.Places;
import org.chizheng.app.ui.Texts;
import org.kordamp.ikonli.feather.Feather;

/** 上报 at a township or department, 收件 at the bureau. */
final class TrafficSections {
    private static final String REPORT = "report";
    private static final String INBOX = "inbox";

    private final Session session;
    private final Traffic traffic;
    private final Places places;
    private final IntegerProperty unsent = new SimpleIntegerProperty();
    private ReportModel report;
    private ShellModel shell;

    /** @param places who is asked for sticks and files; null for the system's own windows */
    TrafficSections(Session session, Traffic traffic, Places places) {
        this.session = session;
        this.traffic = traffic;
        this.places = places;
    }

    List<Destination> destinations() {
        return List.of(
                session.isBureau()
                        ? Destination.of(INBOX, Texts.of("inbox.title"), Feather.INBOX, this::inbox)
                        : new Destination(REPORT, Texts.of("report.title"), Feather.SEND, unsent, this::report));
    }

    /** The shell that the pages lead through; its status line gets the numbers of 上报. */
    void follow(ShellModel model) {
        shell = model;
        if (!session.isBureau()) {
            report = new ReportModel(session, traffic.sync()::office);
            report.onCounts(this::count);
            report.load();
        }
    }

    private void count(int local, int sent, int troubled) {
        unsent.set(local);
        shell.status().local().set(local);
        shell.status().sent().set(sent);
        shell.status().troubled().set(troubled);
    }

    private Node report() {
        ReportView view = new ReportView(report, shell::go, places);
        Wishes.meet(session, shell, REPORT, view::open);
        return view.page();
    }

    private Node inbox() {
        InboxView view =
                new InboxView(new InboxModel(session, traffic.sync()::bureau, traffic.reception()), shell::go, places);
        Wishes.meet(session, shell, INBOX, view::open);
        return view.stack();
    }
}
