package org.chizheng.core.document.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.chizheng.core.document.font.FontBook;
import org.chizheng.core.document.page.Pages;
import org.chizheng.core.document.paper.DocxWriter;
import org.chizheng.core.document.paper.PdfWriter;
import org.chizheng.core.document.paper.XlsxWriter;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.Refusal;

/** Writes a paper as the file whose name asks for it: .pdf, .docx or .xlsx. Whole or not at all. */
public final class PaperFile {
    private final FontBook fonts;
    private final Disk disk;

    public PaperFile(FontBook fonts, Disk disk) {
        this.fonts = fonts;
        this.disk = disk;
    }

    /**
     * Writes the file, over an older one of that name.
     *
     * @return sentences on fonts that were replaced, empty for none; Word and workbooks go by the official names
     * @throws Refusal {@code document.format}, {@code document.write}, {@code document.glyph-missing} for PDF
     */
    public List<String> write(Paper paper, Path file) {
        check(paper, file);
        String name = lower(file);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        List<String> replaced = List.of();
        try {
            if (name.endsWith(".pdf")) {
                Pages pages = paper.pages(fonts);
                PdfWriter.write(pages, content);
                replaced = pages.fonts().sentences();
            } else if (name.endsWith(".docx")) {
                DocxWriter.write(paper.documents().get(0), content);
            } else {
                XlsxWriter.write(paper.documents().get(0), content);
            }
            Path whole = file.toAbsolutePath();
            disk.createDirectories(whole.getParent());
            disk.replace(whole, content.toByteArray());
        } catch (IOException failed) {
            throw Refusal.causedBy(
                    failed, "document.write", "文件没有写成：" + file, Disk.reason(failed), "请换一个能写入的文件夹，或关掉正打开着它的程序，再试一次");
        }
        return replaced;
    }

    private static String lower(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

    /**
     * Whether the paper can be written as that file at all.
     *
     * @throws Refusal {@code document.format}, {@code document.only-pdf}
     */
    static void check(Paper paper, Path file) {
        String name = lower(file);
        if (name.endsWith(".pdf")) {
            return;
        }
        if (!name.endsWith(".docx") && !name.endsWith(".xlsx")) {
            throw Refusal.of(
                    "document.format",
                    "“" + file.getFileName() + "”不是能写的格式",
                    "文书可以存成PDF、Word或Excel",
                    "文件名请以 .pdf、.docx 或 .xlsx 结尾");
        }
        if (paper.documents().size() > 1) {
            throw Refusal.of(
                    "document.only-pdf",
                    "“" + paper.title() + "”只能存成PDF",
                    "它是几张各有页码的文书合在一起",
                    "文件名请以 .pdf 结尾；要改内容请单独导出其中一张");
        }
    }
}
