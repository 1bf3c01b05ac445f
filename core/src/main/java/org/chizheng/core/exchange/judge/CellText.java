package org.chizheng.core.exchange.judge;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.chizheng.core.exchange.cell.Cell;
import org.chizheng.core.exchange.cell.CellKind;
import org.chizheng.core.shared.TypedText;

/** The text of a cell as a person sees it, and the few texts that stand for none. */
final class CellText {
    private static final MathContext DOUBLE_DIGITS = new MathContext(15);
    private static final List<String> DITTO = List.of("同上", "〃", "″", "同前");

    private CellText() {}

    /** A number as Excel shows it, 15 digits, so that 0.1+0.2 is 0.3; every other cell as typed. */
    static String shown(Cell cell) {
        if (cell.kind() != CellKind.NUMBER) {
            return cell.text();
        }
        try {
            BigDecimal value = new BigDecimal(cell.number());
            boolean tooLong = value.precision() - value.scale() > 15;
            return tooLong
                    ? cell.text()
                    : value.round(DOUBLE_DIGITS).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException wrong) {
            return cell.text();
        }
    }

    /** A number cell whose digits cannot all be true any more. */
    static boolean lostDigits(Cell cell) {
        return cell.kind() == CellKind.NUMBER && shown(cell).length() > 15;
    }

    static boolean isDitto(Cell cell) {
        return DITTO.contains(TypedText.bare(cell.text()));
    }
}
