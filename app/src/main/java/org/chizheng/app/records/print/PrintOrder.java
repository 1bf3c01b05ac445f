package org.chizheng.app.records.print;

import java.time.LocalDate;
import java.util.Set;
import org.chizheng.core.document.form.DocumentKind;
import org.chizheng.core.document.form.NoticeSheet;
import org.chizheng.core.document.register.NoticeTerms;
import org.chizheng.core.document.register.PaperNeed;
import org.chizheng.core.shared.Id;

/**
 * What somebody wants printed, as far as it is filled in. What a kind does not ask for stays null.
 *
 * @param reason what a paper with full numbers is for
 * @param terms of a 公示
 * @param contact where to object; remembered for the next 公示
 * @param basis document and clause of a 公示; remembered too
 */
record PrintOrder(
        DocumentKind kind,
        Id trainingClass,
        String unit,
        LocalDate asOf,
        String reason,
        NoticeTerms terms,
        NoticeSheet.Contact contact,
        String basis) {

    static PrintOrder of(DocumentKind kind) {
        return new PrintOrder(kind, null, null, null, "", null, null, "");
    }

    PrintOrder ofClass(Id chosen) {
        return new PrintOrder(kind, chosen, unit, asOf, reason, terms, contact, basis);
    }

    PrintOrder because(String why) {
        return new PrintOrder(kind, trainingClass, unit, asOf, why, terms, contact, basis);
    }

    PrintOrder ofUnit(String chosen, LocalDate day) {
        return new PrintOrder(kind, trainingClass, chosen, day, reason, terms, contact, basis);
    }

    PrintOrder notice(NoticeTerms given, NoticeSheet.Contact objectTo, String restsOn) {
        return new PrintOrder(kind, trainingClass, unit, asOf, reason, given, objectTo, restsOn);
    }

    /** Everything that the kind needs is there. */
    boolean isComplete() {
        Set<PaperNeed> needs = PaperNeed.required(kind);
        return (!needs.contains(PaperNeed.CLASS) || trainingClass != null)
                && (!needs.contains(PaperNeed.REASON) || !reason.isBlank());
    }
}
