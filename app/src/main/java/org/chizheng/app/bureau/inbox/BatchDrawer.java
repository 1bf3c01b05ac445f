package org.chizheng.app.bureau.inbox;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.card.Facts;
import org.chizheng.app.ui.dialog.ReasonPrompt;
import org.chizheng.app.ui.page.Page;

/** One batch in the drawer: what it is, whether it counts, and who set it aside or took it back. */
final class BatchDrawer {
    private BatchDrawer() {}

    /** @param put sets it aside or takes it back, for a reason */
    static void show(Page page, InboxModel.Looked looked, Consumer<String> put) {
        InboxLine line = looked.line();
        boolean aside = looked.standing().aside();
        Facts facts = new Facts("")
                .fact(Texts.of("report.state"), line.state())
                .fact(
                        Texts.of("inbox.saves"),
                        Texts.of("inbox.ops", looked.standing().ops()))
                .fact(Texts.of("inbox.arrived"), line.arrived())
                .fact(Texts.of("report.way"), line.way())
                .fact(Texts.of("report.check-code"), line.checkCode());
        for (ChangeWord word : ChangeWord.values()) {
            if (line.count(word.code()) != null) {
                facts.fact(word.text(), String.valueOf(line.count(word.code())));
            }
        }
        VBox content = new VBox(16, facts);
        if (aside) {
            content.getChildren().add(0, words(Texts.of("inbox.aside.now"), "notice"));
        }
        content.getChildren().addAll(history(looked.standing().history()));
        page.drawer()
                .open(
                        Texts.of("inbox.batch.of", line.unit(), line.number()),
                        content,
                        aside ? takeBack(page, line, put) : setAside(page, line, put));
    }

    private static Button setAside(Page page, InboxLine line, Consumer<String> put) {
        return Buttons.danger(
                Texts.of("inbox.aside"),
                () -> ReasonPrompt.show(
                        page,
                        Texts.of("inbox.aside.ask", line.unit(), line.number()),
                        List.of(Texts.of("inbox.aside.wrong-class"), Texts.of("inbox.aside.doubt")),
                        Texts.of("inbox.aside"),
                        put));
    }

    private static Button takeBack(Page page, InboxLine line, Consumer<String> put) {
        return Buttons.plain(
                Texts.of("inbox.aside.back"),
                () -> ReasonPrompt.show(
                        page,
                        Texts.of("inbox.aside.back.ask", line.unit(), line.number()),
                        List.of(Texts.of("inbox.aside.back.checked")),
                        Texts.of("inbox.aside.back"),
                        put));
    }

    private static List<Node> history(List<String> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        VBox list = new VBox(8, words(Texts.of("record.history"), "section-title"));
        entries.forEach(entry -> list.getChildren().add(words(entry, "secondary")));
        return List.of(list);
    }

    private static Label words(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
