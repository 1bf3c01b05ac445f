package org.chizheng.core.policy.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chizheng.core.calendar.WorkingDays;
import org.chizheng.core.policy.PolicyBook;
import org.chizheng.core.policy.pack.Pack;
import org.chizheng.core.policy.pack.Severity;
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

    /** A rule that no case speaks of could be taken away, and nothing would turn red. */
    @Test
    void everyRuleOfADocumentHasACaseThatItDecides() {
        List<String> silent = new ArrayList<>();
        for (Pack pack : BOOK.packs()) {
            List<WorkedCase> cases = BOOK.packs().stream()
                    .flatMap(any -> PolicyBook.cases(any.id()).map(CaseFile::read).orElse(List.of()).stream())
                    .toList();
            pack.pays().stream()
                    .filter(rule -> cases.stream()
                            .noneMatch(one -> one.about().equals(rule.matter())
                                    && !one.expected().startsWith("不能算")))
                    .forEach(rule -> silent.add(pack.id() + " " + rule.id()));
            pack.checks().stream()
                    .filter(rule -> cases.stream()
                            .noneMatch(one -> List.of(one.expected().split("、"))
                                    .contains(label(rule.limit().severity()) + " " + rule.id())))
                    .forEach(rule -> silent.add(pack.id() + " " + rule.id()));
            pack.spans().stream()
                    .filter(rule -> cases.stream().noneMatch(one -> one.about().equals(rule.id())))
                    .forEach(rule -> silent.add(pack.id() + " " + rule.id()));
        }
        assertThat(silent).isEmpty();
    }

    /** A decision has one word for all that is refused. */
    private static String label(Severity severity) {
        return severity == Severity.BAR ? Severity.REFUSE.label() : severity.label();
    }
}
