package org.chizheng.core.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.chizheng.core.exchange.RosterFiles;
import org.chizheng.core.exchange.RosterFiles.Kind;
import org.chizheng.core.exchange.SheetImport;
import org.chizheng.core.exchange.judge.Known;
import org.chizheng.core.exchange.layout.ColumnMapping;
import org.chizheng.core.exchange.layout.Layout;
import org.chizheng.core.exchange.mark.ErrorWorkbook;
import org.chizheng.core.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that were damaged or made to hurt: read, or refused in words, within 64 MiB, and nothing of them carried on. */
class HostileWorkbookTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final String DDE = "=cmd|'/C calc'!A0";
    private static final List<String> FORMULAE =
            List.of(DDE, "+1+1", "-2+3", "@SUM(1)", "=HYPERLINK(\"http://example.org\")", "\t=1+1", "＝1+1");
    private static final List<List<?>> ROWS =
            List.of(List.of("姓名", "身份证号", "联系电话", "备注"), List.of("张三", "142627197809239831", "13800000001", "一"));

    @TempDir
    Path folder;

    /** {@code read}, or the code of the sentence; anything else fails. */
    private static String verdict(Path file) {
        try (SheetFile sheet = SheetFile.open(file)) {
            sheet.tabs().forEach(tab -> sheet.read(tab, row -> true));
            return "read";
        } catch (Refusal refusal) {
            assertThat(refusal.sentence()).doesNotContainPattern("Exception|null");
            return refusal.code();
        }
    }

    /** As {@link #verdict}; all that was allocated on the way, live or not, stays within 64 MiB. */
    private static String bounded(Path file) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        String verdict = verdict(file);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                .as("bytes allocated for %s", file.getFileName())
                .isLessThanOrEqualTo(64L << 20);
        return verdict;
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everySixtyFourthOfAFileChangedOrCutIsReadOrRefused(Kind kind) throws IOException {
        byte[] whole = Files.readAllBytes(RosterFiles.write(kind, folder, ROWS));
        Map<String, Integer> verdicts = new HashMap<>();
        Path bad = folder.resolve("改动.xlsx");
        for (int part = 0; part < 64; part++) {
            int at = whole.length * part / 64;
            for (int value : new int[] {0x01, 0x80, 0xFF}) {
                byte[] changed = whole.clone();
                changed[at] ^= (byte) value;
                verdicts.merge(verdict(Files.write(bad, changed)), 1, Integer::sum);
            }
            verdicts.merge(verdict(Files.write(bad, Arrays.copyOf(whole, at))), 1, Integer::sum);
            byte[] holed = whole.clone();
            Arrays.fill(holed, at, Math.min(whole.length, at + 512), (byte) 0);
            verdicts.merge(verdict(Files.write(bad, holed)), 1, Integer::sum);
        }
        assertThat(verdicts.values().stream().mapToInt(count -> count).sum()).isEqualTo(320);
        assertThat(verdicts.keySet())
                .as("every sentence is one of the reader's own")
                .allMatch(code -> code.equals("read") || code.startsWith("sheet."));
    }

    /** The xlsx of {@link #ROWS} with parts replaced or added. */
    private Path workbook(String name, Map<String, byte[]> parts) throws IOException {
        Path file = folder.resolve(name);
        Map<String, byte[]> left = new LinkedHashMap<>(parts);
        try (ZipFile source =
                        new ZipFile(RosterFiles.write(Kind.XLSX, folder, ROWS).toFile());
                ZipOutputStream out = new ZipOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
            for (var each = source.entries(); each.hasMoreElements(); ) {
                ZipEntry entry = each.nextElement();
                byte[] content = left.remove(entry.getName());
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(
                        content != null ? content : source.getInputStream(entry).readAllBytes());
                out.closeEntry();
            }
            for (Map.Entry<String, byte[]> more : left.entrySet()) {
                out.putNextEntry(new ZipEntry(more.getKey()));
                out.write(more.getValue());
                out.closeEntry();
            }
        }
        return file;
    }

    private Path workbook(String part, String content) throws IOException {
        return workbook("恶意.xlsx", Map.of(part, content.getBytes(StandardCharsets.UTF_8)));
    }

    private static String sheet(String rows) {
        return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
    }

    @Test
    void partsOfTinyElementsWithoutEndAreRefusedWithinTheMemory() throws IOException {
        String styles = "<styleSheet><cellXfs>" + "<xf/>".repeat(3_000_000) + "</cellXfs></styleSheet>";
        assertThat(bounded(workbook("xl/styles.xml", styles))).isIn("sheet.damaged", "sheet.bomb");
        String texts = "<sst>" + "<si/>".repeat(6_000_000) + "</sst>";
        assertThat(verdict(workbook("xl/sharedStrings.xml", texts)))
                .as("what is allocated for each is garbage at once; HostileHeapTest shows that it fits")
                .isIn("sheet.damaged", "sheet.bomb");
        String workbook = "<workbook>" + "<sheet/>".repeat(2_000_000) + "</workbook>";
        assertThat(bounded(workbook("xl/workbook.xml", workbook))).isEqualTo("sheet.bomb");
        String wide = sheet("<row><c r=\"XFD1\" t=\"str\"><v>x</v></c></row>".repeat(200_000));
        assertThat(verdict(workbook("xl/worksheets/sheet1.xml", wide))).isIn("sheet.too-many-rows", "sheet.bomb");
        String blank = sheet("<row r=\"%d\"/>".formatted(1_048_577));
        assertThat(bounded(workbook("xl/worksheets/sheet1.xml", blank))).isEqualTo("sheet.too-many-rows");
    }

    /** A column beyond the last, a row before the first, a merge over the whole sheet, a link of a sheet to itself. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r='1'><c r='ZZZZ1'><v>1</v></c></row>",
                "<row r='1'><c r='XFE1'><v>1</v></c></row>",
                "<row r='-5'/>",
                "<row r='9999999999'/>",
                "<row r='2'/><row r='1'/>",
                "<row r='1'><c r='A1' t='s'><v>99999</v></c></row>",
                "<row r='1'><c r='A1' t='s'><v>-1</v></c></row>",
                "<row r='1'><c r='A1' s='99999999999'><v>1</v></c></row>",
                "<row r='1'><c r='A1'><v>1e999999999</v></c></row>",
                "<row r='1'><c r='A1'><v>0x10</v></c></row>",
                "<row r='1'><c r='A1' t='e'><v>#REF!</v></c></row>",
                "<row r='1'><c r='A1'><f>1/0</f></c></row>",
                "<row r='1'><c r='A1'><f>cmd|'/C calc'!A0</f><v>1</v></c></row>",
                "<row r='1'><c r='A1' t='d'><v></v></c></row>",
                "<row r='1'><c r='A1' t='nonsense'><v>1</v></c></row>",
                "<row r='1'><c r='A1' t='inlineStr'/></row>",
                "<row r='1'><row r='2'/></row>",
                "<row r='1'>"
            })
    void oddCellsAreReadOrRefused(String rows) throws IOException {
        Path file = workbook("xl/worksheets/sheet1.xml", sheet(rows.replace('\'', '"')));
        assertThat(bounded(file)).matches("read|sheet\\.[a-z-]+");
    }

    @Test
    void aNumberWithAHugeExponentIsNotWrittenOut() throws IOException {
        String cells = "<row r=\"1\">" + "<c><v>1e999999999</v></c><c><v>-1E-999999999</v></c>".repeat(20) + "</row>";
        assertThat(bounded(workbook("xl/worksheets/sheet1.xml", sheet(cells)))).matches("read|sheet\\.[a-z-]+");
    }

    @Test
    void mergesAndTablesWithoutEndAreRefused() throws IOException {
        String merges = "<worksheet><sheetData><row r=\"1\"/></sheetData><mergeCells>"
                + "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(300_000) + "</mergeCells></worksheet>";
        assertThat(verdict(workbook("xl/worksheets/sheet1.xml", merges))).isIn("sheet.damaged", "sheet.bomb");
        Path page = Files.writeString(folder.resolve("网页.xls"), "<html>" + "<table>".repeat(1_000_000));
        assertThat(bounded(page)).isEqualTo("sheet.damaged");
        Path spans = Files.writeString(
                folder.resolve("跨列.xls"),
                "<html><table>" + "<tr><td colspan=9999 rowspan=9999>".repeat(20_000) + "</table>");
        assertThat(verdict(spans)).matches("read|sheet\\.[a-z-]+");
    }

    @Test
    void tooManyPartsAreRefused() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i < 20_000; i++) {
            parts.put("xl/media/" + i, new byte[0]);
        }
        assertThat(bounded(workbook("零件.xlsx", parts))).isEqualTo("sheet.bomb");
    }

    /** A ZIP whose entries say that they are encrypted; and both ways to put a password on a workbook are BadFileTest's. */
    @Test
    void anEncryptedZipIsAPassword() throws IOException {
        byte[] zip = Files.readAllBytes(RosterFiles.write(Kind.XLSX, folder, ROWS));
        for (int at = 0; at + 10 < zip.length; at++) {
            boolean local = zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 3 && zip[at + 3] == 4;
            boolean central = zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2;
            if (local || central) {
                zip[at + (local ? 6 : 8)] |= 1;
            }
        }
        assertThat(verdict(Files.write(folder.resolve("加密.zip"), zip))).isEqualTo("sheet.password");
    }

    private Path marked(Path file) throws IOException {
        Path out = folder.resolve("问题.xlsx");
        try (SheetImport open = SheetImport.open(file, Layout.roster())) {
            ErrorWorkbook.write(open.judge(ColumnMapping.none(Layout.roster()), Known.nothing(), TODAY), out);
        }
        return out;
    }

    private static List<String> names(Path zip) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            return file.stream().map(ZipEntry::getName).toList();
        }
    }

    private static List<String> texts(Path file) throws IOException {
        List<String> texts = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            for (Row row : book.getSheetAt(0)) {
                for (Cell cell : row) {
                    assertThat(cell.getCellType()).as(cell.toString()).isNotEqualTo(CellType.FORMULA);
                    texts.add(cell.toString());
                }
            }
        }
        return texts;
    }

    @Test
    void whatBeginsLikeAFormulaComesBackAsText() throws IOException {
        List<List<?>> rows = new ArrayList<>();
        rows.add(ROWS.get(0));
        FORMULAE.forEach(text -> rows.add(List.of("王五", "x", "y", text)));
        for (Kind kind : List.of(Kind.XLSX, Kind.CSV_UTF8)) {
            Path out = marked(RosterFiles.write(kind, folder, rows));
            assertThat(texts(out)).as("%s", kind).contains(DDE, "+1+1", "-2+3", "@SUM(1)");
            try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(out))) {
                Cell cell = book.getSheetAt(0).getRow(1).getCell(3);
                assertThat(cell.getStringCellValue()).isEqualTo(DDE);
            }
        }
    }

    @Test
    void macrosLinksToProgramsAndNamesThatLeadUpAreNotCarriedIntoTheCopy() throws IOException {
        byte[] link = "<externalLink><ddeLink ddeService=\"cmd\" ddeTopic=\"/C calc\"/></externalLink>"
                .getBytes(StandardCharsets.UTF_8);
        Map<String, Map<String, byte[]>> hostile = Map.of(
                "宏.xlsm", Map.of("xl/vbaProject.bin", new byte[] {1, 2, 3}),
                "链接.xlsx", Map.of("xl/externalLinks/externalLink1.xml", link),
                "上级.xlsx", Map.of("../../evil.bat", new byte[] {1}),
                "根.xlsx", Map.of("/etc/evil", new byte[] {1}),
                "盘.xlsx", Map.of("C:evil.bat", new byte[] {1}),
                "反斜.xlsx", Map.of("xl\\..\\..\\evil.bat", new byte[] {1}),
                "重名.xlsx", Map.of("XL/WORKSHEETS/SHEET1.XML", new byte[] {1}));
        for (Map.Entry<String, Map<String, byte[]>> each : hostile.entrySet()) {
            Path file = workbook(each.getKey(), each.getValue());
            assertThat(verdict(file)).as(each.getKey()).isEqualTo("read");
            Path out = marked(file);
            assertThat(names(out))
                    .as(each.getKey())
                    .doesNotContainAnyElementsOf(each.getValue().keySet());
            assertThat(texts(out)).contains("张三");
        }
    }

    /** A picture that unpacks to a gigabyte is never read; the copy with marks must not unpack it either. */
    @Test
    void aBombThatNobodyReadsIsNotUnpackedIntoTheCopy() throws IOException {
        Path file = workbook("图.xlsx", Map.of("xl/media/image1.bmp", new byte[64 << 20]));
        assertThat(verdict(file)).isEqualTo("read");
        assertThat(Files.size(marked(file))).isLessThan(1 << 20);
        assertThat(names(folder.resolve("问题.xlsx"))).doesNotContain("xl/media/image1.bmp");
    }

    @Test
    void aLinkOfAWorkbookToAnotherIsNotFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.xml"), "<x>SECRET</x>");
        String rels = "<Relationships><Relationship Id=\"rId1\" TargetMode=\"External\" "
                + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\""
                + secret.toUri() + "\"/></Relationships>";
        assertThat(verdict(workbook("xl/_rels/workbook.xml.rels", rels))).isEqualTo("sheet.damaged");
        String up = rels.replace(secret.toUri().toString(), "../../../../secret.xml");
        assertThat(verdict(workbook("xl/_rels/workbook.xml.rels", up))).isEqualTo("sheet.damaged");
    }

    /** Kept open so that a reader that loads the whole stream would show. */
    static void fill(Path file, String head, String unit, int times) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(head.getBytes(StandardCharsets.UTF_8));
            byte[] piece = unit.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < times; i++) {
                out.write(piece);
            }
        }
    }

    @Test
    void textsThatNeverEndAreRefusedWithinTheMemory() throws IOException {
        Path quote = folder.resolve("引号.csv");
        fill(quote, "姓名,\"", "x", 5_000_000);
        assertThat(bounded(quote)).isEqualTo("sheet.damaged");
        Path wide = folder.resolve("一行.csv");
        fill(wide, "姓名", ",", 5_000_000);
        assertThat(bounded(wide)).isEqualTo("sheet.damaged");
        Path tag = folder.resolve("标签.xls");
        fill(tag, "<html><table><tr><td ", "a=1 ", 2_000_000);
        assertThat(bounded(tag)).isEqualTo("sheet.damaged");
        Path deep = folder.resolve("深.xls");
        fill(
                deep,
                "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
                "<a>",
                1_000_000);
        assertThat(verdict(deep)).isIn("sheet.damaged", "sheet.no-table");
    }
}
