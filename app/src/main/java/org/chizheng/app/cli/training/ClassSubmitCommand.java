package org.chizheng.app.cli.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.ClassOutput;
import org.chizheng.app.cli.frame.HomeCommand;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.Lookup;
import org.chizheng.app.cli.frame.Needs;
import org.chizheng.app.cli.frame.Reveal;
import org.chizheng.core.Core;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.office.Right;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.training.ClassRecord;
import org.chizheng.core.training.TrainingClass;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code class submit}: refused while a voucher is missing (古政办发〔2021〕26号 四(四)). */
@Needs(Right.SAVE_RECORDS)
@Command(name = "submit", description = "报送开班申请，一次可以几个班；内容不全或有人没有培训券的不报送，说明缺什么")
final class ClassSubmitCommand extends HomeCommand {
    @Parameters(paramLabel = "NO", arity = "1..*", description = "班级编号")
    private List<String> numbers;

    @Override
    protected Answer run(Core core, Reveal reveal) {
        if (numbers.size() == 1) {
            return Answer.of(submit(core, numbers.get(0))).line("已报送：" + numbers.get(0) + "，随下一个上报包送到县里");
        }
        Lookup lookup = new Lookup(core);
        numbers.forEach(lookup::trainingClass);
        List<Object> rows = new ArrayList<>();
        List<Object> refused = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (String no : numbers) {
            try {
                rows.add(submit(core, no));
            } catch (Refusal incomplete) {
                refused.add(Json.object("no", no, "code", incomplete.code(), "what", incomplete.what()));
                notes.add(no + "：" + incomplete.sentence());
            }
        }
        Answer answer = Answer.of(Json.object("rows", rows, "refused", refused))
                .line("已报送 " + rows.size() + " 个班，随下一个上报包送到县里；没有报送 " + refused.size() + " 个")
                .withProblems(!refused.isEmpty());
        notes.forEach(answer::line);
        return answer;
    }

    /** @return the class as it stands afterwards */
    private static Map<String, Object> submit(Core core, String no) {
        Lookup lookup = new Lookup(core);
        TrainingClass header = lookup.trainingClass(no);
        Seen seen = core.ledger().seen(ClassRecord.KIND, header.id());
        core.services().classService().submit(core.actor(), header.id(), seen);
        return new ClassOutput(core.seams().today()).row(lookup.trainingClass(no));
    }
}
