package org.chizheng.sync.transport.https;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.chizheng.core.attachment.SealedFiles;

/** What is said of files on the line, as bare text: names by line, numbers of pieces with commas. */
public final class FileText {
    private static final int MOST_PIECES = 64;

    private FileText() {}

    public static byte[] names(Collection<String> names) {
        return String.join("\n", names).getBytes(StandardCharsets.US_ASCII);
    }

    /** Lines that are no names of files are left out; as many as there are. */
    public static List<String> names(byte[] text) {
        List<String> names = new ArrayList<>();
        for (String line : new String(text, StandardCharsets.US_ASCII).split("\n")) {
            if (SealedFiles.isName(line)) {
                names.add(line);
            }
        }
        return names;
    }

    public static byte[] pieces(BitSet pieces) {
        List<String> numbers = new ArrayList<>();
        pieces.stream().forEach(number -> numbers.add(Integer.toString(number)));
        return String.join(",", numbers).getBytes(StandardCharsets.US_ASCII);
    }

    /** What is no number of a piece is left out. */
    public static BitSet pieces(byte[] text) {
        BitSet pieces = new BitSet();
        for (String number : new String(text, StandardCharsets.US_ASCII).split(",")) {
            if (number.matches("[0-9]{1,2}") && Integer.parseInt(number) < MOST_PIECES) {
                pieces.set(Integer.parseInt(number));
            }
        }
        return pieces;
    }
}
