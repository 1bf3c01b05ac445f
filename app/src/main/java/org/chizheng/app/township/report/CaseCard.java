package org.chizheng.app.township.report;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chizheng.app.records.Navigator;
import org.chizheng.app.traffic.NamesList;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Texts;

/** One case at the bureau: what brought it up, our value, who else, what the bureau says, and the way to the record. */
final class CaseCard extends VBox {
    CaseCard(OwnCase one, Navigator navigator) {
        super(6);
        getStyleClass().add("way");
        getChildren().add(line(one.what(), "section-title"));
        FlowPane names = new FlowPane(12, 6);
        one.records().forEach(record -> names.getChildren().add(NamesList.name(record, navigator)));
        getChildren().add(names);
        if (!one.own().isEmpty()) {
            getChildren().add(line(one.own(), "card-text"));
        }
        if (!one.others().isEmpty()) {
            getChildren().add(line(Texts.of("case.others", one.others()), "secondary"));
        }
        if (!one.ruling().isEmpty()) {
            getChildren().add(line(one.ruling(), "notice"));
        }
        getChildren().add(line(one.now(), "card-text"));
        one.place()
                .ifPresent(place -> getChildren()
                        .add(Buttons.plain(
                                one.returned() ? Texts.of("case.correct") : Texts.of("case.look"),
                                () -> navigator.go(place.destination(), place.key()))));
    }

    private static Label line(String words, String styleClass) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
