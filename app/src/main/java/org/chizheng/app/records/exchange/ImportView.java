package org.chizheng.app.records.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.chizheng.app.records.Navigator;
import org.chizheng.app.records.PagedModel;
import org.chizheng.app.traffic.Places;
import org.chizheng.app.traffic.SystemPlaces;
import org.chizheng.app.traffic.WorkStrip;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.card.StageStrip;
import org.chizheng.app.ui.dialog.Decision;
import org.chizheng.app.ui.page.FileDrop;
import org.chizheng.app.ui.page.Page;
import org.chizheng.app.ui.page.PageKey;
import org.chizheng.app.ui.page.PageStack;
import org.chizheng.core.shared.Id;
import org.kordamp.ikonli.feather.Feather;

/** 导入: three steps on one page, reached from 学员, 证书 and a class; behind it the rows that wait. */
public final class ImportView {
    private final ImportModel model;
    private final Navigator navigator;
    private final Runnable onBack;
    private final Places places;
    private final Page page = new Page(Texts.of("import.title"));
    private final PageStack stack = new PageStack(page);
    private final HeldView held;
    private final StackPane strip = new StackPane();
    private final VBox work = new VBox(8);
    private final StackPane middle = new StackPane();
    private final Map<ImportModel.Step, Node> steps;
    private final Button choose;
    private final Button check;
    private final Button confirm;
    private final Button go;
    private final Button next;
    private final Button errors;
    private final Button undo;
    private final Button other;

    /**
     * @param onBack to the page from which one came, as it was left
     * @param asked null for the system's own windows
     */
    public ImportView(ImportModel model, Navigator navigator, Runnable onBack, Places asked) {
        this.model = model;
        this.navigator = navigator;
        this.onBack = onBack;
        this.places = asked == null ? new SystemPlaces(() -> page) : asked;
        this.held = new HeldView(new HeldModel(model.session()), this::leaveHeld);
        this.choose = Buttons.primary(Texts.of("import.choose"), this::chooseFiles);
        this.check = Buttons.primary(Texts.of("import.check"), model::check);
        this.confirm = Buttons.primary(Texts.of("import.confirm", 0), model::confirm);
        this.go = Buttons.primary(Texts.of("import.go.class"), this::goOn);
        this.next = Buttons.primary(Texts.of("import.next", 0), model::nextFile);
        this.errors = Buttons.plain(Texts.of("import.errors"), this::writeErrors);
        this.undo = Buttons.plain(Texts.of("import.undo"), this::askUndo);
        this.other = Buttons.plain(Texts.of("import.other"), model::again);
        this.steps = Map.of(
                ImportModel.Step.CHOOSE,
                new ChooseStep(model, this::showHeld, this::askUndo, this::chooseFiles),
                ImportModel.Step.MATCH,
                new MatchStep(model),
                ImportModel.Step.CHECK,
                new CheckStep(model, page.drawer()),
                ImportModel.Step.DONE,
                new DoneStep(model, this::showHeld));
        layOut();
        follow();
    }

    /** The page, and the rows that wait over it. */
    public PageStack stack() {
        return stack;
    }

    /** @param key of an {@link ImportOrder} */
    public void open(String key) {
        if (stack.front() != page) {
            stack.back();
        }
        model.take(ImportOrder.of(key));
    }

    private void layOut() {
        Button back = Buttons.flat(Texts.of("class.back"), Feather.ARROW_LEFT, this::leave);
        HBox.setHgrow(strip, Priority.ALWAYS);
        HBox top = new HBox(8, back, strip);
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("import-top");
        work.getStyleClass().add("traffic-strip");
        work.managedProperty().bind(Bindings.isNotEmpty(work.getChildren()));
        VBox below = new VBox(work, middle);
        below.getStyleClass().add("import-step");
        VBox.setVgrow(below, Priority.ALWAYS);
        VBox.setVgrow(middle, Priority.ALWAYS);
        for (Button button : List.of(next, go, confirm, check, choose)) {
            page.primary(button);
        }
        for (Button button : List.of(errors, undo, other)) {
            page.secondary(button);
        }
        page.body(new VBox(top, below))
                .on(PageKey.BACK, this::leave)
                .on(PageKey.REFRESH, this::readAgain)
                .onShown(model::load);
        FileDrop.on(page, model::offer);
    }

    private void follow() {
        model.step().subscribe(step -> show());
        model.match().subscribe(match -> {
            if (match != null) {
                match.revision().addListener((watched, before, now) -> show());
            }
            show();
        });
        model.checked().subscribe(checked -> {
            if (checked != null) {
                checked.leftOut().count().addListener((watched, before, now) -> verbs());
            }
            show();
        });
        model.outcome().subscribe(outcome -> show());
        model.file().subscribe(file -> show());
        model.intoWords().subscribe(words -> show());
        model.rows().state().subscribe(state -> verbs());
        model.work().running().subscribe(running -> show());
        model.work().said().subscribe(words -> show());
        model.work().problem().subscribe(refusal -> {
            page.clearRefusals();
            if (refusal != null) {
                page.refuse(refusal);
            }
        });
    }

    private void show() {
        ImportModel.Step step = model.step().get();
        middle.getChildren().setAll(steps.get(step));
        strip.getChildren()
                .setAll(new StageStrip(
                        ImportStages.of(model),
                        stage -> ImportStages.step(stage).ifPresent(model::goBack)));
        page.note(ImportStages.note(model));
        work.getChildren().clear();
        if (model.work().isBusy()) {
            work.getChildren().add(WorkStrip.running(model.work().running().get()));
        } else if (!model.work().said().get().isEmpty()) {
            Label words = new Label(model.work().said().get());
            words.getStyleClass().add("notice");
            words.setMaxWidth(Double.MAX_VALUE);
            work.getChildren().add(words);
        }
        middle.setDisable(model.work().isBusy());
        verbs();
        keepFocus();
    }

    /** A step that went away takes the focus with it, and the keys of the page would be dead. */
    private void keepFocus() {
        Scene scene = page.getScene();
        Node owner = scene == null ? page : scene.getFocusOwner();
        if (owner == null || owner.isDisabled() || owner.getScene() == null) {
            List.of(choose, check, confirm, go, next).stream()
                    .filter(button -> button.isVisible() && !button.isDisabled())
                    .findFirst()
                    .map(Node.class::cast)
                    .orElse(page)
                    .requestFocus();
        }
    }

    /** One primary verb at a time, and the others that go with it. */
    private void verbs() {
        ImportModel.Step step = model.step().get();
        MatchModel match = model.match().get();
        CheckedFile checked = model.checked().get();
        ImportOutcome outcome = model.outcome().get();
        boolean idle = !model.work().isBusy();
        boolean done = step == ImportModel.Step.DONE && outcome != null;
        boolean more = model.more().get() > 0;
        verb(choose, step == ImportModel.Step.CHOOSE, idle);
        verb(
                check,
                step == ImportModel.Step.MATCH,
                idle && match != null && match.missing().isEmpty());
        boolean nothing = checked != null && checked.bringsNothing();
        verb(
                confirm,
                step == ImportModel.Step.CHECK && !nothing,
                idle
                        && checked != null
                        && checked.hasWork()
                        && model.rows().state().get() == PagedModel.State.READY);
        if (checked != null) {
            confirm.setText(
                    checked.toStore() > 0 || !checked.hasWork()
                            ? Texts.of("import.confirm", checked.toStore())
                            : Texts.of("import.confirm.keep", checked.toKeep()));
        }
        boolean over = done || nothing;
        verb(next, over && more, idle);
        next.setText(Texts.of("import.next", model.more().get()));
        verb(go, over && !more, idle);
        go.setText(
                model.purpose().get() == ImportPurpose.ROSTER
                        ? Texts.of("import.go.class")
                        : Texts.of("import.go.certificates"));
        verb(errors, checked != null && checked.hasProblems(), idle);
        verb(undo, done && outcome.run() != null && !outcome.isUndone(), idle);
        undo.setText(done && outcome.undone() != null ? Texts.of("import.undo.on") : Texts.of("import.undo"));
        verb(other, step != ImportModel.Step.CHOOSE, idle);
    }

    private static void verb(Button button, boolean shown, boolean enabled) {
        button.setVisible(shown);
        button.setManaged(shown);
        button.setDisable(!enabled);
    }

    private void chooseFiles() {
        List<Path> files = places.files(Texts.of("import.choose.which"));
        if (!files.isEmpty()) {
            model.offer(files);
        }
    }

    private void writeErrors() {
        places.save(Texts.of("import.errors.where"), model.errorsName()).ifPresent(model::writeErrors);
    }

    private void readAgain() {
        if (model.step().get() == ImportModel.Step.CHECK) {
            model.check();
        } else {
            model.load();
        }
    }

    private void askUndo() {
        Decision.ask(Texts.of("import.undo.ask", model.outcome().get().fileName()))
                .explain(Texts.of("import.undo.explain"))
                .verb(Texts.of("import.undo"), model::undo)
                .show(page);
    }

    private void askUndo(PastImport one) {
        Decision.ask(Texts.of("import.undo.ask", one.run().fileName()))
                .explain(Texts.of("import.undo.explain"))
                .verb(Texts.of("import.undo"), () -> model.undo(one))
                .show(page);
    }

    private void showHeld(Id run, boolean refused) {
        stack.open(held.page());
        held.open(run, refused);
    }

    private void leaveHeld() {
        stack.back();
        model.recount();
    }

    /** To the class, or to the certificates that came in. */
    private void goOn() {
        if (model.purpose().get() == ImportPurpose.ROSTER) {
            navigator.go("classes", model.trainingClass().get().toString());
        } else {
            navigator.go("certificates", "");
        }
    }

    /** A class whose roster has changed is read anew. */
    private void leave() {
        if (model.classHasChanged()) {
            goOn();
        } else {
            onBack.run();
        }
    }
}
