package org.chizheng.core.exchange.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chizheng.core.exchange.cell.SheetRefusals;

/**
 * Which characters a text file holds: its mark if it has one, else strict UTF-8, else GB18030. Never "GBK", which lacks
 * 䶮, and never a guess that would turn a name into question marks.
 */
public record TextCharset(Charset charset, int markLength) {
    /** @throws org.chizheng.core.shared.Refusal when the bytes fit neither */
    static TextCharset of(Path file) throws IOException {
        byte[] head = head(file, 3);
        if (head.length >= 3 && (head[0] & 0xFF) == 0xEF && (head[1] & 0xFF) == 0xBB && (head[2] & 0xFF) == 0xBF) {
            return checked(file, new TextCharset(StandardCharsets.UTF_8, 3));
        }
        if (head.length >= 2 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE) {
            return checked(file, new TextCharset(StandardCharsets.UTF_16LE, 2));
        }
        if (head.length >= 2 && (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF) {
            return checked(file, new TextCharset(StandardCharsets.UTF_16BE, 2));
        }
        TextCharset utf8 = new TextCharset(StandardCharsets.UTF_8, 0);
        return utf8.fits(file) ? utf8 : checked(file, new TextCharset(Charset.forName("GB18030"), 0));
    }

    public static byte[] head(Path file, int length) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(length);
        }
    }

    private static TextCharset checked(Path file, TextCharset charset) throws IOException {
        if (!charset.fits(file)) {
            throw SheetRefusals.encoding(file);
        }
        return charset;
    }

    private boolean fits(Path file) throws IOException {
        char[] buffer = new char[1 << 14];
        try (Reader reader = open(file)) {
            while (reader.read(buffer) >= 0) {
                // only whether it can be decoded
            }
            return true;
        } catch (CharacterCodingException wrong) {
            return false;
        }
    }

    /** A reader that throws {@link CharacterCodingException} rather than replace anything. */
    Reader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(markLength);
        return new BufferedReader(
                new InputStreamReader(
                        in,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                1 << 15);
    }
}
