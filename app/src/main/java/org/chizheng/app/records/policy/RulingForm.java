package org.chizheng.app.records.policy;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.form.Choice;
import org.chizheng.app.ui.form.CodePicker;
import org.chizheng.app.ui.form.DateField;
import org.chizheng.app.ui.form.FormGrid;
import org.chizheng.app.ui.page.Drawer;
import org.chizheng.core.ledger.Seen;

/** Settling one gap: the reading or the figure, who decided, when, and on what paper. */
final class RulingForm {
    private RulingForm() {}

    static void show(PolicyModel model, PolicyLine line, Seen seen, Drawer drawer, Runnable onDone, Runnable onLeave) {
        CodePicker<String> reading = new CodePicker<>(line.gap().readings().stream()
                .map(one -> new Choice<>(one.code(), "", one.code() + "：" + one.text(), ""))
                .toList());
        TextField yuan = new TextField();
        TextField by = new TextField();
        DateField on = new DateField(model.session()::today);
        on.valueProperty().set(model.session().today());
        TextField reason = new TextField();
        if (line.ruling() != null) {
            reading.choose(line.ruling().reading());
            by.setText(line.ruling().by());
        }
        FormGrid form = new FormGrid();
        if (line.gap().figure()) {
            form.row(Texts.of("policy.form.yuan"), yuan, Texts.of("policy.form.yuan.hint"));
        } else {
            form.row(Texts.of("policy.form.reading"), reading);
        }
        form.row(Texts.of("policy.ruling.by"), by, Texts.of("policy.form.by.hint"))
                .row(Texts.of("policy.ruling.on"), on)
                .row(Texts.of("policy.ruling.reason"), reason, Texts.of("policy.form.reason.hint"));
        Button save = Buttons.primary(
                Texts.of("policy.form.save"),
                () -> model.rule(
                        line,
                        new PolicyModel.Entry(
                                reading.value(),
                                yuan.getText(),
                                by.getText(),
                                on.valueProperty().get(),
                                reason.getText()),
                        seen,
                        onDone));
        form.onSubmit(save::fire);
        Label question = new Label(line.name());
        question.setWrapText(true);
        question.setMinHeight(Region.USE_PREF_SIZE);
        question.getStyleClass().add("notice");
        drawer.open(
                Texts.of("policy.form.title", line.id()),
                new VBox(16, question, form),
                List.of(Buttons.plain(Texts.of("policy.form.leave"), onLeave), save)
                        .toArray(Button[]::new));
        form.focusFirst();
    }
}
