package org.chizheng.app.records.person;

import java.nio.file.Path;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.chizheng.app.records.Session;
import org.chizheng.app.traffic.SmallFile;
import org.chizheng.app.ui.Texts;
import org.chizheng.core.attachment.AttachmentService;
import org.chizheng.core.person.LunarBirthService;
import org.chizheng.core.shared.IdentityNumber;
import org.chizheng.core.shared.Refusal;

/** What the county shows for a card that says 30 February, as a lunar calendar has it: why, and the card itself. */
final class LunarProof {
    private final Session session;
    private final BooleanProperty asked = new SimpleBooleanProperty();
    private final StringProperty reason = new SimpleStringProperty("");
    private final ObjectProperty<Path> card = new SimpleObjectProperty<>();

    LunarProof(Session session) {
        this.session = session;
    }

    /** Whether the typed number has that one fault, at the only office that may register it. */
    BooleanProperty asked() {
        return asked;
    }

    StringProperty reason() {
        return reason;
    }

    /** Null until a file is chosen. */
    ObjectProperty<Path> card() {
        return card;
    }

    void numberRead(String number) {
        asked.set(session.isBureau()
                && IdentityNumber.lunar(number, session.today()).isPresent());
    }

    /** Reads the file, so not on the screen's thread. */
    LunarBirthService.Card shown(String why, Path file) {
        if (file == null) {
            throw Refusal.of(
                    "lunar.card",
                    Texts.of("person.lunar.no-card.what"),
                    Texts.of("person.lunar.no-card.why"),
                    Texts.of("person.lunar.no-card.now"));
        }
        return new LunarBirthService.Card(why, SmallFile.read(file, AttachmentService.LARGEST + 1));
    }
}
