package org.chizheng.app.wiring;

import java.util.List;
import javafx.scene.Node;
import org.chizheng.app.bureau.conflict.ConflictModel;
import org.chizheng.app.bureau.conflict.ConflictView;
import org.chizheng.app.bureau.today.BureauToday;
import org.chizheng.app.records.Session;
import org.chizheng.app.records.exchange.ImportModel;
import org.chizheng.app.records.exchange.ImportOrder;
import org.chizheng.app.records.exchange.ImportView;
import org.chizheng.app.records.policy.PolicyModel;
import org.chizheng.app.records.policy.PolicyView;
import org.chizheng.app.records.print.PrintModel;
import org.chizheng.app.records.print.PrintView;
import org.chizheng.app.records.today.TodayModel;
import org.chizheng.app.records.today.TodayView;
import org.chizheng.app.shell.Destination;
import org.chizheng.app.shell.ShellModel;
import org.chizheng.app.township.TownshipToday;
import org.chizheng.app.traffic.Places;
import org.chizheng.app.ui.Texts;
import org.kordamp.ikonli.feather.Feather;

/** 今日, 打印 and 政策 at every desk, 导入 beside them, 冲突 at the bureau's. */
final class DeskSections {
    private static final String CONFLICT = "conflicts";
    private static final String PRINT = "print";
    private static final String POLICY = "policy";

    private final Session session;
    private final Traffic traffic;
    private final Places files;
    private ConflictModel conflicts;
    private ShellModel shell;

    /** @param files who is asked for the files of schools; null for the system's own window */
    DeskSections(Session session, Traffic traffic, Places files) {
        this.session = session;
        this.traffic = traffic;
        this.files = files;
    }

    Destination today() {
        return Destination.of("today", Texts.of("today.title"), Feather.SUN, this::todayPage);
    }

    Destination policy() {
        return Destination.of(POLICY, Texts.of("policy.title"), Feather.BOOK, this::policyPage);
    }

    Destination print() {
        return Destination.of(PRINT, Texts.of("print.title"), Feather.PRINTER, this::printPage);
    }

    /** The bureau's desk alone; its badge says how many wait. */
    List<Destination> conflict() {
        if (!session.isBureau()) {
            return List.of();
        }
        conflicts = new ConflictModel(session);
        conflicts.load();
        return List.of(new Destination(
                CONFLICT,
                Texts.of("conflict.title"),
                Feather.GIT_PULL_REQUEST,
                conflicts.waiting(),
                this::conflictPage));
    }

    /** Pages without a line of their own, to which the others lead. */
    List<Destination> beside() {
        return List.of(Destination.of(ImportOrder.PAGE, Texts.of("import.title"), Feather.FILE_PLUS, this::importPage));
    }

    void follow(ShellModel model) {
        shell = model;
    }

    private Node todayPage() {
        TodayModel model = new TodayModel(
                session,
                session.isBureau()
                        ? new BureauToday(session, traffic.sync())
                        : new TownshipToday(session, traffic.sync()));
        return new TodayView(model, shell::go).page();
    }

    private Node printPage() {
        PrintView view = new PrintView(new PrintModel(session));
        Wishes.meet(session, shell, PRINT, view::open);
        return view.page();
    }

    private Node policyPage() {
        PolicyView view = new PolicyView(new PolicyModel(session));
        Wishes.meet(session, shell, POLICY, view::open);
        return view.page();
    }

    private Node importPage() {
        ImportView view = new ImportView(new ImportModel(session), shell::go, shell::back, files);
        Wishes.meet(session, shell, ImportOrder.PAGE, view::open);
        return view.stack();
    }

    private Node conflictPage() {
        ConflictView view = new ConflictView(conflicts);
        Wishes.meet(session, shell, CONFLICT, view::open);
        return view.page();
    }
}
