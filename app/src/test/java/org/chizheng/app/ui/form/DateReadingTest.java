package org.chizheng.app.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReadingTest {
    private static final LocalDate TODAY = LocalDate.of(2021, 6, 25);

    @ParameterizedTest
    @CsvSource({
        "20240601, 2024-06-01",
        "2024.6.1, 2024-06-01",
        "2024-06-01, 2024-06-01",
        "2024/6/1, 2024-06-01",
        "2024年6月1日, 2024-06-01",
        "6-1, 2021-06-01",
        "6.1, 2021-06-01",
        "6月1日, 2021-06-01",
        "6月1, 2021-06-01",
        "12/31, 2021-12-31",
        "+5, 2021-06-30",
        "-25, 2021-05-31",
        "+0, 2021-06-25",
        "今天, 2021-06-25",
        "明天, 2021-06-26",
        "昨天, 2021-06-24",
        "２０２４０６０１, 2024-06-01",
        "' 2024 . 6 . 1 ', 2024-06-01",
        "20240229, 2024-02-29"
    })
    void readsWhatClerksType(String typed, LocalDate expected) {
        assertThat(DateReading.read(typed, TODAY)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "20230229",
                "2-30",
                "13-1",
                "6-0",
                "2024",
                "202406",
                "2024061",
                "明",
                "+",
                "+12345",
                "6-1-",
                "a",
                "年月日"
            })
    void leavesAloneWhatIsNoDate(String typed) {
        assertThat(DateReading.read(typed, TODAY)).isEmpty();
    }
}
