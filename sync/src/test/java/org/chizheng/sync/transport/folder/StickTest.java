package org.chizheng.sync.transport.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.SeededSeams;
import org.chizheng.sync.batch.json.Limits;
import org.chizheng.sync.transport.DownName;
import org.chizheng.sync.transport.Parcel;
import org.chizheng.sync.transport.UpName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StickTest {
    private static final String OFFICE = "141025100";

    @TempDir
    Path folder;

    private final SeededSeams seams = new SeededSeams(32);
    private final Id dev = seams.newId();
    private final Id chain = seams.newId();

    private Stick stick() {
        return new Stick(folder, new RealDisk());
    }

    private Path place() throws IOException {
        return Files.createDirectories(folder.resolve("HRBSYNC/v1/up")
                .resolve(OFFICE)
                .resolve(Stick.shortId(dev))
                .resolve(Stick.shortId(chain)));
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }

    @Test
    void laysFilesOutAsTheProtocolSays() {
        Path put = stick().put(OFFICE, new UpName(dev, chain, 412, 431), new byte[] {1});
        String shortDev = Stick.shortId(dev);
        assertThat(shortDev).hasSize(16).matches("[0-9a-f]+");
        assertThat(folder.relativize(put).toString().replace('\\', '/'))
                .isEqualTo("HRBSYNC/v1/up/141025100/" + shortDev + "/" + Stick.shortId(chain) + "/412-431.hrb");
        assertThat(stick().uplink().parcels()).extracting(Parcel::name).hasSize(1);
    }

    /** A second history of one range (a restored folder) must not rub out the first. */
    @Test
    void twoFilesOfOneNameBothStay() {
        UpName name = new UpName(dev, chain, 1, 20);
        stick().put(OFFICE, name, new byte[] {1});
        stick().put(OFFICE, name, new byte[] {2});
        stick().put(OFFICE, name, new byte[] {2});
        assertThat(stick().uplink().parcels())
                .extracting(Parcel::read)
                .containsExactlyInAnyOrder(new byte[] {1}, new byte[] {2});
    }

    @Test
    void numbersAreSortedAsNumbers() {
        for (long first : new long[] {100, 9, 20}) {
            stick().put(OFFICE, new UpName(dev, chain, first, first), new byte[] {(byte) first});
        }
        assertThat(stick().uplink().parcels())
                .extracting(Parcel::read)
                .containsExactly(new byte[] {9}, new byte[] {20}, new byte[] {100});
    }

    @Test
    void opensOnlyNamesOfTheRightForm() throws IOException {
        Path place = place();
        for (String name : List.of(
                "CON",
                "CON.hrb",
                "nul.hrb",
                "1-2.hrb.exe",
                "1-2.HRB",
                "autorun.inf",
                "-1-2.hrb",
                "1-2.part",
                "1 -2.hrb",
                "..hrb",
                "1-2-xyzw1234.hrb",
                "99999999999999999-1.hrb")) {
            Files.write(place.resolve(name), new byte[] {1});
        }
        Files.createDirectories(folder.resolve("HRBSYNC/v1/up/张村/x"));
        Files.createDirectories(place.resolve("3-4.hrb"));
        Files.write(place.resolve("5-6.hrb"), new byte[] {7});
        Stick.Listing listing = stick().uplink();
        assertThat(listing.parcels()).extracting(Parcel::read).containsExactly(new byte[] {7});
        assertThat(listing.passedOver()).isEqualTo(14);
    }

    @Test
    void followsNoLink() throws IOException {
        Path secret = Files.write(folder.resolve("secret"), new byte[] {42});
        Path place = place();
        Files.createSymbolicLink(place.resolve("1-2.hrb"), secret);
        Files.createSymbolicLink(place.getParent().resolve("0123456789abcdef"), folder);
        Files.createSymbolicLink(folder.resolve("HRBSYNC/v1/up/141025101"), folder.resolve("HRBSYNC/v1/up"));
        assertThat(stick().uplink().parcels()).isEmpty();
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.createSymbolicLink(other.resolve("HRBSYNC"), folder.resolve("HRBSYNC"));
        Stick linked = new Stick(other, new RealDisk());
        assertThat(linked.uplink().parcels()).isEmpty();
        assertRefused("stick.link", () -> linked.put(OFFICE, new UpName(dev, chain, 1, 1), new byte[] {1}));
        assertRefused("stick.link", () -> stick().put("141025101", new UpName(dev, chain, 1, 1), new byte[] {1}));
    }

    @Test
    void aFileThatBecameALinkAfterTheListingIsNotRead() throws IOException {
        Path put = stick().put(OFFICE, new UpName(dev, chain, 1, 1), new byte[] {1});
        Parcel parcel = stick().uplink().parcels().get(0);
        Path secret = Files.write(folder.resolve("secret"), new byte[] {42});
        Files.delete(put);
        Files.createSymbolicLink(put, secret);
        assertRefused("stick.read", parcel::read);
    }

    /** The walk stops at the first name beyond its limit, however many follow: 100,000 cost no more than 10,001. */
    @Test
    void tenThousandNamesAreTakenAndOneMoreIsRefusedInWords() throws IOException {
        Path place = place();
        int folders = 3;
        for (int i = 1; i <= StickWalk.MAX_NAMES - folders; i++) {
            Files.createFile(place.resolve(i + "-" + i + ".hrb"));
        }
        assertThat(stick().uplink().parcels()).hasSize(StickWalk.MAX_NAMES - folders);
        Files.createFile(place.resolve("x"));
        assertRefused("stick.too-many", () -> stick().uplink());
        assertThatThrownBy(() -> stick().uplink()).hasMessageContaining("文件太多");
    }

    @Test
    void aHugeFileIsPassedOverAndAHugeStickRefused() throws IOException {
        Path place = place();
        sparse(place.resolve("1-1.hrb"), Limits.FILE + 1L);
        Stick.Listing listing = stick().uplink();
        assertThat(listing.parcels()).isEmpty();
        assertThat(listing.passedOver()).isEqualTo(1);
        for (int i = 2; i <= StickWalk.MAX_BYTES / Limits.FILE + 2; i++) {
            sparse(place.resolve(i + "-" + i + ".hrb"), Limits.FILE);
        }
        assertRefused("stick.too-large", () -> stick().uplink());
    }

    private static void sparse(Path file, long length) throws IOException {
        try (RandomAccessFile random = new RandomAccessFile(file.toFile(), "rw")) {
            random.setLength(length);
        }
    }

    @Test
    void aFileThatGrewAfterTheListingIsReadToTheLimitOnly() throws IOException {
        Path put = stick().put(OFFICE, new UpName(dev, chain, 1, 1), new byte[] {1});
        Parcel parcel = stick().uplink().parcels().get(0);
        sparse(put, 10L * Limits.FILE);
        assertThat(parcel.read()).hasSize(Limits.FILE + 1);
    }

    @Test
    void anEmptyFolderHoldsNothing() {
        assertThat(stick().uplink().parcels()).isEmpty();
        assertThat(stick().downlink(dev).parcels()).isEmpty();
    }

    /** A disk that says yes and keeps something else: the file is not called exported. */
    @Test
    void whatDoesNotReadBackIsNotExported() {
        Stick lying = new Stick(folder, new FaultyDisk(content -> new byte[content.length]));
        assertRefused("stick.compare", () -> lying.put(new DownName(dev, chain, 1, 1), new byte[] {1, 2}));
    }

    @Test
    void aFullStickIsNamed() {
        Stick full = new Stick(folder, new FaultyDisk(content -> {
            throw new IOException("No space left on device");
        }));
        assertThatThrownBy(() -> full.put(new DownName(dev, chain, 1, 1), new byte[] {1, 2}))
                .isInstanceOfSatisfying(Refusal.class, no -> {
                    assertThat(no.code()).isEqualTo("stick.write");
                    assertThat(no.why()).isEqualTo("磁盘已经写满");
                });
        assertThat(stick().downlink(dev).parcels()).isEmpty();
    }

    private interface Fault {
        byte[] on(byte[] content) throws IOException;
    }

    private record FaultyDisk(Fault fault) implements Disk {
        private static final RealDisk REAL = new RealDisk();

        @Override
        public void createDirectories(Path place) throws IOException {
            REAL.createDirectories(place);
        }

        @Override
        public Appending append(Path file) throws IOException {
            return REAL.append(file);
        }

        @Override
        public void replace(Path file, byte[] content) throws IOException {
            REAL.replace(file, fault.on(content));
        }

        @Override
        public void move(Path from, Path to) throws IOException {
            REAL.move(from, to);
        }

        @Override
        public void delete(Path file) throws IOException {
            REAL.delete(file);
        }
    }

    /** Forced and renamed before it is there, and never written over: the disk sees one step for one file. */
    @Test
    void writesEachFileInOneStep() {
        List<String> steps = new ArrayList<>();
        Stick watched = new Stick(folder, new FaultyDisk(content -> {
            steps.add("replace");
            return content;
        }));
        watched.put(new DownName(dev, chain, 1, 1), new byte[] {1});
        watched.put(new DownName(dev, chain, 1, 1), new byte[] {1});
        assertThat(steps).containsExactly("replace");
    }
}
