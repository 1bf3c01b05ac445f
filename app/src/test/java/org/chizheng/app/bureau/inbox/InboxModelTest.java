package org.chizheng.app.bureau.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.chizheng.app.traffic.Office;
import org.chizheng.core.Homes;
import org.chizheng.sync.OfficeSync.PendingRecord;
import org.chizheng.sync.intake.Enrolment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxModelTest {
    @TempDir
    Path root;

    private Path stick;
    private Office bureau;
    private Office yueyang;
    private Reception reception;
    private InboxModel model;

    @BeforeEach
    void open() throws Exception {
        stick = Files.createDirectories(root.resolve("U盘 1"));
        bureau = Office.bureau(root);
        yueyang = Office.yueyang(root).enrolAt(bureau);
        reception = new Reception(bureau.sync::bureau, "127.0.0.1");
        model = new InboxModel(bureau.session, bureau.sync::bureau, reception);
        model.load();
    }

    @AfterEach
    void close() {
        reception.close();
        yueyang.close();
        bureau.close();
    }

    private InboxLine first() {
        return model.facts().get().lines().get(0);
    }

    @Test
    void officesThatNeverSentAreNamed() {
        assertThat(model.facts().get().lines()).isEmpty();
        assertThat(model.facts().get().silent()).containsExactly("岳阳镇");
    }

    @Test
    void receivedBatchShowsWhatItChangedAndTheNamesBehind() {
        yueyang.trainee("李秀英", 982);
        yueyang.trainee("王建军", 983);
        yueyang.export(stick);
        model.receive(List.of(stick));
        assertThat(model.work().said().get()).startsWith("接收 1 个包：新增 ");
        assertThat(first().unit()).isEqualTo("岳阳镇");
        assertThat(first().number()).isEqualTo("第1号包");
        model.open(first(), ChangeWord.NEW);
        assertThat(model.names().get().records())
                .filteredOn(record -> record.kind().equals("trainee"))
                .extracting(PendingRecord::name)
                .containsExactlyInAnyOrder("李秀英", "王建军");
        assertThat(model.names().get().records()).hasSize(first().count("new").intValue());

        model.receive(List.of(stick));
        assertThat(model.work().said().get()).isEqualTo("没有新的包。另有 1 个以前收过。回执已写回这里，请让乡镇带回。");
    }

    @Test
    void batchIsSetAsideForAReasonAndTakenBack() {
        yueyang.trainee("李秀英", 982);
        yueyang.export(stick);
        model.receive(List.of(stick));
        model.look(first());
        assertThat(model.looked().get().standing().aside()).isFalse();
        model.turn(model.looked().get(), "整包导错了班");
        assertThat(model.work().said().get()).startsWith("已封存岳阳镇的第1号包");
        assertThat(first().state()).isEqualTo("已封存，不采用");
        assertThat(bureau.core.services().trainees().count(org.chizheng.core.person.TraineeQueries.Filter.NONE))
                .isZero();

        model.look(first());
        assertThat(model.looked().get().standing().history()).hasSize(1);
        model.turn(model.looked().get(), "核实过");
        assertThat(first().state()).isEqualTo("已接收");
        assertThat(bureau.core.services().trainees().count(org.chizheng.core.person.TraineeQueries.Filter.NONE))
                .isEqualTo(1);
    }

    @Test
    void rehearsalShowsTheSameAndChangesNothing() {
        yueyang.trainee("李秀英", 982);
        yueyang.export(stick);
        String before = bureau.core.digest();
        model.rehearse(List.of(stick));
        assertThat(bureau.core.digest()).isEqualTo(before);
        assertThat(model.facts().get().lines()).isEmpty();
        InboxLine would = model.rehearsed().get().lines().get(0);
        assertThat(would.unit()).isEqualTo("岳阳镇");
        assertThat(would.state()).isEqualTo("会是：已接收");

        model.receive(model.rehearsed().get().paths());
        assertThat(model.rehearsed().get()).isNull();
        assertThat(first().counts()).isEqualTo(would.counts());
        assertThat(first().checkCode()).isEqualTo(would.checkCode());
    }

    /** One batch that is clean, one that brings a case, the first once more, and one whose forerunner is missing. */
    @Test
    void rehearsalNamesCasesRepetitionsAndGaps() throws Exception {
        try (Office jiuxian = Office.jiuxian(root).enrolAt(bureau)) {
            yueyang.trainee("李秀英", 982);
            yueyang.export(stick);
            model.receive(List.of(stick));
            jiuxian.trainee("李秀英", 982);
            jiuxian.export(stick);
        }
        model.rehearse(List.of(stick));
        InboxModel.Rehearsed would = model.rehearsed().get();
        assertThat(would.summary()).isEqualTo("可以接收 1 个，等前面的包 0 个，以前收过 1 个，不能接收 0 个；会有冲突 1 条。");
        assertThat(would.lines())
                .filteredOn(line -> line.unit().equals("旧县镇"))
                .singleElement()
                .satisfies(line -> assertThat(line.note()).isEqualTo("一个证件号登记了两份 1"));
        assertThat(would.lines())
                .filteredOn(line -> line.unit().equals("岳阳镇"))
                .extracting(InboxLine::state)
                .containsExactly("以前收过，不会再变");
        assertThat(bureau.core.services().cases().open()).isEmpty();
    }

    @Test
    void onePersonFromTwoTownshipsIsSuspected() {
        try (Office jiuxian = Office.jiuxian(root).enrolAt(bureau)) {
            yueyang.trainee("李秀英", 982);
            jiuxian.trainee("李秀英", 982);
            yueyang.export(stick);
            jiuxian.export(stick);
            model.receive(List.of(stick));
            assertThat(model.work().said().get()).contains("接收 2 个包", "疑似重复 1");
        }
    }

    @Test
    void missingBatchIsNamed() throws Exception {
        Path late = Files.createDirectories(root.resolve("late"));
        Path early = Files.createDirectories(root.resolve("early"));
        yueyang.trainee("李秀英", 982);
        yueyang.export(late);
        long through = yueyang.sync.office().batches().get(0).last();
        yueyang.trainee("王建军", 983);
        yueyang.export(early);
        try (Stream<Path> files = Files.walk(early.resolve("HRBSYNC/v1/up/" + Homes.YUEYANG))) {
            Files.delete(files.filter(file -> file.getFileName().toString().startsWith("1-"))
                    .findFirst()
                    .orElseThrow());
        }
        model.receive(List.of(early));
        assertThat(model.facts().get().missing()).containsExactly("岳阳镇缺第1号包（第1至" + through + "条），请再送一次");
        assertThat(first().state()).isEqualTo("等待前面的包");
        assertThat(model.work().said().get()).isEqualTo("没有新的包。有 1 个已留着，等前面的包到了再收。");
        model.receive(List.of(late));
        assertThat(model.facts().get().missing()).isEmpty();
    }

    @Test
    void fileThatIsNoBatchIsRefused() throws Exception {
        Path file = Files.writeString(root.resolve("x.hrb"), "{}\n");
        model.receive(List.of(file));
        assertThat(model.work().refused().get().code()).isEqualTo("batch.line");
        model.rehearse(List.of(file));
        assertThat(model.rehearsed().get().lines().get(0).state()).startsWith("不能接收：");
    }

    @Test
    void receiptsAreWrittenForEveryOfficeThatWaits() {
        yueyang.trainee("李秀英", 982);
        yueyang.export(stick);
        model.receive(List.of(stick));
        model.writeDown(stick);
        assertThat(model.work().said().get()).contains("1 个单位（岳阳镇）");
        yueyang.take(stick);
        assertThat(yueyang.sync.office().batches().get(0).outcomes()).isPresent();
    }

    @Test
    void receiverIsSwitchedOnAndOff() {
        model.port().set("0");
        model.switchReception(true);
        assertThat(model.addresses().get())
                .singleElement()
                .satisfies(address -> assertThat(address).matches("https://127\\.0\\.0\\.1:[1-9][0-9]+"));
        yueyang.trainee("李秀英", 982);
        yueyang.sync.office().syncOver(model.addresses().get().get(0), org.chizheng.sync.keep.Progress.NONE);
        bureau.tasks.release();
        assertThat(first().way()).isEqualTo("联网");
        model.switchReception(false);
        assertThat(model.addresses().get()).isEmpty();
    }

    @Test
    void portThatIsNoneIsRefused() {
        model.port().set("70000");
        model.switchReception(true);
        assertThat(model.work().refused().get().code()).isEqualTo("hub.port");
        assertThat(model.addresses().get()).isEmpty();
    }

    @Test
    void codeRequestAndApprovalByFiles() throws Exception {
        DeviceModel devices = model.devices();
        try (Office jiuxian = Office.jiuxian(root)) {
            devices.issue(Homes.JIUXIAN);
            byte[] asked = jiuxian.sync.office().request(devices.code().get().text(), "便民大厅一号机");
            Path request = Files.write(stick.resolve("a.request"), asked);
            devices.ask(request);
            assertThat(model.facts().get().asking()).isEqualTo(1);
            Enrolment.Device device = devices.devices().stream()
                    .filter(each -> each.state().equals("asked"))
                    .findFirst()
                    .orElseThrow();
            assertThat(device.fingerprint()).isEqualTo(jiuxian.sync.office().fingerprint());
            devices.grant(device, stick);
            assertThat(devices.work().refused().get()).isNull();
            jiuxian.sync.office().install(Files.readAllBytes(stick.resolve("登记批准-旧县镇.grant")));
            assertThat(jiuxian.sync.office().bureau()).isPresent();
            assertThat(model.facts().get().asking()).isZero();
            devices.revoke(device);
            assertThat(devices.devices())
                    .filteredOn(each -> each.dev().equals(device.dev()))
                    .extracting(Enrolment.Device::state)
                    .containsExactly("revoked");
        }
    }
}
