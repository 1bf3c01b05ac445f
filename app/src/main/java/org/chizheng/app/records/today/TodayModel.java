package org.chizheng.app.records.today;

import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.task.Running;
import org.chizheng.core.shared.Refusal;

/** What is to be done here today; read again when the page comes to the front and when records change meanwhile. */
public final class TodayModel {
    private final Session session;
    private final TodaySource source;
    private final ReadOnlyObjectWrapper<Today> today = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Refusal> unread = new ReadOnlyObjectWrapper<>();
    private Running asking;

    public TodayModel(Session session, TodaySource source) {
        this.session = session;
        this.source = source;
        session.onChange(Set.of(), this::load);
    }

    /** Null until it was read. */
    public ReadOnlyObjectProperty<Today> today() {
        return today.getReadOnlyProperty();
    }

    /** Why it could not be read, or null. */
    public ReadOnlyObjectProperty<Refusal> unread() {
        return unread.getReadOnlyProperty();
    }

    /** 古县·岳阳镇 · 2021-06-25. */
    public String heading() {
        return session.officeName() + " · " + session.today();
    }

    public void load() {
        if (asking != null) {
            asking.cancel();
        }
        asking = session.read(progress -> read(), this::take, unread::set);
    }

    /** A clock that went back stands above all: what is saved meanwhile is marked as of doubtful time. */
    private Today read() {
        Today read = source.read();
        return session.core()
                .clockTrouble()
                .map(trouble -> read.above(new Today.Task(
                        Today.Press.OVERDUE, trouble.what(), trouble.why() + "。" + trouble.now(), "", null)))
                .orElse(read);
    }

    private void take(Today read) {
        unread.set(null);
        today.set(read);
    }
}
