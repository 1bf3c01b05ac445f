package org.chizheng.core.person.find;

import java.util.Set;
import java.util.stream.Collectors;
import org.chizheng.core.person.PeopleByWords;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Store;

/** From the index as soon as it stands, else from the store: a list must find whom the search box finds. */
public final class PeopleSearch implements PeopleByWords {
    private final PeopleIndex index;
    private final PersonFindQueries store;

    public PeopleSearch(PeopleIndex index, Store store) {
        this.index = index;
        this.store = new PersonFindQueries(store);
    }

    /** The index knows only who counts. */
    @Override
    public Set<Id> everybody(String typed, boolean withVoided) {
        return index.ready() && !withVoided
                ? index.search(typed, Integer.MAX_VALUE).hits().stream()
                        .map(PersonHit::trainee)
                        .collect(Collectors.toSet())
                : store.everybody(typed, withVoided);
    }
}
