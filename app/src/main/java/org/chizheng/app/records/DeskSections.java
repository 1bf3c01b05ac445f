package org.chizheng.app.records;

import java.util.List;

/** What one kind of desk has besides people, classes and certificates. Closed before the register is. */
public interface DeskSections extends AutoCloseable {
    /** Above people, classes and certificates, in order. */
    List<DeskSection> before();

    /** Below them, in order. */
    List<DeskSection> after();

    /** Lets go of what runs beside the screen, such as the receiver on the line. */
    @Override
    void close();
}
