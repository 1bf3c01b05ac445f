package org.chizheng.app.township.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chizheng.app.traffic.Office;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.OfficeSync.PendingRecord;
import org.chizheng.sync.outbox.OutboxBatch;
import org.chizheng.sync.transport.https.Hub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office, its bureau, a stick and the line between them, all real. */
class ReportModelTest {
    @TempDir
    Path root;

    private Path stick;
    private Office bureau;
    private Office yueyang;
    private ReportModel model;

    @BeforeEach
    void open() throws Exception {
        stick = Files.createDirectories(root.resolve("U盘 1"));
        bureau = Office.bureau(root);
        yueyang = Office.yueyang(root);
        model = new ReportModel(yueyang.session, yueyang.sync::office);
    }

    @AfterEach
    void close() {
        yueyang.close();
        bureau.close();
    }

    private OutboxBatch batch() {
        return model.facts().get().batches().get(0);
    }

    private Hub hub() {
        return bureau.sync.bureau().openHub(new java.net.InetSocketAddress("127.0.0.1", 0), false, fault -> {
            throw fault;
        });
    }

    @Test
    void officeIsEnrolledByTwoFiles() throws Exception {
        model.load();
        assertThat(model.facts().get().enrolled()).isFalse();
        assertThat(model.facts().get().fingerprint()).matches("([0-9]{5} ?){8}");
        model.enrol()
                .code()
                .set(bureau.sync
                        .bureau()
                        .issueCode(yueyang.session.unit())
                        .code()
                        .text());
        model.enrol().requestTo(stick);
        assertThat(model.facts().get().asked()).isTrue();
        Path request = stick.resolve("登记申请-岳阳镇.request");
        Path grant = stick.resolve("登记批准.grant");
        Files.write(grant, bureau.sync.bureau().grant(Files.readAllBytes(request)));

        model.enrol().install(grant);
        assertThat(model.work().refused().get()).isNull();
        assertThat(model.facts().get().enrolled()).isTrue();
        assertThat(model.facts().get().fingerprint()).isEmpty();
        assertThat(model.work().said().get()).contains(model.facts().get().bureau());
    }

    @Test
    void officeIsEnrolledOverTheLineAfterTheBureauApproved() {
        try (Hub hub = hub()) {
            model.hub().set("https://127.0.0.1:" + hub.port());
            model.enrol()
                    .code()
                    .set(bureau.sync
                            .bureau()
                            .issueCode(yueyang.session.unit())
                            .code()
                            .text());
            model.enrol().requestOverTheLine();
            assertThat(model.work().refused().get()).isNull();
            model.enrol().fetchGrant();
            assertThat(model.work().said().get()).startsWith("县局还没有批准");
            bureau.sync
                    .bureau()
                    .grant(bureau.sync.bureau().devices().stream()
                            .filter(device -> device.state().equals("asked"))
                            .findFirst()
                            .orElseThrow()
                            .dev());
            model.enrol().fetchGrant();
            assertThat(model.facts().get().enrolled()).isTrue();
        }
    }

    @Test
    void wrongCodeIsRefusedInWords() {
        model.enrol().code().set("123");
        model.enrol().requestTo(stick);
        assertThat(model.work().refused().get().code()).isEqualTo("enrol.code-form");
        assertThat(model.facts().get().asked()).isFalse();
    }

    @Test
    void whatGoesIsCountedByKindAndNamed() {
        yueyang.enrolAt(bureau);
        Id person = yueyang.trainee("李秀英", 982);
        model.load();
        assertThat(model.facts().get().pending().kinds()).containsEntry("学员", 1);
        assertThat(model.facts().get().pending().records())
                .filteredOn(record -> record.record().equals(person))
                .extracting(PendingRecord::name)
                .containsExactly("李秀英");
    }

    @Test
    void batchGoesByStickAndItsReceiptIsReadRecordByRecord() {
        yueyang.enrolAt(bureau);
        Id person = yueyang.trainee("李秀英", 982);
        List<Integer> counts = new ArrayList<>();
        model.onCounts((local, sent, troubled) -> counts.addAll(List.of(local, sent, troubled)));
        model.exportTo(stick);
        assertThat(batch().state()).isEqualTo(OutboxBatch.State.SENT);
        assertThat(model.work().said().get())
                .contains(stick.toString(), batch().checkCode().substring(0, 4) + "-");
        int records = model.facts().get().onTheWay().size();
        assertThat(counts).containsExactly(0, records, 0);
        model.open(batch());
        assertThat(model.batch().get().lines())
                .hasSize(records)
                .allSatisfy(line -> assertThat(line.words()).isEmpty());

        bureau.receive(stick);
        bureau.writeDown(stick);
        model.take(List.of(stick));
        assertThat(model.work().said().get()).startsWith("带回回执 1 张");
        assertThat(batch().state()).isEqualTo(OutboxBatch.State.CONFIRMED);
        model.open(batch());
        assertThat(model.batch().get().lines())
                .filteredOn(line -> line.record().record().equals(person))
                .singleElement()
                .satisfies(line -> assertThat(line.words()).containsExactly("县局已采用"));
        assertThat(counts).endsWith(0, 0, 0);

        model.take(List.of(stick));
        assertThat(model.work().said().get()).isEqualTo("没有新的回执。");
    }

    @Test
    void samePersonInTwoTownshipsStandsInWords() {
        yueyang.enrolAt(bureau);
        try (Office jiuxian = Office.jiuxian(root).enrolAt(bureau)) {
            yueyang.trainee("李秀英", 982);
            jiuxian.trainee("李秀英", 982);
            yueyang.export(stick);
            jiuxian.export(stick);
            bureau.receive(stick);
            bureau.writeDown(stick);
            model.take(List.of(stick));
            assertThat(model.facts().get().troubled()).isEqualTo(1);
            assertThat(model.facts().get().cases()).singleElement().satisfies(one -> {
                assertThat(one.what()).isEqualTo("身份证号与另一条记录相同");
                assertThat(one.now()).contains("岳阳镇、旧县镇");
                assertThat(one.records()).extracting(PendingRecord::name).containsExactly("李秀英");
                assertThat(one.others()).isEqualTo("旧县镇");
                assertThat(one.own()).startsWith("本单位写的：证件号码 1410***********");
                assertThat(one.ruling()).isEmpty();
            });
            bureau.core
                    .services()
                    .decisions()
                    .sendBack(
                            bureau.core.actor(),
                            bureau.core.services().cases().open().get(0),
                            "different",
                            "旧县镇抄错");
            bureau.writeDown(stick);
            model.take(List.of(stick));
            assertThat(model.facts().get().cases()).singleElement().satisfies(one -> {
                assertThat(one.returned()).isTrue();
                assertThat(one.ruling()).contains("裁定“不是同一人，退回更正”，理由：旧县镇抄错");
                assertThat(one.place()).isPresent();
            });
        }
    }

    @Test
    void lineCarriesBothWaysAndIsRemembered() {
        yueyang.enrolAt(bureau);
        yueyang.trainee("李秀英", 982);
        try (Hub hub = hub()) {
            String address = "https://127.0.0.1:" + hub.port();
            model.hub().set(" " + address + " ");
            model.sendOverTheLine();
            assertThat(model.work().refused().get()).isNull();
            assertThat(batch().state()).isEqualTo(OutboxBatch.State.CONFIRMED);
            assertThat(model.work().said().get()).startsWith("县局已收到 1 个包。");
            assertThat(model.facts().get().hub()).isEqualTo(address);
            assertThat(model.facts().get().contact()).matches("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}");
            ReportModel tomorrow = new ReportModel(yueyang.session, yueyang.sync::office);
            tomorrow.load();
            assertThat(tomorrow.hub().get()).isEqualTo(address);
        }
    }

    @Test
    void addressOfAnotherFormIsRefusedAndNothingLeaves() {
        yueyang.enrolAt(bureau);
        yueyang.trainee("李秀英", 982);
        model.hub().set("192.168.1.5");
        model.sendOverTheLine();
        assertThat(model.work().refused().get().code()).isEqualTo("hub.address");
        assertThat(model.facts().get().pending().records()).isNotEmpty();
    }

    @Test
    void damagedReceiptIsRefusedWithItsReason() throws Exception {
        yueyang.enrolAt(bureau);
        yueyang.trainee("李秀英", 982);
        yueyang.export(stick);
        bureau.receive(stick);
        bureau.writeDown(stick);
        try (Stream<Path> files = Files.walk(stick.resolve("HRBSYNC/v1/down"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length - 1] ^= 1;
                Files.write(file, bytes);
            }
        }
        model.take(List.of(stick));
        assertThat(model.work().refused().get().code()).isEqualTo("batch.digest");
        assertThat(batch().state()).isEqualTo(OutboxBatch.State.SENT);
    }

    @Test
    void workThatIsHeldKeepsASecondOneOut() {
        yueyang.enrolAt(bureau);
        yueyang.trainee("李秀英", 982);
        yueyang.tasks.hold();
        model.exportTo(stick);
        model.exportTo(stick);
        assertThat(yueyang.tasks.running()).hasSize(1);
        model.work().running().get().cancel();
        yueyang.tasks.release();
        assertThat(model.work().running().get()).isNull();
        assertThat(model.work().said().get()).startsWith("已停下");
    }
}
