package org.chizheng.sync.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.batch.Forger;
import org.chizheng.sync.batch.Manifest.Stretch;
import org.chizheng.sync.batch.json.LineException;
import org.chizheng.sync.batch.json.StrictJson;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.keep.ParcelPaths;
import org.chizheng.sync.transport.folder.Stick;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * I14 and F12: what is made to eat memory or time is refused within 64 MiB. In every build by what the reading thread
 * allocated, live or not; in the long run in a JVM of 64 MiB, with the seconds of its CPU in the table.
 */
class HostileHeapTest {
    private static final long MOST = 64L << 20;
    /** 64 KiB of small numbers are a line like others. */
    private static final String WITHIN = "JSON: an array as long as a line";

    private static final int MANY_FILES = 1_000_000;

    @TempDir
    Path folder;

    /** A hostile thing, made beforehand, and who looks at it; tells the code or {@code taken}. */
    private static Map<String, Supplier<String>> cases(Path folder, int files) throws IOException {
        Goldens goldens = new Goldens(51);
        Map<String, Supplier<String>> cases = new LinkedHashMap<>();
        json(cases);
        bodies(goldens, cases);
        Path place =
                Files.createDirectories(folder.resolve("HRBSYNC/v1/up/141025100/0123456789abcdef/0123456789abcdef"));
        Stick stick = new Stick(folder, new RealDisk());
        sparse(place.resolve("1-1.hrb"), 100L << 30);
        Files.createSymbolicLink(place.resolve("2-2.hrb"), place.resolve("3-3.hrb"));
        Files.createSymbolicLink(place.resolve("3-3.hrb"), place.resolve("2-2.hrb"));
        Files.createSymbolicLink(folder.resolve("HRBSYNC/v1/up/141025101"), folder);
        Path deep = folder.resolve("HRBSYNC/v1/up/141025102");
        for (int i = 0; i < 200; i++) {
            deep = deep.resolve("0123456789abcdef");
        }
        Files.createDirectories(deep);
        pipe(place.resolve("4-4.hrb"));
        cases.put(
                "stick: 100 GB, links in a ring, a pipe, folders without end",
                () -> "listed " + stick.uplink().parcels().size());
        Path picked = folder.resolve("picked.hrb");
        sparse(picked, 100L << 30);
        cases.put("a file of 100 GB picked by hand", () -> {
            byte[] read = ParcelPaths.collect(List.of(picked), none -> List.of())
                    .get(0)
                    .read();
            return goldens.all().get(0).verdict(read);
        });
        if (files > 0) {
            Path crowd = Files.createDirectories(folder.resolve("crowd/HRBSYNC/v1/up/141025100"));
            for (int i = 0; i < files; i++) {
                Files.createFile(crowd.resolve(String.valueOf(i)));
            }
            Stick crowded = new Stick(folder.resolve("crowd"), new RealDisk());
            cases.put(
                    "a stick of " + files + " files",
                    () -> "listed " + crowded.uplink().parcels().size());
        }
        return cases;
    }

    private static void json(Map<String, Supplier<String>> cases) {
        Map<String, String> lines = Map.of(
                "a million levels", "{\"a\":" + "[".repeat(1_000_000),
                "as many levels as a line holds", "{\"a\":" + "[".repeat(65_000),
                "a number as long as a line", "{\"a\":" + "9".repeat(65_000) + "}",
                "an exponent", "{\"a\":1e999999999}",
                "as many members as a line holds", "{" + "\"a\":1,".repeat(10_000) + "\"b\":1}",
                "an array as long as a line", "{\"a\":[" + "1,".repeat(32_000) + "1]}");
        lines.forEach((name, line) -> {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            cases.put("JSON: " + name, () -> {
                StrictJson.object(bytes);
                return "taken";
            });
        });
        byte[] digits = new byte[10_000_000];
        java.util.Arrays.fill(digits, (byte) '9');
        System.arraycopy("{\"a\":".getBytes(StandardCharsets.US_ASCII), 0, digits, 0, 5);
        cases.put("JSON: a number of ten million digits", () -> {
            StrictJson.object(digits);
            return "taken";
        });
        java.io.ByteArrayOutputStream members = new java.io.ByteArrayOutputStream(13 << 20);
        members.write('{');
        for (int i = 0; i < 1_000_000; i++) {
            members.writeBytes(("\"m" + i + "\":1,").getBytes(StandardCharsets.US_ASCII));
        }
        members.writeBytes("\"z\":1}".getBytes(StandardCharsets.US_ASCII));
        byte[] million = members.toByteArray();
        cases.put("JSON: a million members", () -> {
            StrictJson.object(million);
            return "taken";
        });
    }

    private static void bodies(Goldens goldens, Map<String, Supplier<String>> cases) throws IOException {
        Golden up = goldens.all().get(0);
        Stretch one = new Stretch(1, 1, Digest.ZERO, Digest.ZERO);
        byte[] nothing = bomb(512);
        byte[] huge = Forger.up(goldens.county, one, new Forger.Open(nothing, true, 8 << 20, 2));
        cases.put("512 MiB of nothing in half a megabyte", () -> up.verdict(huge));
        byte[] feeds = "\n".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
        byte[] empty = Forger.up(goldens.county, one, new Forger.Open(feeds, false, feeds.length, 2));
        cases.put("a million empty lines", () -> up.verdict(empty));
        byte[] brackets = ("{\"a\":" + "[".repeat(60_000) + "\n{}\n").getBytes(StandardCharsets.UTF_8);
        byte[] deep = Forger.up(goldens.county, brackets, false, 1);
        cases.put("levels as many as fit, sealed", () -> up.verdict(deep));
        String manifest = Forger.manifest(up.bytes());
        for (String field : List.of("len", "plain", "lines", "n", "last")) {
            for (long size : new long[] {Integer.MAX_VALUE, (1L << 31), (1L << 53) - 1}) {
                String changed = manifest.replaceFirst("\"" + field + "\":[0-9]+", "\"" + field + "\":" + size);
                byte[] file = Forger.resigned(
                        up.bytes(), goldens.county.office.signing(), changed.getBytes(StandardCharsets.UTF_8));
                cases.put("signed " + field + " of " + size, () -> up.verdict(file));
            }
        }
    }

    private static byte[] bomb(int megabytes) throws IOException {
        java.io.ByteArrayOutputStream packed = new java.io.ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(9, true))) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < megabytes; i++) {
                out.write(zeros);
            }
        }
        return packed.toByteArray();
    }

    private static void sparse(Path file, long length) throws IOException {
        try (RandomAccessFile random = new RandomAccessFile(file.toFile(), "rw")) {
            random.setLength(length);
        }
    }

    private static void pipe(Path file) throws IOException {
        try {
            new ProcessBuilder("mkfifo", file.toString()).start().waitFor();
        } catch (InterruptedException stop) {
            throw new IOException(stop);
        }
    }

    private static String outcome(Supplier<String> reading) {
        try {
            return reading.get();
        } catch (Refusal no) {
            return no.code();
        } catch (LineException no) {
            return "line";
        }
    }

    @Test
    void eachIsRefusedWithinTheMemory() throws IOException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        cases(folder, 0).forEach((name, reading) -> {
            long before = threads.getCurrentThreadAllocatedBytes();
            String outcome = outcome(reading);
            assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                    .as(name)
                    .isLessThan(MOST);
            assertThat(outcome.equals("taken")).as(name).isEqualTo(name.equals(WITHIN));
        });
    }

    @Test
    void aStickOfTrapsListsNothing() throws IOException {
        assertThat(outcome(cases(folder, 0).get("stick: 100 GB, links in a ring, a pipe, folders without end")))
                .isEqualTo("listed 0");
    }

    /** A pipe put in the place of a file between the listing and the reading would keep the reader for ever. */
    @Test
    void aFileThatBecameAPipeAfterTheListingIsNotWaitedFor() throws IOException {
        Path place =
                Files.createDirectories(folder.resolve("HRBSYNC/v1/up/141025100/0123456789abcdef/0123456789abcdef"));
        Path file = Files.write(place.resolve("1-1.hrb"), new byte[] {1});
        var parcel = new Stick(folder, new RealDisk()).uplink().parcels().get(0);
        Files.delete(file);
        pipe(file);
        assertThat(outcome(() -> "read " + parcel.read().length)).isEqualTo("stick.read");
    }

    /** Each in one JVM of 64 MiB; the table has the CPU seconds of the reader alone. */
    @Test
    @Tag("simulate")
    void eachIsRefusedInAJvmOf64MiB() throws Exception {
        Path out = folder.resolve("out.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                HostileHeapTest.class.getName(),
                folder.toString(),
                String.valueOf(MANY_FILES)));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor()).as(() -> read(out)).isZero();
        Tables.keep("heap-64m", read(out));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The child: prints one line a case; any error ends it with another exit. */
    public static void main(String[] args) throws IOException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (Map.Entry<String, Supplier<String>> each : cases(
                        Path.of(args[0]).resolve("child"), Integer.parseInt(args[1]))
                .entrySet()) {
            long cpu = threads.getCurrentThreadCpuTime();
            long bytes = threads.getCurrentThreadAllocatedBytes();
            String outcome = outcome(each.getValue());
            System.out.printf(
                    Locale.ROOT,
                    "%s | %s | %.3f s CPU | %.1f MiB allocated%n",
                    each.getKey(),
                    outcome,
                    (threads.getCurrentThreadCpuTime() - cpu) / 1e9,
                    (threads.getCurrentThreadAllocatedBytes() - bytes) / 1048576.0);
        }
    }
}
