package org.chizheng.sync.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chizheng.core.Homes.values;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chizheng.core.Homes;
import org.chizheng.core.PersonalDataScan;
import org.chizheng.core.exchange.RosterFiles;
import org.chizheng.core.exchange.TestIds;
import org.chizheng.core.exchange.intake.ImportRequest;
import org.chizheng.core.exchange.intake.ImportService;
import org.chizheng.core.exchange.intake.ImportWatch;
import org.chizheng.core.exchange.intake.Preview;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.Office;
import org.chizheng.sync.intake.FileResult;
import org.chizheng.sync.keep.Progress;
import org.chizheng.sync.transport.https.Hub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * I12: no identity number and no telephone in clear outside what a person asked for. A county lives a day of saves, a
 * list with errors, stick, line, backup and refusals; then everything it left is searched.
 */
class PersonalDataTest {
    private static final int PEOPLE = 12;

    @TempDir
    Path root;

    private final List<String> numbers = new ArrayList<>();
    private final List<Throwable> thrown = new ArrayList<>();
    private final StringBuffer logged = new StringBuffer();
    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord record) {
            logged.append(record.getMessage()).append('\n');
            if (record.getParameters() != null) {
                logged.append(List.of(record.getParameters())).append('\n');
            }
            if (record.getThrown() != null) {
                thrown.add(record.getThrown());
            }
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    };
    private Office bureau;
    private Office yueyang;
    private Office jiuxian;

    @BeforeEach
    void county() {
        ear.setLevel(Level.ALL);
        Logger.getLogger("").addHandler(ear);
        Path homes = root.resolve("homes");
        bureau = Office.bureau(homes);
        yueyang = Office.fresh(homes.resolve("yueyang"), "township", Homes.YUEYANG, 2)
                .enrolAt(bureau);
        jiuxian = Office.fresh(homes.resolve("jiuxian"), "township", Homes.JIUXIAN, 3)
                .enrolAt(bureau);
    }

    @AfterEach
    void close() {
        Logger.getLogger("").removeHandler(ear);
        bureau.close();
        yueyang.close();
        jiuxian.close();
    }

    private static String idNo(int i) {
        return TestIds.of(
                "1410252002" + String.format(java.util.Locale.ROOT, "%02d", 1 + i % 12) + "05" + (980 + i % 10));
    }

    private static String phone(int i) {
        return "1380000" + (1001 + i);
    }

    private void tried(ThrowingCallable call) {
        try {
            call.call();
        } catch (Throwable no) {
            thrown.add(no);
        }
    }

    private void saves(Office office, int from) {
        for (int i = from; i < from + PEOPLE / 2; i++) {
            String idNo = idNo(i);
            numbers.add(idNo);
            numbers.add(idNo.substring(0, 6) + idNo.substring(8, 17));
            numbers.add(phone(i));
            Id id = office.core
                    .services()
                    .traineeService()
                    .register(office.core.actor(), values("name", "张三", "idNo", idNo, "phone", phone(i)), List.of());
            String why = "身份证 " + idNo + " 电话 " + phone(i);
            office.amend(id, "remark", why);
        }
    }

    /** Everything a service says no to, with a number in it. */
    private void refusedSaves(Office office) {
        var service = office.core.services().traineeService();
        var actor = office.core.actor();
        String one = idNo(0);
        for (String idNo : List.of(
                one,
                one.substring(0, 17) + (one.endsWith("1") ? "2" : "1"),
                one + "1",
                one.substring(0, 6) + one.substring(8, 17),
                one.replace('0', '０'),
                " " + one,
                one.substring(0, 17) + "?",
                one.substring(0, 10) + "9999" + one.substring(14))) {
            tried(() -> service.register(actor, values("name", "李四", "idNo", idNo), List.of()));
            tried(() -> service.register(actor, values("name", idNo, "idNo", idNo(1)), List.of()));
            tried(() -> service.register(actor, values("name", "李四", "phone", idNo), List.of()));
            tried(() -> service.register(actor, values("name", "李四", "idType", idNo), List.of(idNo)));
            tried(() -> Refusal.of(
                    "probe", org.chizheng.core.shared.IdentityNumber.of(idNo).masked(), "", ""));
            tried(() -> office.trainee("name", 7, "idNo", idNo));
            tried(() -> office.trainee(idNo, idNo));
        }
        tried(() -> service.register(actor, values("name", "李四", "phone", phone(0) + "1"), List.of()));
    }

    private void importWithErrors(Office office) {
        Id open = office.core
                .services()
                .classService()
                .open(
                        office.core.actor(),
                        values(
                                "no",
                                "岳阳-1",
                                "occupationName",
                                "家政服务员",
                                "level",
                                "5",
                                "kind",
                                "general",
                                "startsOn",
                                "2021-07-10",
                                "endsOn",
                                "2021-07-20"));
        List<List<?>> rows = new ArrayList<>();
        rows.add(List.of("姓名", "身份证号", "联系电话", "培训券编号"));
        for (int i = 0; i < PEOPLE; i++) {
            String idNo = i % 3 == 0 ? idNo(i).substring(0, 17) : idNo(i);
            rows.add(List.of("王" + i, idNo, i % 4 == 0 ? phone(i) + "9" : phone(i), i % 5 == 0 ? "" : "Q" + i));
        }
        Path file = RosterFiles.write(RosterFiles.Kind.XLSX, root, rows);
        ImportService imports = office.core.services().imports();
        try (Preview preview = imports.preview(ImportRequest.roster(file, open), ImportWatch.NONE)) {
            imports.confirm(office.core.actor(), preview, ImportService.Choice.AS_SHOWN, ImportWatch.NONE);
        }
        tried(() -> Files.delete(file));
    }

    /** Spoiled files of every kind, over every way. */
    private void refusedFiles(Path scratch) throws IOException {
        byte[] sound = yueyang.nextBatch(root.resolve("stick"));
        for (int at = 0; at < sound.length; at += sound.length / 12) {
            byte[] changed = sound.clone();
            changed[at] ^= 1;
            for (FileResult result : bureau.receiveFiles(scratch, List.of(changed))) {
                result.refusal().ifPresent(thrown::add);
            }
        }
        tried(() -> yueyang.office().install(sound));
        tried(() -> bureau.bureau().grant(sound));
        tried(() -> jiuxian.office().take(List.of(root.resolve("stick")), Progress.NONE));
        tried(() -> bureau.bureau().issueCode(idNo(0)));
        tried(() -> bureau.bureau().revoke(idNo(0)));
        tried(() -> yueyang.office().request(idNo(0), null));
    }

    private void overTheLine() {
        try (Hub hub = bureau.bureau().openHub(new InetSocketAddress("127.0.0.1", 0), false, thrown::add)) {
            String url = "https://127.0.0.1:" + hub.port();
            jiuxian.office().syncOver(url, Progress.NONE);
        }
    }

    @Test
    void aCountysDayLeavesNoNumberInClear() throws IOException {
        Path stick = root.resolve("stick");
        saves(yueyang, 0);
        saves(jiuxian, PEOPLE / 2);
        refusedSaves(yueyang);
        importWithErrors(yueyang);
        refusedFiles(root.resolve("scratch"));
        yueyang.exportTo(stick);
        bureau.bureau()
                .receive(List.of(stick), Progress.NONE)
                .forEach(result -> result.refusal().ifPresent(thrown::add));
        overTheLine();
        bureau.bureau().writeDownlink(stick, Progress.NONE);
        yueyang.take(stick);
        Path backups = Files.createDirectories(root.resolve("backups"));
        bureau.core.backup().create(backups);
        yueyang.core.backup().create(Files.createDirectories(backups.resolve("y")));

        PersonalDataScan scan = new PersonalDataScan(numbers);
        assertThat(numbers).hasSize(3 * PEOPLE);
        assertThat(thrown).hasSizeGreaterThan(40);
        assertThat(thrown.stream().flatMap(no -> scan.exception(no).stream()))
                .as("exception texts")
                .isEmpty();
        assertThat(thrown.stream()
                        .filter(Refusal.class::isInstance)
                        .map(Refusal.class::cast)
                        .flatMap(no -> scan.text(no.code(), no.what() + no.why() + no.now()).stream()))
                .as("sentences")
                .isEmpty();
        assertThat(scan.text("log", logged.toString())).as("logs").isEmpty();
        assertThat(scan.tree(root)).as("files").isEmpty();
    }

    /** The scan itself: in bytes, in UTF-16 of both orders, inside base64 at any place, in a name and in a cause. */
    @Test
    void theScanFindsANumberInEachForm() throws IOException {
        String number = idNo(3);
        PersonalDataScan scan = new PersonalDataScan(List.of(phone(3)));
        Path folder = Files.createDirectories(root.resolve("planted"));
        List<byte[]> forms = new ArrayList<>();
        for (String what : List.of(number, phone(3))) {
            forms.add(("{\"x\":\"" + what + "\"}").getBytes(StandardCharsets.UTF_8));
            forms.add(("x" + what).replace("x", "，").getBytes(StandardCharsets.UTF_16LE));
            forms.add(("，" + what).getBytes(StandardCharsets.UTF_16BE));
            for (String before : List.of("", "a", "ab", "abc")) {
                byte[] inner = (before + "{\"idNo\":\"" + what + "\"}").getBytes(StandardCharsets.UTF_8);
                forms.add(Base64.getUrlEncoder().encode(inner));
                forms.add(("zz" + Base64.getEncoder().encodeToString(inner)).getBytes(StandardCharsets.UTF_8));
            }
        }
        for (byte[] form : forms) {
            Files.write(folder.resolve("file"), form);
            assertThat(scan.tree(folder))
                    .as(new String(form, StandardCharsets.UTF_8))
                    .isNotEmpty();
        }
        Files.delete(folder.resolve("file"));
        assertThat(scan.tree(folder)).isEmpty();
        Files.createFile(folder.resolve(number));
        assertThat(scan.tree(folder)).hasSize(1);
        assertThat(scan.exception(new IllegalStateException("a", new IllegalArgumentException(number))))
                .hasSize(1);
    }
}
