package org.chizheng.core.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.chizheng.core.exchange.cell.SheetTab;
import org.chizheng.core.exchange.judge.Known;
import org.chizheng.core.exchange.judge.SheetJudge;
import org.chizheng.core.exchange.layout.ColumnMapping;
import org.chizheng.core.exchange.layout.Layout;
import org.chizheng.core.exchange.mark.ErrorWorkbook;
import org.chizheng.core.exchange.sheet.SheetFile;
import org.chizheng.core.shared.Refusal;

/**
 * One file on its way in: open it, choose a sheet, judge its rows, write the error workbook. Nothing is stored here, so
 * a dry run is the same call without the saving behind it.
 */
public final class SheetImport implements Closeable {
    private final SheetFile file;
    private final Layout layout;

    private SheetImport(SheetFile file, Layout layout) {
        this.file = file;
        this.layout = layout;
    }

    /** @throws Refusal as {@link SheetFile#open(Path)} */
    public static SheetImport open(Path path, Layout layout) {
        return new SheetImport(SheetFile.open(path), layout);
    }

    /** Every sheet of the file; only the chosen one is imported. */
    public List<SheetTab> tabs() {
        return file.tabs();
    }

    public SheetFile file() {
        return file;
    }

    public Layout layout() {
        return layout;
    }

    /** SHA-256 of the file, see {@link ImportKeys#fileHash}. */
    public String fileHash() {
        try {
            return ImportKeys.fileHash(file.path());
        } catch (IOException wrong) {
            throw Refusal.causedBy(
                    wrong, "sheet.missing", "文件“" + file.path().getFileName() + "”读不到了", "U盘可能已经拔出", "请插好后再导入");
        }
    }

    /** Judges the first sheet that is shown. */
    public SheetJudge judge(ColumnMapping remembered, Known known, LocalDate today) {
        return judge(file.firstShown(), remembered, known, today);
    }

    /** Judges the chosen sheet; refusals as {@link SheetJudge#open}. */
    public SheetJudge judge(SheetTab tab, ColumnMapping remembered, Known known, LocalDate today) {
        return SheetJudge.open(file, tab, layout, remembered, known, today);
    }

    /** Writes the sender's own file with the marks, see {@link ErrorWorkbook#write}. */
    public void writeErrors(SheetJudge judge, Path out) {
        ErrorWorkbook.write(judge, out);
    }

    @Override
    public void close() {
        file.close();
    }
}
