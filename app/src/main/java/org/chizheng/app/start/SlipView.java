package org.chizheng.app.start;

import java.io.File;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.chizheng.app.start.slip.RecoverySlip;
import org.chizheng.app.start.slip.SlipModel;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Layers;
import org.chizheng.app.ui.RefusalCard;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.preview.PageSource;
import org.chizheng.app.ui.preview.PreviewModel;
import org.chizheng.app.ui.preview.PreviewView;
import org.kordamp.ikonli.feather.Feather;

/** The code to be kept, and the three ways to keep it: on paper, in a file, by hand. */
public final class SlipView extends VBox {
    private static final double MARGIN = 96;
    private static final double PAPER = 880;

    private final SlipModel model;

    public SlipView(SlipModel model) {
        super(8);
        this.model = model;
        RecoverySlip slip = model.slip();
        TextField code = new TextField(slip.code());
        code.setEditable(false);
        code.getStyleClass().add("recovery-code");
        CheckBox written = new CheckBox(Texts.of("wizard.slip.written"));
        written.selectedProperty().addListener((watched, before, ticked) -> {
            if (ticked) {
                model.kept().set(true);
            }
        });
        Label note = StartFrame.wrapped("", "secondary");
        note.textProperty().bind(model.note());
        note.managedProperty().bind(note.textProperty().isNotEmpty());
        VBox refusal = new VBox();
        refusal.managedProperty().bind(model.refusal().isNotNull());
        model.refusal().subscribe(problem -> {
            refusal.getChildren().clear();
            if (problem != null) {
                refusal.getChildren().add(new RefusalCard(problem));
            }
        });
        HBox ways = new HBox(
                8,
                Buttons.flat(Texts.of("wizard.slip.print"), Feather.PRINTER, () -> model.look(this::preview)),
                Buttons.flat(Texts.of("wizard.slip.save"), Feather.SAVE, this::chooseFile));
        getChildren()
                .addAll(
                        code,
                        StartFrame.wrapped(Texts.of("wizard.slip.whose", slip.office(), slip.madeOn()), "secondary"),
                        ways,
                        written,
                        note,
                        refusal);
    }

    /** The paper as it will be printed, in a card over the page. */
    private void preview(PageSource pages) {
        Layers layers = Layers.of(this);
        PreviewModel shown = new PreviewModel();
        PreviewView view = new PreviewView(shown, model.tasks());
        view.setOnPrint(model::printers, (printer, copies) -> {
            layers.close();
            model.print(printer, copies);
        });
        view.setOnSave(PreviewView.SaveAs.PDF, this::chooseFile);
        Label title = new Label(Texts.of("wizard.slip.preview"));
        title.getStyleClass().add("card-title");
        HBox foot = new HBox(Buttons.plain(Texts.of("wizard.slip.preview.close"), layers::close));
        foot.setAlignment(Pos.CENTER_RIGHT);
        foot.getStyleClass().add("card-verbs");
        BorderPane card = new BorderPane(view, title, null, foot, null);
        card.getStyleClass().add("card");
        card.setPrefSize(
                Math.min(PAPER, getScene().getWidth() - MARGIN), getScene().getHeight() - MARGIN);
        shown.setFit(PreviewModel.Fit.PAGE);
        shown.show(pages);
        layers.open(card, foot.getChildren().get(0), () -> {});
    }

    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.of("wizard.slip.save"));
        chooser.setInitialFileName(Texts.of("wizard.slip.file"));
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            model.save(file.toPath());
        }
    }
}
