package org.chizheng.core.document.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.chizheng.core.document.Block;
import org.chizheng.core.document.Column;
import org.chizheng.core.document.Document;
import org.chizheng.core.document.Foot;
import org.chizheng.core.document.PageSetup;
import org.chizheng.core.document.Row;
import org.chizheng.core.document.font.FontBook;
import org.chizheng.core.document.form.SamplePapers;
import org.junit.jupiter.api.Test;

class LayoutTest {
    private static final FontBook FONTS = FontBook.ofMachine();
    /** 200 points of body, so that heights can be added by hand: A4 upright is 841.89 high. */
    private static final PageSetup SHORT = new PageSetup(false, 40, 50, 841.89 - 240, 50);

    private static Pages lay(PageSetup page, Block... blocks) {
        return Layout.of(new Document("试", page, List.of(blocks), Foot.NONE, ""), FONTS);
    }

    private static Block.Table table(int rows, double height) {
        List<Row> lines = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            lines.add(Row.of(Integer.toString(i + 1), "王小平"));
        }
        return new Block.Table(List.of(Column.count("序号", 1), Column.code("姓名", 1)), lines, 10, height, 1);
    }

    private static String text(Page page) {
        return page.draws().stream()
                .filter(Draw.Text.class::isInstance)
                .map(draw -> ((Draw.Text) draw).text())
                .collect(Collectors.joining("|"));
    }

    private static List<Draw.Text> texts(Page page, String wanted) {
        return page.draws().stream()
                .filter(Draw.Text.class::isInstance)
                .map(Draw.Text.class::cast)
                .filter(text -> text.text().equals(wanted))
                .toList();
    }

    /** Head: one line of 10 x 1.3 + 2 x 2.5 = 18. Rows of 26: (200 - 18) / 26 = 7 a page; 15 rows are 3 pages. */
    @Test
    void aLongTableTakesAsManyPagesAsItsRowsNeedAndRepeatsItsHead() {
        Pages pages = lay(SHORT, table(15, 26));
        assertThat(pages.pages()).hasSize(3);
        assertThat(pages.pages())
                .allSatisfy(page -> assertThat(texts(page, "姓名")).hasSize(1));
        assertThat(pages.pages()).extracting(page -> texts(page, "王小平").size()).containsExactly(7, 7, 1);
    }

    /** The head stands at 40..58, the first row at 58..84: both bases half way and 0.36 of the size below. */
    @Test
    void textStandsInTheMiddleOfItsRow() {
        Page page = lay(SHORT, table(1, 26)).pages().get(0);
        assertThat(texts(page, "姓名").get(0).y()).isCloseTo(49 + 3.6, within(0.01));
        assertThat(texts(page, "王小平").get(0).y()).isCloseTo(71 + 3.6, within(0.01));
        double middle = 50 + (595.28 - 100) * 0.75;
        assertThat(texts(page, "王小平").get(0).x()).isCloseTo(middle - 15, within(0.01));
    }

    /** 7 rows fill the page, the signatures (40 points) do not fit: the last two rows go with them. */
    @Test
    void aSignatureNeverStandsAlone() {
        Pages pages = lay(SHORT, table(7, 26), new Block.Signatures(List.of("班主任（签字）")));
        assertThat(pages.pages()).hasSize(2);
        assertThat(pages.pages()).extracting(page -> texts(page, "王小平").size()).containsExactly(5, 2);
        assertThat(text(pages.pages().get(1))).contains("班主任（签字）", "姓名");
    }

    @Test
    void aHeadingIsNeverTheLastLineOfAPage() {
        Block filler = new Block.Table(List.of(Column.text("甲", 1)), List.of(Row.of("乙")), 10, 155, -1);
        Pages pages = lay(SHORT, filler, Block.Heading.section("第二部分"), Block.Paragraph.official("正文。"));
        assertThat(pages.pages()).hasSize(2);
        assertThat(text(pages.pages().get(1))).contains("第二部分", "正文");
    }

    @Test
    void aCellHigherThanAPageIsContinuedAndNothingIsLost() {
        String essay = "字".repeat(3000);
        Block.Table table =
                new Block.Table(List.of(Column.text("说明", 1)), List.of(new Row(List.of(essay), false)), 10, 0, -1);
        Pages pages = lay(SHORT, table);
        assertThat(pages.pages().size()).isGreaterThan(1);
        String all = pages.pages().stream().map(LayoutTest::text).collect(Collectors.joining());
        assertThat(all.chars().filter(c -> c == '字').count()).isEqualTo(3000);
        assertThat(pages.pages()).allSatisfy(LayoutTest::staysInside);
    }

    @Test
    void anEmptyTableSaysSoOnOnePage() {
        Pages pages = lay(SHORT, table(0, 26));
        assertThat(pages.pages()).hasSize(1);
        assertThat(text(pages.pages().get(0))).contains("（无）");
    }

    @Test
    void everyPageIsNumberedAndTheFootCarriesCodeAndTime() {
        Document document =
                new Document("试", SHORT, List.of(table(15, 26)), new Foot("7K3MPQ4X", "2021-06-25 10:30", ""), "演练");
        Pages pages = Layout.of(document, FONTS);
        for (int i = 0; i < 3; i++) {
            Page page = pages.pages().get(i);
            assertThat(text(page)).contains("第 " + (i + 1) + " 页　共 3 页", "校验码 7K3MPQ4X　数据截至 2021-06-25 10:30");
            assertThat(page.draws()).anyMatch(Draw.Mark.class::isInstance);
        }
    }

    @Test
    void aWideTableShrinksToNinePointsAndNoFurther() {
        List<Column> columns = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            columns.add(Column.code("证号" + i, 1));
            cells.add("142627197809239831");
        }
        Block.Table table = new Block.Table(columns, List.of(new Row(cells, false)), 14, 0, -1);
        Page page = lay(PageSetup.portrait(), table).pages().get(0);
        assertThat(sizes(page)).allMatch(size -> size >= 9);
        staysInside(page);
        Block.Table wider = new Block.Table(
                java.util.Collections.nCopies(9, Column.code("证号", 1)),
                List.of(new Row(java.util.Collections.nCopies(9, "142627197809239831"), false)),
                14,
                0,
                -1);
        Page squeezed = lay(PageSetup.portrait(), wider).pages().get(0);
        assertThat(sizes(squeezed)).containsOnly(9.0);
        staysInside(squeezed);
        String digits = text(squeezed).replaceAll("[^0-9|]", "");
        assertThat(digits.chars().filter(c -> c == '3').count()).isGreaterThanOrEqualTo(9 * 2);
    }

    private static List<Double> sizes(Page page) {
        return page.draws().stream()
                .filter(Draw.Text.class::isInstance)
                .map(draw -> ((Draw.Text) draw).pen().size())
                .filter(size -> size != 8.5)
                .toList();
    }

    private static void staysInside(Page page) {
        for (Draw draw : page.draws()) {
            if (draw instanceof Draw.Text text) {
                double width = text.text()
                                .codePoints()
                                .mapToDouble(text.pen().face()::width)
                                .sum()
                        * text.pen().size();
                assertThat(text.x()).isGreaterThanOrEqualTo(0);
                assertThat(text.x() + width).as(text.text()).isLessThanOrEqualTo(page.width() - 30);
                assertThat(text.y()).isLessThanOrEqualTo(page.height());
            }
        }
    }

    @Test
    void noTextOfAnyPaperRunsOverItsNeighbourOrTheEdge() {
        List<Document> papers = new ArrayList<>(SamplePapers.all());
        papers.add(SamplePapers.roster(300).document(SamplePapers.NOTE));
        for (Document document : papers) {
            for (Page page : Layout.of(document, FONTS).pages()) {
                staysInside(page);
                noOverlap(page);
            }
        }
    }

    private static void noOverlap(Page page) {
        List<Draw.Text> runs = page.draws().stream()
                .filter(Draw.Text.class::isInstance)
                .map(Draw.Text.class::cast)
                .filter(text -> text.text().codePointCount(0, text.text().length()) > 1)
                .sorted(Comparator.comparingDouble(Draw.Text::y).thenComparingDouble(Draw.Text::x))
                .toList();
        for (int i = 1; i < runs.size(); i++) {
            Draw.Text left = runs.get(i - 1);
            Draw.Text right = runs.get(i);
            if (Math.abs(left.y() - right.y()) < 0.01) {
                double width = left.text()
                                .codePoints()
                                .mapToDouble(left.pen().face()::width)
                                .sum()
                        * left.pen().size();
                assertThat(left.x() + width).as(left.text() + right.text()).isLessThanOrEqualTo(right.x() + 0.01);
            }
        }
    }

    /** GB/T 9704-2012: 28 characters a line at 15.75 points are 441 of the 442.2 points (156 mm). */
    @Test
    void anOfficialLineHoldsTwentyEightCharacters() {
        Page page = lay(PageSetup.official(), Block.Paragraph.official("字".repeat(26 + 28 + 1)))
                .pages()
                .get(0);
        List<Integer> lengths = page.draws().stream()
                .filter(Draw.Text.class::isInstance)
                .map(draw -> ((Draw.Text) draw).text())
                .filter(text -> text.startsWith("字"))
                .map(String::length)
                .toList();
        assertThat(lengths).containsExactly(26, 28, 1);
    }

    @Test
    void joinedPapersKeepTheirOwnNumbers() {
        Pages first = lay(SHORT, table(15, 26));
        Pages second = lay(SHORT, table(1, 26));
        Pages joined = Pages.joined("整班", List.of(first, second));
        assertThat(joined.pages()).hasSize(4);
        assertThat(text(joined.pages().get(3))).contains("第 1 页　共 1 页");
    }
}
