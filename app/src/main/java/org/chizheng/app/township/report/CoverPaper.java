package org.chizheng.app.township.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.Texts;
import org.chizheng.core.document.font.FontBook;
import org.chizheng.core.document.form.CoverSheet;
import org.chizheng.core.document.paper.PaperPrinter;
import org.chizheng.core.document.register.Paper;
import org.chizheng.core.document.register.PaperFile;
import org.chizheng.core.document.register.PaperService;
import org.chizheng.sync.outbox.OutboxBatch;

/**
 * 上报封面单: counts and the check code of one batch, so that a telephone call can confirm what came. On the paper the
 * batch is called as people call it (岳阳镇 第0012号 2024-06-05); the stick keeps the machine's names.
 */
final class CoverPaper {
    private final Session session;

    CoverPaper(Session session) {
        this.session = session;
    }

    /** Called beside the screen. @return the file, which lies in the folder */
    Path save(OutboxBatch batch, Path folder) {
        Path file = folder.resolve(Texts.of("report.cover.file", batch.number()));
        new PaperFile(FontBook.ofMachine(), session.core().home().disk()).write(paper(batch), file);
        return file;
    }

    /** Called beside the screen; the first printer takes it. */
    void print(OutboxBatch batch) {
        PaperPrinter.ofMachine().print(paper(batch).pages(FontBook.ofMachine()), "", 1);
    }

    private Paper paper(OutboxBatch batch) {
        PaperService papers = session.services().papers();
        String office = session.unitName(session.unit());
        String called = Texts.of(
                "report.cover.called", office, String.format(Locale.ROOT, "%04d", batch.number()), batch.madeOn());
        return papers.cover(
                session.actor(),
                new CoverSheet(
                        office,
                        batch.number(),
                        LocalDate.parse(batch.madeOn()),
                        papers.coverCounts(batch.chain(), batch.first(), batch.last()),
                        batch.checkCode(),
                        called));
    }
}
