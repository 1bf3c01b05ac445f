package org.chizheng.app.bureau.conflict;

import java.util.Arrays;
import java.util.List;
import org.chizheng.app.ui.Texts;

/** How long a case has been waiting, in the steps by which people ask. */
enum Age {
    WEEK(7),
    MONTH(30),
    LONGER(Long.MAX_VALUE);

    private final long days;

    Age(long days) {
        this.days = days;
    }

    static Age of(long days) {
        return Arrays.stream(values())
                .filter(age -> days <= age.days)
                .findFirst()
                .orElseThrow();
    }

    String words() {
        return switch (this) {
            case WEEK -> Texts.of("conflict.age.week");
            case MONTH -> Texts.of("conflict.age.month");
            case LONGER -> Texts.of("conflict.age.longer");
        };
    }

    static List<String> all() {
        return Arrays.stream(values()).map(Age::words).toList();
    }
}
