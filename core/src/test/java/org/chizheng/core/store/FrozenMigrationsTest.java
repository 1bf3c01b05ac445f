package org.chizheng.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store of an office was built by the migrations as they stood: each that went out must stay as it is, byte by byte. */
class FrozenMigrationsTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/org/chizheng/core/store/migrations");
    private static final Path SUMS = Path.of("src/test/resources/org/chizheng/core/store/migrations.sha256");
    private static final String OPEN = "open";

    @TempDir
    private Path temp;

    @Test
    void migrationsStandAsTheyWentOut() throws Exception {
        assertThat(breaches(MIGRATIONS, sums(Files.readString(SUMS)), isSnapshot()))
                .isEmpty();
    }

    @Test
    void anEditOfAFrozenMigrationIsFound() throws Exception {
        Files.writeString(temp.resolve("V1__a.sql"), "abc");
        // SHA-256 of "abc": FIPS 180-2, appendix B.1
        String sum = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assertThat(breaches(temp, sums(sum + "  V1__a.sql"), false)).isEmpty();
        Files.writeString(temp.resolve("V1__a.sql"), "abc\n");
        assertThat(breaches(temp, sums(sum + "  V1__a.sql"), false)).hasSize(1);
    }

    @Test
    void aMigrationThatIsNotListedOrNotThereIsFound() throws Exception {
        Files.writeString(temp.resolve("V1__a.sql"), "abc");
        assertThat(breaches(temp, sums("open  V1__a.sql\nopen  V2__b.sql"), true))
                .hasSize(1);
        Files.writeString(temp.resolve("V2__b.sql"), "abc");
        Files.writeString(temp.resolve("V10__c.sql"), "abc");
        assertThat(breaches(temp, sums("open  V1__a.sql\nopen  V2__b.sql"), true))
                .hasSize(1);
    }

    @Test
    void anOpenMigrationStandsBeforeNoFrozenOneAndGoesIntoNoRelease() throws Exception {
        String sum = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        Files.writeString(temp.resolve("V2__a.sql"), "abc");
        Files.writeString(temp.resolve("V10__b.sql"), "abc");
        assertThat(breaches(temp, sums(sum + "  V2__a.sql\nopen  V10__b.sql"), true))
                .isEmpty();
        assertThat(breaches(temp, sums("open  V2__a.sql\n" + sum + "  V10__b.sql"), true))
                .hasSize(1);
        assertThat(breaches(temp, sums(sum + "  V2__a.sql\nopen  V10__b.sql"), false))
                .hasSize(1);
    }

    private static List<String> breaches(Path folder, Map<String, String> sums, boolean snapshot)
            throws IOException, GeneralSecurityException {
        List<String> found = new ArrayList<>();
        List<String> names = names(folder);
        sums.keySet().stream().filter(name -> !names.contains(name)).forEach(name -> found.add(name + " is gone"));
        boolean openBefore = false;
        for (String name : names) {
            String listed = sums.get(name);
            String sum = sum(folder.resolve(name));
            if (listed == null) {
                found.add(name + " is not listed; add a line: open  " + name);
            } else if (listed.equals(OPEN)) {
                openBefore = true;
                if (!snapshot) {
                    found.add(name + " goes into a release: freeze it as " + sum + "  " + name);
                }
            } else if (openBefore) {
                found.add(name + " is frozen after one that is open");
            } else if (!listed.equals(sum)) {
                found.add(name + " was changed after it was frozen: take the change back and write a new migration");
            }
        }
        return found;
    }

    private static Map<String, String> sums(String text) {
        Map<String, String> sums = new LinkedHashMap<>();
        text.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(line -> {
            String[] parts = line.split(" {2}");
            sums.put(parts[1], parts[0]);
        });
        return sums;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".sql"))
                    .sorted(Comparator.comparingInt(name -> Integer.parseInt(name.replaceAll("^V(\\d+)__.*", "$1"))))
                    .toList();
        }
    }

    private static String sum(Path file) throws IOException, GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    private static boolean isSnapshot() throws IOException {
        return Files.readString(Path.of("pom.xml")).contains("-SNAPSHOT</version></parent>");
    }
}
