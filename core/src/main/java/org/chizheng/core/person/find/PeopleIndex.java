package org.chizheng.core.person.find;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.chizheng.core.ledger.ChangeFeed;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Store;

/**
 * Everybody who counts, packed in memory for the search box: name, pinyin, identity number, telephone. Read from the
 * store after the first paint, and kept up to date by what changes. Forty bytes a person.
 *
 * <p>Searches read one moment's people and wait for nobody; whoever voids or merges a person takes him out.
 */
public final class PeopleIndex {
    private static final int PORTION = 1000;

    private final PeopleQueries queries;
    private final Regions regions = new Regions();
    private final Set<Id> changed = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final ReentrantLock writing = new ReentrantLock();
    private volatile PeopleRows people = PeopleRows.NONE;
    private volatile boolean ready;
    private volatile boolean closed;
    private volatile Runnable endListening = () -> {};

    public PeopleIndex(Store store) {
        this.queries = new PeopleQueries(store);
    }

    /**
     * Follows the feed from now on and reads everybody in the background. Once in the life of an index.
     *
     * @param background runs one piece of work after another or side by side, never the screen's thread
     */
    public void start(ChangeFeed feed, Executor background) {
        endListening = feed.listen(records -> note(records, background));
        background.execute(this::build);
    }

    /** Ends the following and waits for a piece of work that is under way; it ends soon. */
    public void stop() {
        closed = true;
        endListening.run();
        writing.lock();
        writing.unlock();
    }

    /** False until everybody was read; until then {@link PersonFindQueries} answers. */
    public boolean ready() {
        return ready;
    }

    /**
     * Who answers to what was typed: a name or a part of it, pinyin (initials, syllables, mixed), an identity number or
     * its end, a telephone number or a part of it.
     *
     * @param typed anything; may be null
     * @param limit most hits, above zero
     */
    public PeopleFound search(String typed, int limit) {
        PersonQuery query = PersonQuery.of(typed);
        return query.shape() == PersonQuery.Shape.NOTHING
                ? PeopleFound.NOBODY
                : people.search(PeopleScan.of(query, regions), limit);
    }

    private void note(Set<ChangeFeed.Changed> records, Executor background) {
        for (ChangeFeed.Changed record : records) {
            if (record.kind().equals(TraineeRecord.KIND.name())) {
                changed.add(record.record());
            }
        }
        if (!changed.isEmpty() && waiting.compareAndSet(false, true)) {
            background.execute(this::refresh);
        }
    }

    private void build() {
        writing.lock();
        try {
            Syllables.load();
            PeopleRows.Draft draft = PeopleRows.NONE.draft(regions);
            long last = -1;
            long next = 0;
            while (next != last && !closed) {
                PeopleQueries.Page page = queries.after(next);
                page.people().forEach(draft::append);
                last = next;
                next = page.last();
            }
            people = draft.done();
            takeChanges();
            ready = !closed;
        } finally {
            writing.unlock();
        }
    }

    private void refresh() {
        waiting.set(false);
        writing.lock();
        try {
            if (ready) {
                takeChanges();
            }
        } finally {
            writing.unlock();
        }
    }

    /** What changes while it is read is noted again and read again. */
    private void takeChanges() {
        while (!changed.isEmpty() && !closed) {
            List<Id> portion = changed.stream().limit(PORTION).toList();
            changed.removeAll(new HashSet<>(portion));
            boolean taken = false;
            try {
                PeopleRows.Draft draft = people.draft(regions);
                draft.update(portion, queries.now(portion));
                people = draft.done();
                taken = true;
            } finally {
                if (!taken) {
                    changed.addAll(portion);
                }
            }
        }
    }

    /** Rows in memory, of people who count and of such as have left since the start. */
    int size() {
        return people.size();
    }
}
