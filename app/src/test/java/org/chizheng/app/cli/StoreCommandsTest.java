package org.chizheng.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.store.HomeFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Digest, rebuild, journal, doctor and backup. */
class StoreCommandsTest {
    @TempDir
    Path temp;

    private Headless withOnePerson() {
        Headless cli = new Headless(temp.resolve("home"), 1).init("township", "141025100");
        assertThat(cli.json("trainee", "add", "--name", "张三", "--id", "141025200205189851")
                        .exit())
                .isZero();
        return cli;
    }

    @Test
    void digestOutlivesARebuildAndTheLossOfTheStore() throws IOException {
        Headless cli = withOnePerson();
        JsonNode checked = cli.json("store", "digest", "--check").json();
        assertThat(checked.get("equal").asBoolean()).isTrue();
        String digest = checked.get("digest").asText();
        assertThat(digest).matches("[0-9a-f]{64}");

        JsonNode rebuilt = cli.json("store", "rebuild").json();
        assertThat(rebuilt.get("after").asText()).isEqualTo(digest);
        // The account, and the person.
        assertThat(rebuilt.get("ops").asInt()).isEqualTo(2);

        Files.delete(new HomeFolder(temp.resolve("home")).storeFile());
        assertThat(cli.json("store", "digest").json().get("digest").asText()).isEqualTo(digest);
    }

    /** Whose role stands in a store that cannot be read is not asked for it: whoever opens the folder repairs it. */
    @Test
    void aStoreInPiecesIsRebuiltByWhoeverSignsInAndTheLogNamesThem() throws IOException {
        Headless cli = withOnePerson().with("CHIZHENG_NEW_PASSPHRASE", Homes.PASSWORD);
        cli.json("user", "add", "--role", "viewer", "看看");
        String digest = cli.json("store", "digest").json().get("digest").asText();
        Files.writeString(new HomeFolder(temp.resolve("home")).storeFile(), "nothing");
        JsonNode rebuilt = cli.json("store", "rebuild", "--user", "看看").json();
        assertThat(rebuilt.get("after").asText()).isEqualTo(digest);
        try (Core core = Homes.open(temp.resolve("home"), Homes.environment(new SeededSeams(9)))) {
            assertThat(core.services().auditLog().page(0, 9)).singleElement().satisfies(entry -> {
                assertThat(entry.act()).isEqualTo("重建检索库");
                assertThat(entry.user()).isEqualTo("看看");
            });
        }
    }

    @Test
    void journalVerifyCountsBothChainsAndDoctorIsContent() {
        Headless cli = withOnePerson();
        JsonNode chains = cli.json("journal", "verify").json().get("chains");
        assertThat(chains.get(0).get("ops").asInt()).isEqualTo(1);
        assertThat(chains.get(1).get("ops").asInt()).isEqualTo(1);
        var doctor = cli.json("doctor");
        assertThat(doctor.exit()).isZero();
        assertThat(doctor.json().get("sound").asBoolean()).isTrue();
    }

    @Test
    void damagedJournalEndsWithThree() throws IOException {
        Headless cli = withOnePerson();
        HomeFolder home = new HomeFolder(temp.resolve("home"));
        try (var files = Files.walk(home.root().resolve("journal"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
            }
        }
        Files.delete(home.storeFile());
        var result = cli.json("journal", "verify");
        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.refusal()).startsWith("journal.");
    }

    @Test
    void backupIsMadeVerifiedAndRestoredElsewhere() throws IOException {
        Headless cli = withOnePerson();
        Path stick = Files.createDirectories(temp.resolve("U 盘"));
        JsonNode made = cli.json("backup", "create", stick.toString()).json();
        Path backup = Path.of(made.get("folder").asText());
        assertThat(cli.json("backup", "verify", backup.toString()).json().get("digest"))
                .isEqualTo(made.get("digest"));

        var onto = cli.json("backup", "restore", backup.toString());
        assertThat(onto.exit()).isEqualTo(3);
        assertThat(onto.refusal()).isEqualTo("restore.not-empty");

        Headless restored = new Headless(temp.resolve("恢复"), 5);
        assertThat(restored.json("backup", "restore", backup.toString()).exit()).isZero();
        assertThat(restored.json("store", "digest").json().get("digest")).isEqualTo(made.get("digest"));

        Path part;
        try (var files = Files.walk(backup)) {
            part = files.filter(file -> file.toString().contains("journal") && Files.isRegularFile(file))
                    .findFirst()
                    .orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(part);
        bytes[bytes.length - 1] ^= 1;
        Files.write(part, bytes);
        var damaged = cli.json("backup", "verify", backup.toString());
        assertThat(damaged.exit()).isEqualTo(3);
        assertThat(damaged.refusal()).isEqualTo("backup.damaged");
    }
}
