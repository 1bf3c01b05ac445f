package org.chizheng.core.document.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chizheng.core.document.Align;
import org.chizheng.core.document.Block;
import org.chizheng.core.document.Column;
import org.chizheng.core.document.Document;
import org.chizheng.core.document.Foot;
import org.chizheng.core.document.PageSetup;
import org.chizheng.core.document.Row;
import org.chizheng.core.document.Typeface;

/**
 * 上报封面单: goes with the stick, so that a telephone call can confirm what arrived. Counts only, no person.
 *
 * @param batchNumber number of the batch, shown with four digits at least
 * @param checkCode of the batch file, see {@link CheckCode#of(byte[])}
 */
public record CoverSheet(
        String unit, long batchNumber, LocalDate date, List<Count> counts, String checkCode, String fileName) {
    public CoverSheet {
        counts = List.copyOf(counts);
    }

    /** How many records of a kind are new and how many changed. */
    public record Count(String kind, long added, long changed) {}

    public Document document(PrintNote note) {
        note.require(DocumentKinds.COVER);
        List<Row> lines = new ArrayList<>();
        long added = 0;
        long changed = 0;
        for (Count count : counts) {
            lines.add(row(count.kind(), count.added(), count.changed(), false));
            added += count.added();
            changed += count.changed();
        }
        lines.add(row("合计", added, changed, true));
        String number = String.format(Locale.ROOT, "第%04d号", batchNumber);
        List<Block> blocks = List.of(
                Block.Heading.title("数据上报封面单"),
                new Block.Heading(unit + "　" + number, Typeface.HEI, 16, Align.CENTRE, 12),
                facts(number),
                counts(lines),
                new Block.Heading("校验码", Typeface.HEI, 12, Align.CENTRE, 0),
                new Block.Heading(
                        checkCode.length() == 8 ? checkCode.substring(0, 4) + " " + checkCode.substring(4) : checkCode,
                        Typeface.HEI,
                        30,
                        Align.CENTRE,
                        4),
                new Block.Paragraph("收到后请核对屏幕上的校验码，一致即为完整。电话核对时逐字念出。", Typeface.FANGSONG, 11, 18, 0, Align.CENTRE),
                new Block.Signatures(List.of("报送人（签字）", "接收人（签字）", "接收时间")));
        return note.finishBare(
                new Document("上报封面单 " + unit + number, PageSetup.portrait(), blocks, Foot.NONE, note.watermark()));
    }

    private Block.Facts facts(String number) {
        return new Block.Facts(
                List.of(
                        new Block.Fact("上报单位", unit),
                        new Block.Fact("上报日期", ChineseDates.day(date)),
                        new Block.Fact("包号", number),
                        new Block.Fact("文件名", fileName)),
                2,
                12);
    }

    private static Block.Table counts(List<Row> lines) {
        List<Column> columns =
                List.of(Column.word("内容", 120), Column.count("新增", 80), Column.count("变更", 80), Column.count("小计", 80));
        return new Block.Table(columns, lines, 12, 26, -1);
    }

    private static Row row(String kind, long added, long changed, boolean total) {
        return new Row(
                List.of(kind, Long.toString(added), Long.toString(changed), Long.toString(added + changed)), total);
    }
}
