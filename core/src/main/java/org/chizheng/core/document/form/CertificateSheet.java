package org.chizheng.core.document.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chizheng.core.document.Block;
import org.chizheng.core.document.Column;
import org.chizheng.core.document.Document;
import org.chizheng.core.document.Foot;
import org.chizheng.core.document.PageSetup;
import org.chizheng.core.document.PublicForm;
import org.chizheng.core.document.Row;

/**
 * 证书发放登记: who took which certificate home, signed for. Everyone of the class signs on the same sheet, so it shows
 * the last four digits only.
 */
public record CertificateSheet(ClassHead head, List<CertificateRow> rows) {
    private static final double ROW_HEIGHT = 24;

    private static final List<Column> COLUMNS = List.of(
            Column.count("序号", 26),
            Column.code("姓名", 56),
            Column.code("身份证号后四位", 50),
            Column.text("证书种类", 88),
            Column.text("职业（工种）及等级", 135),
            Column.code("证书编号", 130),
            Column.code("发证日期", 64),
            Column.hand("领取人签字", 72),
            Column.hand("领取日期", 60),
            Column.text("备注", 36));

    public CertificateSheet {
        rows = List.copyOf(rows);
    }

    /** One certificate; the number comes from its issuer, the day of issue is null where it is not known yet. */
    public record CertificateRow(
            String name, String identityNumber, String kind, String occupation, String number, LocalDate issuedOn) {}

    public Document document(PrintNote note) {
        note.require(DocumentKinds.CERTIFICATES);
        List<Row> lines = new ArrayList<>();
        for (CertificateRow row : rows) {
            lines.add(Row.of(
                    Integer.toString(lines.size() + 1),
                    row.name(),
                    PublicForm.lastFour(row.identityNumber()),
                    row.kind(),
                    row.occupation(),
                    row.number(),
                    row.issuedOn() == null ? "" : row.issuedOn().toString(),
                    "",
                    "",
                    ""));
        }
        List<Block> blocks = List.of(
                Block.Heading.title("证书发放登记表"),
                head.facts(3),
                new Block.Table(COLUMNS, lines, 10.5, ROW_HEIGHT, 1),
                Block.Paragraph.note("共 " + rows.size() + " 本。代领的，代领人须持本人委托书，并在备注栏写明姓名。"),
                new Block.Signatures(List.of("发放人（签字）", "培训机构（盖章）", "发放日期")));
        return note.finish(
                new Document("证书发放登记 " + head.name(), PageSetup.landscape(), blocks, Foot.NONE, note.watermark()));
    }
}
