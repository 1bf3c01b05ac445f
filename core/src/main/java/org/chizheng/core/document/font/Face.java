package org.chizheng.core.document.font;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * One face of a font file. Coverage and widths come from its own small tables; the outlines are opened only when
 * something is drawn or embedded. Safe for several threads.
 */
public final class Face {
    private final Sfnt sfnt;
    private final FaceNames names;
    private final Map<Integer, Shape> outlines = new HashMap<>();
    private CharacterMap characters;
    private ByteBuffer advances;
    private int advanceCount;
    private double unitsPerEm;
    private OpenFace drawn;

    Face(Sfnt sfnt, FaceNames names) {
        this.sfnt = sfnt;
        this.names = names;
    }

    /** A face opened for outlines or embedding; closing it closes the file. */
    public record OpenFace(TrueTypeFont font, TrueTypeCollection collection) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            font.close();
            if (collection != null) {
                collection.close();
            }
        }
    }

    /** Family name for people, Chinese where the font has one. */
    public String shown() {
        return names.shown();
    }

    public Path file() {
        return sfnt.file();
    }

    boolean isCalled(String lowerCaseName) {
        return names.all().contains(lowerCaseName);
    }

    /** Whether the face can show the character; private use characters never, each font has its own idea of them. */
    public boolean shows(int character) {
        return Character.getType(character) != Character.PRIVATE_USE && glyph(character) != 0;
    }

    /** Advance in units of the font size. */
    public synchronized double width(int character) {
        int glyph = glyph(character);
        int at = Math.min(glyph, advanceCount - 1) * 4;
        return advanceCount == 0 ? 1 : (advances.getShort(at) & 0xFFFF) / unitsPerEm;
    }

    private synchronized int glyph(int character) {
        if (characters == null) {
            load();
        }
        return characters.glyph(character);
    }

    private void load() {
        try {
            unitsPerEm = sfnt.table("head").getShort(18) & 0xFFFF;
            advanceCount = sfnt.table("hhea").getShort(34) & 0xFFFF;
            advances = sfnt.table("hmtx");
            characters = CharacterMap.read(sfnt.table("cmap"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The box of the ink in units of the size, y upwards from the base line; empty for a blank. */
    public synchronized Rectangle2D box(int character) {
        int glyph = glyph(character);
        try {
            boolean wide = sfnt.part("head", 50, 2).getShort() == 1;
            ByteBuffer places = sfnt.part("loca", glyph * (wide ? 4L : 2L), wide ? 8 : 4);
            long from = wide ? places.getInt(0) & 0xFFFFFFFFL : (places.getShort(0) & 0xFFFF) * 2L;
            long to = wide ? places.getInt(4) & 0xFFFFFFFFL : (places.getShort(2) & 0xFFFF) * 2L;
            if (to <= from) {
                return new Rectangle2D.Double();
            }
            ByteBuffer header = sfnt.part("glyf", from, 10);
            double left = header.getShort(2) / unitsPerEm;
            double low = header.getShort(4) / unitsPerEm;
            return new Rectangle2D.Double(
                    left, low, header.getShort(6) / unitsPerEm - left, header.getShort(8) / unitsPerEm - low);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The outline of a character one unit high, y downwards, origin on the base line. */
    public synchronized Shape outline(int character) {
        return outlines.computeIfAbsent(glyph(character), this::readOutline);
    }

    private Shape readOutline(int glyph) {
        try {
            if (drawn == null) {
                drawn = open();
            }
            GlyphData data = drawn.font().getGlyph().getGlyph(glyph);
            GeneralPath path = data == null ? new GeneralPath() : data.getPath();
            return AffineTransform.getScaleInstance(1 / unitsPerEm, -1 / unitsPerEm)
                    .createTransformedShape(path);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Opens the outlines; the caller closes. */
    public OpenFace open() throws IOException {
        File file = sfnt.file().toFile();
        OpenFace open;
        if (sfnt.collection()) {
            TrueTypeCollection collection = new TrueTypeCollection(file);
            open = new OpenFace(collection.getFontByName(names.postScript()), collection);
        } else {
            open = new OpenFace(new TTFParser(true).parse(new RandomAccessReadBufferedFile(file)), null);
        }
        open.font().setEnableGsub(false);
        return open;
    }

    @Override
    public String toString() {
        return names.postScript();
    }
}
