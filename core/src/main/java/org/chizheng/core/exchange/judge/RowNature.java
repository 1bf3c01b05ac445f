package org.chizheng.core.exchange.judge;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.chizheng.core.exchange.cell.Cell;
import org.chizheng.core.exchange.cell.SheetRow;
import org.chizheng.core.exchange.layout.Header;
import org.chizheng.core.exchange.layout.Titles;
import org.chizheng.core.shared.TypedText;

/** What a row below the header is: a person, or one of the lines that belong to the printed page (case 20). */
enum RowNature {
    ENTRY,
    /** 小计, 本页合计: of the rows since the last one. */
    SUBTOTAL,
    /** 合计, 总计: of all rows so far. */
    TOTAL,
    /** 制表人：…, 注：…, page numbers. */
    NOTE,
    /** The header once more, after a page break. */
    HEADER,
    BLANK;

    private static final Pattern SUB = Pattern.compile("(本页)?小计.*|本页合计.*|本页共计.*|页计.*");
    private static final Pattern WHOLE = Pattern.compile("(合计|总计|共计|总合计|累计)([:：(（].*|[0-9].*|人数.*|金额.*)?");
    private static final Pattern REMARK =
            Pattern.compile("(制表|审核|填表|复核|经办|负责|核对|联系|录入)(人|单位)?(签字|签章|签名)?[:：(（].*|(填表|制表)(日期|时间|单位)[:：].*"
                    + "|(注|备注|说明|填表说明|附注)[:：].*|第[0-9]+页.*|单位负责人.*|(单位)?[(（]?盖章[)）]?.*");

    static RowNature of(SheetRow row, Header header) {
        Cell identity = row.cell(header.column("idNo"));
        if (isTyped(identity)
                && identity.text().chars().filter(Character::isDigit).count() >= 10) {
            return ENTRY;
        }
        List<Integer> typed = header.fields().entrySet().stream()
                .filter(entry -> !entry.getValue().equals("sequence"))
                .map(Map.Entry::getKey)
                .filter(column -> isTyped(row.cell(column)))
                .toList();
        RowNature line = lineOf(row);
        if (line != null) {
            return line;
        }
        if (typed.isEmpty()) {
            return BLANK;
        }
        return isHeader(row, header, typed) ? HEADER : ENTRY;
    }

    private static boolean isTyped(Cell cell) {
        return !cell.spread() && !cell.isBlank();
    }

    /** A line of totals or notes is told by its first typed cell. */
    private static RowNature lineOf(SheetRow row) {
        List<Cell> typed = row.cells().stream().filter(RowNature::isTyped).toList();
        if (typed.isEmpty()) {
            return null;
        }
        for (Cell cell : typed.subList(0, Math.min(2, typed.size()))) {
            String text = TypedText.bare(cell.text());
            if (SUB.matcher(text).matches()) {
                return SUBTOTAL;
            }
            if (WHOLE.matcher(text).matches()) {
                return TOTAL;
            }
        }
        boolean across =
                typed.size() == 1 && row.cells().stream().filter(Cell::spread).count() >= 2;
        boolean remark = REMARK.matcher(TypedText.bare(typed.get(0).text())).matches();
        return across && isWide(row, typed.get(0)) || remark ? NOTE : null;
    }

    /** One typed cell merged to the right: a sentence over the whole width. */
    private static boolean isWide(SheetRow row, Cell only) {
        return row.cells().stream()
                .anyMatch(cell -> cell.spread() && cell.text().equals(only.text()));
    }

    private static boolean isHeader(SheetRow row, Header header, List<Integer> typed) {
        long same = typed.stream()
                .filter(column -> column < header.titles().size())
                .filter(column -> {
                    String cell = Titles.plain(row.cell(column).text());
                    String title = Titles.plain(header.titles().get(column));
                    return !cell.isEmpty() && (title.equals(cell) || title.startsWith(cell) || title.endsWith(cell));
                })
                .count();
        return same >= 2 && same * 2 >= typed.size();
    }
}
