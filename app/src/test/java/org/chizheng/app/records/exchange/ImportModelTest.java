package org.chizheng.app.records.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.collections.ListChangeListener;
import org.chizheng.app.records.Register;
import org.chizheng.app.ui.task.Running;
import org.chizheng.core.exchange.judge.JudgedRow;
import org.chizheng.core.exchange.judge.RowGroup;
import org.chizheng.core.person.TraineeQueries;
import org.chizheng.core.shared.Id;
import org.chizheng.core.training.Seat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportModelTest {
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

    private void checked(Path file) {
        model.take(ImportOrder.rosterOf(into, List.of(file)));
        assertThat(model.step().get()).isEqualTo(ImportModel.Step.MATCH);
        model.check();
        assertThat(model.step().get()).isEqualTo(ImportModel.Step.CHECK);
    }

    private void imported(Path file) {
        checked(file);
        model.confirm();
        assertThat(model.step().get()).isEqualTo(ImportModel.Step.DONE);
    }

    private List<Seat> seats() {
        return register.core.services().rosters().roster(into).stream()
                .filter(Seat::seated)
                .toList();
    }

    /** Both chains, and what a rebuild would be compared with. */
    private List<Object> written() {
        var ledger = register.core.ledger();
        return List.of(ledger.travelling().lastSeq(), ledger.local().lastSeq(), register.core.digest());
    }

    private List<Integer> counts() {
        var counts = model.checked().get().counts();
        return List.of(counts.rows(), counts.added(), counts.same(), counts.updated(), counts.held(), counts.refused());
    }

    @Test
    void nothingIsWrittenBeforeTheConfirming() {
        List<Object> before = written();
        checked(sheets.clean());
        model.group().set(RowGroup.ADDED);
        model.writeErrors(folder.resolve("问题.xlsx"));
        assertThat(folder.resolve("问题.xlsx")).exists();
        model.goBack(ImportModel.Step.MATCH);
        model.check();
        assertThat(written()).isEqualTo(before);
        assertThat(register.core.services().trainees().count(TraineeQueries.Filter.NONE))
                .isZero();
    }

    @Test
    void confirmWritesTheCountsThatWereShown() {
        checked(sheets.clean());
        assertThat(counts()).containsExactly(12, 12, 0, 0, 0, 0);
        model.confirm();
        ImportOutcome outcome = model.outcome().get();
        assertThat(outcome.complete()).isTrue();
        assertThat(outcome.counts().added()).isEqualTo(12);
        assertThat(seats()).hasSize(12);
    }

    @Test
    void fiveHeapsAreCountedAndListedWithTheirOwnRowNumbers() {
        imported(sheets.clean());
        checked(sheets.mixed());
        assertThat(counts()).containsExactly(16, 2, 10, 1, 1, 2);
        // three lines stand above the first person, so person 6 is in row 9 and person 4 in row 7
        model.group().set(RowGroup.HELD);
        assertThat(model.rows().rows()).extracting(JudgedRow::number).containsExactly(9);
        model.group().set(RowGroup.UPDATED);
        assertThat(model.rows().rows()).extracting(JudgedRow::number).containsExactly(7);
        model.group().set(RowGroup.REFUSED);
        assertThat(model.rows().rows()).extracting(JudgedRow::number).containsExactly(18, 19);
        assertThat(RowWords.line(model.rows().rows().get(0))).contains("身份证号").doesNotContain(Sheets.number(14));
        model.confirm();
        assertThat(model.outcome().get().open()).isEqualTo(1);
        assertThat(model.outcome().get().refused()).isEqualTo(2);
        assertThat(seats()).hasSize(14);
    }

    @Test
    void onlyWhatIsFlaggedIsListedWhenAskedFor() {
        imported(sheets.clean());
        checked(sheets.mixed());
        model.flaggedOnly().set(true);
        assertThat(model.rows().rows())
                .extracting(JudgedRow::number)
                .contains(9, 18, 19)
                .doesNotContain(4);
    }

    @Test
    void secondImportOfTheSameFileAddsNothingAndSaysSo() {
        Path file = sheets.clean();
        imported(file);
        List<Object> before = written();
        checked(file);
        assertThat(counts()).containsExactly(12, 0, 12, 0, 0, 0);
        assertThat(model.checked().get().bringsNothing()).isTrue();
        assertThat(model.checked().get().before()).isPresent();
        model.confirm();
        assertThat(model.outcome().get().run()).isNull();
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void undoTakesTheWholeImportBack() {
        imported(sheets.clean());
        model.undo();
        assertThat(model.outcome().get().undone().left()).isZero();
        assertThat(seats()).isEmpty();
        assertThat(register.core.services().trainees().count(TraineeQueries.Filter.NONE))
                .isZero();
        assertThat(model.past().get(0).run().isUndone()).isTrue();
    }

    @Test
    void importOfBeforeCanBeTakenBackFromTheList() {
        imported(sheets.clean());
        model.again();
        model.undo(model.past().get(0));
        assertThat(seats()).isEmpty();
        assertThat(model.work().said().get()).startsWith("已撤销");
    }

    private JudgedRow row(int number) {
        return model.rows().rows().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow();
    }

    /** Of the mixed file's sixteen rows three would be stored (4, 16, 17) and three be kept aside (9, 18, 19). */
    @Test
    void rowsAreLeftOutOneByOne() {
        imported(sheets.clean());
        checked(sheets.mixed());
        assertThat(model.checked().get().toStore()).isEqualTo(3);
        JudgedRow added = model.rows().rows().stream()
                .filter(one -> one.group() == RowGroup.ADDED)
                .findFirst()
                .orElseThrow();
        JudgedRow refused = model.rows().rows().stream()
                .filter(one -> one.group() == RowGroup.REFUSED)
                .findFirst()
                .orElseThrow();
        LeftOut leftOut = model.checked().get().leftOut();
        leftOut.turn(added);
        leftOut.turn(refused);
        leftOut.turn(row(4));
        leftOut.turn(row(4));
        assertThat(model.checked().get().toStore()).isEqualTo(2);
        assertThat(model.checked().get().toKeep()).isEqualTo(2);

        model.confirm();
        assertThat(seats()).hasSize(13);
        assertThat(model.outcome().get().counts().added()).isEqualTo(1);
        assertThat(model.outcome().get().refused()).isEqualTo(1);
        assertThat(register.core.services().trainees().byIdNo(added.text("idNo")))
                .isEmpty();
    }

    @Test
    void undoThatIsStoppedGoesOnFromWhereItWas() {
        imported(sheets.clean(700));
        stopHalfWay();
        model.undo();
        ImportOutcome half = model.outcome().get();
        assertThat(half.undone().complete()).isFalse();
        // 700 people, groups and seats are 2,100 ops in steps of 500; half of them are past after the third
        assertThat(half.undone().takenBack()).isEqualTo(1_500);
        assertThat(model.past().get(0).run().isUndone()).isFalse();

        model.undo();
        assertThat(model.outcome().get().isUndone()).isTrue();
        assertThat(model.outcome().get().undone().left()).isZero();
        assertThat(half.undone().takenBack() + model.outcome().get().undone().takenBack())
                .isEqualTo(2_100);
        assertThat(seats()).isEmpty();
        assertThat(register.core.digestOfRebuild()).isEqualTo(register.core.digest());
    }

    /** Two classes may bear one name: institution, first day and people tell them apart. */
    @Test
    void classesToChooseFromSayMoreThanTheirNames() {
        imported(sheets.clean());
        model.load();
        assertThat(model.classes()).singleElement().satisfies(choice -> {
            assertThat(choice.text()).isEqualTo("岳阳-2021-001 家政服务员班");
            assertThat(choice.code()).isEqualTo("2021-07-05 · 12 人");
        });
    }

    @Test
    void certificatesGoIntoTheClassThatEarnedThem() {
        register.person("李秀英", Sheets.number(0));
        model.take(ImportOrder.certificatesOf(into, List.of(sheets.certificates("李秀英", Sheets.number(0)))));
        model.check();
        model.confirm();
        assertThat(ImportStages.note(model))
                .isEqualTo("证书清单，" + model.intoWords().get() + " 的");
        assertThat(register.core
                        .services()
                        .certificates()
                        .page(org.chizheng.core.certificate.CertificateQueries.Filter.NONE, 0, 10))
                .singleElement()
                .satisfies(one -> assertThat(one.trainingClass()).isEqualTo(into));
    }

    /** A person who stops the next work when half of it is done. */
    private void stopHalfWay() {
        AtomicBoolean stopped = new AtomicBoolean();
        register.tasks.running().addListener((ListChangeListener<Running>) change -> {
            while (change.next()) {
                for (Running task : change.getAddedSubList()) {
                    task.part().addListener((watched, before, now) -> {
                        if (now.doubleValue() >= 0.5 && stopped.compareAndSet(false, true)) {
                            task.cancel();
                        }
                    });
                }
            }
        });
    }

    @Test
    void cancelInTheMiddleLeavesWholeRowsAndTheNextAttemptCompletesThem() {
        checked(sheets.clean(700));
        stopHalfWay();
        model.confirm();
        ImportOutcome stopped = model.outcome().get();
        assertThat(stopped.complete()).isFalse();
        // told at every fiftieth row, so the work hears of it at row 350 and does not take that one
        assertThat(stopped.counts().added()).isEqualTo(350);
        assertThat(seats())
                .hasSize(350)
                .allMatch(seat -> seat.trainee().groups().equals(List.of("NCZY")));
        assertThat(register.core.digestOfRebuild()).isEqualTo(register.core.digest());

        model.check();
        assertThat(counts()).containsExactly(700, 350, 350, 0, 0, 0);
        model.confirm();
        assertThat(model.outcome().get().complete()).isTrue();
        assertThat(seats()).hasSize(700);
    }

    @Test
    void stoppedImportCanBeTakenBackToo() {
        checked(sheets.clean(700));
        stopHalfWay();
        model.confirm();
        model.undo();
        assertThat(model.outcome().get().undone().left()).isZero();
        assertThat(seats()).isEmpty();
    }

    @Test
    void stoppedCheckGoesBackToTheTitlesAndHasWrittenNothing() {
        List<Object> before = written();
        model.take(ImportOrder.rosterOf(into, List.of(sheets.clean(700))));
        stopHalfWay();
        model.check();
        assertThat(model.step().get()).isEqualTo(ImportModel.Step.MATCH);
        assertThat(model.work().said().get()).startsWith("已停下");
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void fileThatCannotBeReadIsRefusedInTheServicesOwnWords() throws IOException {
        for (Path file : List.of(sheets.locked(), sheets.truncated())) {
            model.take(ImportOrder.rosterOf(into, List.of(file)));
            assertThat(model.step().get()).isEqualTo(ImportModel.Step.CHOOSE);
            assertThat(model.work().problem().get().code()).isIn("sheet.password", "sheet.damaged");
            assertThat(model.file().get()).isNull();
        }
    }

    @Test
    void fileThatWasChangedAfterTheCheckIsNotImported() throws IOException {
        Path file = sheets.clean();
        checked(file);
        Files.copy(sheets.mixed(), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        model.confirm();
        assertThat(model.work().problem().get().code()).isEqualTo("import.changed");
        assertThat(seats()).isEmpty();
    }

    @Test
    void rosterWaitsForItsClassAndCertificatesDoNot() {
        model.take(ImportOrder.roster(List.of(sheets.clean())));
        assertThat(model.step().get()).isEqualTo(ImportModel.Step.CHOOSE);
        model.intoClass(into);
        assertThat(model.step().get()).isEqualTo(ImportModel.Step.MATCH);
        register.person("李秀英", Sheets.number(0));
        model.take(ImportOrder.certificates(List.of(sheets.certificates("李秀英", Sheets.number(0)))));
        model.check();
        assertThat(counts()).containsExactly(1, 1, 0, 0, 0, 0);
    }

    @Test
    void filesGoOneAfterTheOther() {
        Path second = sheets.mixed();
        model.take(ImportOrder.rosterOf(into, List.of(sheets.clean(), second)));
        assertThat(model.more().get()).isEqualTo(1);
        model.check();
        model.confirm();
        model.nextFile();
        assertThat(model.file().get()).isEqualTo(second);
        assertThat(model.step().get()).isEqualTo(ImportModel.Step.MATCH);
        assertThat(model.more().get()).isZero();
    }

    @Test
    void openFileStaysOpenForWhoeverComesBackWithoutAnother() {
        checked(sheets.clean());
        model.take(ImportOrder.rosterOf(into, List.of()));
        assertThat(model.step().get()).isEqualTo(ImportModel.Step.CHECK);
        model.take(ImportOrder.certificates(List.of()));
        assertThat(model.step().get()).isEqualTo(ImportModel.Step.CHOOSE);
        assertThat(model.checked().get()).isNull();
    }
}
