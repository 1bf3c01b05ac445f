package org.chizheng.core.document.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chizheng.core.store.tables.Tables.AUDIT;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chizheng.core.Homes;
import org.chizheng.core.document.Block;
import org.chizheng.core.document.Document;
import org.chizheng.core.document.Row;
import org.chizheng.core.document.form.CoverSheet;
import org.chizheng.core.document.form.DocumentKind;
import org.chizheng.core.document.form.DocumentKinds;
import org.chizheng.core.document.form.SamplePapers;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.shared.Actor;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.training.ClassRecord;
import org.chizheng.core.training.EnrolmentRecord;
import org.chizheng.core.training.TrainingClass;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperServiceTest {
    private static final String REASON = "报县人社局开班备案";

    @TempDir
    Path folder;

    private PaperCounty county;

    @BeforeEach
    void open() {
        county = PaperCounty.bureau(folder);
    }

    @AfterEach
    void close() {
        county.close();
    }

    private Paper fill(PaperRequest request) {
        return county.papers().fill(county.core.actor(), request);
    }

    private Paper ofClass(DocumentKind kind, TrainingClass subject) {
        return fill(PaperRequest.ofClass(kind, subject.id(), REASON));
    }

    private static Block.Table table(Paper paper) {
        return paper.documents().get(0).blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<List<String>> cells(Paper paper) {
        return table(paper).rows().stream().map(Row::cells).toList();
    }

    private static String words(Paper paper) {
        return paper.documents().stream()
                .map(Document::blocks)
                .map(Object::toString)
                .toList()
                .toString();
    }

    private void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private List<String> audited() {
        return county.core
                .store()
                .query()
                .select(AUDIT.ACT, AUDIT.SUBJECT, AUDIT.REASON)
                .from(AUDIT)
                .fetch(row -> row.value1() + "|" + row.value2() + "|" + row.value3());
    }

    private TrainingClass ten(int people) {
        TrainingClass subject = county.openClass("岳阳-2021-001", "2021-06-01", "2021-06-10");
        county.enrol(subject, people, Homes.YUEYANG, "poverty-relieved");
        return subject;
    }

    @Test
    void theRosterIsRefusedWithoutAReasonAndNothingIsNoted() {
        TrainingClass subject = ten(2);
        refused("document.reason-missing", () -> fill(PaperRequest.ofClass(DocumentKinds.ROSTER, subject.id(), "  ")));
        refused(
                "document.reason-missing",
                () -> fill(PaperRequest.ofClass(DocumentKinds.WHOLE_CLASS, subject.id(), null)));
        assertThat(audited()).isEmpty();
    }

    @Test
    void theRosterShowsTheRecordsAndItsUseIsNotedWithoutAPerson() {
        TrainingClass subject = ten(2);
        Paper paper = ofClass(DocumentKinds.ROSTER, subject);
        // Born 1970-01-01 (index 0): 51 on the first day, 2021-06-01; 71 of GB/T 4658 is 初级中学.
        assertThat(cells(paper).get(0))
                .containsExactly(
                        "1",
                        SamplePapers.name(0),
                        "女",
                        SamplePapers.identityNumber(0),
                        "51",
                        "初级中学",
                        "岳阳镇",
                        "张庄村",
                        "脱贫劳动力",
                        "13800001000",
                        "PXQ14102521100000",
                        "");
        assertThat(audited()).containsExactly("预览学员花名册|岳阳-2021-001 岳阳镇2021年第1期养老护理员培训班，2 人|" + REASON);
        assertThat(paper.documents().get(0).foot().line()).contains("校验码", "数据截至 2021-06-25 09:", "打印人 李梅", REASON);
    }

    @Test
    void whoMayNotPrintFullNumbersGetsTheSignInSheetButNoRoster() {
        TrainingClass subject = ten(1);
        Actor viewer = new Actor("kan", "看看", Homes.BUREAU, "viewer");
        refused(
                "right.role",
                () -> county.papers().fill(viewer, PaperRequest.ofClass(DocumentKinds.ROSTER, subject.id(), REASON)));
        assertThat(county.papers()
                        .fill(viewer, PaperRequest.ofClass(DocumentKinds.SIGN_IN, subject.id(), null))
                        .documents())
                .hasSize(1);
    }

    @Test
    void whoWithdrewStandsOnNoPaper() {
        TrainingClass subject = ten(3);
        Id seat = county.services.rosters().roster(subject.id()).get(1).enrolment();
        Seen seen = county.core.ledger().seen(EnrolmentRecord.KIND, seat);
        county.services.enrolmentService().withdraw(county.core.actor(), seat, seen, "外出务工");
        assertThat(cells(ofClass(DocumentKinds.ROSTER, subject)))
                .extracting(cells -> cells.get(3))
                .containsExactly(SamplePapers.identityNumber(0), SamplePapers.identityNumber(2));
        assertThat(cells(ofClass(DocumentKinds.SIGN_IN, subject))).hasSize(2 + 3);
    }

    /** 2021-06-01 to 10 are ten days; 5, 6 are a weekend; eight are worked (no holiday before the 12th). */
    @ParameterizedTest
    @CsvSource({"'',10", "10,10", "8,8", "7,10", "12,10"})
    void theSignInSheetTakesWorkingDaysOnlyWhenTheyAreAsManyAsTheDaysOfTeaching(String days, int expected) {
        TrainingClass subject = county.openClass(
                "岳阳-2021-002", "2021-06-01", "2021-06-10", "days", days.isEmpty() ? null : Long.valueOf(days));
        county.enrol(subject, 1, Homes.YUEYANG, "general");
        Paper paper = ofClass(DocumentKinds.SIGN_IN, subject);
        long heads = paper.documents().get(0).blocks().stream()
                .filter(Block.Table.class::isInstance)
                .flatMap(block -> ((Block.Table) block).columns().stream())
                .filter(column -> column.title().equals("上午"))
                .count();
        assertThat(heads).isEqualTo(expected);
    }

    @Test
    void papersOfAClassSayWhatIsMissing() {
        TrainingClass empty = county.openClass("岳阳-2021-003", "2021-06-01", "2021-06-10");
        refused("document.class-empty", () -> ofClass(DocumentKinds.SIGN_IN, empty));
        refused(
                "document.class-missing",
                () -> fill(PaperRequest.ofClass(
                        DocumentKinds.SIGN_IN, county.core.seams().newId(), null)));
        refused("document.class-missing", () -> fill(PaperRequest.ofClass(DocumentKinds.SIGN_IN, null, null)));
        TrainingClass undated = county.openClass("岳阳-2021-004", null, null);
        county.enrol(undated, 1, Homes.YUEYANG, "general");
        refused("document.class-dates", () -> ofClass(DocumentKinds.SIGN_IN, undated));
        assertThat(words(ofClass(DocumentKinds.ROSTER, undated))).contains("待定");
        refused("document.no-certificates", () -> ofClass(DocumentKinds.CERTIFICATES, undated));
        refused("document.contact-missing", () -> fill(PaperRequest.notice(undated.id(), NoticeTerms.usual())));
    }

    @Test
    void coverRecoverySheetAndListOfCasesAreNotFilledFromTheStore() {
        for (DocumentKind kind : List.of(DocumentKinds.COVER, DocumentKinds.RECOVERY, DocumentKinds.CASES)) {
            refused("document.not-from-store", () -> fill(PaperRequest.progress(kind, null, null)));
            assertThat(PaperNeed.filledFromStore()).doesNotContain(kind);
        }
    }

    /** Friday 2024-09-27, make-up Sunday the 29th, holiday 1 to 7 October: five full working days end on 10-10. */
    @ParameterizedTest
    @CsvSource({"2024-09-27,2024年9月27日至10月10日,2024年10月9日", "2021-06-25,2021年6月25日至7月2日,2021年7月1日"})
    void theNoticeTellsBothReadingsOfItsPeriod(LocalDate posted, String period, String otherwise) {
        TrainingClass subject = ten(1);
        county.contact();
        String text =
                words(fill(PaperRequest.notice(subject.id(), NoticeTerms.usual().postedOn(posted))));
        assertThat(text)
                .contains("公示时间：" + period + "，共5个工作日", "公示当日不计入；当日计入的，到" + otherwise + "止")
                .contains("古政办发〔2021〕26号", "古县人力资源和社会保障局", "0357-8320000", "古县职业技能培训学校", "养老护理员（五级/初级工）");
    }

    @Test
    void theNoticeShowsNoNumberBirthOrTelephoneAndNoAmountThatNoRuleDecided() {
        TrainingClass subject = ten(3);
        county.contact();
        Paper paper = fill(PaperRequest.notice(subject.id(), NoticeTerms.usual()));
        for (int i = 0; i < 3; i++) {
            String number = SamplePapers.identityNumber(i);
            assertThat(words(paper))
                    .contains(number.substring(14))
                    .doesNotContain(number, number.substring(6, 14), "1380000" + (1000 + i));
            assertThat(cells(paper).get(i)).endsWith("待核定", "待核定");
        }
        assertThat(cells(paper)).hasSize(3);
        assertThat(audited()).isEmpty();
    }

    /** 晋办发〔2021〕6号 二(二): 300 yuan for every employee trained; who has no voucher is not told an amount. */
    @Test
    void theNoticePrintsTheAmountsThatADocumentDecides() {
        TrainingClass subject = ten(2);
        county.contact();
        county.core
                .ledger()
                .record(
                        county.core.actor(),
                        Change.of(
                                ClassRecord.KIND,
                                subject.id(),
                                Map.of("kind", "safety"),
                                county.core.ledger().seen(ClassRecord.KIND, subject.id())));
        Id seat = county.core.services().rosters().roster(subject.id()).get(1).enrolment();
        county.core
                .ledger()
                .record(
                        county.core.actor(),
                        Change.of(
                                EnrolmentRecord.KIND,
                                seat,
                                Map.of("voucherNo", ""),
                                county.core.ledger().seen(EnrolmentRecord.KIND, seat)));

        Paper paper = fill(PaperRequest.notice(subject.id(), NoticeTerms.usual()));

        assertThat(cells(paper).get(0)).endsWith("300元", "300.00");
        assertThat(cells(paper).get(1)).endsWith("待核定", "待核定");
    }

    @Test
    void aNoticeStandsFiveWorkingDaysAtLeast() {
        TrainingClass subject = ten(1);
        county.contact();
        refused(
                "document.notice-short",
                () -> fill(PaperRequest.notice(subject.id(), new NoticeTerms(null, null, null, 4, false))));
        refused(
                "calendar.no-list",
                () -> fill(PaperRequest.notice(subject.id(), NoticeTerms.usual().postedOn(LocalDate.of(2031, 3, 3)))));
    }

    @Test
    void certificatesStandInTheOrderOfTheRoster() {
        TrainingClass subject = county.openClass("岳阳-2021-001", "2021-06-01", "2021-06-10");
        List<Trainee> people = county.enrol(subject, 3, Homes.YUEYANG, "general");
        for (int i : new int[] {2, 0}) {
            county.certify(people.get(i), subject, Homes.BUREAU, "5");
        }
        assertThat(cells(ofClass(DocumentKinds.CERTIFICATES, subject)))
                .extracting(cells -> cells.get(1) + cells.get(2) + cells.get(3) + cells.get(4) + cells.get(6))
                .containsExactly(line(0), line(2));
    }

    private static String line(int index) {
        return SamplePapers.name(index) + SamplePapers.identityNumber(index).substring(14) + "职业技能等级证书"
                + "养老护理员 五级/初级工2021-06-20";
    }

    @Test
    void theWholeClassHasItsCertificatesOnceThereAreSome() {
        TrainingClass subject = county.openClass("岳阳-2021-001", "2021-06-01", "2021-06-10");
        List<Trainee> people = county.enrol(subject, 2, Homes.YUEYANG, "general");
        assertThat(ofClass(DocumentKinds.WHOLE_CLASS, subject).documents())
                .extracting(document -> document.title().split(" ")[0])
                .containsExactly("学员花名册", "签到表");
        county.certify(people.get(0), subject, Homes.BUREAU, "5");
        assertThat(ofClass(DocumentKinds.WHOLE_CLASS, subject).documents())
                .extracting(document -> document.title().split(" ")[0])
                .containsExactly("学员花名册", "签到表", "证书发放登记");
    }

    @Test
    void thePracticeHomeDatesItsPapersByItsOwnDayAndMarksThem() {
        try (PaperCounty practice = PaperCounty.practice(folder.resolve("practice"))) {
            TrainingClass subject = practice.openClass("岳阳-2021-001", "2021-02-01", "2021-02-05");
            practice.enrol(subject, 1, Homes.YUEYANG, "general");
            for (DocumentKind kind : List.of(DocumentKinds.ROSTER, DocumentKinds.SUMMARY)) {
                Paper paper =
                        practice.papers().fill(practice.core.actor(), PaperRequest.ofClass(kind, subject.id(), "演练"));
                assertThat(paper.documents().get(0).watermark()).isEqualTo("演练");
                assertThat(paper.documents().get(0).foot().line()).contains("数据截至 2021-03-01");
            }
        }
        assertThat(fill(PaperRequest.summary(null)).documents().get(0).watermark())
                .isEmpty();
    }

    @Test
    void theCoverCountsRecordsAndNotSaves() {
        TrainingClass subject = ten(2);
        Id chain = county.core.home().card().chainId();
        long first = county.core.home().travelling().lastSeq() + 1;
        Trainee person = county.services.rosters().roster(subject.id()).get(0).trainee();
        for (String phone : List.of("13900000001", "13900000002")) {
            Seen seen = county.core.ledger().seen(TraineeRecord.KIND, person.id());
            county.services
                    .traineeService()
                    .amend(county.core.actor(), person.id(), Homes.values("phone", phone), seen, null);
        }
        county.enrol(subject, 1, Homes.YUEYANG, "general");
        long last = county.core.home().travelling().lastSeq();
        // Two saves of one old trainee are one change; one trainee, one 人员类别 and one seat are new.
        assertThat(county.papers().coverCounts(chain, first, last))
                .containsExactlyInAnyOrder(
                        new CoverSheet.Count("学员", 1, 1),
                        new CoverSheet.Count("人员类别", 1, 0),
                        new CoverSheet.Count("报名", 1, 0));
    }
}
