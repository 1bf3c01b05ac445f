package org.chizheng.sync.transport.https;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLSocket;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.batch.json.Limits;
import org.chizheng.sync.crypto.HubCertificate;
import org.chizheng.sync.crypto.PinnedTrust;
import org.chizheng.sync.transport.Sent;
import org.chizheng.sync.transport.UpName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Isolated("its hub waits for fractions of a second only")
class HubTest {
    private static final HubSettings IMPATIENT =
            new HubSettings(Duration.ofMillis(300), Duration.ofMillis(600), 64, 8, 1_000, Duration.ofSeconds(2));

    private final Desk desk = new Desk(IMPATIENT);
    private final Id dev = desk.seams.newId();
    private final Id chain = desk.seams.newId();
    private final UpName name = new UpName(dev, chain, 1, 20);

    @AfterEach
    void close() {
        desk.close();
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }

    @Test
    void aBatchGoesUpAndItsReceiptComesBack() {
        Sent sent = desk.client().send(name, new byte[] {1, 2, 3, 4});
        assertThat(sent.stage()).isEqualTo(Sent.Stage.RECEIVED);
        assertThat(sent.answer()).containsExactly(1, 2, 3);
        assertThat(desk.names).containsExactly(name);
        assertThat(desk.client().heads(dev)).isEqualTo(dev.bytes());
    }

    @Test
    void whatWaitsForAGapIsSaidToWait() {
        desk.scripted.add(Reply.of(Reply.Status.ACCEPTED));
        assertThat(desk.client().send(name, new byte[] {1}).stage()).isEqualTo(Sent.Stage.WAITING);
    }

    @Test
    void enrolmentGoesOverAnUnknownKeyAndTheGrantComesLater() {
        HubClient stranger = new HubClient(
                desk.address(), PinnedTrust.beforeEnrolment(desk.seams), new Backoff(desk.seams, desk.pauses::add));
        assertThat(stranger.grant(dev)).isEmpty();
        stranger.enrol(new byte[] {5});
        assertThat(desk.taken).containsExactly(new byte[] {5});
        assertThat(stranger.grant(dev))
                .hasValueSatisfying(grant -> assertThat(grant).containsExactly(9));
    }

    @Test
    void anotherKeyThanThePinnedOneGetsNothing() {
        HubCertificate other = HubCertificate.fresh(desk.seams);
        HubClient misled = new HubClient(
                desk.address(),
                PinnedTrust.pinned(other.keyHash(), desk.seams),
                new Backoff(desk.seams, desk.pauses::add));
        assertRefused("line.pin", () -> misled.send(name, new byte[] {1}));
        assertThat(desk.taken).isEmpty();
        assertThat(desk.pauses).isEmpty();
    }

    @Test
    void theBureausOwnWordsReachTheOffice() {
        desk.trouble = Refusal.of("batch.audience", "不是发给本县的", "接收单位不是本局", "请核对");
        assertThatThrownBy(() -> desk.client().send(name, new byte[] {1})).isInstanceOfSatisfying(Refusal.class, no -> {
            assertThat(no.code()).isEqualTo("batch.audience");
            assertThat(no.what()).isEqualTo("不是发给本县的");
            assertThat(no.now()).isEqualTo("请核对");
        });
        assertThat(desk.pauses).isEmpty();
    }

    @Test
    void aFaultInsideSaysNothingToTheOffice() {
        desk.trouble = new IllegalStateException("王小明 141025198001019876");
        assertThatThrownBy(() -> desk.client().send(name, new byte[] {1})).isInstanceOfSatisfying(Refusal.class, no -> {
            assertThat(no.code()).isEqualTo("line.status-500");
            assertThat(no.sentence()).doesNotContain("王小明");
        });
        assertThat(desk.faults).containsExactly(desk.trouble);
    }

    /** A busy hub asks for 5 s (its Retry-After); up to half of 1 s, then of 2 s is added by chance. */
    @Test
    void aBusyHubIsAskedAgainAfterAPause() {
        desk.scripted.addAll(List.of(Reply.of(Reply.Status.BUSY), Reply.of(Reply.Status.BUSY)));
        assertThat(desk.client().send(name, new byte[] {1}).stage()).isEqualTo(Sent.Stage.RECEIVED);
        assertThat(desk.pauses).hasSize(2);
        assertThat(desk.pauses.get(0)).isBetween(5_000L, 5_500L);
        assertThat(desk.pauses.get(1)).isBetween(5_000L, 6_000L);
    }

    /** A hub that stays busy is a hub that is there: 24 tries, so 23 pauses, and then it is said. */
    @Test
    void aHubThatStaysBusyIsAskedForTwoMinutes() {
        for (int i = 0; i < 24; i++) {
            desk.scripted.add(Reply.of(Reply.Status.BUSY));
        }
        assertRefused("line.status-503", () -> desk.client().send(name, new byte[] {1}));
        assertThat(desk.pauses)
                .hasSize(23)
                .allSatisfy(pause -> assertThat(pause).isGreaterThanOrEqualTo(5_000L));
        assertThat(desk.client().send(name, new byte[] {1}).stage()).isEqualTo(Sent.Stage.RECEIVED);
    }

    @Test
    void aDeadLineIsTriedFiveTimesWithGrowingPauses() {
        HubClient client = desk.client();
        desk.close();
        assertRefused("line.down", () -> client.send(name, new byte[] {1}));
        assertThat(desk.pauses).hasSize(4);
        long most = 1_000;
        for (long pause : desk.pauses) {
            assertThat(pause).isBetween(most / 2, most);
            most *= 2;
        }
    }

    @ParameterizedTest
    @CsvSource({"FORBIDDEN,line.status-403", "CONFLICT,line.status-409", "GONE,line.status-410"})
    void aBareStatusBecomesASentence(Reply.Status status, String code) {
        desk.scripted.add(Reply.of(status));
        assertRefused(code, () -> desk.client().send(name, new byte[] {1}));
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:1",
        "ftp://x",
        "127.0.0.1:8443",
        "https://",
        "https://a/b",
        "https://a?x=1",
        "'https://a b'"
    })
    void anAddressOfAnotherFormIsRefused(String address) {
        Backoff backoff = new Backoff(desk.seams, desk.pauses::add);
        assertRefused("hub.address", () -> new HubClient(address, PinnedTrust.beforeEnrolment(desk.seams), backoff));
    }

    @Test
    void aTakenPortIsNamed() {
        InetSocketAddress taken = new InetSocketAddress("127.0.0.1", desk.port());
        assertRefused(
                "hub.open",
                () -> Hub.open(taken, desk.certificate, desk, IMPATIENT, desk.seams, desk.faults::add)
                        .close());
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/,404",
        "GET,/v1/up/x,404",
        "GET,/v1/../v1/heads/AAAAAAAAAAAAAAAAAAAAAA,404",
        "GET,/v1/heads/AAAAAAAAAAAAAAAAAAAAAB,400",
        "GET,/v1/heads/AAAAAAAAAAAAAAAAAAAAAA/,404",
        "GET,/v1/heads/..%2f..%2fetc,400",
        "DELETE,/v1/heads/AAAAAAAAAAAAAAAAAAAAAA,405",
        "POST,/v1/up/AAAAAAAAAAAAAAAAAAAAAA/AAAAAAAAAAAAAAAAAAAAAA/1-2,405",
        "GET,/v1/down/AAAAAAAAAAAAAAAAAAAAAA,400",
        "GET,/v1/down/AAAAAAAAAAAAAAAAAAAAAA?epoch=AAAAAAAAAAAAAAAAAAAAAA&after=-1,400",
        "GET,/v1/down/AAAAAAAAAAAAAAAAAAAAAA?epoch=AAAAAAAAAAAAAAAAAAAAAA&after=1&after=x%zz,400",
        "GET,/v1/down/AAAAAAAAAAAAAAAAAAAAAA?epoch=AAAAAAAAAAAAAAAAAAAAAA&after=0,204"
    })
    void onlyThePathsOfTheProtocolAreServed(String verb, String path, int status) throws IOException {
        String reply = raw(verb + " " + path + " HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n\r\n", 0);
        assertThat(reply).startsWith("HTTP/1.1 " + status + " ");
        assertThat(reply).doesNotContainIgnoringCase("jetty").doesNotContain("/v1");
    }

    private String upHead(String length) {
        return "PUT /v1/up/" + dev + "/" + chain + "/1-20 HTTP/1.1\r\nHost: hub\r\n" + length + "\r\n\r\n";
    }

    @Test
    void anAnnouncedGiantIsRefusedUnread() throws IOException {
        assertThat(raw(upHead("Content-Length: " + (Limits.FILE + 1)), 0)).startsWith("HTTP/1.1 413 ");
        assertThat(desk.taken).isEmpty();
    }

    @Test
    void anUnannouncedGiantIsCutAtTheLimit() throws IOException {
        String chunk = "1000\r\n" + "x".repeat(0x1000) + "\r\n";
        String head = upHead("Transfer-Encoding: chunked");
        assertThat(raw(head + chunk.repeat(Limits.FILE / 0x1000 + 1), 0)).startsWith("HTTP/1.1 413 ");
        assertThat(desk.taken).isEmpty();
    }

    /** Ten bytes of a thousand, then silence: the hub ends it. The reading below waits for the hub, not for a clock. */
    @Test
    void aBodyThatStopsIsCut() throws IOException {
        assertThat(raw(upHead("Content-Length: 1000") + "0123456789", 0)).doesNotStartWith("HTTP/1.1 20");
        assertThat(desk.taken).isEmpty();
    }

    /** The desk's clock moves past the time for one body while bytes still trickle in. */
    @Test
    void aBodyThatTricklesIsCut() throws IOException {
        String reply = raw(upHead("Content-Length: 1000") + "0123456789", 1_000);
        assertThat(reply).startsWith("HTTP/1.1 408 ");
        assertThat(desk.taken).isEmpty();
    }

    @Test
    void aHeaderWithoutEndIsRefused() throws IOException {
        assertThat(raw("GET /v1/heads/" + "x".repeat(20_000) + " HTTP/1.1\r\n", 0))
                .startsWith("HTTP/1.1 4");
    }

    @Test
    void silentLinesDoNotKeepOthersOut() throws IOException {
        try (SSLSocket silent = socket();
                SSLSocket second = socket()) {
            silent.getOutputStream().write("PUT /v1/up".getBytes(StandardCharsets.US_ASCII));
            second.getOutputStream().write("GET".getBytes(StandardCharsets.US_ASCII));
            assertThat(desk.client().send(name, new byte[] {1}).stage()).isEqualTo(Sent.Stage.RECEIVED);
            assertThat(silent.getInputStream().read()).isIn(-1, (int) 'H');
        }
    }

    @Test
    void oldProtocolsAreNotSpoken() throws IOException {
        try (SSLSocket socket = plainSocket()) {
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});
            socket.startHandshake();
            assertThat(socket.getSession().getProtocol()).isEqualTo("TLSv1.2");
        }
        assertThat(answerToHello(3, 1)).as("TLS 1.0").isNotEqualTo(SERVER_HELLO);
        assertThat(answerToHello(3, 2)).as("TLS 1.1").isNotEqualTo(SERVER_HELLO);
        assertThat(answerToHello(3, 3))
                .as("TLS 1.2, so that the hello itself is a good one")
                .isEqualTo(SERVER_HELLO);
    }

    /** Content type 22, handshake type 2 (RFC 5246, 6.2.1 and 7.4). */
    private static final int SERVER_HELLO = 22 << 8 | 2;

    /**
     * Says hello byte by byte, since Java's client refuses an old version by itself and would leave the hub unasked.
     *
     * @return type of the record and of the handshake message that come back; -1 when the line is closed
     */
    private int answerToHello(int major, int minor) throws IOException {
        ByteArrayOutputStream hello = new ByteArrayOutputStream();
        hello.write(new byte[] {(byte) major, (byte) minor});
        hello.write(new byte[32]);
        hello.write(0);
        // ECDHE_ECDSA and ECDHE_RSA with AES-128: CBC with SHA (also before TLS 1.2), then GCM
        hello.write(new byte[] {0, 8, (byte) 0xC0, 9, (byte) 0xC0, 0x13, (byte) 0xC0, 0x2B, (byte) 0xC0, 0x2F});
        hello.write(new byte[] {1, 0});
        // supported groups: secp256r1; point formats: uncompressed; signatures: ECDSA and RSA with SHA-256 and SHA-1
        byte[] groups = {0, 10, 0, 4, 0, 2, 0, 23};
        byte[] points = {0, 11, 0, 2, 1, 0};
        byte[] signatures = {0, 13, 0, 10, 0, 8, 4, 3, 4, 1, 2, 3, 2, 1};
        hello.write(new byte[] {0, (byte) (groups.length + points.length + signatures.length)});
        hello.write(groups);
        hello.write(points);
        hello.write(signatures);
        byte[] body = hello.toByteArray();
        try (Socket line = new Socket("127.0.0.1", desk.port())) {
            line.setSoTimeout(20_000);
            OutputStream out = line.getOutputStream();
            out.write(new byte[] {22, 3, 1, 0, (byte) (body.length + 4), 1, 0, 0, (byte) body.length});
            out.write(body);
            out.flush();
            byte[] answer = line.getInputStream().readNBytes(6);
            return answer.length < 6 ? -1 : answer[0] << 8 | answer[5];
        }
    }

    private SSLSocket plainSocket() throws IOException {
        SSLSocket socket = (SSLSocket) PinnedTrust.pinned(desk.certificate.keyHash(), desk.seams)
                .getSocketFactory()
                .createSocket("127.0.0.1", desk.port());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private SSLSocket socket() throws IOException {
        SSLSocket socket = plainSocket();
        socket.startHandshake();
        return socket;
    }

    private String raw(String request, long advance) throws IOException {
        try (SSLSocket socket = socket()) {
            OutputStream out = socket.getOutputStream();
            try {
                out.write(request.getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
                if (advance > 0) {
                    trickle(out, advance);
                }
            } catch (IOException cut) {
                assertThat(cut).isNotNull();
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException cut) {
            return "";
        }
    }

    private void trickle(OutputStream out, long advance) throws IOException {
        for (int i = 0; i < 100; i++) {
            desk.seams.advance(advance);
            out.write('x');
            out.flush();
        }
    }
}
