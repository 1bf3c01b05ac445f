package org.chizheng.app.ui.grid.paste;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.chizheng.app.ui.grid.GridRow;
import org.junit.jupiter.api.Test;

class PastePreviewModelTest {
    private final PasteFixture fixture = new PasteFixture();
    private final PastePreviewModel preview = fixture.preview();

    @Test
    void theHeaderOfTwoLinesIsFoundUnderTheMergedTitle() {
        assertThat(preview.table().headers()).containsExactly("序号", "学员姓名", "身份证号码", "手机", "住址");
        assertThat(preview.table().skipped())
                .as("title, two header lines, one empty line")
                .isEqualTo(4);
        assertThat(preview.table().lines().get(0).number()).isEqualTo(4);
        assertThat(preview.leftOut()).containsExactly("序号");
    }

    @Test
    void rowsAreSortedIntoFiveGroups() {
        assertThat(preview.counts())
                .isEqualTo(Map.of(
                        PasteOutcome.NEW, 2,
                        PasteOutcome.SAME, 1,
                        PasteOutcome.UPDATED, 1,
                        PasteOutcome.HELD, 2,
                        PasteOutcome.REFUSED, 1));
        assertThat(PastePreviewModel.sentence(preview.lines().get(4))).isEqualTo("与第6行是同一个号码，只留一行");
    }

    @Test
    void nothingIsWrittenBeforeConfirmAndThenItIsOneStep() {
        assertThat(fixture.heard).isEmpty();
        assertThat(preview.willTake()).as("2 new and 1 updated").isEqualTo(3);
        preview.confirm();
        assertThat(fixture.heard).hasSize(1);
        assertThat(fixture.model.undoName()).contains("粘贴 3 行");
        assertThat(fixture.model.rows())
                .extracting(row -> row.value("name"))
                .containsExactly("学员一", "学员二", "学员三", "学员六");
        GridRow second = fixture.model.rows().get(1);
        assertThat(second.value("phone")).isEqualTo("13922220002");
        assertThat(second.value("village")).isEqualTo("张庄村");
        fixture.model.undo();
        assertThat(fixture.model.rows()).hasSize(2);
        assertThat(fixture.model.rows().get(1).value("phone")).isEqualTo("13911110002");
    }

    @Test
    void heldRowsComeInWhenAsked() {
        preview.heldTooProperty().set(true);
        assertThat(preview.willTake()).isEqualTo(5);
        preview.confirm();
        assertThat(fixture.model.rows()).hasSize(6);
    }

    @Test
    void anotherMappingIsJudgedAnew() {
        preview.setTarget(2, null);
        assertThat(preview.counts().get(PasteOutcome.REFUSED))
                .as("no row has a number now")
                .isEqualTo(7);
        preview.setTarget(2, "idNumber");
        assertThat(preview.counts().get(PasteOutcome.REFUSED)).isEqualTo(1);
        preview.setTarget(0, "name");
        assertThat(preview.target(1)).as("one column of ours is meant once").isEmpty();
    }

    @Test
    void aRefusedRowCanBeMendedInPlace() {
        preview.correct(8, "idNumber", "1410 2619 8801 0198 04");
        assertThat(preview.counts().get(PasteOutcome.REFUSED)).isZero();
        assertThat(preview.counts().get(PasteOutcome.NEW)).isEqualTo(3);
    }

    @Test
    void refusedRowsGoBackInTheSendersOwnColumns() {
        assertThat(preview.refusedText())
                .isEqualTo("序号\t学员姓名\t身份证号码\t手机\t住址\t问题与处理办法\r\n"
                        + "4\t学员四\t1410261988\t13911110004\t五马村\t身份证号不足18位，请对照证件补全\r\n");
    }

    @Test
    void withoutAKnownHeaderTheTitleIsSkippedAndThePersonMatches() {
        PasteTable table = PasteTable.of(
                List.of(List.of("名单", "", ""), List.of("学员一", "1", "2"), List.of("学员二", "3", "4")),
                PasteFixture::match);
        assertThat(table.headers()).containsExactly("", "", "");
        assertThat(table.lines()).hasSize(2);
    }

    @Test
    void anEmptyTableHasNoLines() {
        assertThat(PasteTable.of(List.of(), PasteFixture::match).lines()).isEmpty();
    }
}
