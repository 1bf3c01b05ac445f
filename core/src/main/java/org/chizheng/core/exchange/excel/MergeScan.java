package org.chizheng.core.exchange.excel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chizheng.core.exchange.cell.MergeSpread;

/**
 * Finds the merged ranges of an xlsx sheet before its rows are read: they stand behind the rows in the file. Looks at
 * the bytes only, which is several times faster than a second parse, and reads to the end, which proves the checksum.
 */
final class MergeScan {
    private static final byte[] TAG = "mergeCell ".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST = 1_000_000;
    private static final int LONGEST_TAG = 200;

    private MergeScan() {}

    static List<MergeSpread.Range> scan(InputStream in) throws IOException {
        List<MergeSpread.Range> found = new ArrayList<>();
        byte[] buffer = new byte[1 << 16];
        int kept = 0;
        int got;
        while ((got = in.read(buffer, kept, buffer.length - kept)) >= 0) {
            int end = kept + got;
            int from = collect(buffer, end, found);
            kept = end - from;
            System.arraycopy(buffer, from, buffer, 0, kept);
        }
        collect(Arrays.copyOf(buffer, kept + LONGEST_TAG), kept + LONGEST_TAG, found);
        return found;
    }

    /** @return where the part begins that must be looked at again with the next bytes */
    private static int collect(byte[] buffer, int end, List<MergeSpread.Range> found) throws IOException {
        int last = end - LONGEST_TAG;
        int at = 0;
        while (at < last) {
            if (buffer[at] == 'm' && matches(buffer, at)) {
                add(new String(buffer, at, LONGEST_TAG, StandardCharsets.ISO_8859_1), found);
                at += TAG.length;
            } else {
                at++;
            }
        }
        return Math.max(at, 0);
    }

    private static boolean matches(byte[] buffer, int at) {
        for (int i = 0; i < TAG.length; i++) {
            if (buffer[at + i] != TAG[i]) {
                return false;
            }
        }
        return at == 0 || buffer[at - 1] == '<' || buffer[at - 1] == ':';
    }

    private static void add(String tag, List<MergeSpread.Range> found) throws IOException {
        int from = tag.indexOf("ref=");
        int close = tag.indexOf('>');
        if (from < 0 || close < 0 || from > close) {
            return;
        }
        String rest = tag.substring(from + 5, close);
        int quote = rest.indexOf(tag.charAt(from + 4));
        MergeSpread.Range range = quote < 0 ? null : CellAddress.range(rest.substring(0, quote));
        if (range != null) {
            found.add(range);
        }
        if (found.size() > MOST) {
            throw new IOException("more merged ranges than a sheet has rows");
        }
    }
}
