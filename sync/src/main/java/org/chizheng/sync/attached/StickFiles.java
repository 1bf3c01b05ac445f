package org.chizheng.sync.attached;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.transport.folder.Stick;

/**
 * Files of attachments on a stick, the same on both sides: a file goes with the batch that names it, and again when the
 * other side has left word that it lacks it. Only what a record here names is ever read, by its name; nothing on the
 * stick is walked.
 */
public final class StickFiles {
    private final AttachedFiles files;
    private final Stick stick;

    public StickFiles(AttachedFiles files, Stick stick) {
        this.files = files;
        this.stick = stick;
    }

    /**
     * Leaves word of what is lacking here, and puts what is named or what the other side lacks.
     *
     * @param me the device that writes
     * @param other the device that left word here, or that will read
     * @return how many files are on the stick for it now
     * @throws Refusal {@code stick.write}, {@code stick.compare}
     */
    public int put(Id me, Id other, Collection<String> named) {
        Set<String> all = new LinkedHashSet<>(named);
        all.addAll(stick.wanted(other));
        int put = 0;
        for (String name : all) {
            if (files.bytes(name).isPresent()) {
                put += files.read(name)
                                .map(content -> stick.putFile(name, content))
                                .isPresent()
                        ? 1
                        : 0;
            }
        }
        leaveWord(me);
        return put;
    }

    private void leaveWord(Id me) {
        Set<String> lacking = files.lacking().keySet();
        if (!lacking.isEmpty() || !stick.wanted(me).isEmpty()) {
            stick.putWanted(me, lacking);
        }
    }

    /**
     * Takes what is lacking here and lies there.
     *
     * @return how many files came
     * @throws Refusal {@code attachment.full}, {@code .write}
     */
    public int take() {
        int[] taken = new int[1];
        files.lacking()
                .forEach((name, bytes) -> stick.file(name, bytes).ifPresent(content -> {
                    files.keep(content);
                    taken[0]++;
                }));
        return taken[0];
    }
}
