package org.chizheng.app.ui.grid;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.chizheng.app.ui.grid.clip.ClipCells;

/**
 * Between the sheet and the clipboard of the machine. What the sheet itself copied goes back in directly and whole; a
 * table of another program goes to the preview of the screen, never straight into the data.
 */
final class GridClipboard {
    private GridCommands.Clip own;
    private Consumer<List<List<String>>> foreign;

    /** Where tables of other programs go; without one they are pasted as a block. */
    void setForeign(Consumer<List<List<String>>> foreign) {
        this.foreign = foreign;
    }

    void put(GridCommands.Clip clip) {
        own = clip;
        ClipboardContent content = new ClipboardContent();
        content.putString(clip.text());
        Clipboard.getSystemClipboard().setContent(content);
    }

    void paste(GridModel model, boolean asRoster) {
        Clipboard system = Clipboard.getSystemClipboard();
        String text = system.getString();
        if (own != null && text != null && sameText(own.text(), text) && !asRoster) {
            model.commands().paste(own.values());
            return;
        }
        List<List<String>> cells = ClipCells.of(system.getHtml(), text);
        boolean oneCell = cells.size() == 1 && cells.get(0).size() == 1;
        if (cells.isEmpty()) {
            return;
        }
        if (foreign == null || oneCell && !asRoster) {
            model.commands().paste(cells);
        } else {
            foreign.accept(cells);
        }
    }

    private static boolean sameText(String ours, String theirs) {
        return ours.replace("\r", "").equals(theirs.replace("\r", ""));
    }
}
