package org.chizheng.core.person.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chizheng.core.Homes.values;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.stream.Collectors;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.shared.Id;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index keeps step with what is saved, voided and merged. */
class PeopleIndexTest {
    @TempDir
    Path folder;

    private Core core;
    private final Map<Id, String> labels = new HashMap<>();

    @BeforeEach
    void open() {
        core = Homes.fresh(folder, "bureau", Homes.BUREAU, Homes.environment(new SeededSeams(1)));
    }

    @AfterEach
    void close() {
        core.close();
    }

    private Id save(String label, Object... values) {
        Id id = core.seams().newId();
        core.ledger().record(core.actor(), Change.create(TraineeRecord.KIND, id, values(values)));
        labels.put(id, label);
        return id;
    }

    private String answer(PeopleFound found) {
        return found.hits().stream()
                .map(hit -> labels.get(hit.trainee()) + ":" + hit.why())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    @Test
    void bestReasonComesFirstAndAmongEqualsThePersonRegisteredLast() {
        for (String name : List.of("王明", "明玉", "明", "王明玉", "明月")) {
            save(name, "name", name);
        }
        core.people().start(core.feed(), Runnable::run);
        assertThat(core.people().search("明", 4).hits())
                .extracting(hit -> labels.get(hit.trainee()))
                .containsExactly("明", "明月", "明玉", "王明玉");
        assertThat(core.people().search("明", 4).total()).isEqualTo(5);
    }

    @Test
    void changesShowAfterTheStoreHasThem() {
        core.people().start(core.feed(), Runnable::run);
        Id id = save("new", "name", "张三", "phone", "13800000001");
        assertThat(answer(core.people().search("zs", 9))).isEqualTo("new:SOUND");

        var seen = core.ledger().seen(TraineeRecord.KIND, id);
        core.ledger()
                .record(core.actor(), Change.of(TraineeRecord.KIND, id, values("name", "李四", "phone2", "139"), seen));
        assertThat(answer(core.people().search("zs", 9))).isEmpty();
        assertThat(answer(core.people().search("ls", 9))).isEqualTo("new:SOUND");
        assertThat(answer(core.people().search("13800000001", 9))).isEqualTo("new:PHONE");
    }

    @Test
    void voidedAndMergedPeopleLeaveAndComeBack() {
        core.people().start(core.feed(), Runnable::run);
        Id voided = save("voided", "name", "张三");
        Id merged = save("merged", "name", "张三丰");
        Id kept = save("kept", "name", "张三思");
        core.ledger()
                .record(
                        core.actor(),
                        Change.voiding(
                                TraineeRecord.KIND, voided, core.ledger().seen(TraineeRecord.KIND, voided), "重复"));
        core.ledger()
                .record(
                        core.actor(),
                        Change.of(
                                TraineeRecord.KIND,
                                merged,
                                values("sameAs", kept.toString()),
                                core.ledger().seen(TraineeRecord.KIND, merged)));
        assertThat(answer(core.people().search("张三", 9))).isEqualTo("kept:NAME_START");

        core.ledger()
                .record(
                        core.actor(),
                        Change.of(
                                TraineeRecord.KIND,
                                merged,
                                values("sameAs", null),
                                core.ledger().seen(TraineeRecord.KIND, merged)));
        assertThat(answer(core.people().search("张三", 9))).isEqualTo("kept:NAME_START merged:NAME_START");
    }

    @Test
    void whatIsSavedWhileEverybodyIsReadIsNotLost() {
        Queue<Runnable> later = new ArrayDeque<>();
        core.people().start(core.feed(), later::add);
        save("early", "name", "张三");
        assertThat(core.people().ready()).isFalse();
        later.remove().run();
        save("late", "name", "张三");
        assertThat(core.people().ready()).isTrue();
        while (!later.isEmpty()) {
            later.remove().run();
        }
        assertThat(answer(core.people().search("张三", 9))).isEqualTo("early:NAME late:NAME");
    }

    @Test
    void workThatComesAfterTheEndDoesNothing() {
        Queue<Runnable> later = new ArrayDeque<>();
        core.people().start(core.feed(), later::add);
        save("early", "name", "张三");
        core.people().stop();
        later.forEach(Runnable::run);
        assertThat(core.people().ready()).isFalse();
    }
}
