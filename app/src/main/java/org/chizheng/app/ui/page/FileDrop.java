package org.chizheng.app.ui.page;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Files from the system's file window, let fall on a page; folders are left alone. The page is marked meanwhile. */
public final class FileDrop {
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private FileDrop() {}

    /** @param onFiles told the files in the order of the system, never none */
    public static void on(Node node, Consumer<List<Path>> onFiles) {
        node.setOnDragOver(event -> {
            if (!files(event).isEmpty()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        node.setOnDragEntered(event -> mark(node, !files(event).isEmpty()));
        node.setOnDragExited(event -> mark(node, false));
        node.setOnDragDropped(event -> {
            List<Path> files = files(event);
            mark(node, false);
            event.setDropCompleted(!files.isEmpty());
            event.consume();
            if (!files.isEmpty()) {
                onFiles.accept(files);
            }
        });
    }

    private static void mark(Node node, boolean dropping) {
        node.pseudoClassStateChanged(DROPPING, dropping);
    }

    private static List<Path> files(DragEvent event) {
        return event.getDragboard().getFiles().stream()
                .filter(File::isFile)
                .map(File::toPath)
                .toList();
    }
}
