package org.chizheng.core.person.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.person.Pinyin;
import org.chizheng.core.person.SeededPeople;
import org.chizheng.core.shared.Id;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packed scan finds exactly whom a plain filter over the texts finds. */
class PackedSearchTest {
    private static final int COUNT = 5_000;
    private static final List<PersonRow> PEOPLE = new ArrayList<>();

    private static PeopleRows rows;
    private static final Regions REGIONS = new Regions();

    @BeforeAll
    static void pack() {
        SeededSeams seams = new SeededSeams(7);
        SeededPeople chance = new SeededPeople(11);
        PeopleRows.Draft draft = PeopleRows.NONE.draft(REGIONS);
        for (int i = 0; i < COUNT; i++) {
            Map<String, Object> values = chance.next();
            PersonRow person = new PersonRow(
                    seams.newId(),
                    (String) values.get("name"),
                    (String) values.get("idNo"),
                    (String) values.get("phone"),
                    (String) values.get("phone2"));
            PEOPLE.add(person);
            draft.append(person);
        }
        rows = draft.done();
    }

    private static Set<Id> search(String typed) {
        return rows.search(PeopleScan.of(PersonQuery.of(typed), REGIONS), COUNT).hits().stream()
                .map(PersonHit::trainee)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Id> filter(java.util.function.Predicate<PersonRow> test) {
        return PEOPLE.stream().filter(test).map(PersonRow::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String digits(String phone) {
        return phone == null ? "" : phone.replace("-", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"王", "明", "王明", "明明", "伟芳", "单", "尉迟", "阿布", "买提", "\ud842\udfb7", "都伟·买", "王伟芳娜"})
    void namesByAnyPart(String typed) {
        assertThat(search(typed)).isEqualTo(filter(person -> person.name().contains(typed)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "981",
                "9812",
                "980",
                "1980",
                "98X",
                "7982",
                "0159837",
                "138",
                "1385",
                "0357",
                "03571",
                "5555",
                "1410251980",
                "14102519",
                "4267",
                "2000010198",
                "123456"
            })
    void numbersByEndBeginningAndAnyPartOfATelephone(String typed) {
        boolean phoneLike = !typed.endsWith("X");
        assertThat(search(typed)).isEqualTo(filter(person -> {
            String idNo = person.idNo() == null ? "" : person.idNo();
            boolean byNumber =
                    typed.length() >= 4 && idNo.endsWith(typed) || typed.length() >= 7 && idNo.startsWith(typed);
            boolean byPhone = false;
            for (String phone : List.of(digits(person.phone()), digits(person.phone2()))) {
                byPhone |= phone.startsWith(typed) || typed.length() >= 4 && phone.contains(typed);
            }
            return byNumber || phoneLike && byPhone;
        }));
    }

    @Test
    void everybodyByTheWholeNumberAndTheWholeTelephone() {
        for (PersonRow person : PEOPLE.subList(0, 300)) {
            if (person.idNo() != null) {
                assertThat(search(person.idNo())).contains(person.id());
            }
            if (person.phone() != null) {
                assertThat(search(person.phone())).contains(person.id());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "w", "wm", "wang", "wangm", "wmm", "zh", "zhang", "zhangw", "zwei", "shan", "sxm", "yc", "yuchi", "abd",
                "abudu", "xie", "jie", "l", "lv", "lvw", "qiu", "chou", "xi", "xian", "fang", "gang"
            })
    void soundsByInitialsSyllablesAndBothMixed(String typed) {
        assertThat(search(typed))
                .isEqualTo(filter(person -> spellings(Pinyin.syllables(person.name())).stream()
                        .anyMatch(spelt -> spelt.startsWith(typed))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"w", "wm", "wangm", "zhangwei", "zhangw", "zh", "shanx", "xian", "ling", "lv", "wwwwww"})
    void packedNamesAreFoundForTheReasonThatTheirTextsGive(String typed) {
        PersonQuery query = PersonQuery.of(typed);
        Map<Id, FoundBy> packed = rows.search(PeopleScan.of(query, REGIONS), COUNT).hits().stream()
                .collect(Collectors.toMap(PersonHit::trainee, PersonHit::why));
        for (PersonRow person : PEOPLE) {
            assertThat(packed.get(person.id()))
                    .as("%s for %s", person.name(), typed)
                    .isEqualTo(query.judge(person.name(), person.idNo(), person.phone(), person.phone2()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"王", "明", "w", "zhangw", "9812", "138", "罍"})
    void passCutInPartsFindsTheSameInTheSameOrder(String typed) {
        PersonQuery query = PersonQuery.of(typed);
        for (int limit : new int[] {1, 12, 300, COUNT}) {
            PeopleFound whole = rows.search(PeopleScan.of(query, REGIONS), limit, 1);
            for (int parts : new int[] {2, 3, 5}) {
                assertThat(rows.search(PeopleScan.of(query, REGIONS), limit, parts))
                        .as("%s, first %d, in %d parts", typed, limit, parts)
                        .isEqualTo(whole);
            }
        }
    }

    /** Every way to write a name: each character by its initial, by zh, ch, sh, or in full. */
    private static List<String> spellings(List<String> syllables) {
        List<String> spelt = List.of("");
        for (String syllable : syllables) {
            Set<String> ways = new TreeSet<>(List.of(syllable.substring(0, 1), syllable));
            if (syllable.toLowerCase(Locale.ROOT).matches("[zcs]h.*")) {
                ways.add(syllable.substring(0, 2));
            }
            List<String> before = spelt;
            spelt = ways.stream()
                    .flatMap(way -> before.stream().map(start -> start + way))
                    .toList();
        }
        return spelt;
    }
}
