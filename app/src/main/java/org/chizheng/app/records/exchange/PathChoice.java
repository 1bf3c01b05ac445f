package org.chizheng.app.records.exchange;

import java.io.File;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.chizheng.app.ui.Texts;

/** Asks the person for a place on a disk; a test answers instead. Null when they thought better of it. */
public interface PathChoice {
    /** A stick or a folder. */
    Path folder(Node from, String title);

    Path fileToRead(Node from, String title);

    Path fileToWrite(Node from, String title, String name);

    /** The machine's own windows. */
    PathChoice DIALOGS = new PathChoice() {
        @Override
        public Path folder(Node from, String title) {
            DirectoryChooser chooser = new DirectoryChooser();
            chooser.setTitle(title);
            return path(chooser.showDialog(from.getScene().getWindow()));
        }

        @Override
        public Path fileToRead(Node from, String title) {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(title);
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter(Texts.of("exchange.files"), "*.hrb", "*.*"));
            return path(chooser.showOpenDialog(from.getScene().getWindow()));
        }

        @Override
        public Path fileToWrite(Node from, String title, String name) {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(title);
            chooser.setInitialFileName(name);
            return path(chooser.showSaveDialog(from.getScene().getWindow()));
        }

        private Path path(File chosen) {
            return chosen == null ? null : chosen.toPath();
        }
    };
}
