package org.chizheng.app.records.training;

import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.chizheng.app.records.PagedModel;
import org.chizheng.app.records.RecordActions;
import org.chizheng.app.records.Session;
import org.chizheng.core.shared.Id;
import org.chizheng.core.training.ClassQueries;
import org.chizheng.core.training.ClassRecord;
import org.chizheng.core.training.TrainingClass;

/** The list of classes. */
public final class ClassesModel {
    private final Session session;
    private final RecordActions actions;
    private final PagedModel<ClassLine> list;
    private final StringProperty words = new SimpleStringProperty("");
    private final BooleanProperty withVoided = new SimpleBooleanProperty();

    public ClassesModel(Session session) {
        this.session = session;
        this.actions = new RecordActions(session);
        this.list = new PagedModel<>(session, this::page);
        words.addListener((watched, before, now) -> list.first());
        withVoided.addListener((watched, before, now) -> list.first());
        session.onChange(Set.of(ClassRecord.KIND.name(), "enrolment", "institution"), list::reload);
    }

    Session session() {
        return session;
    }

    PagedModel<ClassLine> list() {
        return list;
    }

    StringProperty words() {
        return words;
    }

    BooleanProperty withVoided() {
        return withVoided;
    }

    boolean filtered() {
        return !words.get().isBlank() || withVoided.get();
    }

    private PagedModel.Slice<ClassLine> page(int offset, int limit) {
        ClassQueries.Filter filter = new ClassQueries.Filter(words.get(), null, withVoided.get());
        ClassQueries queries = session.services().classes();
        Set<Id> troubled = actions.inOpenCases();
        List<ClassLine> lines = queries.page(filter, offset, limit).stream()
                .map(one -> line(one, troubled))
                .toList();
        return new PagedModel.Slice<>(lines, queries.count(filter));
    }

    private ClassLine line(TrainingClass one, Set<Id> troubled) {
        return new ClassLine(
                one,
                session.standing(one.ownSeq(), troubled.contains(one.id())),
                one.stage(session.today()),
                session.unitName(one.office()));
    }
}
