package org.chizheng.app.start;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.chizheng.app.start.slip.SlipModel;
import org.chizheng.app.traffic.SystemPlaces;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.form.Choice;
import org.chizheng.app.ui.form.CodePicker;
import org.chizheng.app.ui.form.FormGrid;
import org.chizheng.app.ui.page.Segments;

/** The four steps of a real office: which office, who you are, the recovery code, done. */
final class WizardSteps {
    private final WizardModel model;

    WizardSteps(WizardModel model) {
        this.model = model;
    }

    Node welcome() {
        Hyperlink restore = Buttons.link(Texts.of("wizard.restore"), () -> {});
        restore.setOnAction(event -> chooseBackup(restore));
        restore.disableProperty()
                .bind(model.work().flatMap(running -> running.over().not()).orElse(false));
        Label why = StartFrame.wrapped(Texts.of("wizard.restore.text"), "secondary");
        return new VBox(16, new WizardWelcome(model), new VBox(2, restore, why));
    }

    private void chooseBackup(Node from) {
        new SystemPlaces(() -> from).folder(Texts.of("wizard.restore.which")).ifPresent(model::restore);
    }

    Node office() {
        List<String> roles = new ArrayList<>();
        for (OfficeRole role : OfficeRole.values()) {
            roles.add(role.text());
        }
        Segments kind = new Segments(roles);
        kind.choose(model.role().get().text());
        kind.chosenProperty()
                .addListener((watched, before, text) -> model.role().set(OfficeRole.values()[roles.indexOf(text)]));
        CodePicker<UnitChoice> unit = new CodePicker<>(List.of());
        Runnable offer = () -> unit.setChoices(model.units().stream()
                .map(choice -> new Choice<>(choice, choice.code(), choice.name(), choice.pinyin()))
                .toList());
        offer.run();
        model.units().addListener((ListChangeListener<UnitChoice>) change -> offer.run());
        model.unit().subscribe(choice -> unit.choose(choice));
        unit.chosenProperty()
                .addListener((watched, before, choice) -> model.unit().set(choice == null ? null : choice.value()));
        FormGrid form = new FormGrid()
                .row(Texts.of("wizard.office.kind"), kind)
                .row(Texts.of("wizard.office.unit"), unit, Texts.of("wizard.office.unit.hint"))
                .onSubmit(model::officeChosen);
        model.problem().addListener((watched, before, sentence) -> form.problem(unit, sentence));
        return step(
                Texts.of("wizard.office.title"),
                Texts.of("wizard.office.text"),
                form,
                Buttons.plain(Texts.of("wizard.back"), model::back),
                Buttons.primary(Texts.of("wizard.next"), model::officeChosen));
    }

    Node person() {
        TextField name = new TextField();
        name.textProperty().bindBidirectional(model.person());
        PasswordField password = new PasswordField();
        password.textProperty().bindBidirectional(model.password());
        PasswordField again = new PasswordField();
        again.textProperty().bindBidirectional(model.again());
        FormGrid form = new FormGrid()
                .row(Texts.of("wizard.person.name"), name, Texts.of("wizard.person.name.hint"))
                .row(Texts.of("wizard.person.password"), password, Texts.of("password.rule", PasswordRule.SHORTEST))
                .row(Texts.of("wizard.person.again"), again)
                .onSubmit(model::create);
        model.problem().addListener((watched, before, sentence) -> {
            form.clearProblems();
            if (!sentence.isEmpty()) {
                String typed = model.password().get();
                boolean weak = !PasswordRule.problem(typed, typed).isEmpty();
                form.problem(model.person().get().isBlank() ? name : weak ? password : again, sentence);
            }
        });
        return step(
                Texts.of("wizard.person.title"),
                Texts.of("wizard.person.text"),
                form,
                Buttons.plain(Texts.of("wizard.back"), model::back),
                Buttons.primary(Texts.of("wizard.create"), model::create));
    }

    Node slip() {
        SlipModel slip = model.slip().get();
        Button on = Buttons.primary(Texts.of("wizard.next"), model::slipDone);
        on.disableProperty().bind(slip.kept().not());
        return step(Texts.of("wizard.slip.title"), Texts.of("wizard.slip.text"), new SlipView(slip), on);
    }

    Node done() {
        return step(
                Texts.of("wizard.done.title"),
                Texts.of("wizard.done.text"),
                new VBox(),
                Buttons.primary(Texts.of("wizard.done.verb"), model::finish));
    }

    private static Node step(String title, String text, Node body, Button... verbs) {
        Label heading = new Label(title);
        heading.getStyleClass().add("start-heading");
        HBox buttons = new HBox(8, verbs);
        buttons.setAlignment(Pos.CENTER_LEFT);
        return new VBox(16, heading, StartFrame.wrapped(text, "card-text"), body, buttons);
    }
}
