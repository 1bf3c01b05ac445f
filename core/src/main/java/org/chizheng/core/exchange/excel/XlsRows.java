package org.chizheng.core.exchange.excel;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.chizheng.core.exchange.cell.Cell;
import org.chizheng.core.exchange.cell.CellKind;
import org.chizheng.core.exchange.cell.MergeSpread;
import org.chizheng.core.exchange.cell.RowVisitor;
import org.chizheng.core.exchange.cell.SheetRow;

/** Gathers the cell records of one xls sheet into rows. */
final class XlsRows {
    private final XlsTables tables;
    private final MergeSpread spread;
    private final RowVisitor visitor;
    private final boolean ordered;
    private final BitSet hidden = new BitSet();
    private final TreeMap<Integer, List<Cell>> rows = new TreeMap<>();
    private FormulaRecord waiting;
    private boolean stopped;

    /** @param ordered the cells come row by row, so that a row may be passed on when the next one begins */
    XlsRows(XlsTables tables, MergeSpread spread, RowVisitor visitor, boolean ordered) {
        this.tables = tables;
        this.spread = spread;
        this.visitor = visitor;
        this.ordered = ordered;
    }

    /** @return false when the visitor wants no more */
    boolean take(Record record) {
        if (record instanceof RowRecord row) {
            hidden.set(row.getRowNumber(), row.getZeroHeight());
        } else if (record instanceof StringRecord string && waiting != null) {
            put(waiting, tables.text(string.getString(), waiting.getXFIndex()).fromFormula());
            waiting = null;
        } else if (record instanceof CellValueRecordInterface cell) {
            if (ordered && !rows.isEmpty() && cell.getRow() > rows.firstKey()) {
                passAll();
            }
            takeCell(cell);
        }
        return !stopped;
    }

    private void takeCell(CellValueRecordInterface cell) {
        int style = cell.getXFIndex();
        if (cell instanceof LabelSSTRecord label) {
            put(cell, tables.text(label.getSSTIndex(), style));
        } else if (cell instanceof LabelRecord label) {
            put(cell, tables.text(label.getValue(), style));
        } else if (cell instanceof NumberRecord number) {
            put(cell, tables.number(number.getValue(), style));
        } else if (cell instanceof BoolErrRecord value) {
            put(cell, value.isBoolean() ? bool(value.getBooleanValue()) : error(value.getErrorValue()));
        } else if (cell instanceof FormulaRecord formula) {
            takeFormula(formula);
        } else {
            put(cell, Cell.EMPTY);
        }
    }

    private void takeFormula(FormulaRecord formula) {
        CellType kind = formula.getCachedResultTypeEnum();
        Cell cell = switch (kind) {
            case NUMERIC -> tables.number(formula.getValue(), formula.getXFIndex());
            case BOOLEAN -> bool(formula.getCachedBooleanValue());
            case ERROR -> error(formula.getCachedErrorValue());
            default -> Cell.EMPTY;
        };
        waiting = kind == CellType.STRING ? formula : null;
        put(formula, cell.fromFormula());
    }

    private static Cell bool(boolean value) {
        return new Cell(CellKind.BOOL, value ? "TRUE" : "FALSE", "", false, false, false);
    }

    private static Cell error(int code) {
        String text = FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#错误";
        return new Cell(CellKind.ERROR, text, "", false, false, false);
    }

    private void put(CellValueRecordInterface at, Cell cell) {
        List<Cell> cells = rows.computeIfAbsent(at.getRow(), row -> new ArrayList<>());
        int column = at.getColumn();
        while (cells.size() <= column) {
            cells.add(Cell.EMPTY);
        }
        cells.set(column, cell);
    }

    void finish() {
        passAll();
    }

    private void passAll() {
        for (Map.Entry<Integer, List<Cell>> row : rows.entrySet()) {
            if (stopped) {
                break;
            }
            int number = row.getKey();
            spread.apply(number, row.getValue());
            stopped = !visitor.visit(new SheetRow(number + 1, row.getValue(), hidden.get(number)));
        }
        rows.clear();
    }
}
