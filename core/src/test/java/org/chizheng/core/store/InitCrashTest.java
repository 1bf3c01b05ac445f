package org.chizheng.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.crash.CrashTable;
import org.chizheng.core.crash.CrashTable.Fate;
import org.chizheng.core.crash.DiskImages;
import org.chizheng.core.crash.Image;
import org.chizheng.core.crash.Laid;
import org.chizheng.core.crash.Step.What;
import org.chizheng.core.crash.Trace;
import org.chizheng.core.crash.TraceDisk;
import org.chizheng.core.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The power is cut while the wizard makes a folder: it is there and opens by password and by recovery sheet, or it is not. */
class InitCrashTest {
    @TempDir
    Path disk;

    /** What the wizard prints for the safe. */
    private record Printed(String recovery) {}

    private Trace recorded() throws IOException {
        Path root = Files.createDirectories(disk.resolve("root"));
        TraceDisk traced = new TraceDisk(root, TraceDisk::storeOrLock);
        String recovery = Core.init(
                new HomeFolder(root.resolve("home")),
                new Core.Setup("township", Homes.YUEYANG, "李梅", "2021-06-25"),
                Homes.PASSWORD.toCharArray(),
                Homes.environment(new SeededSeams(91), traced));
        traced.said(new Printed(recovery));
        return traced.trace();
    }

    private CrashTable tried(String name, Trace trace, DiskImages.Depth depth) {
        CrashTable table = new CrashTable(name);
        new DiskImages(trace).each(depth, image -> {
            Path at = disk.resolve("image");
            image.lay(trace.root(), at);
            table.check(
                    name,
                    image.kind(),
                    image.name(),
                    () -> check(trace, image, at.resolve("home"), table.found() == 0 && table.tried() % 5 == 0));
            Laid.away(at);
        });
        return table.print();
    }

    private static void check(Trace trace, Image image, Path home, boolean onceMore) {
        var printed = trace.said(image.count(), Printed.class);
        Core.Environment environment = Homes.environment(new SeededSeams(92));
        try (Core core = Homes.open(home, environment)) {
            CrashTable.require(core.accounts().byLogin("李梅").isPresent(), Fate.LOST, "the account");
        } catch (Refusal refused) {
            boolean none = refused.code().equals("home.none") && printed.isEmpty();
            CrashTable.require(none, Fate.UNOPENABLE, refused.toString());
            if (onceMore) {
                again(home, environment);
            }
            return;
        }
        for (Printed each : printed) {
            Core.recover(new HomeFolder(home), "李梅", each.recovery(), environment)
                    .close();
        }
    }

    /** The wizard goes through the same folder once more; what the first attempt left does not hinder it. */
    private static void again(Path home, Core.Environment environment) {
        Core.init(
                new HomeFolder(home),
                new Core.Setup("township", Homes.YUEYANG, "李梅", "2021-06-25"),
                Homes.PASSWORD.toCharArray(),
                environment);
        Homes.open(home, environment).close();
    }

    @Test
    void aFolderThatIsBeingMadeIsThereOrNotThere() throws IOException {
        CrashTable table = tried("a new folder", recorded(), new DiskImages.Depth(1, 0, 0));
        assertThat(table.found()).as(table.wrong()).isZero();
    }

    @Test
    void plantedMistakesAreFound() throws IOException {
        Trace sound = recorded();
        found(
                "force of the keys removed",
                sound,
                all -> all.without(step -> step.what() == What.FORCE && step.in("keys")));
        found(
                "card before the account",
                sound,
                all -> all.after(
                        step -> step.in("journal") && step.what() != What.FOLDER,
                        step -> step.what() == What.RENAME && step.to().endsWith("home.json")));
    }

    private void found(String name, Trace sound, UnaryOperator<Trace> plant) {
        assertThat(tried("planted: " + name, plant.apply(sound), new DiskImages.Depth(0, 0, 1))
                        .found())
                .isPositive();
    }
}
