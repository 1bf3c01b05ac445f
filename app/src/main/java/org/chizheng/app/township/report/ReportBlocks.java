package org.chizheng.app.township.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.table.Standing;
import org.chizheng.core.shared.Finding;
import org.chizheng.sync.OfficeSync.PendingRecord;
import org.chizheng.sync.outbox.Standings;

/** Above the list of batches: what will go, the line to the bureau, what the bureau asks about. */
final class ReportBlocks {
    private static final double LINE = 440;

    private final ReportModel model;
    private final BiConsumer<String, List<PendingRecord>> onNames;
    private final Runnable onCases;

    ReportBlocks(ReportModel model, BiConsumer<String, List<PendingRecord>> onNames, Runnable onCases) {
        this.model = model;
        this.onNames = onNames;
        this.onCases = onCases;
    }

    List<Node> of(ReportFacts facts) {
        List<Node> blocks = new ArrayList<>();
        VBox pending = pending(facts);
        HBox.setHgrow(pending, Priority.ALWAYS);
        pending.setMaxWidth(Double.MAX_VALUE);
        blocks.add(new HBox(16, pending, line(facts)));
        if (!facts.cases().isEmpty()) {
            blocks.add(cases(facts));
        }
        facts.doubts().forEach(doubt -> blocks.add(doubt(doubt)));
        Label title = new Label(Texts.of("report.batches"));
        title.getStyleClass().add("section-title");
        blocks.add(title);
        return blocks;
    }

    private VBox pending(ReportFacts facts) {
        FlowPane kinds = new FlowPane(24, 8);
        facts.pending()
                .kinds()
                .forEach((label, count) -> kinds.getChildren()
                        .add(link(
                                Texts.of("traffic.kind", label, count),
                                () -> onNames.accept(
                                        Texts.of("report.pending-of", label),
                                        facts.pending().records().stream()
                                                .filter(record -> record.label().equals(label))
                                                .toList()))));
        Label help = secondary(
                kinds.getChildren().isEmpty()
                        ? Texts.of("report.pending.none")
                        : Texts.of("report.pending.help", facts.pending().saves()));
        VBox block = block(Texts.of("report.pending"), kinds, help, secondary(ladder(facts.ladder())));
        kinds.managedProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(kinds.getChildren()));
        if (!facts.onTheWay().isEmpty()) {
            block.getChildren()
                    .add(link(
                            Texts.of("report.on-the-way.count", facts.onTheWay().size()),
                            () -> onNames.accept(Texts.of("report.on-the-way"), facts.onTheWay())));
        }
        return block;
    }

    private static String ladder(Standings.Ladder ladder) {
        return Texts.of("report.ladder", ladder.saved(), ladder.sent(), ladder.confirmed(), ladder.backedUp());
    }

    private VBox line(ReportFacts facts) {
        TextField address = new TextField();
        address.setPromptText(Texts.of("report.hub.prompt"));
        address.textProperty().bindBidirectional(model.hub());
        address.setOnAction(event -> model.sendOverTheLine());
        Label contact = secondary(
                facts.contact().isEmpty()
                        ? Texts.of("report.contact.never")
                        : Texts.of("report.contact", facts.contact()));
        VBox block = block(Texts.of("report.hub"), address, contact);
        block.setMinWidth(LINE);
        block.setMaxWidth(LINE);
        return block;
    }

    private Node cases(ReportFacts facts) {
        Label shape = new Label(Standing.TROUBLED.shape());
        shape.getStyleClass().add(Standing.TROUBLED.styleClass());
        HBox line = new HBox(
                8,
                shape,
                new Label(Texts.of("report.cases", facts.cases().size())),
                link(Texts.of("report.cases.open"), onCases));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("notice");
        return line;
    }

    private static Node doubt(Finding doubt) {
        Label shape = new Label(Standing.TROUBLED.shape());
        shape.getStyleClass().add(Standing.TROUBLED.styleClass());
        Label words = secondary(doubt.sentence());
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(8, shape, words);
        line.getStyleClass().add("notice");
        return line;
    }

    private static VBox block(String heading, Node... content) {
        Label title = new Label(heading);
        title.getStyleClass().add("section-title");
        VBox block = new VBox(8, title);
        block.getChildren().addAll(content);
        block.getStyleClass().add("way");
        return block;
    }

    private static Hyperlink link(String words, Runnable action) {
        Hyperlink link = Buttons.link(words, action);
        link.setMinWidth(Region.USE_PREF_SIZE);
        return link;
    }

    private static Label secondary(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("secondary");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
