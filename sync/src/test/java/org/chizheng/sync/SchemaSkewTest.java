package org.chizheng.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chizheng.core.ledger.FieldType.TEXT;
import static org.chizheng.core.ledger.MergeClass.HARMLESS;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.chizheng.core.Core;
import org.chizheng.core.Extension;
import org.chizheng.core.Homes;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Received;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.seal.DataKey;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.core.shared.Seams;
import org.chizheng.core.store.HomeFolder;
import org.chizheng.sync.batch.Outcome;
import org.chizheng.sync.keep.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Offices and bureau of different days: what one does not know yet is kept, and takes part once it does. */
class SchemaSkewTest {
    /** A kind that a later program brings, in two versions; it lies in a table that has such columns. */
    private static final RecordKind FIRST = kind(1).build();

    private static final RecordKind SECOND =
            kind(2).field("told", "补充", TEXT, HARMLESS).build();

    @TempDir
    Path root;

    private static RecordKind.Builder kind(int version) {
        return RecordKind.named("apprentice", "学徒", "doubt").version(version).field("held", "说明", TEXT, HARMLESS);
    }

    private static Core.Environment program(SeededSeams seams, RecordKind... more) {
        SyncExtension known = new SyncExtension(new RealDisk());
        Extension extension = new Extension() {
            @Override
            public List<RecordKind> kinds() {
                return Stream.concat(known.kinds().stream(), Stream.of(more)).toList();
            }

            @Override
            public Received received(HomeFolder folder, DataKey key, Seams with) {
                return known.received(folder, key, with);
            }
        };
        return new Core.Environment(seams, new RealDisk(), extension);
    }

    private static Id save(Office office, RecordKind kind, Object... fields) {
        Id id = office.core.seams().newId();
        office.core.ledger().record(office.core.actor(), Change.create(kind, id, Homes.values(fields)));
        return id;
    }

    private static List<Outcome.Kind> said(Office office, Id record) {
        return office.office().outcomesOf(record).stream()
                .map(said -> said.outcome().kind())
                .toList();
    }

    @Test
    void opsOfALaterProgramWaitForTheBureausUpgradeAndASecondReceiptReplacesTheFirst() {
        Path stick = root.resolve("stick");
        try (Office bureau = Office.bureau(root);
                Office yueyang = Office.fresh(root.resolve("yueyang"), "township", Homes.YUEYANG, 2)
                        .enrolAt(bureau)) {
            yueyang.reopen(program(yueyang.seams, SECOND));
            Id plain = save(yueyang, SECOND, "held", "木工");
            Id both = save(yueyang, SECOND, "held", "砌筑", "told", "第二年");
            Id person = yueyang.trainee("name", "张三");
            yueyang.exportTo(stick);
            assertThat(bureau.bureau()
                            .receive(List.of(stick), Progress.NONE)
                            .get(0)
                            .outcomes())
                    .isEqualTo(Map.of("parked-schema", 2, "applied", 1));
            bureau.bureau().writeDownlink(stick, Progress.NONE);
            yueyang.take(stick);
            assertThat(said(yueyang, both)).containsExactly(Outcome.Kind.PARKED_SCHEMA);

            bureau.reopen(program(bureau.seams, FIRST));
            assertThat(bureau.core.ledger().values(FIRST, plain)).isEmpty();
            assertThat(bureau.core.opened().rebuilt())
                    .as("version 2 is not understood yet")
                    .isFalse();

            bureau.reopen(program(bureau.seams, SECOND));
            assertThat(bureau.core.opened().rebuilt()).isTrue();
            assertThat(bureau.core.ledger().values(SECOND, both)).isEqualTo(Map.of("held", "砌筑", "told", "第二年"));
            assertThat(bureau.core.digestOfRebuild()).isEqualTo(bureau.core.digest());
            bureau.bureau().receive(List.of(stick), Progress.NONE);
            bureau.bureau().writeDownlink(stick, Progress.NONE);
            yueyang.take(stick);
            assertThat(said(yueyang, both)).containsExactly(Outcome.Kind.APPLIED);
            assertThat(said(yueyang, plain)).containsExactly(Outcome.Kind.APPLIED);
            assertThat(said(yueyang, person)).containsExactly(Outcome.Kind.APPLIED);

            bureau.reopen(program(bureau.seams, SECOND));
            assertThat(bureau.core.opened().rebuilt()).as("once is enough").isFalse();
        }
    }

    @Test
    void opsOfTheBureausLaterProgramTakePartAtAnOfficeAfterItsOwnUpgrade() {
        Path stick = root.resolve("stick");
        try (Office bureau = Office.bureau(root);
                Office yueyang = Office.fresh(root.resolve("yueyang"), "township", Homes.YUEYANG, 2)
                        .enrolAt(bureau)) {
            yueyang.reopen(program(yueyang.seams, FIRST));
            Id record = save(yueyang, FIRST, "held", "木工");
            bureau.reopen(program(bureau.seams, SECOND));
            yueyang.exportTo(stick);
            bureau.bureau().receive(List.of(stick), Progress.NONE);
            bureau.core
                    .ledger()
                    .record(
                            bureau.core.actor(),
                            Change.of(
                                    SECOND,
                                    record,
                                    Homes.values("told", "第三年"),
                                    bureau.core.ledger().seen(SECOND, record)));
            bureau.bureau().writeDownlink(stick, Progress.NONE);
            assertThat(yueyang.take(stick).refused()).isEmpty();
            assertThat(yueyang.core.ledger().values(FIRST, record)).isEqualTo(Map.of("held", "木工"));

            yueyang.reopen(program(yueyang.seams, SECOND));
            assertThat(yueyang.core.ledger().values(SECOND, record)).isEqualTo(Map.of("held", "木工", "told", "第三年"));
            assertThat(yueyang.core.digestOfRebuild()).isEqualTo(yueyang.core.digest());
        }
    }

    /** P7: what an older program made of ops that it knew wholly, a newer one makes of them as well. */
    @Test
    void newerProgramMakesOfOlderOpsWhatTheOlderOneMadeOfThem() {
        for (int seed = 1; seed <= 3; seed++) {
            Random chance = new Random(seed);
            try (Office office = Office.fresh(root.resolve("seed" + seed), "township", Homes.YUEYANG, seed)) {
                office.reopen(program(office.seams, FIRST));
                List<Id> records = new ArrayList<>();
                for (int step = 0; step < 60; step++) {
                    String text = "第" + chance.nextInt(9) + "样";
                    if (records.isEmpty() || chance.nextInt(3) == 0) {
                        records.add(save(office, FIRST, "held", text));
                    } else {
                        Id record = records.get(chance.nextInt(records.size()));
                        office.core
                                .ledger()
                                .record(
                                        office.core.actor(),
                                        Change.of(
                                                FIRST,
                                                record,
                                                Homes.values("held", chance.nextInt(4) == 0 ? null : text),
                                                office.core.ledger().seen(FIRST, record)));
                    }
                }
                String older = office.core.digest();
                office.reopen(program(office.seams, SECOND));
                assertThat(office.core.opened().rebuilt()).as("seed " + seed).isFalse();
                assertThat(office.core.digest()).as("seed " + seed).isEqualTo(older);
                assertThat(office.core.digestOfRebuild())
                        .as("rebuild of seed " + seed)
                        .isEqualTo(older);
            }
        }
    }
}
