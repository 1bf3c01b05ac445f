package org.chizheng.app.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a sheet holds before it becomes a file: title lines, a header, rows of cells. A {@link Double} stands for a cell
 * of numeric type, as careless typing leaves one.
 */
record SheetText(String tab, List<String> titleLines, List<String> header, List<List<Object>> rows) {
    static final List<String> ROSTER_HEADER =
            List.of("序号", "姓名", "性别", "身份证号", "户籍所在乡镇", "村（社区）", "人员类别", "联系电话", "培训券编号", "备注");
    private static final List<String> CERTIFICATE_HEADER =
            List.of("序号", "姓名", "身份证号", "证书类别", "证书编号", "职业（工种）", "等级", "发证日期", "发证单位", "联系电话");

    /** The roster of a class; about one row in 25 is spoilt as rosters are, see {@link HardRows}. */
    static SheetText roster(PlannedClass planned, boolean hard) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < planned.people().size(); i++) {
            List<Object> row = row(i + 1, planned.people().get(i));
            rows.add(hard ? HardRows.spoil(planned.no(), i, row) : row);
        }
        return new SheetText(
                "花名册", List.of(planned.name() + "学员花名册", "培训机构（盖章）：" + planned.institution()), ROSTER_HEADER, rows);
    }

    static List<Object> row(int number, Person person) {
        List<Object> row = new ArrayList<>();
        row.add((double) number);
        row.addAll(List.of(
                person.name(),
                person.sex(),
                person.idNo(),
                person.township(),
                person.village(),
                person.group(),
                person.phone(),
                person.voucher(),
                ""));
        return row;
    }

    static SheetText certificates(String issuer, List<PlannedCertificate> certificates) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < certificates.size(); i++) {
            PlannedCertificate paper = certificates.get(i);
            rows.add(List.of(
                    (double) (i + 1),
                    paper.holder().name(),
                    paper.holder().idNo(),
                    paper.kind(),
                    paper.number(),
                    paper.occupation(),
                    levelWord(paper.level()),
                    paper.issuedOn().toString(),
                    paper.issuer(),
                    paper.holder().phone()));
        }
        return new SheetText("证书", List.of(issuer + "发证清单"), CERTIFICATE_HEADER, rows);
    }

    private static String levelWord(String level) {
        return switch (level) {
            case "3" -> "高级工";
            case "4" -> "中级工";
            default -> "初级工";
        };
    }

    /** A cell as text files show it. */
    static String shown(Object cell) {
        if (!(cell instanceof Double number)) {
            return cell.toString();
        }
        return number == Math.rint(number) && Math.abs(number) < 1e11
                ? String.format(Locale.ROOT, "%.0f", number)
                : String.format(Locale.ROOT, "%.5E", number);
    }
}
