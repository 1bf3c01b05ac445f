package org.chizheng.app.cli.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.chizheng.app.cli.Cli;
import org.chizheng.app.cli.Headless;
import org.chizheng.app.cli.frame.Console;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.sync.SyncExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A township and its bureau through the commands alone, as the practice county drives them. */
class SyncCommandsTest {
    private static final String NUMBER = "141025200205189851";

    @TempDir
    Path root;

    private Path stick;
    private Headless bureau;
    private Headless township;

    private static Core.Environment environment(long seed) {
        return new Core.Environment(new SeededSeams(seed), new RealDisk(), new SyncExtension(new RealDisk()));
    }

    @BeforeEach
    void enrol() {
        stick = root.resolve("stick");
        bureau = new Headless(root.resolve("bureau"), environment(1)).init("bureau", Homes.BUREAU);
        township = new Headless(root.resolve("yueyang"), environment(2)).init("township", Homes.YUEYANG);
        String code = bureau.json("device", "code", "--unit", Homes.YUEYANG)
                .json()
                .get("code")
                .asText();
        Path request = root.resolve("request.enrol");
        Path grant = root.resolve("grant.enrol");
        JsonNode asked = ok(township.json("device", "request", "--code", code, "-o", request.toString()));
        JsonNode granted = ok(bureau.json("device", "grant", request.toString(), "-o", grant.toString()));
        assertThat(granted.get("fingerprint")).isEqualTo(asked.get("fingerprint"));
        assertThat(ok(township.json("device", "install", grant.toString()))
                        .get("name")
                        .asText())
                .isEqualTo("古县人社局");
    }

    private static JsonNode ok(Headless.Result result) {
        assertThat(result.exit()).as(result.text() + result.err()).isZero();
        return result.json();
    }

    private void addTrainee() {
        ok(township.json("trainee", "add", "--name", "张三", "--id", NUMBER));
    }

    @Test
    void stickGoesThereAndBack() throws IOException {
        addTrainee();
        JsonNode exported = ok(township.json("batch", "export", "--to", stick.toString()));
        JsonNode batch = exported.get("batches").get(0);
        assertThat(batch.get("number").asInt()).isEqualTo(1);
        assertThat(batch.get("check").asText()).matches("[0-9A-Z]{8}");
        assertThat(batch.get("state").asText()).isEqualTo("sent");

        String file;
        try (Stream<Path> files = Files.walk(stick)) {
            file = files.filter(Files::isRegularFile).findFirst().orElseThrow().toString();
        }
        assertThat(ok(bureau.json("batch", "verify", file)).get("check")).isEqualTo(batch.get("check"));
        assertThat(ok(bureau.json("batch", "show", file))
                        .get("contents")
                        .get("trainee")
                        .asInt())
                .isEqualTo(1);
        assertThat(ok(township.json("batch", "show", file)).get("contents").isNull())
                .as("sealed to the bureau")
                .isTrue();

        JsonNode rehearsed = ok(bureau.json("batch", "receive", "--rehearse", stick.toString()));
        assertThat(rehearsed.get("rehearsed").asBoolean()).isTrue();
        JsonNode received = ok(bureau.json("batch", "receive", stick.toString()));
        assertThat(received.get("taken").asInt()).isEqualTo(1);
        assertThat(received.get("files").get(0).get("counts"))
                .isEqualTo(rehearsed.get("files").get(0).get("counts"));
        assertThat(received.get("files").get(0).get("outcomes").get("applied").asInt())
                .isPositive();
        assertThat(ok(bureau.json("batch", "receive", stick.toString()))
                        .get("repeated")
                        .asInt())
                .isEqualTo(1);

        ok(bureau.json("batch", "export", "--to", stick.toString()));
        assertThat(ok(township.json("batch", "receive", stick.toString()))
                        .get("receipts")
                        .asInt())
                .isEqualTo(1);
        assertThat(ok(township.json("batch", "export", "--to", stick.toString()))
                        .get("batches"))
                .isEmpty();
        assertThat(township.text("device", "list").text()).contains("已登记到古县人社局");
    }

    @Test
    void wholeBatchIsSetAsideAndTakenBack() {
        addTrainee();
        String check = ok(township.json("batch", "export", "--to", stick.toString()))
                .get("batches")
                .get(0)
                .get("check")
                .asText();
        ok(bureau.json("batch", "receive", stick.toString()));
        JsonNode aside = ok(bureau.json("batch", "aside", Homes.YUEYANG, "1", "--because", "整包导错了班"));
        assertThat(aside.get("aside").asBoolean()).isTrue();
        assertThat(aside.get("check").asText()).isEqualTo(check);
        assertThat(ok(bureau.json("trainee", "list")).get("total").asInt()).isZero();

        JsonNode back = ok(bureau.json("batch", "aside", Homes.YUEYANG, check, "--take-back", "--because", "核实过"));
        assertThat(back.get("aside").asBoolean()).isFalse();
        assertThat(back.get("history")).hasSize(2);
        assertThat(ok(bureau.json("trainee", "list")).get("total").asInt()).isEqualTo(1);
        assertThat(bureau.json("batch", "aside", Homes.YUEYANG, "7", "--because", "x")
                        .refusal())
                .isEqualTo("batch.none");
    }

    @Test
    void fileWithOneByteChangedIsRefusedInWords() throws IOException {
        addTrainee();
        ok(township.json("batch", "export", "--to", stick.toString()));
        Path file;
        try (Stream<Path> files = Files.walk(stick)) {
            file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
        Headless.Result refused = bureau.json("batch", "receive", stick.toString());
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.json().get("files").get(0).get("refused").get("code").asText())
                .isEqualTo("batch.digest");
        assertThat(refused.err()).contains("内容被改动").doesNotContain("Exception");
        Headless.Result verified = bureau.json("batch", "verify", file.toString());
        assertThat(verified.exit()).isEqualTo(1);
        assertThat(verified.refusal()).isEqualTo("batch.digest");
    }

    @Test
    void lineGoesThereAndBackWhileTheHubRuns() throws Exception {
        addTrainee();
        CompletableFuture<String> address = new CompletableFuture<>();
        ExecutorService hands = Executors.newSingleThreadExecutor();
        Future<Integer> hub = hands.submit(() -> Cli.run(
                new String[] {"--home", root.resolve("bureau").toString(), "hub", "--port", "0", "--bind", "127.0.0.1"},
                console(address),
                environment(3)));
        try {
            String url = address.get(60, java.util.concurrent.TimeUnit.SECONDS);
            JsonNode exchange = ok(township.json("sync", "--hub", url));
            assertThat(exchange.get("sent").asInt()).isEqualTo(1);
            assertThat(exchange.get("receipts").asInt()).isEqualTo(1);
        } finally {
            hub.cancel(true);
            hands.shutdown();
            assertThat(hands.awaitTermination(60, java.util.concurrent.TimeUnit.SECONDS))
                    .isTrue();
        }
        assertThat(ok(bureau.json("store", "digest", "--check")).get("equal").asBoolean())
                .isTrue();
        assertThat(bureau.json("device", "list").json().get("rows")).hasSize(1);
    }

    /** The hub is opened when the office says that it waits: one line then, one when it goes on, and the answer alone. */
    @Test
    void whoeverWaitsForTheHubIsToldOnceAndToldWhenItGoesOn() throws Exception {
        addTrainee();
        String port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = String.valueOf(free.getLocalPort());
        }
        ExecutorService hands = Executors.newSingleThreadExecutor();
        AtomicReference<Future<Integer>> hub = new AtomicReference<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OutputStream err = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                if (hub.get() == null) {
                    hub.set(hands.submit(() -> Cli.run(
                            words("bureau", "hub", "--port", port, "--bind", "127.0.0.1"),
                            console(new CompletableFuture<>()),
                            environment(3))));
                }
            }
        };
        try {
            int exit = Cli.run(
                    words("yueyang", "--json", "sync", "--hub", "https://127.0.0.1:" + port),
                    console(out, err),
                    environment(4));
            assertThat(exit).as(out + err.toString()).isZero();
        } finally {
            hub.get().cancel(true);
            hands.shutdown();
            assertThat(hands.awaitTermination(60, java.util.concurrent.TimeUnit.SECONDS))
                    .isTrue();
        }
        List<String> lines = err.toString().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).contains("秒后自己再试", "Ctrl-C");
        assertThat(lines.get(1)).contains("接通了");
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("{").contains("\"sent\"");
    }

    private String[] words(String home, String... words) {
        List<String> all = new ArrayList<>(List.of("--home", root.resolve(home).toString()));
        all.addAll(List.of(words));
        return all.toArray(String[]::new);
    }

    /** Nothing is opened to a network that nobody named. */
    @Test
    void hubWithoutAnAddressListensOnThisMachineOnlyAndSaysHowToOpenIt() {
        Headless.Result closed = bureau.text("hub", "--port", "0", "--for", "0");
        assertThat(closed.exit()).isZero();
        assertThat(closed.err())
                .contains("https://127.0.0.1:", "只有本机自己连得上", "--bind")
                .doesNotContain("0.0.0.0");
        assertThat(bureau.text("hub", "--port", "0", "--for", "0", "--bind", "127.0.0.1")
                        .err())
                .contains("https://127.0.0.1:")
                .doesNotContain("--bind");
    }

    @Test
    void hubOnAnAddressThatIsNotThisMachinesIsRefused() {
        // 192.0.2.0/24 belongs to nobody: RFC 5737, TEST-NET-1
        Headless.Result refused = bureau.json("hub", "--port", "0", "--for", "0", "--bind", "192.0.2.7");
        assertThat(refused.refusal()).isEqualTo("hub.open");
        assertThat(refused.err()).contains("地址不是本机的").doesNotContain("Exception");
    }

    /** Completes the address when the hub says that it is open. */
    private static Console console(CompletableFuture<String> address) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OutputStream err = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                String text = toString(StandardCharsets.UTF_8);
                int at = text.indexOf("https://");
                if (at >= 0) {
                    address.complete(text.substring(at).strip());
                } else {
                    address.completeExceptionally(new AssertionError(text));
                }
            }
        };
        return console(out, err);
    }

    private static Console console(OutputStream out, OutputStream err) {
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
                return new ByteArrayInputStream(new byte[0]);
            }

            @Override
            public Charset charset() {
                return StandardCharsets.UTF_8;
            }

            @Override
            public String variable(String name) {
                return name.equals("CHIZHENG_PASSPHRASE") ? Homes.PASSWORD : null;
            }
        };
    }
}
