package org.chizheng.core.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.person.find.PeopleIndex;
import org.chizheng.core.person.find.PeopleSearch;
import org.chizheng.core.shared.Id;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list filtered by words is the same whether the index answers or the store, page for page. */
class TraineeQueriesTest {
    private static final int PEOPLE = 400;

    /** More than go into one condition answer to 王 among these. */
    private static final int WANGS = 1200;

    @TempDir
    static Path folder;

    private static Core core;
    private static final Map<Id, Map<String, Object>> VALUES = new HashMap<>();
    private static final List<Id> SAVED = new ArrayList<>();
    private static TraineeQueries byStore;
    private static TraineeQueries byIndex;

    @BeforeAll
    static void open() {
        core = Homes.fresh(folder, "bureau", Homes.BUREAU, Homes.environment(new SeededSeams(1)));
        SeededPeople people = new SeededPeople(7);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            changes.add(registration(people.next()));
        }
        for (int i = 0; i < WANGS; i++) {
            changes.add(registration(Map.of("name", "王" + (i % 2 == 0 ? "一" : "二"), "township", Homes.YUEYANG)));
        }
        core.ledger().record(core.actor(), changes);
        for (int i = 0; i < SAVED.size(); i += 9) {
            Id id = SAVED.get(i);
            core.ledger()
                    .record(
                            core.actor(),
                            Change.voiding(TraineeRecord.KIND, id, core.ledger().seen(TraineeRecord.KIND, id), "重复登记"));
        }
        byStore = new TraineeQueries(core.store(), new PeopleSearch(new PeopleIndex(core.store()), core.store()));
        core.people().start(core.feed(), Runnable::run);
        assertThat(core.people().ready()).isTrue();
        byIndex = core.services().trainees();
    }

    private static Change registration(Map<String, Object> values) {
        Id id = core.seams().newId();
        SAVED.add(id);
        VALUES.put(id, values);
        return Change.create(TraineeRecord.KIND, id, values);
    }

    @AfterAll
    static void close() {
        core.close();
    }

    /** Ways in which a clerk looks for one of these people. */
    private static Set<String> typed() {
        Set<String> typed = new LinkedHashSet<>();
        for (int i = 0; i < PEOPLE; i += 25) {
            Map<String, Object> values = VALUES.get(SAVED.get(i));
            String name = (String) values.get("name");
            typed.add(name);
            typed.add(name.substring(0, 1));
            typed.add(name.substring(1));
            typed.add(Pinyin.initials(name));
            typed.add(
                    Pinyin.syllables(name).isEmpty()
                            ? name
                            : Pinyin.syllables(name).get(0));
            String idNo = (String) values.get("idNo");
            if (idNo != null) {
                typed.add(idNo);
                typed.add(idNo.substring(idNo.length() - 4));
                typed.add(idNo.substring(idNo.length() - 6).toLowerCase(java.util.Locale.ROOT));
                typed.add(idNo.substring(0, 10));
            }
            String phone = (String) values.get("phone");
            if (phone != null) {
                typed.add(phone);
                typed.add(phone.substring(0, 3));
                typed.add(phone.substring(phone.length() - 4));
            }
        }
        typed.addAll(List.of("王", "w", "%", "_", "1", "S000014000123215000001", "岳阳-2021-001"));
        return typed;
    }

    private static List<Id> ids(List<Trainee> page) {
        return page.stream().map(Trainee::id).toList();
    }

    @Test
    void everyWayOfSearchingGivesTheSamePagesAndCountsByIndexAndByStore() {
        for (String text : typed()) {
            TraineeQueries.Filter filter = new TraineeQueries.Filter(text, null, null, false);
            List<Id> all = ids(byStore.page(filter, 0, 5000));
            assertThat(ids(byIndex.page(filter, 0, 5000))).as(text).isEqualTo(all);
            assertThat(byIndex.count(filter)).as(text).isEqualTo(all.size()).isEqualTo(byStore.count(filter));
        }
    }

    @Test
    void wholeNumberFindsItsPersonAndNobodyElse() {
        Id someone = SAVED.get(1);
        String idNo = (String) VALUES.get(someone).get("idNo");
        TraineeQueries.Filter filter = new TraineeQueries.Filter(idNo, null, null, false);
        assertThat(ids(byIndex.page(filter, 0, 10))).containsExactly(someone);
        assertThat(ids(byStore.page(filter, 0, 10))).containsExactly(someone);
    }

    /** The order is that of the unfiltered list: newest change first. */
    @Test
    void pagesOfAManyNamedAreCutFromTheListInItsOrder() {
        TraineeQueries.Filter wangs = new TraineeQueries.Filter("王", Homes.YUEYANG, null, false);
        List<Id> expected =
                ids(byStore.page(new TraineeQueries.Filter(null, Homes.YUEYANG, null, false), 0, 5000)).stream()
                        .filter(id -> ((String) VALUES.get(id).get("name")).contains("王"))
                        .toList();
        assertThat(expected).hasSizeGreaterThan(1000);
        for (TraineeQueries queries : List.of(byStore, byIndex)) {
            List<Id> pages = new ArrayList<>();
            for (int offset = 0; offset < expected.size() + 300; offset += 300) {
                pages.addAll(ids(queries.page(wangs, offset, 300)));
            }
            assertThat(pages).isEqualTo(expected);
            assertThat(queries.count(wangs)).isEqualTo(expected.size());
        }
    }

    @Test
    void voidedPeopleAreFoundWhenTheyAreAskedFor() {
        Id voided = SAVED.get(9);
        String name = (String) VALUES.get(voided).get("name");
        assertThat(ids(byIndex.page(new TraineeQueries.Filter(name, null, null, false), 0, 5000)))
                .doesNotContain(voided);
        assertThat(ids(byIndex.page(new TraineeQueries.Filter(name, null, null, true), 0, 5000)))
                .contains(voided);
    }
}
