package org.chizheng.app.records.policy;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.card.Facts;
import org.chizheng.core.policy.cases.WorkedCase;
import org.chizheng.core.shared.Money;

/** One rule or gap in the drawer: the clause first, then what the program makes of it, then worked cases. */
final class PolicyCard {
    private static final int MOST_CASES = 12;

    private PolicyCard() {}

    static Node of(PolicyLine line) {
        VBox all = new VBox(16, clause(line), says(line));
        if (line.ruling() != null) {
            all.getChildren().add(ruling(line));
        }
        if (!line.cases().isEmpty()) {
            all.getChildren().add(cases(line.cases()));
        }
        return all;
    }

    private static Node clause(PolicyLine line) {
        return part(
                line.clause().source(),
                List.of(
                        "“" + line.clause().wording() + "”",
                        "《" + line.pack().title() + "》",
                        Texts.of("policy.valid", line.pack().validity())));
    }

    private static Node says(PolicyLine line) {
        return part(line.gap() == null ? Texts.of("policy.says") : Texts.of("policy.readings"), line.says());
    }

    private static Node ruling(PolicyLine line) {
        var ruling = line.ruling();
        return new Facts(Texts.of("policy.ruling"))
                .fact(
                        Texts.of("policy.ruling.what"),
                        ruling.reading() == null ? new Money(ruling.fen()) + "元" : ruling.reading())
                .fact(Texts.of("policy.ruling.by"), ruling.by())
                .fact(Texts.of("policy.ruling.on"), ruling.on())
                .fact(Texts.of("policy.ruling.reason"), ruling.reason());
    }

    private static Node cases(List<WorkedCase> cases) {
        VBox part = part(Texts.of("policy.cases", cases.size()), List.of());
        cases.stream()
                .limit(MOST_CASES)
                .forEach(one -> part.getChildren()
                        .add(new VBox(
                                0,
                                wrapped(String.join(
                                        "；",
                                        List.of(one.common(), one.people(), one.decided()).stream()
                                                .filter(text -> !text.isEmpty())
                                                .toList())),
                                secondary(one.expected() + "：" + one.reason()))));
        if (cases.size() > MOST_CASES) {
            part.getChildren().add(secondary(Texts.of("policy.cases.more", cases.size() - MOST_CASES)));
        }
        return part;
    }

    private static VBox part(String title, List<String> lines) {
        Label heading = new Label(title);
        heading.getStyleClass().add("section-title");
        heading.setWrapText(true);
        heading.setMinHeight(Region.USE_PREF_SIZE);
        VBox part = new VBox(8, heading);
        lines.forEach(line -> part.getChildren().add(wrapped(line)));
        return part;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label secondary(String text) {
        Label label = wrapped(text);
        label.getStyleClass().add("secondary");
        return label;
    }
}
