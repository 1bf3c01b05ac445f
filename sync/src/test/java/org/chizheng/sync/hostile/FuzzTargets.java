package org.chizheng.sync.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.chizheng.core.ledger.OpCodec;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.batch.BatchType;
import org.chizheng.sync.batch.Forger;
import org.chizheng.sync.batch.Links;
import org.chizheng.sync.batch.Manifest.Stretch;
import org.chizheng.sync.batch.OpLines;
import org.chizheng.sync.batch.json.LineException;
import org.chizheng.sync.crypto.Base64Url;
import org.chizheng.sync.crypto.CodeMac;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.crypto.FlatJws;
import org.chizheng.sync.identity.DeviceTable;
import org.chizheng.sync.identity.EnrolRequest;
import org.chizheng.sync.transport.folder.Stick;

/**
 * What a fuzzer calls, one class for one reader (profile {@code fuzz}); {@link FuzzTargetsTest} calls them with a small
 * corpus in every build. The readers behind a signature get their bytes signed and sealed here, or no fuzzer would ever
 * reach them. A target returns when the bytes were taken or refused in words; everything else is a finding.
 */
public final class FuzzTargets {
    private static final Goldens GOLDENS = new Goldens(47);

    private FuzzTargets() {}

    private static void refusedOrTaken(Runnable reading) {
        try {
            reading.run();
        } catch (Refusal | LineException no) {
            if (no instanceof Refusal refusal && refusal.now().isBlank()) {
                throw new IllegalStateException("a refusal without words", no);
            }
        }
    }

    /** Line 1 and the doors behind it, with bytes as a stranger sends them. */
    public static final class Line1 {
        private static final List<Golden> DOORS = GOLDENS.all();

        public static void fuzzerTestOneInput(byte[] bytes) {
            for (Golden golden : DOORS) {
                golden.verdict(bytes);
            }
        }
    }

    /** A manifest that an enrolled office signed. */
    public static final class Manifest {
        private static final byte[] SOUND = GOLDENS.county.up(GOLDENS.county.ops(1, 2));

        public static void fuzzerTestOneInput(byte[] bytes) {
            byte[] file = Forger.resigned(SOUND, GOLDENS.county.office.signing(), bytes);
            refusedOrTaken(() -> GOLDENS.readUp(file));
        }
    }

    /** A deflated body that an enrolled office sealed; the first three bytes are the size that it signs. */
    public static final class Inflating {
        public static void fuzzerTestOneInput(byte[] bytes) {
            if (bytes.length < 5) {
                return;
            }
            int plain = (bytes[0] & 0x7F) << 16 | (bytes[1] & 0xFF) << 8 | bytes[2] & 0xFF;
            byte[] packed = Arrays.copyOfRange(bytes, 3, bytes.length);
            Stretch stretch = new Stretch(1, 1, Digest.ZERO, Digest.ZERO);
            refusedOrTaken(() -> GOLDENS.readUp(
                    Forger.up(GOLDENS.county, stretch, new Forger.Open(packed, true, Math.max(1, plain), 2))));
        }
    }

    /** The lines of an upward body, and the op in each pair. */
    public static final class Body {
        public static void fuzzerTestOneInput(byte[] bytes) {
            if (bytes.length == 0 || bytes.length > 500_000) {
                return;
            }
            int ops = Math.max(1, Forger.linesOf(bytes).size() / 2);
            if (ops > 2_000) {
                return;
            }
            byte[] file = Forger.up(GOLDENS.county, bytes, false, ops);
            refusedOrTaken(() -> GOLDENS.readUp(file));
        }
    }

    /** Two lines as an op, the second one's digest put right; what is read is written again byte for byte. */
    public static final class Op {
        public static void fuzzerTestOneInput(byte[] bytes) {
            List<byte[]> lines = Forger.linesOf(Forger.joined(bytes, new byte[] {'\n', '\n'}));
            byte[] valLine = lines.get(1);
            byte[] opLine = new String(lines.get(0), StandardCharsets.ISO_8859_1)
                    .replace("VH", Digest.of(valLine).toString())
                    .getBytes(StandardCharsets.ISO_8859_1);
            try {
                var op = OpCodec.read(opLine, valLine);
                if (!Arrays.equals(op.opLine(), opLine) || !Arrays.equals(op.valLine(), valLine)) {
                    throw new IllegalStateException("another line than was read");
                }
            } catch (OpCodec.Malformed refused) {
                refusedOrTaken(() -> new OpLines(opLine, valLine).head());
            }
        }
    }

    /** The lines of a downlink, of a receipt and of a table of devices, sealed by the bureau. */
    public static final class Downward {
        public static void fuzzerTestOneInput(byte[] bytes) {
            if (bytes.length == 0 || bytes.length > 500_000) {
                return;
            }
            var county = GOLDENS.county;
            Digest start = Links.start(county.dev, county.epoch);
            Stretch one = new Stretch(1, 1, start, Links.over(start, 1, List.of(bytes)));
            refusedOrTaken(() -> GOLDENS.readDown(Forger.down(county, BatchType.DOWN, bytes, one)));
            refusedOrTaken(() -> GOLDENS.readReceipt(Forger.down(county, BatchType.RECEIPT, bytes, one)));
        }
    }

    /** The table of devices; what was read and written again is the same table. */
    public static final class Roster {
        public static void fuzzerTestOneInput(byte[] bytes) {
            List<byte[]> lines = Forger.linesOf(bytes);
            if (lines.isEmpty()) {
                return;
            }
            try {
                List<byte[]> again = DeviceTable.ofLines(lines).lines();
                List<byte[]> twice = DeviceTable.ofLines(again).lines();
                if (!Arrays.deepEquals(again.toArray(), twice.toArray())) {
                    throw new IllegalStateException("another table than was read");
                }
            } catch (LineException refused) {
                return;
            }
        }
    }

    /** A request for enrolment, signed and under the MAC of a true code; and the same bytes raw. */
    public static final class Enrol {
        private static final byte[] DOMAIN = "hrb/enrol-request/1".getBytes(StandardCharsets.US_ASCII);

        public static void fuzzerTestOneInput(byte[] bytes) {
            byte[] line = FlatJws.sign(GOLDENS.county.office.signing(), bytes);
            byte[] code = GOLDENS.code.code().text().replace("-", "").getBytes(StandardCharsets.US_ASCII);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            file.writeBytes(line);
            file.write('\n');
            file.writeBytes(Base64Url.encode(CodeMac.of(code, DOMAIN, line)).getBytes(StandardCharsets.US_ASCII));
            file.write('\n');
            refusedOrTaken(() -> {
                EnrolRequest.Opened opened = GOLDENS.openRequest(file.toByteArray());
                opened.request().device().fingerprint();
            });
            refusedOrTaken(() -> GOLDENS.openRequest(bytes));
        }
    }

    /** A stick whose folders and files have names from outside, and one byte each. */
    public static final class Walk {
        public static void fuzzerTestOneInput(byte[] bytes) {
            try {
                Path stick = Files.createTempDirectory("stick");
                try {
                    fill(stick, new String(bytes, StandardCharsets.UTF_8));
                    refusedOrTaken(() -> {
                        Stick walked = new Stick(stick, new RealDisk());
                        walked.uplink().parcels().forEach(parcel -> parcel.read());
                        walked.downlink(GOLDENS.county.dev).parcels().forEach(parcel -> parcel.read());
                    });
                } finally {
                    clear(stick);
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static void fill(Path stick, String names) throws IOException {
            for (String name : names.split("\n", 20)) {
                try {
                    Path file = stick.resolve("HRBSYNC/v1")
                            .resolve(name.replaceFirst("^/+", ""))
                            .normalize();
                    if (file.startsWith(stick) && !file.equals(stick) && name.length() < 200) {
                        Files.createDirectories(file.getParent());
                        Files.write(file, new byte[] {1});
                    }
                } catch (InvalidPathException | FileSystemException notOnThisDisk) {
                    continue;
                }
            }
        }

        private static void clear(Path stick) throws IOException {
            try (Stream<Path> files = Files.walk(stick)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
