package org.chizheng.core.document.font;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chizheng.core.document.Typeface;
import org.chizheng.core.shared.Refusal;

/**
 * The usable fonts of this machine. Nothing is read before the first question, and then only names; glyph tables
 * follow when a face is really used. Safe for several threads.
 */
public final class FontBook {
    private static final int NO_EMBEDDING = 0x0002;
    private static final int NO_SUBSET_OR_BITMAP_ONLY = 0x0300;

    private final List<Path> folders;
    private final Map<Typeface, FontChoice> choices = new EnumMap<>(Typeface.class);
    private final Map<Integer, Optional<Face>> rare = new HashMap<>();
    private List<Face> faces;

    private FontBook(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** The usual folders of this system, and the folder named by the property {@code chizheng.fonts}. */
    public static FontBook ofMachine() {
        return new FontBook(FontFolders.ofMachine());
    }

    /** Only the fonts in these folders. */
    public static FontBook of(List<Path> folders) {
        return new FontBook(folders);
    }

    /**
     * The best face for a role.
     *
     * @throws Refusal {@code document.no-font} when the machine has no Chinese font at all
     */
    public synchronized FontChoice choose(Typeface role) {
        return choices.computeIfAbsent(role, this::find);
    }

    private FontChoice find(Typeface role) {
        List<String> names = Preferences.of(role);
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            Optional<Face> face = called(Preferences.plain(name));
            if (face.isPresent()) {
                return new FontChoice(face.get(), Preferences.outline(name), i < Preferences.genuine(role));
            }
        }
        return faces().stream()
                .filter(face -> "序号姓名0".codePoints().allMatch(face::shows))
                .findFirst()
                .map(face -> new FontChoice(face, 0, false))
                .orElseThrow(() -> Refusal.of(
                        "document.no-font",
                        "这台电脑上没有能用的中文字体，暂时不能预览、打印或生成PDF",
                        "文件要把字体嵌进去，找遍系统字体目录没有可嵌入的中文TrueType字体",
                        "安装宋体、黑体、仿宋，或文泉驿正黑、文鼎明体、文鼎楷体后重试；也可以先导出Word或Excel"));
    }

    /** Any face that shows the character, the likely ones first; empty when no font of the machine has it. */
    public synchronized Optional<Face> fallback(int character) {
        return rare.computeIfAbsent(character, wanted -> {
            for (String name : Preferences.FOR_RARE) {
                Optional<Face> face = called(name);
                if (face.isPresent() && face.get().shows(wanted)) {
                    return face;
                }
            }
            return faces().stream().filter(face -> face.shows(wanted)).findFirst();
        });
    }

    private Optional<Face> called(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return faces().stream().filter(face -> face.isCalled(wanted)).findFirst();
    }

    private List<Face> faces() {
        if (faces == null) {
            List<Face> found = new ArrayList<>();
            for (Path file : FontFolders.filesIn(folders)) {
                found.addAll(facesIn(file));
            }
            faces = found;
        }
        return faces;
    }

    private static List<Face> facesIn(Path file) {
        List<Face> found = new ArrayList<>();
        try {
            for (Sfnt sfnt : Sfnt.in(file)) {
                if (sfnt.has("glyf") && sfnt.has("cmap") && mayBeEmbedded(sfnt)) {
                    found.add(new Face(sfnt, FaceNames.read(sfnt.table("name"))));
                }
            }
        } catch (IOException | IndexOutOfBoundsException damaged) {
            // A damaged font file of the machine is not our paper's business: the next font stands in, and is named.
            return List.of();
        }
        return found;
    }

    private static boolean mayBeEmbedded(Sfnt sfnt) throws IOException {
        ByteBuffer table = sfnt.table("OS/2");
        if (table.limit() < 10) {
            return true;
        }
        int rights = table.getShort(8);
        return (rights & 0x000F) != NO_EMBEDDING && (rights & NO_SUBSET_OR_BITMAP_ONLY) == 0;
    }
}
