package org.chizheng.core.document.form;

import java.util.List;
import org.chizheng.core.shared.Refusal;

/** The list of papers. A new paper is one line here and one class beside it. */
public final class DocumentKinds {
    public static final DocumentKind ROSTER = new DocumentKind("roster", "学员花名册", true, true);
    public static final DocumentKind SIGN_IN = new DocumentKind("sign-in", "签到表", true, false);
    public static final DocumentKind NOTICE = new DocumentKind("notice", "公示", false, false);
    public static final DocumentKind CERTIFICATES = new DocumentKind("certificates", "证书发放登记", true, false);
    public static final DocumentKind COVER = new DocumentKind("cover", "上报封面单", false, false);
    public static final DocumentKind RECOVERY = new DocumentKind("recovery", "恢复密钥单", false, false);
    public static final DocumentKind TRAINING_PROGRESS = new DocumentKind("annex-1", "附件1 培训任务进度表", true, false);
    public static final DocumentKind HOLDER_PROGRESS = new DocumentKind("annex-2", "附件2 持证任务进度表", false, false);
    public static final DocumentKind SUMMARY = new DocumentKind("summary", "汇总页", false, false);
    public static final DocumentKind CASES = new DocumentKind("cases", "冲突清单", true, false);

    /** Roster, sign-in sheet and certificates of one class in one file. */
    public static final DocumentKind WHOLE_CLASS = new DocumentKind("class", "整班打印", true, true);

    private static final List<DocumentKind> ALL = List.of(
            ROSTER,
            SIGN_IN,
            NOTICE,
            CERTIFICATES,
            COVER,
            RECOVERY,
            TRAINING_PROGRESS,
            HOLDER_PROGRESS,
            SUMMARY,
            CASES,
            WHOLE_CLASS);

    private DocumentKinds() {}

    public static List<DocumentKind> all() {
        return ALL;
    }

    /** @throws Refusal {@code document.unknown-kind} */
    public static DocumentKind of(String code) {
        return ALL.stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                        "document.unknown-kind",
                        "没有“" + code + "”这种文书",
                        "",
                        "可用的有："
                                + String.join(
                                        "、",
                                        ALL.stream().map(DocumentKind::code).toList())));
    }
}
