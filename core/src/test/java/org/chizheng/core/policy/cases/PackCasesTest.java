package org.chizheng.core.policy.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.chizheng.core.calendar.WorkingDays;
import org.chizheng.core.policy.PolicyBook;
import org.chizheng.core.training.OccupationCatalogue;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The worked cases beside every shipped pack; expected values come from the documents and the arithmetic in the table. */
class PackCasesTest {
    private static final PolicyBook BOOK = PolicyBook.shipped();
    private static final CaseRunner RUNNER =
            new CaseRunner(BOOK, WorkingDays.shipped(), OccupationCatalogue.shipped()::oneForm);

    @TestFactory
    Stream<DynamicNode> everyCaseComesOutAsItsTableSays() {
        return BOOK.packs().stream()
                .flatMap(pack -> PolicyBook.cases(pack.id()).map(CaseFile::read).orElse(List.of()).stream()
                        .map(one -> DynamicTest.dynamicTest(
                                pack.id() + " " + one.id(),
                                () -> assertThat(RUNNER.got(pack, one))
                                        .as(one.reason())
                                        .isEqualTo(one.expected()))));
    }

    @Test
    void everyDocumentHasCasesForEveryRule() {
        for (var pack : BOOK.packs()) {
            if (!pack.area().isEmpty()) {
                assertThat(PolicyBook.cases(pack.id())).as(pack.id()).isPresent();
            }
        }
    }
}
