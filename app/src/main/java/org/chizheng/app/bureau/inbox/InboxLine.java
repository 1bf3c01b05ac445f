package org.chizheng.app.bureau.inbox;

import java.util.Map;
import java.util.Optional;
import org.chizheng.app.traffic.Moment;
import org.chizheng.app.traffic.SpokenCode;
import org.chizheng.app.ui.Texts;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.intake.FileResult;
import org.chizheng.sync.intake.InboxList;
import org.chizheng.sync.keep.CheckCode;

/**
 * One batch in the list, whether it is here or only rehearsed.
 *
 * @param number 第3号; empty while that is not sure
 * @param counts records {@code new}, {@code changed}, {@code conflict}, {@code suspected}
 * @param file empty when it was refused
 */
record InboxLine(
        String unit,
        String number,
        String arrived,
        String state,
        String way,
        String checkCode,
        Map<String, Integer> counts,
        Optional<Digest> file) {

    static InboxLine of(String unit, InboxList.Line line) {
        return new InboxLine(
                unit,
                line.number() == 0 ? "" : Texts.of("inbox.batch", line.number()),
                Moment.of(line.atMillis()),
                line.state().label(),
                line.way().equals("line") ? Texts.of("report.way.line") : Texts.of("report.way.stick"),
                SpokenCode.of(line.checkCode()),
                line.counts(),
                Optional.of(line.file()));
    }

    /** @param unit name of the sending office; empty when that is not sure */
    static InboxLine rehearsed(String unit, FileResult result) {
        String state = result.refusal()
                .map(refusal -> Texts.of("inbox.refused", refusal.what()))
                .orElseGet(() -> result.repeated()
                        ? Texts.of("inbox.repeated")
                        : Texts.of("inbox.would", result.state().orElseThrow().label()));
        String code = result.file().map(CheckCode::of).map(SpokenCode::of).orElse("");
        return new InboxLine(
                unit.isEmpty() ? result.name() : unit, "", "", state, "", code, result.counts(), result.file());
    }

    /** How many, or null for none, so that the list shows only what there is. */
    Long count(String word) {
        int count = counts.getOrDefault(word, 0);
        return count == 0 ? null : (long) count;
    }
}
