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

/** {@code voucher set}: the number comes from the province's system; without one a class cannot be submitted. */
@Needs(Right.SAVE_RECORDS)
@Command(name = "set", description = "记下一个人在一个班的培训券编号；编号写成空的就是清空")
final class VoucherSetCommand extends HomeCommand {
    @Parameters(index = "0", paramLabel = "NO", description = "班级编号")
    private String no;

    @Parameters(index = "1", paramLabel = "PERSON", description = "证件号码、姓名或记录号")
    private String person;

    @Parameters(index = "2", paramLabel = "NUMBER", description = "培训券编号，照券上写")
    private String number;

    @Option(names = "--why", paramLabel = "REASON", description = "更改的理由")
    private String why;

    @Override
    protected Answer run(Core core, Reveal reveal) {
        SeatAnswer seat = SeatAnswer.named(core, reveal, no, person);
        seat.seat(core);
        Seen seen = core.ledger().seen(EnrolmentRecord.KIND, seat.enrolment());
        core.services().enrolmentService().setVoucher(core.actor(), seat.enrolment(), number, seen, why);
        return Answer.of(seat.view(core, reveal)).line("已记下培训券：" + seat.person().name() + " " + number);
    }
}
