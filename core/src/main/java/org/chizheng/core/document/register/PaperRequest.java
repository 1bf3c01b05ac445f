package org.chizheng.core.document.register;

import java.time.LocalDate;
import org.chizheng.core.document.Picture;
import org.chizheng.core.document.form.DocumentKind;
import org.chizheng.core.document.form.DocumentKinds;
import org.chizheng.core.shared.Id;

/**
 * Which paper is wanted. What a kind needs is told by {@link PaperNeed}; the rest may stay null.
 *
 * @param trainingClass the class it is about
 * @param unit code of the one unit a progress table is about, null for all
 * @param asOf the day whose figures are meant, null for today
 * @param reason what a paper with full identity numbers is for
 * @param notice what a 公示 says
 * @param chart a picture for the summary, drawn by the caller; null for none
 */
public record PaperRequest(
        DocumentKind kind,
        Id trainingClass,
        String unit,
        LocalDate asOf,
        String reason,
        NoticeTerms notice,
        Picture chart) {

    /** A paper of one class; the reason counts for kinds with full numbers only. */
    public static PaperRequest ofClass(DocumentKind kind, Id trainingClass, String reason) {
        return new PaperRequest(kind, trainingClass, null, null, reason, null, null);
    }

    public static PaperRequest notice(Id trainingClass, NoticeTerms terms) {
        return new PaperRequest(DocumentKinds.NOTICE, trainingClass, null, null, null, terms, null);
    }

    /** 附件1 or 附件2. */
    public static PaperRequest progress(DocumentKind kind, String unit, LocalDate asOf) {
        return new PaperRequest(kind, null, unit, asOf, null, null, null);
    }

    public static PaperRequest summary(Picture chart) {
        return new PaperRequest(DocumentKinds.SUMMARY, null, null, null, null, null, chart);
    }

    String reasonOrNothing() {
        return reason == null ? "" : reason.strip();
    }
}
