package org.chizheng.core.document.form;

import java.util.ArrayList;
import java.util.List;
import org.chizheng.core.document.Block;
import org.chizheng.core.document.Column;
import org.chizheng.core.document.Document;
import org.chizheng.core.document.Foot;
import org.chizheng.core.document.PageSetup;
import org.chizheng.core.document.Row;

/**
 * 学员花名册, part of the packet of a class application (沁人社字〔2024〕15号 五(一)). Shows identity numbers in full, because the
 * bureau checks them against the real-name system; that is why a reason is asked.
 */
public record RosterSheet(ClassHead head, List<RosterRow> rows) {
    private static final double ROW_HEIGHT = 18;

    private static final List<Column> COLUMNS = List.of(
            Column.count("序号", 24),
            Column.code("姓名", 48),
            Column.word("性别", 24),
            Column.code("身份证号", 100),
            Column.word("年龄", 24),
            Column.word("文化程度", 44),
            Column.word("乡镇", 44),
            Column.word("村（社区）", 56),
            Column.word("人员类别", 96),
            Column.code("联系电话", 66),
            Column.code("培训券编号", 84),
            Column.text("备注", 44));

    public RosterSheet {
        rows = List.copyOf(rows);
    }

    /** Who it is. */
    public record Person(String name, String sex, String identityNumber, String age, String phone) {}

    /** One trainee; words as printed. */
    public record RosterRow(
            Person person,
            String education,
            String township,
            String village,
            String group,
            String voucher,
            String note) {}

    /** @throws org.chizheng.core.shared.Refusal {@code document.reason-missing} */
    public Document document(PrintNote note) {
        note.require(DocumentKinds.ROSTER);
        List<Row> lines = new ArrayList<>();
        for (RosterRow row : rows) {
            Person person = row.person();
            lines.add(Row.of(
                    Integer.toString(lines.size() + 1),
                    person.name(),
                    person.sex(),
                    person.identityNumber(),
                    person.age(),
                    row.education(),
                    row.township(),
                    row.village(),
                    row.group(),
                    person.phone(),
                    row.voucher(),
                    row.note()));
        }
        List<Block> blocks = List.of(
                Block.Heading.title("补贴性培训学员花名册"),
                head.facts(3),
                new Block.Table(COLUMNS, lines, 10.5, ROW_HEIGHT, 1),
                Block.Paragraph.note("共 " + rows.size() + " 人。本表含个人信息，用毕归档或销毁，不得外传。"),
                new Block.Signatures(List.of("培训机构（盖章）", "班主任（签字）", "填表日期")));
        return note.finishNamed(
                new Document("学员花名册 " + head.name(), PageSetup.landscape(), blocks, Foot.NONE, note.watermark()));
    }
}
