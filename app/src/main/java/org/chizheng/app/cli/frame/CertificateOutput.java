package org.chizheng.app.cli.frame;

import java.util.List;
import java.util.Map;
import org.chizheng.core.certificate.Certificate;
import org.chizheng.core.certificate.CertificateKind;
import org.chizheng.core.certificate.SkillLevel;

/** Certificates in an answer; a number that is made of the holder's identity number is masked like it. */
public final class CertificateOutput {
    private final Reveal reveal;

    public CertificateOutput(Reveal reveal) {
        this.reveal = reveal;
    }

    public Map<String, Object> row(Certificate paper) {
        return Json.object(
                "id", paper.id().toString(),
                "trainee", paper.trainee() == null ? null : paper.trainee().toString(),
                "name", paper.traineeName(),
                "idNo", reveal.value("idNo", paper.traineeIdNo()),
                "kind", paper.kind(),
                "number", reveal.value("number", paper.number()),
                "occupation", paper.occupationName(),
                "level", paper.level(),
                "issuedOn", paper.issuedOn(),
                "issuer", paper.issuer(),
                "sourceUnit", paper.sourceUnit(),
                "countingPath", paper.countingPath(),
                "doubts", paper.doubts(),
                "voided", paper.voided());
    }

    public TextTable table(List<Certificate> papers) {
        TextTable table = new TextTable("持证人", "证书类别", "证书编号", "职业（工种）", "等级", "发证日期");
        for (Certificate paper : papers) {
            table.row(
                    paper.traineeName(),
                    CertificateKind.ofCode(paper.kind())
                            .map(CertificateKind::label)
                            .orElse(paper.kind()),
                    reveal.value("number", paper.number()),
                    paper.occupationName(),
                    paper.level() == null
                            ? null
                            : SkillLevel.ofCode(paper.level())
                                    .map(SkillLevel::both)
                                    .orElse(paper.level()),
                    paper.issuedOn());
        }
        return table;
    }
}
