package org.chizheng.app.records.attachment;

import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.chizheng.app.records.Session;
import org.chizheng.app.traffic.SmallFile;
import org.chizheng.app.ui.Texts;
import org.chizheng.core.attachment.Attachment;
import org.chizheng.core.attachment.AttachmentRecord;
import org.chizheng.core.attachment.AttachmentService;
import org.chizheng.core.attachment.AttachmentSort;
import org.chizheng.core.certificate.CertificateRecord;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.office.Right;
import org.chizheng.core.office.Role;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.shared.Seams;
import org.chizheng.core.training.ClassRecord;

/** The attachments of the records of one kind: what their pages list, what is added, what is saved as a file. */
public final class AttachmentModel {
    /** Of records whose change is to be listened to. */
    public static final String KIND = AttachmentRecord.KIND.name();

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Session session;
    private final RecordKind kind;
    private final Consumer<Refusal> onRefused;
    private final Runnable onAdded;

    /**
     * @param onRefused null is given before each try, to put away what was refused before
     * @param onAdded the page reads its record anew, also when only some of the files went in
     */
    public AttachmentModel(Session session, RecordKind kind, Consumer<Refusal> onRefused, Runnable onAdded) {
        this.onAdded = onAdded;
        this.session = session;
        this.kind = kind;
        this.onRefused = onRefused;
    }

    /** Reads the store: called where the page's own record is read. */
    public List<AttachmentLine> of(List<Id> records) {
        return session.services().attachmentService().of(records).stream()
                .map(this::line)
                .toList();
    }

    private AttachmentLine line(Attachment file) {
        Op first = session.services().ops().ofRecord(file.id()).get(0);
        return new AttachmentLine(
                file,
                (session.unitName(file.office()) + " " + first.actorName()).strip(),
                TIME.format(Instant.ofEpochMilli(first.time().millis()).atZone(Seams.ZONE)),
                session.services().attachmentService().isHere(file));
    }

    /** What is mostly put behind a record of this kind. */
    public AttachmentSort usual() {
        if (kind == ClassRecord.KIND) {
            return AttachmentSort.SIGNED;
        }
        return kind == CertificateRecord.KIND ? AttachmentSort.CERTIFICATE : AttachmentSort.ID_COPY;
    }

    /** Whether this person may attach. */
    public boolean mayAdd() {
        return may(Right.SAVE_RECORDS);
    }

    /** Whether this person may look at what a scan shows in full. */
    public boolean mayOpen() {
        return may(Right.REVEAL);
    }

    private boolean may(Right right) {
        return Role.of(session.actor().role()).may(right);
    }

    /**
     * Attaches files, one after the other; what went in before one that is refused stays.
     *
     * @param note null or empty for none
     * @param onDone told how many
     */
    public void add(Id record, List<Path> files, AttachmentSort sort, String note, Consumer<Integer> onDone) {
        onRefused.accept(null);
        session.work(
                Texts.of("attachment.work.add"),
                progress -> {
                    for (Path file : files) {
                        session.services()
                                .attachmentService()
                                .add(
                                        session.actor(),
                                        new AttachmentService.Behind(kind, record, null),
                                        new AttachmentService.Said(sort, note),
                                        SmallFile.read(file, AttachmentService.LARGEST + 1));
                    }
                    return files.size();
                },
                added -> {
                    onAdded.run();
                    onDone.accept(added);
                },
                refusal -> {
                    onAdded.run();
                    onRefused.accept(refusal);
                });
    }

    /** Notes the reason, then writes the file as it was before it was sealed. */
    public void save(AttachmentLine line, Path target, String reason, Consumer<Path> onDone) {
        onRefused.accept(null);
        session.work(
                Texts.of("attachment.work.save"),
                progress -> SmallFile.write(
                        session.core().home().disk(),
                        target.toAbsolutePath(),
                        session.services().attachmentService().open(session.actor(), line.file(), reason)),
                onDone,
                onRefused);
    }
}
