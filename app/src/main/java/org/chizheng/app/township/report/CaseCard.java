package org.chizheng.app.township.report;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chizheng.app.records.Navigator;
import org.chizheng.app.traffic.NamesList;

/** One case at the bureau: what brought it up, what happens next, and our records in it. */
final class CaseCard extends VBox {
    CaseCard(ReportFacts.OpenCase one, Navigator navigator) {
        super(6);
        FlowPane names = new FlowPane(12, 6);
        one.records().forEach(record -> names.getChildren().add(NamesList.name(record, navigator)));
        getChildren().addAll(line(one.what(), "section-title"), names, line(one.now(), "card-text"));
    }

    private static Label line(String words, String styleClass) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
