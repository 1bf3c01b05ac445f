package org.chizheng.app.desks;

import java.nio.file.Path;
import javafx.scene.Node;
import org.chizheng.app.records.exchange.PathChoice;

/** Answers at once what a person would choose. */
public record GivenPaths(Path folder, Path file) implements PathChoice {
    @Override
    public Path folder(Node from, String title) {
        return folder;
    }

    @Override
    public Path fileToRead(Node from, String title) {
        return file;
    }

    @Override
    public Path fileToWrite(Node from, String title, String name) {
        return folder.resolve(name);
    }
}
