package org.chizheng.sync.attached;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.keep.Progress;
import org.chizheng.sync.transport.FileLine;

/** An office's side of an exchange of files over the line: brings what the bureau lacks, then fetches what it lacks itself. */
public final class LineFiles {
    private final AttachedFiles files;
    private final FileLine line;
    private final Id dev;

    public LineFiles(AttachedFiles files, FileLine line, Id dev) {
        this.files = files;
        this.line = line;
        this.dev = dev;
    }

    /**
     * How many files went whole.
     *
     * @param stopped a person waited no longer
     */
    public record Moved(int sent, int taken, boolean stopped) {
        public static final Moved NOTHING = new Moved(0, 0, false);
    }

    /** @throws Refusal {@code line.*} when the line fails: what came over so far is kept and not sent again */
    public Moved run(Progress progress) {
        int sent = 0;
        List<String> wanted =
                line.wanted(dev).stream().filter(files::has).distinct().toList();
        for (String name : wanted) {
            Optional<byte[]> sealed = files.read(name);
            if (sealed.isPresent()) {
                if (!send(name, sealed.get(), progress)) {
                    return new Moved(sent, 0, true);
                }
                sent++;
            }
        }
        int taken = 0;
        for (Map.Entry<String, Long> lacking : new TreeMap<>(files.lacking()).entrySet()) {
            Fetch fetch = fetch(lacking.getKey(), lacking.getValue(), progress);
            if (fetch == Fetch.STOPPED) {
                return new Moved(sent, taken, true);
            }
            taken += fetch == Fetch.WHOLE ? 1 : 0;
        }
        return new Moved(sent, taken, false);
    }

    private boolean send(String name, byte[] sealed, Progress progress) {
        Optional<BitSet> there = line.pieces(dev, name);
        int count = FilePieces.count(sealed.length);
        for (int piece = 0; there.isPresent() && piece < count; piece++) {
            if (!there.get().get(piece)) {
                if (!progress.at(piece, count)) {
                    return false;
                }
                line.put(dev, name, piece, FilePieces.cut(sealed, piece));
            }
        }
        return true;
    }

    private enum Fetch {
        WHOLE,
        NOT_THERE,
        STOPPED
    }

    private Fetch fetch(String name, long bytes, Progress progress) {
        BitSet here = files.pieces().here(name, bytes);
        int count = FilePieces.count(bytes);
        for (int piece = here.nextClearBit(0); piece < count; piece = here.nextClearBit(piece + 1)) {
            if (!progress.at(piece, count)) {
                return Fetch.STOPPED;
            }
            Optional<byte[]> content = line.piece(dev, name, piece);
            if (content.isEmpty()) {
                return Fetch.NOT_THERE;
            }
            if (files.pieces().put(name, bytes, piece, content.get())) {
                return Fetch.WHOLE;
            }
        }
        return Fetch.NOT_THERE;
    }
}
