package org.chizheng.app.start;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.chizheng.app.ui.RefusalCard;
import org.chizheng.app.ui.Texts;

/** The first start: two ways on the first page, then four short steps for a real office. */
public final class WizardView extends StackPane {
    private final WizardModel model;
    private final WizardSteps steps;

    public WizardView(WizardModel model) {
        this.model = model;
        this.steps = new WizardSteps(model);
        model.step().subscribe(this::show);
    }

    private void show(WizardModel.Step step) {
        Node content = switch (step) {
            case WELCOME -> steps.welcome();
            case OFFICE -> steps.office();
            case PERSON -> steps.person();
            case SLIP -> steps.slip();
            case DONE -> steps.done();
        };
        VBox refusal = new VBox();
        refusal.managedProperty().bind(model.refusal().isNotNull());
        model.refusal().subscribe(problem -> {
            refusal.getChildren().clear();
            if (problem != null) {
                refusal.getChildren().add(new RefusalCard(problem));
            }
        });
        boolean welcome = step == WizardModel.Step.WELCOME;
        Node head = welcome
                ? StartFrame.wrapped(
                        model.hasPractice() ? Texts.of("wizard.welcome") : Texts.of("wizard.welcome.real"),
                        "start-heading")
                : track(step);
        getChildren().setAll(new StartFrame(welcome ? 720 : 560, head, content, refusal, new WorkLine(model.work())));
    }

    private static Label track(WizardModel.Step step) {
        Label words = new Label(Texts.of("wizard.track", step.ordinal(), WizardModel.Step.values().length - 1));
        words.getStyleClass().add("secondary");
        return words;
    }
}
