package org.chizheng.sync.transport;

import java.util.function.Supplier;
import org.chizheng.core.shared.Refusal;

/** A file that is there to be taken. Only reading it costs memory, at most one file's worth. */
public final class Parcel {
    private final String name;
    private final Supplier<byte[]> content;

    public Parcel(String name, Supplier<byte[]> content) {
        this.name = name;
        this.content = content;
    }

    /** To be shown: where it lies or came from. Made of digits, letters and slashes only. */
    public String name() {
        return name;
    }

    /**
     * The whole file, unverified.
     *
     * @throws Refusal when it cannot be read any more, or grew beyond what a file may be
     */
    public byte[] read() {
        return content.get();
    }
}
