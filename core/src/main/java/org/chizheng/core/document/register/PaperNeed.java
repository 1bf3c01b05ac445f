package org.chizheng.core.document.register;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chizheng.core.document.form.DocumentKind;
import org.chizheng.core.document.form.DocumentKinds;

/** What has to be given before a paper can be filled, so that a screen or a command asks for that and nothing else. */
public enum PaperNeed {
    CLASS("班级"),
    REASON("用途"),
    NOTICE_TERMS("公示事项"),
    DAY("截至日期"),
    UNIT("单位");

    private static final Set<DocumentKind> MADE_ELSEWHERE =
            Set.of(DocumentKinds.COVER, DocumentKinds.RECOVERY, DocumentKinds.CASES);

    private final String label;

    PaperNeed(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /**
     * Kinds that are filled from the store alone. 上报封面单 needs a batch, 恢复密钥单 a secret, 冲突清单 a queue as somebody
     * filtered it; they are made where those are.
     */
    public static List<DocumentKind> filledFromStore() {
        return DocumentKinds.all().stream()
                .filter(kind -> !MADE_ELSEWHERE.contains(kind))
                .toList();
    }

    /** What must be given. */
    public static Set<PaperNeed> required(DocumentKind kind) {
        Set<PaperNeed> needs = EnumSet.noneOf(PaperNeed.class);
        if (ofClass(kind)) {
            needs.add(CLASS);
        }
        if (kind.needsReason()) {
            needs.add(REASON);
        }
        if (kind == DocumentKinds.NOTICE) {
            needs.add(NOTICE_TERMS);
        }
        return needs;
    }

    /** What may be given besides. */
    public static Set<PaperNeed> optional(DocumentKind kind) {
        if (kind == DocumentKinds.TRAINING_PROGRESS) {
            return EnumSet.of(DAY, UNIT);
        }
        return kind == DocumentKinds.HOLDER_PROGRESS ? EnumSet.of(UNIT) : EnumSet.noneOf(PaperNeed.class);
    }

    static boolean ofClass(DocumentKind kind) {
        return Set.of(
                        DocumentKinds.ROSTER,
                        DocumentKinds.SIGN_IN,
                        DocumentKinds.NOTICE,
                        DocumentKinds.CERTIFICATES,
                        DocumentKinds.WHOLE_CLASS)
                .contains(kind);
    }
}
