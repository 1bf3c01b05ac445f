package org.chizheng.sync.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.batch.json.LineException;

/**
 * One sound file of one kind, and the door that it comes through.
 *
 * @param kind for the table
 * @param door reads as the program does, and throws as it does
 */
record Golden(String kind, byte[] bytes, Door door) {
    /** The reader behind one way in. */
    interface Door {
        void read(byte[] file);
    }

    /** What the door says of a file: {@code taken}, or the code of its sentence; anything else fails the test. */
    String verdict(byte[] file) {
        try {
            door.read(file);
            return "taken";
        } catch (Refusal no) {
            if (no.what().isBlank() || no.why().isBlank() || no.now().isBlank() || no.exitCode() != 1) {
                throw new AssertionError(kind + ": a refusal without words: " + no.code(), no);
            }
            return no.code();
        } catch (LineException no) {
            return "line";
        } catch (RuntimeException | Error other) {
            throw new AssertionError(kind + ": neither taken nor refused, but " + other, other);
        }
    }

    /** Places where something ends and something else begins: members of line 1, line feeds, thirds of a body. */
    List<Integer> boundaries() {
        TreeSet<Integer> at = new TreeSet<>();
        int line = 0;
        while (line < bytes.length && bytes[line] != '\n') {
            if (bytes[line] == '"' || bytes[line] == ':' || bytes[line] == ',') {
                at.add(line);
                at.add(line + 1);
            }
            line++;
        }
        at.add(line);
        at.add(Math.min(line + 1, bytes.length));
        for (int i = line + 1; i < bytes.length; i++) {
            if (bytes[i] == '\n' && bytes.length - line < 200) {
                at.add(i);
                at.add(i + 1);
            }
        }
        at.add(line + (bytes.length - line) / 3);
        at.add(line + (bytes.length - line) * 2 / 3);
        at.add(bytes.length);
        at.remove(0);
        return new ArrayList<>(at);
    }
}
