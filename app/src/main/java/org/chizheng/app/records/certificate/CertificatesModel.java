package org.chizheng.app.records.certificate;

import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.chizheng.app.records.PagedModel;
import org.chizheng.app.records.RecordActions;
import org.chizheng.app.records.Session;
import org.chizheng.app.records.attachment.AttachmentModel;
import org.chizheng.core.certificate.Certificate;
import org.chizheng.core.certificate.CertificateRecord;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;

/** The list of certificates and the one whose page is open. */
public final class CertificatesModel {
    private final Session session;
    private final RecordActions actions;
    private final AttachmentModel attachments;
    private final PagedModel<CertificateLine> list;
    private final ObjectProperty<CertificateFilter> filter = new SimpleObjectProperty<>(CertificateFilter.NONE);
    private final ObjectProperty<CertificateLine.Card> card = new SimpleObjectProperty<>();
    private final ObjectProperty<Refusal> problem = new SimpleObjectProperty<>();

    public CertificatesModel(Session session) {
        this.session = session;
        this.actions = new RecordActions(session);
        this.attachments = new AttachmentModel(session, CertificateRecord.KIND, problem::set, this::refresh);
        this.list = new PagedModel<>(session, this::page);
        filter.addListener((watched, before, now) -> list.first());
        session.onChange(
                Set.of(CertificateRecord.KIND.name(), AttachmentModel.KIND, "trainee", "decision"), this::refresh);
    }

    Session session() {
        return session;
    }

    AttachmentModel attachments() {
        return attachments;
    }

    PagedModel<CertificateLine> list() {
        return list;
    }

    ObjectProperty<CertificateFilter> filter() {
        return filter;
    }

    ObjectProperty<CertificateLine.Card> card() {
        return card;
    }

    ObjectProperty<Refusal> problem() {
        return problem;
    }

    void load() {
        list.reload();
    }

    void show(Id certificate) {
        session.read(progress -> read(certificate), this::put, problem::set);
    }

    /** Shown anew even when nothing changed: the drawer may be waiting for it. */
    private void put(CertificateLine.Card read) {
        card.set(null);
        card.set(read);
    }

    void putAway() {
        card.set(null);
    }

    void withdraw() {
        Id id = card.get().line().id();
        act(id, () -> actions.withdraw(id));
    }

    void discard(String reason) {
        CertificateLine.Card shown = card.get();
        Id id = shown.line().id();
        act(id, () -> session.services().certificateService().discard(session.actor(), id, shown.seen(), reason));
    }

    private void act(Id certificate, Runnable job) {
        problem.set(null);
        session.read(
                progress -> {
                    job.run();
                    return read(certificate);
                },
                card::set,
                problem::set);
    }

    private void refresh() {
        list.reload();
        if (card.get() != null) {
            show(card.get().line().id());
        }
    }

    private PagedModel.Slice<CertificateLine> page(int offset, int limit) {
        CertificateListQueries queries =
                new CertificateListQueries(session.core().store());
        Set<Id> troubled = actions.inOpenCases();
        List<CertificateLine> lines = queries.page(filter.get(), offset, limit).stream()
                .map(id -> session.services().certificates().byId(id).orElseThrow())
                .map(paper -> line(paper, troubled))
                .toList();
        return new PagedModel.Slice<>(lines, queries.count(filter.get()));
    }

    private CertificateLine line(Certificate paper, Set<Id> troubled) {
        return new CertificateLine(
                paper,
                session.standing(paper.ownSeq(), troubled.contains(paper.id())),
                session.unitName(paper.sourceUnit()));
    }

    private CertificateLine.Card read(Id id) {
        Certificate paper = session.services()
                .certificates()
                .byId(id)
                .orElseThrow(() -> Refusal.of("certificate.none", "没有找到这本证书", "", "请用证书编号或姓名再找一次"));
        return new CertificateLine.Card(
                line(paper, actions.inOpenCases()),
                session.core().ledger().values(CertificateRecord.KIND, id),
                actions.seen(CertificateRecord.KIND, id),
                attachments.of(List.of(id)),
                actions.history(CertificateRecord.KIND, id));
    }
}
