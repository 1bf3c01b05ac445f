package org.chizheng.app.records.training;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.chizheng.app.records.Choices;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.FirstFocus;
import org.chizheng.app.ui.RefusalCard;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.form.Choice;
import org.chizheng.app.ui.form.CodePicker;
import org.chizheng.app.ui.form.DateField;
import org.chizheng.app.ui.form.FormGrid;
import org.chizheng.app.ui.page.Drawer;
import org.chizheng.core.certificate.SkillLevel;
import org.chizheng.core.shared.Id;
import org.chizheng.core.training.Occupation;
import org.chizheng.core.training.TrainingKind;
import org.controlsfx.control.textfield.TextFields;

/** The header of a class in the drawer. */
final class ClassFormView {
    private final ClassFormModel model;
    private final FormGrid form = new FormGrid();
    private final TextField number;

    ClassFormView(ClassFormModel model) {
        this.model = model;
        this.number = text("no");
    }

    void show(Drawer drawer, Consumer<Id> onSaved, Runnable onLeave) {
        Button save = Buttons.primary(Texts.of("form.save"), () -> model.save(onSaved));
        save.disableProperty().bind(model.busy());
        form.onSubmit(save::fire);
        drawer.open(
                model.isNew() ? Texts.of("classes.new") : Texts.of("class.amend"),
                content(),
                Buttons.plain(Texts.of("form.leave"), onLeave),
                save);
        FirstFocus.on(number);
    }

    private Node content() {
        form.row(Texts.of("class.no"), number, Texts.of("class.no.hint"))
                .row(Texts.of("class.name"), text("name"))
                .row(Texts.of("class.institution"), institution(), Texts.of("class.institution.hint"))
                .row(Texts.of("class.occupation"), occupation())
                .row(Texts.of("class.level"), level())
                .row(Texts.of("class.kind"), kind())
                .row(Texts.of("class.starts-on"), date("startsOn"))
                .row(Texts.of("class.ends-on"), date("endsOn"))
                .row(Texts.of("class.days"), text("days"))
                .row(Texts.of("class.hours"), text("hours"))
                .row(Texts.of("class.venue"), text("venue"))
                .row(Texts.of("class.teachers"), text("teachers"))
                .row(Texts.of("class.planned"), text("planned"))
                .row(Texts.of("class.contact"), text("contact"))
                .row(Texts.of("class.phone"), text("phone"))
                .row(Texts.of("class.selecting-unit"), unit())
                .row(Texts.of("class.remark"), text("remark"));
        if (model.needsReason()) {
            TextField reason = new TextField();
            reason.textProperty().bindBidirectional(model.reason());
            form.row(Texts.of("person.reason"), reason, Texts.of("class.reason.hint"));
        }
        VBox messages = new VBox(8);
        messages.managedProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(messages.getChildren()));
        model.problem()
                .subscribe(refusal -> messages.getChildren()
                        .setAll(refusal == null ? List.<Node>of() : List.of(new RefusalCard(refusal))));
        return new VBox(12, messages, form);
    }

    private TextField institution() {
        TextField field = new TextField();
        field.textProperty().bindBidirectional(model.institution());
        model.institutions(names -> TextFields.bindAutoCompletion(field, names));
        return field;
    }

    private CodePicker<Occupation> occupation() {
        List<Choice<Occupation>> choices = model.occupations().stream()
                .map(one -> Choices.of(one, one.code(), one.name()))
                .toList();
        CodePicker<Occupation> picker = new CodePicker<>(choices);
        String before = model.field("occupationName").get();
        choices.stream()
                .filter(choice -> choice.text().equals(before))
                .findFirst()
                .ifPresent(choice -> picker.choose(choice.value()));
        picker.chosenProperty()
                .addListener((watched, was, choice) -> model.occupation(choice == null ? null : choice.value()));
        return picker;
    }

    private CodePicker<String> level() {
        return picker(
                "level",
                Arrays.stream(SkillLevel.values())
                        .map(level -> Choices.of(level.code(), "", level.both()))
                        .toList());
    }

    private CodePicker<String> kind() {
        return picker(
                "kind",
                Arrays.stream(TrainingKind.values())
                        .map(kind -> Choices.of(kind.code(), "", kind.label()))
                        .toList());
    }

    private CodePicker<String> unit() {
        return picker("selectingUnit", Choices.units(model.session().countingUnits()));
    }

    private CodePicker<String> picker(String name, List<Choice<String>> choices) {
        CodePicker<String> picker = new CodePicker<>(choices);
        picker.choose(model.field(name).get());
        picker.chosenProperty()
                .addListener((watched, before, choice) -> model.field(name).set(choice == null ? "" : choice.value()));
        return picker;
    }

    private DateField date(String name) {
        DateField field = new DateField(model.session()::today);
        String before = model.field(name).get();
        field.valueProperty().set(before.isEmpty() ? null : LocalDate.parse(before));
        field.valueProperty()
                .addListener((watched, was, day) -> model.field(name).set(day == null ? "" : day.toString()));
        return field;
    }

    private TextField text(String name) {
        TextField field = new TextField();
        field.textProperty().bindBidirectional(model.field(name));
        return field;
    }
}
