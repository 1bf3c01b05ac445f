package org.chizheng.sync.batch;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chizheng.sync.batch.json.JsonObject;
import org.chizheng.sync.batch.json.LineException;
import org.chizheng.sync.batch.json.StrictJson;

/**
 * One entry of a device's downlink, numbered densely so that a missing one shows. A kind that this program does not
 * know keeps its lines, for the program that comes after it.
 *
 * @param dseq number in the device's downlink, from 1
 * @param is {@link #OP}, {@link #RECEIPT}, {@link #NOTE}, or a later kind
 * @param lines what it carries, verbatim
 */
public record DownEntry(long dseq, String is, List<byte[]> lines) {
    /** Two lines: an op of the bureau or of another office, as its author wrote it. */
    public static final String OP = "op";
    /** The lines of a {@link Receipt}. */
    public static final String RECEIPT = "receipt";
    /** One line: a {@link Note}. */
    public static final String NOTE = "note";
    /** Ops of the reader's own device that its folder does not hold: a line on the whole, then two lines for each. */
    public static final String OWN = "own";
    /** Ops of another PC of the reader's office, in the form of {@link #OWN}. */
    public static final String PEER = "peer";
    /** One line: a {@link CaseNotice}. */
    public static final String CASE = "case";

    public DownEntry {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new LineException("an entry without lines");
        }
    }

    public static DownEntry op(long dseq, OpLines op) {
        return new DownEntry(dseq, OP, List.of(op.opLine(), op.valLine()));
    }

    public static DownEntry receipt(long dseq, Receipt receipt) {
        return new DownEntry(dseq, RECEIPT, receipt.lines());
    }

    public static DownEntry note(long dseq, Note note) {
        return new DownEntry(dseq, NOTE, List.of(note.line()));
    }

    /** @throws LineException when this is not an op entry of two lines that belong together */
    public OpLines op() {
        requireKind(OP);
        if (lines.size() != 2) {
            throw new LineException("an op has two lines");
        }
        return new OpLines(lines.get(0), lines.get(1));
    }

    /** @throws LineException when this is not a receipt entry of its form */
    public Receipt receipt() {
        requireKind(RECEIPT);
        return Receipt.ofLines(lines);
    }

    /** @throws LineException when this is not a note entry of its form */
    public Note note() {
        return Note.ofLine(oneLine(NOTE));
    }

    /** @throws LineException when this is not a case entry of its form */
    public CaseNotice notice() {
        return CaseNotice.ofLine(oneLine(CASE));
    }

    private byte[] oneLine(String kind) {
        requireKind(kind);
        if (lines.size() != 1) {
            throw new LineException("one line, not " + lines.size());
        }
        return lines.get(0);
    }

    private void requireKind(String kind) {
        if (!is.equals(kind)) {
            throw new LineException("the entry is no " + kind);
        }
    }

    /** The entry as it stands in a body: a line that announces the others, then they. */
    List<byte[]> body() {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("dseq", dseq);
        head.put("is", is);
        head.put("n", lines.size());
        List<byte[]> body = new ArrayList<>(lines.size() + 1);
        body.add(StrictJson.write(head));
        body.addAll(lines);
        return body;
    }

    /** The bytes that the downlink's chain covers: the lines of {@link #body()} with a line feed after each. */
    byte[] linked() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] line : body()) {
            bytes.writeBytes(line);
            bytes.write('\n');
        }
        return bytes.toByteArray();
    }

    /** Takes a whole body apart; every announced line must be there, and the numbers dense from {@code first}. */
    static List<DownEntry> ofBody(List<byte[]> body, long first) {
        List<DownEntry> entries = new ArrayList<>();
        int at = 0;
        while (at < body.size()) {
            JsonObject head = StrictJson.object(body.get(at)).only("dseq", "is", "n");
            int count = head.small("n", body.size() - at - 1);
            if (head.number("dseq", 1) != first + entries.size()) {
                throw new LineException("dseq is not dense");
            }
            DownEntry entry =
                    new DownEntry(head.number("dseq", 1), head.text("is"), body.subList(at + 1, at + 1 + count));
            if (!Arrays.equals(entry.body().get(0), body.get(at))) {
                throw new LineException("another spelling of an entry's head");
            }
            entries.add(entry);
            at += count + 1;
        }
        return Collections.unmodifiableList(entries);
    }
}
