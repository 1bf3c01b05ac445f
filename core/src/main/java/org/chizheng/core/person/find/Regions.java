package org.chizheng.core.person.find;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** The first six digits of the identity numbers at hand, each by a small number. Only grows; readers need no lock. */
final class Regions {
    private static final int MOST = 0xFFFF;

    private final Map<String, Integer> places = new HashMap<>();
    private volatile String[] regions = {null};

    /** The place of a region, above zero; zero when there are too many. To be called under the writer's lock. */
    int place(String region) {
        Integer known = places.get(region);
        if (known != null) {
            return known;
        }
        String[] now = regions;
        if (now.length > MOST) {
            return 0;
        }
        String[] more = Arrays.copyOf(now, now.length + 1);
        more[now.length] = region;
        places.put(region, now.length);
        regions = more;
        return now.length;
    }

    /** For every place whether its region passes; a place that is given out later is not in the answer. */
    boolean[] passing(Predicate<String> test) {
        String[] now = regions;
        boolean[] passing = new boolean[now.length];
        for (int i = 1; i < now.length; i++) {
            passing[i] = test.test(now[i]);
        }
        return passing;
    }
}
