package org.chizheng.app.bureau.conflict;

import java.nio.file.Path;
import java.util.List;
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.Texts;
import org.chizheng.core.document.font.FontBook;
import org.chizheng.core.document.form.CaseListSheet;
import org.chizheng.core.document.paper.PaperPrinter;
import org.chizheng.core.document.register.Paper;
import org.chizheng.core.document.register.PaperFile;

/** 冲突清单: the queue on paper, to be gone through by telephone or handed to whoever has to look at originals. */
final class CaseListPaper {
    private final Session session;

    CaseListPaper(Session session) {
        this.session = session;
    }

    /**
     * Called beside the screen.
     *
     * @return the file, which lies in the folder
     */
    Path save(List<CaseLine> lines, Path folder) {
        Path file = folder.resolve(Texts.of("conflict.list.file", session.today()));
        new PaperFile(FontBook.ofMachine(), session.core().home().disk()).write(paper(lines), file);
        return file;
    }

    /** Called beside the screen; the first printer takes it. */
    void print(List<CaseLine> lines) {
        PaperPrinter.ofMachine().print(paper(lines).pages(FontBook.ofMachine()), "", 1);
    }

    Paper paper(List<CaseLine> lines) {
        List<CaseListSheet.Line> rows = lines.stream()
                .map(line -> new CaseListSheet.Line(
                        line.id().substring(0, 10),
                        line.rule(),
                        line.subject(),
                        line.offices(),
                        line.since(),
                        line.days(),
                        line.assignee()))
                .toList();
        return session.services()
                .papers()
                .cases(session.actor(), new CaseListSheet(session.officeName(), session.today(), rows));
    }
}
