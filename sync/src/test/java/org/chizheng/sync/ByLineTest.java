package org.chizheng.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.chizheng.core.Homes;
import org.chizheng.core.ledger.ReportState;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.batch.Addressee;
import org.chizheng.sync.batch.BatchReader;
import org.chizheng.sync.batch.VerifiedBatch;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.crypto.PinnedTrust;
import org.chizheng.sync.identity.BureauAnchor;
import org.chizheng.sync.keep.Progress;
import org.chizheng.sync.transport.Sent;
import org.chizheng.sync.transport.UpName;
import org.chizheng.sync.transport.https.Backoff;
import org.chizheng.sync.transport.https.Hub;
import org.chizheng.sync.transport.https.HubClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same over HTTPS on the loopback, several offices at once. */
class ByLineTest {
    private static final String NUMBER = "141025200205189851";

    @TempDir
    Path root;

    private final List<RuntimeException> faults = new ArrayList<>();
    private final List<Office> offices = new ArrayList<>();
    private Office bureau;
    private Hub hub;

    @BeforeEach
    void open() {
        bureau = Office.bureau(root);
        hub = bureau.bureau().openHub(new InetSocketAddress("127.0.0.1", 0), false, faults::add);
    }

    @AfterEach
    void close() {
        hub.close();
        offices.forEach(Office::close);
        bureau.close();
        assertThat(faults).isEmpty();
    }

    private String url() {
        return "https://127.0.0.1:" + hub.port();
    }

    private Office office(String unit, long seed) {
        Office office = Office.fresh(root.resolve(unit), "township", unit, seed);
        offices.add(office);
        return office;
    }

    @Test
    void enrolmentOverTheLineWaitsForAPersonAndThenRecordsGoUpAndReceiptsComeBackInOneExchange() {
        Office yueyang = office(Homes.YUEYANG, 2);
        String code = bureau.bureau().issueCode(Homes.YUEYANG).code().text();
        yueyang.office().requestOver(url(), code, null);
        assertThat(yueyang.office().installOver(url())).isEmpty();
        assertThat(bureau.bureau().devices())
                .singleElement()
                .satisfies(device -> assertThat(device.fingerprint())
                        .isEqualTo(yueyang.office().fingerprint()));
        bureau.bureau().grant(bureau.bureau().devices().get(0).dev());
        assertThat(yueyang.office().installOver(url())).isPresent();

        Id person = yueyang.trainee("name", "张三", "idNo", NUMBER);
        OfficeSync.Exchange exchange = yueyang.office().syncOver(url(), Progress.NONE);
        assertThat(exchange.sent()).isEqualTo(1);
        assertThat(exchange.down().receipts()).isEqualTo(1);
        assertThat(bureau.value(person, "name")).isEqualTo("张三");
        assertThat(yueyang.office().reported()).isEqualTo(new ReportState.Reported(1, 1));
        assertThat(yueyang.office().syncOver(url(), Progress.NONE).sent()).isZero();
    }

    @Test
    void lostAnswerIsGivenAgainByteForByteAndItIsTheBureausWord() {
        Office yueyang = office(Homes.YUEYANG, 2).enrolAt(bureau);
        yueyang.trainee("name", "张三", "idNo", NUMBER);
        byte[] batch = yueyang.nextBatch(root.resolve("scratch"));
        BureauAnchor anchor = yueyang.office().bureau().orElseThrow();
        HubClient client = new HubClient(
                url(),
                PinnedTrust.pinned(anchor.hubKey().orElseThrow(), yueyang.seams),
                new Backoff(yueyang.seams, millis -> {}));
        var card = yueyang.core.home().card();
        UpName name = new UpName(card.deviceId(), card.chainId(), 1, 1);
        Sent first = client.send(name, batch);
        Sent second = client.send(name, batch);
        assertThat(second.answer()).isEqualTo(first.answer());
        VerifiedBatch receipt =
                new BatchReader(Addressee.office(anchor.aud(), card.deviceId()), anchor).verify(first.answer());
        assertThat(receipt.sender().key().kid()).isEqualTo(anchor.bureau().kid());
        assertThat(receipt.manifest().stretch().last()).isEqualTo(1);

        assertThatThrownBy(() -> client.send(new UpName(card.deviceId(), card.chainId(), 1, 2), batch))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("batch.label"));

        int port = hub.port();
        bureau.reopenWithHub(hub);
        hub = bureau.bureau().openHub(new InetSocketAddress("127.0.0.1", port), false, faults::add);
        assertThat(client.send(name, batch).answer()).as("after a restart").isEqualTo(first.answer());
        assertThat(Digest.of(first.answer())).isEqualTo(receipt.file());
    }

    @Test
    void severalOfficesAtOnceAreAllTaken() {
        List<String> units = List.of(Homes.YUEYANG, "141025101", Homes.JIUXIAN);
        long seed = 10;
        for (String unit : units) {
            Office office = office(unit, seed++).enrolAt(bureau);
            for (int i = 0; i < 20; i++) {
                office.trainee("name", "学员" + i, "phone", "1380000000" + i % 10);
            }
        }
        List<CompletableFuture<OfficeSync.Exchange>> running = offices.stream()
                .map(office ->
                        CompletableFuture.supplyAsync(() -> office.office().syncOver(url(), Progress.NONE)))
                .toList();
        running.forEach(exchange -> assertThat(exchange.join().sent()).isEqualTo(1));
        assertThat(offices)
                .allSatisfy(
                        office -> assertThat(office.office().reported()).isEqualTo(new ReportState.Reported(20, 20)));
        assertThat(bureau.bureau().inbox())
                .hasSize(3)
                .allSatisfy(unit -> assertThat(unit.batches())
                        .singleElement()
                        .satisfies(batch -> assertThat(batch.counts()).containsEntry("new", 20)));
        assertThat(bureau.core.digestOfRebuild()).isEqualTo(bureau.core.digest());
    }
}
