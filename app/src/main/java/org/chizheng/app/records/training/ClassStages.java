package org.chizheng.app.records.training;

import java.time.LocalDate;
import java.util.List;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.card.Stage;
import org.chizheng.core.training.TrainingClass;

/** 申请 · 报送 · 批复 · 结业: what is closed with its day, what is open, what is still ahead. */
final class ClassStages {
    private ClassStages() {}

    static List<Stage> of(ClassCard card, LocalDate today) {
        TrainingClass one = card.one();
        boolean returned = "returned".equals(one.approval());
        boolean approved = "approved".equals(one.approval());
        boolean sent = one.submittedOn() != null && !returned;
        boolean over = approved
                && one.endsOn() != null
                && LocalDate.parse(one.endsOn()).isBefore(today);
        String missing = card.missing().isEmpty()
                ? Texts.of("class.stage.ready")
                : Texts.of("class.stage.missing", card.missing().size());
        return List.of(
                stage(Texts.of("class.stage.draft"), sent, true, sent ? "" : missing),
                stage(
                        Texts.of("class.stage.submit"),
                        sent,
                        false,
                        returned ? Texts.of("class.stage.returned") : day(one.submittedOn())),
                stage(
                        Texts.of("class.stage.approve"),
                        approved,
                        sent,
                        approved ? day(one.approvalOn()) : sent ? Texts.of("class.stage.waiting") : ""),
                stage(Texts.of("class.stage.end"), over, approved, one.endsOn() == null ? "" : one.endsOn()));
    }

    private static Stage stage(String name, boolean closed, boolean open, String line) {
        return new Stage(name, closed ? Stage.State.CLOSED : open ? Stage.State.OPEN : Stage.State.AHEAD, line);
    }

    private static String day(String date) {
        return date == null ? "" : date;
    }
}
