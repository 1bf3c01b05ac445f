package org.chizheng.core.document.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chizheng.core.document.Document;
import org.chizheng.core.document.form.CaseListSheet;
import org.chizheng.core.document.form.CoverSheet;
import org.chizheng.core.document.form.DocumentKind;
import org.chizheng.core.document.form.DocumentKinds;
import org.chizheng.core.document.form.PrintNote;
import org.chizheng.core.document.form.RecoverySheet;
import org.chizheng.core.office.Right;
import org.chizheng.core.shared.Actor;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;

/** Fills papers from the store. Nothing with full identity numbers is handed out before its use is noted. */
public final class PaperService {
    private final PaperSources sources;
    private final PaperOffice office;

    public PaperService(PaperSources sources, PaperOffice office) {
        this.sources = sources;
        this.office = office;
    }

    public PaperSettings settings() {
        return office.settings();
    }

    /**
     * The paper that is asked for, with the figures of this moment, to be looked at. One with full numbers is noted as
     * looked at before it is handed out; what happens to it then is for {@link PaperRelease}.
     *
     * @throws Refusal {@code document.*} for what is missing, {@code document.reason-missing} and {@code right.*} for a
     *     paper with full numbers that is not allowed
     */
    public Paper fill(Actor actor, PaperRequest request) {
        Paper paper = unnoted(actor, request);
        if (paper.kind().needsReason()) {
            office.audit().note(actor, Right.PRINT_FULL, "预览" + paper.kind().name(), paper.subject(), paper.reason());
        }
        return paper;
    }

    /** As {@link #fill} and noted by the caller before anybody gets it. */
    Paper unnoted(Actor actor, PaperRequest request) {
        DocumentKind kind = request.kind();
        PrintNote note = office.note(actor, request.reasonOrNothing());
        note.require(kind);
        if (PaperNeed.ofClass(kind)) {
            return ofClass(actor, request, note);
        }
        if (kind == DocumentKinds.SUMMARY) {
            return Paper.of(
                    kind,
                    new SummaryPaper(sources, office).sheet(request.chart()).document(note));
        }
        if (kind == DocumentKinds.TRAINING_PROGRESS) {
            return Paper.of(
                    kind, new TrainingProgress(sources, office).sheet(request).document(note));
        }
        if (kind == DocumentKinds.HOLDER_PROGRESS) {
            return Paper.of(
                    kind, new HolderProgress(sources, office).sheet(request).document(note));
        }
        throw madeElsewhere(kind);
    }

    private static Refusal madeElsewhere(DocumentKind kind) {
        String what = "“" + kind.name() + "”不能在这里单独打印";
        if (kind == DocumentKinds.COVER) {
            return Refusal.of("document.not-from-store", what, "封面单随上报包一起生成", "请在“上报”里打印");
        }
        if (kind == DocumentKinds.CASES) {
            return Refusal.of("document.not-from-store", what, "清单照“冲突”页上筛选的样子打", "请在县局的“冲突”里打印");
        }
        return Refusal.of("document.not-from-store", what, "恢复密钥只在生成的那一刻知道，本机不保存", "请在“账号与密码”里换一张新的并打印");
    }

    private Paper ofClass(Actor actor, PaperRequest request, PrintNote note) {
        DocumentKind kind = request.kind();
        ClassPapers papers = ClassPapers.of(sources, office, request.trainingClass());
        if (kind == DocumentKinds.SIGN_IN) {
            return Paper.of(kind, papers.signIn(office.calendar()).document(note));
        }
        if (kind == DocumentKinds.CERTIFICATES) {
            return Paper.of(kind, papers.certificates().document(note));
        }
        if (kind == DocumentKinds.NOTICE) {
            return Paper.of(
                    kind,
                    new NoticePaper(office).sheet(papers, request.notice()).document(note));
        }
        Document roster = papers.roster().document(note);
        if (kind == DocumentKinds.ROSTER) {
            return new Paper(kind, roster.title(), List.of(roster), papers.counted(), request.reasonOrNothing());
        }
        List<Document> all = new ArrayList<>(List.of(roster));
        all.add(papers.signIn(office.calendar()).document(note));
        if (papers.hasCertificates()) {
            all.add(papers.certificates().document(note));
        }
        return new Paper(kind, kind.name() + " " + papers.called(), all, papers.counted(), request.reasonOrNothing());
    }

    /**
     * Both progress tables in one file, as far as there are targets. Holders are stock, so their table stands in it only
     * when the figures are those of today.
     *
     * @param unit code of one unit, null for all
     * @param asOf null for today
     */
    public Paper progress(Actor actor, String unit, LocalDate asOf) {
        Paper training = fill(actor, PaperRequest.progress(DocumentKinds.TRAINING_PROGRESS, unit, asOf));
        LocalDate today = office.seams().today();
        boolean stock = (asOf == null || asOf.equals(today))
                && !sources.targets()
                        .rows(HolderProgress.ANNEX, today.getYear())
                        .isEmpty();
        if (!stock) {
            return training;
        }
        List<Document> both = new ArrayList<>(training.documents());
        both.addAll(fill(actor, PaperRequest.progress(DocumentKinds.HOLDER_PROGRESS, unit, null))
                .documents());
        String title = "任务进度 " + office.name();
        return new Paper(DocumentKinds.TRAINING_PROGRESS, title, both, title, "");
    }

    /** How many records of each kind a batch holds: ops {@code from} to {@code to} of a chain, both counted. */
    public List<CoverSheet.Count> coverCounts(Id chain, long from, long to) {
        return sources.covers().counts(chain, from, to);
    }

    /** The cover of a batch, with {@link #coverCounts} in it. */
    public Paper cover(Actor actor, CoverSheet sheet) {
        return Paper.of(DocumentKinds.COVER, sheet.document(office.note(actor, "")));
    }

    /** The queue of open cases, as somebody filtered it. */
    public Paper cases(Actor actor, CaseListSheet sheet) {
        return Paper.of(DocumentKinds.CASES, sheet.document(office.note(actor, "")));
    }

    /**
     * The recovery slot on paper. Called with the text that making it gave back; it is kept nowhere.
     *
     * @param device what people call the computer
     */
    public Paper recovery(Actor actor, String device, String key) {
        RecoverySheet sheet =
                new RecoverySheet(office.name(), device, office.seams().today(), key);
        return Paper.of(DocumentKinds.RECOVERY, sheet.document(office.note(actor, "")));
    }
}
