package org.chizheng.core.person;

import java.util.Set;
import org.chizheng.core.shared.Id;

/** Who answers to what was typed into a search box; package {@code find} does. */
@FunctionalInterface
public interface PeopleByWords {
    /**
     * Everybody who answers, in no order.
     *
     * @param typed anything; blank text finds nobody
     * @param withVoided also who no longer counts
     */
    Set<Id> everybody(String typed, boolean withVoided);
}
