package org.chizheng.core.document.form;

import org.chizheng.core.document.Document;
import org.chizheng.core.document.Foot;
import org.chizheng.core.shared.Refusal;

/**
 * What every paper carries besides its content.
 *
 * @param snapshot when the data were read, as printed (2021-06-25 10:30)
 * @param printedBy name of the person at the keyboard; empty for none
 * @param reason what the paper is for; asked for kinds with full identity numbers
 * @param practice whether the county is the practice county, whose papers all say 演练
 */
public record PrintNote(String snapshot, String printedBy, String reason, boolean practice) {
    private static final String PRACTICE = "演练";

    /** @throws Refusal {@code document.reason-missing} when the kind shows full numbers and no reason is given */
    public void require(DocumentKind kind) {
        if (kind.needsReason() && reason.isBlank()) {
            throw Refusal.of(
                    "document.reason-missing",
                    "打印“" + kind.name() + "”要先写明用途",
                    "它印有完整身份证号，用途要记入日志（个人信息保护法 第六条、第五十一条）",
                    "写一句用途，例如“报县人社局开班备案”，再打印");
        }
    }

    String watermark() {
        return practice ? PRACTICE : "";
    }

    /** The foot and its check code, counted over everything else that the paper shows. */
    Document finish(Document document) {
        return document.with(new Foot(CheckCode.of(document), snapshot, ""));
    }

    /** As {@link #finish}, and who printed it what for: a paper with full numbers must lead back to its origin. */
    Document finishNamed(Document document) {
        String who = printedBy.isBlank() ? "" : "打印人 " + printedBy + "　";
        return document.with(new Foot(CheckCode.of(document), snapshot, who + "用途：" + reason));
    }

    /** A foot with the time only, for papers that carry a code of their own or must not. */
    Document finishBare(Document document) {
        return document.with(new Foot("", snapshot, ""));
    }
}
