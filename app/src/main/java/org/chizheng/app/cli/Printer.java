package org.chizheng.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.Console;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.core.office.Masking;
import org.chizheng.core.shared.Refusal;
import picocli.CommandLine;

/** Puts answers where they belong: with --json one UTF-8 document on standard output and all else on standard error. */
final class Printer {
    private final Console console;
    private final boolean json;

    Printer(Console console, boolean json) {
        this.console = console;
        this.json = json;
    }

    int answer(Answer answer, boolean revealed) {
        String text = answer.text(revealed);
        if (json) {
            document(answer.json(revealed));
        } else if (!text.isEmpty()) {
            write(console.out(), text, console.charset());
        }
        answer.notes().forEach(this::note);
        return answer.exitCode();
    }

    int help(String usage) {
        if (json) {
            document(Answer.of(Json.object("help", usage)).json(true));
        } else {
            write(console.out(), usage.stripTrailing(), console.charset());
        }
        return 0;
    }

    int refusal(Refusal refusal) {
        refuse(refusal.code(), refusal.what(), refusal.why(), refusal.now());
        note(refusal.sentence() + " [" + refusal.code() + "]");
        return refusal.exitCode();
    }

    int usage(String complaint, CommandLine where) {
        String name = where.getCommandSpec().qualifiedName(" ");
        refuse("usage", complaint, "", "用法见 " + name + " --help");
        note(complaint + "。");
        note(where.getUsageMessage().stripTrailing());
        return Cli.USAGE;
    }

    /** A line for the person, never for a script. */
    void note(String text) {
        write(console.err(), Masking.inText(text), console.charset());
    }

    private void refuse(String code, String what, String why, String now) {
        if (json) {
            Map<String, Object> refused = Json.object("code", code, "what", what, "why", why, "now", now);
            document(Answer.of(Json.object("refused", refused)).json(false));
        }
    }

    private void document(String text) {
        write(console.out(), text, StandardCharsets.UTF_8);
    }

    private static void write(OutputStream end, String text, Charset charset) {
        try {
            end.write((text + System.lineSeparator()).getBytes(charset));
            end.flush();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }
}
