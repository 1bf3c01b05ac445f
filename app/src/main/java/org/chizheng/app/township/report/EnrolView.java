package org.chizheng.app.township.report;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chizheng.app.traffic.Places;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.card.Facts;
import org.chizheng.app.ui.form.FormGrid;

/** The page of an office whose PC the bureau does not know yet: two steps, each by line or by stick. */
final class EnrolView {
    private static final double READABLE = 640;

    private final EnrolModel model;
    private final Places places;
    private final Region busy;

    /** @param busy disabled while work runs; its buttons follow it */
    EnrolView(EnrolModel model, Places places, Region busy) {
        this.model = model;
        this.places = places;
        this.busy = busy;
    }

    Node content(ReportFacts facts) {
        VBox steps = new VBox(24, opening(), request(), grant(facts));
        steps.setMaxWidth(READABLE);
        return steps;
    }

    private static Node opening() {
        return words(Texts.of("enrol.title"), Texts.of("enrol.help"));
    }

    private static VBox words(String heading, String text) {
        Label title = new Label(heading);
        title.getStyleClass().add("card-title");
        Label help = new Label(text);
        help.getStyleClass().add("card-text");
        help.setWrapText(true);
        help.setMinHeight(Region.USE_PREF_SIZE);
        return new VBox(8, title, help);
    }

    private Node request() {
        TextField code = field(Texts.of("enrol.code.prompt"));
        code.textProperty().bindBidirectional(model.code());
        TextField name = field(Texts.of("enrol.name.prompt"));
        name.textProperty().bindBidirectional(model.name());
        TextField hub = field(Texts.of("report.hub.prompt"));
        hub.textProperty().bindBidirectional(model.hub());
        FormGrid form = new FormGrid()
                .row(Texts.of("enrol.code"), code)
                .row(Texts.of("enrol.name"), name)
                .row(Texts.of("report.hub"), hub, Texts.of("enrol.hub.hint"));
        VBox step = words(Texts.of("enrol.step-1"), Texts.of("enrol.step-1.help"));
        step.getChildren()
                .addAll(
                        form,
                        row(
                                button(Texts.of("enrol.request.line"), model::requestOverTheLine),
                                button(
                                        Texts.of("enrol.request.stick"),
                                        () -> places.folder(Texts.of("enrol.request.where"))
                                                .ifPresent(model::requestTo))));
        return step;
    }

    private Node grant(ReportFacts facts) {
        VBox step = words(
                Texts.of("enrol.step-2"),
                facts.asked() ? Texts.of("enrol.step-2.asked") : Texts.of("enrol.step-2.help"));
        Label fingerprint = new Label(facts.fingerprint());
        fingerprint.setWrapText(true);
        fingerprint.setMinHeight(Region.USE_PREF_SIZE);
        HBox verbs = row(
                button(Texts.of("enrol.grant.line"), model::fetchGrant),
                button(
                        Texts.of("enrol.grant.stick"),
                        () -> places.files(Texts.of("enrol.grant.which")).stream()
                                .findFirst()
                                .ifPresent(model::install)));
        verbs.setVisible(facts.asked());
        verbs.managedProperty().bind(verbs.visibleProperty());
        step.getChildren().addAll(new Facts("").fact(Texts.of("enrol.fingerprint"), fingerprint), verbs);
        return step;
    }

    private static TextField field(String prompt) {
        TextField field = new TextField();
        field.setPromptText(prompt);
        return field;
    }

    private Button button(String verb, Runnable action) {
        Button button = Buttons.plain(verb, action);
        button.disableProperty().bind(busy.disabledProperty());
        return button;
    }

    private static HBox row(Node... nodes) {
        return new HBox(8, nodes);
    }
}
