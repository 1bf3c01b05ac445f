package org.chizheng.app.bureau.inbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chizheng.app.records.Choices;
import org.chizheng.app.traffic.Places;
import org.chizheng.app.traffic.WorkStrip;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.card.Facts;
import org.chizheng.app.ui.dialog.Decision;
import org.chizheng.app.ui.form.CodePicker;
import org.chizheng.app.ui.page.Page;
import org.chizheng.app.ui.page.PageKey;
import org.chizheng.app.ui.table.Columns;
import org.chizheng.app.ui.table.DataTable;
import org.chizheng.app.ui.table.ListState;
import org.chizheng.sync.intake.Enrolment;
import org.kordamp.ikonli.feather.Feather;

/** 设备与登记码: who may send, who asks, and the code for the next one. */
final class DevicesView {
    private static final String ASKED = "asked";
    private static final String FORKED = "forked";
    private static final String REVOKED = "revoked";

    private final DeviceModel model;
    private final Places places;
    private final Page page = new Page(Texts.of("devices.title"));
    private final DataTable<Enrolment.Device> table = new DataTable<>();

    DevicesView(DeviceModel model, Places places, Runnable onBack) {
        this.model = model;
        this.places = places;
        WorkStrip strip = new WorkStrip(model.work(), page);
        strip.getStyleClass().add("traffic-strip");
        table.columns(
                        Columns.text(
                                Texts.of("inbox.unit"),
                                128,
                                device -> model.session().unitName(device.unit())),
                        Columns.sentence(Texts.of("devices.name"), 160, Enrolment.Device::name),
                        Columns.text(Texts.of("report.state"), 112, DevicesView::state),
                        Columns.text(Texts.of("devices.fingerprint"), 440, Enrolment.Device::fingerprint))
                .fill()
                .whenEmpty(ListState.empty(Texts.of("devices.empty"), Texts.of("devices.empty.help"), null));
        VBox.setVgrow(table, Priority.ALWAYS);
        page.primary(Buttons.primary(Texts.of("devices.issue"), this::issue))
                .secondary(Buttons.plain(Texts.of("devices.ask"), this::ask))
                .secondary(Buttons.flat(Texts.of("devices.back"), Feather.ARROW_LEFT, onBack))
                .body(new VBox(strip, table))
                .on(PageKey.NEW, this::issue)
                .on(PageKey.REFRESH, model::load)
                .onShown(model::load);
        table.table().getSelectionModel().selectedItemProperty().addListener((watched, before, device) -> {
            if (device != null) {
                open(device);
            }
        });
        model.devices().addListener((ListChangeListener<Enrolment.Device>) change -> table.show(model.devices()));
        table.show(model.devices());
        model.unreadable().subscribe(refusal -> {
            if (refusal != null) {
                table.failed(refusal, model::load);
            }
        });
        model.code().set(null);
        model.code().subscribe(code -> {
            if (code != null) {
                show(code);
            }
        });
    }

    Page page() {
        return page;
    }

    private static String state(Enrolment.Device device) {
        return switch (device.state()) {
            case ASKED -> Texts.of("devices.asked");
            case REVOKED ->
                device.mark()
                        .map(mark -> Texts.of("devices.revoked.mark", mark.lastTrusted(), mark.setAside()))
                        .orElse(Texts.of("devices.revoked"));
            case FORKED -> Texts.of("devices.forked");
            default -> Texts.of("devices.active");
        };
    }

    private void issue() {
        CodePicker<String> unit = new CodePicker<>(Choices.units(model.session().countingUnits()));
        Decision.ask(Texts.of("devices.issue.ask"))
                .explain(Texts.of("devices.issue.explain"))
                .with(unit)
                .verb(Texts.of("devices.issue"), () -> {
                    unit.settle();
                    if (unit.value() != null) {
                        model.issue(unit.value());
                    }
                })
                .show(page);
    }

    private void show(DeviceModel.Code code) {
        Label text = new Label(code.text());
        text.getStyleClass().add("recovery-code");
        text.setMaxWidth(Double.MAX_VALUE);
        Decision.ask(Texts.of("devices.code", code.unit()))
                .with(text)
                .explain(Texts.of("devices.code.explain", code.until()))
                .leave(Texts.of("devices.code.noted"))
                .show(page);
    }

    private void ask() {
        places.files(Texts.of("devices.ask.which")).stream().findFirst().ifPresent(model::ask);
    }

    private void open(Enrolment.Device device) {
        Label fingerprint = new Label(device.fingerprint());
        fingerprint.setWrapText(true);
        fingerprint.setMinHeight(Region.USE_PREF_SIZE);
        VBox content = new VBox(
                12,
                new Facts("")
                        .fact(Texts.of("inbox.unit"), model.session().unitName(device.unit()))
                        .fact(Texts.of("report.state"), state(device))
                        .fact(Texts.of("devices.fingerprint"), fingerprint));
        if (device.state().equals(ASKED)) {
            content.getChildren().add(paragraph(Texts.of("devices.compare")));
        }
        model.setAside(device).forEach(line -> content.getChildren().add(paragraph(line)));
        page.drawer().open(device.name(), content, verbs(device).toArray(Button[]::new));
    }

    private static Label paragraph(String sentence) {
        Label label = new Label(sentence);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private List<Button> verbs(Enrolment.Device device) {
        List<Button> verbs = new ArrayList<>();
        if (device.state().equals(ASKED)) {
            verbs.add(Buttons.plain(
                    Texts.of("devices.grant.write"),
                    () -> places.folder(Texts.of("devices.grant.where")).ifPresent(folder -> grant(device, folder))));
            verbs.add(Buttons.plain(Texts.of("devices.grant"), () -> grant(device, null)));
        } else if (!device.state().equals(REVOKED)) {
            verbs.add(Buttons.danger(Texts.of("devices.revoke"), () -> askRevoke(device)));
        } else {
            verbs.add(Buttons.plain(Texts.of("devices.mark.move"), () -> askMove(device)));
            verbs.add(Buttons.plain(Texts.of("devices.readmit"), () -> askReadmit(device)));
        }
        return verbs;
    }

    private void grant(Enrolment.Device device, Path folder) {
        page.drawer().close();
        model.grant(device, folder);
    }

    /** A lost PC's honest work is taken in by moving the number; the reason stays in the journal. */
    private void askMove(Enrolment.Device device) {
        TextField number = field(Texts.of("devices.mark.number"));
        TextField reason = field(Texts.of("devices.mark.reason"));
        Decision.ask(Texts.of("devices.mark.ask", device.name()))
                .explain(Texts.of("devices.mark.explain"))
                .with(number)
                .with(reason)
                .verb(Texts.of("devices.mark.move"), () -> {
                    if (number.getText().strip().matches("\\d{1,12}")) {
                        page.drawer().close();
                        model.trust(
                                device,
                                Optional.of(Long.parseLong(number.getText().strip())),
                                reason.getText());
                    }
                })
                .show(page);
    }

    private void askReadmit(Enrolment.Device device) {
        TextField reason = field(Texts.of("devices.mark.reason"));
        Decision.ask(Texts.of("devices.readmit.ask", device.name()))
                .explain(Texts.of("devices.readmit.explain"))
                .with(reason)
                .verb(Texts.of("devices.readmit"), () -> {
                    page.drawer().close();
                    model.readmit(device, reason.getText());
                })
                .show(page);
    }

    private static TextField field(String prompt) {
        TextField field = new TextField();
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        return field;
    }

    private void askRevoke(Enrolment.Device device) {
        Decision.ask(Texts.of("devices.revoke.ask", device.name()))
                .explain(Texts.of("devices.revoke.explain"))
                .dangerousVerb(Texts.of("devices.revoke"), () -> {
                    page.drawer().close();
                    model.revoke(device);
                })
                .show(page);
    }
}
