package org.chizheng.core.exchange.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;

/**
 * Reads every stream of an OLE2 file once. The format has no checksum, and a file whose copy broke off can look whole
 * until its last stream is asked for.
 */
final class OleStreams {
    private OleStreams() {}

    static void readAll(DirectoryEntry folder) throws IOException {
        for (Entry entry : folder) {
            if (entry instanceof DirectoryEntry inner) {
                readAll(inner);
            } else if (entry instanceof DocumentEntry document && document.getSize() > 0) {
                try (InputStream in = new DocumentInputStream(document)) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
    }
}
