package org.chizheng.app.ui.grid;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.layout.BorderPane;

/** The roster grid as it is put into a screen: the sheet and, under it, the line of problems. */
public final class GridView extends BorderPane {
    private final GridClipboard clipboard = new GridClipboard();
    private final GridSurface surface;

    public GridView(GridModel model) {
        surface = new GridSurface(model, clipboard);
        ProblemBar bar = new ProblemBar(model, back -> {
            commitPending();
            surface.walk(back);
            requestFocus();
        });
        getStyleClass().add("grid");
        getStylesheets()
                .add(Objects.requireNonNull(GridView.class.getResource("grid.css"))
                        .toExternalForm());
        setCenter(surface);
        setBottom(bar);
        model.revisionProperty().addListener((observed, before, now) -> bar.refresh());
        model.cursor().blockProperty().addListener((observed, before, now) -> bar.refresh());
    }

    /** Where a table of another program goes on Ctrl+V: rows of cells, null for the rest of a merged cell. */
    public void setOnForeignTable(Consumer<List<List<String>>> opens) {
        clipboard.setForeign(opens);
    }

    /** Writes the cell being typed; to be called before the screen is left or the program ends. */
    public void commitPending() {
        surface.editor().commit();
    }

    /** The keys go to the sheet. */
    @Override
    public void requestFocus() {
        surface.editor().requestFocus();
    }
}
