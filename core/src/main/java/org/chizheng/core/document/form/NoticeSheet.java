package org.chizheng.core.document.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chizheng.core.calendar.NoticePeriod;
import org.chizheng.core.document.Align;
import org.chizheng.core.document.Block;
import org.chizheng.core.document.Column;
import org.chizheng.core.document.Document;
import org.chizheng.core.document.Foot;
import org.chizheng.core.document.PageSetup;
import org.chizheng.core.document.PublicForm;
import org.chizheng.core.document.Row;
import org.chizheng.core.document.Typeface;
import org.chizheng.core.shared.DateRange;
import org.chizheng.core.shared.Money;

/**
 * 公示 of the use of subsidy money: unit, person, standard, amount and content, at least five working days (沁人社字〔2024〕15号
 * 五(三)). A row holds no birth date, age, phone or address, so none can be printed; of the identity number only the last
 * four digits, which also part people of one name.
 */
public record NoticeSheet(Wording wording, Posting posting, Contact contact, List<NoticeRow> rows) {
    /** What is printed for an amount that no rule has decided yet. */
    public static final String UNDECIDED = "待核定";

    private static final int TITLE_LINE = 20;

    private static final List<Column> COLUMNS = List.of(
            Column.count("序号", 26),
            Column.code("姓名", 48),
            new Column("", "身份证号后四位", 54, Align.CENTRE, Column.Kind.CODE),
            Column.text("培训单位", 112),
            Column.text("培训内容", 84),
            Column.word("补贴标准", 60),
            Column.money("补贴金额（元）", 58));

    public NoticeSheet {
        rows = List.copyOf(rows);
    }

    /**
     * @param subject what is noticed, for example 2021年第二批职业技能培训补贴
     * @param basis document and clause
     */
    public record Wording(String subject, String basis) {
        /** A title of two lines is broken behind the class, never within a word (GB/T 9704-2012, 标题回行词意完整). */
        String title() {
            String whole = "关于" + subject + "的公示";
            int behind = Math.max(whole.lastIndexOf('班'), whole.lastIndexOf('期')) + 1;
            boolean breaks = whole.length() > TITLE_LINE && behind > 0 && behind < whole.length() - "的公示".length();
            return breaks ? whole.substring(0, behind) + "\n" + whole.substring(behind) : whole;
        }
    }

    /**
     * @param unit the office that posts
     * @param period how long it stands, with both readings of the first day and the holiday notices it was counted by
     */
    public record Posting(String unit, NoticePeriod period) {
        LocalDate postedOn() {
            return period.postedOn();
        }

        String sentence() {
            return "公示时间：" + ChineseDates.range(new DateRange(postedOn(), period.lastOn())) + "，共" + period.workdays()
                    + "个工作日。";
        }

        String reading() {
            String rule = period.postingDayCounted() ? "公示当日计入" : "公示当日不计入";
            String other = period.postingDayCounted() ? "不计入" : "计入";
            return "注：工作日按" + period.version() + "计算，" + rule + "；当日" + other + "的，到"
                    + ChineseDates.day(period.lastOnOtherwise()) + "止。";
        }
    }

    /** Where to object. */
    public record Contact(String department, String phone, String address, String postcode) {}

    /** One person; an empty amount is printed as 待核定. */
    public record NoticeRow(
            String name, String identityNumber, String unit, String content, String standard, Optional<Money> amount) {}

    public Document document(PrintNote note) {
        note.require(DocumentKinds.NOTICE);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(wording.title(), Typeface.TITLE, 22, Align.CENTRE, 14));
        blocks.add(Block.Paragraph.official("根据" + wording.basis() + "，现将" + wording.subject() + "有关情况予以公示，接受社会监督。"));
        blocks.add(Block.Paragraph.official(posting.sentence()));
        blocks.add(Block.Paragraph.official("公示期内，单位和个人对公示内容有异议的，可以来电、来信、来访反映。" + "单位反映问题的须加盖公章；个人反映问题的提倡署本人真实姓名。"));
        blocks.add(Block.Paragraph.official("受理部门：" + contact.department()));
        blocks.add(Block.Paragraph.official("联系电话：" + contact.phone()));
        String postcode = contact.postcode().isBlank() ? "" : "　邮编：" + contact.postcode();
        blocks.add(Block.Paragraph.official("地址：" + contact.address() + postcode));
        blocks.add(new Block.Heading("公示名单（共" + rows.size() + "人）", Typeface.HEI, 14, Align.LEFT, 4));
        blocks.add(new Block.Table(COLUMNS, lines(), 10.5, 20, 1));
        blocks.add(Block.Paragraph.note(posting.reading()));
        blocks.add(new Block.Closing(posting.unit(), ChineseDates.day(posting.postedOn())));
        return note.finish(
                new Document("公示 " + wording.subject(), PageSetup.official(), blocks, Foot.NONE, note.watermark()));
    }

    private List<Row> lines() {
        List<Row> lines = new ArrayList<>();
        for (NoticeRow row : rows) {
            lines.add(Row.of(
                    Integer.toString(lines.size() + 1),
                    PublicForm.name(row.name(), row.identityNumber(), posting.postedOn()),
                    PublicForm.lastFour(row.identityNumber()),
                    row.unit(),
                    row.content(),
                    row.standard(),
                    row.amount().map(Money::toString).orElse(UNDECIDED)));
        }
        return total(lines);
    }

    private List<Row> total(List<Row> lines) {
        if (rows.isEmpty() || rows.stream().anyMatch(row -> row.amount().isEmpty())) {
            return lines;
        }
        Money sum = rows.stream().map(row -> row.amount().orElseThrow()).reduce(Money.ZERO, Money::plus);
        lines.add(Row.total(List.of("", "合计", "", "", "", "", sum.toString())));
        return lines;
    }
}
