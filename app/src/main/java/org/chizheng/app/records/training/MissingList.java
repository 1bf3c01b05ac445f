package org.chizheng.app.records.training;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chizheng.app.ui.RefusalCard;
import org.chizheng.app.ui.Texts;
import org.chizheng.core.shared.Refusal;

/** What is still in the way of 报送, each with its clause; or that nothing is. */
final class MissingList extends VBox {
    MissingList(ClassCard card) {
        super(12);
        Label head =
                new Label(card.missing().isEmpty() ? Texts.of("class.nothing-missing") : Texts.of("class.missing"));
        head.setWrapText(true);
        head.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().add(head);
        for (Refusal one : card.missing()) {
            getChildren().add(new RefusalCard(one));
        }
    }
}
