package org.chizheng.app.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.chizheng.app.cli.frame.Commands;
import org.chizheng.app.cli.frame.Console;
import org.chizheng.core.shared.Refusal;

/** Runs public commands on the homes of the practice county, each opened by its command and closed again. */
final class Runner {
    /** Everybody in the practice county has the one password that it is built with. */
    private static final Set<String> PASSPHRASES =
            Set.of("CHIZHENG_PASSPHRASE", "CHIZHENG_NEW_PASSPHRASE", "CHIZHENG_SECOND_PASSPHRASE");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path homes;
    private final String passphrase;
    private final Commands commands;

    Runner(Path homes, String passphrase, Commands commands) {
        this.commands = commands;
        this.homes = homes;
        this.passphrase = passphrase;
    }

    /** How a command ended: its exit code and its one JSON document. */
    record Result(int exit, JsonNode json, String complaint) {}

    Path home(String unit) {
        return homes.resolve(unit);
    }

    /** Runs a command that has to succeed. */
    JsonNode run(String unit, String... words) {
        Result result = attempt(unit, words);
        JsonNode refused = result.json().path("refused");
        if (result.exit() != 0 && refused.isObject()) {
            throw Refusal.of(
                    refused.path("code").asText(),
                    refused.path("what").asText(),
                    refused.path("why").asText(),
                    refused.path("now").asText());
        }
        if (result.exit() != 0) {
            throw new IllegalStateException(unit + ": " + String.join(" ", words) + " ended with " + result.exit()
                    + "\n" + result.json() + "\n" + result.complaint());
        }
        return result.json();
    }

    /** Runs a command that may be refused or find problems. */
    Result attempt(String unit, String... words) {
        return attempt(unit, text -> {}, words);
    }

    /** @param listener hears what the command says beside its answer, while it runs */
    Result attempt(String unit, Consumer<String> listener, String... words) {
        List<String> all = new ArrayList<>(List.of("--home", home(unit).toString(), "--json"));
        all.addAll(List.of(words));
        Captured console = new Captured(passphrase, listener);
        int exit = commands.run(all.toArray(String[]::new), console);
        return new Result(exit, parse(console.text(console.out)), console.text(console.err));
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a command answered with something that is no JSON", broken);
        }
    }

    /** Both outputs in memory, the password as a command of a script would find it. */
    private static final class Captured implements Console {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final ByteArrayOutputStream err;
        private final String passphrase;

        Captured(String passphrase, Consumer<String> listener) {
            this.passphrase = passphrase;
            this.err = new ByteArrayOutputStream() {
                @Override
                public synchronized void write(byte[] bytes, int from, int length) {
                    super.write(bytes, from, length);
                    listener.accept(new String(bytes, from, length, StandardCharsets.UTF_8));
                }
            };
        }

        String text(ByteArrayOutputStream bytes) {
            return bytes.toString(StandardCharsets.UTF_8);
        }

        @Override
        public OutputStream out() {
            return out;
        }

        @Override
        public OutputStream err() {
            return err;
        }

        @Override
        public InputStream in() {
            return new ByteArrayInputStream(new byte[0]);
        }

        @Override
        public Charset charset() {
            return StandardCharsets.UTF_8;
        }

        @Override
        public String variable(String name) {
            return PASSPHRASES.contains(name) ? passphrase : null;
        }
    }
}
