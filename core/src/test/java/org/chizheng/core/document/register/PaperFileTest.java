package org.chizheng.core.document.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.chizheng.core.Homes;
import org.chizheng.core.document.Picture;
import org.chizheng.core.document.font.FontBook;
import org.chizheng.core.document.form.CoverSheet;
import org.chizheng.core.document.form.DocumentKind;
import org.chizheng.core.document.form.DocumentKinds;
import org.chizheng.core.document.form.SamplePapers;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.training.TrainingClass;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every paper of a bureau as PDF, Word and workbook, read back by other programs. Left under target/papers to look at. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaperFileTest {
    private static final int PEOPLE = 40;
    private static final Path OUT = Path.of("target", "papers");

    private final PaperFile file = new PaperFile(FontBook.ofMachine(), new RealDisk());
    private final Map<DocumentKind, Paper> papers = new LinkedHashMap<>();
    private PaperCounty county;
    private Path folder;

    @BeforeAll
    void fill(@TempDir Path temp) {
        folder = temp;
        county = PaperCounty.bureau(folder);
        county.targets();
        county.contact();
        TrainingClass subject = county.openClass("岳阳-2021-001", "2021-06-01", "2021-06-10");
        List<Trainee> people = county.enrol(subject, PEOPLE, Homes.YUEYANG, "poverty-relieved");
        people.forEach(person -> county.certify(person, subject, Homes.BUREAU, "5"));
        for (DocumentKind kind : PaperNeed.filledFromStore()) {
            PaperRequest request = new PaperRequest(
                    kind, subject.id(), null, null, "报县人社局开班备案", NoticeTerms.usual(), Picture.of(chart()));
            papers.put(kind, county.papers().fill(county.core.actor(), request));
        }
        papers.put(DocumentKinds.CASES, county.papers().cases(county.core.actor(), SamplePapers.cases(3)));
        papers.put(
                DocumentKinds.COVER,
                county.papers()
                        .cover(
                                county.core.actor(),
                                new CoverSheet(
                                        "人社局",
                                        1,
                                        SamplePapers.DAY,
                                        county.papers()
                                                .coverCounts(
                                                        county.core
                                                                .home()
                                                                .card()
                                                                .chainId(),
                                                        1,
                                                        county.core
                                                                .home()
                                                                .travelling()
                                                                .lastSeq()),
                                        "7K3MPQ4X",
                                        "141025-01-0001.hrb")));
        papers.put(
                DocumentKinds.RECOVERY,
                county.papers().recovery(county.core.actor(), "人社局-1", "7K3M-PQ4X-9ZTD-2HWC-V8NB-5RJE-0GFA-6SYK"));
    }

    @AfterAll
    void close() {
        county.close();
    }

    private static BufferedImage chart() {
        BufferedImage image = new BufferedImage(800, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 800, 300);
        graphics.setColor(new Color(0x2F6FDE));
        for (int month = 0; month < 12; month++) {
            graphics.fillRect(20 + month * 64, 280 - month * 22, 40, month * 22);
        }
        graphics.dispose();
        return image;
    }

    private Path write(DocumentKind kind, String ending) {
        Path path = OUT.resolve(kind.code() + ending);
        file.write(papers.get(kind), path);
        return path;
    }

    private static String pdfText(Path path) throws IOException {
        try (PDDocument document = Loader.loadPDF(path.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String docxText(Path path) throws IOException {
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(path));
                XWPFWordExtractor reader = new XWPFWordExtractor(document)) {
            return reader.getText();
        }
    }

    private static String xlsxText(Path path) throws IOException {
        StringBuilder text = new StringBuilder();
        DataFormatter formatter = new DataFormatter();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(path))) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    row.forEach(
                            cell -> text.append(formatter.formatCellValue(cell)).append('\t'));
                    text.append('\n');
                }
            }
        }
        return text.toString();
    }

    private Stream<String> texts(DocumentKind kind) throws IOException {
        return Stream.of(pdfText(write(kind, ".pdf")), docxText(write(kind, ".docx")), xlsxText(write(kind, ".xlsx")));
    }

    /** Where a line is broken is the layout's matter. */
    private static String bare(String text) {
        return text.replaceAll("\\s", "");
    }

    @Test
    void everyKindIsReadBackFromAllThreeFormats() throws IOException {
        Map<DocumentKind, List<String>> expected = new LinkedHashMap<>();
        expected.put(
                DocumentKinds.ROSTER,
                List.of(
                        "补贴性培训学员花名册",
                        SamplePapers.identityNumber(0),
                        SamplePapers.identityNumber(PEOPLE - 1),
                        "共 40 人"));
        expected.put(DocumentKinds.SIGN_IN, List.of("学员签到表", "6月1日 周二", "6月10日 周四", "上午"));
        expected.put(DocumentKinds.NOTICE, List.of("公示", "待核定", "2021年6月25日至7月2日", "国办发明电〔2020〕27号"));
        expected.put(DocumentKinds.CERTIFICATES, List.of("证书发放登记表", "S000014000123215001000", "共 40 本"));
        expected.put(DocumentKinds.TRAINING_PROGRESS, List.of("6402", "6422", "2568", "5137"));
        expected.put(DocumentKinds.HOLDER_PROGRESS, List.of("14920", "12491", "48042", "29.99%"));
        expected.put(DocumentKinds.SUMMARY, List.of("古县职业技能培训持证汇总", "6422"));
        expected.put(DocumentKinds.CASES, List.of("待裁定冲突清单", "一个证件号登记了两份", "1410***********89X", "共 3 件"));
        expected.put(DocumentKinds.COVER, List.of("数据上报封面单", "第0001号"));
        expected.put(DocumentKinds.RECOVERY, List.of("恢复密钥单", "7K3M"));
        assertThat(expected.keySet())
                .containsExactlyInAnyOrderElementsOf(DocumentKinds.all().stream()
                        .filter(kind -> kind != DocumentKinds.WHOLE_CLASS)
                        .toList());
        for (Map.Entry<DocumentKind, List<String>> kind : expected.entrySet()) {
            texts(kind.getKey())
                    .forEach(text -> assertThat(bare(text))
                            .contains(kind.getValue().stream()
                                    .map(PaperFileTest::bare)
                                    .toList()));
        }
    }

    @Test
    void noFormatOfANoticeHoldsAFullNumberABirthOrATelephone() throws IOException {
        for (DocumentKind kind : List.of(DocumentKinds.NOTICE, DocumentKinds.SIGN_IN, DocumentKinds.CERTIFICATES)) {
            texts(kind).forEach(text -> {
                for (int i = 0; i < PEOPLE; i++) {
                    String number = SamplePapers.identityNumber(i);
                    assertThat(text)
                            .contains(number.substring(14))
                            .doesNotContain(number, number.substring(6, 14), "1380000" + (1000 + i));
                }
            });
        }
    }

    /**
     * A lying page is 595.3 pt high less 25 and 18 mm of edges: 473.4. Ten days are two weeks; forty people and three empty lines
     * of at least 24 pt are 1032, so each week takes three pages at least; the whole class is the sum of its papers.
     */
    @Test
    void theWholeClassHasThePagesOfItsPapers() throws IOException {
        int sum = 0;
        for (DocumentKind kind : List.of(DocumentKinds.ROSTER, DocumentKinds.SIGN_IN, DocumentKinds.CERTIFICATES)) {
            int pages = pages(write(kind, ".pdf"));
            assertThat(pages).isGreaterThanOrEqualTo(kind == DocumentKinds.SIGN_IN ? 6 : 2);
            sum += pages;
        }
        assertThat(pages(write(DocumentKinds.WHOLE_CLASS, ".pdf"))).isEqualTo(sum);
        assertThat(pages(write(DocumentKinds.HOLDER_PROGRESS, ".pdf"))).isEqualTo(1);
        assertThat(pages(write(DocumentKinds.TRAINING_PROGRESS, ".pdf"))).isEqualTo(1);
    }

    private static int pages(Path path) throws IOException {
        try (PDDocument document = Loader.loadPDF(path.toFile())) {
            return document.getNumberOfPages();
        }
    }

    @Test
    void theChartStandsInTheSummaryOfEveryFormat() throws IOException {
        try (PDDocument document =
                Loader.loadPDF(write(DocumentKinds.SUMMARY, ".pdf").toFile())) {
            assertThat(document.getPage(0).getResources().getXObjectNames()).hasSize(1);
        }
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(write(DocumentKinds.SUMMARY, ".docx")))) {
            assertThat(document.getAllPictures()).hasSize(1);
        }
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(write(DocumentKinds.SUMMARY, ".xlsx")))) {
            assertThat(book.getAllPictures()).hasSize(1);
        }
    }

    /** Ten days, five abreast: two weeks with heads of their own, so two sheets that each repeat their own. */
    @Test
    void everyWeekOfTheSignInSheetIsASheetOfTheWorkbook() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(write(DocumentKinds.SIGN_IN, ".xlsx")))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
            for (Sheet sheet : book) {
                assertThat(sheet.getRepeatingRows()).isNotNull();
            }
            assertThat(book.getSheetAt(1).getSheetName()).endsWith("(2)");
        }
    }

    @Test
    void anotherChartGivesAnotherCheckCodeAndTheSameChartTheSame() {
        String code =
                papers.get(DocumentKinds.SUMMARY).documents().get(0).foot().checkCode();
        assertThat(code(Picture.of(chart()))).isEqualTo(code);
        BufferedImage other = chart();
        other.setRGB(3, 3, 0);
        assertThat(code(Picture.of(other))).isNotEqualTo(code);
    }

    private String code(Picture chart) {
        return county.papers()
                .fill(county.core.actor(), PaperRequest.summary(chart))
                .documents()
                .get(0)
                .foot()
                .checkCode();
    }

    @Test
    void whatCannotBeWrittenIsRefusedAndLeavesNoFile() throws IOException {
        refused("document.format", DocumentKinds.SUMMARY, folder.resolve("summary.txt"));
        refused("document.only-pdf", DocumentKinds.WHOLE_CLASS, folder.resolve("class.docx"));
        Path taken = Files.writeString(folder.resolve("taken"), "a file where a folder should be");
        refused("document.write", DocumentKinds.SUMMARY, taken.resolve("summary.pdf"));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .doesNotContain("summary.txt", "class.docx", "summary.pdf");
        }
    }

    private void refused(String code, DocumentKind kind, Path path) {
        assertThatThrownBy(() -> file.write(papers.get(kind), path))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
