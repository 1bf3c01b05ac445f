package org.chizheng.app.township.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.Texts;
import org.chizheng.core.document.font.FontBook;
import org.chizheng.core.document.form.CoverSheet;
import org.chizheng.core.document.paper.PaperPrinter;
import org.chizheng.core.document.register.Paper;
import org.chizheng.core.document.register.PaperFile;
import org.chizheng.core.document.register.PaperService;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.outbox.OutboxBatch;

/** The cover that goes with the stick: counts and the check code, so that a telephone call can confirm what came. */
final class BatchPaper {
    private final Session session;

    BatchPaper(Session session) {
        this.session = session;
    }

    /** 岳阳镇 第0012号 2024-06-05. */
    static String name(String office, OutboxBatch batch) {
        return Texts.of(
                "report.batch.name", office, String.format(Locale.ROOT, "%04d", batch.number()), batch.madeOn());
    }

    private Paper cover(OutboxBatch batch) {
        PaperService papers = session.services().papers();
        String office = session.unitName(session.unit());
        CoverSheet sheet = new CoverSheet(
                office,
                batch.number(),
                LocalDate.parse(batch.madeOn()),
                papers.coverCounts(session.core().home().card().chainId(), batch.first(), batch.last()),
                batch.checkCode(),
                name(office, batch));
        return papers.cover(session.actor(), sheet);
    }

    void save(OutboxBatch batch, Path file, Consumer<Path> onDone, Consumer<Refusal> onError) {
        session.work(
                Texts.of("report.work.cover"),
                progress -> {
                    new PaperFile(FontBook.ofMachine(), session.core().home().disk()).write(cover(batch), file);
                    return file;
                },
                onDone,
                onError);
    }

    void print(OutboxBatch batch, Consumer<OutboxBatch> onDone, Consumer<Refusal> onError) {
        session.work(
                Texts.of("report.work.cover"),
                progress -> {
                    PaperPrinter.ofMachine().print(cover(batch).pages(FontBook.ofMachine()), "", 1);
                    return batch;
                },
                onDone,
                onError);
    }
}
