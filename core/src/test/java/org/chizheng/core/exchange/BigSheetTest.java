package org.chizheng.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.chizheng.core.exchange.judge.Known;
import org.chizheng.core.exchange.layout.ColumnMapping;
import org.chizheng.core.exchange.layout.Layout;
import org.chizheng.core.exchange.mark.ErrorWorkbook;
import org.chizheng.core.shared.Refusal;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Long files: refused beyond the limit before any row is passed on, and read with a small heap up to it. */
class BigSheetTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1970, Month.JANUARY, 1);
    private static final String[] TITLES = {"序号", "姓名", "身份证号", "联系电话", "人员类别", "文化程度", "民族", "村", "培训券编号", "备注"};

    @TempDir
    Path folder;

    /** Ten columns; serials 980 to 989 of 20,000 days give 200,000 numbers. */
    private static String[] row(int i) {
        String day = FIRST_BIRTH.plusDays(i % 13_000).toString().replace("-", "");
        String idNo = TestIds.of("1410" + (21 + i / 130_000) + day + (980 + i / 13_000 % 10));
        String phone = "138" + (10_000_000 + i);
        return new String[] {"" + i, "学员", idNo, phone, "农民工", "初中", "汉族", "张庄村", "Q" + i, i % 25 == 0 ? "补录" : ""};
    }

    private static void writeXlsx(Path file, int rows) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("花名册");
            for (int i = 0; i <= rows; i++) {
                String[] cells = i == 0 ? TITLES : row(i);
                for (int column = 0; column < cells.length; column++) {
                    sheet.inlineString(i, column, cells[column]);
                }
                if (i % 1000 == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private static void writeCsv(Path file, int rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(String.join(",", TITLES) + "\n");
            for (int i = 1; i <= rows; i++) {
                out.write(String.join(",", row(i)) + "\n");
            }
        }
    }

    @Test
    void moreThan200000RowsAreRefusedBeforeAnyIsPassedOn() throws IOException {
        Path file = folder.resolve("大.csv");
        writeCsv(file, 200_000);
        try (SheetImport open = SheetImport.open(file, Layout.roster())) {
            Refusal refusal = catchThrowableOfType(
                    Refusal.class, () -> open.judge(ColumnMapping.none(Layout.roster()), Known.nothing(), TODAY));

            assertThat(refusal.code()).isEqualTo("sheet.too-many-rows");
            assertThat(refusal.what()).contains("200,000");
        }
    }

    /** The other half runs in a JVM of its own, whose heap would not hold the sheet. */
    @Test
    void aLongRosterIsJudgedAndMarkedInASmallHeap() throws Exception {
        Path file = folder.resolve("台账.xlsx");
        writeXlsx(file, 30_000);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx48m",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                BigSheetTest.class.getName(),
                file.toString(),
                folder.resolve("问题.xlsx").toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();

        assertThat(process.waitFor())
                .as(() -> folder.resolve("out.txt").toString())
                .isZero();
        assertThat(folder.resolve("问题.xlsx")).exists();
    }

    /** Judges the file and writes its error workbook; fails when a count is off. */
    public static void main(String[] args) {
        try (SheetImport open = SheetImport.open(Path.of(args[0]), Layout.roster())) {
            var judge = open.judge(ColumnMapping.none(Layout.roster()), Known.nothing(), TODAY);
            ImportCounts counts = ImportCounts.of(judge);
            if (!counts.equals(new ImportCounts(30_000, 30_000, 0, 0, 0, 0))) {
                throw new AssertionError(counts);
            }
            ErrorWorkbook.write(judge, Path.of(args[1]));
        }
    }
}
