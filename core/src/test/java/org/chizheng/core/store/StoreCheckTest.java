package org.chizheng.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Office;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.Received;
import org.chizheng.core.office.OfficeRecords;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.seal.DataKey;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.RealDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreCheckTest {
    @TempDir
    Path folder;

    private final SeededSeams seams = new SeededSeams(13);
    private final DataKey key = DataKey.draw(seams);

    private Register filled() {
        Register register = Register.begin(folder, key, seams, new RealDisk());
        for (int i = 0; i < 5; i++) {
            save(register, "学员" + i);
        }
        return register;
    }

    private Op save(Register register, String name) {
        return register.ledger.record(
                Register.CLERK, Change.create(TraineeRecord.KIND, seams.newId(), Map.of("name", name)));
    }

    private static void sql(Register register, String statement) {
        register.opened.store().transaction(connection -> {
            try (var run = connection.createStatement()) {
                run.executeUpdate(statement);
            }
        });
    }

    private static List<String> unsound(StoreCheck.Report report) {
        return report.lines().stream()
                .filter(line -> !line.sound())
                .map(StoreCheck.Line::code)
                .toList();
    }

    @Test
    void soundFolderIsToldSoundAndIsNotDueAgainThatDay() {
        try (Register register = filled()) {
            LocalDate today = LocalDate.of(2021, 6, 25);
            assertThat(register.check().isDue(today)).isTrue();
            StoreCheck.Report report = register.check().run();
            assertThat(report.lines())
                    .extracting(StoreCheck.Line::code)
                    .containsExactly(
                            "journal.travelling",
                            "journal.local",
                            "store.history",
                            "store.place",
                            "store.digest",
                            "store.tables");
            assertThat(report.sound()).isTrue();
            assertThat(register.check().isDue(today)).isFalse();
            assertThat(register.check().isDue(today.plusDays(1))).isTrue();
            assertThat(register.check().isDue(today.minusYears(20))).isTrue();
        }
    }

    @Test
    void everyHandThatTouchesTheStoreIsNoticedAndTheNextOpeningMendsIt() {
        Map<String, String> touches = Map.of(
                "update trainee set name = '李四' where name = '学员1'", "store.digest",
                "delete from trainee where name = '学员1'", "store.digest",
                "update chain_pos set seq = seq - 1", "store.place",
                "delete from op where seq = 2", "store.history",
                "insert into conflict_case (id, decided) values ('x', true)", "store.digest",
                "update trainee set initials = 'x'", "store.tables",
                "insert into case_record (case_id) values ('y')", "store.tables");
        String digest;
        try (Register register = filled()) {
            digest = register.digest();
        }
        touches.forEach((statement, code) -> {
            try (Register register = Register.open(folder, key, seams, new RealDisk())) {
                assertThat(register.opened.rebuilt()).isFalse();
                sql(register, statement);
                StoreCheck.Report report = register.check().run();
                assertThat(unsound(report)).as(statement).contains(code);
                assertThat(report.rebuildNext()).isTrue();
            }
            try (Register register = Register.open(folder, key, seams, new RealDisk())) {
                assertThat(register.opened.rebuilt()).as(statement).isTrue();
                assertThat(register.digest()).isEqualTo(digest);
                assertThat(unsound(register.check().run())).isEmpty();
            }
        });
    }

    @Test
    void damagedJournalIsToldAndTheStoreIsNotThrownAway() throws IOException {
        try (Register register = filled()) {
            Path segments = register.home.folder().journal(register.home.card().chainId());
            try (Stream<Path> files = Files.list(segments)) {
                Path file = files.filter(path -> path.toString().endsWith(".jrn"))
                        .findFirst()
                        .orElseThrow();
                byte[] bytes = Files.readAllBytes(file);
                bytes[200] ^= 1;
                Files.write(file, bytes);
            }
            StoreCheck.Report report = register.check().run();
            assertThat(unsound(report)).containsExactly("journal.travelling");
            assertThat(report.sound()).isFalse();
            assertThat(report.rebuildNext()).isFalse();
        }
    }

    @Test
    void whatWasFoundIsToldUntilTheStoreIsMadeAnew() {
        try (Register register = filled()) {
            assertThat(register.check().told()).isEmpty();
            register.check().run();
            assertThat(register.check().told()).isEmpty();
            sql(register, "delete from trainee where name = '学员1'");
            register.check().run();
            assertThat(register.check().told().orElseThrow().code()).isEqualTo("store.differs");
        }
        try (Register register = Register.open(folder, key, seams, new RealDisk())) {
            register.check().run();
            assertThat(register.check().told()).isEmpty();
        }
    }

    /** The desk closes while the check runs: what it reads from then on says nothing of the store. */
    @Test
    void aStoppedCheckRemembersNothing() {
        try (Register register = filled()) {
            sql(register, "delete from trainee where name = '学员1'");
            assertThatThrownBy(() -> register.check().run(() -> true)).isInstanceOf(CancellationException.class);
            assertThat(register.check().isDue(seams.today())).isTrue();
        }
        try (Register register = Register.open(folder, key, seams, new RealDisk())) {
            assertThat(register.opened.rebuilt()).as("not marked").isFalse();
        }
    }

    /** No room for the second store: that is told, and the first, which answers, stays. */
    @Test
    void aRebuildThatStumblesIsNoReasonToThrowTheStoreAway() {
        try (Register register = filled()) {
            Received noRoom = op -> {
                throw new StoreUnusable("no room", null);
            };
            StoreCheck.Report report =
                    new StoreCheck(register.home, register.opened.store(), Register.projections(), noRoom).run();
            assertThat(unsound(report)).containsExactly("store.rebuild");
            assertThat(report.rebuildNext()).isFalse();
            assertThat(register.check().told().orElseThrow().code()).isEqualTo("check.failed");
        }
    }

    @Test
    void recordsThatStayOnTheDeviceDoNotChangeTheDigest() {
        try (Register register = filled()) {
            String before = register.digest();
            register.ledger.record(
                    Register.CLERK,
                    Change.create(OfficeRecords.SETTING, seams.newId(), Map.of("name", "打印机", "val", "二楼")));
            assertThat(register.digest()).isEqualTo(before);
        }
    }

    @Test
    void rebuildTakesReceivedOpsFromTheInboxWithTheNoteOfTheirReceiving() throws IOException {
        Office bureau = new Office("141025-01", seams);
        List<Op> received = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            received.add(bureau.write(TraineeRecord.KIND, seams.newId(), Map.of("name", "外来" + i), Map.of()));
        }
        Change note = Change.create(OfficeRecords.SETTING, seams.newId(), Map.of("name", "收件"));
        String digest;
        Id[] noted = new Id[1];
        try (Register register = filled()) {
            noted[0] = register.ledger.receive(Register.CLERK, note, received).id();
            digest = register.digest();
        }
        Files.delete(new HomeFolder(folder).storeFile());
        Received inbox = op -> op.id().equals(noted[0]) ? received : List.of();
        try (Register register = Register.open(folder, key, seams, new RealDisk(), inbox)) {
            assertThat(register.opened.rebuilt()).isTrue();
            assertThat(register.digest()).isEqualTo(digest);
        }
    }

    @Test
    void receivingFollowsASoundClockAndNotOneOfTheFarFuture() {
        seams.setClock(SeededSeams.START + 120_000);
        Office near = new Office("141025103", seams);
        Op early = near.write(TraineeRecord.KIND, seams.newId(), Map.of("name", "近"), Map.of());
        seams.setClock(4_070_908_800_000L);
        Op far = new Office("141025101", seams).write(TraineeRecord.KIND, seams.newId(), Map.of("name", "远"), Map.of());
        seams.setClock(SeededSeams.START);
        try (Register register = filled()) {
            Change note = Change.create(OfficeRecords.SETTING, seams.newId(), Map.of("name", "收件"));
            register.ledger.receive(Register.CLERK, note, List.of(early, far));
            Op next = save(register, "以后");
            assertThat(next.time()).isGreaterThan(early.time());
            assertThat(next.time()).isLessThan(far.time());
        }
    }

    @Test
    void clockThatWasYearsAheadIsCorrectedWithoutDisorder() {
        try (Register register = filled()) {
            seams.setClock(4_070_908_800_000L); // 2099-01-01
            Id person = seams.newId();
            Op ahead = register.ledger.record(
                    Register.CLERK, Change.create(TraineeRecord.KIND, person, Map.of("phone", "2099")));
            seams.setClock(SeededSeams.START + 86_400_000);
            Op corrected = register.ledger.record(
                    Register.CLERK,
                    Change.of(
                            TraineeRecord.KIND,
                            person,
                            Map.of("phone", "2021"),
                            register.ledger.seen(TraineeRecord.KIND, person)));
            assertThat(corrected.time()).isGreaterThan(ahead.time());
            assertThat(corrected.clock()).isEqualTo("suspect");
            assertThat(register.ledger.values(TraineeRecord.KIND, person)).containsEntry("phone", "2021");
            Office elsewhere = new Office("141025103", seams).clock("ok");
            Op theirs = elsewhere.write(TraineeRecord.KIND, person, Map.of("phone", "别处"), Map.of());
            Change note = Change.create(OfficeRecords.SETTING, seams.newId(), Map.of("name", "收件"));
            register.ledger.receive(Register.CLERK, note, List.of(theirs));
            assertThat(register.ledger.values(TraineeRecord.KIND, person)).containsEntry("phone", "别处");
        }
    }
}
