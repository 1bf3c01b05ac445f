package org.chizheng.core.exchange.cell;

/** Takes the rows of a sheet one after the other, top to bottom; rows that the file leaves out are not passed. */
@FunctionalInterface
public interface RowVisitor {
    /** @return false when no further row is wanted (a preview, or the person pressed 取消) */
    boolean visit(SheetRow row);
}
