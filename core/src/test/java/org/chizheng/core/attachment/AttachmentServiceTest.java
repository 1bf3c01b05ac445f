package org.chizheng.core.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.attachment.AttachmentService.Behind;
import org.chizheng.core.attachment.AttachmentService.Said;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.FaultDisk;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.store.Backup;
import org.chizheng.core.store.HomeFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachmentServiceTest {
    private static final Said CARD = new Said(AttachmentSort.ID_COPY, "本人到场核对");

    @TempDir
    Path disk;

    private Core core;
    private Id person;

    @BeforeEach
    void open() {
        core = Homes.township(disk.resolve("home"), 61);
        person = person("甲");
    }

    @AfterEach
    void close() {
        core.close();
    }

    private Id person(String name) {
        Id id = core.seams().newId();
        core.ledger().record(core.actor(), Change.create(TraineeRecord.KIND, id, Map.of("name", name)));
        return id;
    }

    /** A photograph of so many bytes that begins as one. */
    static byte[] jpeg(int bytes) {
        byte[] content = "照片的内容 ".repeat(bytes / 16 + 1).getBytes(StandardCharsets.UTF_8);
        content = java.util.Arrays.copyOf(content, bytes);
        content[0] = (byte) 0xFF;
        content[1] = (byte) 0xD8;
        content[2] = (byte) 0xFF;
        return content;
    }

    private Behind behind() {
        return new Behind(TraineeRecord.KIND, person, "idNo");
    }

    private AttachmentService service() {
        return core.services().attachmentService();
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void whatWasAttachedIsShownAgainByteForByteAndTheLookIsNoted() {
        byte[] photo = jpeg(100_000);
        Attachment added = service().add(core.actor(), behind(), CARD, photo);
        assertThat(service().of(person)).containsExactly(added);
        assertThat(added.field()).isEqualTo("idNo");
        assertThat(added.form()).isEqualTo(AttachmentForm.JPEG);
        assertThat(added.bytes()).isEqualTo(100_000 + 12 + 16);
        assertThat(service().isHere(added)).isTrue();
        assertThat(service().open(core.actor(), added, "核对号码")).isEqualTo(photo);
        assertThat(core.services().auditLog().page(0, 1)).singleElement().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo("查看附件");
            assertThat(entry.reason()).isEqualTo("核对号码");
        });
        refused("audit.reason", () -> service().open(core.actor(), added, " "));
    }

    @Test
    void onTheDiskLiesNothingButItsSealedForm() throws IOException {
        byte[] photo = jpeg(5_000);
        Attachment added = service().add(core.actor(), behind(), CARD, photo);
        byte[] sealed = Files.readAllBytes(core.services().sealedFiles().path(added.file()));
        String text = new String(sealed, StandardCharsets.ISO_8859_1);
        assertThat(text).doesNotContain(new String(photo, 100, 64, StandardCharsets.ISO_8859_1));
        assertThat(SealedFiles.digestOf(core.services().sealedFiles().path(added.file())))
                .isEqualTo(added.file());
    }

    /** The key would open a copy of the file that lay on a lost stick. */
    @Test
    void theHistoryShowsNoKey() {
        Attachment added = service().add(core.actor(), behind(), CARD, jpeg(500));
        String key = core.services().attachments().keyOf(added.id()).orElseThrow();
        assertThat(core.services().history().of(AttachmentRecord.KIND, added.id()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.sentence())
                        .contains("身份证复印件", "本人到场核对")
                        .doesNotContain(key.substring(0, 8)));
    }

    @Test
    void typesAreToldByTheFirstBytesAndSizesHaveALimit() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0};
        byte[] pdf = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        assertThat(service().add(core.actor(), behind(), CARD, png).form()).isEqualTo(AttachmentForm.PNG);
        assertThat(service().add(core.actor(), behind(), CARD, pdf).form()).isEqualTo(AttachmentForm.PDF);
        assertThat(service()
                        .add(core.actor(), behind(), CARD, jpeg(AttachmentService.LARGEST))
                        .bytes())
                .isEqualTo(SealedFiles.LARGEST);
        refused("attachment.large", () -> service().prepare(behind(), CARD, jpeg(AttachmentService.LARGEST + 1)));
        refused("attachment.empty", () -> service().prepare(behind(), CARD, new byte[0]));
        refused(
                "attachment.form",
                () -> service().prepare(behind(), CARD, "MZ 照片.jpg".getBytes(StandardCharsets.UTF_8)));
        refused(
                "attachment.note",
                () -> service().prepare(behind(), new Said(AttachmentSort.OTHER, "长".repeat(201)), jpeg(9)));
    }

    /** A value that needs a paper is saved with it in one action, or not at all. */
    @Test
    void aPreparedFileIsSavedTogetherWithWhatItStandsBehind() {
        Id late = core.seams().newId();
        Change paper = service().prepare(new Behind(TraineeRecord.KIND, late, "idNo"), CARD, jpeg(900));
        assertThat(service().of(late)).isEmpty();
        core.ledger()
                .record(core.actor(), List.of(Change.create(TraineeRecord.KIND, late, Map.of("name", "乙")), paper));
        assertThat(service().of(late)).hasSize(1);
    }

    @Test
    void withdrawnItCountsNoMoreAndNothingGoesBehindARecordThatDoesNotCount() {
        Attachment added = service().add(core.actor(), behind(), CARD, jpeg(300));
        refused("attachment.reason", () -> service().withdraw(core.actor(), added, ""));
        service().withdraw(core.actor(), added, "拍糊了");
        assertThat(service().of(person)).isEmpty();
        assertThat(core.services().attachments().byId(added.id()).orElseThrow().voided())
                .isEqualTo("拍糊了");
        core.ledger()
                .record(
                        core.actor(),
                        Change.voiding(
                                TraineeRecord.KIND, person, core.ledger().seen(TraineeRecord.KIND, person), "录错了"));
        refused("record.voided", () -> service().add(core.actor(), behind(), CARD, jpeg(300)));
    }

    @Test
    void aFileThatIsMissingWaitsAndOneThatChangedIsFoundAndSetAside() throws IOException {
        Attachment gone = service().add(core.actor(), behind(), CARD, jpeg(300));
        Attachment bent = service().add(core.actor(), behind(), CARD, jpeg(400));
        SealedFiles files = core.services().sealedFiles();
        Files.delete(files.path(gone.file()));
        byte[] sealed = Files.readAllBytes(files.path(bent.file()));
        sealed[200] ^= 1;
        Files.write(files.path(bent.file()), sealed);
        assertThat(service().isHere(gone)).isFalse();
        refused("attachment.waiting", () -> service().open(core.actor(), gone, "核对"));
        AttachmentCheck.Report report = core.services().attachmentCheck().run();
        assertThat(report.sound()).isFalse();
        assertThat(report.missing()).isEqualTo(1);
        assertThat(report.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo("attachment.damaged"));
        assertThat(service().isHere(bent))
                .as("set aside, to be asked for again")
                .isFalse();
        assertThat(core.services().attachmentCheck().run().missing()).isEqualTo(2);
        sealed[200] ^= 1;
        assertThat(files.keep(sealed)).isEqualTo(bent.file());
        assertThat(service().open(core.actor(), bent, "核对")).isEqualTo(jpeg(400));
    }

    @Test
    void aChangedFileIsNotShown() throws IOException {
        Attachment bent = service().add(core.actor(), behind(), CARD, jpeg(400));
        Path file = core.services().sealedFiles().path(bent.file());
        byte[] sealed = Files.readAllBytes(file);
        sealed[200] ^= 1;
        Files.write(file, sealed);
        refused("attachment.damaged", () -> service().open(core.actor(), bent, "核对"));
        assertThat(service().isHere(bent)).isFalse();
    }

    @Test
    void aBackupCarriesThemAndARestoredFolderShowsThem() throws IOException {
        byte[] photo = jpeg(70_000);
        Attachment added = service().add(core.actor(), behind(), CARD, photo);
        Path stick = Files.createDirectories(disk.resolve("stick"));
        Backup.Made made = core.backup().create(stick);
        Path again = disk.resolve("again");
        Backup.restore(made.folder(), new HomeFolder(again), new RealDisk());
        try (Core restored = Homes.open(again, Homes.environment(new SeededSeams(62)))) {
            AttachmentService there = restored.services().attachmentService();
            assertThat(there.of(person)).containsExactly(added);
            assertThat(there.open(restored.actor(), added, "核对")).isEqualTo(photo);
        }
    }

    /** The store is a projection: rebuilt from the journal it names the same files with the same keys. */
    @Test
    void aRebuildKnowsTheSame() {
        service().add(core.actor(), behind(), CARD, jpeg(300));
        assertThat(core.digestOfRebuild()).isEqualTo(core.digest());
    }

    /** The file is forced before the record that names it, so no record is ever left without its file. */
    @Test
    void withoutRoomForTheFileNothingIsSaved() {
        core.close();
        FaultDisk full = new FaultDisk();
        core = Homes.open(disk.resolve("home"), Homes.environment(new SeededSeams(63), full));
        full.leave(disk.resolve("home"), 100);
        refused("attachment.full", () -> service().add(core.actor(), behind(), CARD, jpeg(300)));
        assertThat(service().of(person)).isEmpty();
    }
}
