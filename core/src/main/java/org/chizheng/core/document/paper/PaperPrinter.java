package org.chizheng.core.document.paper;

import java.awt.Graphics2D;
import java.awt.print.PageFormat;
import java.awt.print.Pageable;
import java.awt.print.Paper;
import java.awt.print.Printable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import javax.print.Doc;
import javax.print.DocFlavor;
import javax.print.DocPrintJob;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.Copies;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.MediaSizeName;
import org.chizheng.core.document.page.Page;
import org.chizheng.core.document.page.Pages;
import org.chizheng.core.shared.Refusal;

/**
 * Sends pages to a printer of this machine, each sheet in its own size and direction. A printer that takes PDF (CUPS
 * does) gets the very file; any other (Windows) gets the sheets painted as in the preview, which as outlines in
 * PostScript would be megabytes a page.
 */
public final class PaperPrinter {
    private static final DocFlavor FLAVOR = DocFlavor.SERVICE_FORMATTED.PAGEABLE;

    private final Supplier<List<PrintService>> services;

    /** @param services the printers that can be reached now; a test hands in its own */
    public PaperPrinter(Supplier<List<PrintService>> services) {
        this.services = services;
    }

    public static PaperPrinter ofMachine() {
        return new PaperPrinter(() -> List.of(PrintServiceLookup.lookupPrintServices(FLAVOR, null)));
    }

    /** Names of the printers, for the list in the print window. */
    public List<String> printers() {
        return services.get().stream().map(PrintService::getName).toList();
    }

    /**
     * Prints all pages and returns when the printer has taken them.
     *
     * @param printer name as in {@link #printers()}; empty for the first
     * @throws Refusal {@code print.no-printer}, {@code print.unknown-printer}, {@code print.failed}, or
     *     {@code document.glyph-missing}
     */
    public void print(Pages pages, String printer, int copies) {
        pages.fonts().requireComplete();
        PrintService service = service(printer);
        PrintRequestAttributeSet wishes = new HashPrintRequestAttributeSet();
        wishes.add(new JobName(pages.title(), null));
        wishes.add(MediaSizeName.ISO_A4);
        wishes.add(new Copies(copies));
        DocPrintJob job = service.createPrintJob();
        try {
            job.print(takesPdf(service) ? file(pages) : new SimpleDoc(new Sheets(pages.pages()), FLAVOR, null), wishes);
        } catch (PrintException | IOException refused) {
            throw Refusal.causedBy(
                    refused,
                    "print.failed",
                    "打印机“" + service.getName() + "”没有收下“" + pages.title() + "”",
                    "打印机可能关着、缺纸或连接断了",
                    "检查打印机后再打一次；也可以先存成PDF，换一台电脑打印");
        }
    }

    private static boolean takesPdf(PrintService service) {
        return service.isDocFlavorSupported(DocFlavor.BYTE_ARRAY.PDF);
    }

    private static Doc file(Pages pages) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfWriter.write(pages, out);
        return new SimpleDoc(out.toByteArray(), DocFlavor.BYTE_ARRAY.PDF, null);
    }

    private PrintService service(String printer) {
        List<PrintService> all = services.get();
        if (all.isEmpty()) {
            throw Refusal.of(
                    "print.no-printer", "这台电脑没有可用的打印机", "系统里一台打印机也没有装", "可以存成PDF，页面与打印完全相同，拿到有打印机的电脑上打印；或装好打印机后再来");
        }
        return all.stream()
                .filter(service -> printer.isEmpty() || service.getName().equals(printer))
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                        "print.unknown-printer", "找不到打印机“" + printer + "”", "它可能被改名或已断开", "在打印窗口另选一台，或存成PDF"));
    }

    /** The pages as Java's print system asks for them; a lying sheet is the upright paper turned. */
    private record Sheets(List<Page> pages) implements Pageable {
        @Override
        public int getNumberOfPages() {
            return pages.size();
        }

        @Override
        public PageFormat getPageFormat(int index) {
            Page page = pages.get(index);
            double narrow = Math.min(page.width(), page.height());
            double wide = Math.max(page.width(), page.height());
            Paper paper = new Paper();
            paper.setSize(narrow, wide);
            paper.setImageableArea(0, 0, narrow, wide);
            PageFormat format = new PageFormat();
            format.setPaper(paper);
            format.setOrientation(page.width() > page.height() ? PageFormat.LANDSCAPE : PageFormat.PORTRAIT);
            return format;
        }

        @Override
        public Printable getPrintable(int index) {
            return (graphics, format, at) -> {
                PagePainter.paint(pages.get(index), (Graphics2D) graphics);
                return Printable.PAGE_EXISTS;
            };
        }
    }
}
