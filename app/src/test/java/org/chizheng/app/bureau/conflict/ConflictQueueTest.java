package org.chizheng.app.bureau.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chizheng.app.desks.Arrivals;
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.task.InlineTasks;
import org.chizheng.core.Core;
import org.chizheng.core.conflict.DecisionRecord;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.office.Role;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.keep.SyncRecords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queue of cases as work: narrowed, handed over, walked by key, put on paper, taken back. */
class ConflictQueueTest {
    @TempDir
    Path folder;

    private FiveCases cases;
    private Core bureau;
    private ConflictModel model;

    @BeforeEach
    void open() {
        cases = new FiveCases(folder);
        bureau = cases.offices.bureau;
        model = new ConflictModel(new Session(bureau, new InlineTasks()));
    }

    @AfterEach
    void close() {
        cases.close();
    }

    private void threeKinds() {
        cases.field();
        cases.sameNumber();
        cases.overlap();
        model.load();
    }

    private static CaseFilter by(List<String> rules, List<String> offices, List<String> ages, List<String> assignees) {
        return new CaseFilter(rules, offices, ages, assignees);
    }

    @Test
    void queueIsNarrowedByRuleOfficeAgeAndWhoLooksAfterIt() {
        threeKinds();
        assertThat(model.open().get()).hasSize(3);
        model.filter(by(List.of("两处改了同一项"), List.of(), List.of(), List.of()));
        assertThat(model.open().get()).extracting(CaseLine::subject).containsExactly("学员 张伟 · 姓名");
        assertThat(model.waiting().get()).as("the badge counts all").isEqualTo(3);
        model.filter(by(List.of(), List.of("岳阳镇"), List.of(Age.WEEK.words()), List.of(ConflictModel.nobody())));
        assertThat(model.open().get()).hasSize(3);
        model.filter(by(List.of(), List.of(), List.of(Age.LONGER.words()), List.of()));
        assertThat(model.open().get()).isEmpty();
        model.filter(CaseFilter.NONE);
        assertThat(model.open().get()).hasSize(3);
    }

    @Test
    void ageTurnsAtSevenAndAtThirtyDays() {
        assertThat(List.of(Age.of(0), Age.of(7), Age.of(8), Age.of(30), Age.of(31)))
                .containsExactly(Age.WEEK, Age.WEEK, Age.MONTH, Age.MONTH, Age.LONGER);
    }

    @Test
    void caseIsHandedToAColleagueOnThisDeviceAlone() {
        threeKinds();
        bureau.ledger()
                .record(
                        bureau.actor(),
                        Change.create(
                                org.chizheng.core.office.OfficeRecords.ACCOUNT,
                                bureau.seams().newId(),
                                Map.of("login", "zhaomin", "name", "赵敏", "role", Role.REVIEWER.code())));
        long sent = bureau.ledger().travelling().lastSeq();
        model.load();
        assertThat(model.colleagues().get()).contains("赵敏");
        String first = model.open().get().get(0).id();
        String second = model.open().get().get(1).id();
        model.assign(List.of(first, second), "赵敏");
        assertThat(model.open().get()).extracting(CaseLine::assignee).containsExactly("赵敏", "赵敏", "");
        model.filter(by(List.of(), List.of(), List.of(), List.of(ConflictModel.nobody())));
        assertThat(model.open().get()).hasSize(1);
        model.assign(List.of(first), "");
        assertThat(model.open().get()).hasSize(2);
        assertThat(bureau.ledger().travelling().lastSeq()).isEqualTo(sent);
    }

    @Test
    void nextAndPreviousWalkTheNarrowedQueueRoundAndRound() {
        threeKinds();
        List<String> ids = model.open().get().stream().map(CaseLine::id).toList();
        model.show(ids.get(0));
        model.previous();
        assertThat(model.dossier().get().decided().id()).isEqualTo(ids.get(2));
        model.next();
        model.next();
        assertThat(model.dossier().get().decided().id()).isEqualTo(ids.get(1));
        model.filter(by(List.of("一人同时在两个班"), List.of(), List.of(), List.of()));
        model.next();
        assertThat(model.dossier().get().decided().rule()).isEqualTo("overlap");
    }

    @Test
    void listIsSavedAsPaper() throws Exception {
        threeKinds();
        List<Path> saved = new ArrayList<>();
        model.saveList(folder, saved::add);
        assertThat(model.problem().get()).isNull();
        assertThat(saved)
                .singleElement()
                .satisfies(file -> assertThat(Files.size(file)).isPositive());
    }

    private Id decideTheOnlyOne() {
        model.load();
        model.show(model.open().get().get(0).id());
        List<Id> made = new ArrayList<>();
        CaseDossier dossier = model.dossier().get();
        model.decide(dossier.rulings().get(dossier.rulings().size() - 1), "旧县镇抄错", made::add);
        return made.get(0);
    }

    private void wentDown(Id decision) {
        Id op = bureau.services().ops().ofRecord(decision).get(0).id();
        bureau.ledger()
                .record(
                        bureau.actor(),
                        Change.create(
                                SyncRecords.DOWNLINK,
                                bureau.seams().newId(),
                                Map.of("dev", op.toString(), "dseq", 1L, "entry", "op", "ref", op.toString())));
    }

    @Test
    void decisionThatWentDownIsTakenBackOnlyWithAReasonThatGoesDownToo() {
        cases.sameCertificate();
        Id decision = decideTheOnlyOne();
        wentDown(decision);
        model.loadDecided();
        assertThat(model.decided().get())
                .extracting(DecidedLine::sentWords, DecidedLine::way)
                .containsExactly(tuple("已下发", DecidedLine.Way.ANEW));
        model.undo(decision, () -> {});
        assertThat(model.problem().get().code()).isEqualTo("case.sent");
        assertThat(model.open().get()).isEmpty();
        model.decideAnew(decision, "发证机构回电更正", () -> {});
        assertThat(model.problem().get()).isNull();
        assertThat(model.open().get()).hasSize(1);
        assertThat(bureau.services().history().of(DecisionRecord.KIND, decision))
                .last()
                .satisfies(entry -> assertThat(entry.why()).isEqualTo("撤销裁定，重新核定：发证机构回电更正"));
    }

    /** The bureau sent it back; then a third office reports the same number. */
    @Test
    void lateRecordOpensTheCaseAgainAndTheFormerDecisionIsToldWithIt() {
        cases.sameNumber();
        decideTheOnlyOne();
        assertThat(model.open().get()).isEmpty();
        Id third = Arrivals.person(cases.offices.jiuxian, "王平", "141025199707079833");
        Arrivals.write(cases.offices.jiuxian, TraineeRecord.KIND, third, "idNo", FiveCases.WANG, "更正");
        Arrivals.carry(cases.offices.jiuxian, bureau, third);
        model.load();
        model.show(model.open().get().get(0).id());
        assertThat(model.dossier().get().sides()).hasSize(3);
        assertThat(model.dossier().get().before())
                .containsExactly("此前 2021-06-25 李梅 决定“号码有误，退回更正”，理由：旧县镇抄错。之后 旧县镇 又报来新的内容，所以回到这里。");
    }
}
