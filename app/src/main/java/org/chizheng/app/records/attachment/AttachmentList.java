package org.chizheng.app.records.attachment;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chizheng.app.traffic.Places;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Layers;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.Toast;
import org.chizheng.app.ui.dialog.ReasonPrompt;
import org.chizheng.core.shared.Id;

/** The attachments of one record, the first attached on top: what each is, how large, who and when; 添加附件… below. */
public final class AttachmentList extends VBox {
    /** On a wide page the verb stays near its row. */
    private static final double WIDE = 440;

    private final AttachmentModel model;
    private final Places places;

    /**
     * @param record what a file is attached to
     * @param called what people call the record: stands in the name that is proposed for a file
     * @param counts false for a record that was voided: nothing is attached to it any more
     */
    public AttachmentList(
            AttachmentModel model,
            Places places,
            Id record,
            String called,
            List<AttachmentLine> lines,
            boolean counts) {
        super(8);
        this.model = model;
        this.places = places;
        Label heading = new Label(Texts.of("attachment.title"));
        heading.getStyleClass().add("section-title");
        getChildren().add(heading);
        if (lines.isEmpty()) {
            getChildren().add(secondary(Texts.of("attachment.none")));
        }
        lines.forEach(line -> getChildren().add(row(line, called)));
        if (counts && model.mayAdd()) {
            getChildren().add(Buttons.link(Texts.of("attachment.add"), () -> add(record)));
        }
    }

    private Node row(AttachmentLine line, String called) {
        Label title = new Label(line.title());
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        VBox words = new VBox(2, title, secondary(line.size() + " · " + line.who() + " · " + line.when()));
        if (!line.note().isEmpty()) {
            words.getChildren().add(secondary(line.note()));
        }
        if (!line.here()) {
            words.getChildren().add(secondary(Texts.of("attachment.absent")));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(8, words);
        row.setAlignment(Pos.TOP_LEFT);
        row.setMaxWidth(WIDE);
        if (line.here() && model.mayOpen()) {
            Button save = Buttons.flat(Texts.of("attachment.save"), null, () -> save(line, called));
            save.getStyleClass().add("small");
            save.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(save);
        }
        return row;
    }

    private void add(Id record) {
        Layers layers = Layers.of(this);
        List<Path> files = places.files(Texts.of("attachment.which"));
        if (!files.isEmpty()) {
            AttachmentPrompt.show(
                    this,
                    files,
                    model.usual(),
                    (sort, note) -> model.add(
                            record,
                            files,
                            sort,
                            note,
                            added -> Toast.show(layers, Texts.of("attachment.added", added))));
        }
    }

    /** Why first, then where: whoever thinks better of the reason has left no note. */
    private void save(AttachmentLine line, String called) {
        Layers layers = Layers.of(this);
        ReasonPrompt.show(
                this,
                Texts.of("attachment.save.ask", called, line.file().sort().label()),
                List.of(Texts.of("person.reveal.original"), Texts.of("attachment.save.print")),
                Texts.of("attachment.save"),
                reason -> places.save(Texts.of("attachment.save.where"), name(line, called))
                        .ifPresent(target -> model.save(
                                line,
                                target,
                                reason,
                                written -> Toast.show(layers, Texts.of("attachment.saved", written.getFileName())))));
    }

    private static String name(AttachmentLine line, String called) {
        return Stream.of(called, line.file().sort().label())
                        .map(part -> part.replaceAll("[\\\\/:*?\"<>|]", " ").strip())
                        .reduce((one, other) -> one + "-" + other)
                        .orElseThrow()
                + line.file().form().ending();
    }

    private static Label secondary(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("secondary");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
