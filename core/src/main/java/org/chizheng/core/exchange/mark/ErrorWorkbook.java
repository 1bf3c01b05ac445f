package org.chizheng.core.exchange.mark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.chizheng.core.exchange.judge.SheetJudge;
import org.chizheng.core.exchange.sheet.SheetFile;
import org.chizheng.core.exchange.sheet.SheetFormat;
import org.chizheng.core.shared.Refusal;

/**
 * Writes the copy with marks. For xlsx and xls it is the sender's own file, so that formats, widths and other sheets
 * stay; for every other kind, and for an xlsx with macros or links to programs, a new xlsx with the same columns in the
 * same rows.
 */
public final class ErrorWorkbook {
    private ErrorWorkbook() {}

    /** Name for the copy beside the file: 花名册-问题与处理办法.xlsx. */
    public static String suggestedName(SheetFile file) {
        String name = file.path().getFileName().toString();
        int dot = name.lastIndexOf('.');
        boolean xls = file.format() == SheetFormat.XLS && !file.isEt();
        return (dot > 0 ? name.substring(0, dot) : name) + "-" + Marks.TITLE + (xls ? ".xls" : ".xlsx");
    }

    /**
     * Writes the copy under a temporary name, then moves it into place.
     *
     * @param out ends in .xls or .xlsx; when its ending is not that of the source, a new xlsx is written
     * @throws Refusal when the place cannot be written or is the source itself
     */
    public static void write(SheetJudge judge, Path out) {
        SheetFile file = judge.file();
        Path part = out.resolveSibling(out.getFileName() + ".part");
        try {
            if (Files.exists(out) && Files.isSameFile(out, file.path())) {
                throw cannotWrite(out, null);
            }
            Marks marks = Marks.of(judge);
            if (file.xlsx().isPresent() && file.xlsx().get().mayBeCopied()) {
                XlsxMarks.write(file, judge.tab(), marks, part);
            } else if (file.format() == SheetFormat.XLS && !file.isEt() && endsInXls(out)) {
                XlsMarks.write(file, judge.tab(), marks, part);
            } else {
                NewMarks.write(file, judge.tab(), marks, part);
            }
            Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | XMLStreamException wrong) {
            throw cannotWrite(out, wrong);
        } finally {
            discard(part);
        }
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException wrong) {
            throw cannotWrite(part, wrong);
        }
    }

    private static boolean endsInXls(Path out) {
        return out.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xls");
    }

    private static Refusal cannotWrite(Path out, Exception wrong) {
        return Refusal.causedBy(
                wrong,
                "errors.not-written",
                "没有写出问题表“" + out.getFileName() + "”",
                "文件可能正在 Excel/WPS 里打开，或者磁盘已满、没有写入权限，或者与原表同名",
                "请关闭打开的文件，或换一个位置和名字");
    }
}
