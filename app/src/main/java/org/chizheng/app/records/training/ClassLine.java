package org.chizheng.app.records.training;

import java.time.LocalDate;
import org.chizheng.app.ui.table.Standing;
import org.chizheng.core.certificate.SkillLevel;
import org.chizheng.core.shared.Id;
import org.chizheng.core.training.TrainingClass;
import org.chizheng.core.training.TrainingKind;

/** One class as a row; equal while it is the same class. */
record ClassLine(TrainingClass one, Standing standing, String stage, String office) {
    Id id() {
        return one.id();
    }

    String title() {
        return one.name() == null ? one.no() : one.name();
    }

    String kind() {
        return one.kind() == null
                ? ""
                : TrainingKind.ofCode(one.kind()).map(TrainingKind::label).orElse(one.kind());
    }

    String trade() {
        String level = one.level() == null
                ? ""
                : SkillLevel.ofCode(one.level()).map(SkillLevel::rank).orElse("");
        return one.occupationName() == null ? "" : (one.occupationName() + " " + level).strip();
    }

    LocalDate startsOn() {
        return one.startsOn() == null ? null : LocalDate.parse(one.startsOn());
    }

    LocalDate endsOn() {
        return one.endsOn() == null ? null : LocalDate.parse(one.endsOn());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClassLine line && line.id().equals(id());
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }
}
