package org.chizheng.sync.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chizheng.core.seal.Hash;
import org.chizheng.core.store.HomeFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A seed is an account of what happened only if it happens again: twice the same seed leaves the same bytes in every
 * journal that travels and the same digest at every PC; another seed does not. When H2 writes its pages by itself is the
 * one thing that no seed says: the second time they stand otherwise on the disk after every power cut.
 */
class SameSeedTest {
    @TempDir
    static Path root;

    private static Path template;
    private static int made;

    @BeforeAll
    static void makeCounty() {
        template = County.make(root.resolve("template"), Plan.Size.SLICE.mostOffices());
    }

    private static List<String> traces(long seed, boolean storesWrittenOtherwise) {
        StoreWorld world = new StoreWorld(template, root.resolve("world" + ++made), Plan.of(seed, Plan.Size.SLICE));
        world.everybody().forEach(node -> node.storeWrittenOtherwise = storesWrittenOtherwise);
        try {
            world.run();
            List<String> traces = new ArrayList<>();
            for (Node node : world.everybody()) {
                Hash hash = Hash.begin();
                HomeFolder folder = new HomeFolder(node.folder);
                segments(folder.journal(node.core.ledger().travelling().chain()))
                        .forEach(file -> hash.add(bytes(file)));
                traces.add(node.name + " " + Hash.hex(hash.end()) + " " + node.core.digest());
            }
            return traces;
        } finally {
            world.close();
        }
    }

    private static List<Path> segments(Path journal) {
        try (Stream<Path> files = Files.list(journal)) {
            return files.filter(file -> file.toString().endsWith(".jrn"))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void sameSeedSameBytesAndAnotherSeedOtherBytes() {
        List<String> of31 = sameTwice(31);
        assertThat(sameTwice(32)).isNotEmpty().doesNotContainAnyElementsOf(of31);
    }

    private static List<String> sameTwice(long seed) {
        List<String> traces = traces(seed, false);
        assertThat(traces).as("seed " + seed).isEqualTo(traces(seed, true));
        return traces;
    }
}
