package org.chizheng.core.policy.fact;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that one decision rests on, frozen: kept with the claim, so that it can be reckoned again in ten years.
 *
 * @param matter what is asked for (事项): the name under which packs pay, or null when only eligibility is asked
 * @param on the day that decides which packs are in force
 * @param common facts of the class, the enterprise, the institution
 */
public record Facts(String matter, LocalDate on, Map<String, Value> common, List<Person> people) {
    public Facts {
        common = Collections.unmodifiableMap(new LinkedHashMap<>(common));
        people = List.copyOf(people);
    }
}
