package org.chizheng.core.document.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.awt.print.PageFormat;
import java.awt.print.Pageable;
import java.awt.print.Printable;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.print.Doc;
import javax.print.DocFlavor;
import javax.print.DocPrintJob;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.StreamPrintServiceFactory;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.Copies;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.chizheng.core.document.font.FontBook;
import org.chizheng.core.document.form.SamplePapers;
import org.chizheng.core.document.page.Layout;
import org.chizheng.core.document.page.Pages;
import org.chizheng.core.shared.Refusal;
import org.junit.jupiter.api.Test;

class PaperPrinterTest {
    private static final FontBook FONTS = FontBook.ofMachine();

    private final List<Pageable> printed = new ArrayList<>();
    private final List<byte[]> files = new ArrayList<>();
    private final List<PrintRequestAttributeSet> wishes = new ArrayList<>();

    private PrintService printer(String name, boolean broken) {
        return printer(name, broken, false);
    }

    private PrintService printer(String name, boolean broken, boolean takesPdf) {
        InvocationHandler job = (proxy, method, arguments) -> {
            if (broken) {
                throw new PrintException("out of paper");
            }
            Object sent = ((Doc) arguments[0]).getPrintData();
            if (sent instanceof Pageable sheets) {
                printed.add(sheets);
            } else {
                files.add((byte[]) sent);
            }
            wishes.add((PrintRequestAttributeSet) arguments[1]);
            return null;
        };
        ClassLoader loader = getClass().getClassLoader();
        Object jobProxy = Proxy.newProxyInstance(loader, new Class<?>[] {DocPrintJob.class}, job);
        InvocationHandler service = (proxy, method, arguments) -> switch (method.getName()) {
            case "getName" -> name;
            case "isDocFlavorSupported" -> takesPdf;
            default -> jobProxy;
        };
        return (PrintService) Proxy.newProxyInstance(loader, new Class<?>[] {PrintService.class}, service);
    }

    private static Pages wholeClass() {
        return Pages.joined(
                "整班打印",
                List.of(
                        Layout.of(SamplePapers.roster(40).document(SamplePapers.NOTE), FONTS),
                        Layout.of(SamplePapers.notice(20, Optional.empty()).document(SamplePapers.NOTE), FONTS)));
    }

    @Test
    void thePrinterGetsThePagesAndSizesOfThePdf() throws Exception {
        Pages pages = wholeClass();
        new PaperPrinter(() -> List.of(printer("甲", false), printer("乙", false))).print(pages, "乙", 2);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfWriter.write(pages, out);
        Pageable sheets = printed.get(0);
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            assertThat(sheets.getNumberOfPages()).isEqualTo(pdf.getNumberOfPages());
            for (int i = 0; i < sheets.getNumberOfPages(); i++) {
                PageFormat format = sheets.getPageFormat(i);
                assertThat(format.getWidth())
                        .isCloseTo(pdf.getPage(i).getMediaBox().getWidth(), within(0.01));
                assertThat(format.getHeight())
                        .isCloseTo(pdf.getPage(i).getMediaBox().getHeight(), within(0.01));
            }
        }
        assertThat(wishes.get(0).get(Copies.class)).isEqualTo(new Copies(2));
    }

    @Test
    void aPrinterThatTakesPdfGetsTheVeryFile() throws Exception {
        Pages pages = wholeClass();
        new PaperPrinter(() -> List.of(printer("丙", false, true))).print(pages, "丙", 1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfWriter.write(pages, out);
        assertThat(files).containsExactly(out.toByteArray());
        assertThat(printed).isEmpty();
    }

    @Test
    void theSheetIsPaintedAsInThePreview() throws Exception {
        Pages pages = Layout.of(SamplePapers.cover().document(SamplePapers.NOTE), FONTS);
        new PaperPrinter(() -> List.of(printer("甲", false))).print(pages, "", 1);
        BufferedImage preview = PagePainter.image(pages.pages().get(0), 72);
        BufferedImage sheet = new BufferedImage(preview.getWidth(), preview.getHeight(), BufferedImage.TYPE_INT_RGB);
        java.awt.Graphics2D graphics = sheet.createGraphics();
        graphics.setColor(java.awt.Color.WHITE);
        graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        Printable printable = printed.get(0).getPrintable(0);
        assertThat(printable.print(graphics, printed.get(0).getPageFormat(0), 0))
                .isEqualTo(Printable.PAGE_EXISTS);
        int[] one = preview.getRGB(0, 0, preview.getWidth(), preview.getHeight(), null, 0, preview.getWidth());
        int[] other = sheet.getRGB(0, 0, preview.getWidth(), preview.getHeight(), null, 0, preview.getWidth());
        assertThat(other).isEqualTo(one);
    }

    /** Java's own PostScript printer: the whole way through the print system, page by page. */
    @Test
    void aPostScriptPrinterWritesEveryPage() throws Exception {
        StreamPrintServiceFactory[] factories = StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
                DocFlavor.SERVICE_FORMATTED.PAGEABLE, "application/postscript");
        assertThat(factories).isNotEmpty();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintService service = factories[0].getPrintService(out);
        Pages pages = Pages.joined(
                "两页",
                List.of(
                        Layout.of(SamplePapers.cover().document(SamplePapers.NOTE), FONTS),
                        Layout.of(SamplePapers.roster(1).document(SamplePapers.NOTE), FONTS)));
        new PaperPrinter(() -> List.of(service)).print(pages, "", 1);
        String script = out.toString(StandardCharsets.ISO_8859_1);
        assertThat(script.split("%%Page: ", -1)).hasSize(pages.pages().size() + 1);
    }

    @Test
    void withoutAPrinterPdfIsOffered() {
        PaperPrinter none = new PaperPrinter(List::of);
        assertThatThrownBy(() -> none.print(wholeClass(), "", 1)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("print.no-printer");
            assertThat(refusal.now()).contains("PDF");
        });
    }

    @Test
    void aPrinterThatIsGoneOrFailsIsNamed() {
        PaperPrinter printers = new PaperPrinter(() -> List.of(printer("甲", true)));
        assertThat(printers.printers()).containsExactly("甲");
        assertThatThrownBy(() -> printers.print(wholeClass(), "丙", 1))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.what()).contains("丙"));
        assertThatThrownBy(() -> printers.print(wholeClass(), "甲", 1))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("print.failed"));
    }
}
