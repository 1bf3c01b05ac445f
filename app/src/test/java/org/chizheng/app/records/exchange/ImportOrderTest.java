package org.chizheng.app.records.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.chizheng.core.shared.Id;
import org.junit.jupiter.api.Test;

class ImportOrderTest {
    private static final Id CLASS = Id.ofBytes(new byte[16]);

    @Test
    void orderComesBackFromItsKey() {
        List<Path> files = List.of(Path.of("D:", "名单：一.xlsx"), Path.of("张庄 村.csv"));
        for (ImportOrder order : List.of(
                ImportOrder.roster(List.of()),
                ImportOrder.roster(files),
                ImportOrder.rosterOf(CLASS, List.of()),
                ImportOrder.rosterOf(CLASS, files),
                ImportOrder.certificates(files))) {
            assertThat(ImportOrder.of(order.key())).isEqualTo(order);
        }
    }

    @Test
    void wordsThatAreNoOrderAskForARosterOfNoClass() {
        assertThat(ImportOrder.of("new")).isEqualTo(ImportOrder.roster(List.of()));
    }
}
