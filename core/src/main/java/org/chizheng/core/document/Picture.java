package org.chizheng.core.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.chizheng.core.seal.Hash;

/**
 * A picture that somebody drew elsewhere, for example the chart of the year, kept as PNG so that every writer shows the
 * same dots. Two pictures are the same when their dots are: the check code of a paper rests on it.
 *
 * @param pixelsWide its own width in dots, for the proportion
 * @param pixelsHigh its own height in dots
 */
public record Picture(byte[] png, int pixelsWide, int pixelsHigh) {
    public static Picture of(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException unexpected) {
            throw new UncheckedIOException("writing to memory", unexpected);
        }
        return new Picture(out.toByteArray(), image.getWidth(), image.getHeight());
    }

    /** The dots again, for screens and printers. */
    public BufferedImage image() {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException unexpected) {
            throw new UncheckedIOException("reading from memory", unexpected);
        }
    }

    /** Height that keeps the proportion at a width, in the unit of the width. */
    public double heightAt(double width) {
        return width * pixelsHigh / pixelsWide;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Picture picture && java.util.Arrays.equals(png, picture.png);
    }

    @Override
    public int hashCode() {
        return java.util.Arrays.hashCode(png);
    }

    @Override
    public String toString() {
        return "Picture[" + HexFormat.of().formatHex(Hash.sha256(png)) + "]";
    }
}
