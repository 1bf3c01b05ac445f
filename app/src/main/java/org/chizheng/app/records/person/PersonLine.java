package org.chizheng.app.records.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
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

    String groups() {
        return person.groups().stream()
                .distinct()
                .map(code -> PersonGroup.ofCode(code).map(PersonGroup::label).orElse(code))
                .collect(Collectors.joining("、"));
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
