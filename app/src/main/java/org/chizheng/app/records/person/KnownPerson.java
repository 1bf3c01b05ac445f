package org.chizheng.app.records.person;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Texts;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.shared.Id;

/** Says, while the number is still being typed, that the person is in the register, and leads there. */
final class KnownPerson extends VBox {
    KnownPerson(Trainee person, Session session, Consumer<Id> onOpen) {
        super(4);
        getStyleClass().add("notice");
        String place = session.unitName(person.township());
        Label words = new Label(Texts.of("person.known", person.name(), place.isEmpty() ? "—" : place));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(words, Buttons.link(Texts.of("person.known.open"), () -> onOpen.accept(person.id())));
    }
}
