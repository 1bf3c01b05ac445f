package org.chizheng.app.ui.preview;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.chizheng.app.ui.task.Tasks;
import org.chizheng.core.shared.Refusal;

/** The preview as it is put into a screen: notes above, ways out, pages at their size, all pages small at the left. */
public final class PreviewView extends BorderPane {
    /** What a paper can be kept as. */
    public enum SaveAs {
        PDF("存为 PDF"),
        WORD("存为 Word"),
        EXCEL("存为 Excel");

        private final String verb;

        SaveAs(String verb) {
            this.verb = verb;
        }
    }

    /** Sends the paper to a printer by its name. */
    public interface Print {
        void print(String printer, int copies);
    }

    private static final long PAGES_WEIGH = 48L << 20;
    private static final long THUMBS_WEIGH = 6L << 20;

    private final PreviewModel model;
    private final Tasks tasks;
    private final PageImages pages;
    private final PageImages thumbs;
    private final VBox notes = new VBox(4);
    private final HBox ways = new HBox(8);
    private final Map<SaveAs, Button> saves = new EnumMap<>(SaveAs.class);
    private final PageScroller scroller;
    private final PageStrip strip;

    public PreviewView(PreviewModel model, Tasks tasks) {
        this.model = model;
        this.tasks = tasks;
        getStyleClass().add("preview");
        getStylesheets()
                .add(Objects.requireNonNull(PreviewView.class.getResource("preview.css"))
                        .toExternalForm());
        pages = new PageImages(tasks, PAGES_WEIGH, this::pagePainted, this::refused);
        thumbs = new PageImages(tasks, THUMBS_WEIGH, this::thumbPainted, this::refused);
        model.sourceProperty().addListener((observed, before, now) -> shown(now));
        if (model.sourceProperty().get() != null) {
            shown(model.sourceProperty().get());
        }
        scroller = new PageScroller(model, pages);
        strip = new PageStrip(model, thumbs);
        notes.getStyleClass().add("preview-notes");
        ways.getStyleClass().add("preview-ways");
        FlowPane bar = new FlowPane(16, 8, new ZoomBar(model), ways);
        bar.getStyleClass().add("preview-bar");
        setTop(new VBox(notes, bar));
        setLeft(strip);
        setCenter(scroller);
    }

    /** Makes a way to keep the paper; what is not given has no button. */
    public void setOnSave(SaveAs kind, Runnable save) {
        Button button = saves.computeIfAbsent(kind, missing -> new Button(kind.verb));
        button.setOnAction(event -> save.run());
        if (!ways.getChildren().contains(button)) {
            ways.getChildren().add(button);
        }
    }

    /**
     * Makes the way to paper.
     *
     * @param printers asked beside the screen, as some answer slowly
     */
    public void setOnPrint(Supplier<List<String>> printers, Print print) {
        PrinterChoice choice = new PrinterChoice(print);
        ways.getChildren().add(0, choice);
        tasks.read(progress -> printers.get(), choice::offer, this::refused);
    }

    /** Weight of all pictures held, in bytes. */
    long bytes() {
        return pages.bytes() + thumbs.bytes();
    }

    private void shown(PageSource source) {
        pages.show(source);
        thumbs.show(source);
        notes.getChildren().clear();
        source.notes().forEach(note -> say(note.sentence(), note.missing()));
        notes.setVisible(!source.notes().isEmpty());
        notes.setManaged(!source.notes().isEmpty());
    }

    private void refused(Refusal refusal) {
        say(refusal.sentence(), true);
        notes.setVisible(true);
        notes.setManaged(true);
    }

    private void say(String sentence, boolean stops) {
        Label label = new Label((stops ? "✗ " : "! ") + sentence);
        label.setWrapText(true);
        label.getStyleClass().add(stops ? "preview-note-stops" : "preview-note");
        notes.getChildren().add(label);
    }

    private void pagePainted() {
        scroller.requestLayout();
    }

    private void thumbPainted() {
        strip.refresh();
    }
}
