package org.chizheng.app.bureau.inbox;

import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chizheng.app.records.Choices;
import org.chizheng.app.records.exchange.PathChoice;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.Toast;
import org.chizheng.app.ui.dialog.Decision;
import org.chizheng.app.ui.form.CodePicker;
import org.chizheng.app.ui.page.Page;
import org.chizheng.core.shared.Seams;
import org.chizheng.sync.identity.IssuedCode;
import org.chizheng.sync.intake.Enrolment;

/** The PCs of the offices, in the drawer: a code for the next one, a request to grant, one to be stopped. */
final class DevicesPane {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    private final InboxModel model;
    private final PathChoice paths;
    private final Page page;
    private Node content;

    DevicesPane(InboxModel model, PathChoice paths, Page page) {
        this.model = model;
        this.paths = paths;
        this.page = page;
        model.state().addListener((watched, before, now) -> {
            if (content != null && content.getScene() != null) {
                show();
            }
        });
    }

    void show() {
        InboxState state = model.state().get();
        if (state == null) {
            return;
        }
        content = new VBox(16, issue(), codes(state.openCodes()), devices(state));
        page.drawer()
                .open(Texts.of("inbox.devices"), content, Buttons.plain(Texts.of("inbox.grant.file"), this::grantFile));
    }

    private Node issue() {
        CodePicker<String> unit = new CodePicker<>(Choices.codes(model.offices()));
        unit.setPromptText(Texts.of("inbox.code.prompt"));
        HBox.setHgrow(unit, Priority.ALWAYS);
        Runnable make = () -> {
            if (unit.value() == null) {
                unit.requestFocus();
            } else {
                model.issueCode(unit.value(), this::tell);
            }
        };
        return new VBox(
                8,
                words(Texts.of("inbox.code.title"), "section-title"),
                words(Texts.of("inbox.code.help"), "secondary"),
                new HBox(8, unit, Buttons.primary(Texts.of("inbox.code.verb"), make)));
    }

    /** Shown once: only the office that it was made for can use it. */
    private void tell(IssuedCode issued) {
        TextField code = new TextField(issued.code().text());
        code.setEditable(false);
        code.getStyleClass().add("recovery-code");
        Decision.ask(Texts.of("inbox.code.for", model.offices().getOrDefault(issued.unit(), issued.unit())))
                .explain(Texts.of("inbox.code.explain"))
                .with(code)
                .leave(Texts.of("inbox.code.noted"))
                .show(page);
    }

    private Node codes(Map<String, Long> open) {
        VBox box = new VBox(4);
        open.forEach((unit, until) -> box.getChildren()
                .add(words(
                        Texts.of(
                                "inbox.code.open",
                                model.offices().getOrDefault(unit, unit),
                                TIME.format(Instant.ofEpochMilli(until).atZone(Seams.ZONE))),
                        "secondary")));
        box.setManaged(!open.isEmpty());
        return box;
    }

    private Node devices(InboxState state) {
        VBox list =
                new VBox(words(Texts.of("inbox.devices.known", state.devices().size()), "section-title"));
        state.devices().forEach(device -> list.getChildren().add(device(device)));
        return list;
    }

    private Node device(Enrolment.Device device) {
        Label name = words(
                Texts.of("inbox.device", model.session().unitName(device.unit()), device.name(), state(device.state())),
                "history-sentence");
        VBox box = new VBox(4, name, words(device.fingerprint(), "secondary"));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        if (device.state().equals("asked")) {
            box.getChildren().add(new HBox(gap, Buttons.plain(Texts.of("inbox.grant"), () -> askGrant(device))));
        } else if (device.state().equals("active")) {
            box.getChildren().add(new HBox(gap, Buttons.plain(Texts.of("inbox.revoke"), () -> askRevoke(device))));
        }
        box.getStyleClass().add("history-entry");
        return box;
    }

    private static String state(String code) {
        return switch (code) {
            case "asked" -> Texts.of("inbox.device.asked");
            case "active" -> Texts.of("inbox.device.active");
            default -> Texts.of("inbox.device.revoked");
        };
    }

    private void askGrant(Enrolment.Device device) {
        Decision.ask(Texts.of("inbox.grant.ask", model.session().unitName(device.unit()), device.name()))
                .explain(Texts.of("inbox.grant.explain", device.fingerprint()))
                .verb(Texts.of("inbox.grant"), () -> model.grant(device, () -> {}))
                .show(page);
    }

    private void askRevoke(Enrolment.Device device) {
        Decision.ask(Texts.of("inbox.revoke.ask", model.session().unitName(device.unit()), device.name()))
                .explain(Texts.of("inbox.revoke.explain"))
                .dangerousVerb(Texts.of("inbox.revoke"), () -> model.revoke(device, () -> {}))
                .show(page);
    }

    /** A request that came on a stick; the grant is written beside it and goes back the same way. */
    private void grantFile() {
        Path request = paths.fileToRead(page, Texts.of("inbox.grant.file"));
        if (request == null) {
            return;
        }
        Path answer = paths.fileToWrite(page, Texts.of("inbox.grant.save"), Texts.of("inbox.grant.name"));
        if (answer != null) {
            model.grant(
                    request,
                    answer,
                    written -> Toast.show(page, Texts.of("inbox.grant.written", written.getFileName())));
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
