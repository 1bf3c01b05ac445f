package org.chizheng.core.person.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chizheng.core.Homes.values;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.shared.Id;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed and who comes up, through the index and through the store alike. */
class PersonSearchTest {
    @TempDir
    static Path folder;

    private static Core core;
    private static final Map<Id, String> LABELS = new HashMap<>();

    @BeforeAll
    static void open() {
        core = Homes.fresh(folder, "bureau", Homes.BUREAU, Homes.environment(new SeededSeams(1)));
        county();
        core.people().start(core.feed(), Runnable::run);
    }

    @AfterAll
    static void close() {
        core.close();
    }

    private static void save(String label, Object... values) {
        Id id = core.seams().newId();
        core.ledger().record(core.actor(), Change.create(TraineeRecord.KIND, id, values(values)));
        LABELS.put(id, label);
    }

    private static void county() {
        save("a", "name", "单晓明", "idNo", "141025199001019812", "phone", "13835701234");
        save("b", "name", "曾小梅", "idNo", "141025198505059821", "phone", "0357-8321234");
        save("c", "name", "仇张明", "idNo", "142627197809239866", "phone", "13903571111", "phone2", "18635702222");
        save("d", "name", "张三", "idNo", "141025200205189851");
        save("e", "name", "张三丰", "phone", "13800008321");
        save("f", "name", "尉迟恭亮");
        save("g", "name", "𠮷田", "idNo", "14010119800101982X");
        save("h", "name", "阿布都热依木·买买提");
        save("i", "name", "Anna Schmidt", "idNo", "DEU110090100012");
        save("j", "name", "吕布");
        save("k", "name", "㛃明");
    }

    private static String answer(PeopleFound found) {
        return found.hits().stream()
                .map(hit -> LABELS.get(hit.trainee()) + ":" + hit.why())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** Readings by 现代汉语词典; numbers as saved above, 142627780923986 is the old form of c's (GB 11643-1989). */
    @ParameterizedTest
    @CsvSource({
        "张三, d:NAME e:NAME_START",
        "张, c:NAME_PART d:NAME_START e:NAME_START",
        "明, a:NAME_PART c:NAME_PART k:NAME_PART",
        "晓明, a:NAME_PART",
        "' 单 晓 明 ', a:NAME",
        "赵, ''",
        "张三丰李四, ''",
        "sxm, a:SOUND",
        "SXM, a:SOUND",
        "sx, a:SOUND_START",
        "shanxm, a:SOUND",
        "shanxiaoming, a:SOUND",
        "shanxiaom, a:SOUND",
        "shanxiaomi, a:SOUND_START",
        "dan, ''",
        "zxm, b:SOUND",
        "zengx, b:SOUND_START",
        "ceng, ''",
        "qzm, c:SOUND",
        "qiu, c:SOUND_START",
        "chou, ''",
        "zs, d:SOUND e:SOUND_START",
        "zhs, d:SOUND e:SOUND_START",
        "zhangs, d:SOUND e:SOUND_START",
        "zhangsf, e:SOUND",
        "ycgl, f:SOUND",
        "yuchi, f:SOUND_START",
        "尉迟, f:NAME_START",
        "𠮷, g:NAME_START",
        "买买提, h:NAME_PART",
        "阿布都热依木•买买提, h:NAME",
        "schmidt, i:NAME_PART",
        "anna, i:SOUND_START",
        "lb, j:SOUND",
        "lvbu, j:SOUND",
        "lübu, j:SOUND",
        "㛃, k:NAME_START",
        "9812, a:NUMBER_END",
        "982x, g:NUMBER_END",
        "019812, a:NUMBER_END",
        "0019812, ''",
        "141025199001019812, a:NUMBER",
        "１４１０２５１９９００１０１９８１２, a:NUMBER",
        "14010119800101982x, g:NUMBER",
        "1410251, a:NUMBER_START b:NUMBER_START",
        "141025, ''",
        "2627197809239866, c:NUMBER_END",
        "142627780923986, c:NUMBER",
        "DEU110090100012, i:NUMBER",
        "deu1100, i:NUMBER_START",
        "0012, i:NUMBER_END",
        "13835701234, a:PHONE",
        "138-3570 1234, a:PHONE",
        "138, a:PHONE_START e:PHONE_START",
        "13, ''",
        "0357-8321234, b:PHONE",
        "8321, b:PHONE_PART e:PHONE_PART",
        "1234, a:PHONE_PART b:PHONE_PART",
        "2222, c:PHONE_PART",
        "18635702222, c:PHONE",
        "138357012345, ''",
        "99999999999999999999999999, ''",
        "'', ''",
        "'   ', ''",
        "%, ''",
        "_, ''",
        "'张%', ''",
        "\"' or 1=1 --\", ''",
        "'张''; drop table trainee; --', ''",
        "\\, ''",
        "*, ''"
    })
    void indexAndStoreFindTheSame(String typed, String expected) {
        assertThat(answer(core.people().search(typed, 50))).isEqualTo(expected);
        assertThat(answer(new PersonFindQueries(core.store()).search(typed, 50)))
                .isEqualTo(expected);
    }

    @Test
    void nothingTypedFindsNobody() {
        assertThat(core.people().search(null, 50)).isEqualTo(PeopleFound.NOBODY);
        assertThat(new PersonFindQueries(core.store()).search(null, 50)).isEqualTo(PeopleFound.NOBODY);
    }
}
