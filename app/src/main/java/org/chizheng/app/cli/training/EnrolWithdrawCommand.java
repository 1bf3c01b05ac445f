package org.chizheng.app.cli.training;

import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.HomeCommand;
import org.chizheng.app.cli.frame.Needs;
import org.chizheng.app.cli.frame.Reveal;
import org.chizheng.core.Core;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.office.Right;
import org.chizheng.core.training.EnrolmentRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code enrol withdraw}. */
@Needs(Right.SAVE_RECORDS)
@Command(name = "withdraw", description = "退班，要写明原因")
final class EnrolWithdrawCommand extends HomeCommand {
    @Parameters(index = "0", paramLabel = "NO", description = "班级编号")
    private String no;

    @Parameters(index = "1", paramLabel = "PERSON", description = "证件号码、姓名或记录号")
    private String person;

    @Option(names = "--why", paramLabel = "REASON", description = "原因，例如 外出务工")
    private String why;

    @Override
    protected Answer run(Core core, Reveal reveal) {
        SeatAnswer seat = SeatAnswer.named(core, reveal, no, person);
        seat.seat(core);
        Seen seen = core.ledger().seen(EnrolmentRecord.KIND, seat.enrolment());
        core.services().enrolmentService().withdraw(core.actor(), seat.enrolment(), seen, why);
        return Answer.of(seat.view(core, reveal))
                .line("已退班：" + seat.person().name() + "（" + seat.header().no() + "）");
    }
}
