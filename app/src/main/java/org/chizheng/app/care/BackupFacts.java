package org.chizheng.app.care;

import java.util.List;

/**
 * The verified backups that this PC remembers, as the page shows them.
 *
 * @param lines latest first
 * @param late there is none, or the last is older than three days
 */
record BackupFacts(List<Line> lines, boolean late) {
    /**
     * One backup.
     *
     * @param when 今天 12:00, 2024-06-01 12:00
     * @param there the folder is in sight now; a stick in the drawer is not
     */
    record Line(String when, String folder, long saves, boolean there) {}
}
