package org.chizheng.app.bureau;

import java.util.List;
import javafx.beans.property.SimpleIntegerProperty;
import org.chizheng.app.bureau.conflict.ConflictModel;
import org.chizheng.app.bureau.conflict.ConflictView;
import org.chizheng.app.bureau.inbox.InboxModel;
import org.chizheng.app.bureau.inbox.InboxView;
import org.chizheng.app.bureau.today.BureauToday;
import org.chizheng.app.records.DeskSection;
import org.chizheng.app.records.DeskSection.Opened;
import org.chizheng.app.records.DeskSections;
import org.chizheng.app.records.Navigator;
import org.chizheng.app.records.Session;
import org.chizheng.app.records.print.PrintModel;
import org.chizheng.app.records.print.PrintView;
import org.chizheng.app.records.today.TodayModel;
import org.chizheng.app.records.today.TodayView;
import org.chizheng.app.ui.Texts;
import org.chizheng.sync.SyncService;
import org.kordamp.ikonli.feather.Feather;

/** 今日 · 收件 · 冲突 · … · 打印: the desk of the bureau. */
public final class BureauDesk implements DeskSections {
    private final Session session;
    private final SyncService sync;
    private final Navigator navigator;
    private final ConflictModel conflicts;
    private final InboxModel inbox;

    public BureauDesk(Session session, SyncService sync, Navigator navigator) {
        this.session = session;
        this.sync = sync;
        this.navigator = navigator;
        this.conflicts = new ConflictModel(session);
        this.inbox = new InboxModel(session, sync);
        conflicts.load();
        inbox.load();
    }

    @Override
    public List<DeskSection> before() {
        return List.of(
                new DeskSection(
                        "today", Texts.of("today.title"), Feather.SUN, new SimpleIntegerProperty(), this::today),
                new DeskSection("inbox", Texts.of("inbox.title"), Feather.INBOX, inbox.asking(), this::inbox),
                new DeskSection(
                        "conflicts",
                        Texts.of("conflict.title"),
                        Feather.GIT_MERGE,
                        conflicts.waiting(),
                        this::conflicts));
    }

    @Override
    public List<DeskSection> after() {
        return List.of(new DeskSection(
                "print", Texts.of("print.title"), Feather.PRINTER, new SimpleIntegerProperty(), this::print));
    }

    private Opened today() {
        TodayModel model = new TodayModel(session, new BureauToday(session, sync));
        return new Opened(new TodayView(model, navigator).page(), key -> {});
    }

    private Opened inbox() {
        InboxView view = new InboxView(inbox, navigator);
        return new Opened(view.page(), view::open);
    }

    private Opened conflicts() {
        ConflictView view = new ConflictView(conflicts);
        return new Opened(view.page(), view::open);
    }

    private Opened print() {
        PrintView view = new PrintView(new PrintModel(session));
        return new Opened(view.page(), view::open);
    }

    @Override
    public void close() {
        inbox.close();
    }
}
