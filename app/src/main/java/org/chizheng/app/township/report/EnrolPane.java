package org.chizheng.app.township.report;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chizheng.app.records.exchange.PathChoice;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.form.FormGrid;
import org.chizheng.sync.identity.BureauAnchor;

/** Before this PC is known to the bureau: the code, and the two ways to hand it in. */
final class EnrolPane extends ScrollPane {
    private final ReportModel model;
    private final PathChoice paths;
    private final Consumer<String> tell;
    private final TextField code = new TextField();
    private final TextField hub = new TextField();
    private final FormGrid form = new FormGrid();

    /** @param tell shows a short word that outlives this pane */
    EnrolPane(ReportModel model, ReportState state, PathChoice paths, Consumer<String> tell) {
        this.tell = tell;
        this.model = model;
        this.paths = paths;
        code.setPromptText(Texts.of("report.enrol.code.prompt"));
        hub.setPromptText(Texts.of("report.hub.prompt"));
        hub.setText(state.hub());
        form.row(Texts.of("report.enrol.code"), code, Texts.of("report.enrol.code.hint"))
                .row(Texts.of("report.hub"), hub, Texts.of("report.enrol.hub.hint"));
        VBox content = new VBox(
                16,
                words(Texts.of("report.enrol.title"), "card-title"),
                words(Texts.of("report.enrol.text"), "secondary"),
                form,
                new HBox(
                        8,
                        Buttons.primary(Texts.of("report.enrol.line"), this::overTheLine),
                        Buttons.plain(Texts.of("report.enrol.file"), this::byFile)),
                way(state));
        content.setMaxWidth(640);
        content.getStyleClass().add("today");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("drawer-body");
    }

    private Node way(ReportState state) {
        VBox box = new VBox(
                8,
                words(Texts.of("report.grant.title"), "section-title"),
                words(Texts.of("report.grant.text"), "secondary"),
                words(Texts.of("report.fingerprint", state.fingerprint()), "secondary"),
                Buttons.plain(Texts.of("report.grant.read"), this::readGrant));
        box.getStyleClass().add("way");
        return box;
    }

    private void overTheLine() {
        form.clearProblems();
        if (hub.getText().isBlank()) {
            form.problem(hub, Texts.of("report.hub.missing"));
            hub.requestFocus();
            return;
        }
        model.enrolOver(hub.getText().strip(), code.getText().strip(), this::told);
    }

    private void told(Optional<BureauAnchor> anchor) {
        String words =
                anchor.isPresent() ? Texts.of("report.enrolled", anchor.get().name()) : Texts.of("report.enrol.asked");
        tell.accept(words);
    }

    private void byFile() {
        form.clearProblems();
        if (code.getText().isBlank()) {
            form.problem(code, Texts.of("report.enrol.code.missing"));
            code.requestFocus();
            return;
        }
        Path file = paths.fileToWrite(this, Texts.of("report.enrol.file"), Texts.of("report.enrol.file.name"));
        if (file != null) {
            model.request(
                    code.getText(),
                    file,
                    written -> tell.accept(Texts.of("report.enrol.written", written.getFileName())));
        }
    }

    private void readGrant() {
        Path file = paths.fileToRead(this, Texts.of("report.grant.read"));
        if (file != null) {
            model.install(file, anchor -> tell.accept(Texts.of("report.enrolled", anchor.name())));
        }
    }

    private static Label words(String text, String styleClass) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
