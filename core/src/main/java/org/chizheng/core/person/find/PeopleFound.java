package org.chizheng.core.person.find;

import java.util.List;

/**
 * The people that answer to what was typed.
 *
 * @param hits best first, and among equals those registered last come first
 * @param total how many there are; more than the hits when the limit cut them
 */
public record PeopleFound(List<PersonHit> hits, int total) {
    public static final PeopleFound NOBODY = new PeopleFound(List.of(), 0);

    public PeopleFound {
        hits = List.copyOf(hits);
    }
}
