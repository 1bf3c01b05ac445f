package org.chizheng.sync.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.crash.CrashTable;
import org.chizheng.core.crash.CrashTable.Fate;
import org.chizheng.core.crash.DiskImages;
import org.chizheng.core.crash.Image;
import org.chizheng.core.crash.Laid;
import org.chizheng.core.crash.Step;
import org.chizheng.core.crash.Step.What;
import org.chizheng.core.crash.SwitchedDisk;
import org.chizheng.core.crash.Trace;
import org.chizheng.core.crash.TraceDisk;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.store.HomeFolder;
import org.chizheng.sync.identity.BureauAnchor;
import org.chizheng.sync.intake.FileResult;
import org.chizheng.sync.keep.Inbox;
import org.chizheng.sync.keep.KeyBox;
import org.chizheng.sync.keep.Progress;
import org.chizheng.sync.life.Lives;
import org.chizheng.sync.outbox.Outbox;
import org.chizheng.sync.outbox.OutboxBatch;
import org.chizheng.sync.transport.Parcel;
import org.chizheng.sync.transport.Sent;
import org.chizheng.sync.transport.Transport;
import org.chizheng.sync.transport.UpName;
import org.chizheng.sync.transport.folder.FolderTransport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The power is cut at every step of receiving at the bureau and of sending and taking at an office. */
class ExchangeCrashTest {
    private static final DiskImages.Depth FEW = new DiskImages.Depth(1, 0, 1);

    @TempDir
    static Path work;

    private static Recorded receiving;
    private static Recorded sending;

    @TempDir
    Path disk;

    /** What was done, and the store's file as it stood after so many steps. */
    private record Recorded(String home, Trace trace, NavigableMap<Integer, byte[]> stores) {
        Recorded planted(UnaryOperator<Trace> mistake) {
            return new Recorded(home, mistake.apply(trace), stores);
        }

        byte[] storeAt(int count) {
            return stores.floorEntry(Math.max(count, stores.firstKey())).getValue();
        }
    }

    @BeforeAll
    static void record() {
        CrashCounty county = new CrashCounty(work.resolve("县 局"));
        Path copy = Laid.copy(county.root, work.resolve("乡 镇"));
        receiving = new Recorder(county, CrashCounty.BUREAU).receiving();
        sending = new Recorder(county.at(copy), CrashCounty.OFFICE).sending();
    }

    /** Does the work of one side once, on a disk that takes it down. */
    private static final class Recorder {
        private final NavigableMap<Integer, byte[]> stores = new TreeMap<>();
        private final CrashCounty county;
        private final String home;
        private TraceDisk traced;

        Recorder(CrashCounty county, String home) {
            this.county = county;
            this.home = home;
        }

        private void begin() {
            traced = new TraceDisk(county.root, TraceDisk::storeOrLock);
            keepStore();
        }

        private void keepStore() {
            try {
                Path store = new HomeFolder(county.root.resolve(home)).storeFile();
                stores.put(traced.trace().steps().size(), Files.readAllBytes(store));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private Recorded recorded() {
            keepStore();
            return new Recorded(home, traced.trace(), stores);
        }

        Recorded receiving() {
            begin();
            try (CrashCounty.Desk bureau = county.open(home, traced)) {
                for (FileResult result : bureau.receive(county.stick())) {
                    if (!result.repeated()) {
                        traced.said(new DeskOracle.Received(result.file().orElseThrow()));
                    }
                }
                keepStore();
                bureau.sync().bureau().writeDownlink(county.stick(), Progress.NONE);
            }
            return recorded();
        }

        /** The answers to the second batch lie on the stick before the office begins. */
        Recorded sending() {
            try (CrashCounty.Desk bureau = county.open(CrashCounty.BUREAU)) {
                bureau.receive(county.stick());
                bureau.sync().bureau().writeDownlink(county.stick(), Progress.NONE);
            }
            begin();
            try (CrashCounty.Desk office = county.open(home, traced)) {
                office.core().ledger().travelling().read(1, traced::said);
                said(office.save("孙七"));
                office.export(county.stick());
                saidBatches(office);
                office.take(county.stick());
                saidBatches(office);
                keepStore();
                said(office.save("周八"));
            }
            return recorded();
        }

        private void said(List<Op> ops) {
            ops.forEach(traced::said);
        }

        private void saidBatches(CrashCounty.Desk office) {
            for (OutboxBatch batch : office.sync().office().batches()) {
                traced.said(new DeskOracle.SentBatch(batch.file()));
                if (batch.state() == OutboxBatch.State.CONFIRMED) {
                    traced.said(new DeskOracle.Confirmed(batch.file()));
                }
            }
        }
    }

    /** @param untilFound stops at the first image that shows a mistake */
    private CrashTable tried(String name, Recorded recorded, DiskImages.Depth depth, boolean untilFound) {
        CrashTable table = new CrashTable(name);
        DeskOracle oracle = new DeskOracle();
        boolean whole = depth == DiskImages.Depth.WHOLE;
        int[] turn = {0};
        new DiskImages(recorded.trace()).each(depth, image -> {
            if (untilFound && table.found() > 0) {
                return;
            }
            turn[0]++;
            if (whole || turn[0] % 3 == 0) {
                check(table, name + ", no store", recorded, image, oracle, null);
            }
            if (whole || turn[0] % 3 != 0) {
                check(table, name + ", store of then", recorded, image, oracle, recorded.storeAt(image.count()));
            }
        });
        return table.print();
    }

    private void check(CrashTable table, String name, Recorded recorded, Image image, DeskOracle oracle, byte[] store) {
        Trace trace = recorded.trace();
        Path at = disk.resolve("image");
        image.lay(trace.root(), at);
        if (store != null) {
            lay(new HomeFolder(at.resolve(recorded.home())).storeFile(), store);
        }
        boolean toTheEnd = table.tried() % 3 == 0;
        table.check(name, image.kind(), image.name(), () -> {
            if (recorded.home().equals(CrashCounty.BUREAU)) {
                List<DeskOracle.Received> said = trace.said(image.count(), DeskOracle.Received.class);
                oracle.bureau(at, said, CrashCounty.SENT, toTheEnd);
            } else {
                oracle.office(
                        at,
                        trace.said(image.count(), Op.class),
                        trace.said(image.count(), DeskOracle.SentBatch.class),
                        trace.said(image.count(), DeskOracle.Confirmed.class),
                        toTheEnd);
            }
        });
        Laid.away(at);
    }

    private static void lay(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void requireAllSound(CrashTable table) {
        assertThat(table.found()).as(table.wrong()).isZero();
    }

    @Test
    void theBureauHasWhatItSaidToHaveAndAnotherDeliveryCompletesTheRest() {
        requireAllSound(tried("bureau receives", receiving, FEW, false));
    }

    @Test
    void whatTheOfficeCallsSentLiesWholeOnTheStick() {
        requireAllSound(tried("office sends and takes", sending, FEW, false));
    }

    @Test
    @Tag("simulate")
    void everyImageOfReceiving() {
        requireAllSound(tried("bureau receives (all)", receiving, DiskImages.Depth.WHOLE, false));
    }

    @Test
    @Tag("simulate")
    void everyImageOfSendingAndTaking() {
        requireAllSound(tried("office sends and takes (all)", sending, DiskImages.Depth.WHOLE, false));
    }

    private static Arguments mistake(String name, String home, UnaryOperator<Trace> plant) {
        return Arguments.of(name, home, plant);
    }

    private static boolean note(Step step) {
        boolean data = step.what() == What.WRITE || step.what() == What.FORCE;
        return data && step.on(".jrn") && step.in(CrashCounty.BUREAU);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(
                        "inbox force removed",
                        CrashCounty.BUREAU,
                        all -> all.without(step -> step.what() == What.FORCE && step.in("inbox"))),
                mistake(
                        "inbox renamed before it is forced",
                        CrashCounty.BUREAU,
                        all -> all.after(
                                step -> (step.what() == What.WRITE || step.what() == What.FORCE) && step.in("inbox"),
                                step -> step.what() == What.FORCE_FOLDER && step.on("inbox"))),
                mistake(
                        "received is said before the note is forced",
                        CrashCounty.BUREAU,
                        all -> all.after(ExchangeCrashTest::note, step -> step.what() == What.SAID)),
                mistake(
                        "note before the file of the batch",
                        CrashCounty.BUREAU,
                        all -> all.after(
                                step -> step.in("inbox") && !step.on(".receipt.hrb.part") && !step.on(".down.hrb.part")
                                        || step.what() == What.FORCE_FOLDER && step.on("inbox"),
                                step -> step.what() == What.FORCE && step.on(".jrn"))),
                mistake(
                        "downlink noted before its file is kept",
                        CrashCounty.BUREAU,
                        all -> all.after(
                                step -> step.on(".down.hrb.part"),
                                step -> step.what() == What.FORCE && step.on(".jrn"))),
                mistake(
                        "stick force removed",
                        CrashCounty.OFFICE,
                        all -> all.without(step -> step.what() == What.FORCE && step.in("HRBSYNC"))),
                mistake(
                        "folder of the stick not forced",
                        CrashCounty.OFFICE,
                        all -> all.without(step -> step.what() == What.FORCE_FOLDER && step.in("HRBSYNC"))),
                mistake(
                        "sent is noted before it is on the stick",
                        CrashCounty.OFFICE,
                        all -> all.after(
                                step -> step.in("HRBSYNC"), step -> step.what() == What.FORCE && step.on(".jrn"))));
    }

    /** The program with a mistake: the images must show it. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void plantedMistakeIsFound(String name, String home, UnaryOperator<Trace> plant) {
        assertThat(planted(name, home, plant, true).found()).isPositive();
    }

    @Tag("simulate")
    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void plantedMistakeIsFoundInSoManyImages(String name, String home, UnaryOperator<Trace> plant) {
        assertThat(planted(name, home, plant, false).found()).isPositive();
    }

    private CrashTable planted(String name, String home, UnaryOperator<Trace> plant, boolean untilFound) {
        Recorded recorded = home.equals(CrashCounty.BUREAU) ? receiving : sending;
        return tried("planted: " + name, recorded.planted(plant), FEW, untilFound);
    }

    /** A stick that says yes and keeps something else: not called sent; a program that does not read back is found. */
    @Test
    void whatDoesNotReadBackIsNotCalledSentAndAProgramThatDoesNotReadBackIsFound() {
        Path copy = Laid.copy(work.resolve("县 局"), disk.resolve("lying"));
        Disk lying = new SwitchedDisk(new RealDisk(), SwitchedDisk.Mistake.LYING_REPLACE, ".hrb");
        CrashTable table = new CrashTable("stick not read back");
        try (CrashCounty.Desk office = CrashCounty.Desk.open(copy.resolve(CrashCounty.OFFICE), 950, new RealDisk())) {
            office.save("孙七");
            Core core = office.core();
            KeyBox keys = new KeyBox(core.home().folder(), core.home().key(), core.seams(), new RealDisk());
            Inbox inbox = new Inbox(core.home().folder(), new RealDisk());
            BureauAnchor anchor = keys.anchor().orElseThrow();
            Outbox outbox = new Outbox(core, keys, inbox, anchor, new Lives(core.store(), anchor.epoch()));
            outbox.cut();
            OutboxBatch last = outbox.batches().get(outbox.batches().size() - 1);
            Path stick = copy.resolve(CrashCounty.STICK);
            Transport careful = new FolderTransport(stick, Homes.YUEYANG, lying);
            assertThatThrownBy(() -> outbox.send(last, careful, "stick", "X"))
                    .isInstanceOfSatisfying(
                            Refusal.class, no -> assertThat(no.code()).isEqualTo("stick.compare"));
            assertThat(outbox.batches().get(last.number() - 1).way()).isEmpty();
            outbox.send(last, new Careless(stick, lying), "stick", "X");
        }
        table.check(
                "stick not read back",
                "lying",
                "one",
                () -> new DeskOracle().office(copy, List.of(), List.of(), List.of(), false));
        assertThat(table.print().count(Fate.LOST)).isEqualTo(1);
    }

    /** A way by stick that believes the disk. */
    private record Careless(Path stick, Disk disk) implements Transport {
        @Override
        public Sent send(UpName name, byte[] file) {
            try {
                Files.createDirectories(stick);
                disk.replace(stick.resolve(name.first() + "-" + name.last() + ".hrb"), file);
                return new Sent(Sent.Stage.EXPORTED, new byte[0]);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        @Override
        public List<Parcel> collect(Id dev, Id epoch, long after) {
            return List.of();
        }
    }
}
