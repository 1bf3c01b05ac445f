package org.chizheng.app.care;

import java.util.Set;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.chizheng.app.records.PagedModel;
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.Texts;
import org.chizheng.core.office.AuditQueries;
import org.chizheng.core.office.OfficeRecords;

/** 操作记录, latest first, and whether the journal that it is a part of is whole. */
public final class AuditModel {
    private final Session session;
    private final PagedModel<AuditQueries.Entry> list;
    private final ReadOnlyStringWrapper verdict = new ReadOnlyStringWrapper("");

    public AuditModel(Session session) {
        this.session = session;
        this.list = new PagedModel<>(session, this::page);
        session.onChange(Set.of(OfficeRecords.AUDIT.name()), list::reload);
    }

    private PagedModel.Slice<AuditQueries.Entry> page(int offset, int limit) {
        AuditQueries log = session.services().auditLog();
        return new PagedModel.Slice<>(log.page(offset, limit), log.count());
    }

    void load() {
        list.reload();
        session.read(
                progress -> session.services().auditCheck().run().ops(),
                verified -> verdict.set(Texts.of("audit.whole", verified)),
                refusal -> verdict.set(refusal.sentence()));
    }

    PagedModel<AuditQueries.Entry> list() {
        return list;
    }

    /** What reading the whole journal found; empty until it is read. */
    ReadOnlyStringProperty verdict() {
        return verdict.getReadOnlyProperty();
    }
}
