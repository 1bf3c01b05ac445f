package org.chizheng.app.records.exchange;

import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.chizheng.app.records.PagedModel;
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.Texts;
import org.chizheng.core.exchange.intake.HeldRow;
import org.chizheng.core.exchange.intake.HeldRowService;
import org.chizheng.core.exchange.intake.ImportQueries;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;

/** The rows that an import kept aside: each is registered as it stands, as mended, or dropped with a reason. */
final class HeldModel {
    private final Session session;
    private final BooleanProperty refused = new SimpleBooleanProperty();
    private final ObjectProperty<Id> run = new SimpleObjectProperty<>();
    private final PagedModel<HeldRow> list;
    private final ReadOnlyObjectWrapper<HeldRow> card = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Refusal> problem = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    HeldModel(Session session) {
        this.session = session;
        this.list = new PagedModel<>(session, this::page);
        refused.addListener((watched, before, now) -> first());
    }

    Session session() {
        return session;
    }

    /** @param of only rows of this import; null for every one that waits */
    void open(Id of, boolean refusedOnes) {
        run.set(of);
        refused.set(refusedOnes);
        first();
    }

    private void first() {
        card.set(null);
        problem.set(null);
        said.set("");
        list.first();
    }

    private HeldRowService held() {
        return session.services().imports().held();
    }

    private PagedModel.Slice<HeldRow> page(int offset, int limit) {
        ImportQueries queries = session.services().imports().queries();
        List<String> states = List.of(refused.get() ? "refused" : "open");
        return new PagedModel.Slice<>(
                queries.rows(states, run.get(), offset, limit), queries.countRows(states, run.get()));
    }

    void show(HeldRow row) {
        problem.set(null);
        card.set(row);
    }

    /** @param edits field to text, only what was changed */
    void accept(Map<String, String> edits) {
        HeldRow row = card.get();
        problem.set(null);
        session.read(
                progress -> held().accept(session.actor(), row.id(), edits),
                stored -> decided(Texts.of("held.accepted", row.row(), name(row, edits))),
                refusal -> {
                    problem.set(refusal);
                    again(row.id());
                });
    }

    private static String name(HeldRow row, Map<String, String> edits) {
        return edits.getOrDefault("name", row.value("name"));
    }

    void drop(String why) {
        HeldRow row = card.get();
        problem.set(null);
        session.read(
                progress -> {
                    held().drop(session.actor(), row.id(), why);
                    return row;
                },
                dropped -> decided(Texts.of("held.dropped", row.row(), row.value("name"))),
                problem::set);
    }

    private void decided(String words) {
        card.set(null);
        said.set(words);
        list.reload();
    }

    /** What was mended is kept, and a new question about it has to be on the screen before it is answered. */
    private void again(Id id) {
        session.read(
                progress -> session.services().imports().queries().row(id),
                found -> {
                    found.ifPresent(card::set);
                    list.reload();
                },
                problem::set);
    }

    PagedModel<HeldRow> list() {
        return list;
    }

    /** Whether refused rows are listed, and not those that wait. */
    BooleanProperty refused() {
        return refused;
    }

    /** The row that is open; null when none is. */
    ReadOnlyObjectProperty<HeldRow> card() {
        return card.getReadOnlyProperty();
    }

    ObjectProperty<Refusal> problem() {
        return problem;
    }

    /** What was just decided. */
    ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }
}
