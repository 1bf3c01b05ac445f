package org.chizheng.app.traffic;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.chizheng.core.shared.Seams;

/** A point of time as the desk writes it: 2021-06-25 14:32. */
public final class Moment {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private Moment() {}

    /** @param millis of the wall clock; 0 gives empty */
    public static String of(long millis) {
        return millis == 0 ? "" : FORM.format(Instant.ofEpochMilli(millis).atZone(Seams.ZONE));
    }
}
