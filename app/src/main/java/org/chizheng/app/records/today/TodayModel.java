package org.chizheng.app.records.today;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.task.Running;
import org.chizheng.core.shared.Finding;
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

    /** A clock that went back, a folder put back from a copy and what the check of the day found stand above all. */
    private Today read() {
        Today read = source.read();
        for (Finding trouble : troubles()) {
            read = read.above(
                    new Today.Task(Today.Press.OVERDUE, trouble.what(), trouble.why() + "。" + trouble.now(), "", null));
        }
        return read;
    }

    private List<Finding> troubles() {
        return Stream.of(
                        session.core().chains().told(),
                        session.core().clockTrouble(),
                        session.core().checkTrouble())
                .flatMap(Optional::stream)
                .toList();
    }

    private void take(Today read) {
        unread.set(null);
        today.set(read);
    }
}
