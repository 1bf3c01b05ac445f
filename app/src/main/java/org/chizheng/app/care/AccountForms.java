package org.chizheng.app.care;

import java.util.Arrays;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.chizheng.app.records.Choices;
import org.chizheng.app.start.PasswordRule;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.FirstFocus;
import org.chizheng.app.ui.RefusalCard;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.form.CodePicker;
import org.chizheng.app.ui.form.FormGrid;
import org.chizheng.app.ui.page.Page;
import org.chizheng.core.office.Role;

/** The forms of the drawer: own password, a new account, a new password or role for a colleague. */
final class AccountForms {
    private final AccountsModel model;
    private final Page page;
    private final Consumer<String> onDone;
    private Node shown;
    private Subscription telling = Subscription.EMPTY;

    /** @param onDone told in a sentence what was done */
    AccountForms(AccountsModel model, Page page, Consumer<String> onDone) {
        this.model = model;
        this.page = page;
        this.onDone = onDone;
    }

    void own() {
        PasswordField present = new PasswordField();
        PasswordField fresh = new PasswordField();
        PasswordField again = new PasswordField();
        FormGrid form = new FormGrid()
                .row(Texts.of("accounts.present"), present)
                .row(Texts.of("accounts.fresh"), fresh, Texts.of("password.rule", PasswordRule.SHORTEST))
                .row(Texts.of("accounts.again"), again);
        show(
                Texts.of("accounts.own"),
                form,
                Texts.of("accounts.own.verb"),
                () -> model.changeOwn(
                        present.getText(), fresh.getText(), again.getText(), done(Texts.of("accounts.own.done"))));
        FirstFocus.on(present);
    }

    void add() {
        TextField name = new TextField();
        CodePicker<Role> role = roles();
        PasswordField fresh = new PasswordField();
        PasswordField again = new PasswordField();
        FormGrid form = new FormGrid()
                .row(Texts.of("accounts.name"), name, Texts.of("accounts.name.hint"))
                .row(Texts.of("accounts.role"), role, Texts.of("accounts.role.hint"))
                .row(Texts.of("accounts.fresh"), fresh, Texts.of("accounts.first.hint"))
                .row(Texts.of("accounts.again"), again);
        show(
                Texts.of("accounts.add"),
                form,
                Texts.of("accounts.add.verb"),
                () -> model.add(
                        name.getText(),
                        role.value(),
                        fresh.getText(),
                        again.getText(),
                        done(Texts.of("accounts.add.done", name.getText().strip()))));
        FirstFocus.on(name);
    }

    void reset(AccountLine account) {
        PasswordField fresh = new PasswordField();
        PasswordField again = new PasswordField();
        FormGrid form = new FormGrid()
                .row(Texts.of("accounts.fresh"), fresh, Texts.of("accounts.first.hint"))
                .row(Texts.of("accounts.again"), again);
        show(
                Texts.of("accounts.reset.of", account.login()),
                form,
                Texts.of("accounts.reset.verb"),
                () -> model.reset(
                        account,
                        fresh.getText(),
                        again.getText(),
                        done(Texts.of("accounts.reset.done", account.login()))));
        FirstFocus.on(fresh);
    }

    void role(AccountLine account) {
        CodePicker<Role> role = roles();
        role.choose(account.role());
        FormGrid form = new FormGrid().row(Texts.of("accounts.role"), role, Texts.of("accounts.role.hint"));
        show(Texts.of("accounts.role.of", account.login()), form, Texts.of("accounts.role.verb"), () -> {
            if (role.value() != null) {
                model.changeRole(account, role.value(), done(Texts.of("accounts.role.done", account.login())));
            }
        });
        FirstFocus.on(role);
    }

    /** Whether a form stands there, which tells by itself what was refused. */
    boolean inSight() {
        return shown != null && shown.getScene() != null && page.drawer().isOpen();
    }

    private static CodePicker<Role> roles() {
        return new CodePicker<>(Arrays.stream(Role.values())
                .map(role -> Choices.of(role, "", role.label()))
                .toList());
    }

    private Runnable done(String sentence) {
        return () -> {
            page.drawer().close();
            onDone.accept(sentence);
        };
    }

    private void show(String title, FormGrid form, String verb, Runnable action) {
        VBox wrong = new VBox();
        wrong.managedProperty().bind(Bindings.isNotEmpty(wrong.getChildren()));
        model.problem().set(null);
        telling.unsubscribe();
        telling = model.problem().subscribe(refusal -> {
            wrong.getChildren().clear();
            if (refusal != null) {
                wrong.getChildren().add(new RefusalCard(refusal));
            }
        });
        form.onSubmit(action);
        Button go = Buttons.primary(verb, action);
        go.disableProperty().bind(model.busy());
        shown = new VBox(12, form, wrong);
        page.drawer().open(title, shown, Buttons.plain(Texts.of("form.leave"), page.drawer()::close), go);
    }
}
