package org.chizheng.core.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.chizheng.core.ledger.Journal;
import org.chizheng.core.ledger.Received;
import org.chizheng.core.ledger.RecordKinds;
import org.chizheng.core.seal.DataKey;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;

/** Opens the projection of a home, brings it up to the journals, or makes it anew when it cannot be used. */
public final class Projections {
    private final RecordKinds kinds;
    private final List<AfterApply> listeners;

    public Projections(RecordKinds kinds, List<AfterApply> listeners) {
        this.kinds = kinds;
        this.listeners = List.copyOf(listeners);
    }

    /**
     * @param rebuilt the store was missing or unusable and has been made anew; the former file lies beside it
     * @param replayed ops that the journals had and the store had not
     */
    public record Opened(Store store, Projection projection, boolean rebuilt, long replayed) {}

    public Opened open(Home home, Received received) {
        boolean existed = Files.exists(home.folder().storeFile());
        Store store;
        boolean rebuilt = false;
        try {
            store = Store.open(home.folder().store(), home.key());
            if (ahead(store, home)) {
                store.close();
                throw new StoreUnusable("ahead of its journal", null);
            }
        } catch (StoreUnusable unusable) {
            setAside(home);
            store = Store.open(home.folder().store(), home.key());
            rebuilt = true;
        }
        Projection projection = new Projection(store, kinds, home.card().chainId(), listeners);
        long replayed = replay(projection, List.of(home.travelling(), home.local()), received);
        return new Opened(store, projection, rebuilt || !existed && replayed > 0, replayed);
    }

    /** A store that knows more than its journal belongs to another life of the folder. */
    private boolean ahead(Store store, Home home) {
        Projection projection = new Projection(store, kinds, home.card().chainId(), List.of());
        return Stream.of(home.travelling(), home.local())
                .anyMatch(journal -> projection.appliedThrough(journal.chain()) > journal.lastSeq());
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

    private static long replay(Projection projection, List<Journal> journals, Received received) {
        Replay replay = new Replay(projection, received);
        return journals.stream().mapToLong(replay::run).sum();
    }

    /**
     * Makes a second store from the journals alone and tells its digest: what the live one should have.
     *
     * @param scratch an empty folder; it is emptied again
     */
    public String digestOfRebuild(List<Journal> journals, Received received, Id ownChain, DataKey key, Path scratch) {
        try (Store store = Store.open(scratch.resolve("hrb"), key)) {
            Projection projection = new Projection(store, kinds, ownChain, listeners);
            replay(projection, journals, received);
            return new StoreDigest(kinds).of(store);
        } finally {
            empty(scratch);
        }
    }

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
}
