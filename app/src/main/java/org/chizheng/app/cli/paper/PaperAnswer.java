package org.chizheng.app.cli.paper;

import java.nio.file.Path;
import java.util.List;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.OpenHome;
import org.chizheng.core.document.Document;
import org.chizheng.core.document.font.FontBook;
import org.chizheng.core.document.register.Paper;
import org.chizheng.core.document.register.PaperFile;

/** A paper was written to the file that was asked for; replaced fonts are told beside the answer. */
final class PaperAnswer {
    private PaperAnswer() {}

    static PaperFile writer(OpenHome home) {
        return new PaperFile(FontBook.ofMachine(), home.environment().disk());
    }

    /** @param fonts sentences on what was replaced */
    static Answer of(Paper paper, Path file, List<String> fonts) {
        List<String> codes = paper.documents().stream()
                .map(Document::foot)
                .map(foot -> foot.checkCode())
                .filter(code -> !code.isEmpty())
                .toList();
        Answer answer = Answer.of(Json.object(
                        "kind", paper.kind().code(),
                        "title", paper.title(),
                        "file", file.toString(),
                        "checkCodes", codes,
                        "fonts", fonts))
                .line("已写成 " + file + "：" + paper.title() + "，校验码 " + String.join("、", codes));
        fonts.forEach(answer::note);
        return answer;
    }
}
