package org.chizheng.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.exchange.RosterFiles;
import org.chizheng.core.ledger.FaultDisk;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.sync.SyncExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is put before a command: a sentence, the exit of the contract, and the register as it was. The single
 * readers are tested where they stand; here each stands at the door of the program.
 */
class BadInputTest {
    private static final String NUMBER = "141025200205189851";

    @TempDir
    Path temp;

    private final SeededSeams clock = new SeededSeams(1);
    private final FaultDisk disk = new FaultDisk();
    private Path home;
    private Headless cli;

    @BeforeEach
    void begin() {
        home = temp.resolve("岳阳镇 数据");
        cli = new Headless(home, environment(clock)).init("township", Homes.YUEYANG);
        done(cli.json("class", "new", "--no", "岳阳-2021-001"));
    }

    private Core.Environment environment(SeededSeams seams) {
        return new Core.Environment(seams, disk, new SyncExtension(disk));
    }

    private static JsonNode done(Headless.Result result) {
        assertThat(result.exit()).as(result.text() + result.err()).isZero();
        return result.json();
    }

    private String state() {
        return done(cli.json("store", "digest", "--check")).toString()
                + done(cli.json("journal", "verify"))
                + done(cli.json("import", "held", "list"));
    }

    private static void refused(Headless.Result result, int exit, String code, String... words) {
        assertThat(result.exit()).as(result.text() + result.err()).isEqualTo(exit);
        assertThat(result.refusal()).isEqualTo(code);
        JsonNode refusal = result.json().get("refused");
        for (String part : List.of("what", "now")) {
            assertThat(refusal.get(part).asText()).as(part).matches("(?s).*\\p{IsHan}.*");
        }
        assertThat(refusal.get("what").asText() + refusal.get("why").asText()).contains(words);
        assertThat(result.text() + result.err()).doesNotContain("Exception", "\tat ");
    }

    /** Looked at and taken in, both: nothing is stored, nothing waits, the file is as it was. */
    private void neverStored(Path file, String code, String... words) throws IOException {
        String before = state();
        long length = Files.size(file);
        String[] roster = {"import", "roster", file.toString(), "--class", "岳阳-2021-001"};
        refused(cli.json(roster), 1, code, words);
        refused(cli.json(roster[0], roster[1], roster[2], roster[3], roster[4], "--dry-run"), 1, code, words);
        assertThat(state()).isEqualTo(before);
        assertThat(Files.size(file)).isEqualTo(length);
    }

    private Path roster() {
        return RosterFiles.write(
                RosterFiles.Kind.XLSX, temp, List.of(List.of("姓名", "身份证号", "培训券编号"), List.of("张三", NUMBER, "QA0001")));
    }

    @Test
    void fileOfAnotherFormat() throws IOException {
        neverStored(Files.writeString(temp.resolve("名单.xlsx"), "%PDF-1.4\n1 0 obj\n"), "sheet.other-format", "PDF");
    }

    @Test
    void workbookUnderAPassword() throws Exception {
        Path file = temp.resolve("加密.xlsx");
        try (POIFSFileSystem files = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("1234");
            try (OutputStream inner = encryptor.getDataStream(files)) {
                Files.copy(roster(), inner);
            }
            files.writeFilesystem(out);
        }
        neverStored(file, "sheet.password", "密码");
    }

    @Test
    void workbookThatWasCutOff() throws IOException {
        byte[] whole = Files.readAllBytes(roster());
        Path file = Files.write(temp.resolve("半截.xlsx"), java.util.Arrays.copyOf(whole, whole.length / 2));
        neverStored(file, "sheet.damaged", "不完整或已损坏");
    }

    @Test
    void sheetOverFiftyMegabytes() throws IOException {
        Path file = Files.copy(roster(), temp.resolve("太大.xlsx"));
        try (RandomAccessFile grown = new RandomAccessFile(file.toFile(), "rw")) {
            grown.setLength((50L << 20) + 1);
        }
        neverStored(file, "sheet.too-big", "50");
    }

    @Test
    void sheetOverTwoHundredThousandRows() throws IOException {
        Path file = temp.resolve("太长.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("姓名,身份证号,培训券编号\n");
            for (int i = 0; i <= 200_000; i++) {
                out.write("张三," + NUMBER + ",QA" + i + "\n");
            }
        }
        neverStored(file, "sheet.too-many-rows", "超过200,000行");
    }

    /** More than 1 GiB of blanks in a part of about one megabyte. */
    @Test
    void workbookThatUnpacksWithoutEnd() throws IOException {
        Path file = temp.resolve("炸弹.xlsx");
        byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        try (var source = new java.util.zip.ZipFile(roster().toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.setLevel(Deflater.BEST_SPEED);
            for (var each = source.entries(); each.hasMoreElements(); ) {
                ZipEntry entry = each.nextElement();
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().endsWith("sheet1.xml")) {
                    out.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
                    for (int i = 0; i < 1025; i++) {
                        out.write(blanks);
                    }
                    out.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
                } else {
                    source.getInputStream(entry).transferTo(out);
                }
                out.closeEntry();
            }
        }
        assertThat(Files.size(file)).isLessThan(50L << 20);
        neverStored(file, "sheet.bomb", "解开后大得不正常");
    }

    /** A bureau, and this township enrolled at it. */
    private Headless bureau(String name, String unit, int seed) {
        Core.Environment environment =
                new Core.Environment(new SeededSeams(seed), new RealDisk(), new SyncExtension(new RealDisk()));
        return new Headless(temp.resolve(name), environment).init("bureau", unit);
    }

    private void enrolAt(Headless bureau) {
        String code = done(bureau.json("device", "code", "--unit", Homes.YUEYANG))
                .get("code")
                .asText();
        Path request = temp.resolve("request.enrol");
        Path grant = temp.resolve("grant.enrol");
        done(cli.json("device", "request", "--code", code, "-o", request.toString()));
        done(bureau.json("device", "grant", request.toString(), "-o", grant.toString()));
        done(cli.json("device", "install", grant.toString()));
    }

    private Path exported(Path stick) throws IOException {
        done(cli.json("trainee", "add", "--name", "张三", "--id", NUMBER));
        done(cli.json("batch", "export", "--to", stick.toString()));
        try (Stream<Path> files = Files.walk(stick)) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    private static void nothingTaken(Headless bureau, String before) {
        assertThat(done(bureau.json("store", "digest", "--check")).toString()).isEqualTo(before);
        assertThat(done(bureau.json("trainee", "list")).get("total").asInt()).isZero();
    }

    @Test
    void batchWithAByteChangedAnywhere() throws IOException {
        Headless bureau = bureau("bureau", Homes.BUREAU, 2);
        enrolAt(bureau);
        Path stick = temp.resolve("stick");
        Path file = exported(stick);
        byte[] sound = Files.readAllBytes(file);
        String before = done(bureau.json("store", "digest", "--check")).toString();
        for (int at = 0; at < sound.length; at += sound.length / 4) {
            byte[] changed = sound.clone();
            changed[at] ^= 1;
            Files.write(file, changed);
            Headless.Result result = bureau.json("batch", "receive", stick.toString());
            assertThat(result.exit()).as("byte " + at).isEqualTo(1);
            JsonNode refusal = result.json().get("files").get(0).get("refused");
            assertThat(refusal.get("code").asText()).as("byte " + at).startsWith("batch.");
            assertThat(refusal.get("what").asText()).matches("(?s).*\\p{IsHan}.*");
            assertThat(result.err()).doesNotContain("Exception");
        }
        nothingTaken(bureau, before);
        Files.write(file, sound);
        assertThat(done(bureau.json("batch", "receive", stick.toString()))
                        .get("taken")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void batchForAnotherCounty() throws IOException {
        enrolAt(bureau("bureau", Homes.BUREAU, 2));
        Path stick = temp.resolve("stick");
        exported(stick);
        Headless other = bureau("other", "140521-01", 3);
        String before = done(other.json("store", "digest", "--check")).toString();
        Headless.Result result = other.json("batch", "receive", stick.toString());
        assertThat(result.exit()).isEqualTo(1);
        JsonNode refusal = result.json().get("files").get(0).get("refused");
        assertThat(refusal.get("code").asText()).startsWith("batch.");
        assertThat(refusal.get("now").asText()).matches("(?s).*\\p{IsHan}.*");
        nothingTaken(other, before);
    }

    @Test
    void stickWithAHundredThousandFiles() throws IOException {
        Headless bureau = bureau("bureau", Homes.BUREAU, 2);
        enrolAt(bureau);
        Path stick = temp.resolve("stick");
        Path place = exported(stick).getParent();
        for (int i = 0; i < 100_000; i++) {
            Files.createFile(place.resolve("照片" + i + ".jpg"));
        }
        String before = done(bureau.json("store", "digest", "--check")).toString();
        refused(bureau.json("batch", "receive", stick.toString()), 1, "stick.too-many", "文件太多", "10000");
        nothingTaken(bureau, before);
    }

    @Test
    void diskThatIsFull() {
        done(cli.json("trainee", "add", "--name", "李四"));
        disk.leave(home, 40);
        Headless.Result result = cli.json("trainee", "add", "--name", "张三", "--id", NUMBER);
        refused(result, 3, "journal.full", "磁盘");
        disk.leave(home, 1L << 40);
        assertThat(done(cli.json("trainee", "list")).get("total").asInt()).isEqualTo(1);
        done(cli.json("trainee", "add", "--name", "张三", "--id", NUMBER));
        assertThat(done(cli.json("trainee", "list")).get("total").asInt()).isEqualTo(2);
        assertThat(done(cli.json("store", "digest", "--check")).get("equal").asBoolean())
                .isTrue();
    }

    @Test
    void secondInstance() {
        done(cli.json("trainee", "add", "--name", "李四"));
        String before = state();
        try (Core open = Homes.open(home, environment(clock))) {
            refused(cli.json("trainee", "add", "--name", "张三"), 3, "home.in-use", "正在使用中");
            assertThat(open.services().trainees().count(org.chizheng.core.person.TraineeQueries.Filter.NONE))
                    .isEqualTo(1);
        }
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void clockThatWasSetBackByYears() {
        done(cli.json("trainee", "add", "--name", "李四"));
        clock.setClock(946_684_800_000L); // 2000-01-01 08:00 in Beijing
        Headless.Result result = cli.json("trainee", "add", "--name", "张三");
        assertThat(result.exit()).isZero();
        assertThat(result.err()).contains("时间走回去了", "2000-01-01", "2021-06-25", "调准");
        clock.setClock(SeededSeams.START + 86_400_000L);
        Headless.Result later = cli.json("trainee", "list");
        assertThat(later.err()).doesNotContain("时间走回去了");
        assertThat(done(later).get("total").asInt()).isEqualTo(2);
        assertThat(done(cli.json("store", "digest", "--check")).get("equal").asBoolean())
                .isTrue();
        assertThat(done(cli.json("journal", "verify")).toString()).isNotEmpty();
    }
}
