package org.chizheng.app.care;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chizheng.app.start.SlipView;
import org.chizheng.app.start.slip.SlipModel;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Layers;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.Toast;
import org.chizheng.app.ui.card.Facts;
import org.chizheng.app.ui.dialog.Decision;
import org.chizheng.app.ui.page.Page;
import org.chizheng.app.ui.page.PageKey;
import org.chizheng.app.ui.table.Columns;
import org.chizheng.app.ui.table.DataTable;
import org.chizheng.app.ui.table.ListState;

/** 账号与密码: the colleagues of this PC, or for those who manage nobody only their own password. */
public final class AccountsView {
    /** Six groups of five in the size of a code. */
    private static final double SLIP = 620;

    private final AccountsModel model;
    private final Page page = new Page(Texts.of("accounts.title"));
    private final DataTable<AccountLine> table = new DataTable<>();
    private final AccountForms forms;

    public AccountsView(AccountsModel model) {
        this.model = model;
        this.forms = new AccountForms(model, page, sentence -> Toast.show(page, sentence));
        model.problem().subscribe(refusal -> {
            if (refusal == null) {
                page.clearRefusals();
            } else if (!forms.inSight()) {
                page.refuse(refusal);
            }
        });
        if (model.manages()) {
            manager();
        } else {
            page.primary(Buttons.primary(Texts.of("accounts.own"), forms::own)).body(self());
        }
    }

    public Page page() {
        return page;
    }

    private void manager() {
        table.columns(
                        Columns.sentence(Texts.of("accounts.name"), 200, AccountLine::login),
                        Columns.text(
                                Texts.of("accounts.role"),
                                120,
                                line -> line.role().label()),
                        Columns.text(Texts.of("accounts.state"), 120, AccountsView::state),
                        Columns.text("", 120, line -> line.own() ? Texts.of("accounts.self") : ""))
                .fill()
                .onOpen(this::open);
        table.table().getSelectionModel().selectedItemProperty().addListener((watched, before, line) -> {
            if (line != null) {
                page.drawer().follow(line.login(), facts(line), verbs(line));
            }
        });
        table.whenEmpty(ListState.empty(Texts.of("accounts.none"), "", null));
        table.loading();
        page.primary(Buttons.primary(Texts.of("accounts.add"), forms::add))
                .secondary(Buttons.plain(Texts.of("accounts.own"), forms::own))
                .secondary(Buttons.menu(
                        Texts.of("accounts.more"),
                        List.of(Buttons.item(Texts.of("accounts.recovery"), this::askRecovery))))
                .body(table)
                .on(PageKey.NEW, forms::add)
                .on(PageKey.REFRESH, model::load)
                .onShown(model::load);
        model.accounts().subscribe(lines -> {
            if (lines != null) {
                table.show(lines);
            }
        });
    }

    private static String state(AccountLine line) {
        return line.disabled() ? Texts.of("accounts.disabled") : Texts.of("accounts.active");
    }

    private void open(AccountLine line) {
        page.drawer().open(line.login(), facts(line), verbs(line));
    }

    private static VBox facts(AccountLine line) {
        return new VBox(new Facts("")
                .fact(Texts.of("accounts.role"), line.role().label())
                .fact(Texts.of("accounts.may"), may(line))
                .fact(Texts.of("accounts.state"), state(line)));
    }

    private static String may(AccountLine line) {
        return switch (line.role()) {
            case CLERK -> Texts.of("accounts.may.clerk");
            case LEAD -> Texts.of("accounts.may.lead");
            case REVIEWER -> Texts.of("accounts.may.reviewer");
            case AUDITOR -> Texts.of("accounts.may.auditor");
            case VIEWER -> Texts.of("accounts.may.viewer");
        };
    }

    private Button[] verbs(AccountLine line) {
        List<Button> verbs = new ArrayList<>();
        if (!line.own()) {
            if (!line.disabled()) {
                verbs.add(Buttons.danger(Texts.of("accounts.disable"), () -> askDisable(line)));
                verbs.add(Buttons.plain(Texts.of("accounts.role.change"), () -> forms.role(line)));
            }
            verbs.add(Buttons.plain(
                    line.disabled() ? Texts.of("accounts.enable") : Texts.of("accounts.reset"),
                    () -> forms.reset(line)));
        }
        return verbs.toArray(Button[]::new);
    }

    private void askDisable(AccountLine line) {
        Decision.ask(Texts.of("accounts.disable.ask", line.login()))
                .explain(Texts.of("accounts.disable.explain"))
                .dangerousVerb(
                        Texts.of("accounts.disable"),
                        () -> model.disable(line, () -> {
                            page.drawer().close();
                            Toast.show(page, Texts.of("accounts.disable.done", line.login()));
                        }))
                .show(page);
    }

    private void askRecovery() {
        Decision.ask(Texts.of("accounts.recovery.ask"))
                .explain(Texts.of("accounts.recovery.explain"))
                .verb(Texts.of("accounts.recovery.verb"), () -> model.renewRecovery(this::showSlip))
                .show(page);
    }

    /** Over everything and without a way past it: the former slip is void already. */
    private void showSlip(SlipModel slip) {
        Layers layers = Layers.of(page);
        Button away = Buttons.primary(Texts.of("accounts.recovery.away"), layers::close);
        away.disableProperty().bind(slip.kept().not());
        HBox foot = new HBox(away);
        foot.setAlignment(Pos.CENTER_RIGHT);
        foot.getStyleClass().add("card-verbs");
        Label title = new Label(Texts.of("accounts.recovery.slip"));
        title.getStyleClass().add("card-title");
        VBox card = new VBox(12, title, new SlipView(slip), foot);
        card.getStyleClass().add("card");
        card.setPrefWidth(SLIP);
        layers.open(card, away, null);
    }

    private VBox self() {
        Label words = new Label(Texts.of("accounts.only-own"));
        words.getStyleClass().add("secondary");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        VBox self = new VBox(
                12,
                new Facts("")
                        .fact(Texts.of("accounts.name"), model.ownName())
                        .fact(Texts.of("accounts.role"), model.ownRole()),
                words);
        self.getStyleClass().add("class-sheet");
        return self;
    }
}
