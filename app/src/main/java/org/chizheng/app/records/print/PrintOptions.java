package org.chizheng.app.records.print;

import java.util.List;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.chizheng.app.records.Choices;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.form.CodePicker;
import org.chizheng.app.ui.form.DateField;
import org.chizheng.app.ui.form.FormGrid;
import org.chizheng.core.document.form.NoticeSheet;
import org.chizheng.core.document.register.NoticeTerms;
import org.chizheng.core.document.register.PaperNeed;
import org.chizheng.core.shared.Id;

/** What one kind of paper asks for, and nothing else. */
final class PrintOptions extends VBox {
    private static final int MOST_WORKDAYS = 60;

    private final PrintModel model;
    private final FormGrid form = new FormGrid();
    private CodePicker<Id> trainingClass;
    private CodePicker<String> unit;
    private DateField asOf;
    private TextField reason;
    private Notice notice;

    PrintOptions(PrintModel model) {
        super(12);
        this.model = model;
        getStyleClass().add("print-options");
        PrintOrder order = model.order().get();
        Label name = new Label(order.kind().name());
        name.getStyleClass().add("card-title");
        getChildren().addAll(name, form);
        Set<PaperNeed> needs = PaperNeed.required(order.kind());
        Set<PaperNeed> may = PaperNeed.optional(order.kind());
        if (needs.contains(PaperNeed.CLASS)) {
            classRow(order);
        }
        if (may.contains(PaperNeed.UNIT)) {
            unit = new CodePicker<>(Choices.units(model.session().countingUnits()));
            unit.setPromptText(Texts.of("print.unit.prompt"));
            unit.chosenProperty().addListener((watched, before, chosen) -> changed());
            form.row(PaperNeed.UNIT.label(), unit, Texts.of("print.unit.hint"));
        }
        if (may.contains(PaperNeed.DAY)) {
            asOf = new DateField(model.session()::today);
            asOf.valueProperty().addListener((watched, before, day) -> changed());
            form.row(PaperNeed.DAY.label(), asOf, Texts.of("print.day.hint"));
        }
        if (needs.contains(PaperNeed.REASON)) {
            reason = new TextField(order.reason());
            reason.setPromptText(Texts.of("print.reason.prompt"));
            form.row(PaperNeed.REASON.label(), reason, Texts.of("print.reason.hint"));
        }
        if (needs.contains(PaperNeed.NOTICE_TERMS)) {
            notice = new Notice(form, model);
        }
        Button show = Buttons.primary(Texts.of("print.preview"), this::preview);
        form.onSubmit(this::preview);
        getChildren().add(show);
    }

    private void classRow(PrintOrder order) {
        trainingClass = new CodePicker<>(model.classes().get());
        trainingClass.setPromptText(Texts.of("print.class.prompt"));
        trainingClass.choose(order.trainingClass());
        trainingClass.chosenProperty().addListener((watched, before, chosen) -> changed());
        form.row(PaperNeed.CLASS.label(), trainingClass);
    }

    private PrintOrder read() {
        PrintOrder order = model.order().get();
        if (trainingClass != null) {
            order = order.ofClass(trainingClass.value());
        }
        if (unit != null || asOf != null) {
            order = order.ofUnit(
                    unit == null ? null : unit.value(),
                    asOf == null ? null : asOf.valueProperty().get());
        }
        if (reason != null) {
            order = order.because(reason.getText());
        }
        return notice == null ? order : notice.into(order);
    }

    private void changed() {
        model.choose(read());
    }

    /** Says what is missing at its field, or shows the paper. */
    private void preview() {
        PrintOrder order = read();
        form.clearProblems();
        if (trainingClass != null && order.trainingClass() == null) {
            form.problem(trainingClass, Texts.of("print.class.missing"));
            trainingClass.requestFocus();
        } else if (reason != null && order.reason().isBlank()) {
            form.problem(reason, Texts.of("print.reason.missing"));
            reason.requestFocus();
        } else {
            model.order().set(order);
            model.preview();
        }
    }

    /** The rows of a 公示. */
    private static final class Notice {
        private final DateField postedOn;
        private final Spinner<Integer> workdays =
                new Spinner<>(NoticeTerms.LEAST_WORKDAYS, MOST_WORKDAYS, NoticeTerms.LEAST_WORKDAYS);
        private final CheckBox counted = new CheckBox(Texts.of("print.notice.counted"));
        private final TextField basis = new TextField();
        private final List<TextField> contact = List.of(new TextField(), new TextField(), new TextField());

        Notice(FormGrid form, PrintModel model) {
            postedOn = new DateField(model.session()::today);
            postedOn.valueProperty().set(model.session().today());
            workdays.setEditable(true);
            NoticeSheet.Contact known = model.contact().get();
            if (known != null) {
                contact.get(0).setText(known.department());
                contact.get(1).setText(known.phone());
                contact.get(2).setText(known.address());
            }
            basis.setPromptText(Texts.of("print.notice.basis.prompt"));
            form.row(Texts.of("print.notice.posted"), postedOn)
                    .row(Texts.of("print.notice.workdays"), workdays)
                    .row("", counted)
                    .row(Texts.of("print.notice.basis"), basis)
                    .section(Texts.of("print.notice.contact"))
                    .row(Texts.of("print.notice.department"), contact.get(0))
                    .row(Texts.of("print.notice.phone"), contact.get(1))
                    .row(Texts.of("print.notice.address"), contact.get(2), Texts.of("print.notice.contact.hint"));
        }

        PrintOrder into(PrintOrder order) {
            String restsOn = basis.getText().strip();
            NoticeTerms terms = new NoticeTerms(
                    null,
                    restsOn.isEmpty() ? null : restsOn,
                    postedOn.valueProperty().get(),
                    workdays.getValue(),
                    counted.isSelected());
            boolean whole = contact.stream().noneMatch(field -> field.getText().isBlank());
            NoticeSheet.Contact objectTo = whole
                    ? new NoticeSheet.Contact(
                            contact.get(0).getText().strip(),
                            contact.get(1).getText().strip(),
                            contact.get(2).getText().strip(),
                            "")
                    : null;
            return order.notice(terms, objectTo, restsOn);
        }
    }
}
