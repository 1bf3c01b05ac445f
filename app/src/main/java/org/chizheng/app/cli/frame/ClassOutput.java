package org.chizheng.app.cli.frame;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chizheng.core.training.TrainingClass;

/** Classes in an answer. */
public final class ClassOutput {
    private final LocalDate today;

    public ClassOutput(LocalDate today) {
        this.today = today;
    }

    public Map<String, Object> row(TrainingClass header) {
        return Json.object(
                "id", header.id().toString(),
                "no", header.no(),
                "name", header.name(),
                "institution", header.institutionName(),
                "occupation", header.occupationName(),
                "occupationEdition", header.occupationEdition(),
                "occupationCode", header.occupationCode(),
                "level", header.level(),
                "kind", header.kind(),
                "startsOn", header.startsOn(),
                "endsOn", header.endsOn(),
                "hours", header.hours(),
                "stage", header.stage(today),
                "submittedOn", header.submittedOn(),
                "approval", header.approval(),
                "approvalOn", header.approvalOn(),
                "approvalWhy", header.approvalWhy(),
                "office", header.office(),
                "seats", header.seats(),
                "withoutVoucher", header.withoutVoucher(),
                "voided", header.voided());
    }

    public TextTable table(List<TrainingClass> classes) {
        TextTable table = new TextTable("编号", "培训职业", "开班", "结业", "人数", "缺券", "进度", "培训机构");
        for (TrainingClass header : classes) {
            table.row(
                    header.no(),
                    header.occupationName(),
                    header.startsOn(),
                    header.endsOn(),
                    header.seats(),
                    header.withoutVoucher(),
                    header.stage(today),
                    header.institutionName());
        }
        return table;
    }
}
