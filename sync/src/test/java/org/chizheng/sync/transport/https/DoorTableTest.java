package org.chizheng.sync.transport.https;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.chizheng.core.Homes;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.Office;
import org.chizheng.sync.crypto.PinnedTrust;
import org.chizheng.sync.identity.BureauAnchor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who gets what at every door of the hub, written down by hand: somebody whom the county does not know, an enrolled
 * device, a revoked one. A route without a row is found. What is answered or logged names nobody.
 */
class DoorTableTest {
    private static final String NUMBER = "141025200205189851";
    private static final String NAME = "高翠花";

    /** Statuses for a stranger, an enrolled device that sent a batch before, and the same one after it was revoked. */
    private record Row(int stranger, int enrolled, int revoked) {}

    private static final Map<HubRoute, Row> TABLE = new EnumMap<>(Map.of(
            // a batch that no key of the roster signed; the same bytes again; kept and answered, without effect
            HubRoute.UP, new Row(401, 200, 200),
            HubRoute.HEADS, new Row(404, 200, 200),
            // the downlink of a revoked device holds its receipts and nothing new
            HubRoute.DOWN, new Row(404, 200, 200),
            HubRoute.ROSTER, new Row(404, 204, 204),
            // a file that no record names is neither wanted nor given; a revoked device has no part in files
            HubRoute.WANTED, new Row(404, 200, 403),
            HubRoute.PIECES, new Row(404, 204, 403),
            HubRoute.PUT_PIECE, new Row(404, 204, 403),
            HubRoute.PIECE, new Row(404, 204, 403),
            // a request without a code of the county; one that was granted before
            HubRoute.ENROL, new Row(400, 400, 400),
            HubRoute.GRANT, new Row(204, 200, 204)));

    @TempDir
    Path root;

    private final List<RuntimeException> faults = new ArrayList<>();
    private final List<String> logged = new ArrayList<>();
    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord line) {
            logged.add(line.getMessage() + " " + line.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private Office bureau;
    private Office office;
    private Office stranger;
    private Hub hub;
    private HttpClient client;
    private BureauAnchor anchor;

    @BeforeEach
    void open() {
        Logger.getLogger("").addHandler(ear);
        bureau = Office.bureau(root);
        office = Office.fresh(root.resolve("office"), "township", Homes.YUEYANG, 2)
                .enrolAt(bureau);
        Office elsewhere = Office.fresh(root.resolve("elsewhere"), "bureau", Homes.BUREAU, 3);
        stranger = Office.fresh(root.resolve("stranger"), "township", Homes.JIUXIAN, 4)
                .enrolAt(elsewhere);
        elsewhere.close();
        hub = bureau.bureau().openHub(new InetSocketAddress("127.0.0.1", 0), false, faults::add);
        anchor = office.office().bureau().orElseThrow();
        client = HttpClient.newBuilder()
                .sslContext(PinnedTrust.pinned(anchor.hubKey().orElseThrow(), office.seams))
                .build();
    }

    @AfterEach
    void close() {
        Logger.getLogger("").removeHandler(ear);
        hub.close();
        List.of(stranger, office, bureau).forEach(Office::close);
    }

    @Test
    void everyDoorAnswersEachAsTheTableSays() throws Exception {
        assertThat(TABLE.keySet()).containsExactly(HubRoute.values());
        office.trainee("name", NAME, "idNo", NUMBER);
        stranger.trainee("name", NAME, "idNo", NUMBER);
        assertThat(ask(HubRoute.UP, office).statusCode()).as("first").isEqualTo(201);

        Map<HubRoute, Row> seen = new EnumMap<>(HubRoute.class);
        for (HubRoute route : HubRoute.values()) {
            seen.put(route, new Row(status(route, stranger), status(route, office), 0));
        }
        bureau.bureau().revoke(office.core.home().card().deviceId().toString(), Optional.of(0L), "电脑丢了");
        for (HubRoute route : HubRoute.values()) {
            Row before = seen.get(route);
            seen.put(route, new Row(before.stranger(), before.enrolled(), status(route, office)));
        }
        assertThat(seen).isEqualTo(TABLE);
        assertThat(faults).isEmpty();
        assertThat(String.join("\n", logged)).doesNotContain(NUMBER, NAME);
    }

    private int status(HubRoute route, Office who) throws Exception {
        HttpResponse<byte[]> answer = ask(route, who);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .as(route + " answers without a name")
                .doesNotContain(NUMBER, NAME);
        assertThat(answer.headers().map()).doesNotContainKey("server");
        return answer.statusCode();
    }

    private HttpResponse<byte[]> ask(HubRoute route, Office who) throws Exception {
        Id dev = who.core.home().card().deviceId();
        Id chain = who.core.home().card().chainId();
        HttpRequest.BodyPublisher nothing = HttpRequest.BodyPublishers.noBody();
        return switch (route) {
            case UP ->
                send(
                        "PUT",
                        "/v1/up/" + dev + "/" + chain + "/1-1",
                        HttpRequest.BodyPublishers.ofByteArray(who.nextBatch(root.resolve("stick-" + dev))));
            case HEADS -> send("GET", "/v1/heads/" + dev, nothing);
            case DOWN -> send("GET", "/v1/down/" + dev + "?epoch=" + anchor.epoch() + "&after=0", nothing);
            case ROSTER ->
                send(
                        "GET",
                        "/v1/roster/" + dev + "?after=999&key="
                                + anchor.bureau().kid(),
                        nothing);
            case WANTED -> send("GET", "/v1/wanted/" + dev, nothing);
            case PIECES -> send("GET", "/v1/file/" + dev + "/" + "0a".repeat(32), nothing);
            case PUT_PIECE ->
                send("PUT", "/v1/file/" + dev + "/" + "0a".repeat(32) + "/0", HttpRequest.BodyPublishers.ofString("x"));
            case PIECE -> send("GET", "/v1/file/" + dev + "/" + "0a".repeat(32) + "/0", nothing);
            case ENROL -> send("POST", "/v1/enrol", HttpRequest.BodyPublishers.ofString("{\"code\":\"0000\"}"));
            case GRANT -> send("GET", "/v1/enrol/" + dev, nothing);
        };
    }

    private HttpResponse<byte[]> send(String verb, String path, HttpRequest.BodyPublisher body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + hub.port() + path))
                        .method(verb, body)
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }
}
