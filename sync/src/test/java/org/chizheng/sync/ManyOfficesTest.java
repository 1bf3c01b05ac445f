package org.chizheng.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLSocket;
import org.chizheng.core.ledger.ReportState;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.crypto.PinnedTrust;
import org.chizheng.sync.keep.Progress;
import org.chizheng.sync.transport.https.Hub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * All offices of a county at the same moment, on a line where some lines break in the middle of a batch and some write a
 * byte now and then. Everybody comes through, nothing is taken twice, and a resend changes nothing.
 */
@Isolated("its hub and its offices take the whole machine")
class ManyOfficesTest {
    private static final List<String> UNITS =
            List.of("141025100", "141025103", "141025101", "141025102", "141025104", "141025-02", "141025-03");
    private static final int SAVES = 3;
    private static final int SLOW = 6;

    @TempDir
    Path root;

    private final List<RuntimeException> faults = new ArrayList<>();
    private final List<Office> offices = new ArrayList<>();
    private final AtomicBoolean over = new AtomicBoolean();
    private Office bureau;
    private Hub hub;

    @BeforeEach
    void open() {
        bureau = Office.bureau(root);
        hub = bureau.bureau().openHub(new InetSocketAddress("127.0.0.1", 0), false, faults::add);
    }

    @AfterEach
    void close() {
        over.set(true);
        hub.close();
        offices.forEach(Office::close);
        bureau.close();
    }

    @Test
    void sevenOfficesComeThroughTogether() throws Exception {
        all(7, 2);
    }

    @Test
    @Tag("simulate")
    void aHundredOfficesComeThroughTogether() throws Exception {
        int count = Integer.getInteger("chizheng.offices", 100);
        long began = System.nanoTime();
        all(count, SLOW);
        System.out.println(count + " offices at once, " + SLOW + " slow lines, every third line broken once: "
                + (System.nanoTime() - began) / 1_000_000_000 + " s with the making of the offices");
    }

    private void all(int count, int slowLines) throws Exception {
        for (int i = 0; i < count; i++) {
            String unit = UNITS.get(i % UNITS.size());
            Office office = Office.fresh(root.resolve("office" + i), "township", unit, 100 + i)
                    .enrolAt(bureau);
            offices.add(office);
            for (int person = 0; person < SAVES; person++) {
                office.trainee("name", "学员" + person);
            }
        }
        ExecutorService hands = Executors.newFixedThreadPool(count + slowLines);
        try {
            List<CompletableFuture<Void>> slow = new ArrayList<>();
            for (int i = 0; i < slowLines; i++) {
                slow.add(CompletableFuture.runAsync(this::writeSlowly, hands));
            }
            List<CompletableFuture<Void>> running = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Office office = offices.get(i);
                boolean breaks = i % 3 == 0;
                running.add(CompletableFuture.runAsync(() -> report(office, breaks), hands));
            }
            running.forEach(CompletableFuture::join);
            over.set(true);
            slow.forEach(CompletableFuture::join);
        } finally {
            hands.shutdown();
        }
        assertThat(offices)
                .allSatisfy(office ->
                        assertThat(office.office().reported()).isEqualTo(new ReportState.Reported(SAVES, SAVES)));
        long files = bureau.bureau().inbox().stream()
                .mapToLong(unit -> unit.batches().size())
                .sum();
        assertThat(files).isEqualTo(count);
        assertThat(people()).isEqualTo(SAVES * count);
        offices.get(0).office().syncOver(url(), Progress.NONE);
        assertThat(people()).isEqualTo(SAVES * count);
        assertThat(bureau.core.digestOfRebuild()).isEqualTo(bureau.core.digest());
        assertThat(faults).isEmpty();
    }

    private int people() {
        return bureau.core.services().trainees().count(org.chizheng.core.person.TraineeQueries.Filter.NONE);
    }

    private String url() {
        return "https://127.0.0.1:" + hub.port();
    }

    private void report(Office office, boolean breaks) {
        if (breaks) {
            breakOff(office.nextBatch(office.folder.resolveSibling(office.folder.getFileName() + "-stick")), office);
        }
        office.office().syncOver(url(), Progress.NONE);
    }

    /** Half of a batch, then the line is gone. */
    private void breakOff(byte[] batch, Office office) {
        try (SSLSocket line = line()) {
            String head = "PUT /v1/up/" + office.core.home().card().deviceId() + "/"
                    + office.core.home().card().chainId() + "/1-" + SAVES + " HTTP/1.1\r\nHost: hub\r\nContent-Length: "
                    + batch.length + "\r\n\r\n";
            line.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            line.getOutputStream().write(batch, 0, batch.length / 2);
            line.getOutputStream().flush();
        } catch (IOException broken) {
            assertThat(broken).isNotNull();
        }
    }

    /** A byte ten times a second into a batch of a thousand, again and again. */
    private void writeSlowly() {
        String head = "PUT /v1/up/" + bureau.seams.newId() + "/" + bureau.seams.newId()
                + "/1-20 HTTP/1.1\r\nHost: hub\r\nContent-Length: 1000\r\n\r\n";
        while (!over.get()) {
            try (SSLSocket line = line()) {
                line.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                while (!over.get()) {
                    line.getOutputStream().write('x');
                    line.getOutputStream().flush();
                    LockSupport.parkNanos(100_000_000L);
                }
            } catch (IOException sentAway) {
                Thread.yield();
            }
        }
    }

    private SSLSocket line() throws IOException {
        Digest key = offices.get(0).office().bureau().orElseThrow().hubKey().orElseThrow();
        SSLSocket line = (SSLSocket)
                PinnedTrust.pinned(key, bureau.seams).getSocketFactory().createSocket("127.0.0.1", hub.port());
        line.setSoTimeout(20_000);
        line.startHandshake();
        return line;
    }
}
