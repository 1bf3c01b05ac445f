package org.chizheng.core.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.chizheng.core.shared.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases 16 to 18 of hard-rosters.md. */
class PersonNameTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "张三, ACCEPT, 张三",
                "王𬀩, ACCEPT, 王𬀩",
                "李㛃, ACCEPT, 李㛃",
                "欧阳三丰, ACCEPT, 欧阳三丰",
                "阿依古丽·买买提, ACCEPT, 阿依古丽·买买提",
                "阿依古丽•买买提, NORMALISE, 阿依古丽·买买提",
                "阿依古丽・买买提, NORMALISE, 阿依古丽·买买提",
                "阿依古丽．买买提, NORMALISE, 阿依古丽·买买提",
                "阿依古丽 • 买买提, NORMALISE, 阿依古丽·买买提",
                "刘\ue863, NORMALISE, 刘䶮",
                "张  三, NORMALISE, 张三",
                "张\u3000三, NORMALISE, 张三",
                "\"\ufeff张三 \", NORMALISE, 张三",
                "欧 阳 锋, NORMALISE, 欧阳锋",
                "MARIA  GARCIA, NORMALISE, MARIA GARCIA",
                "ＭＡＲＩＡ, NORMALISE, MARIA",
                "J. SMITH, ACCEPT, J. SMITH",
            })
    void stores(String raw, Outcome outcome, String name) {
        CellCheck check = PersonName.check(raw);
        assertThat(check.outcome()).isEqualTo(outcome);
        assertThat(check.value()).isEqualTo(name);
        assertThat(check.input()).isEqualTo(raw);
    }

    @ParameterizedTest
    @CsvSource({
        "阿依古丽 买买提, 阿依古丽·买买提, '', name.space",
        "张三（组长）, 张三, 组长, name.note",
        "张三(女, 张三, 女, name.note",
        "*张三, 张三, *, name.note",
        "张 三【请假】, 张三, 请假, name.note",
        "张, 张, '', name.short",
        "欧阳 三丰, 欧阳三丰, '', name.space",
    })
    void asksWithAProposal(String raw, String name, String rest, String code) {
        CellCheck check = PersonName.check(raw);
        assertThat(check.outcome()).isEqualTo(Outcome.ASK);
        assertThat(check.value()).isEqualTo(name);
        assertThat(check.rest()).isEqualTo(rest);
        assertThat(check.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "'', name.required",
        "'  ', name.required",
        "张三/李四, name.two",
        "张三、李四, name.two",
        "'张三\n李四', name.two",
        "张三2, name.characters",
        "张?, name.lost-character",
        "张□, name.lost-character",
        "刘\ue815, name.private-character",
        "=张三, name.characters",
        "141025200205189851, name.characters",
    })
    void refuses(String raw, String code) {
        CellCheck check = PersonName.check(raw);
        assertThat(check.outcome()).isEqualTo(Outcome.REFUSE);
        assertThat(check.code()).isEqualTo(code);
        assertThat(check.value()).isEmpty();
        assertThat(check.message()).contains("处理");
    }

    @Test
    void fiftyCharactersFitAndFiftyOneDoNot() {
        // domain.md §8: at least 25 Han characters; outside the BMP one character is two Java chars
        assertThat(PersonName.check("𬀩".repeat(50)).outcome()).isEqualTo(Outcome.ACCEPT);
        assertThat(PersonName.check("𬀩".repeat(51)).code()).isEqualTo("name.long");
        assertThat(PersonName.check(null).code()).isEqualTo("name.required");
    }
}
