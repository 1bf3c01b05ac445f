package org.chizheng.core.exchange.excel;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.eventusermodel.HSSFUserException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.chizheng.core.exchange.cell.MergeSpread;
import org.chizheng.core.exchange.cell.RowVisitor;
import org.chizheng.core.exchange.cell.SheetSource;
import org.chizheng.core.exchange.cell.SheetTab;

/**
 * Reads xls and et as a stream of BIFF8 records: hidden rows, struck-through fonts and merged ranges are records of
 * their own, and no sheet is ever held whole unless its writer put the cells out of order.
 */
public final class XlsSource implements SheetSource {
    private final POIFSFileSystem files;
    private final List<SheetTab> tabs = new ArrayList<>();
    private final List<Integer> streamOrder = new ArrayList<>();
    private final XlsTables tables = new XlsTables();

    XlsSource(POIFSFileSystem files) throws IOException {
        this.files = files;
        List<BoundSheetRecord> sheets = new ArrayList<>();
        walk(new Listener(-1) {
            @Override
            short globals(Record record) {
                if (record instanceof BoundSheetRecord sheet) {
                    sheets.add(sheet);
                }
                tables.take(record);
                return 0;
            }
        });
        BoundSheetRecord[] byPosition = BoundSheetRecord.orderByBofPosition(sheets);
        for (int i = 0; i < sheets.size(); i++) {
            BoundSheetRecord sheet = sheets.get(i);
            tabs.add(new SheetTab(i, sheet.getSheetname(), sheet.isHidden() || sheet.isVeryHidden()));
            streamOrder.add(List.of(byPosition).indexOf(sheet));
        }
    }

    public static XlsSource open(Path file) throws IOException {
        POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true);
        try {
            return new XlsSource(files);
        } catch (IOException | RuntimeException wrong) {
            files.close();
            throw wrong;
        }
    }

    @Override
    public boolean from1904() {
        return tables.from1904();
    }

    @Override
    public List<SheetTab> tabs() {
        return List.copyOf(tabs);
    }

    @Override
    public void read(SheetTab tab, RowVisitor visitor) throws IOException {
        int stream = streamOrder.get(tab.index());
        MergeSpread spread = new MergeSpread();
        OrderProbe probe = new OrderProbe(stream);
        walk(probe);
        spread.addAll(probe.ranges);
        if (!probe.ended) {
            throw new EOFException("the sheet has no end");
        }
        XlsRows rows = new XlsRows(tables, spread, visitor, probe.ordered);
        walk(new Listener(stream) {
            @Override
            short sheet(Record record) {
                return rows.take(record) ? 0 : STOP;
            }
        });
        rows.finish();
    }

    private void walk(Listener listener) throws IOException {
        HSSFRequest request = new HSSFRequest();
        request.addListenerForAllRecords(listener);
        try {
            new HSSFEventFactory().abortableProcessWorkbookEvents(request, files);
        } catch (HSSFUserException wrong) {
            throw new IOException(wrong);
        }
    }

    @Override
    public void close() throws IOException {
        files.close();
    }

    /** Sorts the records into those of the workbook and those of one sheet; charts inside a sheet are passed over. */
    private abstract static class Listener extends AbortableHSSFListener {
        static final short STOP = 1;

        private final int wanted;
        private int sheet = -2;
        private int depth;

        Listener(int wanted) {
            this.wanted = wanted;
        }

        short globals(Record record) {
            return 0;
        }

        void end() {
            // only who looks for a truncated sheet wants to know
        }

        short sheet(Record record) {
            return 0;
        }

        @Override
        public short abortableProcessRecord(Record record) {
            if (record instanceof BOFRecord) {
                sheet += depth == 0 ? 1 : 0;
                depth++;
                return 0;
            }
            if (record instanceof EOFRecord) {
                depth--;
                if (depth == 0 && sheet == wanted) {
                    end();
                    return STOP;
                }
                return 0;
            }
            if (sheet == -1) {
                return globals(record);
            }
            return sheet == wanted && depth == 1 ? sheet(record) : 0;
        }
    }

    /** First pass over a sheet: its merged ranges, and whether its cells come row by row. */
    private static final class OrderProbe extends Listener {
        private final List<MergeSpread.Range> ranges = new ArrayList<>();
        private boolean ordered = true;
        private boolean ended;
        private int row = -1;

        OrderProbe(int wanted) {
            super(wanted);
        }

        @Override
        void end() {
            ended = true;
        }

        @Override
        short sheet(Record record) {
            if (record instanceof MergeCellsRecord merged) {
                for (int i = 0; i < merged.getNumAreas(); i++) {
                    var area = merged.getAreaAt(i);
                    ranges.add(new MergeSpread.Range(
                            area.getFirstRow(), area.getFirstColumn(), area.getLastRow(), area.getLastColumn()));
                }
            } else if (record instanceof CellValueRecordInterface cell) {
                ordered &= cell.getRow() >= row;
                row = Math.max(row, cell.getRow());
            }
            return 0;
        }
    }
}
