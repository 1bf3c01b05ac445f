package org.chizheng.core.document.font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/** Where Windows, Debian, Kylin and UOS keep their fonts; the office may name one folder more. */
final class FontFolders {
    /** System property with one extra folder, for example of Founder fonts the office has a licence for. */
    static final String EXTRA = "chizheng.fonts";

    private static final int DEPTH = 8;

    private FontFolders() {}

    static List<Path> ofMachine() {
        List<Path> folders = new ArrayList<>();
        add(folders, System.getProperty(EXTRA), "");
        add(folders, System.getenv("WINDIR"), "Fonts");
        add(folders, System.getenv("LOCALAPPDATA"), "Microsoft/Windows/Fonts");
        String home = System.getProperty("user.home");
        add(folders, home, ".local/share/fonts");
        add(folders, home, ".fonts");
        add(folders, "/usr/share/fonts", "");
        add(folders, "/usr/local/share/fonts", "");
        add(folders, "/usr/share/wps-office/fonts", "");
        return folders;
    }

    private static void add(List<Path> folders, String base, String under) {
        if (base != null && !base.isBlank()) {
            Path folder = Path.of(base).resolve(under);
            if (Files.isDirectory(folder)) {
                folders.add(folder);
            }
        }
    }

    /** All .ttf and .ttc files below; a folder that may not be read is passed over. */
    static List<Path> filesIn(List<Path> folders) {
        List<Path> files = new ArrayList<>();
        FileVisitor<Path> visitor = new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
                if (name.endsWith(".ttf") || name.endsWith(".ttc")) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                return FileVisitResult.CONTINUE;
            }
        };
        for (Path folder : folders) {
            try {
                Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), DEPTH, visitor);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return files;
    }
}
