package org.chizheng.app.records.person;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chizheng.app.records.CommitmentWords;
import org.chizheng.app.records.Navigator;
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.card.Facts;
import org.chizheng.app.ui.card.HistoryList;
import org.chizheng.app.ui.table.StandingLabel;
import org.chizheng.core.certificate.Certificate;
import org.chizheng.core.certificate.CertificateKind;
import org.chizheng.core.certificate.SkillLevel;
import org.chizheng.core.person.CodeTable;
import org.chizheng.core.person.GroupQueries.Group;
import org.chizheng.core.person.PersonGroup;
import org.chizheng.core.person.Trainee;

/** The person on one page: who, groups with proof and dates, classes, certificates, attachments, then the history as sentences. */
final class PersonDrawer {
    private final Session session;
    private final Navigator navigator;
    private final Function<PersonCard, Node> attachments;
    private final Runnable onReveal;

    /**
     * @param attachments shows those of the card
     * @param onReveal F4 and the link beside the number
     */
    PersonDrawer(Session session, Navigator navigator, Function<PersonCard, Node> attachments, Runnable onReveal) {
        this.attachments = attachments;
        this.session = session;
        this.navigator = navigator;
        this.onReveal = onReveal;
    }

    /** @param fullNumber the number in full after it was asked for, or null */
    Node content(PersonCard card, String fullNumber) {
        Trainee person = card.person();
        List<Node> parts = new ArrayList<>();
        parts.add(new StandingLabel(card.standing()));
        if (person.voided() != null) {
            parts.add(notice(Texts.of("record.voided", person.voided())));
        }
        parts.add(who(card, fullNumber));
        parts.add(groups(card.groups()));
        parts.add(classes(card));
        parts.add(certificates(card));
        parts.add(attachments.apply(card));
        Label heading = new Label(Texts.of("record.history"));
        heading.getStyleClass().add("section-title");
        parts.add(new VBox(8, heading, new HistoryList(card.history())));
        return new VBox(16, parts.toArray(Node[]::new));
    }

    private Node who(PersonCard card, String fullNumber) {
        Trainee person = card.person();
        Facts facts = new Facts("");
        if (person.idNo() == null) {
            facts.fact(Texts.of("person.id-no"), "");
        } else if (fullNumber != null) {
            facts.fact(Texts.of("person.id-no"), fullNumber);
        } else {
            Label masked = new Label(person.maskedIdNo());
            masked.setMinWidth(Region.USE_PREF_SIZE);
            Button show = Buttons.flat(Texts.of("person.reveal.link"), null, onReveal);
            show.getStyleClass().add("small");
            facts.fact(Texts.of("person.id-no"), new HBox(4, masked, show));
        }
        String age = person.ageOn(session.today()).isPresent()
                ? Texts.of("person.age", person.ageOn(session.today()).getAsInt())
                : "";
        facts.fact(Texts.of("person.sex-age"), joined(person.sexLabel(), person.birth(), age))
                .fact(Texts.of("person.phone"), joined(person.maskedPhone(), ""))
                .fact(Texts.of("person.place"), joined(session.unitName(person.township()), person.village()))
                .fact(Texts.of("person.education"), label(CodeTable.EDUCATION, person.education()));
        if (person.employer() != null) {
            facts.fact(Texts.of("person.employer"), person.employer());
        }
        if (person.wish() != null) {
            facts.fact(Texts.of("person.wish"), person.wish());
        }
        if (person.remark() != null) {
            facts.fact(Texts.of("person.remark"), person.remark());
        }
        return facts;
    }

    private static Node groups(List<Group> groups) {
        Facts facts = new Facts(Texts.of("person.groups"));
        if (groups.isEmpty()) {
            return with(facts, Texts.of("person.groups.none"));
        }
        for (Group group : groups) {
            String name =
                    PersonGroup.ofCode(group.code()).map(PersonGroup::label).orElse(group.code());
            String proof = joined(
                    group.evidence() == null ? Texts.of("person.groups.no-proof") : group.evidence(),
                    group.evidenceOn(),
                    group.validUntil() == null ? "" : Texts.of("person.groups.until", group.validUntil()));
            facts.getChildren().add(lines(name, proof));
        }
        return facts;
    }

    private Node classes(PersonCard card) {
        Facts facts = new Facts(Texts.of("person.classes"));
        if (card.classes().isEmpty()) {
            return with(facts, Texts.of("person.classes.none"));
        }
        for (PersonCard.Enrolled enrolled : card.classes()) {
            var into = enrolled.trainingClass();
            if (into == null) {
                facts.getChildren().add(lines(Texts.of("person.classes.unknown"), ""));
                continue;
            }
            String name = into.name() == null ? into.no() : into.name();
            String below = joined(
                    into.startsOn(),
                    enrolled.seat().seated() ? into.stage(session.today()) : Texts.of("person.classes.left"),
                    enrolled.seat().hasVoucher() ? "" : Texts.of("person.classes.no-voucher"),
                    enrolled.paper() == null ? "" : CommitmentWords.of(enrolled.paper()));
            facts.getChildren()
                    .add(new VBox(
                            0,
                            Buttons.link(
                                    name,
                                    () -> navigator.go("classes", into.id().toString())),
                            secondary(below)));
        }
        return facts;
    }

    private Node certificates(PersonCard card) {
        Facts facts = new Facts(Texts.of("person.certificates"));
        for (Certificate paper : card.certificates()) {
            String name = CertificateKind.ofCode(paper.kind())
                    .map(CertificateKind::label)
                    .orElse(paper.kind());
            String level = paper.level() == null
                    ? ""
                    : SkillLevel.ofCode(paper.level()).map(SkillLevel::both).orElse("");
            facts.getChildren()
                    .add(new VBox(
                            0,
                            Buttons.link(
                                    name,
                                    () -> navigator.go(
                                            "certificates", paper.id().toString())),
                            secondary(joined(paper.number(), level, paper.issuedOn()))));
        }
        if (card.certificates().isEmpty()) {
            with(facts, Texts.of("person.certificates.none"));
        }
        if (card.person().counts()) {
            facts.getChildren()
                    .add(Buttons.link(
                            Texts.of("person.certificates.add"),
                            () -> navigator.go(
                                    "certificates", "new:" + card.person().id())));
        }
        return facts;
    }

    private static Node lines(String name, String below) {
        Label title = new Label(name);
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        return new VBox(2, title, secondary(below));
    }

    private static Facts with(Facts facts, String words) {
        facts.getChildren().add(secondary(words));
        return facts;
    }

    private static Label secondary(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("secondary");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }

    private static Label notice(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("notice");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static String joined(String... parts) {
        return java.util.Arrays.stream(parts)
                .filter(part -> part != null && !part.isBlank())
                .collect(java.util.stream.Collectors.joining(" · "));
    }

    private static String label(CodeTable table, String code) {
        return code == null ? "" : table.labelOf(code).orElse(code);
    }
}
