package org.chizheng.app.records.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.chizheng.app.records.Register;
import org.chizheng.core.shared.Id;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchModelTest {
    @TempDir
    Path folder;

    private Register register;
    private Sheets sheets;
    private Id into;
    private ImportModel model;

    @BeforeEach
    void openClass() {
        register = new Register(folder.resolve("home"));
        sheets = new Sheets(register, folder);
        into = sheets.openClass();
        model = new ImportModel(register.session);
    }

    @AfterEach
    void close() {
        register.close();
    }

    private MatchModel match(Path file) {
        model.take(ImportOrder.rosterOf(into, List.of(file)));
        return model.match().get();
    }

    private static TitleMatch line(MatchModel match, String title) {
        return match.lines().stream()
                .filter(line -> line.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatWasFoundByItselfIsSaidColumnByColumn() {
        MatchModel match = match(sheets.clean());
        assertThat(match.headerRow()).isEqualTo(3);
        assertThat(line(match, "手机").field()).isEqualTo("phone");
        assertThat(line(match, "手机").how()).isEqualTo(TitleMatch.How.BY_ITSELF);
        assertThat(line(match, "学员签名").how()).isEqualTo(TitleMatch.How.NOTHING);
        assertThat(line(match, "村组长").how()).isEqualTo(TitleMatch.How.UNKNOWN);
        assertThat(match.taken()).isEqualTo(6);
        assertThat(match.unknown()).isEqualTo(1);
    }

    @Test
    void secondColumnOfOneTitleIsLeftOutUntilAPersonSaysWhatItIs() {
        MatchModel match = match(sheets.twins());
        assertThat(match.lines().get(2).field()).isEqualTo("phone");
        assertThat(match.lines().get(4).how()).isEqualTo(TitleMatch.How.TWIN);
        assertThat(match.lines().get(4).field()).isEmpty();
        assertThat(match.lines().get(4).canBeChosen()).isTrue();

        match.decide(4, "phone2");
        assertThat(match.lines().get(2).field()).isEqualTo("phone");
        assertThat(match.lines().get(4).field()).isEqualTo("phone2");

        match.decide(4, "phone");
        assertThat(match.lines().get(2).field()).isEmpty();
        assertThat(match.lines().get(4).field()).isEqualTo("phone");
    }

    @Test
    void samplesCoverNumbersOfPeople() {
        MatchModel match = match(sheets.clean());
        assertThat(line(match, "姓名").sample()).isEqualTo("李秀英、王建军");
        assertThat(line(match, "身份证号").sample())
                .doesNotContain(Sheets.number(0))
                .startsWith("1410");
        assertThat(line(match, "手机").sample()).startsWith("139****0000");
    }

    @Test
    void institutionAboveTheHeaderIsTheSenderUntilSomebodySaysOtherwise() {
        MatchModel match = match(sheets.clean());
        assertThat(match.top().sender()).isEqualTo(Sheets.SCHOOL);
        assertThat(match.above()).extracting(line -> line.value()).contains(Sheets.SCHOOL);
    }

    @Test
    void decisionsAreRememberedForTheSenderOnceTheFileIsImported() {
        MatchModel match = match(sheets.clean());
        match.decide(line(match, "村组长").column(), "remark");
        assertThat(line(match, "村组长").how()).isEqualTo(TitleMatch.How.CHOSEN);
        model.check();
        model.confirm();
        MatchModel next = match(sheets.mixed());
        assertThat(line(next, "村组长").how()).isEqualTo(TitleMatch.How.REMEMBERED);
        assertThat(line(next, "村组长").field()).isEqualTo("remark");
        model.sender("张庄村");
        assertThat(line(model.match().get(), "村组长").how()).isEqualTo(TitleMatch.How.UNKNOWN);
    }

    @Test
    void fieldBelongsToOneColumnOnly() {
        MatchModel match = match(sheets.clean());
        match.decide(line(match, "村组长").column(), "name");
        assertThat(line(match, "姓名").field()).isEmpty();
        assertThat(match.missing()).isEmpty();
        match.decide(line(match, "村组长").column(), "");
        assertThat(match.missing()).containsExactly("姓名");
    }

    @Test
    void headerThatNobodyKnowsIsPointedAtAndExplained() {
        MatchModel match = match(sheets.strange());
        assertThat(match.hasHeader()).isFalse();
        assertThat(match.candidates()).containsKeys(1, 2, 3);
        match.headerAt(2);
        assertThat(match.missing()).containsExactly("姓名", "身份证号");
        match.decide(0, "name");
        match.decide(1, "idNo");
        assertThat(match.missing()).isEmpty();
        model.check();
        assertThat(model.checked().get().counts().rows()).isEqualTo(1);
        assertThat(model.checked().get().counts().added()).isEqualTo(1);
    }

    @Test
    void columnsAreLetteredAsInTheSheet() {
        assertThat(new TitleMatch(0, "", "", "", TitleMatch.How.UNKNOWN).letter())
                .isEqualTo("A");
        assertThat(new TitleMatch(25, "", "", "", TitleMatch.How.UNKNOWN).letter())
                .isEqualTo("Z");
        assertThat(new TitleMatch(26, "", "", "", TitleMatch.How.UNKNOWN).letter())
                .isEqualTo("AA");
        assertThat(new TitleMatch(701, "", "", "", TitleMatch.How.UNKNOWN).letter())
                .isEqualTo("ZZ");
    }
}
