package org.chizheng.sync.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The net catches fish: each bug that is planted into the program's own source is found within its seeds. */
class PlantedBugsTest {
    @TempDir
    static Path root;

    @Test
    void everyPlantedBugIsFoundAndNoneWhereNoneIsPlanted() {
        Path template = County.make(root.resolve("template"), Plan.Size.SLICE.mostOffices());
        List<Planted> bugs = PlantedBugs.all();
        BiFunction<Integer, Long, String> program = PlantedProgram.with(bugs).entry(template, root);
        List<String> missed = new ArrayList<>();
        StringBuilder table = new StringBuilder("| bug | layer | found in seed | by |\n|---|---|---:|---|\n");
        for (int number = 1; number <= bugs.size(); number++) {
            Planted bug = bugs.get(number - 1);
            int switched = bug.layer() == Planted.Layer.FAST ? -number : number;
            String found = null;
            long seed = 0;
            long t = System.nanoTime();
            while (found == null && seed < bug.within()) {
                found = program.apply(switched, ++seed);
            }
            if (found == null) {
                missed.add(bug.name());
            }
            System.err.println(number + " " + bug + " seed " + seed + " " + (System.nanoTime() - t) / 1000000 + " ms "
                    + (found == null ? "MISSED" : found.substring(0, Math.min(250, found.length()))));
            table.append("| ")
                    .append(bug.name())
                    .append(" | ")
                    .append(bug.layer())
                    .append(" | ")
                    .append(seed)
                    .append(" | ")
                    .append(found == null ? "not found" : found.split(":")[1].strip())
                    .append(" |\n");
        }
        Coverage.write("planted.md", table.toString());
        assertThat(missed).isEmpty();
        assertThat(program.apply(0, 1L))
                .as("the planted program with no bug on")
                .isNull();
    }
}
