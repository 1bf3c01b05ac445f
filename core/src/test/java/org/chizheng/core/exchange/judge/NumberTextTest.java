package org.chizheng.core.exchange.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.chizheng.core.exchange.cell.Cell;
import org.chizheng.core.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {
    /** Property 7 of the hard cases. */
    @ParameterizedTest
    @CsvSource({
        "一百二十, 120",
        "120人, 120",
        "１２０, 120",
        "120.0, 120",
        "120, 120",
        "十五, 15",
        "两千零六, 2006",
        "壹佰贰拾, 120",
        "一万二千, 12000",
        "'1,200', 1200",
        "120课时, 120",
        "零, 0",
        "三十天, 30"
    })
    void readsCountsInDigitsAndWords(String typed, long expected) {
        assertThat(NumberText.count(Cell.text(typed)).value()).isEqualTo(expected);
        assertThat(NumberText.count(Cell.text(typed)).outcome()).isIn(RowOutcome.OK, RowOutcome.NORM);
    }

    @ParameterizedTest
    @CsvSource({
        "约120, ASK, 120",
        "120左右, ASK, 120",
        "100余人, ASK, 100",
        "若干, REFUSE,",
        "-5, REFUSE,",
        "12.5, REFUSE,",
        "一二, REFUSE,"
    })
    void asksAboutRoughCountsAndRefusesTheRest(String typed, RowOutcome outcome, Long proposal) {
        Reading<Long> reading = NumberText.count(Cell.text(typed));

        assertThat(reading.outcome()).isEqualTo(outcome);
        assertThat(reading.value()).isEqualTo(proposal);
    }

    /** Property 8: to fen, exactly. */
    @ParameterizedTest
    @CsvSource({
        "'1,500.00', false, 150000, NORM", "￥1500, false, 150000, NORM", "1500元, false, 150000, NORM",
        "1500.00, false, 150000, OK", "0.15万元, true, 150000, NORM", "0.15万, true, 150000, NORM",
        "0.15, true, 150000, NORM", "0.15万元, false, 150000, ASK", "0.15万, false, 150000, ASK",
        "1500元, true, 150000, ASK", "0.01, false, 1, NORM", "１５００, false, 150000, NORM"
    })
    void readsMoneyWithTheUnitOfTheHeader(String typed, boolean header, long fen, RowOutcome outcome) {
        Reading<Money> reading = NumberText.money(Cell.text(typed), header);

        assertThat(reading.value()).isEqualTo(new Money(fen));
        assertThat(reading.outcome()).isIn(outcome, outcome == RowOutcome.NORM ? RowOutcome.OK : outcome);
    }

    @ParameterizedTest
    @CsvSource({"1500左右", "一千五", "1500.005", "-1500", "1500/人", "无", "1.5E+3"})
    void refusesMoneyThatIsNotExact(String typed) {
        assertThat(NumberText.money(Cell.text(typed), false).outcome()).isEqualTo(RowOutcome.REFUSE);
    }

    @Test
    void aNumberCellIsReadAsItIsShown() {
        // the double nearest to 0.1 + 0.2
        assertThat(NumberText.money(Cell.number("0.30000000000000004"), false).value())
                .isEqualTo(new Money(30));
        assertThat(NumberText.money(Cell.number("1.5E3"), false).value()).isEqualTo(new Money(150_000));
        assertThat(NumberText.count(Cell.number("120.0")).value()).isEqualTo(120);
    }
}
