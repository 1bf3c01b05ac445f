package org.chizheng.core.exchange.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** One way of reading one format. Rows may be read any number of times. */
interface SheetSource extends Closeable {
    List<SheetTab> tabs();

    void read(SheetTab tab, RowVisitor visitor) throws IOException;
}
