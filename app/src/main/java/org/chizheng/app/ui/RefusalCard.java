package org.chizheng.app.ui;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chizheng.core.shared.Refusal;
import org.kordamp.ikonli.feather.Feather;

/**
 * A refusal where the person is looking: what, why (with its clause), what now; the code small and grey for the help
 * desk, and a button that copies the lot into a chat. Symbol and words carry it, colour only repeats it.
 */
public final class RefusalCard extends HBox {
    public RefusalCard(Refusal refusal) {
        this(refusal, null);
    }

    /** With a way to put it aside. */
    public RefusalCard(Refusal refusal, Runnable onClose) {
        super(12);
        getStyleClass().add("refusal-card");
        VBox words = new VBox(4, line(refusal.what(), "refusal-what"));
        if (!refusal.why().isEmpty()) {
            words.getChildren().add(line(Texts.of("refusal.why", refusal.why()), "refusal-why"));
        }
        if (!refusal.now().isEmpty()) {
            words.getChildren().add(line(Texts.of("refusal.now", refusal.now()), "refusal-now"));
        }
        Label code = new Label(refusal.code());
        code.getStyleClass().add("code");
        Button copy = Buttons.flat(Texts.of("refusal.copy"), Feather.COPY, () -> copy(refusal));
        copy.getStyleClass().add("small");
        HBox foot = new HBox(8, code, copy);
        foot.getStyleClass().add("refusal-foot");
        words.getChildren().add(foot);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(mark(), words);
        if (onClose != null) {
            Button close = Buttons.flat(Texts.of("refusal.close"), Feather.X, onClose);
            close.getStyleClass().add("small");
            getChildren().add(close);
        }
    }

    private static Label mark() {
        Label mark = new Label("✗");
        mark.getStyleClass().add("refusal-mark");
        mark.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return mark;
    }

    private static Label line(String text, String styleClass) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private static void copy(Refusal refusal) {
        ClipboardContent content = new ClipboardContent();
        content.putString(refusal.sentence() + " [" + refusal.code() + "]");
        Clipboard.getSystemClipboard().setContent(content);
    }
}
