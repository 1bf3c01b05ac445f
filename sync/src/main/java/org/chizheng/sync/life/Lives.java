package org.chizheng.sync.life;

import java.util.List;
import java.util.Optional;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Store;

/** The lives of one bureau as they are known here at this moment. */
public final class Lives {
    private final Id first;
    private final List<Life> later;

    /** @param first the life that this folder began with: the bureau's own first one, or that of an office's enrolment */
    public Lives(Store store, Id first) {
        this.first = first;
        this.later = new LifeQueries(store)
                .all().stream().filter(life -> life.former().contains(first)).toList();
    }

    /** The life that holds now, where it is not the first one. */
    public Optional<Life> last() {
        return later.isEmpty() ? Optional.empty() : Optional.of(later.get(later.size() - 1));
    }

    public Id current() {
        return last().map(Life::epoch).orElse(first);
    }

    /** Whether a life is known that is over. */
    public boolean isOver(Id epoch) {
        return !epoch.equals(current())
                && (epoch.equals(first)
                        || later.stream()
                                .anyMatch(life -> life.epoch().equals(epoch)
                                        || life.former().contains(epoch)));
    }

    /** Lives after the first one that are known here, oldest first. */
    public List<Life> all() {
        return later;
    }

    /**
     * Whether what the bureau said in one life still holds: every life after it has to have so much of the chain.
     *
     * @param epoch of that life; null or one that is not known here counts as the first
     */
    public boolean stands(Id epoch, Id chain, long last) {
        return standing(epoch, chain, last) == last;
    }

    /** How much of what the bureau said of a chain in one life still holds; as {@link #stands} otherwise. */
    public long standing(Id epoch, Id chain, long last) {
        List<Id> epochs = later.stream().map(Life::epoch).toList();
        return later.subList(epochs.indexOf(epoch) + 1, later.size()).stream()
                .mapToLong(life -> life.have().getOrDefault(chain, 0L))
                .reduce(last, Math::min);
    }
}
