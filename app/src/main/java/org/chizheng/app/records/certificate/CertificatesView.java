package org.chizheng.app.records.certificate;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.chizheng.app.records.Navigator;
import org.chizheng.app.records.PagedTable;
import org.chizheng.app.records.attachment.AttachmentList;
import org.chizheng.app.records.exchange.ImportOrder;
import org.chizheng.app.traffic.Places;
import org.chizheng.app.traffic.SystemPlaces;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.Toast;
import org.chizheng.app.ui.card.Facts;
import org.chizheng.app.ui.card.HistoryList;
import org.chizheng.app.ui.dialog.Decision;
import org.chizheng.app.ui.dialog.ReasonPrompt;
import org.chizheng.app.ui.page.Chip;
import org.chizheng.app.ui.page.FileDrop;
import org.chizheng.app.ui.page.FilterBar;
import org.chizheng.app.ui.page.Page;
import org.chizheng.app.ui.page.PageKey;
import org.chizheng.app.ui.table.Columns;
import org.chizheng.app.ui.table.ListState;
import org.chizheng.app.ui.table.Standing;
import org.chizheng.app.ui.table.StandingLabel;
import org.chizheng.core.certificate.CertificateKind;
import org.chizheng.core.shared.Id;

/** 证书: the table, its filters, and the drawer with one certificate or the form. */
public final class CertificatesView {
    private static final String NEW = "new";

    private final CertificatesModel model;
    private final Navigator navigator;
    private final Places places;
    private final Page page = new Page(Texts.of("certificates.title"));
    private final FilterBar filters = new FilterBar();
    private final PagedTable<CertificateLine> table;
    private boolean inForm;

    public CertificatesView(CertificatesModel model, Navigator navigator) {
        this(model, navigator, null);
    }

    /** @param asked null for the system's own windows */
    CertificatesView(CertificatesModel model, Navigator navigator, Places asked) {
        this.model = model;
        this.places = asked == null ? new SystemPlaces(() -> page) : asked;
        this.navigator = navigator;
        this.table = new PagedTable<>(
                model.list(),
                filters,
                ListState.empty(
                        Texts.of("certificates.empty.what"),
                        Texts.of("certificates.empty.help"),
                        Buttons.plain(Texts.of("certificates.empty.verb"), () -> record(null))),
                () -> !model.filter().get().isNone());
        filters();
        columns();
        page.primary(Buttons.primary(Texts.of("certificates.new"), () -> record(null)))
                .secondary(Buttons.plain(Texts.of("import.title"), () -> bringIn(List.of())))
                .filters(filters)
                .body(table)
                .on(PageKey.NEW, () -> record(null))
                .on(PageKey.REFRESH, model::load)
                .onShown(model::load);
        FileDrop.on(page, this::bringIn);
        model.card().addListener((watched, before, card) -> showCard());
        model.problem().subscribe(refusal -> {
            if (refusal != null) {
                page.refuse(refusal);
            }
        });
    }

    public Page page() {
        return page;
    }

    /** A certificate's id, {@code new}, or {@code new:} and the holder's id. */
    public void open(String key) {
        if (key.equals(NEW)) {
            record(null);
        } else if (key.startsWith(NEW + ":")) {
            record(Id.parse(key.substring(NEW.length() + 1)));
        } else {
            inForm = false;
            model.show(Id.parse(key));
        }
    }

    private void bringIn(List<Path> files) {
        navigator.go(ImportOrder.PAGE, ImportOrder.certificates(files).key());
    }

    private void filters() {
        CheckBox doubted = new CheckBox(Texts.of("certificates.filter.doubted"));
        CheckBox voided = new CheckBox(Texts.of("filter.with-voided"));
        Chip kind = new Chip(
                Texts.of("certificate.kind"),
                Arrays.stream(CertificateKind.values())
                        .map(CertificateKind::label)
                        .toList());
        Chip unit = new Chip(
                Texts.of("certificate.source"),
                model.session().countingUnits().stream().map(one -> one.name()).toList());
        filters.words(Texts.of("certificates.filter.words")).chip(kind).chip(unit);
        for (CheckBox box : List.of(doubted, voided)) {
            box.setMinWidth(CheckBox.USE_PREF_SIZE);
            filters.with(box);
        }
        Runnable read = () -> model.filter()
                .set(new CertificateFilter(
                        filters.typed(),
                        Arrays.stream(CertificateKind.values())
                                .filter(one -> kind.picked().contains(one.label()))
                                .map(CertificateKind::code)
                                .toList(),
                        model.session().countingUnits().stream()
                                .filter(one -> unit.picked().contains(one.name()))
                                .map(one -> one.code().text())
                                .toList(),
                        doubted.isSelected(),
                        voided.isSelected()));
        filters.onChange(read);
        doubted.selectedProperty().addListener((watched, before, now) -> read.run());
        voided.selectedProperty().addListener((watched, before, now) -> read.run());
    }

    private void columns() {
        table.columns(
                Columns.standing(CertificateLine::standing),
                Columns.verdict(CertificateLine::verdict),
                Columns.sentence(
                        Texts.of("certificate.holder"), 88, line -> line.paper().traineeName()),
                Columns.text(Texts.of("certificate.kind"), 160, CertificateLine::kind),
                Columns.sentence(
                        Texts.of("certificate.number"),
                        208,
                        line -> line.paper().number()),
                Columns.text(Texts.of("certificate.level"), 112, CertificateLine::level),
                Columns.sentence(
                        Texts.of("certificate.occupation"),
                        128,
                        line -> line.paper().occupationName()),
                Columns.date(Texts.of("certificate.issued-on"), 96, CertificateLine::issuedOn),
                Columns.text(Texts.of("certificate.source"), 96, CertificateLine::unit));
        table.data().onOpen(line -> {
            inForm = false;
            page.drawer().open(line.paper().number(), ListState.loading());
            model.show(line.id());
        });
        table.data().table().getSelectionModel().selectedItemProperty().addListener((watched, before, line) -> {
            if (line != null && !inForm) {
                model.show(line.id());
            }
        });
    }

    private void showCard() {
        CertificateLine.Card card = model.card().get();
        if (card != null && !inForm) {
            page.drawer().follow(card.line().kind(), content(card), verbs(card));
        }
    }

    private Node content(CertificateLine.Card card) {
        CertificateLine line = card.line();
        var paper = line.paper();
        Facts facts = new Facts("")
                .fact(
                        Texts.of("certificate.holder"),
                        Buttons.link(
                                paper.traineeName() == null ? "—" : paper.traineeName(),
                                () -> navigator.go("people", paper.trainee().toString())))
                .fact(Texts.of("certificate.number"), paper.number())
                .fact(Texts.of("certificate.level"), line.level())
                .fact(Texts.of("certificate.occupation"), paper.occupationName())
                .fact(Texts.of("certificate.issued-on"), paper.issuedOn())
                .fact(Texts.of("certificate.issuer"), paper.issuer())
                .fact(Texts.of("certificate.source"), line.unit())
                .fact(Texts.of("certificate.path"), line.path())
                .fact(Texts.of("certificate.doubts"), line.doubts())
                .fact(Texts.of("person.remark"), paper.remark());
        Label heading = new Label(Texts.of("record.history"));
        heading.getStyleClass().add("section-title");
        VBox all = new VBox(16, new StandingLabel(line.standing()), facts);
        if (paper.voided() != null) {
            Label voided = new Label(Texts.of("record.voided", paper.voided()));
            voided.getStyleClass().add("notice");
            voided.setWrapText(true);
            all.getChildren().add(1, voided);
        }
        AttachmentList attachments = new AttachmentList(
                model.attachments(), places, paper.id(), line.kind(), card.attachments(), paper.voided() == null);
        all.getChildren().addAll(attachments, new VBox(8, heading, new HistoryList(card.history())));
        return all;
    }

    private Button[] verbs(CertificateLine.Card card) {
        if (card.line().paper().voided() != null) {
            return new Button[0];
        }
        String number = card.line().paper().number();
        Button amend =
                Buttons.plain(Texts.of("record.amend"), () -> form(new CertificateFormModel(model.session(), card)));
        Button discard = Buttons.danger(
                Texts.of("record.discard"),
                () -> ReasonPrompt.show(
                        page,
                        Texts.of("certificate.discard.ask", number),
                        List.of(Texts.of("certificate.discard.wrong"), Texts.of("certificate.discard.taken")),
                        Texts.of("record.discard"),
                        model::discard));
        if (card.line().standing() != Standing.LOCAL) {
            return new Button[] {discard, amend};
        }
        Button withdraw = Buttons.plain(
                Texts.of("record.withdraw"),
                () -> Decision.ask(Texts.of("record.withdraw.ask", number))
                        .explain(Texts.of("record.withdraw.explain"))
                        .verb(Texts.of("record.withdraw"), model::withdraw)
                        .show(page));
        return new Button[] {withdraw, discard, amend};
    }

    private void record(Id holder) {
        CertificateFormModel form = new CertificateFormModel(model.session(), null);
        if (holder != null) {
            form.holdBy(holder);
        }
        form(form);
    }

    private void form(CertificateFormModel form) {
        inForm = true;
        new CertificateFormView(form).show(page.drawer(), this::saved, () -> {
            inForm = false;
            page.drawer().close();
            showCard();
        });
    }

    private void saved(Id certificate) {
        inForm = false;
        model.putAway();
        page.drawer().open("", ListState.loading());
        model.show(certificate);
        Toast.show(page, Texts.of("certificates.saved"));
    }
}
