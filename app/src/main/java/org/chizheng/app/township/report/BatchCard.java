package org.chizheng.app.township.report;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chizheng.app.records.Navigator;
import org.chizheng.app.traffic.NamesList;
import org.chizheng.app.traffic.SpokenCode;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.card.Facts;
import org.chizheng.sync.outbox.OutboxBatch;

/** One batch in the drawer: its marks for the telephone, then the receipt record by record. */
final class BatchCard extends VBox {
    private static final int MOST = 300;

    BatchCard(ReportModel.OpenBatch open, Navigator navigator) {
        super(8);
        OutboxBatch batch = open.batch();
        getChildren()
                .add(new Facts("")
                        .fact(Texts.of("report.state"), batch.state().label())
                        .fact(Texts.of("report.check-code"), SpokenCode.of(batch.checkCode()))
                        .fact(Texts.of("report.made-on"), batch.madeOn())
                        .fact(Texts.of("report.way"), BatchTable.way(batch))
                        .fact(Texts.of("report.place"), batch.place().orElse("")));
        Label title = new Label(Texts.of("report.receipt"));
        title.getStyleClass().add("section-title");
        getChildren().add(title);
        open.lines().stream().limit(MOST).forEach(line -> getChildren().add(line(line, navigator)));
        if (open.lines().size() > MOST) {
            getChildren()
                    .add(new Label(Texts.of("traffic.more-names", open.lines().size() - MOST)));
        }
    }

    private static Node line(ReportModel.Line line, Navigator navigator) {
        VBox entry = new VBox(2, NamesList.name(line.record(), navigator));
        Label kind = new Label(line.record().label());
        kind.getStyleClass().add("secondary");
        entry.getChildren().add(kind);
        List<String> words = line.words().isEmpty() ? List.of(Texts.of("receipt.none")) : line.words();
        for (String sentence : words) {
            Label label = new Label(sentence);
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            label.getStyleClass().add("history-note");
            entry.getChildren().add(label);
        }
        entry.getStyleClass().add("history-entry");
        return entry;
    }
}
