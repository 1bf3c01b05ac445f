package org.chizheng.app.cli.frame;

import java.util.ArrayList;
import java.util.List;
import org.chizheng.core.office.Masking;

/** What a command found or did: one JSON value, and the same in short Chinese lines. */
public final class Answer {
    private final Object json;
    private final List<String> lines = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private boolean problems;
    private boolean verbatim;

    private Answer(Object json) {
        this.json = json;
    }

    /** @param json see {@link Json#object}; a key once given to scripts is not changed */
    public static Answer of(Object json) {
        return new Answer(json);
    }

    public Answer line(String text) {
        lines.add(text);
        return this;
    }

    /** A line for the person beside the answer, never part of it. */
    public Answer note(String text) {
        notes.add(text);
        return this;
    }

    public List<String> notes() {
        return List.copyOf(notes);
    }

    public Answer table(TextTable table) {
        lines.addAll(table.lines());
        return this;
    }

    /** The command did its work and found something that a person has to look at: exit 1. */
    public Answer withProblems(boolean found) {
        problems |= found;
        return this;
    }

    /** Numbers stand as they are: for commands that only give back what was typed, never for records. */
    public Answer verbatim() {
        verbatim = true;
        return this;
    }

    public int exitCode() {
        return problems ? 1 : 0;
    }

    /** @param revealed whether a reason to see numbers in full has been noted */
    public String json(boolean revealed) {
        return shown(Json.text(json), revealed);
    }

    public String text(boolean revealed) {
        return shown(String.join(System.lineSeparator(), lines), revealed);
    }

    private String shown(String text, boolean revealed) {
        return verbatim || revealed ? text : Masking.inText(text);
    }
}
