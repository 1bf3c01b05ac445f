package org.chizheng.app.township.report;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chizheng.app.records.RecordWords;
import org.chizheng.app.records.exchange.Outcomes;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.card.Facts;
import org.chizheng.sync.outbox.OutboxBatch;

/** One batch in the drawer: its numbers, then record by record what the bureau said. */
final class BatchPane {
    private static final int SHOWN = 200;

    private BatchPane() {}

    static Node of(OutboxBatch batch, List<BatchRecord> records, Consumer<RecordWords.Place> onOpen) {
        Facts facts = new Facts("")
                .fact(Texts.of("report.column.state"), batch.state().label())
                .fact(Texts.of("report.column.check"), batch.checkCode())
                .fact(Texts.of("report.place"), batch.place().orElse(""))
                .fact(
                        Texts.of("report.column.said"),
                        batch.outcomes().map(Outcomes::summary).orElse(""));
        VBox list = new VBox();
        records.stream().limit(SHOWN).forEach(record -> list.getChildren().add(line(record, onOpen)));
        if (records.size() > SHOWN) {
            list.getChildren().add(words(Texts.of("report.more", records.size() - SHOWN), "secondary"));
        }
        return new VBox(facts, list);
    }

    private static Node line(BatchRecord record, Consumer<RecordWords.Place> onOpen) {
        String called = Texts.of("report.record", record.kind(), record.name()).strip();
        Node name = record.place()
                .<Node>map(place -> Buttons.link(called, () -> onOpen.accept(place)))
                .orElseGet(() -> words(called, "history-sentence"));
        VBox line = new VBox(2, name);
        line.getChildren()
                .add(words(record.said().isEmpty() ? Texts.of("report.unanswered") : record.said(), "secondary"));
        line.getStyleClass().add("history-entry");
        return line;
    }

    private static Label words(String text, String styleClass) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
