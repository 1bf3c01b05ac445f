package org.chizheng.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chizheng.core.Homes.values;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.store.HomeFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoreTest {
    @TempDir
    Path folder;

    private static Id save(Core core, String name, String number) {
        Id id = core.seams().newId();
        core.ledger().record(core.actor(), Change.create(TraineeRecord.KIND, id, values("name", name, "idNo", number)));
        return id;
    }

    @Test
    void whatWasSavedIsThereAfterClosingAndOpening() {
        Id id;
        try (Core core = Homes.township(folder, 1)) {
            id = save(core, "张三", "141025200205189851");
        }
        try (Core core = Homes.open(folder, Homes.environment(new SeededSeams(2)))) {
            assertThat(core.ledger().values(TraineeRecord.KIND, id))
                    .containsEntry("name", "张三")
                    .containsEntry("idNo", "141025200205189851");
            assertThat(core.opened().rebuilt()).isFalse();
        }
    }

    @Test
    void missingStoreIsMadeAnewFromTheJournalWithTheSameDigest() throws IOException {
        String digest;
        try (Core core = Homes.township(folder, 1)) {
            for (int i = 0; i < 20; i++) {
                save(core, "学员" + i, null);
            }
            digest = core.digest();
        }
        Files.delete(new HomeFolder(folder).storeFile());
        try (Core core = Homes.open(folder, Homes.environment(new SeededSeams(2)))) {
            assertThat(core.opened().rebuilt()).isTrue();
            assertThat(core.digest()).isEqualTo(digest);
        }
    }

    @Test
    void damagedStoreIsSetAsideAndMadeAnew() throws IOException {
        String digest;
        try (Core core = Homes.township(folder, 1)) {
            save(core, "张三", "141025200205189851");
            digest = core.digest();
        }
        Path file = new HomeFolder(folder).storeFile();
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i < bytes.length; i += 64) {
            bytes[i] ^= 0x55;
        }
        Files.write(file, bytes);
        try (Core core = Homes.open(folder, Homes.environment(new SeededSeams(2)))) {
            assertThat(core.opened().rebuilt()).isTrue();
            assertThat(core.digest()).isEqualTo(digest);
        }
    }

    @Test
    void digestOfRebuildEqualsTheLiveOneAndDiffersWhenARowWasChangedByHand() {
        try (Core core = Homes.township(folder, 1)) {
            save(core, "张三", "141025200205189851");
            assertThat(core.digestOfRebuild()).isEqualTo(core.digest());

            core.store().transaction(connection -> {
                try (var statement = connection.createStatement()) {
                    statement.executeUpdate("update trainee set name = '李四'");
                }
            });
            assertThat(core.digestOfRebuild()).isNotEqualTo(core.digest());
        }
    }

    @Test
    void wrongPasswordIsRefusedInWords() {
        Homes.township(folder, 1).close();
        assertThatThrownBy(() -> Core.open(
                        new HomeFolder(folder),
                        "李梅",
                        "ganz falsch!".toCharArray(),
                        Homes.environment(new SeededSeams(2))))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("home.password");
                    assertThat(refusal.exitCode()).isEqualTo(3);
                });
    }

    @Test
    void secondOpenerIsRefusedWhileTheFirstIsOpenAndWelcomeAfterwards() {
        try (Core core = Homes.township(folder, 1)) {
            assertThat(core.actor().name()).isEqualTo("李梅");
            for (int attempt = 0; attempt < 2; attempt++) {
                assertThatThrownBy(() -> Homes.open(folder, Homes.environment(new SeededSeams(2))))
                        .isInstanceOfSatisfying(
                                Refusal.class,
                                refusal -> assertThat(refusal.code()).isEqualTo("home.in-use"));
            }
        }
        Homes.open(folder, Homes.environment(new SeededSeams(3))).close();
    }

    @Test
    void folderOfANewerProgramIsRefused() throws IOException {
        Homes.township(folder, 1).close();
        Path card = new HomeFolder(folder).card();
        Files.writeString(card, Files.readString(card).replace("\"format\":1", "\"format\":2"));
        assertThatThrownBy(() -> Homes.open(folder, Homes.environment(new SeededSeams(2))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("home.newer"));
    }

    @Test
    void recoveryTextOpensTheFolderHoweverItIsTyped() {
        HomeFolder home = new HomeFolder(folder);
        String recovery = Core.init(
                home,
                new Core.Setup("township", Homes.YUEYANG, "李梅", null),
                Homes.PASSWORD.toCharArray(),
                Homes.environment(new SeededSeams(1)));
        assertThat(recovery).matches("([A-HJKMNP-Z2-9]{5}-){5}[A-HJKMNP-Z2-9]{5}");
        String typed = recovery.toLowerCase(java.util.Locale.ROOT).replace('-', ' ');
        Core.recover(home, "李梅", typed, Homes.environment(new SeededSeams(2))).close();
        assertThatThrownBy(
                        () -> Core.recover(home, "李梅", typed.replace(' ', 'a'), Homes.environment(new SeededSeams(2))))
                .isInstanceOf(Refusal.class);
    }

    /** OWASP Password Storage Cheat Sheet, PBKDF2-HMAC-SHA512: 210,000. Only homes of generated people have less. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, 210000", "2021-03-01, 1000"})
    void keysOfARealHomeAreStretchedInFullAndThoseOfAPracticeHomeHardly(String practiceDay, int rounds)
            throws IOException {
        HomeFolder home = new HomeFolder(folder);
        Core.init(
                home,
                new Core.Setup("township", Homes.YUEYANG, "李梅", practiceDay),
                Homes.PASSWORD.toCharArray(),
                Homes.environment(new SeededSeams(1)));
        assertThat(new ObjectMapper()
                        .readTree(home.slots().toFile())
                        .get("slots")
                        .findValues("rounds"))
                .hasSize(2)
                .allSatisfy(stretched -> assertThat(stretched.intValue()).isEqualTo(rounds));
    }

    @Test
    void clockSetBackByYearsKeepsTheOrderOfWhatWasSaved() {
        Id id;
        try (Core core = Homes.township(folder, 1)) {
            id = save(core, "张三", null);
            assertThat(core.clockTrouble()).isEmpty();
        }
        SeededSeams back = new SeededSeams(2);
        back.setClock(946_684_800_000L);
        try (Core core = Homes.open(folder, Homes.environment(back))) {
            assertThat(core.clockTrouble())
                    .get()
                    .satisfies(trouble -> assertThat(trouble.sentence())
                            .contains("2000-01-01", "2021-06-25", "已存的内容和先后次序不受影响", "调准"));
            Seen seen = core.ledger().seen(TraineeRecord.KIND, id);
            var op = core.ledger()
                    .record(core.actor(), Change.of(TraineeRecord.KIND, id, values("phone", "13800000000"), seen));
            assertThat(op.time().millis()).isGreaterThanOrEqualTo(SeededSeams.START);
            assertThat(core.ledger().values(TraineeRecord.KIND, id)).containsEntry("phone", "13800000000");
        }
    }
}
