package org.chizheng.app.cli.training;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.HomeCommand;
import org.chizheng.app.cli.frame.Lookup;
import org.chizheng.app.cli.frame.Needs;
import org.chizheng.app.cli.frame.Reveal;
import org.chizheng.core.Core;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.office.Right;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.training.TaskCategory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code enrol add}: column and credited unit are proposed; another choice is explained (附件1 counts by them). */
@Needs(Right.SAVE_RECORDS)
@Command(name = "add", description = "把一个人加进班；任务类别和计入单位先按文件给出，改动要写理由")
final class EnrolAddCommand extends HomeCommand {
    @Parameters(index = "0", paramLabel = "NO", description = "班级编号")
    private String no;

    @Parameters(index = "1", paramLabel = "PERSON", description = "证件号码、姓名或记录号")
    private String person;

    @Option(names = "--voucher", paramLabel = "NUMBER", description = "培训券编号")
    private String voucher;

    @Option(
            names = "--category",
            paramLabel = "CODE",
            description = "任务类别：poverty-relieved、general、employee、startup 或名称")
    private String category;

    @Option(names = "--unit", paramLabel = "UNIT", description = "计入单位：代码或名称")
    private String unit;

    @Option(names = "--why", paramLabel = "REASON", description = "改任务类别或计入单位的理由")
    private String why;

    @Override
    protected Answer run(Core core, Reveal reveal) {
        SeatAnswer seat = SeatAnswer.named(core, reveal, no, person);
        Seen seen = core.services()
                .enrolmentService()
                .seen(seat.header().id(), seat.person().id());
        Map<String, Object> extra = new LinkedHashMap<>();
        extra.put("category", category == null ? null : category());
        extra.put("creditedUnit", unit == null ? null : new Lookup(core).unit(unit));
        if ((category != null || unit != null) && (why == null || why.isBlank())) {
            throw Refusal.of(
                    "enrolment.choice-why",
                    "改任务类别或计入单位要写明理由",
                    "完成数按附件1的栏目和单位统计（古政办发〔2021〕26号 附件1）",
                    "请加上 --why，例如：户籍在三合镇，本镇组织");
        }
        extra.put("choiceWhy", category == null && unit == null ? null : why);
        extra.put("voucherNo", voucher == null || voucher.isBlank() ? null : voucher);
        core.services().enrolmentService().enrol(core.actor(), seat.header(), seat.person(), extra, seen);
        return Answer.of(seat.view(core, reveal))
                .line("已加入 " + seat.header().no() + "：" + seat.person().name());
    }

    private String category() {
        for (TaskCategory one : TaskCategory.values()) {
            if (one.code().equals(category) || one.label().equals(category)) {
                return one.code();
            }
        }
        throw wrong("没有“" + category + "”这个任务类别");
    }
}
