package org.chizheng.core.document.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chizheng.core.document.Document;
import org.chizheng.core.document.font.FontBook;
import org.chizheng.core.document.form.RosterSheet;
import org.chizheng.core.document.form.SamplePapers;
import org.chizheng.core.document.page.Layout;
import org.chizheng.core.document.page.Page;
import org.chizheng.core.document.page.Pages;
import org.chizheng.core.shared.Refusal;
import org.junit.jupiter.api.Test;

/** PDF and screen: what is read back and what is painted. */
class PaperTest {
    private static final FontBook FONTS = FontBook.ofMachine();
    /** CJK Extension C; no font of a plain machine has it, and no test may depend on that. */
    private static final String NOWHERE = Character.toString(0x2FFFD - 0x10);

    private static byte[] pdf(Pages pages) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfWriter.write(pages, out);
        return out.toByteArray();
    }

    private static byte[] pdf(Document document) throws IOException {
        return pdf(Layout.of(document, FONTS));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void everyPaperIsAPdfWithAllItsFontsEmbeddedAsSubsets() throws IOException {
        for (Document paper : SamplePapers.all()) {
            Pages pages = Layout.of(paper, FONTS);
            try (PDDocument document = Loader.loadPDF(pdf(pages))) {
                assertThat(document.getNumberOfPages()).isEqualTo(pages.pages().size());
                for (int i = 0; i < document.getNumberOfPages(); i++) {
                    PDPage page = document.getPage(i);
                    assertThat((double) page.getMediaBox().getWidth())
                            .isCloseTo(paper.page().width(), within(0.01));
                    for (COSName name : page.getResources().getFontNames()) {
                        assertThat(page.getResources().getFont(name).isEmbedded())
                                .isTrue();
                        assertThat(page.getResources().getFont(name).getName()).matches("[A-Z]{6}\\+.*");
                    }
                }
            }
        }
    }

    @Test
    void theRosterShowsNumbersInFullAndTheCountOfPeople() throws IOException {
        String text = text(pdf(SamplePapers.roster(30).document(SamplePapers.NOTE)));
        for (int i = 0; i < 30; i++) {
            assertThat(text).contains(SamplePapers.identityNumber(i));
        }
        assertThat(text).contains("共 30 人", "打印人 李梅", "报县人社局开班备案");
    }

    @Test
    void noticeSignInSheetAndRegisterShowNoFullNumber() throws IOException {
        List<Document> papers = List.of(
                SamplePapers.notice(30, Optional.empty()).document(SamplePapers.NOTE),
                SamplePapers.signIn(30, 10).document(SamplePapers.NOTE),
                SamplePapers.certificates(30).document(SamplePapers.NOTE));
        for (Document paper : papers) {
            String text = text(pdf(paper));
            for (int i = 0; i < 30; i++) {
                String number = SamplePapers.identityNumber(i);
                assertThat(text).contains(number.substring(14)).doesNotContain(number, number.substring(6, 14));
            }
        }
    }

    @Test
    void rareNamesThatTheMachineCanShowAreReadBackWhole() throws IOException {
        List<RosterSheet.RosterRow> rows = new ArrayList<>();
        String[] names = {"李㛃", "刘䶮", "张堃喆", "王旸彧", "欧阳犇犇犇", "阿依古丽·买买提"};
        for (String name : names) {
            rows.add(SamplePapers.rosterRow(rows.size(), name));
        }
        Pages pages = Layout.of(new RosterSheet(SamplePapers.head(), rows).document(SamplePapers.NOTE), FONTS);
        assertThat(pages.fonts().missing()).isEmpty();
        assertThat(text(pdf(pages))).contains(names);
    }

    @Test
    void aNameThatNoFontShowsIsRefusedByNameBeforeTheFirstByte() {
        List<RosterSheet.RosterRow> rows =
                List.of(SamplePapers.rosterRow(0, "王小平"), SamplePapers.rosterRow(1, "卫" + NOWHERE));
        Pages pages = Layout.of(new RosterSheet(SamplePapers.head(), rows).document(SamplePapers.NOTE), FONTS);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> PdfWriter.write(pages, out)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("document.glyph-missing");
            assertThat(refusal.what())
                    .contains(NOWHERE, "U+2FFED", "卫" + NOWHERE)
                    .doesNotContain("王小平");
            assertThat(refusal.now()).contains("安装", "Word");
        });
        assertThat(out.size()).isZero();
    }

    @Test
    void theSamePaperGivesTheSameBytes() throws IOException {
        Document paper = SamplePapers.roster(5).document(SamplePapers.NOTE);
        assertThat(pdf(paper)).isEqualTo(pdf(paper));
    }

    @Test
    void aWholeClassIsOneFileWithTheSumOfThePages() throws IOException {
        Pages roster = Layout.of(SamplePapers.roster(40).document(SamplePapers.NOTE), FONTS);
        Pages signIn = Layout.of(SamplePapers.signIn(40, 10).document(SamplePapers.NOTE), FONTS);
        Pages notice = Layout.of(SamplePapers.notice(40, Optional.empty()).document(SamplePapers.NOTE), FONTS);
        try (PDDocument document = Loader.loadPDF(pdf(Pages.joined("整班打印", List.of(roster, signIn, notice))))) {
            assertThat(document.getNumberOfPages())
                    .isEqualTo(roster.pages().size()
                            + signIn.pages().size()
                            + notice.pages().size());
            assertThat(document.getPage(0).getMediaBox().getWidth()).isGreaterThan(800);
            PDPage last = document.getPage(document.getNumberOfPages() - 1);
            assertThat(last.getMediaBox().getWidth()).isLessThan(600);
        }
    }

    /** Preview against the PDF rendered by another program: the ink lies in the same places. */
    @Test
    void thePreviewPaintsWhatThePdfShows() throws IOException {
        Pages pages = Layout.of(SamplePapers.notice(8, Optional.empty()).document(SamplePapers.NOTE), FONTS);
        BufferedImage ours = PagePainter.image(pages.pages().get(0), 72);
        BufferedImage theirs;
        try (PDDocument document = Loader.loadPDF(pdf(pages))) {
            theirs = new PDFRenderer(document).renderImageWithDPI(0, 72);
        }
        int cell = 8;
        int far = 0;
        int inked = 0;
        for (int y = 0; y + cell <= Math.min(ours.getHeight(), theirs.getHeight()); y += cell) {
            for (int x = 0; x + cell <= Math.min(ours.getWidth(), theirs.getWidth()); x += cell) {
                double one = ink(ours, x, y, cell);
                double other = ink(theirs, x, y, cell);
                inked += one > 0.02 ? 1 : 0;
                far += Math.abs(one - other) > 0.15 ? 1 : 0;
            }
        }
        assertThat(inked).isGreaterThan(500);
        assertThat(far).isLessThan(inked / 50);
    }

    private static double ink(BufferedImage image, int left, int top, int size) {
        double sum = 0;
        for (int y = top; y < top + size; y++) {
            for (int x = left; x < left + size; x++) {
                sum += 255 - (image.getRGB(x, y) & 0xFF);
            }
        }
        return sum / (255.0 * size * size);
    }

    @Test
    void thePracticeCountyMarksEveryPage() {
        Document paper = SamplePapers.roster(60)
                .document(new org.chizheng.core.document.form.PrintNote("2021-06-25 10:30", "李梅", "演练", true));
        for (Page page : Layout.of(paper, FONTS).pages()) {
            assertThat(page.draws()).anyMatch(org.chizheng.core.document.page.Draw.Mark.class::isInstance);
        }
    }
}
