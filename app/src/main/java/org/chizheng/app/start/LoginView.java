package org.chizheng.app.start;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.FirstFocus;
import org.chizheng.app.ui.Layers;
import org.chizheng.app.ui.RefusalCard;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.form.FormGrid;

/** The log-in, and the lock with the same fields: choose the name, type the password, Enter. */
public final class LoginView extends StackPane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final int SHOWN = 5;

    private final LoginModel model;
    private final VBox people = new VBox(2);
    private final PasswordField password = new PasswordField();
    private final VBox problem = new VBox();

    /** @param lock what stands over the fields while a desk waits behind them, or empty for the log-in */
    public LoginView(LoginModel model, String lock) {
        this.model = model;
        Label heading = new Label();
        heading.getStyleClass().add("start-heading");
        if (lock.isEmpty()) {
            heading.textProperty().bind(model.office());
        } else {
            heading.setText(lock);
        }
        password.setPromptText(Texts.of("login.password"));
        password.textProperty().bindBidirectional(model.password());
        password.setOnAction(event -> model.enter());
        password.addEventFilter(KeyEvent.KEY_PRESSED, this::choose);
        HBox.setHgrow(password, Priority.ALWAYS);
        Button enter = Buttons.primary(lock.isEmpty() ? Texts.of("login.enter") : Texts.of("lock.open"), model::enter);
        enter.disableProperty().bind(model.busy());
        enter.textProperty()
                .bind(Bindings.when(model.busy())
                        .then(Texts.of("login.busy"))
                        .otherwise(lock.isEmpty() ? Texts.of("login.enter") : Texts.of("lock.open")));
        Hyperlink forgotten = Buttons.link(Texts.of("login.forgotten"), this::askCode);
        problem.managedProperty().bind(Bindings.isNotEmpty(problem.getChildren()));
        getChildren()
                .add(new StartFrame(
                        400,
                        heading,
                        StartFrame.wrapped(lock.isEmpty() ? Texts.of("login.who") : Texts.of("lock.why"), "secondary"),
                        list(),
                        new HBox(8, password, enter),
                        problem,
                        forgotten));
        model.accounts().addListener((ListChangeListener<Account>) change -> fill());
        model.account().subscribe(this::choose);
        model.problem().addListener((watched, before, refusal) -> show(refusal));
        fill();
    }

    private Node list() {
        people.getStyleClass().add("people");
        ScrollPane scroll = new ScrollPane(people);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("people-scroll");
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(Region.USE_PREF_SIZE);
        scroll.prefViewportHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> people.prefHeight(-1)
                                * Math.min(
                                        1,
                                        SHOWN / Math.max(1.0, model.accounts().size())),
                        model.accounts(),
                        people.heightProperty()));
        return scroll;
    }

    private void fill() {
        people.getChildren().clear();
        for (Account account : model.accounts()) {
            Label name = new Label(account.name());
            Label duty = new Label(account.duty());
            duty.getStyleClass().add("secondary");
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox content = new HBox(12, name, gap, duty);
            content.setAlignment(Pos.CENTER_LEFT);
            Button line = new Button();
            line.setGraphic(content);
            line.setAccessibleText(account.name());
            line.setMaxWidth(Double.MAX_VALUE);
            content.prefWidthProperty().bind(line.widthProperty().subtract(24));
            line.getStyleClass().setAll("person-line");
            line.setUserData(account);
            line.setOnAction(event -> model.account().set(account));
            people.getChildren().add(line);
        }
        choose(model.account().get());
    }

    /** Up and Down take another name while the password is typed: a hand-over needs no mouse. */
    private void choose(KeyEvent key) {
        int step = key.getCode() == KeyCode.DOWN ? 1 : key.getCode() == KeyCode.UP ? -1 : 0;
        int size = model.accounts().size();
        if (step != 0 && size > 0) {
            int at = model.accounts().indexOf(model.account().get());
            model.account().set(model.accounts().get(Math.floorMod(at + step, size)));
            key.consume();
        }
    }

    private void choose(Account account) {
        people.getChildren()
                .forEach(line ->
                        line.pseudoClassStateChanged(CHOSEN, account != null && account.equals(line.getUserData())));
        FirstFocus.on(password);
    }

    private void show(org.chizheng.core.shared.Refusal refusal) {
        problem.getChildren().clear();
        if (refusal != null) {
            problem.getChildren().add(new RefusalCard(refusal));
            if (getScene() == null || !Layers.of(this).isCardOpen()) {
                FirstFocus.on(password);
            }
        }
    }

    private void askCode() {
        javafx.scene.control.TextField code = new javafx.scene.control.TextField();
        code.setPromptText(Texts.of("login.code.prompt"));
        PasswordField fresh = new PasswordField();
        PasswordField again = new PasswordField();
        Layers layers = Layers.of(this);
        Runnable go = () -> model.enterWithCode(code.getText(), fresh.getText(), again.getText(), layers::close);
        VBox wrong = new VBox();
        wrong.managedProperty().bind(Bindings.isNotEmpty(wrong.getChildren()));
        model.problem().set(null);
        model.problem().subscribe(refusal -> {
            wrong.getChildren().clear();
            if (refusal != null) {
                wrong.getChildren().add(new RefusalCard(refusal));
            }
        });
        FormGrid form = new FormGrid()
                .row(Texts.of("login.code"), code, Texts.of("login.code.hint"))
                .row(Texts.of("login.code.new"), fresh, Texts.of("password.rule", PasswordRule.SHORTEST))
                .row(Texts.of("login.code.again"), again)
                .onSubmit(go);
        Label title = new Label(Texts.of("login.code.title"));
        title.getStyleClass().add("card-title");
        HBox buttons = new HBox(
                8,
                Buttons.plain(Texts.of("decision.leave"), layers::close),
                Buttons.primary(Texts.of("login.code.enter"), go));
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.getStyleClass().add("card-verbs");
        VBox card = new VBox(16, title, form, wrong, buttons);
        card.getStyleClass().add("card");
        card.setPrefWidth(480);
        layers.open(card, code, () -> {});
    }
}
