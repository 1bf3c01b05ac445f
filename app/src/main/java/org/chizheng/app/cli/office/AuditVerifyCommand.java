package org.chizheng.app.cli.office;

import java.nio.file.Path;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.Command;
import org.chizheng.app.cli.frame.InputFile;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.OpenHome;
import org.chizheng.app.cli.frame.TextTable;
import org.chizheng.sync.audit.AuditFile;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code audit verify}: needs no data folder and no password. */
@picocli.CommandLine.Command(name = "verify", description = "核对一份操作记录的副本是否完整，并列出内容；不用数据文件夹，也不用密码")
final class AuditVerifyCommand extends Command {
    private static final int LARGEST = 256 << 20;

    @Parameters(paramLabel = "FILE", description = "audit copy 写出来的文件")
    private Path file;

    @Option(names = "--fingerprint", paramLabel = "F", description = "县局 device list 里这个单位的指纹，四十位数字；签名的不是它就拒绝")
    private String fingerprint;

    @Override
    public Answer run(OpenHome home) {
        AuditFile copy = AuditFile.read(InputFile.bytes(file, LARGEST));
        if (fingerprint != null) {
            copy.requireSigner(fingerprint);
        }
        TextTable table = new TextTable("时间", "谁", "操作", "对象", "理由", "复核人");
        copy.entries()
                .forEach(entry -> table.row(
                        entry.at(), entry.user(), entry.act(), entry.subject(), entry.reason(), entry.second()));
        return Answer.of(Json.object(
                        "unit", copy.unit(),
                        "by", copy.by(),
                        "at", copy.at(),
                        "fingerprint", copy.fingerprint(),
                        "signerCompared", fingerprint != null,
                        "count", copy.entries().size(),
                        "rows",
                                copy.entries().stream()
                                        .map(entry -> Json.object(
                                                "at", entry.at(),
                                                "user", entry.user(),
                                                "act", entry.act(),
                                                "subject", entry.subject(),
                                                "reason", entry.reason(),
                                                "second", entry.second()))
                                        .toList()))
                .table(table)
                .line("完整：" + copy.entries().size() + " 条，没有少，没有改过，次序也没有变；单位 " + copy.unit() + "，" + copy.at() + " 由 "
                        + copy.by() + " 写出")
                .line(
                        fingerprint == null
                                ? "签名的电脑：" + copy.fingerprint()
                                        + "。完整只说明签名以后没有改过；是不是这个单位写的还没有核对：请与县局 device list 里这个单位的指纹逐位对照，不一样就不要采用（或加 --fingerprint 由程序对）"
                                : "签名的电脑与您给的指纹一致：" + copy.fingerprint());
    }
}
