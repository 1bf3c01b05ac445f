package org.chizheng.core.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chizheng.core.ledger.Apply;
import org.chizheng.core.ledger.Field;
import org.chizheng.core.ledger.Journal;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.Received;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.ledger.RecordKinds;
import org.chizheng.core.seal.DataKey;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;

/** Opens the projection of a home, brings it up to the journals, or makes it anew when it cannot be used. */
public final class Projections {
    private final RecordKinds kinds;
    private final List<Projection.AfterApply> listeners;

    public Projections(RecordKinds kinds, List<Projection.AfterApply> listeners) {
        this.kinds = kinds;
        this.listeners = List.copyOf(listeners);
    }

    /**
     * @param rebuilt the store was missing or unusable and has been made anew; the former file lies beside it
     * @param replayed ops that the journals had and the store had not
     * @param salvaged ops that the store had and the damaged end of a journal had no longer; they are back
     */
    public record Opened(Store store, Projection projection, boolean rebuilt, long replayed, long salvaged) {}

    /**
     * Replays what the store misses. A store that cannot be read, or belongs to another life of the folder, is set aside
     * and made anew once.
     *
     * @throws Refusal {@code journal.damaged} or {@code journal.missing} when the journals themselves are short,
     *     {@code store.unusable} when no store can be made
     */
    public Opened open(Home home, Received received) {
        boolean existed = Files.exists(home.folder().storeFile());
        try {
            if (Files.exists(home.folder().rebuildMark())) {
                throw new StoreUnusable("marked", null);
            }
            return bringUp(home, received, false, existed);
        } catch (StoreUnusable unusable) {
            if (isFull(unusable)) {
                home.reserve().giveUp();
            }
            setAside(home);
        }
        try {
            return bringUp(home, received, true, existed);
        } catch (StoreUnusable again) {
            throw Refusal.ofHome(
                    "store.unusable",
                    "检索库建不起来，数据文件夹没有打开",
                    isFull(again) ? "磁盘已经写满" : "数据文件夹里的 db 文件夹写不进去",
                    "请腾出磁盘空间、检查文件夹权限后再打开；已存的内容都在日志里",
                    again);
        }
    }

    private Opened bringUp(Home home, Received received, boolean rebuilt, boolean existed) {
        Store store = Store.open(home.folder().store(), home.key());
        try {
            Salvage salvage = new Salvage(store);
            long salvaged = home.journals().stream().mapToLong(salvage::into).sum();
            home.journals().forEach(Journal::refuseWhileShort);
            Understanding understanding = new Understanding(store, kinds);
            if (understanding.grew()) {
                throw new StoreUnusable("ops that an older program parked", null);
            }
            refuseLostJournal(home);
            Projection projection = projection(store, home);
            long replayed = replay(new Replay(projection, received, applied -> {}), home.journals(), Map.of());
            Files.deleteIfExists(home.folder().rebuildMark());
            understanding.note();
            return new Opened(store, projection, rebuilt || !existed && replayed > 0, replayed, salvaged);
        } catch (Refusal | StoreUnusable known) {
            store.close();
            throw known;
        } catch (IOException | RuntimeException damaged) {
            store.close();
            throw new StoreUnusable("bringing up", damaged);
        }
    }

    private Projection projection(Store store, Home home) {
        return new Projection(store, kinds, op -> home.lives().number(op.chain(), op.seq()), listeners);
    }

    /** Whoever made the folder stands as the first account in its local chain: none there means that it was lost. */
    private static void refuseLostJournal(Home home) {
        if (home.local().lastSeq() == 0 && !home.isNew()) {
            throw Refusal.ofHome(
                    "journal.missing",
                    "数据文件夹里的日志不见了",
                    "journal 文件夹是空的，所有存过的内容都应当在里面",
                    "请不要在这个文件夹里继续录入；用“备份与恢复”从最近的备份恢复",
                    null);
        }
    }

    static boolean isFull(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io && Disk.isFull(io)) {
                return true;
            }
        }
        return false;
    }

    private static void setAside(Home home) {
        Path file = home.folder().storeFile();
        if (!Files.exists(file)) {
            return;
        }
        try {
            home.disk()
                    .move(
                            file,
                            file.resolveSibling("hrb.unusable-" + home.seams().millis() + ".mv.db"));
        } catch (IOException failed) {
            throw Refusal.ofHome("store.aside", "检索库打不开，也移不开", "文件可能被别的程序占着", "请关闭杀毒或同步软件后再打开；已存的内容都在日志里", failed);
        }
    }

    private static long replay(Replay replay, List<Journal> journals, Map<Id, Long> through) {
        return journals.stream()
                .mapToLong(journal -> replay.run(journal, through.getOrDefault(journal.chain(), journal.lastSeq())))
                .sum();
    }

    /**
     * Makes a second store from the journals alone and asks it: what the live one should answer.
     *
     * @param through how far to read each chain; a chain not named is read to its end
     * @param bench where it is made
     */
    <T> T ofRebuild(
            List<Journal> journals,
            Received received,
            Map<Id, Long> through,
            DataKey key,
            Bench bench,
            Store.Question<T> question) {
        try (Store store = Store.open(bench.scratch().resolve("hrb"), key)) {
            Projection projection = new Projection(store, kinds, journals.get(0).chain(), listeners);
            replay(new Replay(projection, received, bench.applied()), journals, through);
            return store.snapshot(question);
        } finally {
            empty(bench.scratch());
        }
    }

    /**
     * Where a second store is made.
     *
     * @param scratch an empty folder; it is emptied again
     * @param applied hears how many ops are in, every few hundred; what it throws ends the work
     */
    record Bench(Path scratch, LongConsumer applied) {}

    private static void empty(Path scratch) {
        try (Stream<Path> files = Files.walk(scratch)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new StoreUnusable("scratch", failed);
        }
    }

    public RecordKinds kinds() {
        return kinds;
    }

    /**
     * Which kinds, versions and fields the store was filled with. An op of a later program is kept and shows what of it is
     * understood; when this program understands more of such an op, the store is made anew and the op takes part.
     */
    private static final class Understanding {
        private static final String NOTE = "kinds";

        private final Store store;
        private final RecordKinds kinds;
        private final Map<String, String> now = new TreeMap<>();
        private final Map<String, String> before = new TreeMap<>();

        Understanding(Store store, RecordKinds kinds) {
            this.store = store;
            this.kinds = kinds;
            kinds.all().forEach(kind -> now.put(kind.name(), words(kind)));
            noted().lines().map(line -> line.split("=", 2)).forEach(pair -> before.put(pair[0], pair[1]));
        }

        private static String words(RecordKind kind) {
            return kind.version() + ","
                    + kind.fields().stream().map(Field::name).sorted().collect(Collectors.joining(","));
        }

        private String noted() {
            return store.read(connection -> {
                try (PreparedStatement select = connection.prepareStatement("select val from meta where name = ?")) {
                    select.setString(1, NOTE);
                    try (ResultSet rows = select.executeQuery()) {
                        return rows.next() ? rows.getString(1) : "";
                    }
                }
            });
        }

        /** True when an op is here that was not understood wholly before and is now. */
        boolean grew() {
            return now.keySet().stream()
                    .filter(kind -> !now.get(kind).equals(before.get(kind)))
                    .anyMatch(kind -> store.read(connection -> grew(connection, kind)));
        }

        private boolean grew(Connection connection, String kind) throws SQLException {
            try (PreparedStatement select = connection.prepareStatement("select lines from op where kind = ?")) {
                select.setString(1, kind);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        Op op = OpTable.parse(rows.getBytes(1));
                        if (kinds.understands(op) && !wasUnderstood(op)) {
                            return true;
                        }
                    }
                }
            }
            return false;
        }

        private boolean wasUnderstood(Op op) {
            List<String> words = List.of(before.getOrDefault(op.kind(), "0").split(","));
            return op.schema() <= Integer.parseInt(words.get(0))
                    && words.subList(1, words.size()).containsAll(op.set().keySet());
        }

        void note() {
            if (now.equals(before)) {
                return;
            }
            String text = now.entrySet().stream()
                    .map(entry -> entry.getKey() + "=" + entry.getValue())
                    .collect(Collectors.joining("\n"));
            store.transaction(connection -> {
                try (PreparedStatement merge =
                        connection.prepareStatement("merge into meta (name, val) key (name) values (?, ?)")) {
                    merge.setString(1, NOTE);
                    merge.setString(2, text);
                    merge.executeUpdate();
                }
            });
        }
    }

    /** Brings a projection up to the journal: the tail after a crash, or everything after a rebuild. */
    private static final class Replay {
        private static final int PAGE = 500;

        private final Apply projection;
        private final Received received;
        private final LongConsumer watch;
        private final List<Op> page = new ArrayList<>(PAGE);
        private long applied;
        private long all;

        public Replay(Apply projection, Received received, LongConsumer watch) {
            this.projection = projection;
            this.received = received;
            this.watch = watch;
        }

        /** @return how many ops were taken in, those that this chain notes as received among them */
        public long run(Journal journal, long through) {
            applied = 0;
            journal.read(projection.appliedThrough(journal.chain()) + 1, through, this::take);
            flush();
            return applied;
        }

        /** A note comes after the ops it notes, so that a crash between them repeats the ops, which does nothing. */
        private void take(Op op) {
            for (Op kept : received.notedBy(op)) {
                add(kept);
            }
            add(op);
        }

        private void add(Op op) {
            page.add(op);
            if (page.size() >= PAGE) {
                flush();
            }
        }

        private void flush() {
            projection.apply(page);
            applied += page.size();
            all += page.size();
            page.clear();
            watch.accept(all);
        }
    }
}
