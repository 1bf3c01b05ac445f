package org.chizheng.core.exchange.cell;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** One way of reading one format. Rows may be read any number of times. */
public interface SheetSource extends Closeable {
    List<SheetTab> tabs();

    /** Days are counted from 1904, as old files of the Macintosh do. */
    default boolean from1904() {
        return false;
    }

    void read(SheetTab tab, RowVisitor visitor) throws IOException;
}
