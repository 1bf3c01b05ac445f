package org.chizheng.app.records.training;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.dialog.Decision;
import org.chizheng.app.ui.form.DateField;
import org.chizheng.app.ui.form.FormGrid;
import org.chizheng.core.person.Trainee;

/** Asks when the 承诺书 of these people were signed and where they lie; the papers of a class come in one heap. */
final class CommitmentPrompt {
    private static final int NAMED = 6;

    private CommitmentPrompt() {}

    /** @param onSigned date (null when none was given) and place */
    static void show(Node from, Session session, List<Trainee> people, BiConsumer<LocalDate, String> onSigned) {
        DateField signed = new DateField(session::today);
        signed.valueProperty().set(session.today());
        TextField place = new TextField();
        FormGrid form = new FormGrid()
                .row(Texts.of("commitment.signed-on"), signed)
                .row(Texts.of("commitment.kept-at"), place, Texts.of("commitment.kept-at.hint"));
        Decision.ask(Texts.of("commitment.ask", people.size()))
                .explain(Texts.of("commitment.explain", names(people)))
                .with(form)
                .verb(Texts.of("commitment.record"), () -> {
                    signed.settle();
                    onSigned.accept(signed.valueProperty().get(), place.getText());
                })
                .show(from);
    }

    private static String names(List<Trainee> people) {
        String names = people.stream().limit(NAMED).map(Trainee::name).collect(Collectors.joining("、"));
        return people.size() > NAMED ? Texts.of("commitment.names.more", names, people.size()) : names;
    }
}
