package org.chizheng.app.care;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.chizheng.app.records.Session;
import org.chizheng.app.records.print.PrintedPages;
import org.chizheng.app.start.slip.RecoverySlip;
import org.chizheng.app.start.slip.SlipPaper;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.preview.PageSource;
import org.chizheng.core.document.font.FontBook;
import org.chizheng.core.document.paper.PaperPrinter;
import org.chizheng.core.document.register.Paper;
import org.chizheng.core.document.register.PaperFile;

/** 恢复密钥单 of the open register; the code is on the paper and nowhere else. */
public final class RecoveryPaper implements SlipPaper {
    private final Supplier<Session> session;

    /** @param session asked when the slip exists, which is after the office was made */
    public RecoveryPaper(Supplier<Session> session) {
        this.session = session;
    }

    @Override
    public PageSource pages(RecoverySlip slip) {
        return new PrintedPages(paper(slip).pages(FontBook.ofMachine()));
    }

    @Override
    public List<String> printers() {
        return PaperPrinter.ofMachine().printers();
    }

    @Override
    public void print(RecoverySlip slip, String printer, int copies) {
        PaperPrinter.ofMachine().print(paper(slip).pages(FontBook.ofMachine()), printer, copies);
    }

    @Override
    public void save(RecoverySlip slip, Path file) {
        String name = file.getFileName().toString();
        Path whole = name.endsWith(".pdf") ? file : file.resolveSibling(name + ".pdf");
        new PaperFile(FontBook.ofMachine(), session.get().core().home().disk()).write(paper(slip), whole);
    }

    private Paper paper(RecoverySlip slip) {
        Session open = session.get();
        return open.services().papers().recovery(open.actor(), Texts.of("wizard.slip.device"), slip.code());
    }
}
