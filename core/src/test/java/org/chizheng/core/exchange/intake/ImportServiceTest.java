package org.chizheng.core.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chizheng.core.Homes.values;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chizheng.core.exchange.ImportCounts;
import org.chizheng.core.exchange.RosterFiles;
import org.chizheng.core.exchange.TestIds;
import org.chizheng.core.exchange.judge.JudgedRow;
import org.chizheng.core.exchange.judge.RowGroup;
import org.chizheng.core.exchange.layout.ColumnMapping;
import org.chizheng.core.exchange.layout.Layout;
import org.chizheng.core.ledger.ReportState.Reported;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.training.EnrolmentRecord;
import org.chizheng.core.training.Seat;
import org.junit.jupiter.api.Test;

/** The run: what it writes, that it writes nothing twice, that it can be cut off, completed and taken back. */
class ImportServiceTest extends ImportCases {
    private static final EnumSet<RowGroup> ALL = EnumSet.allOf(RowGroup.class);

    /** n people with serial 981, born on days from 1980 on: 336 a year. */
    private Path many(int n) {
        List<List<?>> rows = new ArrayList<>(List.of(HEADER));
        for (int i = 0; i < n; i++) {
            String day = String.format(Locale.ROOT, "%04d%02d%02d", 1980 + i / 336, i / 28 % 12 + 1, i % 28 + 1);
            rows.add(Arrays.asList(
                    i + 1,
                    "张三",
                    null,
                    TestIds.of("141025" + day + "981"),
                    null,
                    "138" + (10_000_000 + i),
                    "农民工",
                    "QN" + (100_000 + i)));
        }
        return RosterFiles.write(RosterFiles.Kind.XLSX, folder, rows);
    }

    @Test
    void aPreviewWritesNothing() {
        long travelling = core.ledger().travelling().lastSeq();
        long local = core.ledger().local().lastSeq();

        try (Preview preview =
                imports().preview(ImportRequest.roster(xlsx(person("张三", GOOD)), june), ImportWatch.NONE)) {
            assertThat(preview.counts()).isEqualTo(new ImportCounts(1, 1, 0, 0, 0, 0));
            assertThat(preview.matches())
                    .extracting(Preview.Match::ours)
                    .containsExactly("序号", "姓名", "性别", "身份证号", "年龄", "联系电话", "人员类别", "培训券编号");
            assertThat(preview.page(ALL, false, 0, 10)).hasSize(1);
        }

        assertThat(core.ledger().travelling().lastSeq()).isEqualTo(travelling);
        assertThat(core.ledger().local().lastSeq()).isEqualTo(local);
    }

    @Test
    void aGoodRowBecomesAPersonAGroupAndASeatThatNamesItsSource() {
        Path file = xlsx(person("张三", GOOD));

        ImportService.Result result = roster(file);

        assertThat(counts(result)).containsExactly(1, 0, 0, 0, 0);
        assertThat(result.allStored()).isTrue();
        assertThat(stored(GOOD).name()).isEqualTo("张三");
        assertThat(stored(GOOD).phone()).isEqualTo("13800000001");
        assertThat(stored(GOOD).groups()).containsExactly("NCZY");
        Seat seat = seat(GOOD);
        assertThat(seat.voucherNo()).isEqualTo("Q09239831");
        assertThat(seat.source()).isEqualTo("花名册.xlsx｜花名册｜第2行");
        assertThat(seat.category()).isEqualTo("general");
        assertThat(seat.creditedUnit()).isEqualTo("141025100");
        ImportRun run = imports().queries().run(result.run().orElseThrow()).orElseThrow();
        assertThat(run.state()).isEqualTo("done");
        assertThat(run.counts()).isEqualTo(result.counts());
        assertThat(run.marks().sheet()).isEqualTo("花名册");
    }

    @Test
    void theSameFileTwiceAddsNothing() {
        Path file = xlsx(
                person("张三", GOOD), person("李四", GOOD_2 + " "), person("王五", "142627780923866"), person("赵六", "不知道"));
        assertThat(counts(roster(file))).containsExactly(2, 0, 0, 1, 1);
        long travelling = core.ledger().travelling().lastSeq();
        long local = core.ledger().local().lastSeq();

        ImportService.Result second = roster(file);

        assertThat(counts(second)).containsExactly(0, 2, 0, 1, 1);
        assertThat(second.run()).isEmpty();
        assertThat(core.ledger().travelling().lastSeq()).isEqualTo(travelling);
        assertThat(core.ledger().local().lastSeq()).isEqualTo(local);
        assertThat(held()).hasSize(1);
    }

    @Test
    void theRawTextOfEveryRowThatWasNotTakenAsTypedIsKept() {
        ImportService.Result result = roster(xlsx(
                person("张三", "'" + GOOD),
                with(with(person("李四", GOOD_2), 6, "其他城乡劳动者"), 5, "13800000002"),
                person("赵六", "不知道")));

        List<HeldRow> kept = imports()
                .queries()
                .rows(Set.of("stored", "refused"), result.run().orElseThrow(), 0, 10);

        assertThat(kept).extracting(HeldRow::row).containsExactly(2, 4);
        assertThat(kept.get(0).cells()).containsEntry("身份证号", "'" + GOOD);
        assertThat(kept.get(1).cells()).containsEntry("身份证号", "不知道");
    }

    @Test
    void aKnownPersonGetsWhatWasEmptyAndWhatThePersonAgreedTo() {
        services.traineeService()
                .register(core.actor(), values("name", "张三", "idNo", GOOD, "phone", "13900000009"), List.of("TUOPIN"));
        Path file = xlsx(with(person("张三", GOOD), 6, "脱贫户/农民工"));
        ImportRequest request = ImportRequest.roster(file, june);

        JudgedRow row = rows(request).get(0);
        assertThat(row.group()).isEqualTo(RowGroup.UPDATED);
        assertThat(row.changes())
                .extracting(change -> change.title() + " " + change.before() + "→" + change.after())
                .containsExactlyInAnyOrder("联系电话 13900000009→13800000001", "人员类别 脱贫劳动力→脱贫劳动力、农村转移就业劳动者");

        run(request, ImportService.Choice.FILL_ONLY);
        assertThat(stored(GOOD).phone()).isEqualTo("13900000009");
        assertThat(stored(GOOD).groups()).containsExactly("TUOPIN", "NCZY");
        assertThat(seat(GOOD).category()).isEqualTo("poverty-relieved");

        assertThat(counts(run(request))).containsExactly(0, 0, 1, 0, 0);
        assertThat(stored(GOOD).phone()).isEqualTo("13800000001");
        assertThat(services.history()
                        .of(TraineeRecord.KIND, stored(GOOD).id())
                        .get(1)
                        .line())
                .contains("花名册.xlsx｜花名册｜第2行");
    }

    @Test
    void aVoucherThatWasMissingIsFilledAndAnotherOneIsAskedAbout() {
        roster(xlsx(with(person("张三", GOOD), 7, null)));
        assertThat(seat(GOOD).voucherNo()).isNull();

        assertThat(counts(roster(xlsx(with(person("张三", GOOD), 7, "QA0001"))))).containsExactly(0, 0, 1, 0, 0);
        assertThat(seat(GOOD).voucherNo()).isEqualTo("QA0001");

        assertThat(counts(roster(xlsx(with(person("张三", GOOD), 7, "QB0002"))))).containsExactly(0, 0, 0, 1, 0);
        assertThat(seat(GOOD).voucherNo()).isEqualTo("QA0001");
        assertThat(codes(held(2).problems())).contains("stored.differs");
        accept(held(2));
        assertThat(seat(GOOD).voucherNo()).isEqualTo("QB0002");
    }

    @Test
    void oneVoucherForTwoPeopleIsAskedAboutInTheSheetAndAgainstTheStore() {
        Path file = xlsx(with(person("张三", GOOD), 7, "QA0001"), with(person("李四", GOOD_2), 7, "QA0001"));
        assertThat(counts(roster(file))).containsExactly(0, 0, 0, 2, 0);

        roster(xlsx(with(person("张三", GOOD), 7, "QA0001")));
        assertThat(counts(roster(xlsx(with(with(person("李四", GOOD_2), 5, "13800000002"), 7, "QA0001")))))
                .containsExactly(0, 0, 0, 1, 0);
        assertThat(held()).anySatisfy(row -> assertThat(codes(row.problems())).contains("voucher.used"));
    }

    @Test
    void aSeatThatWasGivenUpIsNotTakenAgainByItself() {
        Path file = xlsx(person("张三", GOOD));
        roster(file);
        var seat = seat(GOOD).enrolment();
        services.enrolmentService()
                .withdraw(core.actor(), seat, core.ledger().seen(EnrolmentRecord.KIND, seat), "外出务工");

        assertThat(counts(roster(file))).containsExactly(0, 0, 0, 1, 0);
        assertThat(seats()).isEmpty();

        accept(held(2));
        assertThat(seat(GOOD).voucherNo()).isEqualTo("Q09239831");
    }

    @Test
    void aRunThatIsCalledOffIsCompletedByImportingAgain() {
        Path file = many(700);
        ImportRequest request = ImportRequest.roster(file, june);
        ImportService.Result cut;
        try (Preview preview = imports().open(request)) {
            cut = imports().confirm(core.actor(), preview, ImportService.Choice.AS_SHOWN, new ImportWatch() {
                @Override
                public boolean goesOn(int done, int of) {
                    return done < 400;
                }
            });
        }
        assertThat(cut.complete()).isFalse();
        assertThat(seats()).hasSize(400);
        reopen();

        ImportService.Result second = run(request);

        assertThat(counts(second)).containsExactly(300, 400, 0, 0, 0);
        assertThat(second.run()).isEqualTo(cut.run());
        assertThat(seats()).hasSize(700);
        assertThat(services.trainees().count(org.chizheng.core.person.TraineeQueries.Filter.NONE))
                .isEqualTo(700);
        assertThat(imports().queries().runs(0, 10)).singleElement().satisfies(run -> {
            assertThat(run.state()).isEqualTo("done");
        });
    }

    @Test
    void undoTakesTheWholeRunBackButNotWhatHasBeenUsedSince() {
        Path file = many(400);
        services.traineeService()
                .register(
                        core.actor(),
                        values("name", "张三", "idNo", TestIds.of("14102519800101981"), "phone", "13900000009"),
                        List.of());
        ImportService.Result result = roster(file);
        assertThat(counts(result)).containsExactly(399, 0, 1, 0, 0);
        String used = TestIds.of("14102519800102981");
        var other = services.classes()
                .byId(classOf("岳阳-2026-002", "2026-07-01", "2026-07-10"))
                .orElseThrow();
        services.enrolmentService().enrol(core.actor(), other, stored(used), values(), Seen.NOTHING);

        services.importUndo().undo(core.actor(), result.run().orElseThrow(), Reported.NOTHING, ImportWatch.NONE);

        assertThat(seats()).isEmpty();
        assertThat(stored(TestIds.of("14102519800101981")).phone()).isEqualTo("13900000009");
        assertThat(stored(TestIds.of("14102519800101981")).groups()).isEmpty();
        assertThat(isStored(TestIds.of("14102519800103981"))).isFalse();
        assertThat(stored(used).phone()).isEqualTo("13810000001");
        assertThat(services.rosters().roster(other.id())).hasSize(1);
        assertThatThrownBy(() -> services.importUndo()
                        .undo(core.actor(), result.run().orElseThrow(), Reported.NOTHING, ImportWatch.NONE))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("import.undone"));

        assertThat(counts(roster(file))).containsExactly(399, 0, 1, 0, 0);
        assertThat(seats()).hasSize(400);
    }

    @Test
    void whatHasBeenReportedIsNotTakenBackAsAWhole() {
        long before = core.ledger().travelling().lastSeq();
        ImportService.Result result = roster(xlsx(person("张三", GOOD)));
        Reported all = new Reported(core.ledger().travelling().lastSeq(), 0);

        assertThatThrownBy(() ->
                        services.importUndo().undo(core.actor(), result.run().orElseThrow(), all, ImportWatch.NONE))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("import.sent"));
        services.importUndo()
                .undo(core.actor(), result.run().orElseThrow(), new Reported(before, before), ImportWatch.NONE);
        assertThat(seats()).isEmpty();
    }

    @Test
    void titlesThatWereDecidedAreRememberedForTheSender() {
        List<List<?>> rows =
                List.of(List.of("姓名", "证号码（二代）", "联系电话", "券"), List.of("张三", GOOD, "13800000001", "QA0001"));
        Path file = RosterFiles.write(RosterFiles.Kind.XLSX, folder, rows);
        ImportRequest request = ImportRequest.roster(file, june).from("古县新起点培训学校");
        assertThatThrownBy(() -> run(request)).isInstanceOf(Refusal.class);
        ColumnMapping decided =
                ColumnMapping.none(Layout.roster()).with("证号码（二代）", "idNo").with("券", "voucherNo");

        run(request.with(decided).withHeaderAt(1));
        reopen();

        assertThat(counts(run(request))).containsExactly(0, 1, 0, 0, 0);
        assertThat(seat(GOOD).voucherNo()).isEqualTo("QA0001");
        assertThatThrownBy(() -> run(request.from("别的学校"))).isInstanceOf(Refusal.class);
    }

    @Test
    void aFileThatChangedAfterThePreviewIsRefused() throws IOException {
        Path file = RosterFiles.write(RosterFiles.Kind.CSV_UTF8, folder, List.of(HEADER, person("张三", GOOD)));
        try (Preview preview = imports().preview(ImportRequest.roster(file, june), ImportWatch.NONE)) {
            Files.writeString(file, Files.readString(file).replace("张三", "张叁"));

            assertThatThrownBy(() ->
                            imports().confirm(core.actor(), preview, ImportService.Choice.AS_SHOWN, ImportWatch.NONE))
                    .isInstanceOfSatisfying(
                            Refusal.class, no -> assertThat(no.code()).isEqualTo("import.changed"));
        }
        assertThat(isStored(GOOD)).isFalse();
    }

    @Test
    void pagesOfAHeapAreJudgedWhenTheyAreLookedAt() {
        List<List<?>> rows = new ArrayList<>(List.of(HEADER));
        for (int i = 0; i < 30; i++) {
            rows.add(person("张三", i % 3 == 0 ? "x" + i : TestIds.of("141025199001" + (10 + i % 15) + "98" + i / 15)));
        }
        Path file = RosterFiles.write(RosterFiles.Kind.XLS, folder, rows);

        try (Preview preview = imports().preview(ImportRequest.roster(file, june), ImportWatch.NONE)) {
            assertThat(preview.count(Set.of(RowGroup.REFUSED), false)).isEqualTo(10);
            assertThat(preview.page(Set.of(RowGroup.REFUSED), false, 4, 3))
                    .extracting(JudgedRow::number)
                    .containsExactly(14, 17, 20);
            assertThat(preview.page(ALL, false, 28, 10))
                    .extracting(JudgedRow::number)
                    .containsExactly(30, 31);
            assertThat(preview.page(ALL, false, 30, 10)).isEmpty();
        }
    }

    @Test
    void rowsThatWereLeftOutAreNotStored() {
        run(
                ImportRequest.roster(xlsx(person("张三", GOOD), person("李四", GOOD_2)), june),
                new ImportService.Choice(Set.of(2), Set.of(), false));
        assertThat(isStored(GOOD)).isFalse();
        assertThat(isStored(GOOD_2)).isTrue();
    }

    @Test
    void aRosterNeedsAClassAndAKnownSheet() {
        Path file = xlsx(person("张三", GOOD));
        assertThatThrownBy(() -> run(ImportRequest.roster(file, null)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("import.class"));
        assertThatThrownBy(() -> run(ImportRequest.roster(file, june).onSheet("名单")))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.why()).contains("花名册"));
    }

    @Test
    void aTextThatNoRecordKeepsCostsItsOwnRowOnly() {
        List<List<?>> rows = List.of(
                List.of("姓名", "身份证号", "联系电话", "备注"),
                List.of("张三", GOOD, "13800000001", "长".repeat(30_000)),
                List.of("李四", GOOD_2, "13800000002", "组长"));
        Path file = RosterFiles.write(RosterFiles.Kind.XLSX, folder, rows);

        assertThat(counts(roster(file))).containsExactly(1, 0, 0, 0, 1);
        assertThat(seat(GOOD_2).remark()).isEqualTo("组长");
        HeldRow refused = imports().held().refused(null, 0, 10).get(0);
        assertThat(codes(refused.problems())).contains("cell.long");
        imports().held().accept(core.actor(), refused.id(), Map.of("remark", "已改短"));
        assertThat(seat(GOOD).remark()).isEqualTo("已改短");
    }

    @Test
    void theErrorWorkbookIsMendedAndImportedAgain() {
        Path file = xlsx(person("张三", GOOD), with(person("李四", GOOD_2), 5, "1380000000"));
        Path errors = folder.resolve("花名册-问题.xlsx");
        try (Preview preview = imports().preview(ImportRequest.roster(file, june), ImportWatch.NONE)) {
            imports().writeErrors(preview, errors);
            imports().confirm(core.actor(), preview, ImportService.Choice.AS_SHOWN, ImportWatch.NONE);
        }

        assertThat(counts(roster(errors))).containsExactly(0, 1, 0, 0, 1);
    }
}
