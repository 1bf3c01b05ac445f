package org.chizheng.app.bureau.inbox;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chizheng.app.traffic.Moment;
import org.chizheng.app.traffic.SpokenCode;
import org.chizheng.app.ui.Texts;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.intake.FileResult;
import org.chizheng.sync.intake.InboxList;
import org.chizheng.sync.keep.CheckCode;
import org.chizheng.sync.keep.IntakeState;

/**
 * One batch in the list, whether it is here or only rehearsed.
 *
 * @param number 第3号; empty while that is not sure
 * @param note what to know of it beyond the numbers; empty when there is nothing
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
        String note,
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
                "",
                line.counts(),
                Optional.of(line.file()));
    }

    /** @param unit name of the sending office; empty when that is not sure */
    static InboxLine rehearsed(String unit, FileResult result) {
        String code = result.file().map(CheckCode::of).map(SpokenCode::of).orElse("");
        String range = result.first() == 0 ? "" : Texts.of("inbox.range", result.first(), result.last());
        return new InboxLine(
                unit.isEmpty() ? result.name() : unit,
                range,
                "",
                wouldBe(result),
                "",
                code,
                cases(result),
                result.counts(),
                result.file());
    }

    private static String wouldBe(FileResult result) {
        if (result.refusal().isPresent()) {
            return Texts.of("inbox.refused", result.refusal().get().what());
        }
        if (result.repeated()) {
            return Texts.of("inbox.repeated");
        }
        IntakeState state = result.state().orElseThrow();
        return state == IntakeState.WAITING
                ? Texts.of("inbox.would.wait", result.first())
                : Texts.of("inbox.would", state.label());
    }

    /** The cases that would stand, by what opens them: 一个证件号登记了两份 2. */
    private static String cases(FileResult result) {
        return result.cases().entrySet().stream()
                .map(entry -> Texts.of("inbox.would.case", rule(entry.getKey()), entry.getValue()))
                .collect(Collectors.joining(" · "));
    }

    private static String rule(String code) {
        return switch (code) {
            case "dup-id" -> Texts.of("conflict.rule.dup-id");
            case "dup-certificate" -> Texts.of("conflict.rule.dup-certificate");
            case "dup-voucher" -> Texts.of("conflict.rule.dup-voucher");
            case "void-edit" -> Texts.of("conflict.rule.void-edit");
            case "after-approval" -> Texts.of("conflict.rule.after-approval");
            case "after-merge" -> Texts.of("conflict.rule.after-merge");
            case "overlap" -> Texts.of("conflict.rule.overlap");
            default -> Texts.of("conflict.rule.field");
        };
    }

    /** How many, or null for none, so that the list shows only what there is. */
    Long count(String word) {
        int count = counts.getOrDefault(word, 0);
        return count == 0 ? null : (long) count;
    }
}
