package org.chizheng.app.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * A class that an office records, and the roster file it receives for it.
 *
 * @param kind word of the command's {@code --kind}
 * @param form what kind of file the school sends
 */
record PlannedClass(
        String no,
        String name,
        String institution,
        String occupation,
        String level,
        String kind,
        LocalDate startsOn,
        LocalDate endsOn,
        int days,
        String venue,
        String teacher,
        SheetForm form,
        List<Person> people) {
    int hours() {
        return days * 8;
    }
}
