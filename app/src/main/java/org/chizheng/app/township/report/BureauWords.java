package org.chizheng.app.township.report;

import org.chizheng.app.ui.Texts;
import org.chizheng.sync.batch.CaseNotice;
import org.chizheng.sync.batch.Outcome;

/** What the bureau's codes say, as sentences to a clerk. */
final class BureauWords {
    private BureauWords() {}

    /** What became of one save. */
    static String of(Outcome outcome) {
        return switch (outcome.kind()) {
            case APPLIED -> Texts.of("receipt.applied");
            case MERGED_LOST -> Texts.of("receipt.merged-lost");
            case DESK -> Texts.of("receipt.desk", rule(outcome.code()));
            case WAITING -> Texts.of("receipt.waiting");
            case PARKED_SCHEMA -> Texts.of("receipt.parked");
            case QUARANTINED ->
                outcome.code().equals("batch.aside") ? Texts.of("receipt.aside") : Texts.of("receipt.quarantined");
            case DUPLICATE -> Texts.of("receipt.duplicate");
        };
    }

    /** What became of so many saves of a batch, short: 采用 12. */
    static String count(String outcome, int saves) {
        return switch (outcome) {
            case "applied" -> Texts.of("receipt.count.applied", saves);
            case "merged-lost" -> Texts.of("receipt.count.merged-lost", saves);
            case "desk" -> Texts.of("receipt.count.desk", saves);
            case "quarantined" -> Texts.of("receipt.count.quarantined", saves);
            case "duplicate" -> Texts.of("receipt.count.duplicate", saves);
            default -> Texts.of("receipt.count.waiting", saves);
        };
    }

    /** What brought a case up. */
    static String rule(String rule) {
        return switch (rule) {
            case "dup-id" -> Texts.of("case.dup-id");
            case "dup-certificate" -> Texts.of("case.dup-certificate");
            case "dup-voucher" -> Texts.of("case.dup-voucher");
            case "void-edit" -> Texts.of("case.void-edit");
            case "after-approval" -> Texts.of("case.after-approval");
            case "after-merge" -> Texts.of("case.after-merge");
            case "overlap" -> Texts.of("case.overlap");
            default -> Texts.of("case.field");
        };
    }

    /** @param offices names of all that are party to it */
    static String next(CaseNotice.State state, String offices) {
        return state == CaseNotice.State.RETURNED
                ? Texts.of("case.next.returned")
                : Texts.of("case.next.open", offices);
    }
}
