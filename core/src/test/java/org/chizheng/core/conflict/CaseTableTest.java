package org.chizheng.core.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.seal.DataKey;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseTableTest {
    @TempDir
    Path folder;

    /** A joined text would end at H2's 1,048,576 characters of a varchar: 45,590 ids of 22 characters and a comma. */
    @Test
    void caseHasAsManyMembersAsWroteTheValue() {
        SeededSeams seams = new SeededSeams(1);
        List<Id> ids = Stream.generate(seams::newId).limit(46_000).sorted().toList();
        CaseTable.Row row = new CaseTable.Row(
                "dup-id", "141025198501019810", "trainee", "idNo", ids, ids, List.of("141025100", "141025103"), 1);
        try (Store store = Store.open(folder.resolve("hrb"), DataKey.draw(seams))) {
            store.transaction(connection -> new CaseTable(connection).put(row));
            assertThat(new CaseQueries(store).open()).singleElement().satisfies(found -> {
                assertThat(found.members()).isEqualTo(ids);
                assertThat(found.records()).isEqualTo(ids);
                assertThat(found.id()).isEqualTo(row.id());
            });
            store.transaction(connection -> new CaseTable(connection).removeOfKey("dup-id", "141025198501019810"));
            assertThat(new CaseQueries(store).open()).isEmpty();
            assertThat(new CaseQueries(store).recordsInOpenCases()).isEmpty();
        }
    }
}
