package org.chizheng.sync.transport.https;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.SSLSocket;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.crypto.PinnedTrust;
import org.chizheng.sync.transport.Sent;
import org.chizheng.sync.transport.UpName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What the hub does when one office asks too often, and when all its hands are full. */
@Isolated("its hub counts lines")
class HubLimitsTest {
    private static final int A_MINUTE = 3;
    private static final int THREADS = 8;

    private Desk desk = desk(A_MINUTE);
    private final Id dev = desk.seams.newId();

    private static Desk desk(int perMinute) {
        return new Desk(new HubSettings(
                Duration.ofSeconds(20), Duration.ofSeconds(20), 64, THREADS, perMinute, Duration.ofSeconds(2)));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /** Three are allowed in a minute of the clock; the fourth is told the seconds to its end. */
    @Test
    void whoAsksTooOftenIsToldWhenToComeAgain() throws IOException {
        for (int i = 0; i < A_MINUTE; i++) {
            assertThat(heads(dev)).startsWith("HTTP/1.1 404 ");
        }
        long left = (60_000 - Math.floorMod(desk.seams.millis(), 60_000L) + 999) / 1_000;
        assertThat(heads(dev)).startsWith("HTTP/1.1 429 ").containsIgnoringCase("\r\nRetry-After: " + left + "\r\n");
        assertThat(heads(desk.seams.newId())).startsWith("HTTP/1.1 404 ");
        desk.seams.advance(60_000);
        assertThat(heads(dev)).startsWith("HTTP/1.1 404 ");
    }

    /** The client waits as long as it is asked to, five times, and then says so in words; nothing was taken. */
    @Test
    void theOfficeWaitsAndIsToldWhy() throws IOException {
        for (int i = 0; i < A_MINUTE; i++) {
            heads(dev);
        }
        long left = (60_000 - Math.floorMod(desk.seams.millis(), 60_000L) + 999) / 1_000;
        UpName name = new UpName(dev, desk.seams.newId(), 1, 20);
        assertThatThrownBy(() -> desk.client().send(name, new byte[] {1})).isInstanceOfSatisfying(Refusal.class, no -> {
            assertThat(no.code()).isEqualTo("line.status-429");
            assertThat(no.now()).contains("过一分钟");
        });
        assertThat(desk.pauses)
                .isNotEmpty()
                .allSatisfy(pause -> assertThat(pause).isGreaterThanOrEqualTo(left * 1_000));
        assertThat(desk.taken).isEmpty();
    }

    /** Made-up ids share ten times the measure: after 30 requests of 30 devices nobody of the address gets in. */
    @Test
    void manyNamesFromOneAddressHaveOneMeasure() throws IOException {
        for (int i = 0; i < 10 * A_MINUTE; i++) {
            assertThat(heads(desk.seams.newId())).startsWith("HTTP/1.1 404 ");
        }
        assertThat(heads(desk.seams.newId())).startsWith("HTTP/1.1 429 ");
    }

    /** Two bodies that do not end hold both places; the next is sent away with a time and comes in when one is free. */
    @Test
    void aFullHubSendsAwayAndTakesLater() throws IOException {
        assertThat(new HubSettings(Duration.ofSeconds(1), Duration.ofSeconds(1), 64, THREADS, 1, Duration.ofSeconds(1))
                        .atOnce())
                .isEqualTo(2);
        desk.close();
        desk = desk(1_000);
        try (SSLSocket one = unfinished();
                SSLSocket two = unfinished()) {
            String reply = "";
            for (int tries = 0; tries < 200 && !reply.startsWith("HTTP/1.1 503 "); tries++) {
                reply = heads(dev);
            }
            assertThat(reply).startsWith("HTTP/1.1 503 ").containsIgnoringCase("\r\nRetry-After: 5\r\n");
            one.getOutputStream().write(new byte[999]);
            one.getOutputStream().flush();
            assertThat(new String(one.getInputStream().readNBytes(13), StandardCharsets.ISO_8859_1))
                    .startsWith("HTTP/1.1 201 ");
        }
        UpName name = new UpName(dev, desk.seams.newId(), 1, 20);
        assertThat(desk.client().send(name, new byte[] {1}).stage()).isEqualTo(Sent.Stage.RECEIVED);
    }

    /** A byte, six seconds of the clock, a byte: five seconds and two bytes at 2 KB/s are over. Twenty would be allowed in all. */
    @Test
    void whoWritesByteByByteIsSentAway() throws IOException {
        try (SSLSocket slow = unfinished()) {
            String reply = "";
            for (int tries = 0; tries < 200 && reply.isEmpty(); tries++) {
                // three times at most, so that the twenty seconds of a whole body never come into it
                desk.seams.advance(tries < 3 ? 6_000 : 0);
                reply = afterOneMore(slow);
            }
            assertThat(reply).startsWith("HTTP/1.1 408 ");
        }
        assertThat(desk.taken).isEmpty();
    }

    private static String afterOneMore(SSLSocket slow) throws IOException {
        slow.getOutputStream().write('x');
        slow.getOutputStream().flush();
        slow.setSoTimeout(50);
        try {
            return new String(slow.getInputStream().readNBytes(13), StandardCharsets.ISO_8859_1);
        } catch (SocketTimeoutException nothingYet) {
            return "";
        }
    }

    /** Of 34 places one address has 11: whoever opens lines and lines leaves the others' places alone. */
    @Test
    void oneAddressHoldsAThirdOfThePlaces() {
        Hands hands = new Hands(HubSettings.DESK.atOnce(), HubSettings.DESK.atOnceFromOne());
        int taken = 0;
        while (hands.take("10.20.3.5")) {
            taken++;
        }
        assertThat(taken).isEqualTo(11);
        int others = 0;
        while (hands.take("10.20.3." + (100 + others))) {
            others++;
        }
        assertThat(taken + others).isEqualTo(34);
        hands.giveBack("10.20.3.5");
        assertThat(hands.take("10.20.3.9")).isTrue();
        assertThat(hands.take("10.20.3.5")).isFalse();
    }

    private SSLSocket unfinished() throws IOException {
        SSLSocket socket = socket();
        String head = "PUT /v1/up/" + desk.seams.newId() + "/" + desk.seams.newId()
                + "/1-20 HTTP/1.1\r\nHost: hub\r\nContent-Length: 1000\r\n\r\nx";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private String heads(Id device) throws IOException {
        try (SSLSocket socket = socket()) {
            String request = "GET /v1/heads/" + device + " HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private SSLSocket socket() throws IOException {
        SSLSocket socket = (SSLSocket) PinnedTrust.pinned(desk.certificate.keyHash(), desk.seams)
                .getSocketFactory()
                .createSocket("127.0.0.1", desk.port());
        socket.setSoTimeout(20_000);
        socket.startHandshake();
        return socket;
    }
}
