package org.chizheng.app.records.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chizheng.app.records.attachment.AttachmentLine;
import org.chizheng.app.ui.card.HistoryEntry;
import org.chizheng.app.ui.table.Standing;
import org.chizheng.app.ui.table.Verdict;
import org.chizheng.core.certificate.Certificate;
import org.chizheng.core.certificate.CertificateKind;
import org.chizheng.core.certificate.CertificateRecord;
import org.chizheng.core.certificate.SkillLevel;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.shared.Id;

/** One certificate as a row; equal while it is the same certificate. */
record CertificateLine(Certificate paper, Standing standing, String unit) {
    /** The certificate on one page. */
    record Card(
            CertificateLine line,
            Map<String, Object> values,
            Seen seen,
            List<AttachmentLine> attachments,
            List<HistoryEntry> history) {}

    Id id() {
        return paper.id();
    }

    String kind() {
        return CertificateKind.ofCode(paper.kind()).map(CertificateKind::label).orElse(paper.kind());
    }

    String level() {
        return paper.level() == null
                ? ""
                : SkillLevel.ofCode(paper.level()).map(SkillLevel::both).orElse(paper.level());
    }

    LocalDate issuedOn() {
        return paper.issuedOn() == null ? null : LocalDate.parse(paper.issuedOn());
    }

    /** Something about it is to be checked. */
    Verdict verdict() {
        return paper.doubts().isEmpty() ? Verdict.FINE : Verdict.WARNED;
    }

    String doubts() {
        return paper.doubts().stream()
                .map(code -> CertificateRecord.DOUBTS.getOrDefault(code, code))
                .collect(Collectors.joining("、"));
    }

    String path() {
        return paper.countingPath() == null
                ? ""
                : CertificateRecord.PATHS.getOrDefault(paper.countingPath(), paper.countingPath());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CertificateLine line && line.id().equals(id());
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }
}
