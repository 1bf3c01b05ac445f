package org.chizheng.app.township.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chizheng.app.traffic.Office;
import org.chizheng.sync.keep.Progress;
import org.chizheng.sync.outbox.OutboxBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverPaperTest {
    @TempDir
    Path root;

    @Test
    void coverBearsOfficeNumberCountsAndCheckCodeButNoPerson() throws Exception {
        try (Office bureau = Office.bureau(root);
                Office yueyang = Office.yueyang(root)) {
            yueyang.enrolAt(bureau);
            yueyang.trainee("李秀英", 982);
            yueyang.trainee("王建军", 983);
            Path stick = Files.createDirectory(root.resolve("stick"));
            OutboxBatch batch =
                    yueyang.sync.office().exportTo(stick, Progress.NONE).get(0);
            Path file = new CoverPaper(yueyang.session).save(batch, stick);
            assertThat(file).hasFileName("上报封面单第1号.pdf");
            String text = text(file.toFile());
            assertThat(text).contains("岳阳镇", "第0001号", batch.checkCode().substring(0, 4));
            assertThat(text).containsPattern("学员\\s*2\\s*0\\s*2");
            assertThat(text).doesNotContain("李秀英", "王建军");
        }
    }

    private static String text(File file) throws Exception {
        try (PDDocument paper = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(paper);
        }
    }
}
