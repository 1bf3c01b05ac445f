package org.chizheng.app.records.training;

import java.util.Arrays;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chizheng.app.records.Choices;
import org.chizheng.app.records.CommitmentWords;
import org.chizheng.app.records.Navigator;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.card.Facts;
import org.chizheng.app.ui.form.CodePicker;
import org.chizheng.app.ui.form.FormGrid;
import org.chizheng.app.ui.page.Drawer;
import org.chizheng.core.person.CommitmentQueries.Commitment;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.policy.answer.Remark;
import org.chizheng.core.shared.Id;
import org.chizheng.core.subsidy.RosterAnswer;
import org.chizheng.core.training.TaskCategory;

/** What one seat counts for: the column of 附件1 with the reason it was proposed, and the way to change it. */
final class SeatDrawer {
    private final RosterModel model;
    private final Drawer drawer;
    private final Navigator navigator;

    SeatDrawer(RosterModel model, Drawer drawer, Navigator navigator) {
        this.model = model;
        this.drawer = drawer;
        this.navigator = navigator;
    }

    /** @param rowId a row that stands in the register */
    void show(String rowId) {
        HeldSeat held = model.seat(rowId);
        Trainee person = held.seat().trainee();
        model.session()
                .read(
                        progress -> new Asked(
                                model.session()
                                        .services()
                                        .enrolmentService()
                                        .proposal(model.into(), person)
                                        .reason(),
                                model.session()
                                        .services()
                                        .commitments()
                                        .ofClass(model.into().id())
                                        .get(person.id()),
                                model.session().services().subsidies().roster(model.into())),
                        asked -> show(rowId, held, person, asked),
                        model.problem()::set);
    }

    /** @param paper null while the commitment is not signed */
    private record Asked(String proposal, Commitment paper, RosterAnswer subsidy) {}

    private void show(String rowId, HeldSeat held, Trainee person, Asked asked) {
        CodePicker<String> category = new CodePicker<>(Arrays.stream(TaskCategory.values())
                .map(one -> Choices.of(one.code(), "", one.label()))
                .toList());
        category.choose(held.seat().category());
        CodePicker<String> unit = new CodePicker<>(Choices.units(model.session().countingUnits()));
        unit.choose(held.seat().creditedUnit());
        TextField why = new TextField();
        why.setText(held.seat().choiceWhy() == null ? "" : held.seat().choiceWhy());
        Button change = Buttons.primary(Texts.of("seat.change"), () -> {
            model.choose(rowId, category.value(), unit.value(), why.getText());
            drawer.close();
        });
        change.disableProperty().bind(why.textProperty().isEmpty());
        FormGrid form = new FormGrid()
                .row(Texts.of("roster.category"), category)
                .row(Texts.of("roster.unit"), unit)
                .row(Texts.of("seat.why"), why, Texts.of("seat.why.hint"))
                .onSubmit(change::fire);
        Label reason = new Label(Texts.of("seat.proposal", asked.proposal()));
        reason.setWrapText(true);
        reason.setMinHeight(Region.USE_PREF_SIZE);
        reason.getStyleClass().add("notice");
        drawer.open(
                person.name(),
                new VBox(
                        16,
                        reason,
                        form,
                        commitment(asked.paper()),
                        subsidy(asked.subsidy(), held.seat().enrolment()),
                        Buttons.link(
                                Texts.of("seat.person"),
                                () -> navigator.go("people", person.id().toString()))),
                change);
    }

    /** What the documents say of the person in this class, each with its clause. */
    private VBox subsidy(RosterAnswer answer, Id enrolment) {
        Label heading = new Label(Texts.of("seat.subsidy"));
        heading.getStyleClass().add("section-title");
        VBox part = new VBox(8, heading);
        List<Remark> told = answer.of(enrolment);
        if (told.isEmpty()) {
            part.getChildren().add(sentence(Texts.of("seat.subsidy.fine")));
        }
        for (Remark remark : told) {
            part.getChildren().add(sentence(remark.kind().label() + "：" + remark.sentence()));
            part.getChildren()
                    .add(Buttons.link(
                            Texts.of("seat.subsidy.clause", remark.rule()),
                            () -> navigator.go("policy", remark.rule())));
        }
        answer.amount(enrolment)
                .ifPresent(line -> part.getChildren().add(sentence(line.name() + "：" + line.arithmetic())));
        answer.notPaid(enrolment).ifPresent(remark -> part.getChildren().add(sentence(remark.sentence())));
        answer.waiting(enrolment)
                .forEach(wanted -> part.getChildren().add(sentence(Texts.of("seat.subsidy.waiting", wanted))));
        if (!answer.unchecked().isEmpty()) {
            Label unchecked = sentence(Texts.of(
                    "seat.subsidy.unchecked",
                    String.join("；", answer.unchecked().values())));
            unchecked.getStyleClass().add("secondary");
            part.getChildren().add(unchecked);
        }
        return part;
    }

    private static Label sentence(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Facts commitment(Commitment paper) {
        Facts facts = new Facts("");
        return facts.fact(Texts.of("commitment.title"), CommitmentWords.of(paper));
    }
}
