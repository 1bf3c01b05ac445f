package org.chizheng.sync.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The net catches fish: each bug that is planted into the program's own source is found within its seeds. */
class PlantedBugsTest {
    /** So many bugs at least are planted and found, whatever became of the source since. */
    private static final int AT_LEAST = 25;

    @TempDir
    static Path root;

    private final StringBuilder table = new StringBuilder("| bug | layer | found in seed | by |\n|---|---|---:|---|\n");

    /** The slice of each build; the store layer's bugs take minutes and are looked for by the long run. */
    @Test
    void everyPlantedBugOfTheFastLayerIsFound() {
        assertThat(PlantedBugs.usual()).as("bugs that still have a place").hasSizeGreaterThanOrEqualTo(AT_LEAST);
        look(
                PlantedBugs.usual().stream()
                        .filter(bug -> bug.layer() == Planted.Layer.FAST)
                        .toList(),
                "planted-fast.md");
    }

    @Test
    @Tag("simulate")
    void everyPlantedBugIsFoundAndNothingWhereNoneIsOn() {
        List<Planted> bugs = PlantedBugs.usual();
        BiFunction<Integer, Long, String> program = look(bugs, "planted.md");
        for (long seed = 1; seed <= 2; seed++) {
            assertThat(program.apply(0, seed)).as("no bug on, seed " + seed).isNull();
        }
    }

    @Test
    @Tag("simulate")
    void everyRareBugIsFound() {
        look(PlantedBugs.rare(), "planted-rare.md");
    }

    /** Those whose name holds {@code -Dsim.bug=}, or all. */
    private BiFunction<Integer, Long, String> look(List<Planted> all, String name) {
        List<Planted> bugs = all.stream()
                .filter(bug -> bug.name().contains(System.getProperty("sim.bug", "")))
                .toList();
        Path template = County.make(root.resolve("template-" + name), Plan.Size.SLICE.mostOffices());
        BiFunction<Integer, Long, String> program =
                PlantedProgram.with(bugs).entry(template, root.resolve("worlds-" + name));
        List<String> missed = new ArrayList<>();
        for (int number = 1; number <= bugs.size(); number++) {
            Planted bug = bugs.get(number - 1);
            int switched = bug.layer() == Planted.Layer.FAST ? -number : number;
            String found = null;
            long seed = 0;
            while (found == null && seed < bug.within()) {
                found = program.apply(switched, ++seed);
            }
            if (found == null) {
                missed.add(bug.name());
            }
            table.append(String.format(
                    Locale.ROOT, "| %s | %s | %d | %s |%n", bug.name(), bug.layer(), seed, shortened(found)));
            Coverage.write(name, table.toString());
        }
        assertThat(missed).as("bugs that no seed found").isEmpty();
        return program;
    }

    /** Which promise was seen to be broken, without the picture. */
    private static String shortened(String found) {
        if (found == null) {
            return "not found";
        }
        String said = found.replaceFirst("^[A-Za-z.]*(Failure|Refusal): ", "")
                .replace('|', '/')
                .replace('\n', ' ');
        return said.substring(0, Math.min(90, said.length()));
    }
}
