package org.chizheng.app.cli.training;

import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.ClassOutput;
import org.chizheng.app.cli.frame.HomeCommand;
import org.chizheng.app.cli.frame.Lookup;
import org.chizheng.app.cli.frame.Reveal;
import org.chizheng.core.Core;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.training.ClassRecord;
import org.chizheng.core.training.TrainingClass;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code class submit}: refused while a voucher is missing (古政办发〔2021〕26号 四(四)). */
@Command(name = "submit", description = "报送开班申请；内容不全或有人没有培训券时说明缺什么")
final class ClassSubmitCommand extends HomeCommand {
    @Parameters(paramLabel = "NO", description = "班级编号")
    private String no;

    @Override
    protected Answer run(Core core, Reveal reveal) {
        Lookup lookup = new Lookup(core);
        TrainingClass header = lookup.trainingClass(no);
        Seen seen = core.ledger().seen(ClassRecord.KIND, header.id());
        core.services().classService().submit(core.actor(), header.id(), seen);
        return Answer.of(new ClassOutput(core.seams().today()).row(lookup.trainingClass(no)))
                .line("已报送：" + header.no() + "，随下一个上报包送到县里");
    }
}
