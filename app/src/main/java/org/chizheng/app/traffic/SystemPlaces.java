package org.chizheng.app.traffic;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;

/** The windows of the system for folders and files; each opens where the last one ended. */
public final class SystemPlaces implements Places {
    private final Supplier<? extends Node> from;
    private File last;

    /** @param from a node of the page that asks */
    public SystemPlaces(Supplier<? extends Node> from) {
        this.from = from;
    }

    @Override
    public Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        if (last != null && last.isDirectory()) {
            chooser.setInitialDirectory(last);
        }
        File chosen = chooser.showDialog(from.get().getScene().getWindow());
        last = chosen == null ? last : chosen;
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    @Override
    public List<Path> files(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        if (last != null && last.isDirectory()) {
            chooser.setInitialDirectory(last);
        }
        List<File> chosen = chooser.showOpenMultipleDialog(from.get().getScene().getWindow());
        if (chosen == null) {
            return List.of();
        }
        last = chosen.get(0).getParentFile();
        return chosen.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> save(String title, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        if (last != null && last.isDirectory()) {
            chooser.setInitialDirectory(last);
        }
        File chosen = chooser.showSaveDialog(from.get().getScene().getWindow());
        last = chosen == null ? last : chosen.getParentFile();
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
