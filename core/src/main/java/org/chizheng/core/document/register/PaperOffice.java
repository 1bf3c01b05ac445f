package org.chizheng.core.document.register;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.chizheng.core.calendar.WorkingDays;
import org.chizheng.core.division.UnitCatalogue;
import org.chizheng.core.division.UnitCode;
import org.chizheng.core.document.form.PrintNote;
import org.chizheng.core.office.AuditService;
import org.chizheng.core.shared.Actor;
import org.chizheng.core.shared.Seams;

/**
 * Whose papers they are and when: the office of the data folder, its day and its calendar. A practice home carries its
 * own day in its seams, so its papers are dated by it and marked.
 *
 * @param unit code of the office
 * @param practice whether every paper is marked 演练
 */
public record PaperOffice(
        String unit,
        boolean practice,
        UnitCatalogue units,
        WorkingDays calendar,
        PaperSettings settings,
        AuditService audit,
        Seams seams) {
    private static final DateTimeFormatter SNAPSHOT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** Whether the figures of all units are here; a township or department holds its own only. */
    boolean holdsTheCounty() {
        return new UnitCode(unit).isBureau();
    }

    String county() {
        return new UnitCode(unit).county();
    }

    String countyName() {
        return units.nameOf(county());
    }

    /** The name on papers: as set by the office, otherwise county and unit (古县人社局, 古县岳阳镇). */
    String name() {
        return settings.unitName().orElseGet(() -> countyName() + units.nameOf(unit));
    }

    PrintNote note(Actor actor, String reason) {
        String snapshot = SNAPSHOT.format(seams.instant().atZone(Seams.ZONE));
        return new PrintNote(snapshot, actor.name(), reason, practice);
    }
}
