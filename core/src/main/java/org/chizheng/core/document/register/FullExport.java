package org.chizheng.core.document.register;

import java.nio.file.Path;
import java.util.Locale;
import org.chizheng.core.office.AuditService;
import org.chizheng.core.office.SecondPerson;
import org.chizheng.core.shared.Actor;

/**
 * A paper with full numbers may be printed by one person for a reason. As a workbook or a text document it is a list
 * that can be carried away and worked on: that is an export, and a second person confirms it (GB/T 35273-2020 7.2).
 */
public final class FullExport {
    private final AuditService audit;

    public FullExport(AuditService audit) {
        this.audit = audit;
    }

    /** @param file the ending tells how it is written; several papers in one are PDF or nothing */
    public static boolean is(Paper paper, Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return paper.kind().needsReason() && paper.documents().size() == 1 && !name.endsWith(".pdf");
    }

    /**
     * Notes an export before the file is written; nothing for other papers and files.
     *
     * @param second null when nobody confirmed
     * @throws org.chizheng.core.shared.Refusal those of {@link AuditService#noteExport}
     */
    public void note(Actor actor, Paper paper, Path file, String reason, SecondPerson second) {
        if (is(paper, file)) {
            audit.noteExport(actor, "导出" + paper.kind().name(), paper.title(), reason, second);
        }
    }
}
