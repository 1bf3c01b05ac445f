package org.chizheng.app.records.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.chizheng.app.records.GroupWords;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.table.Standing;
import org.chizheng.core.person.PersonGroup;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Seams;

/** One person as a row of the list; equal while it is the same person, so that the selection stays after a save. */
record PersonLine(Trainee person, Standing standing, String township, String age) {
    Id id() {
        return person.id();
    }

    /** Short enough for a column: the first group by its usual word, and how many there are. */
    String groups() {
        List<String> codes = person.groups().stream().distinct().toList();
        if (codes.isEmpty()) {
            return "";
        }
        String first = PersonGroup.ofCode(codes.get(0)).map(GroupWords::brief).orElse(codes.get(0));
        return codes.size() == 1 ? first : Texts.of("person.groups.several", first, codes.size());
    }

    LocalDate changedOn() {
        return Instant.ofEpochMilli(person.changedMillis()).atZone(Seams.ZONE).toLocalDate();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersonLine line && line.id().equals(id());
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }
}
