package org.chizheng.core.store;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.chizheng.core.ledger.Chain;
import org.chizheng.core.ledger.Journal;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.OpCodec;
import org.chizheng.core.ledger.Received;
import org.chizheng.core.seal.Hash;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.Finding;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.store.schema.TableSums;

/**
 * The whole check of a data folder: every frame of the journals, the store's place in them, the history it shows, and
 * its digest against a rebuild. It is looked for, not waited for: of 60 one-bit flips in an encrypted store 4 gave wrong
 * rows without any error. Saving goes on meanwhile: the store is read as of one moment, the journals up to that moment.
 */
public final class StoreCheck {
    private static final String STUMBLED = "store.rebuild";

    private final Home home;
    private final Store store;
    private final Projections projections;
    private final Received received;

    public StoreCheck(Home home, Store store, Projections projections, Received received) {
        this.home = home;
        this.store = store;
        this.projections = projections;
        this.received = received;
    }

    /** One thing looked at. {@code code} is stable; {@code words} are for a person. */
    public record Line(String code, boolean sound, String words) {}

    /**
     * @param rebuildNext the store is wrong and the journals are sound: the next opening makes the store anew
     */
    public record Report(boolean sound, boolean rebuildNext, List<Line> lines) {}

    /** @param tables sums of every table, as {@link TableSums} gives them */
    private record Live(
            String digest, Map<String, String> tables, boolean history, Map<Id, ChainPositions.At> places) {}

    /** What a rebuild has. */
    private record Rebuilt(String digest, Map<String, String> tables) {}

    /** Reads everything once; some seconds for a hundred thousand saves. Remembers its date. */
    public Report run() {
        return run(() -> false);
    }

    /**
     * @param stopped asked on the way: true ends the check, which then remembers nothing
     * @throws CancellationException when it was stopped
     */
    public Report run(BooleanSupplier stopped) {
        List<Line> lines = new ArrayList<>();
        boolean journals = true;
        for (Journal former : home.former()) {
            journals &= journal(lines, "journal.former", "接续之前的上报日志", former);
        }
        journals &= journal(lines, "journal.travelling", "上报日志", home.travelling());
        journals &= journal(lines, "journal.local", "本机日志", home.local());
        boolean sound = journals & store(lines, journals, stopped);
        boolean stumbled = lines.stream().anyMatch(line -> line.code().equals(STUMBLED));
        boolean rebuildNext = journals && !sound && !stumbled;
        refuseStopped(stopped);
        remember(sound, rebuildNext);
        return new Report(sound, rebuildNext, List.copyOf(lines));
    }

    private static boolean journal(List<Line> lines, String code, String label, Journal journal) {
        try {
            long ops = journal.verify();
            return add(lines, code, true, label + "：" + ops + " 条，逐条校验一致");
        } catch (Refusal damaged) {
            return add(lines, code, false, label + "：" + damaged.sentence());
        }
    }

    private static void refuseStopped(BooleanSupplier stopped) {
        if (stopped.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    private boolean store(List<Line> lines, boolean journals, BooleanSupplier stopped) {
        Live live;
        try {
            live = live();
        } catch (StoreUnusable unreadable) {
            return add(lines, "store.read", false, "检索库有读不出来的地方");
        }
        boolean history =
                add(lines, "store.history", live.history(), live.history() ? "历史记录：与签名的校验链一致" : "历史记录：有一处与当时保存的不一致");
        if (!journals) {
            return history;
        }
        boolean place = home.journals().stream().allMatch(journal -> inPlace(journal, live));
        add(lines, "store.place", place, place ? "检索库：与日志同步" : "检索库：落在日志后面，或属于另一个文件夹");
        Optional<Rebuilt> rebuilt = place ? rebuilt(live.places(), stopped) : Optional.empty();
        if (place && rebuilt.isEmpty()) {
            return add(lines, STUMBLED, false, "重建核对没有做成：多半是磁盘没有空间；检索库先不动");
        }
        boolean digest = rebuilt.isPresent() && rebuilt.get().digest().equals(live.digest());
        add(lines, "store.digest", digest, digest ? "检索库：与日志重建的结果一致" : "检索库：与日志重建的结果不一致");
        List<String> differing = differing(live, rebuilt);
        boolean tables = rebuilt.isPresent() && differing.isEmpty();
        add(lines, "store.tables", tables, tables ? "检索库：每张表逐行与重建的一致" : "检索库：与重建的逐行不一致：" + String.join("、", differing));
        return history && place && digest && tables;
    }

    private static List<String> differing(Live live, Optional<Rebuilt> rebuilt) {
        return live.tables().entrySet().stream()
                .filter(table -> rebuilt.isPresent()
                        && !table.getValue().equals(rebuilt.get().tables().get(table.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean add(List<Line> lines, String code, boolean sound, String words) {
        lines.add(new Line(code, sound, words));
        return sound;
    }

    /** A damaged page may open and hold bytes that nothing can read: that, too, is a store that cannot be used. */
    private Live live() {
        try {
            return store.snapshot(this::live);
        } catch (RuntimeException damaged) {
            throw new StoreUnusable("reading", damaged);
        }
    }

    private Live live(Connection connection) throws SQLException {
        ChainPositions positions = new ChainPositions(connection);
        Map<Id, ChainPositions.At> places = new HashMap<>();
        for (Journal journal : home.journals()) {
            places.put(journal.chain(), positions.of(journal.chain()));
        }
        String digest = new StoreDigest(projections.kinds()).of(connection);
        return new Live(digest, TableSums.of(connection), new HistoryCheck(connection).sound(), places);
    }

    /** A save between its force and its apply may be one group ahead of the store; more is a store left behind. */
    private static boolean inPlace(Journal journal, Live live) {
        ChainPositions.At at = live.places().get(journal.chain());
        if (at == null) {
            return journal.lastSeq() == 0;
        }
        return at.seq() <= journal.lastSeq() && Hash.same(at.head(), journal.headAt(at.seq()));
    }

    /** A rebuild that stumbles is no rebuild that agrees, and no reason to throw away a store that answers. */
    private Optional<Rebuilt> rebuilt(Map<Id, ChainPositions.At> places, BooleanSupplier stopped) {
        Map<Id, Long> through = new HashMap<>();
        places.forEach((chain, at) -> through.put(chain, at == null ? 0 : at.seq()));
        StoreDigest digest = new StoreDigest(projections.kinds());
        try {
            return Optional.of(projections.ofRebuild(
                    home.journals(),
                    received,
                    through,
                    home.key(),
                    bench(applied -> refuseStopped(stopped)),
                    connection -> new Rebuilt(digest.of(connection), TableSums.of(connection))));
        } catch (StoreUnusable failed) {
            return Optional.empty();
        }
    }

    /** The digest that a rebuild from journal and inbox has; differs from the live one when the store is damaged. */
    public String digestOfRebuild() {
        return projections.ofRebuild(
                home.journals(),
                received,
                Map.of(),
                home.key(),
                bench(applied -> {}),
                new StoreDigest(projections.kinds())::of);
    }

    private Projections.Bench bench(LongConsumer applied) {
        String name = HomeFolder.hex16(home.seams().newId());
        return new Projections.Bench(home.folder().storeFile().resolveSibling("check-" + name), applied);
    }

    private void remember(boolean sound, boolean rebuildNext) {
        try {
            if (rebuildNext) {
                markForRebuild();
            }
            String today = home.seams().today().toString();
            HomeNotes.read(home.folder()).checked(today, sound).write(home.folder(), home.disk());
        } catch (IOException full) {
            throw Refusal.ofHome("store.check", "检查做完了，结果没有记下来", Disk.reason(full), "请腾出磁盘空间后再检查一次", full);
        }
    }

    /** The next opening sets the store aside and makes it anew. */
    public void markForRebuild() throws IOException {
        home.disk().replace(home.folder().rebuildMark(), new byte[0]);
    }

    /**
     * What a failure that nobody foresaw means. A file that cannot be read is set aside at the next opening; any other
     * failure makes the check of the day due again, for a damaged page may also read as values that are none.
     *
     * @return what to tell the person; empty when the store's file is not behind it
     */
    public Optional<Refusal> explain(Throwable failure) {
        boolean unreadable = StoreUnusable.isBehind(failure);
        try {
            if (unreadable) {
                markForRebuild();
            } else {
                HomeNotes.read(home.folder()).checked(null, false).write(home.folder(), home.disk());
            }
        } catch (IOException full) {
            failure.addSuppressed(full);
        }
        if (!unreadable) {
            return Optional.empty();
        }
        boolean room = !Projections.isFull(failure);
        return Optional.of(Refusal.ofHome(
                "store.unusable",
                "检索库读写不了，这一步没有做完",
                room ? "磁盘上的这个文件坏了，或被别的程序占着" : "磁盘已经写满",
                (room ? "" : "请先腾出磁盘空间；") + "请关上程序再打开：打开时会从日志重建，已存的内容都在",
                failure));
    }

    /** What the last check found wrong, as long as nothing was done about it. */
    public Optional<Finding> told() {
        HomeNotes notes = HomeNotes.read(home.folder());
        if (notes.checkedOn() == null || notes.sound()) {
            return Optional.empty();
        }
        return Optional.of(
                Files.exists(home.folder().rebuildMark())
                        ? Finding.of(
                                "store.differs",
                                "检查发现检索库与日志不一致",
                                "检索库是从日志算出来的，可能有一页没有写好；已存的内容都在日志里",
                                "请在方便时关上程序再打开，打开时会从日志重建")
                        : Finding.of(
                                "check.failed",
                                "上次检查没有通过",
                                "磁盘没有空间做完检查，或者日志有一处读不出来；别处的内容不受影响",
                                "请腾出磁盘空间，做一次备份，再用 chizheng doctor 看是哪一处"));
    }

    /** True when no check of this day ended sound. */
    public boolean isDue(LocalDate today) {
        HomeNotes notes = HomeNotes.read(home.folder());
        return notes.checkedOn() == null || !notes.sound() || !notes.checkedOn().equals(today.toString());
    }

    /** Follows every chain through the table of ops: what the history shows is what was signed, line by line. */
    private static final class HistoryCheck {
        private final Connection connection;

        HistoryCheck(Connection connection) {
            this.connection = connection;
        }

        private record Place(Id chain, Id device, long seq, byte[] head) {}

        /** True when each chain's ops are there without a gap, carry their values, and end in the head that was noted. */
        boolean sound() throws SQLException {
            for (Place place : places()) {
                if (!sound(place)) {
                    return false;
                }
            }
            return true;
        }

        private List<Place> places() throws SQLException {
            List<Place> places = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select chain, device, seq, head from chain_pos")) {
                while (rows.next()) {
                    places.add(new Place(
                            Id.ofBytes(rows.getBytes(1)),
                            Id.ofBytes(rows.getBytes(2)),
                            rows.getLong(3),
                            rows.getBytes(4)));
                }
            }
            return places;
        }

        private boolean sound(Place place) throws SQLException {
            ChainPositions.At base = new ChainPositions(connection).branchBase(place.chain());
            byte[] head = base == null ? Chain.start(place.device(), place.chain(), null) : base.head();
            long seq = base == null ? 0 : base.seq();
            try (PreparedStatement select = connection.prepareStatement(
                    "select id, rec, lines from op where chain = ? and seq <= ? order by seq")) {
                select.setFetchSize(500);
                select.setBytes(1, place.chain().bytes());
                select.setLong(2, place.seq());
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        Op op = OpTable.parse(rows.getBytes(3));
                        boolean same = op.seq() == ++seq
                                && op.id().equals(Id.ofBytes(rows.getBytes(1)))
                                && op.record().equals(Id.ofBytes(rows.getBytes(2)));
                        if (!same) {
                            return false;
                        }
                        boolean begins = seq == 1 && base == null;
                        head = Chain.next(begins ? Chain.startOf(op.under(place.chain())) : head, seq, op.opLine());
                    }
                }
            } catch (OpCodec.Malformed changed) {
                return false;
            }
            return seq == place.seq() && Hash.same(head, place.head());
        }
    }
}
