package org.chizheng.sync.sim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.core.store.HomeCard;
import org.chizheng.core.store.HomeFolder;
import org.chizheng.sync.Office;

/**
 * The folders that every seed begins with: a bureau and offices enrolled with it. Made once, for making keys costs
 * more than a whole seed, and copied for each.
 */
final class County {
    /** An office's unit and the name of its folder. */
    record Place(String name, String unit) {}

    static final String BUREAU = "bureau";
    private static final List<String> UNITS = List.of(
            "141025100", "141025103", "141025101", "141025102", "141025104", "141025-02", "141025-03", "141025-04");

    private County() {}

    static List<Place> places(int offices) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < offices; i++) {
            places.add(new Place("office" + (i + 1), UNITS.get(i % UNITS.size())));
        }
        return places;
    }

    /** @return a folder with one closed home for the bureau and each office */
    static Path make(Path root, int offices) {
        try (Office bureau = home(root.resolve(BUREAU), "bureau", Homes.BUREAU, 1)) {
            for (Place place : places(offices)) {
                long seed = 1000 + Integer.parseInt(place.name().substring(6));
                home(root.resolve(place.name()), "township", place.unit(), seed)
                        .enrolAt(bureau)
                        .close();
            }
        }
        return root;
    }

    /**
     * A home whose password's key is stretched as little as that of a practice home, for it is opened thousands of times;
     * but with the world's clock and not a practice day.
     */
    private static Office home(Path folder, String role, String unit, long seed) {
        HomeFolder home = new HomeFolder(folder);
        RealDisk disk = new RealDisk();
        Core.Setup setup = new Core.Setup(role, unit, "李梅", "2021-06-25");
        Core.init(home, setup, Homes.PASSWORD.toCharArray(), Office.environment(new SeededSeams(seed), disk));
        HomeCard card = HomeCard.read(home);
        new HomeCard(card.format(), role, unit, card.device(), card.chain(), card.localChain(), null).write(home, disk);
        return Office.open(folder, seed + 500);
    }

    static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.sorted().toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (file.getFileName().toString().equals("reserve.bin")) {
                    Files.createFile(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
