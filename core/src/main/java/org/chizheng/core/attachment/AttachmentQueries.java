package org.chizheng.core.attachment;

import static org.chizheng.core.store.tables.Tables.ATTACHMENT;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Store;
import org.chizheng.core.store.tables.tables.records.AttachmentRecord;
import org.jooq.Condition;

/** Which files belong to what. What another device wrote in another shape than this program does is left out. */
public final class AttachmentQueries {
    private final Store store;

    public AttachmentQueries(Store store) {
        this.store = store;
    }

    /** Of one record, those that count, in the order in which they were attached. */
    public List<Attachment> of(Id subject) {
        return fetch(ATTACHMENT.SUBJECT.eq(subject.bytes()).and(ATTACHMENT.VOIDED.isNull()));
    }

    /** Also one that was withdrawn. */
    public Optional<Attachment> byId(Id id) {
        return fetch(ATTACHMENT.ID.eq(id.bytes())).stream().findFirst();
    }

    /** Every one that counts. */
    public List<Attachment> all() {
        return fetch(ATTACHMENT.VOIDED.isNull());
    }

    /** Every one that counts and was attached by one of these units, by code. */
    public List<Attachment> ofOffices(Collection<String> units) {
        return fetch(ATTACHMENT.VOIDED.isNull().and(ATTACHMENT.OFFICE.in(units)));
    }

    /** Those of one file, withdrawn ones too. */
    public List<Attachment> ofFile(String file) {
        return fetch(ATTACHMENT.FILE.eq(file));
    }

    /** The key that opens its file. */
    Optional<String> keyOf(Id id) {
        return store.query()
                .select(ATTACHMENT.FILE_KEY)
                .from(ATTACHMENT)
                .where(ATTACHMENT.ID.eq(id.bytes()))
                .fetchOptional(ATTACHMENT.FILE_KEY);
    }

    private List<Attachment> fetch(Condition condition) {
        return store
                .query()
                .selectFrom(ATTACHMENT)
                .where(condition)
                .orderBy(ATTACHMENT.FIRST_MS, ATTACHMENT.ID)
                .fetch(AttachmentQueries::read)
                .stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private static Attachment read(AttachmentRecord row) {
        Optional<AttachmentForm> form = AttachmentForm.byCode(row.getForm());
        boolean whole = row.getSubject() != null
                && form.isPresent()
                && row.getBytes() != null
                && row.getBytes() > 0
                && row.getBytes() <= SealedFiles.LARGEST
                && SealedFiles.isName(row.getFile());
        return !whole
                ? null
                : new Attachment(
                        Id.ofBytes(row.getId()),
                        row.getAbout(),
                        Id.ofBytes(row.getSubject()),
                        row.getField(),
                        AttachmentSort.byCode(row.getSort()).orElse(AttachmentSort.OTHER),
                        form.get(),
                        row.getNote(),
                        row.getBytes(),
                        row.getFile(),
                        row.getOffice(),
                        row.getVoided());
    }
}
