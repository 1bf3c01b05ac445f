package org.chizheng.app.records.certificate;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
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
import org.chizheng.core.certificate.CertificateKind;
import org.chizheng.core.certificate.CertificateRecord;
import org.chizheng.core.certificate.SkillLevel;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.shared.Id;

/** The certificate's form in the drawer: whose, of which kind, and the number judged as it is typed. */
final class CertificateFormView {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final CertificateFormModel model;
    private final FormGrid form = new FormGrid();
    private final VBox holder = new VBox(4);
    private final TextField search = new TextField();

    CertificateFormView(CertificateFormModel model) {
        this.model = model;
    }

    void show(Drawer drawer, Consumer<Id> onSaved, Runnable onLeave) {
        Button save = Buttons.primary(Texts.of("form.save"), () -> model.save(onSaved));
        save.disableProperty().bind(model.busy());
        form.onSubmit(save::fire);
        CodePicker<String> kind = kind();
        drawer.open(
                model.isNew() ? Texts.of("certificates.new") : Texts.of("certificate.amend"),
                content(kind),
                Buttons.plain(Texts.of("form.leave"), onLeave),
                save);
        FirstFocus.on(model.isNew() && model.holder().get() == null ? search : kind);
    }

    private Node content(CodePicker<String> kind) {
        if (model.isNew()) {
            search.setPromptText(Texts.of("certificate.holder.prompt"));
            search.textProperty().bindBidirectional(model.search());
            form.row(Texts.of("certificate.holder"), holder);
            model.found().addListener((ListChangeListener<Trainee>) change -> showHolder());
            model.holder().subscribe(person -> showHolder());
        }
        form.row(Texts.of("certificate.kind"), kind)
                .row(Texts.of("certificate.number"), number())
                .row(Texts.of("certificate.level"), level())
                .row(Texts.of("certificate.occupation"), text("occupationName"))
                .row(Texts.of("certificate.issued-on"), date())
                .row(Texts.of("certificate.issuer"), text("issuer"))
                .row(
                        Texts.of("certificate.source"),
                        picker("sourceUnit", Choices.units(model.session().countingUnits())))
                .row(
                        Texts.of("certificate.path"),
                        picker("countingPath", Choices.codes(CertificateRecord.PATHS)),
                        Texts.of("certificate.path.hint"))
                .row(Texts.of("person.remark"), text("remark"));
        if (model.needsReason()) {
            TextField reason = new TextField();
            reason.textProperty().bindBidirectional(model.reason());
            form.row(Texts.of("person.reason"), reason, Texts.of("person.reason.hint"));
        }
        VBox messages = new VBox(8);
        messages.managedProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(messages.getChildren()));
        model.problem()
                .subscribe(refusal -> messages.getChildren()
                        .setAll(refusal == null ? List.<Node>of() : List.of(new RefusalCard(refusal))));
        return new VBox(12, messages, form);
    }

    private void showHolder() {
        Trainee person = model.holder().get();
        if (person != null) {
            Label name = new Label(person.name() + " " + person.maskedIdNo());
            name.setWrapText(true);
            name.setMinHeight(Region.USE_PREF_SIZE);
            holder.getChildren().setAll(name, Buttons.link(Texts.of("certificate.holder.other"), () -> {
                model.search().set("");
                model.holder().set(null);
            }));
            return;
        }
        holder.getChildren().setAll(search);
        for (Trainee found : model.found()) {
            Hyperlink link = Buttons.link(
                    found.name() + " " + found.maskedIdNo(),
                    () -> model.holder().set(found));
            holder.getChildren().add(link);
        }
    }

    private Node number() {
        TextField field = text("number");
        Label note = new Label();
        note.getStyleClass().addAll("secondary", "form-note");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.textProperty().bind(model.numberNote());
        note.managedProperty().bind(note.textProperty().isNotEmpty());
        model.numberRefused().subscribe(refused -> {
            field.pseudoClassStateChanged(ERROR, refused);
            note.pseudoClassStateChanged(ERROR, refused);
        });
        return new VBox(4, field, note);
    }

    private CodePicker<String> kind() {
        return picker(
                "kind",
                Arrays.stream(CertificateKind.values())
                        .map(kind -> Choices.of(kind.code(), "", kind.label()))
                        .toList());
    }

    private CodePicker<String> level() {
        return picker(
                "level",
                Arrays.stream(SkillLevel.values())
                        .map(level -> Choices.of(level.code(), "", level.both()))
                        .toList());
    }

    private CodePicker<String> picker(String name, List<Choice<String>> choices) {
        CodePicker<String> picker = new CodePicker<>(choices);
        picker.choose(model.field(name).get());
        picker.chosenProperty()
                .addListener((watched, before, choice) -> model.field(name).set(choice == null ? "" : choice.value()));
        return picker;
    }

    private DateField date() {
        DateField field = new DateField(model.session()::today);
        String before = model.field("issuedOn").get();
        field.valueProperty().set(before.isEmpty() ? null : LocalDate.parse(before));
        field.valueProperty()
                .addListener((watched, was, day) -> model.field("issuedOn").set(day == null ? "" : day.toString()));
        return field;
    }

    private TextField text(String name) {
        TextField field = new TextField();
        field.textProperty().bindBidirectional(model.field(name));
        return field;
    }
}
