package org.chizheng.sync.attached;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.chizheng.core.Homes;
import org.chizheng.core.attachment.Attachment;
import org.chizheng.core.attachment.AttachmentService;
import org.chizheng.core.attachment.AttachmentSort;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.Office;
import org.chizheng.sync.OfficeSync;
import org.chizheng.sync.SimDoors;
import org.chizheng.sync.keep.Progress;
import org.chizheng.sync.transport.FileLine;
import org.chizheng.sync.transport.https.FileText;
import org.chizheng.sync.transport.https.Hub;
import org.chizheng.sync.transport.https.Receiver;
import org.chizheng.sync.transport.https.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A photo behind a record gets to everybody who has the record: by line and stick, after breaks, never another's bytes. */
class FileTravelTest {
    /** Sealed it is 28 bytes longer: two whole pieces of 256 KiB and 1,052 bytes of a third. */
    private static final int BYTES = 2 * 256 * 1024 + 1024;

    @TempDir
    Path root;

    private Path stick;
    private Office bureau;
    private Office office;
    private Id person;
    private byte[] photo;

    @BeforeEach
    void photoBehindAPerson() {
        stick = root.resolve("stick");
        bureau = Office.bureau(root);
        office = Office.fresh(root.resolve("office"), "township", Homes.YUEYANG, 2)
                .enrolAt(bureau);
        person = office.trainee("name", "张三");
        photo = office.seams.random(BYTES);
        photo[0] = (byte) 0xFF;
        photo[1] = (byte) 0xD8;
        photo[2] = (byte) 0xFF;
    }

    @AfterEach
    void close() {
        bureau.close();
        office.close();
    }

    private Attachment attach(Office by) {
        return by.core
                .services()
                .attachmentService()
                .add(
                        by.core.actor(),
                        new AttachmentService.Behind(TraineeRecord.KIND, person, null),
                        new AttachmentService.Said(AttachmentSort.ID_COPY, null),
                        photo);
    }

    private byte[] opened(Office at) {
        AttachmentService attachments = at.core.services().attachmentService();
        return attachments.open(at.core.actor(), attachments.of(person).get(0), "核对");
    }

    private boolean has(Office at) {
        AttachmentService attachments = at.core.services().attachmentService();
        return attachments.of(person).stream().anyMatch(attachments::isHere);
    }

    private OfficeSync.Exchange overTheLine(Office at) {
        List<RuntimeException> faults = new ArrayList<>();
        try (Hub hub = bureau.bureau().openHub(new InetSocketAddress("127.0.0.1", 0), false, faults::add)) {
            OfficeSync.Exchange exchange = at.office().syncOver("https://127.0.0.1:" + hub.port(), Progress.NONE);
            assertThat(faults).isEmpty();
            return exchange;
        }
    }

    private int bringDown(Office at) {
        bureau.bureau().writeDownlink(stick, Progress.NONE);
        OfficeSync.TakenDown taken = at.take(stick);
        assertThat(taken.refused()).isEmpty();
        return taken.attached();
    }

    private void bringUp(Office from) {
        from.exportTo(stick);
        bureau.bureau().receive(List.of(stick), Progress.NONE);
    }

    @Test
    void oneExchangeBringsRecordAndFileUpAndTheNextNothing() {
        attach(office);
        assertThat(overTheLine(office).attached()).isEqualTo(1);
        assertThat(opened(bureau)).isEqualTo(photo);
        assertThat(overTheLine(office).attached()).isZero();
        assertThat(bureau.core.services().sealedFiles().coming())
                .as("no pieces are left")
                .isEmptyDirectory();
    }

    @Test
    void oneTripOfAStickBringsRecordAndFileUp() {
        attach(office);
        bringUp(office);
        assertThat(opened(bureau)).isEqualTo(photo);
    }

    @Test
    void whatTheBureauAttachesComesDownByLineAndByStick() {
        bringUp(office);
        attach(bureau);
        assertThat(bringDown(office)).isEqualTo(1);
        assertThat(opened(office)).isEqualTo(photo);

        photo[99] ^= 1;
        Attachment second = attach(bureau);
        assertThat(overTheLine(office).down().attached()).isEqualTo(1);
        assertThat(office.core.services().attachmentService().isHere(second)).isTrue();
    }

    @Test
    void newPcOfTheOfficeGetsTheFilesOfTheOffice() {
        attach(office);
        bringUp(office);
        try (Office second = Office.fresh(root.resolve("second"), "township", Homes.YUEYANG, 3)
                .enrolAt(bureau)) {
            assertThat(bringDown(second)).isEqualTo(1);
            assertThat(opened(second)).isEqualTo(photo);
        }
    }

    @Test
    void anotherOfficeGetsNeitherRecordNorFile() {
        attach(office);
        bringUp(office);
        try (Office other = Office.fresh(root.resolve("other"), "township", Homes.JIUXIAN, 3)
                .enrolAt(bureau)) {
            assertThat(bringDown(other)).isZero();
            assertThat(overTheLine(other).down().attached()).isZero();
            assertThat(has(other)).isFalse();
        }
    }

    /** A file that was pulled off the stick on its way is asked for on the next trip, and then comes. */
    @Test
    void whatDidNotComeIsAskedForByStick() throws IOException {
        Attachment attached = attach(office);
        office.exportTo(stick);
        Path blob =
                stick.resolve("HRBSYNC/v1/blob/" + attached.file().substring(0, 2) + "/" + attached.file() + ".blob");
        Files.delete(blob);
        bureau.bureau().receive(List.of(stick), Progress.NONE);
        bringDown(office);
        assertThat(has(bureau)).isFalse();
        assertThat(office.office().batches()).allMatch(batch -> batch.confirmed());
        assertThat(blob).doesNotExist();

        bringUp(office);
        assertThat(opened(bureau)).isEqualTo(photo);
        bureau.bureau().writeDownlink(stick, Progress.NONE);
        Files.delete(blob);
        bringUp(office);
        assertThat(blob).as("nobody asks for it any more").doesNotExist();
    }

    @Test
    void fileThatIsDamagedAtTheBureauIsBroughtAgain() throws IOException {
        Attachment attached = attach(office);
        overTheLine(office);
        Path file = bureau.core.services().sealedFiles().path(attached.file());
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 4;
        Files.write(file, bytes);
        assertThatThrownBy(() -> opened(bureau))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("attachment.damaged"));
        assertThat(overTheLine(office).attached()).isEqualTo(1);
        assertThat(opened(bureau)).isEqualTo(photo);
    }

    /** Stands for the hub's doors without a socket, and breaks after so many pieces. */
    private final class BreakingLine implements FileLine {
        private final Receiver door = SimDoors.hub(bureau.sync);
        private int left;
        private final List<Integer> puts = new ArrayList<>();
        private final List<Integer> gets = new ArrayList<>();

        BreakingLine(int left) {
            this.left = left;
        }

        private void step() {
            if (left-- == 0) {
                throw Refusal.of("line.down", "断线", "断线", "再试");
            }
        }

        @Override
        public List<String> wanted(Id dev) {
            return FileText.names(door.wanted(dev).body());
        }

        @Override
        public Optional<BitSet> pieces(Id dev, String name) {
            Reply reply = door.pieces(dev, name);
            return reply.status() == Reply.Status.OK ? Optional.of(FileText.pieces(reply.body())) : Optional.empty();
        }

        @Override
        public void put(Id dev, String name, int piece, byte[] content) {
            step();
            puts.add(piece);
            door.putPiece(dev, name, piece, content);
        }

        @Override
        public Optional<byte[]> piece(Id dev, String name, int piece) {
            step();
            gets.add(piece);
            Reply reply = door.piece(dev, name, piece);
            return reply.status() == Reply.Status.OK ? Optional.of(reply.body()) : Optional.empty();
        }
    }

    private LineFiles files(FileLine line) {
        return new LineFiles(
                new AttachedFiles(office.core), line, office.core.home().card().deviceId());
    }

    @Test
    void breakCostsOnePieceInEitherDirection() {
        Attachment attached = attach(office);
        office.exportTo(root.resolve("records"));
        bureau.receiveFiles(root.resolve("scratch"), office.batchFiles());
        BreakingLine line = new BreakingLine(2);
        assertThatThrownBy(() -> files(line).run(Progress.NONE)).isInstanceOf(Refusal.class);
        assertThat(line.puts).containsExactly(0, 1);
        assertThat(has(bureau)).isFalse();
        BreakingLine again = new BreakingLine(99);
        assertThat(files(again).run(Progress.NONE).sent()).isEqualTo(1);
        assertThat(again.puts).containsExactly(2);
        assertThat(opened(bureau)).isEqualTo(photo);

        try {
            Files.delete(office.core.services().sealedFiles().path(attached.file()));
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
        BreakingLine down = new BreakingLine(2);
        assertThatThrownBy(() -> files(down).run(Progress.NONE)).isInstanceOf(Refusal.class);
        BreakingLine rest = new BreakingLine(99);
        assertThat(files(rest).run(Progress.NONE).taken()).isEqualTo(1);
        assertThat(rest.gets).containsExactly(2);
        assertThat(opened(office)).isEqualTo(photo);
    }

    @Test
    void personMayStopBetweenTwoPieces() {
        attach(office);
        office.exportTo(root.resolve("records"));
        bureau.receiveFiles(root.resolve("scratch"), office.batchFiles());
        BreakingLine line = new BreakingLine(99);
        assertThat(files(line).run((done, of) -> done < 1).stopped()).isTrue();
        assertThat(line.puts).containsExactly(0);
        assertThat(files(line).run(Progress.NONE).sent()).isEqualTo(1);
        assertThat(line.puts).containsExactly(0, 1, 2);
    }

    /** Pieces of other bytes, of a wrong length or number, of a file nobody named. */
    @Test
    void piecesThatAreNotTheFilesAreRefusedAndTheFileComesAnew() {
        Attachment attached = attach(office);
        office.exportTo(root.resolve("records"));
        bureau.receiveFiles(root.resolve("scratch"), office.batchFiles());
        FilePieces pieces = new AttachedFiles(bureau.core).pieces();
        String name = attached.file();
        long bytes = BYTES + 28L;
        for (Object[] wrong : new Object[][] {
            {-1, 256 * 1024}, {3, 1052}, {0, 256 * 1024 - 1}, {0, 256 * 1024 + 1}, {2, 1051}, {2, 1053}, {2, 0}
        }) {
            refused("file.piece", () -> pieces.put(name, bytes, (int) wrong[0], new byte[(int) wrong[1]]));
        }
        byte[] sealed = new AttachedFiles(office.core).read(name).orElseThrow();
        assertThat(pieces.put(name, bytes, 0, FilePieces.cut(sealed, 0))).isFalse();
        byte[] other = FilePieces.cut(sealed, 1);
        other[7] ^= 1;
        assertThat(pieces.put(name, bytes, 1, other)).isFalse();
        refused("file.digest", () -> pieces.put(name, bytes, 2, FilePieces.cut(sealed, 2)));
        assertThat(has(bureau)).isFalse();
        assertThat(pieces.here(name, bytes).isEmpty()).as("thrown away").isTrue();

        BreakingLine line = new BreakingLine(99);
        assertThat(files(line).run(Progress.NONE).sent()).isEqualTo(1);
        assertThat(opened(bureau)).isEqualTo(photo);
        String stranger = "0a".repeat(32);
        assertThat(line.door
                        .putPiece(office.core.home().card().deviceId(), stranger, 0, new byte[1])
                        .status())
                .isEqualTo(Reply.Status.NO_CONTENT);
        assertThat(bureau.core.services().sealedFiles().coming().resolve(stranger))
                .doesNotExist();
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    /** What lies on a stick under a file's name: other bytes, too few, too many, a link, a folder. */
    @Test
    void strangeThingsUnderAFilesNameOnAStickAreLeftAlone() throws IOException {
        Attachment attached = attach(office);
        office.exportTo(stick);
        Path blob =
                stick.resolve("HRBSYNC/v1/blob/" + attached.file().substring(0, 2) + "/" + attached.file() + ".blob");
        byte[] sealed = Files.readAllBytes(blob);
        byte[] flipped = sealed.clone();
        flipped[1000] ^= 1;
        for (byte[] wrong : List.of(flipped, Arrays.copyOf(sealed, 1000), Arrays.copyOf(sealed, sealed.length + 1))) {
            Files.write(blob, wrong);
            bureau.bureau().receive(List.of(stick), Progress.NONE);
            assertThat(has(bureau)).isFalse();
            assertThat(bureau.folder.resolve("attachment"))
                    .as("nor is it kept under another name")
                    .doesNotExist();
        }
        Path elsewhere = Files.write(root.resolve("elsewhere"), sealed);
        Files.delete(blob);
        Files.createSymbolicLink(blob, elsewhere);
        bureau.bureau().receive(List.of(stick), Progress.NONE);
        assertThat(has(bureau)).as("through a link").isFalse();
        Files.delete(blob);
        Files.createDirectory(blob);
        bureau.bureau().receive(List.of(stick), Progress.NONE);
        assertThat(has(bureau)).isFalse();
    }
}
