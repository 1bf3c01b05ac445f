package org.chizheng.core.exchange.excel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.chizheng.core.exchange.cell.Cell;

/**
 * The shared strings of an xlsx, packed as UTF-8 in one growing array: a list of {@code String} costs some 60 bytes of
 * heap a cell more, which is the difference between a small and a large PC for a county's ledger.
 */
final class SharedTexts {
    /** Two hundred thousand rows of twenty different texts. */
    private static final int MOST = 4_000_000;

    private byte[] bytes = new byte[1 << 12];
    private int[] ends = new int[1 << 8];
    private final BitSet struck = new BitSet();
    private int count;
    private int used;

    /** @param in the part, or null when the file has none */
    static SharedTexts read(InputStream in) throws IOException {
        SharedTexts texts = new SharedTexts();
        if (in == null) {
            return texts;
        }
        try (in) {
            XMLStreamReader xml = XmlReading.open(in);
            while (xml.hasNext()) {
                if (XmlReading.next(xml) == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    RichText rich = RichText.read(xml, "si");
                    texts.add(rich.text(), rich.struck());
                }
            }
            xml.close();
        } catch (XMLStreamException wrong) {
            throw new IOException(wrong);
        }
        return texts;
    }

    private void add(String text, boolean marked) throws IOException {
        if (count == MOST) {
            throw new IOException("more texts than the rows of a sheet hold");
        }
        byte[] coded = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length - used < coded.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length + bytes.length / 2, used + coded.length));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, ends.length * 2);
        }
        System.arraycopy(coded, 0, bytes, used, coded.length);
        used += coded.length;
        struck.set(count, marked);
        ends[count++] = used;
    }

    /** @throws IOException when the sheet points past the table */
    Cell cell(String index) throws IOException {
        int at;
        try {
            at = Integer.parseInt(index.trim());
        } catch (NumberFormatException wrong) {
            throw new IOException("not an index of shared strings", wrong);
        }
        if (at < 0 || at >= count) {
            throw new IOException("no shared string " + at);
        }
        int from = at == 0 ? 0 : ends[at - 1];
        String text = new String(bytes, from, ends[at] - from, StandardCharsets.UTF_8);
        return Cell.text(text).struckIf(struck.get(at));
    }
}
