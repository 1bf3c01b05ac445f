package org.chizheng.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.chizheng.core.Homes;
import org.chizheng.core.conflict.Case;
import org.chizheng.core.conflict.DecisionRecord;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.ReportState;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.batch.CaseNotice;
import org.chizheng.sync.batch.Outcome;
import org.chizheng.sync.intake.FileResult;
import org.chizheng.sync.intake.InboxList;
import org.chizheng.sync.keep.IntakeState;
import org.chizheng.sync.keep.Progress;
import org.chizheng.sync.outbox.OutboxBatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Township, bureau and back by stick, with real folders on all sides. */
class ByStickTest {
    /** Serials 98x, check digits as in the cases of core's tests. */
    private static final String NUMBER = "141025200205189851";

    private static final String OTHER = "142627197809239866";

    @TempDir
    Path root;

    private Path stick;
    private Office bureau;
    private Office yueyang;
    private Office jiuxian;

    @BeforeEach
    void open() {
        stick = root.resolve("stick");
        bureau = Office.bureau(root);
        yueyang = Office.fresh(root.resolve("yueyang"), "township", Homes.YUEYANG, 2)
                .enrolAt(bureau);
        jiuxian = Office.fresh(root.resolve("jiuxian"), "township", Homes.JIUXIAN, 3)
                .enrolAt(bureau);
    }

    @AfterEach
    void close() {
        List.of(bureau, yueyang, jiuxian).forEach(Office::close);
    }

    private List<FileResult> receive() {
        return bureau.bureau().receive(List.of(stick), Progress.NONE);
    }

    private void writeBack() {
        bureau.bureau().writeDownlink(stick, Progress.NONE);
    }

    private ReportState state(Office office, Id record) {
        long ownSeq = office.core.services().ops().ofRecord(record).stream()
                .filter(op -> op.chain().equals(office.core.home().card().chainId()))
                .mapToLong(op -> op.seq())
                .max()
                .orElse(0);
        return ReportState.of(
                ownSeq,
                office.office().reported(),
                office.office().recordsInCases().contains(record));
    }

    @Test
    void recordGoesUpAndItsReceiptComesBack() {
        Id person = yueyang.trainee("name", "张三", "idNo", NUMBER);
        OfficeSync.Pending pending = yueyang.office().pending();
        assertThat(pending.saves()).isEqualTo(1);
        assertThat(pending.kinds()).isEqualTo(Map.of("学员", 1));
        assertThat(pending.records())
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.name()).isEqualTo("张三"));
        assertThat(state(yueyang, person)).isEqualTo(ReportState.UNREPORTED);

        yueyang.exportTo(stick);
        assertThat(state(yueyang, person)).isEqualTo(ReportState.SENT);
        assertThat(yueyang.office().pending().saves()).isZero();

        assertThat(receive()).singleElement().satisfies(result -> {
            assertThat(result.unit()).isEqualTo(Homes.YUEYANG);
            assertThat(result.state()).contains(IntakeState.TAKEN);
            assertThat(result.outcomes()).isEqualTo(Map.of("applied", 1));
            assertThat(result.counts()).containsEntry("new", 1).containsEntry("suspected", 0);
        });
        assertThat(bureau.value(person, "idNo")).isEqualTo(NUMBER);

        writeBack();
        OfficeSync.TakenDown down = yueyang.take(stick);
        assertThat(down.receipts()).isEqualTo(1);
        assertThat(down.refused()).isEmpty();
        assertThat(state(yueyang, person)).isEqualTo(ReportState.CONFIRMED);
        assertThat(yueyang.office().batches())
                .singleElement()
                .satisfies(batch -> assertThat(batch.state()).isEqualTo(OutboxBatch.State.CONFIRMED));
        assertThat(yueyang.office().outcomesOf(person))
                .singleElement()
                .satisfies(said -> assertThat(said.outcome().kind()).isEqualTo(Outcome.Kind.APPLIED));
        assertThat(yueyang.take(stick)).isEqualTo(new OfficeSync.TakenDown(0, 0, 0, 0, 0, 0, List.of()));
    }

    @Test
    void onePersonInTwoTownshipsIsDecidedAtTheBureauAndBothLearnOfIt() {
        Id first = yueyang.trainee("name", "张三", "idNo", NUMBER);
        yueyang.exportTo(stick);
        receive();
        writeBack();
        yueyang.take(stick);
        assertThat(state(yueyang, first)).isEqualTo(ReportState.CONFIRMED);

        Id second = jiuxian.trainee("name", "张三", "idNo", NUMBER);
        jiuxian.exportTo(stick);
        assertThat(receive())
                .filteredOn(result -> !result.repeated())
                .singleElement()
                .satisfies(result -> {
                    assertThat(result.outcomes()).isEqualTo(Map.of("desk", 1));
                    assertThat(result.counts()).containsEntry("suspected", 1);
                });
        writeBack();
        yueyang.take(stick);
        jiuxian.take(stick);
        assertThat(state(yueyang, first)).isEqualTo(ReportState.PROBLEM);
        assertThat(state(jiuxian, second)).isEqualTo(ReportState.PROBLEM);
        CaseNotice told = yueyang.office().cases().get(0);
        assertThat(told.rule()).isEqualTo("dup-id");
        assertThat(told.records()).containsExactly(first);
        assertThat(told.offices()).containsExactly(Homes.YUEYANG, Homes.JIUXIAN);

        Case open = bureau.core.services().cases().open().get(0);
        bureau.core.services().decisions().same(bureau.core.actor(), open, first, "已核对身份证原件");
        writeBack();
        assertThat(yueyang.take(stick).ops()).as("the decision").isEqualTo(1);
        assertThat(jiuxian.take(stick).ops())
                .as("the pointer on its record, and the decision")
                .isEqualTo(2);
        assertThat(state(yueyang, first)).isEqualTo(ReportState.CONFIRMED);
        assertThat(state(jiuxian, second)).isEqualTo(ReportState.CONFIRMED);
        assertThat(jiuxian.value(second, "sameAs")).isEqualTo(first.toString());
        assertThat(yueyang.value(second, "sameAs")).isNull();
        assertThat(jiuxian.core.services().history().of(TraineeRecord.KIND, second))
                .last()
                .satisfies(entry -> assertThat(entry.why()).isEqualTo("已核对身份证原件"));
    }

    @Test
    void decisionThatIsTakenBackIsTakenBackAtTheOfficeThatKnowsIt() {
        yueyang.trainee("name", "张三", "idNo", NUMBER);
        jiuxian.trainee("name", "李四", "idNo", NUMBER);
        yueyang.exportTo(stick);
        jiuxian.exportTo(stick);
        receive();
        Case open = bureau.core.services().cases().open().get(0);
        Op made = bureau.core
                .services()
                .decisions()
                .sendBack(bureau.core.actor(), open, "wrong", "旧县镇号码有误")
                .get(0);
        writeBack();
        jiuxian.take(stick);
        assertThat(jiuxian.core.services().decided().onCase(open.id())).hasSize(1);
        bureau.core
                .ledger()
                .record(
                        bureau.core.actor(),
                        Change.voiding(
                                DecisionRecord.KIND,
                                made.record(),
                                bureau.core.ledger().seen(DecisionRecord.KIND, made.record()),
                                "撤销裁定，重新核定：看错了"));
        writeBack();
        jiuxian.take(stick);
        assertThat(jiuxian.core.services().decided().onCase(open.id())).isEmpty();
        assertThat(jiuxian.office().cases())
                .singleElement()
                .satisfies(told -> assertThat(told.state()).isEqualTo(CaseNotice.State.OPEN));
    }

    @Test
    void caseThatIsSentBackStandsUntilTheOfficeCorrectsItsRecord() {
        yueyang.trainee("name", "张三", "idNo", NUMBER);
        Id typo = jiuxian.trainee("name", "李四", "idNo", NUMBER);
        yueyang.exportTo(stick);
        jiuxian.exportTo(stick);
        receive();
        Case open = bureau.core.services().cases().open().get(0);
        bureau.core.services().decisions().sendBack(bureau.core.actor(), open, "wrong", "旧县镇号码有误");
        writeBack();
        jiuxian.take(stick);
        assertThat(jiuxian.office().cases())
                .singleElement()
                .satisfies(told -> assertThat(told.state()).isEqualTo(CaseNotice.State.RETURNED));
        assertThat(state(jiuxian, typo)).isEqualTo(ReportState.PROBLEM);
        assertThat(jiuxian.office().cases().get(0).field()).isEqualTo("idNo");

        jiuxian.amend(typo, "idNo", OTHER);
        jiuxian.exportTo(stick);
        receive();
        writeBack();
        jiuxian.take(stick);
        assertThat(jiuxian.office().cases()).isEmpty();
        assertThat(state(jiuxian, typo)).isEqualTo(ReportState.CONFIRMED);
    }

    @Test
    void batchThatComesTooEarlyWaitsInSightAndIsTakenWhenTheMissingOneComes() throws Exception {
        Path early = root.resolve("early");
        Path late = root.resolve("late");
        Id first = yueyang.trainee("name", "张三", "idNo", NUMBER);
        yueyang.exportTo(late);
        Id second = yueyang.trainee("name", "李四", "idNo", OTHER);
        yueyang.exportTo(early);
        Path both = early.resolve("HRBSYNC/v1/up/" + Homes.YUEYANG);
        try (Stream<Path> files = Files.walk(both)) {
            Files.delete(
                    files.filter(file -> file.endsWith("1-1.hrb")).findFirst().orElseThrow());
        }

        assertThat(bureau.bureau().receive(List.of(early), Progress.NONE))
                .singleElement()
                .satisfies(result -> assertThat(result.state()).contains(IntakeState.WAITING));
        assertThat(bureau.value(second, "name")).isNull();
        assertThat(inboxOf(Homes.YUEYANG).missing()).containsExactly("岳阳镇缺第1号包（第1至1条），请再送一次");

        assertThat(bureau.bureau().rehearse(List.of(late), Progress.NONE))
                .extracting(result -> result.state().orElseThrow())
                .containsExactly(IntakeState.TAKEN, IntakeState.TAKEN);
        assertThat(bureau.value(first, "name")).isNull();

        bureau.bureau().receive(List.of(late), Progress.NONE);
        assertThat(bureau.value(first, "name")).isEqualTo("张三");
        assertThat(bureau.value(second, "name")).isEqualTo("李四");
        InboxList.UnitInbox after = inboxOf(Homes.YUEYANG);
        assertThat(after.missing()).isEmpty();
        assertThat(after.batches()).extracting(InboxList.Line::number).containsExactlyInAnyOrder(1, 2);
        assertThat(bureau.bureau().changes(after.batches().get(0).file()).added())
                .isIn(Set.of(first), Set.of(second));
        writeBack();
        yueyang.take(stick);
        assertThat(state(yueyang, second)).isEqualTo(ReportState.CONFIRMED);
    }

    private InboxList.UnitInbox inboxOf(String unit) {
        return bureau.bureau().inbox().stream()
                .filter(inbox -> inbox.unit().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void rehearsalTellsWhatWouldHappenAndChangesNothing() {
        yueyang.trainee("name", "张三", "idNo", NUMBER);
        jiuxian.trainee("name", "张三", "idNo", NUMBER);
        yueyang.exportTo(stick);
        jiuxian.exportTo(stick);
        String before = bureau.core.digest();
        assertThat(bureau.bureau().rehearse(List.of(stick), Progress.NONE))
                .hasSize(2)
                .allSatisfy(result -> assertThat(result.outcomes()).isEqualTo(Map.of("desk", 1)));
        assertThat(bureau.core.digest()).isEqualTo(before);
        assertThat(bureau.bureau().inbox())
                .allSatisfy(unit -> assertThat(unit.batches()).isEmpty());
    }

    @Test
    void offlineEditsOfTheSamePhoneKeepTheLoserInTheHistoryAndTellIts() {
        Id person = yueyang.trainee("name", "张三", "idNo", NUMBER, "phone", "13800000001");
        yueyang.exportTo(stick);
        receive();
        yueyang.amend(person, "phone", "13800000002");
        bureau.seams.setClock(yueyang.seams.millis() + 60_000);
        bureau.amend(person, "phone", "13800000003");
        yueyang.exportTo(stick);
        assertThat(receive())
                .filteredOn(result -> !result.repeated())
                .singleElement()
                .satisfies(result -> assertThat(result.outcomes()).isEqualTo(Map.of("merged-lost", 1)));
        writeBack();
        yueyang.take(stick);
        assertThat(yueyang.value(person, "phone"))
                .isEqualTo(bureau.value(person, "phone"))
                .isEqualTo("13800000003");
    }

    @Test
    void whatTheBureauWritesReachesTheOfficeThatWroteTheRecordAndNoOther() {
        Id person = yueyang.trainee("name", "张三", "idNo", NUMBER);
        yueyang.exportTo(stick);
        receive();
        bureau.amend(person, "remark", "已电话核对");
        writeBack();
        yueyang.take(stick);
        jiuxian.take(stick);
        assertThat(yueyang.value(person, "remark")).isEqualTo("已电话核对");
        assertThat(jiuxian.value(person, "remark")).isNull();
    }

    @Test
    void downlinkFileThatComesTooEarlyWaitsForTheOneBeforeIt() throws Exception {
        Id person = yueyang.trainee("name", "张三", "idNo", NUMBER);
        yueyang.exportTo(stick);
        receive();
        Path firstOnly = root.resolve("first");
        bureau.bureau().writeDownlink(firstOnly, Progress.NONE);
        bureau.amend(person, "remark", "已电话核对");
        Path secondOnly = root.resolve("second");
        bureau.bureau().writeDownlink(secondOnly, Progress.NONE);
        try (Stream<Path> files = Files.walk(secondOnly)) {
            for (Path file : files.filter(file -> file.endsWith("1-1.hrb")).toList()) {
                Files.delete(file);
            }
        }
        assertThat(yueyang.take(secondOnly).waiting()).isEqualTo(1);
        assertThat(yueyang.value(person, "remark")).isNull();
        OfficeSync.TakenDown both = yueyang.take(firstOnly);
        assertThat(both.receipts()).isEqualTo(1);
        assertThat(both.ops()).isEqualTo(1);
        assertThat(yueyang.value(person, "remark")).isEqualTo("已电话核对");
        assertThat(yueyang.core.digestOfRebuild()).isEqualTo(yueyang.core.digest());
    }

    @Test
    void stickCarriesNoPersonalValueInTheClear() throws Exception {
        yueyang.trainee("name", "张三丰", "idNo", NUMBER);
        yueyang.exportTo(stick);
        receive();
        writeBack();
        for (Path place : List.of(stick, bureau.folder, yueyang.folder)) {
            try (Stream<Path> files = Files.walk(place)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String text = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
                    assertThat(text).as(file.toString()).doesNotContain(NUMBER);
                }
            }
        }
    }
}
