package org.chizheng.app.cli.store;

import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.HomeCommand;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.Reveal;
import org.chizheng.core.Core;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code store digest}: equal on every replica that holds the same facts. */
@Command(name = "digest", description = "检索库的摘要：内容相同的两处，摘要相同")
final class StoreDigestCommand extends HomeCommand {
    @Option(names = "--check", description = "再从日志另建一份，比较两个摘要；不同时退出码为 1")
    private boolean check;

    @Override
    protected Answer run(Core core, Reveal reveal) {
        String digest = core.digest();
        if (!check) {
            return Answer.of(Json.object("digest", digest)).line(digest);
        }
        String rebuilt = core.digestOfRebuild();
        boolean equal = digest.equals(rebuilt);
        return Answer.of(Json.object("digest", digest, "rebuild", rebuilt, "equal", equal))
                .line(digest)
                .line(equal ? "与从日志重建的一致。" : "与从日志重建的不一致：检索库被改动过。请运行 store rebuild，已存的内容都在日志里。")
                .withProblems(!equal);
    }
}
