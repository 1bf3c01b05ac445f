package org.chizheng.core.document.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineBreakerTest {
    /** Ten points for a Han character, five for a Latin one: so the expected lines can be counted by hand. */
    private final LineBreaker breaker = new LineBreaker(character -> character < 0x2E80 ? 5 : 10);

    private List<String> lines(String text, double room) {
        return breaker.lines(text, room, room);
    }

    @Test
    void breaksBetweenHanCharactersWhenTheLineIsFull() {
        assertThat(lines("一二三四五六七", 30)).containsExactly("一二三", "四五六", "七");
    }

    @Test
    void noLineBeginsWithAClosingMark() {
        assertThat(lines("一二三，四五。", 30)).containsExactly("一二", "三，四", "五。");
        assertThat(lines("甲乙（丙）丁", 40)).containsExactly("甲乙", "（丙）丁");
    }

    @Test
    void noLineEndsWithAnOpeningMark() {
        assertThat(lines("甲乙《丙丁》", 30)).containsExactly("甲乙", "《丙", "丁》");
    }

    @Test
    void aNumberStaysWholeWhileItFits() {
        assertThat(lines("电话13800000000", 60)).containsExactly("电话", "13800000000");
        assertThat(lines("达45.2%了", 40)).containsExactly("达45.2%", "了");
    }

    @Test
    void aNumberLongerThanTheLineIsCutRatherThanLost() {
        assertThat(String.join("", lines("S000014000123215001000", 50))).isEqualTo("S000014000123215001000");
        assertThat(lines("1234567890123", 50)).containsExactly("1234567890", "123");
    }

    @Test
    void theFirstLineMayBeShorter() {
        assertThat(breaker.lines("一二三四五", 20, 30)).containsExactly("一二", "三四五");
    }

    @Test
    void rareCharactersOutsideTheFirstPlaneAreNotCutInHalf() {
        assertThat(lines("𬭎𫖯𬭎𫖯", 20)).containsExactly("𬭎𫖯", "𬭎𫖯");
    }

    @Test
    void emptyTextIsOneEmptyLineAndReturnsAreKept() {
        assertThat(lines("", 30)).containsExactly("");
        assertThat(lines("甲\n乙", 30)).containsExactly("甲", "乙");
    }

    @Test
    void aLineNarrowerThanOneCharacterStillEnds() {
        assertThat(lines("甲乙", 1)).containsExactly("甲", "乙");
    }
}
