package org.chizheng.core.document.register;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.chizheng.core.office.AuditService;
import org.chizheng.core.office.Right;
import org.chizheng.core.office.SecondPerson;
import org.chizheng.core.shared.Actor;
import org.chizheng.core.shared.Refusal;

/**
 * How a paper leaves the register, and the log of it: the entry stands before the paper goes and says which way it went.
 * A paper with full numbers may be printed by one person for a reason. As a workbook or a text document it is a list
 * that can be carried away and worked on: that is an export, and a second person confirms it (GB/T 35273-2020 7.2).
 * What is refused is noted as refused; what was noted and then could not be written is noted as not done.
 */
public final class PaperRelease {
    private final PaperService papers;
    private final AuditService audit;

    public PaperRelease(PaperService papers, AuditService audit) {
        this.papers = papers;
        this.audit = audit;
    }

    /** @param file the ending tells how it is written; several papers in one are PDF or nothing */
    public static boolean isExport(Paper paper, Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return paper.kind().needsReason() && paper.documents().size() == 1 && !name.endsWith(".pdf");
    }

    /** A paper as it was written, and the sentences on fonts that were replaced. */
    public record Written(Paper paper, List<String> fonts) {}

    /**
     * Fills a paper and writes it, seen by nobody before.
     *
     * @param second asked for who confirms, only where somebody has to; gives null for nobody
     * @throws Refusal those of {@link PaperService#fill}, of {@link AuditService#noteExport} and of
     *     {@link PaperFile#write}
     */
    public Written write(
            Actor actor, PaperRequest request, Path file, Supplier<SecondPerson> second, PaperFile writer) {
        Paper paper = papers.unnoted(actor, request);
        return new Written(paper, write(actor, paper, file, second, writer));
    }

    /**
     * Writes a paper that lies before somebody; as above.
     *
     * @return sentences on fonts that were replaced
     */
    public List<String> write(Actor actor, Paper paper, Path file, Supplier<SecondPerson> second, PaperFile writer) {
        PaperFile.check(paper, file);
        if (!paper.kind().needsReason()) {
            return writer.write(paper, file);
        }
        if (!isExport(paper, file)) {
            String act = "存成PDF：" + paper.kind().name();
            audit.note(actor, Right.PRINT_FULL, act, paper.subject(), paper.reason());
            return noted(actor, act, paper, () -> writer.write(paper, file));
        }
        String act = "导出" + paper.kind().name();
        audit.noteExport(actor, act, paper.subject(), paper.reason(), second);
        return noted(actor, act, paper, () -> writer.write(paper, file));
    }

    /**
     * Sends a paper that lies before somebody to a printer.
     *
     * @param printing throws a {@link Refusal} when the printer did not take it
     */
    public void print(Actor actor, Paper paper, Runnable printing) {
        if (!paper.kind().needsReason()) {
            printing.run();
            return;
        }
        String act = "打印" + paper.kind().name();
        audit.note(actor, Right.PRINT_FULL, act, paper.subject(), paper.reason());
        noted(actor, act, paper, () -> {
            printing.run();
            return paper;
        });
    }

    private <T> T noted(Actor actor, String act, Paper paper, Supplier<T> going) {
        try {
            return going.get();
        } catch (RuntimeException failed) {
            audit.noteFailed(actor, act, paper.subject(), paper.reason(), failed);
            throw failed;
        }
    }
}
