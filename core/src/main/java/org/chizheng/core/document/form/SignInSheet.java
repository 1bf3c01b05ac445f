package org.chizheng.core.document.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.chizheng.core.document.Block;
import org.chizheng.core.document.Column;
import org.chizheng.core.document.Document;
import org.chizheng.core.document.Foot;
import org.chizheng.core.document.PageSetup;
import org.chizheng.core.document.PublicForm;
import org.chizheng.core.document.Row;

/**
 * 签到表: a place for every half day of every trainee. Lies open on a desk for everyone to sign, so it shows the last
 * four digits only, no phone and no address.
 *
 * @param days the days of teaching, in order
 * @param daysPerPage so many days beside each other; five make a week
 * @param emptyLines lines for who joins late
 */
public record SignInSheet(
        ClassHead head, List<Attendee> attendees, List<LocalDate> days, int daysPerPage, int emptyLines) {
    private static final double ROW_HEIGHT = 24;
    private static final double HALF_DAY = 60;

    public SignInSheet {
        attendees = List.copyOf(attendees);
        days = List.copyOf(days);
        if (daysPerPage < 1 || daysPerPage > 7) {
            throw new IllegalArgumentException("between one and seven days abreast");
        }
    }

    public record Attendee(String name, String identityNumber) {}

    public Document document(PrintNote note) {
        note.require(DocumentKinds.SIGN_IN);
        List<Block> blocks = new ArrayList<>();
        for (int from = 0; from == 0 || from < days.size(); from += daysPerPage) {
            if (from > 0) {
                blocks.add(new Block.PageBreak());
            }
            blocks.add(Block.Heading.title("学员签到表"));
            blocks.add(head.facts(3));
            List<LocalDate> abreast = days.subList(from, Math.min(days.size(), from + daysPerPage));
            blocks.add(new Block.Table(columns(abreast), rows(abreast.size()), 10.5, ROW_HEIGHT, 1));
            blocks.add(Block.Paragraph.note("签到须本人手写，不得代签；未到的划“／”，请假的写“假”。"));
            blocks.add(new Block.Signatures(List.of("班主任（签字）", "授课教师（签字）", "培训机构（盖章）")));
        }
        return note.finish(
                new Document("签到表 " + head.name(), PageSetup.landscape(), blocks, Foot.NONE, note.watermark()));
    }

    /** The last days share the room of a full week, so that the names keep their width. */
    private List<Column> columns(List<LocalDate> abreast) {
        double weight = HALF_DAY * daysPerPage / Math.max(1, abreast.size());
        List<Column> columns = new ArrayList<>();
        columns.add(Column.count("序号", 26));
        columns.add(Column.code("姓名", 60));
        columns.add(Column.code("身份证号后四位", 48));
        for (LocalDate day : abreast) {
            String head = ChineseDates.monthDay(day) + " " + ChineseDates.weekday(day);
            columns.add(Column.hand("上午", weight).under(head));
            columns.add(Column.hand("下午", weight).under(head));
        }
        return columns;
    }

    private List<Row> rows(int abreast) {
        List<Row> rows = new ArrayList<>();
        for (Attendee attendee : attendees) {
            rows.add(row(rows.size(), attendee.name(), PublicForm.lastFour(attendee.identityNumber()), abreast));
        }
        for (int i = 0; i < emptyLines; i++) {
            rows.add(row(rows.size(), "", "", abreast));
        }
        return rows;
    }

    private static Row row(int index, String name, String lastFour, int abreast) {
        List<String> cells = new ArrayList<>(List.of(Integer.toString(index + 1), name, lastFour));
        cells.addAll(Collections.nCopies(2 * abreast, ""));
        return new Row(cells, false);
    }
}
