package org.chizheng.core.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Ledger;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.office.AuditService;
import org.chizheng.core.office.Right;
import org.chizheng.core.seal.Sealer;
import org.chizheng.core.shared.Actor;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.shared.Seams;

/**
 * Puts photos and scans behind records and shows them again. The file is on the disk before the record that names it is
 * saved; a power cut between the two leaves a file that nothing names, never a record without its file.
 */
public final class AttachmentService {
    /** A photo of a telephone has 3 to 6 MiB, a scanned page less than one. */
    public static final int LARGEST = 8 << 20;

    private static final byte[] BOUND = "hrb/attachment/1".getBytes(StandardCharsets.UTF_8);
    private static final int LONGEST_NOTE = 200;

    private final Ledger ledger;
    private final AttachmentQueries attachments;
    private final SealedFiles files;
    private final AuditService audit;
    private final Seams seams;

    public AttachmentService(
            Ledger ledger, AttachmentQueries attachments, SealedFiles files, AuditService audit, Seams seams) {
        this.ledger = ledger;
        this.attachments = attachments;
        this.files = files;
        this.audit = audit;
        this.seams = seams;
    }

    /**
     * What a file is put behind.
     *
     * @param field name of the field whose value it proves, or null for the record as a whole
     */
    public record Behind(RecordKind kind, Id record, String field) {
        public Behind {
            if (field != null && kind.field(field).isEmpty()) {
                throw new IllegalArgumentException(kind + " has no field " + field);
            }
        }
    }

    /**
     * What a person says of a file.
     *
     * @param note free words, or null
     */
    public record Said(AttachmentSort sort, String note) {}

    /**
     * Seals a file and keeps it, and gives the change that names it, to be saved in one action with whatever it stands
     * behind: a value that needs a paper is then saved with it or not at all.
     *
     * @param content the file's bytes
     * @throws Refusal {@code attachment.empty}, {@code .large}, {@code .form}, {@code .note}, {@code .full}, {@code .write}
     */
    public Change prepare(Behind behind, Said said, byte[] content) {
        AttachmentForm form = checked(content);
        String note = said.note() == null || said.note().isBlank()
                ? null
                : said.note().strip();
        if (note != null && note.length() > LONGEST_NOTE) {
            throw Refusal.of("attachment.note", "附件的说明太长，没有添加", "说明最多 " + LONGEST_NOTE + " 个字", "请写短一些再添加");
        }
        byte[] key = seams.random(32);
        byte[] sealed = new Sealer(key, seams).seal(content, BOUND);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("about", behind.kind().name());
        values.put("subject", behind.record().toString());
        values.put("field", behind.field());
        values.put("sort", said.sort().code());
        values.put("form", form.code());
        values.put("note", note);
        values.put("bytes", (long) sealed.length);
        values.put("file", files.keep(sealed));
        values.put("fileKey", HexFormat.of().formatHex(key));
        return Change.create(AttachmentRecord.KIND, seams.newId(), values);
    }

    /**
     * Puts a file behind a record.
     *
     * @throws Refusal as {@link #prepare}, and {@code record.voided} for a record that does not count any more
     */
    public Attachment add(Actor actor, Behind behind, Said said, byte[] content) {
        ledger.refuseVoided(behind.kind(), behind.record());
        Change change = prepare(behind, said, content);
        ledger.record(actor, change);
        return attachments.byId(change.record()).orElseThrow();
    }

    private static AttachmentForm checked(byte[] content) {
        if (content.length == 0) {
            throw Refusal.of("attachment.empty", "这个文件是空的，没有添加", "文件里一个字节也没有", "请换一个文件，或重新拍照、扫描");
        }
        if (content.length > LARGEST) {
            throw Refusal.of(
                    "attachment.large",
                    "这个文件太大，没有添加",
                    "一个附件最大 " + (LARGEST >> 20) + " MB，这个有 " + ((content.length >> 20) + 1) + " MB，网慢的乡镇传不动",
                    "请把照片缩小，或用较低的清晰度重新扫描，再添加");
        }
        return AttachmentForm.of(content)
                .orElseThrow(() -> Refusal.of(
                        "attachment.form",
                        "这个文件不能作附件，没有添加",
                        "按内容看，它不是 JPEG、PNG 图片，也不是 PDF；只改后缀名不行",
                        "请另存为 JPEG 或 PDF 再添加；iPhone 的 HEIC 照片可在手机上改为“兼容性最佳”后重拍"));
    }

    /** Of one record, those that count, in the order in which they were attached. */
    public List<Attachment> of(Id record) {
        return attachments.of(record);
    }

    /** Of several records that are one person. */
    public List<Attachment> of(Collection<Id> records) {
        return records.stream().flatMap(record -> of(record).stream()).toList();
    }

    /** Whether the file itself is on this PC; until it is, it is shown as waiting. */
    public boolean isHere(Attachment attachment) {
        return files.has(attachment.file());
    }

    /**
     * The file's own bytes. A scan shows what is masked elsewhere, so looking at it is noted like revealing a number.
     *
     * @param reason why it is looked at
     * @throws Refusal {@code attachment.waiting}, {@code attachment.damaged}; {@code right.role}, {@code audit.reason}
     */
    public byte[] open(Actor actor, Attachment attachment, String reason) {
        byte[] sealed = files.read(attachment.file());
        audit.note(actor, Right.REVEAL, "查看附件", attachment.id().toString(), reason);
        byte[] key =
                attachments.keyOf(attachment.id()).map(AttachmentService::key).orElse(new byte[32]);
        byte[] content = new Sealer(key, seams).open(sealed, BOUND);
        if (content == null) {
            throw Refusal.of(
                    "attachment.key",
                    "附件打不开",
                    "记录里的密钥和文件对不上，添加它的电脑没有写对",
                    "请 " + attachment.office() + " 的同事作废这个附件，重新添加一次");
        }
        return content;
    }

    /** A key that is none opens nothing. */
    private static byte[] key(String hex) {
        return SealedFiles.isName(hex) ? HexFormat.of().parseHex(hex) : new byte[32];
    }

    /**
     * Withdraws an attachment: it is kept, and counts no more.
     *
     * @throws Refusal {@code attachment.reason} without a reason
     */
    public void withdraw(Actor actor, Attachment attachment, String reason) {
        if (reason == null || reason.isBlank()) {
            throw Refusal.of("attachment.reason", "请写明为什么作废这个附件", "作废要留下理由，以后查得到", "例如：照片拍糊了，已换一张");
        }
        ledger.record(
                actor,
                Change.voiding(
                        AttachmentRecord.KIND,
                        attachment.id(),
                        ledger.seen(AttachmentRecord.KIND, attachment.id()),
                        reason));
    }
}
