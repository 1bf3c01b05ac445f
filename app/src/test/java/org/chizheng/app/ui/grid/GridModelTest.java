package org.chizheng.app.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class GridModelTest {
    private static final int NAME = 0;
    private static final int ID = 1;
    private static final int SEX = 2;
    private static final int PHONE = 3;
    private static final int VILLAGE = 4;
    private static final int VOUCHER = 6;

    private final RosterFixture fixture = new RosterFixture();
    private final GridModel model = fixture.model();

    @Test
    void writingInTheEmptyRowBeginsARowAndAnotherEmptyOneFollows() {
        assertThat(model.shownRows()).isEqualTo(1);
        model.write("学员一");
        assertThat(model.shownRows()).isEqualTo(2);
        assertThat(fixture.heard.get(0).changes())
                .containsExactly(
                        new GridChange.RowAdded("new-1", 0, Map.of()),
                        new GridChange.CellChanged("new-1", "name", "", "学员一"));
        model.undo();
        assertThat(model.rows()).isEmpty();
        model.redo();
        assertThat(model.row("new-1")).map(row -> row.value("name")).contains("学员一");
    }

    @Test
    void textIsBroughtIntoItsFormAndDerivedCellsFollow() {
        model.cursor().moveTo(0, ID);
        model.write(" 141026 19880101 981x ");
        assertThat(model.value(0, ID)).isEqualTo("14102619880101981X");
        assertThat(model.value(0, SEX)).as("17th digit 1 is odd: 男").isEqualTo("男");
        assertThat(model.display(0, ID)).isEqualTo("1410***********81X");
    }

    @Test
    void sameTextAgainIsNoStep() {
        model.load(RosterFixture.rows(1));
        model.write("学员1");
        assertThat(fixture.heard).isEmpty();
        assertThat(model.undoName()).isEmpty();
    }

    @Test
    void twoHundredStepsGoBackAndNoMore() {
        model.load(RosterFixture.rows(1));
        for (int i = 0; i < 201; i++) {
            model.write("第" + i);
        }
        for (int i = 0; i < 300; i++) {
            model.undo();
        }
        assertThat(model.value(0, NAME))
                .as("201 steps, 200 kept: the first stays")
                .isEqualTo("第0");
        for (int i = 0; i < 300; i++) {
            model.redo();
        }
        assertThat(model.value(0, NAME)).isEqualTo("第200");
    }

    @Test
    void everyEditIsTakenBackByItsInverse() {
        model.load(RosterFixture.rows(4));
        List<Map<String, String>> before = values();
        model.cursor().moveTo(1, VILLAGE);
        model.cursor().extendTo(3, VILLAGE + 1);
        model.commands().clear();
        model.removeRows(List.of("r0", "r2"));
        model.cursor().moveTo(1, NAME);
        model.commands().paste(List.of(List.of("甲"), List.of("乙"), List.of("丙")));
        assertThat(model.rows()).hasSize(4);
        model.undo();
        model.undo();
        model.undo();
        assertThat(values()).isEqualTo(before);
        assertThat(model.rows().get(2).id()).isEqualTo("r2");
    }

    @Test
    void deletePassesOverClosedCellsAndNamesTheCount() {
        model.load(RosterFixture.rows(2));
        model.setLocked("r1", "已批复，改动要走更正");
        model.cursor().moveTo(0, ID);
        model.cursor().extendTo(1, PHONE);
        model.commands().clear();
        assertThat(model.value(1, PHONE)).isNotEmpty();
        assertThat(model.undoName()).contains("清除 2 格");
    }

    @Test
    void fillDownTakesTheTopOfTheBlockOrTheCellAbove() {
        model.load(RosterFixture.rows(4));
        model.cursor().moveTo(1, VILLAGE);
        model.commands().fillDown();
        assertThat(model.value(1, VILLAGE)).isEqualTo("张庄村");
        model.cursor().moveTo(0, NAME);
        model.cursor().extendTo(3, NAME);
        model.commands().fillDown();
        assertThat(values()).extracting(row -> row.get("name")).containsOnly("学员1");
    }

    @Test
    void pasteKeepsClosedColumnsAndBeginsRowsPastTheEnd() {
        model.load(RosterFixture.rows(1));
        model.cursor().moveTo(0, ID);
        model.commands()
                .paste(List.of(List.of("141026198801019811", "女", "13911110000"), List.of("", "男", "13911110001")));
        assertThat(model.value(0, SEX)).as("derived, not pasted").isEqualTo("男");
        assertThat(model.rows()).hasSize(2);
        assertThat(model.value(1, PHONE)).isEqualTo("13911110001");
        assertThat(model.value(1, SEX)).isEmpty();
        assertThat(fixture.heard).hasSize(1);
    }

    @Test
    void oneValueFillsTheWholeBlock() {
        model.load(RosterFixture.rows(3));
        model.cursor().moveTo(0, VILLAGE);
        model.cursor().extendTo(2, VILLAGE + 1);
        model.commands().paste(List.of(List.of("城关社区")));
        assertThat(values()).allMatch(row -> row.get("group").equals("城关社区"));
    }

    @Test
    void aLateAnswerToOldTextIsDropped() {
        List<CompletableFuture<RowJudgement>> asked = new ArrayList<>();
        fixture.judge = row -> {
            asked.add(new CompletableFuture<>());
            return asked.get(asked.size() - 1);
        };
        model.write("甲");
        model.write("乙");
        int last = asked.size() - 1;
        asked.get(last).complete(RowJudgement.GOOD);
        asked.get(0).complete(RowJudgement.of(List.of(RowJudgement.Problem.refused("name", "旧", ""))));
        assertThat(model.rows().get(0).judgement()).isEqualTo(RowJudgement.GOOD);
    }

    @Test
    void aJudgeThatBreaksOffLeavesAWordAndIsToldToTheListener() {
        fixture.judge = row -> CompletableFuture.failedFuture(new IllegalStateException("x"));
        model.write("甲");
        assertThat(fixture.failures).hasSize(1);
        assertThat(model.rows().get(0).judgement().problems().get(0).sentence()).contains("F7");
    }

    @Test
    void problemsAreCountedAndWalkedAroundTheSheet() {
        model.load(List.of(
                GridRow.of("a", Map.of("name", "甲", "phone", "1")),
                GridRow.of("b", Map.of("idNumber", "2")),
                GridRow.of("c", Map.of("name", "丙"))));
        assertThat(model.problems().countsProperty().get()).isEqualTo(new GridProblems.Counts(1, 1, 1, 0));
        List<String> walked = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            model.problems().walk(false);
            walked.add(model.cursor().row() + "," + model.cursor().column());
        }
        assertThat(walked).containsExactly("0,3", "1,0", "1,1", "0,3");
        model.problems().walk(true);
        assertThat(model.cursor().block()).isEqualTo(GridBlock.at(1, 1));
        assertThat(model.problems().at(0, PHONE).get(0).text()).endsWith("（" + RosterFixture.CLAUSE + "）");
    }

    @Test
    void aClosedSheetHasNoEmptyRowAndTakesNothing() {
        model.load(RosterFixture.rows(2));
        model.setReadOnlyBecause("名单已批复，改动请走更正");
        assertThat(model.shownRows()).isEqualTo(2);
        model.write("x");
        model.commands().paste(List.of(List.of("y")));
        model.commands().clear();
        assertThat(fixture.heard).isEmpty();
        assertThat(model.notEditableBecause(0, NAME)).contains("更正");
    }

    @Test
    void columnsGivenElsewhereSayWhyTheyAreClosed() {
        assertThat(model.notEditableBecause(0, VOUCHER)).isEqualTo("“培训券号”不在这里填");
        assertThat(model.notEditableBecause(0, SEX)).contains("自动算出");
    }

    @Test
    void copiedIdentityNumbersLeaveCoveredAndRevealedOnesOpen() {
        model.load(RosterFixture.rows(1));
        model.cursor().moveTo(0, ID);
        assertThat(model.commands().copy().text()).isEqualTo("1410***********800\r\n");
        assertThat(model.commands().copy().values()).isEqualTo(List.of(List.of("141026198801019800")));
        model.reveal("r0", "idNumber");
        assertThat(model.display(0, ID)).isEqualTo("141026198801019800");
        model.coverAll();
        assertThat(model.covered(0, ID)).isTrue();
    }

    @Test
    void whatTheStoreRefusedIsTakenOffWithoutATrace() {
        model.load(RosterFixture.rows(1));
        model.write("新名");
        model.revert(fixture.heard.get(0));
        assertThat(model.value(0, NAME)).isEqualTo("学员1");
        assertThat(model.undoName()).isEmpty();
        assertThat(fixture.heard).hasSize(1);
    }

    @Test
    void aCellTypedInAgainKeepsItsTextWhenAnEarlierStepIsGivenBack() {
        model.load(RosterFixture.rows(1));
        model.write("先");
        model.write("后");
        model.revert(fixture.heard.get(0));
        assertThat(model.value(0, NAME)).isEqualTo("后");
    }

    @Test
    void aWholeRosterIsToldOnce() {
        List<Number> revisions = new ArrayList<>();
        model.revisionProperty().addListener((observed, before, now) -> revisions.add(now));
        model.load(RosterFixture.rows(500));
        assertThat(revisions).as("after judging, and after loading").hasSizeLessThanOrEqualTo(2);
        assertThat(model.problems().countsProperty().get().good()).isEqualTo(500);
    }

    @Test
    void tabWrapsToTheNextRowAndEnterStillReturns() {
        model.load(RosterFixture.rows(3));
        model.cursor().moveTo(0, VILLAGE);
        model.cursor().tab(false);
        model.cursor().tab(false);
        assertThat(model.cursor().block()).as("past 人员类别 comes 姓名 below").isEqualTo(GridBlock.at(1, NAME));
        model.cursor().enter(false);
        assertThat(model.cursor().block()).isEqualTo(GridBlock.at(2, VILLAGE));
        model.cursor().moveTo(0, NAME);
        model.cursor().tab(true);
        assertThat(model.cursor().block()).as("nothing before the first cell").isEqualTo(GridBlock.at(0, NAME));
    }

    private List<Map<String, String>> values() {
        return model.rows().stream().map(GridRow::values).toList();
    }
}
