package org.chizheng.app.ui.form;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chizheng.app.ui.Texts;

/**
 * The identity number: takes 15 or 18 signs with blanks, full-width digits or a small x, says on the 18th what it
 * reads, and is masked as soon as one leaves it. F4 asks for the full number through the caller, who logs it.
 */
public final class IdentityField extends VBox {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final TextField field = new TextField();
    private final Label note = new Label();
    private final ReadOnlyStringWrapper number = new ReadOnlyStringWrapper("");
    private final Function<String, IdentityReading> reader;
    private final Consumer<IdentityReading> onRead;
    private Runnable onReveal = () -> {};
    private boolean masked;

    /** @param onRead called once for each complete number, also one that does not stand */
    public IdentityField(Function<String, IdentityReading> reader, Consumer<IdentityReading> onRead) {
        super(4);
        this.reader = reader;
        this.onRead = onRead;
        getStyleClass().add("identity-field");
        setAlignment(Pos.TOP_LEFT);
        field.setPromptText(Texts.of("identity.prompt"));
        field.setPrefColumnCount(20);
        field.setTextFormatter(new TextFormatter<>(this::clean));
        note.getStyleClass().add("secondary");
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.setWrapText(true);
        note.managedProperty().bind(note.textProperty().isNotEmpty());
        getChildren().addAll(field, note);
        field.textProperty().addListener((watched, before, text) -> typed(text));
        field.focusedProperty().addListener((watched, before, focused) -> show(focused));
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.F4 && masked) {
                onReveal.run();
            }
        });
        focusedProperty().addListener((watched, before, focused) -> {
            if (focused) {
                field.requestFocus();
            }
        });
    }

    public ReadOnlyStringProperty numberProperty() {
        return number.getReadOnlyProperty();
    }

    /** Puts a stored number in, masked. */
    public void setNumber(String stored) {
        number.set(stored);
        show(field.isFocused());
    }

    /** F4 on a masked number: ask the reason, log, then call {@link #reveal}. */
    public void setOnReveal(Runnable action) {
        onReveal = action;
    }

    public void reveal() {
        show(true);
    }

    public TextField field() {
        return field;
    }

    private TextFormatter.Change clean(TextFormatter.Change change) {
        if (!masked && change.isContentChange()) {
            change.setText(IdentityMask.clean(change.getText()));
            int over = change.getControlNewText().length() - 18;
            if (over > 0) {
                change.setText(change.getText()
                        .substring(0, Math.max(0, change.getText().length() - over)));
            }
            int end = change.getRangeStart() + change.getText().length();
            change.setCaretPosition(end);
            change.setAnchor(end);
        }
        return change;
    }

    private void typed(String text) {
        if (masked || text.equals(number.get())) {
            return;
        }
        number.set(text);
        if (text.length() == 18) {
            judge();
        } else {
            note.setText("");
            mark(false);
        }
    }

    private void show(boolean plain) {
        if (!plain && number.get().length() == 15 && note.getText().isEmpty()) {
            judge();
        }
        masked = false;
        boolean hide = !plain && !number.get().isEmpty();
        if (hide) {
            masked = true;
        }
        field.setText(hide ? IdentityMask.mask(number.get()) : number.get());
        if (plain) {
            field.end();
        }
    }

    private void judge() {
        IdentityReading reading = reader.apply(number.get());
        note.setText(reading.stands() ? reading.summary() : reading.problem());
        mark(!reading.stands());
        onRead.accept(reading);
    }

    private void mark(boolean wrong) {
        field.pseudoClassStateChanged(ERROR, wrong);
        note.pseudoClassStateChanged(ERROR, wrong);
    }
}
