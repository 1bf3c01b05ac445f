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

/** Writes a paper to the file that was asked for, and says so; replaced fonts are told beside the answer. */
final class PaperAnswer {
    private PaperAnswer() {}

    static Answer written(Paper paper, Path file, OpenHome home) {
        List<String> fonts =
                new PaperFile(FontBook.ofMachine(), home.environment().disk()).write(paper, file);
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
