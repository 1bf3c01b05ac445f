package org.chizheng.app.records.attachment;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Layers;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.form.FormGrid;
import org.chizheng.core.attachment.AttachmentSort;

/** After the files were chosen: what they show, and a word about them. */
final class AttachmentPrompt {
    private AttachmentPrompt() {}

    /** @param usual chosen until another is */
    static void show(Node from, List<Path> files, AttachmentSort usual, BiConsumer<AttachmentSort, String> onSaid) {
        Layers layers = Layers.of(from);
        ChoiceBox<AttachmentSort> sort = new ChoiceBox<>(FXCollections.observableArrayList(AttachmentSort.values()));
        sort.setConverter(new Labels());
        sort.setValue(usual);
        sort.setMaxWidth(Double.MAX_VALUE);
        TextField note = new TextField();
        Button add = Buttons.primary(Texts.of("attachment.add.verb"), () -> {
            layers.close();
            onSaid.accept(sort.getValue(), note.getText());
        });
        FormGrid form = new FormGrid()
                .row(Texts.of("attachment.sort"), sort)
                .row(Texts.of("attachment.note"), note, Texts.of("attachment.note.hint"))
                .onSubmit(add::fire);
        HBox buttons = new HBox(8, Buttons.plain(Texts.of("decision.leave"), layers::close), add);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.getStyleClass().add("card-verbs");
        VBox card = new VBox(12, title(files), form, buttons);
        card.getStyleClass().add("card");
        card.setPrefWidth(480);
        layers.open(card, sort, () -> {});
    }

    private static Label title(List<Path> files) {
        String names = files.stream().map(file -> file.getFileName().toString()).collect(Collectors.joining("、"));
        Label title = new Label(Texts.of("attachment.add.ask", names));
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        title.getStyleClass().add("card-title");
        return title;
    }

    private static final class Labels extends StringConverter<AttachmentSort> {
        @Override
        public String toString(AttachmentSort sort) {
            return sort == null ? "" : sort.label();
        }

        @Override
        public AttachmentSort fromString(String text) {
            throw new UnsupportedOperationException("chosen, never typed");
        }
    }
}
