package org.chizheng.app.records.training;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.layout.VBox;
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.card.Facts;
import org.chizheng.core.certificate.SkillLevel;
import org.chizheng.core.training.ClassRecord;
import org.chizheng.core.training.TrainingClass;
import org.chizheng.core.training.TrainingKind;

/** The header of a class to be read: what is taught, when and where, by whom, what the bureau answered. */
final class ClassFacts extends VBox {
    ClassFacts(ClassCard card, Session session, Runnable onAmend) {
        super(24);
        TrainingClass one = card.one();
        Facts what = new Facts(Texts.of("class.facts.what"))
                .fact(Texts.of("class.no"), one.no())
                .fact(Texts.of("class.institution"), one.institutionName())
                .fact(Texts.of("class.occupation"), joined(one.occupationName(), one.occupationCode(), edition(one)))
                .fact(Texts.of("class.level"), level(one))
                .fact(Texts.of("class.kind"), kind(one))
                .fact(Texts.of("class.selecting-unit"), session.unitName(one.selectingUnit()));
        Facts when = new Facts(Texts.of("class.facts.when"))
                .fact(Texts.of("class.dates"), joined(one.startsOn(), one.endsOn()))
                .fact(Texts.of("class.days"), number(one.days()))
                .fact(Texts.of("class.hours"), number(one.hours()))
                .fact(Texts.of("class.venue"), one.venue())
                .fact(Texts.of("class.teachers"), one.teachers())
                .fact(Texts.of("class.planned"), number(one.planned()))
                .fact(Texts.of("class.contact"), joined(one.contact(), one.phone()))
                .fact(Texts.of("class.remark"), one.remark());
        getChildren().addAll(what, when);
        if (one.approval() != null) {
            getChildren()
                    .add(new Facts(Texts.of("class.facts.answer"))
                            .fact(
                                    Texts.of("class.answer"),
                                    ClassRecord.APPROVALS.getOrDefault(one.approval(), one.approval()))
                            .fact(Texts.of("class.answer.on"), one.approvalOn())
                            .fact(Texts.of("class.answer.why"), one.approvalWhy()));
        }
        if (one.voided() == null) {
            getChildren().add(Buttons.plain(Texts.of("class.amend"), onAmend));
        }
    }

    private static String edition(TrainingClass one) {
        return one.occupationEdition() == null || one.occupationEdition().isEmpty()
                ? ""
                : Texts.of("class.edition", one.occupationEdition());
    }

    private static String level(TrainingClass one) {
        return one.level() == null
                ? ""
                : SkillLevel.ofCode(one.level()).map(SkillLevel::both).orElse(one.level());
    }

    private static String kind(TrainingClass one) {
        return one.kind() == null
                ? ""
                : TrainingKind.ofCode(one.kind()).map(TrainingKind::label).orElse(one.kind());
    }

    private static String number(Long value) {
        return value == null ? "" : value.toString();
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" · "));
    }
}
