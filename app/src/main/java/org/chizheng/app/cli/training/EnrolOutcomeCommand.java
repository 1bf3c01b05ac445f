package org.chizheng.app.cli.training;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.HomeCommand;
import org.chizheng.app.cli.frame.Needs;
import org.chizheng.app.cli.frame.Reveal;
import org.chizheng.core.Core;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.office.Right;
import org.chizheng.core.training.AttendedDays;
import org.chizheng.core.training.EnrolmentRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code enrol outcome}: what the amount of one person hangs on once the class is over. */
@Needs(Right.SAVE_RECORDS)
@Command(name = "outcome", description = "记下一个人的出勤天数、结业考核和就业凭证，补贴按它们算；写成空的就是清空")
final class EnrolOutcomeCommand extends HomeCommand {
    @Parameters(index = "0", paramLabel = "NO", description = "班级编号")
    private String no;

    @Parameters(index = "1", paramLabel = "PERSON", description = "证件号码、姓名或记录号")
    private String person;

    @Option(names = "--attended-days", paramLabel = "DAYS", description = "实际出勤的培训天数，整天数，照签到表")
    private String attended;

    @Option(names = "--result", paramLabel = "WORD", description = "结业考核：合格、不合格、缺考")
    private String result;

    @Option(names = "--employment", paramLabel = "WORD", description = "就业凭证：劳动合同、社会保险、营业执照、灵活就业证明、未就业")
    private String employment;

    @Option(names = "--why", paramLabel = "REASON", description = "更正的理由")
    private String why;

    @Override
    protected Answer run(Core core, Reveal reveal) {
        SeatAnswer seat = SeatAnswer.named(core, reveal, no, person);
        seat.seat(core);
        Seen seen = core.ledger().seen(EnrolmentRecord.KIND, seat.enrolment());
        Map<String, Object> set = set();
        if (set.isEmpty()) {
            throw wrong("没有写要记什么：请写 --attended-days、--result 或 --employment");
        }
        core.services().enrolmentService().recordOutcome(core.actor(), seat.header(), seat.enrolment(), set, seen, why);
        return Answer.of(seat.view(core, reveal))
                .line("已记下：" + seat.person().name() + "（" + seat.header().no() + "）");
    }

    private Map<String, Object> set() {
        Map<String, Object> set = new LinkedHashMap<>();
        if (attended != null) {
            OptionalLong days = AttendedDays.of(attended);
            set.put("attendedDays", days.isPresent() ? days.getAsLong() : null);
        }
        word(set, "result", EnrolmentRecord.RESULTS, result);
        word(set, "employment", EnrolmentRecord.EMPLOYMENT, employment);
        return set;
    }

    private static void word(Map<String, Object> set, String field, Map<String, String> words, String typed) {
        if (typed != null) {
            set.put(
                    field,
                    typed.isBlank()
                            ? null
                            : EnrolmentRecord.codeOf(words, typed).orElse(typed));
        }
    }
}
