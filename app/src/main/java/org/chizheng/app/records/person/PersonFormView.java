package org.chizheng.app.records.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.chizheng.app.records.Choices;
import org.chizheng.app.records.UndoSteps;
import org.chizheng.app.traffic.Places;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.FirstFocus;
import org.chizheng.app.ui.RefusalCard;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.dialog.ReasonPrompt;
import org.chizheng.app.ui.form.CodePicker;
import org.chizheng.app.ui.form.DateField;
import org.chizheng.app.ui.form.FormGrid;
import org.chizheng.app.ui.form.IdentityField;
import org.chizheng.app.ui.form.IdentityMask;
import org.chizheng.app.ui.page.Drawer;
import org.chizheng.core.office.Masking;
import org.chizheng.core.person.CodeTable;
import org.chizheng.core.shared.Id;

/** The form in the drawer: the number first, because it fills in sex, birth, age and place by itself. */
final class PersonFormView {
    private final PersonFormModel model;
    private final Places places;
    private final Consumer<UndoSteps.Step> onSaved;
    private final Consumer<Id> onKnown;
    private final FormGrid form = new FormGrid();
    private IdentityField number;
    private final VBox messages = new VBox(8);
    private TextField name;

    /**
     * @param places asks for a file
     * @param onSaved the person is in the register
     * @param onKnown the typed number belongs to this person: show that page instead
     */
    PersonFormView(PersonFormModel model, Places places, Consumer<UndoSteps.Step> onSaved, Consumer<Id> onKnown) {
        this.model = model;
        this.places = places;
        this.onSaved = onSaved;
        this.onKnown = onKnown;
    }

    void show(Drawer drawer, Runnable onLeave) {
        Button save = Buttons.primary(Texts.of("form.save"), this::save);
        save.disableProperty().bind(model.busy());
        drawer.open(
                model.isNew() ? Texts.of("person.new") : Texts.of("person.amend"),
                content(),
                Buttons.plain(Texts.of("form.leave"), onLeave),
                save);
        FirstFocus.on(model.isCovered("idNo") ? name : number.field());
    }

    private Node content() {
        number = number();
        name = text("name");
        form.row(Texts.of("person.id-no"), model.isCovered("idNo") ? covered("idNo", number, number.field()) : number)
                .row(Texts.of("person.name"), name)
                .row(Texts.of("person.phone"), phone("phone"));
        places();
        form.row(Texts.of("person.groups"), new GroupPicker(model.groups()))
                .section(Texts.of("person.more"))
                .row(Texts.of("person.education"), coded("education", CodeTable.EDUCATION.labels()))
                .row(Texts.of("person.nation"), named("nation", CodeTable.NATION.labels()))
                .row(Texts.of("person.household"), coded("householdType", CodeTable.HOUSEHOLD.labels()))
                .row(Texts.of("person.phone2"), phone("phone2"))
                .row(Texts.of("person.address"), text("address"))
                .row(Texts.of("person.employer"), text("employer"))
                .row(Texts.of("person.wish"), text("wish"))
                .row(Texts.of("person.informed-on"), date())
                .row(Texts.of("person.remark"), text("remark"));
        if (model.needsReason()) {
            TextField reason = new TextField();
            reason.textProperty().bindBidirectional(model.reason());
            form.row(Texts.of("person.reason"), reason, Texts.of("person.reason.hint"));
        }
        form.onSubmit(this::save);
        messages.managedProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(messages.getChildren()));
        model.problem().subscribe(refusal -> tell());
        model.lunar().asked().subscribe(asked -> tell());
        model.known().subscribe(person -> tell());
        return new VBox(12, messages, form);
    }

    private void cardChosen() {
        model.problem().set(null);
        tell();
    }

    private void save() {
        model.save(onSaved);
    }

    private void tell() {
        messages.getChildren().clear();
        if (model.known().get() != null) {
            messages.getChildren().add(new KnownPerson(model.known().get(), model.session(), onKnown));
        }
        if (model.lunar().asked().get()) {
            messages.getChildren().add(new LunarPane(model.lunar(), places, this::cardChosen, this::save));
        }
        if (model.problem().get() != null) {
            messages.getChildren().add(new RefusalCard(model.problem().get()));
        }
    }

    private Node phone(String name) {
        TextField field = text(name);
        return model.isCovered(name) ? covered(name, field, field) : field;
    }

    /** A number that stands already is uncovered to be changed as F4 uncovers it: for a reason that is noted. */
    private Node covered(String name, Node editor, TextField field) {
        boolean card = name.equals("idNo");
        String whole = model.field(name).get();
        Label masked = new Label(card ? IdentityMask.mask(whole) : Masking.of("phone", whole));
        StackPane place = new StackPane();
        Hyperlink change = Buttons.link(
                Texts.of("person.id-no.change"),
                () -> ReasonPrompt.show(
                        place,
                        Texts.of("person.id-no.change.ask"),
                        List.of(
                                Texts.of("person.id-no.change.typo"),
                                card ? Texts.of("person.id-no.change.card") : Texts.of("person.phone.change.new")),
                        Texts.of("person.id-no.change"),
                        reason -> model.uncover(reason, () -> {
                            place.getChildren().setAll(editor);
                            FirstFocus.on(field);
                        })));
        HBox line = new HBox(12, masked, change);
        line.setAlignment(Pos.CENTER_LEFT);
        place.getChildren().setAll(line);
        return place;
    }

    private IdentityField number() {
        IdentityField[] self = new IdentityField[1];
        IdentityField field = new IdentityField(
                model::reading,
                reading -> model.numberRead(reading, self[0].numberProperty().get()));
        self[0] = field;
        field.setNumber(model.field("idNo").get());
        field.numberProperty()
                .addListener((watched, before, typed) -> model.field("idNo").set(typed));
        return field;
    }

    private void places() {
        CodePicker<String> village = new CodePicker<>(List.of());
        CodePicker<String> township =
                new CodePicker<>(Choices.units(model.session().townships()));
        Runnable offer = () -> {
            String code = model.field("township").get();
            village.setChoices(
                    code.isEmpty() ? List.of() : Choices.names(model.session().villages(code)));
        };
        township.choose(model.field("township").get());
        offer.run();
        village.choose(model.field("village").get());
        township.chosenProperty().addListener((watched, before, choice) -> {
            model.field("township").set(choice == null ? "" : choice.value());
            offer.run();
            village.choose(model.field("village").get());
        });
        village.chosenProperty()
                .addListener(
                        (watched, before, choice) -> model.field("village").set(choice == null ? "" : choice.value()));
        form.row(Texts.of("person.township"), township).row(Texts.of("person.village"), village);
    }

    private TextField text(String name) {
        TextField field = new TextField();
        field.textProperty().bindBidirectional(model.field(name));
        return field;
    }

    private DateField date() {
        DateField field = new DateField(model.session()::today);
        String before = model.field("informedOn").get();
        field.valueProperty().set(before.isEmpty() ? null : LocalDate.parse(before));
        field.valueProperty()
                .addListener((watched, was, day) -> model.field("informedOn").set(day == null ? "" : day.toString()));
        return field;
    }

    private CodePicker<String> coded(String name, Map<String, String> labels) {
        CodePicker<String> picker = new CodePicker<>(Choices.codes(labels));
        picker.choose(model.field(name).get());
        picker.chosenProperty()
                .addListener((watched, before, choice) -> model.field(name).set(choice == null ? "" : choice.value()));
        return picker;
    }

    /** 民族 is stored by its name, as cards print it. */
    private CodePicker<String> named(String name, Map<String, String> labels) {
        CodePicker<String> picker = new CodePicker<>(labels.values().stream()
                .map(label -> Choices.of(label, "", label))
                .toList());
        picker.choose(model.field(name).get());
        picker.chosenProperty()
                .addListener((watched, before, choice) -> model.field(name).set(choice == null ? "" : choice.value()));
        return picker;
    }
}
