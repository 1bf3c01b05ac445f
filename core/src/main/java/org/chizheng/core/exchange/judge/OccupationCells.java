package org.chizheng.core.exchange.judge;

import java.util.Optional;
import org.chizheng.core.exchange.cell.Cell;
import org.chizheng.core.exchange.layout.Column;
import org.chizheng.core.shared.TypedText;
import org.chizheng.core.training.Edition;
import org.chizheng.core.training.Occupation;
import org.chizheng.core.training.OccupationCatalogue;
import org.chizheng.core.training.Trade;

/** Occupations in a sheet: the name stays as typed; code and edition are added where the name is one of theirs. */
final class OccupationCells {
    private static final OccupationCatalogue CATALOGUE = OccupationCatalogue.shipped();

    private OccupationCells() {}

    static void occupation(RowWork work, Column column, Cell cell) {
        String name = TypedText.trimmed(CellText.shown(cell));
        work.put(column.field(), name);
        Optional<Trade> trade = CATALOGUE.find(name);
        Optional<Occupation> exact = trade.flatMap(found -> named(found, name));
        if (exact.isPresent()) {
            work.put("occupationCode", exact.get().code());
            work.put("occupationEdition", exact.get().edition().code());
        } else if (trade.isPresent() && !trade.get().name().equals(name)) {
            work.at(
                    column,
                    RowOutcome.WARN,
                    "occupation.word",
                    "“" + name + "”先按原样登记，目录里的名称可能是“" + trade.get().name() + "”。请核对职业（工种）名称");
        } else if (trade.isEmpty()) {
            work.at(column, RowOutcome.NORM, "occupation.local", "“" + name + "”不在职业目录里，按本地工种登记，没有职业编码");
        }
    }

    /** The newest edition that calls the trade so; the name in use stands for the newest. */
    private static Optional<Occupation> named(Trade trade, String name) {
        if (trade.name().equals(name)) {
            return Optional.of(trade.current());
        }
        return trade.in(Edition.OF_2022)
                .filter(occupation -> occupation.name().equals(name))
                .or(() -> trade.in(Edition.OF_2015)
                        .filter(occupation -> occupation.name().equals(name)));
    }

    /** Whether two names mean one occupation, for 同一职业同一等级不重复. */
    static boolean same(String one, String other) {
        return !one.isEmpty() && CATALOGUE.same(Occupation.local(one), Occupation.local(other));
    }
}
