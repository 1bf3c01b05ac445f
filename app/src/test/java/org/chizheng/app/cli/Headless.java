package org.chizheng.app.cli;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chizheng.app.cli.frame.Console;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.SeededSeams;

/** Runs commands in this process on one data folder, with clock and chance in hand; for every test that wants one. */
public final class Headless {
    private static final ObjectMapper JSON = new ObjectMapper()
            .configure(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, true)
            .configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, true);

    private final Path home;
    private final Core.Environment environment;
    private final Map<String, String> variables = new HashMap<>();
    private byte[] input = {};

    /** @param seed of the chance; the clock begins at 2021-06-25 09:00 */
    public Headless(Path home, long seed) {
        this(home, Homes.environment(new SeededSeams(seed)));
    }

    public Headless(Path home, Core.Environment environment) {
        this.home = home;
        this.environment = environment;
        variables.put("CHIZHENG_PASSPHRASE", Homes.PASSWORD);
    }

    /** What a command left behind. */
    public record Result(int exit, byte[] out, String err) {
        /** Fails unless standard output holds exactly one JSON document in UTF-8 and nothing else. */
        public JsonNode json() {
            try {
                return JSON.readTree(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(java.nio.ByteBuffer.wrap(out))
                        .toString());
            } catch (IOException notOneDocument) {
                throw new UncheckedIOException(text(), notOneDocument);
            }
        }

        public String text() {
            return new String(out, StandardCharsets.UTF_8);
        }

        public String refusal() {
            return json().path("refused").path("code").asText();
        }
    }

    /** Sets an environment variable; null takes it away. */
    public Headless with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    public Headless typing(String text) {
        input = text.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    /** Runs {@code --home HOME --json} and these words. */
    public Result json(String... words) {
        return run(before(words, "--home", home.toString(), "--json"));
    }

    /** As {@link #json} for the reader of a terminal. */
    public Result text(String... words) {
        return run(before(words, "--home", home.toString()));
    }

    /** Runs these words and no others. */
    public Result run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Cli.run(words, console(out, err), environment);
        return new Result(exit, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
    }

    /** Makes a home for the first user 李梅, without the command: its keys are cheap to open, see {@link Homes#make}. */
    public Headless init(String role, String unit) {
        Homes.make(home, role, unit, environment);
        return this;
    }

    private static String[] before(String[] words, String... first) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(words));
        return all.toArray(String[]::new);
    }

    private Console console(OutputStream out, OutputStream err) {
        return new Console() {
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
                return new ByteArrayInputStream(input);
            }

            @Override
            public Charset charset() {
                return StandardCharsets.UTF_8;
            }

            @Override
            public String variable(String name) {
                return variables.get(name);
            }
        };
    }
}
