package org.chizheng.app.cli.training;

import java.util.Map;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.ClassOutput;
import org.chizheng.app.cli.frame.Lookup;
import org.chizheng.core.Core;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.training.ClassRecord;
import org.chizheng.core.training.TrainingClass;

/** What {@code class approve} and {@code class return} have in common. */
final class BureauAnswer {
    private BureauAnswer() {}

    static Answer give(Core core, String no, boolean approve, String why) {
        return Answer.of(write(core, no, approve, why)).line((approve ? "已批复：" : "已退回补正：") + no);
    }

    /** @return the class as it stands afterwards */
    static Map<String, Object> write(Core core, String no, boolean approve, String why) {
        Lookup lookup = new Lookup(core);
        TrainingClass header = lookup.trainingClass(no);
        Seen seen = core.ledger().seen(ClassRecord.KIND, header.id());
        core.services().classService().answer(core.actor(), header.id(), approve, why, seen);
        return new ClassOutput(core.seams().today()).row(lookup.trainingClass(no));
    }
}
