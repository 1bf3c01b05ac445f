package org.chizheng.core.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.chizheng.core.exchange.RosterFiles;
import org.chizheng.core.exchange.RosterFiles.Kind;
import org.chizheng.core.exchange.cell.SheetLimits;
import org.chizheng.core.exchange.cell.SheetRow;
import org.chizheng.core.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BadFileTest {
    private static final List<List<?>> ROWS = List.of(
            List.of("姓名", "身份证号", "联系电话"), List.of("张三", "142627197809239831", "13800000001"), List.of("李四", "x", "y"));
    private static final SheetLimits SMALL = new SheetLimits(64 << 10, 100, 4 << 20);

    @TempDir
    Path folder;

    private static Refusal refusal(Path file, SheetLimits limits) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> {
            try (SheetFile sheet = SheetFile.open(file, limits)) {
                sheet.tabs().forEach(tab -> sheet.read(tab, row -> true));
            }
        });
        assertThat(refusal).as("%s is refused", file.getFileName()).isNotNull();
        assertThat(refusal.sentence()).contains(file.getFileName().toString()).doesNotContainPattern("Exception|null");
        assertThat(refusal.now()).isNotBlank();
        assertThat(refusal.exitCode()).isEqualTo(1);
        return refusal;
    }

    private static String code(Path file) {
        return refusal(file, SheetLimits.STANDARD).code();
    }

    private Path bytes(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    @ParameterizedTest
    @CsvSource({
        "25504446 2D312E37, PDF",
        "89504E47 0D0A1A0A 00000000, PNG",
        "FFD8FFE0 00104A46, JPG",
        "52617221 1A0700, RAR",
        "377ABCAF 271C0004, 7Z",
        "7B5C7274 66315C61, RTF",
        "4D5A9000 03000000, 程序",
        "53514C69 74652066 6F726D61 74203300, 数据库"
    })
    void namesTheOtherFormatWhateverTheNameSays(String hex, String word) throws IOException {
        byte[] head = java.util.HexFormat.of().parseHex(hex.replace(" ", ""));
        Refusal refusal = refusal(bytes("花名册.xlsx", Arrays.copyOf(head, 4096)), SheetLimits.STANDARD);

        assertThat(refusal.code()).isEqualTo("sheet.other-format");
        assertThat(refusal.what()).contains(word);
    }

    @Test
    void namesWordDocumentsZipsOldExcelAndBinarySheets() throws IOException {
        assertThat(code(zip("a.xlsx", "[Content_Types].xml", "word/document.xml")))
                .isEqualTo("sheet.other-format");
        assertThat(refusal(zip("b.xlsx", "名单.doc"), SheetLimits.STANDARD).what())
                .contains("压缩包");
        assertThat(code(zip("c.xlsx", "[Content_Types].xml", "xl/workbook.bin")))
                .isEqualTo("sheet.old-format");
        assertThat(code(bytes("d.xls", new byte[] {9, 8, 16, 0, 0, 5, 0, 0, 1, 2})))
                .isIn("sheet.other-format");
        assertThat(code(bytes("e.xls", new byte[] {9, 4, 6, 0, 0, 0, 16, 0, 0, 0})))
                .isEqualTo("sheet.old-format");
        try (POIFSFileSystem files = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(folder.resolve("f.xls"))) {
            files.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), "WordDocument");
            files.writeFilesystem(out);
        }
        assertThat(refusal(folder.resolve("f.xls"), SheetLimits.STANDARD).what())
                .contains("Word");
    }

    private Path zip(String name, String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes(name, bytes.toByteArray());
    }

    @Test
    void refusesPasswordsOfBothKinds() throws Exception {
        Path xlsx = folder.resolve("加密.xlsx");
        try (POIFSFileSystem files = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(xlsx)) {
            var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("1234");
            try (OutputStream inner = encryptor.getDataStream(files)) {
                Files.copy(RosterFiles.write(Kind.XLSX, folder, ROWS), inner);
            }
            files.writeFilesystem(out);
        }
        Path xls = folder.resolve("加密.xls");
        Biff8EncryptionKey.setCurrentUserPassword("1234");
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(xls)) {
            book.createSheet("名单").createRow(0).createCell(0).setCellValue("姓名");
            book.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }

        assertThat(code(xlsx)).isEqualTo("sheet.password");
        assertThat(code(xls)).isEqualTo("sheet.password");
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"XLSX", "XLS", "ET", "XML_2003_NAMED_XLS"})
    void refusesATruncatedFileAtAnyLength(Kind kind) throws IOException {
        byte[] whole = Files.readAllBytes(RosterFiles.write(kind, folder, ROWS));
        for (int tenth = 1; tenth <= 9; tenth++) {
            Path cut = bytes("半截" + tenth + kind, Arrays.copyOf(whole, whole.length * tenth / 10));

            assertThat(code(cut)).as("%d tenths", tenth).isIn("sheet.damaged", "sheet.other-format");
        }
    }

    @Test
    void neverReadsAChangedByteOfAnXlsxAsAnotherPerson() throws IOException {
        Path file = RosterFiles.write(Kind.XLSX, folder, ROWS);
        byte[] whole = Files.readAllBytes(file);
        String right = read(file);
        int refused = 0;
        for (int at = 0; at < whole.length; at += 7) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x10;
            Path bad = bytes("改动.xlsx", changed);
            try {
                assertThat(read(bad)).as("byte %d", at).isEqualTo(right);
            } catch (Refusal refusal) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(whole.length / 7 / 3);
    }

    private static String read(Path file) {
        StringBuilder text = new StringBuilder();
        try (SheetFile sheet = SheetFile.open(file)) {
            sheet.read(sheet.firstShown(), (SheetRow row) -> {
                row.cells().forEach(cell -> text.append(cell.text()).append('|'));
                return true;
            });
        }
        return text.toString();
    }

    @Test
    void refusesEmptyMissingAndOversizedFiles() throws IOException {
        assertThat(code(bytes("空.xlsx", new byte[0]))).isEqualTo("sheet.empty");
        assertThat(code(folder.resolve("没有.xlsx"))).isEqualTo("sheet.missing");
        assertThat(refusal(bytes("大.csv", new byte[(64 << 10) + 1]), SMALL).code())
                .isEqualTo("sheet.too-big");
        Path sparse = folder.resolve("超大.csv");
        try (var channel = java.nio.channels.FileChannel.open(
                sparse, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(new byte[] {'x'}), 50L << 20);
        }
        Refusal refusal = refusal(sparse, SheetLimits.STANDARD);
        assertThat(refusal.code()).isEqualTo("sheet.too-big");
        assertThat(refusal.what()).contains("50 MB");
    }

    @Test
    void refusesADeflateBomb() throws IOException {
        Path file = RosterFiles.write(Kind.XLSX, folder, ROWS);
        Path bomb = folder.resolve("炸弹.xlsx");
        try (var source = new java.util.zip.ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb))) {
            out.setLevel(Deflater.BEST_COMPRESSION);
            for (var each = source.entries(); each.hasMoreElements(); ) {
                ZipEntry entry = each.nextElement();
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().endsWith("sheet1.xml")) {
                    out.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
                    out.write(" ".repeat(8 << 20).getBytes(StandardCharsets.UTF_8));
                    out.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
                } else {
                    source.getInputStream(entry).transferTo(out);
                }
                out.closeEntry();
            }
        }
        assertThat(Files.size(bomb)).isLessThan(SMALL.maxBytes());
        assertThat(refusal(bomb, SMALL).code()).isEqualTo("sheet.bomb");
    }

    @Test
    void neverReadsAnExternalEntity() throws IOException {
        Path secret = RosterFiles.text(folder.resolve("secret.txt"), "SECRET-984", StandardCharsets.UTF_8);
        String xml = "<?xml version=\"1.0\"?><!DOCTYPE Workbook [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>"
                + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet Name=\"a\"><Table><Row>"
                + "<Cell><Data Type=\"String\">&e;</Data></Cell></Row></Table></Worksheet></Workbook>";
        String laughs = "<?xml version=\"1.0\"?><!DOCTYPE Workbook [<!ENTITY a \"aaaaaaaaaa\">"
                + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>"
                + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet Name=\"&c;\"/></Workbook>";

        assertThat(code(RosterFiles.text(folder.resolve("实体.xls"), xml, StandardCharsets.UTF_8)))
                .isEqualTo("sheet.damaged");
        assertThat(code(RosterFiles.text(folder.resolve("膨胀.xls"), laughs, StandardCharsets.UTF_8)))
                .isEqualTo("sheet.damaged");
    }

    @Test
    void neverReadsAnEntityInsideAnXlsx() throws IOException {
        Path secret = RosterFiles.text(folder.resolve("secret.txt"), "SECRET-984", StandardCharsets.UTF_8);
        for (String entity : List.of("SYSTEM \"" + secret.toUri() + "\"", "\"SECRET-984\"")) {
            Path file = folder.resolve("实体.xlsx");
            Files.copy(
                    RosterFiles.write(Kind.XLSX, folder, ROWS),
                    file,
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            String sheet = "<!DOCTYPE worksheet [<!ENTITY e " + entity + ">]><worksheet><sheetData><row r=\"1\">"
                    + "<c r=\"A1\" t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>";
            try (var zip = java.nio.file.FileSystems.newFileSystem(file)) {
                Files.writeString(zip.getPath("xl/worksheets/sheet1.xml"), sheet);
            }

            assertThat(code(file)).isEqualTo("sheet.damaged");
        }
    }

    @Test
    void refusesTextThatNeitherEncodingExplains() throws IOException {
        Path file = bytes("乱码.csv", new byte[] {'a', ',', (byte) 0xFF, (byte) 0xFE, (byte) 0xFF, 'b', '\n'});

        assertThat(code(file)).isEqualTo("sheet.encoding");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void refusesMoreRowsThanAllowedInEveryKindOfFile(Kind kind) {
        List<List<?>> rows = java.util.stream.IntStream.range(0, 101)
                .<List<?>>mapToObj(i -> List.of("第" + i + "人"))
                .toList();
        Refusal refusal = refusal(RosterFiles.write(kind, folder, rows), new SheetLimits(10 << 20, 100, 4 << 20));

        assertThat(refusal.code()).isEqualTo("sheet.too-many-rows");
        assertThat(refusal.what()).contains("超过100行");
    }

    @Test
    void readsAMacroWorkbookWithoutItsMacros() throws IOException {
        Path file = RosterFiles.write(Kind.XLSX, folder, ROWS);
        Path macro = folder.resolve("宏.xlsm");
        Files.copy(file, macro);
        try (var zip = java.nio.file.FileSystems.newFileSystem(macro)) {
            Files.write(zip.getPath("xl/vbaProject.bin"), new byte[] {1, 2, 3});
        }

        assertThat(read(macro)).isEqualTo(read(file));
    }
}
