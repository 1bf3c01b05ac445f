package org.chizheng.app.cli.certificate;

import java.util.List;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.CertificateOutput;
import org.chizheng.app.cli.frame.HomeCommand;
import org.chizheng.app.cli.frame.Lookup;
import org.chizheng.app.cli.frame.Paging;
import org.chizheng.app.cli.frame.Reveal;
import org.chizheng.core.Core;
import org.chizheng.core.certificate.Certificate;
import org.chizheng.core.certificate.CertificateKind;
import org.chizheng.core.certificate.CertificateQueries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code certificate list}. */
@Command(name = "list", description = "列出证书，最近改过的在前")
final class CertificateListCommand extends HomeCommand {
    @Option(names = "--text", paramLabel = "TEXT", description = "编号开头、持证人姓名或职业")
    private String text;

    @Option(names = "--kind", paramLabel = "KIND", description = "证书类别：代码或名称")
    private String kind;

    @Option(names = "--unit", paramLabel = "UNIT", description = "来源单位：代码或名称")
    private String unit;

    @Option(names = "--voided", description = "连同已作废的")
    private boolean voided;

    @Mixin
    private Paging paging;

    @Override
    protected Answer run(Core core, Reveal reveal) {
        String code = kind == null
                ? null
                : CertificateKind.ofWord(kind)
                        .map(CertificateKind::code)
                        .orElseThrow(() -> wrong("没有“" + kind + "”这类证书"));
        String source = unit == null ? null : new Lookup(core).unit(unit);
        CertificateQueries.Filter filter = new CertificateQueries.Filter(text, source, code, voided);
        CertificateQueries certificates = core.services().certificates();
        List<Certificate> papers = certificates.page(filter, paging.offset(), paging.limit());
        reveal.openMany(core, "certificate list，" + papers.size() + " 本");
        CertificateOutput view = new CertificateOutput(reveal);
        return paging.answer(
                certificates.count(filter), papers.stream().map(view::row).toList(), view.table(papers));
    }
}
