package org.chizheng.core.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.exchange.RosterFiles;
import org.chizheng.core.exchange.TestIds;
import org.chizheng.core.exchange.intake.ImportRequest;
import org.chizheng.core.exchange.intake.ImportService;
import org.chizheng.core.exchange.intake.ImportWatch;
import org.chizheng.core.exchange.intake.Preview;
import org.chizheng.core.shared.Id;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A long roster checked and saved in a virtual machine of 384 MB, and what stays on its heap on the way. Floor: reading
 * every cell of the same file with nothing behind it.
 */
@Tag("bench")
class ImportBench {
    private static final int ROWS = Integer.getInteger("bench.rows", 10_000);
    private static final String HEAP = "-Xmx384m";

    @TempDir
    Path folder;

    @Test
    void checkAndSaveALongRoster() throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-Dfile.encoding=UTF-8",
                "-Dbench.rows=" + ROWS,
                "-cp",
                System.getProperty("java.class.path"),
                ImportBench.class.getName(),
                folder.toString()));
        Process child = new ProcessBuilder(words).inheritIO().start();
        assertThat(child.waitFor()).isZero();
    }

    /** Runs in a virtual machine of its own. */
    public static void main(String[] folder) throws IOException {
        Path place = Path.of(folder[0]);
        Figures figures = new Figures("import-" + ROWS);
        Path warm = file(place, 1_000, 2);
        Path file = file(place, ROWS, 3);
        Path sampled = file(place, ROWS, 4);
        try (Core core =
                Homes.fresh(place.resolve("home"), "township", Homes.YUEYANG, Homes.environment(new SeededSeams(1)))) {
            floor(warm);
            save(core, warm, "预热", ImportWatch.NONE);
            figures.line("%-44s %10s %10s %12s", "", "seconds", "CPU s", "rows/s");
            line(figures, "floor, every cell read", () -> floor(file));
            line(figures, "looked at (preview, nothing written)", () -> look(core, file));
            line(figures, "checked and saved", () -> save(core, file, "一班", ImportWatch.NONE));
            line(figures, "the same file again", () -> save(core, file, "一班", ImportWatch.NONE));
            heap(figures, core, sampled);
        }
        figures.write();
    }

    /** A piece of work that may meet a broken file. */
    private interface Work {
        void run() throws IOException;
    }

    private static void line(Figures figures, String what, Work work) throws IOException {
        double cpu = Figures.cpuSeconds();
        long start = System.nanoTime();
        work.run();
        double seconds = Figures.seconds(start);
        figures.line("%-44s %10.2f %10.2f %12.0f", what, seconds, Figures.cpuSeconds() - cpu, ROWS / seconds);
    }

    private static void heap(Figures figures, Core core, Path file) throws IOException {
        List<Double> used = new ArrayList<>(List.of(Figures.usedHeap()));
        save(core, file, "二班", new ImportWatch() {
            @Override
            public boolean goesOn(int done, int of) {
                if (done > 0 && done % (ROWS / 10) == 0 && done < of) {
                    used.add(Figures.usedHeap());
                }
                return true;
            }
        });
        used.add(Figures.usedHeap());
        figures.line(
                "heap in use before, at every tenth, after (MB): %s",
                used.stream()
                        .map(megabytes -> String.format(Locale.ROOT, "%.1f", megabytes))
                        .collect(Collectors.joining(" ")));
    }

    private static void floor(Path file) throws IOException {
        long cells = 0;
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook book = new ReadableWorkbook(in);
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            cells = rows.mapToLong(row -> row.stream()
                            .filter(cell -> cell != null && !cell.getText().isEmpty())
                            .count())
                    .sum();
        }
        assertThat(cells).isPositive();
    }

    private static void look(Core core, Path file) {
        Id into = classNamed(core, "看看");
        core.services()
                .imports()
                .preview(ImportRequest.roster(file, into), ImportWatch.NONE)
                .close();
    }

    private static void save(Core core, Path file, String classNo, ImportWatch watch) {
        ImportService imports = core.services().imports();
        try (Preview preview = imports.open(ImportRequest.roster(file, classNamed(core, classNo)))) {
            ImportService.Result result = imports.confirm(core.actor(), preview, ImportService.Choice.AS_SHOWN, watch);
            assertThat(result.counts().refused()).isZero();
        }
    }

    private static Id classNamed(Core core, String no) {
        return core.services()
                .classes()
                .byNo(no)
                .map(found -> found.id())
                .orElseGet(() -> core.services()
                        .classService()
                        .open(core.actor(), Map.of("no", no, "startsOn", "2021-07-01", "endsOn", "2021-07-10")));
    }

    /** People with the given digit as the last of the serial 98x; no two files share one. */
    private static Path file(Path place, int rows, int serial) throws IOException {
        List<List<?>> sheet = new ArrayList<>(
                List.of(List.of("序号", "姓名", "身份证号", "联系电话", "户籍所在乡镇", "村", "文化程度", "人员类别", "培训券编号", "备注")));
        for (int i = 0; i < rows; i++) {
            String day = String.format(Locale.ROOT, "%04d%02d%02d", 1965 + i / 336, i / 28 % 12 + 1, i % 28 + 1);
            sheet.add(List.of(
                    String.valueOf(i + 1),
                    "张三",
                    TestIds.of("141025" + day + "98" + serial),
                    "138" + (10_000_000 + i),
                    "岳阳镇",
                    "城关村",
                    "初中",
                    "农民工",
                    "QN" + serial + (1_000_000 + i),
                    "第" + i % 40 + "组"));
        }
        Path folder = Files.createDirectories(place.resolve("roster" + serial));
        return RosterFiles.write(RosterFiles.Kind.XLSX, folder, sheet);
    }
}
