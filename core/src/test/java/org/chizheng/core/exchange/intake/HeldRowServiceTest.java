package org.chizheng.core.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.chizheng.core.exchange.RosterFiles.Kind;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.junit.jupiter.api.Test;

/** Deciding about what was kept aside: nothing is stored that the person has not read. */
class HeldRowServiceTest extends ImportCases {
    private HeldRow hidden() {
        roster(file(Kind.XLSX, with(person("孙八", "14270119760615985×"), 6, "退役军人")));
        return held(2);
    }

    private static String code(Throwable thrown) {
        return ((Refusal) thrown).code();
    }

    @Test
    void theProposalIsInTheWordsOfASheet() {
        assertThat(hidden().values())
                .containsEntry("idNo", "14270119760615985X")
                .containsEntry("groups", "退役军人")
                .containsEntry("name", "孙八");
        assertThat(hidden().cells()).containsEntry("身份证号", "14270119760615985×");
        assertThat(hidden().classNo()).isEqualTo(CLASS_NO);
    }

    @Test
    void aNewQuestionIsReadBeforeItIsAnswered() {
        HeldRow row = hidden();
        Map<String, String> mended = Map.of("idNo", "142627780923983", "name", "张三（组长）");

        assertThatThrownBy(() -> imports().held().accept(core.actor(), row.id(), mended))
                .satisfies(no -> assertThat(code(no)).isEqualTo("held.asks"));
        assertThat(isStored(GOOD)).isFalse();
        assertThat(codes(held(2).problems())).contains("id.fifteen-digits");

        accept(held(2));

        assertThat(stored(GOOD).name()).isEqualTo("张三");
        assertThat(held()).isEmpty();
    }

    @Test
    void whatStillCannotBeStoredStaysAside() {
        HeldRow row = hidden();
        assertThatThrownBy(() -> imports().held().accept(core.actor(), row.id(), Map.of("idNo", "1427011976061598")))
                .satisfies(no -> assertThat(code(no)).startsWith("id."));
        assertThatThrownBy(() -> imports().held().accept(core.actor(), row.id(), Map.of("salary", "1")))
                .satisfies(no -> assertThat(code(no)).isEqualTo("held.field"));
        assertThat(held()).hasSize(1);
    }

    @Test
    void aRowIsDecidedOnceAndDroppedOnlyWithAReason() {
        HeldRow row = hidden();
        assertThatThrownBy(() -> imports().held().drop(core.actor(), row.id(), " "))
                .satisfies(no -> assertThat(code(no)).isEqualTo("held.reason"));
        imports().held().drop(core.actor(), row.id(), "本人已外出");
        assertThatThrownBy(() -> accept(row))
                .satisfies(no -> assertThat(code(no)).isEqualTo("held.closed"));
        assertThatThrownBy(() -> imports().held().accept(core.actor(), new Id(1, 2), Map.of()))
                .satisfies(no -> assertThat(code(no)).isEqualTo("held.none"));
        assertThat(seats()).isEmpty();
    }

    @Test
    void rowsThatWaitAreStillThereAfterReopeningAndARebuild() {
        hidden();
        String live = core.digest();
        reopen();
        assertThat(held()).extracting(HeldRow::row).isEqualTo(List.of(2));
        assertThat(core.digestOfRebuild()).isEqualTo(live);
        accept(held(2));
        assertThat(seat("14270119760615985X").source()).endsWith("第2行，人工核实");
    }

    @Test
    void undoingARunClosesItsRows() {
        var result = roster(xlsx(person("张三", GOOD), person("孙八", "14270119760615985×")));
        services.importUndo()
                .undo(
                        core.actor(),
                        result.run().orElseThrow(),
                        org.chizheng.core.ledger.ReportState.Reported.NOTHING,
                        ImportWatch.NONE);
        assertThat(held()).isEmpty();
        assertThat(isStored(GOOD)).isFalse();
    }
}
