package org.chizheng.core.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.chizheng.core.ledger.Chain;
import org.chizheng.core.ledger.Journal;
import org.chizheng.core.ledger.Received;
import org.chizheng.core.seal.DataKey;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.shared.Seams;

/**
 * Copies of what only grows. A backup counts when it was read back: every file against its sum, both chains frame by
 * frame, and the store that they rebuild against the live one. Saving goes on while it is copied.
 */
public final class Backup {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private final Home home;
    private final Store store;
    private final Projections projections;
    private final Consumer<Runnable> quietly;
    private final Inbox inbox;

    /** The reading of an inbox that lies in another folder than the live one. */
    @FunctionalInterface
    public interface Inbox {
        Received of(HomeFolder folder, DataKey key);
    }

    /** What is under way; told between two pieces of it. */
    public enum Step {
        COPY,
        READ_BACK,
        REBUILD
    }

    /** Hears how far a backup is. Whatever it throws ends the work, and nothing of the attempt stays in the target. */
    @FunctionalInterface
    public interface Watch {
        Watch NONE = (step, done, of) -> {};

        /** @param done bytes, or saves where it is rebuilt; {@code of} all of them */
        void at(Step step, long done, long of);
    }

    /** @param quietly runs a short piece of work while nobody writes */
    public Backup(Home home, Store store, Projections projections, Consumer<Runnable> quietly, Inbox inbox) {
        this.home = home;
        this.store = store;
        this.projections = projections;
        this.quietly = quietly;
        this.inbox = inbox;
    }

    /**
     * A verified backup.
     *
     * @param ops saves in both chains
     * @param digest of the store it rebuilds, 64 hex characters
     */
    public record Made(Path folder, String madeOn, long ops, String digest) {}

    private record Start(List<BackupFiles.Entry> files, long ops, Store.Moment moment) {}

    /**
     * Makes a folder {@code 持证台账备份-<unit>-<date>-<time>} in the target, reads it back, and remembers its date.
     *
     * @throws Refusal {@code backup.*}; nothing of the attempt is left in the target
     */
    public Made create(Path target) {
        return create(target, Watch.NONE);
    }

    /** As {@link #create(Path)}, watched. */
    public Made create(Path target, Watch watch) {
        refusePlace(target);
        String stamp = STAMP.format(home.seams().instant().atZone(Seams.ZONE));
        String name = "持证台账备份-" + home.card().unit() + "-" + stamp;
        Path part = target.resolve(name + ".part");
        Path folder = target.resolve(name);
        try {
            if (Files.exists(folder)) {
                throw Refusal.ofHome("backup.exists", "这里已经有同名的备份", name, "请稍等片刻再备份一次", null);
            }
            Map<String, Long> chains = copyTo(part, watch);
            Made made = verify(part, watch);
            home.disk().move(part, folder);
            return noted(new Made(folder, made.madeOn(), made.ops(), made.digest()), chains);
        } catch (IOException failed) {
            empty(part);
            throw notMade(failed);
        } catch (RuntimeException failed) {
            empty(part);
            throw failed;
        }
    }

    /** @return per chain the last save that is copied */
    private Map<String, Long> copyTo(Path part, Watch watch) throws IOException {
        Start start = start();
        long bytes = BackupFiles.bytes(start.files());
        long done = 0;
        try (Store.Moment moment = start.moment()) {
            refuseTooSmall(part.getParent(), start.files());
            List<BackupFiles.Entry> copied = new ArrayList<>();
            for (BackupFiles.Entry entry : start.files()) {
                watch.at(Step.COPY, done, bytes);
                copied.add(BackupFiles.copy(home.folder().root(), part, entry, home.disk()));
                done += entry.bytes();
            }
            String digest = moment.ask(new StoreDigest(projections.kinds())::of);
            String today = home.seams().today().toString();
            new BackupFiles(today, home.card().unit(), start.ops(), digest, copied).write(part, home.disk());
            return moment.ask(connection -> new ChainPositions(connection).all());
        }
    }

    /** The lengths of the files and the store's state of one moment; what is appended later is not copied. */
    private Start start() throws IOException {
        Start[] start = new Start[1];
        IOException[] failure = new IOException[1];
        quietly.accept(() -> {
            try {
                for (Journal journal : home.journals()) {
                    journal.noteEnd();
                }
                long ops = home.journals().stream().mapToLong(Journal::lastSeq).sum();
                start[0] = new Start(BackupFiles.present(home.folder()), ops, store.moment());
            } catch (IOException failed) {
                failure[0] = failed;
            }
        });
        if (failure[0] != null) {
            throw failure[0];
        }
        return start[0];
    }

    /**
     * Reads a backup of this home back and rebuilds a store from it beside the live one.
     *
     * @throws Refusal {@code backup.none}, {@code backup.damaged}, {@code backup.foreign}
     */
    public Made verify(Path backup) {
        return verify(backup, Watch.NONE);
    }

    /** As {@link #verify(Path)}, watched. */
    public Made verify(Path backup, Watch watch) {
        BackupFiles files = BackupFiles.read(backup);
        files.compare(backup, (done, of) -> watch.at(Step.READ_BACK, done, of));
        HomeFolder copy = new HomeFolder(backup);
        HomeCard card = HomeCard.read(copy);
        if (!card.device().equals(home.card().device())) {
            throw Refusal.ofHome("backup.foreign", "这份备份不是本机的", "它是另一台电脑的数据", "请选本机做的备份，或在新文件夹里恢复它", null);
        }
        List<Journal> journals = reading(copy, card);
        long ops = journals.stream().mapToLong(Journal::verify).sum();
        Path scratch = home.folder()
                .storeFile()
                .resolveSibling("check-" + HomeFolder.hex16(home.seams().newId()));
        String digest = projections.ofRebuild(
                journals,
                inbox.of(copy, home.key()),
                Map.of(),
                home.key(),
                new Projections.Bench(scratch, done -> watch.at(Step.REBUILD, done, ops)),
                new StoreDigest(projections.kinds())::of);
        if (ops != files.ops() || !digest.equals(files.digest())) {
            throw BackupFiles.damaged("重建出来的内容与做备份时不一致", null);
        }
        return new Made(backup, files.madeOn(), ops, digest);
    }

    private List<Journal> reading(HomeFolder copy, HomeCard card) {
        List<Journal> journals = new ArrayList<>();
        byte[] parentHead = null;
        for (Chain.Point left : card.lives().former()) {
            Journal journal = reading(copy, card, left.chain(), parentHead);
            journal.leftAt(left);
            journal.refuseWhileShort();
            journals.add(journal);
            parentHead = left.head();
        }
        journals.add(reading(copy, card, card.chainId(), parentHead));
        journals.add(reading(copy, card, card.localChainId(), null));
        return journals;
    }

    private Journal reading(HomeFolder copy, HomeCard card, Id chain, byte[] parentHead) {
        Path folder = copy.journal(chain);
        return Journal.reading(
                folder, card.deviceId(), chain, parentHead, home.key().sealer("journal", home.seams()));
    }

    /** Verified backups that this PC remembers, latest first. */
    public List<HomeNotes.Kept> made() {
        return remembered(home.folder());
    }

    /** The same for a folder that does not open. */
    public static List<HomeNotes.Kept> remembered(HomeFolder folder) {
        return HomeNotes.read(folder).backups();
    }

    /** The last verified backup. */
    public Optional<HomeNotes.Kept> last() {
        return made().stream().findFirst();
    }

    /** Its date. */
    public Optional<LocalDate> lastVerifiedOn() {
        return last().map(kept -> LocalDate.parse(kept.madeOn()));
    }

    private Made noted(Made made, Map<String, Long> chains) {
        try {
            HomeNotes.read(home.folder())
                    .with(new HomeNotes.Kept(
                            made.folder().toString(),
                            made.madeOn(),
                            made.ops(),
                            home.seams().millis(),
                            chains))
                    .write(home.folder(), home.disk());
            return made;
        } catch (IOException full) {
            throw Refusal.ofHome(
                    "backup.unnoted",
                    "备份做好了，也核对过了，只是本机没有记下来",
                    Disk.reason(full),
                    "这份备份可以用：" + made.folder().getFileName() + "；请腾出本机的磁盘空间",
                    full);
        }
    }

    /**
     * Puts a backup into a new, empty folder; nothing of the backup is changed.
     *
     * @throws Refusal {@code backup.*}, {@code restore.not-empty}, {@code home.network}
     */
    public static void restore(Path backup, HomeFolder into, Disk disk) {
        into.refuseNetwork();
        BackupFiles files = BackupFiles.read(backup);
        files.compare(backup, BackupFiles.UNWATCHED);
        try {
            if (Files.exists(into.root()) && hasFiles(into)) {
                throw Refusal.ofHome(
                        "restore.not-empty", "没有恢复，这个文件夹里已经有内容", "恢复会把它们盖住：" + into.root(), "请选一个新的空文件夹", null);
            }
            disk.createDirectories(into.root());
            disk.replace(into.restoredMark(), BackupFiles.mark(backup, files));
            String card = into.root().relativize(into.card()).toString();
            List<BackupFiles.Entry> cardLast = files.files().stream()
                    .sorted(Comparator.comparing(entry -> entry.path().equals(card)))
                    .toList();
            for (BackupFiles.Entry entry : cardLast) {
                if (entry.path().equals(card)) {
                    putCard(new HomeFolder(backup).card(), into, disk);
                } else {
                    BackupFiles.copy(backup, into.root(), entry, disk);
                }
            }
            files.compare(into.root(), BackupFiles.UNWATCHED);
        } catch (IOException failed) {
            throw Refusal.ofHome("restore.write", "没有恢复成", Disk.reason(failed), "请换一个有空间、能写入的文件夹，再恢复一次；备份没有动", failed);
        }
    }

    /**
     * That this folder was made of a backup. Not part of a backup itself, so each restoring is told apart.
     *
     * @param madeOn ISO date of the backup
     * @param sum SHA-256 of the backup's list of files, 64 hex characters
     */
    public record Restored(String madeOn, String sum) {}

    /** The backup that this folder was made of; empty for one that only ever grew. */
    public static Optional<Restored> restored(HomeFolder folder) {
        return BackupFiles.readMark(folder);
    }

    /** A log of what went wrong before there was anything is no content. */
    /** In one step: a restoring that was cut off leaves a folder without a card, never one with half of it. */
    private static void putCard(Path card, HomeFolder into, Disk disk) throws IOException {
        disk.createDirectories(into.root());
        disk.replace(into.card(), Files.readAllBytes(card));
    }

    private static boolean hasFiles(HomeFolder folder) throws IOException {
        try (Stream<Path> files = Files.list(folder.root())) {
            return files.anyMatch(file -> !file.equals(folder.log()));
        }
    }

    private void refusePlace(Path target) {
        try {
            if (!Files.isDirectory(target)) {
                throw Refusal.ofHome(
                        "backup.missing", "没有备份，找不到这个文件夹", "U盘可能没有插好：" + target, "请插好U盘或另选一个文件夹，再备份一次", null);
            }
            if (target.toRealPath().startsWith(home.folder().root().toRealPath())) {
                throw Refusal.ofHome("backup.inside", "没有备份，这里就是数据文件夹", "放在同一处，一起坏了就都没有了", "请选U盘或另一块硬盘上的文件夹", null);
            }
            if (HomeFolder.onNetwork(target)) {
                throw Refusal.ofHome(
                        "backup.network", "没有备份，不能备份到网络盘", "断线时写了一半也看不出来", "请选U盘或移动硬盘；要放到网络盘，请备份完再自己复制过去", null);
            }
        } catch (IOException failed) {
            throw notMade(failed);
        }
    }

    private static void refuseTooSmall(Path target, List<BackupFiles.Entry> files) throws IOException {
        long needed = BackupFiles.bytes(files) + (1 << 20);
        long free = Files.getFileStore(target).getUsableSpace();
        if (free < needed) {
            throw full("要 " + (needed >> 20) + " MB，只有 " + (free >> 20) + " MB", null);
        }
    }

    private static Refusal notMade(IOException failed) {
        return Disk.isFull(failed)
                ? full(Disk.reason(failed), failed)
                : Refusal.ofHome("backup.write", "没有备份成", Disk.reason(failed), "请检查U盘是否写保护或已拔出，再备份一次；原来的数据没有动", failed);
    }

    private static Refusal full(String why, IOException cause) {
        return Refusal.ofHome("backup.full", "没有备份成，目标盘空间不够", why, "请腾出空间或换一个U盘，再备份一次；原来的数据没有动", cause);
    }

    /** What was begun goes again; what cannot be removed carries {@code .part} in its name and no list of files. */
    private static void empty(Path part) {
        try (Stream<Path> files = Files.exists(part) ? Files.walk(part) : Stream.<Path>empty()) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException pulledOut) {
            part.toFile().deleteOnExit();
        }
    }
}
