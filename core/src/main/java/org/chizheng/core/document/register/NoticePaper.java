package org.chizheng.core.document.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chizheng.core.calendar.NoticePeriod;
import org.chizheng.core.document.form.NoticeSheet;
import org.chizheng.core.policy.answer.Line;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Money;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.subsidy.RosterAnswer;
import org.chizheng.core.training.TrainingClass;

/**
 * The 公示 of one class. An amount is printed where the documents decide it from the records and nothing stands against
 * the person, and 0 where the rule pays for others only; every other is 待核定, with the clause that waits for a fact.
 */
final class NoticePaper {
    private static final String USUAL_BASIS = "职业技能培训补贴资金管理有关规定";

    private final PaperOffice office;

    NoticePaper(PaperOffice office) {
        this.office = office;
    }

    NoticeSheet sheet(ClassPapers papers, NoticeTerms asked) {
        NoticeTerms terms = asked == null ? NoticeTerms.usual() : asked;
        if (terms.workdays() < NoticeTerms.LEAST_WORKDAYS) {
            throw Refusal.of(
                    "document.notice-short",
                    "公示 " + terms.workdays() + " 个工作日太短",
                    "公示时间不少于5个工作日（沁人社字〔2024〕15号 五(三)）",
                    "请改为5个工作日或更长");
        }
        LocalDate posted = terms.postedOn() == null ? office.seams().today() : terms.postedOn();
        NoticePeriod period = office.calendar().notice(posted, terms.workdays(), terms.postingDayCounted());
        TrainingClass subject = papers.subject();
        String what = terms.subject() == null || terms.subject().isBlank()
                ? (subject.name() == null ? subject.no() : subject.name()) + "职业技能培训补贴"
                : terms.subject().strip();
        String basis = terms.basis() == null || terms.basis().isBlank()
                ? office.settings().basis().orElse(USUAL_BASIS)
                : terms.basis().strip();
        return new NoticeSheet(
                new NoticeSheet.Wording(what, basis),
                new NoticeSheet.Posting(office.name(), period),
                office.settings().contact(),
                rows(papers));
    }

    private static List<NoticeSheet.NoticeRow> rows(ClassPapers papers) {
        String unit = ClassPapers.text(papers.subject().institutionName());
        String content = papers.occupation();
        RosterAnswer answer = papers.subsidies();
        return papers.seats().stream()
                .map(seat -> new NoticeSheet.NoticeRow(
                        ClassPapers.text(seat.trainee().name()),
                        ClassPapers.text(seat.trainee().idNo()),
                        unit,
                        content,
                        standard(answer, seat.enrolment()),
                        amount(answer, seat.enrolment())))
                .toList();
    }

    /** The arithmetic; nobody's reasons, for this hangs on a wall: only the clause that decides or waits for a fact. */
    private static String standard(RosterAnswer answer, Id seat) {
        Optional<String> nothing =
                answer.notPaid(seat).map(remark -> "不在付款的人里（" + remark.clause().source() + "）");
        return answer.amount(seat)
                .map(Line::arithmetic)
                .or(() -> nothing)
                .or(() -> answer.waitingFor(seat).map(clause -> NoticeSheet.UNDECIDED + "（" + clause.source() + "）"))
                .orElse(NoticeSheet.UNDECIDED);
    }

    private static Optional<Money> amount(RosterAnswer answer, Id seat) {
        return answer.amount(seat)
                .map(line -> new Money(line.fen()))
                .or(() -> answer.notPaid(seat).map(remark -> Money.ZERO));
    }
}
