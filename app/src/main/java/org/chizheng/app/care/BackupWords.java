package org.chizheng.app.care;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.chizheng.app.ui.Texts;
import org.chizheng.core.shared.Seams;
import org.chizheng.core.store.HomeNotes;

/** When a backup was made, as people say it, and when it is time for the next. */
public final class BackupWords {
    /** A long weekend; after it somebody is at the desk again. */
    private static final long STALE_DAYS = 3;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private BackupWords() {}

    /** 今天 12:00, 昨天 12:00, 2024-06-01 12:00. */
    public static String when(HomeNotes.Kept kept, LocalDate today) {
        LocalDate day = LocalDate.parse(kept.madeOn());
        String date = day.equals(today)
                ? Texts.of("backup.today")
                : day.plusDays(1).equals(today) ? Texts.of("backup.yesterday") : day.toString();
        return kept.madeMs() == 0
                ? date
                : date + " " + TIME.format(Instant.ofEpochMilli(kept.madeMs()).atZone(Seams.ZONE));
    }

    public static boolean late(HomeNotes.Kept kept, LocalDate today) {
        return LocalDate.parse(kept.madeOn()).plusDays(STALE_DAYS).isBefore(today);
    }
}
