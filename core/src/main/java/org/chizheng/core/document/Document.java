package org.chizheng.core.document;

import java.util.List;

/**
 * A paper, before any font or format. One document feeds screen, printer, PDF, docx and xlsx, so that they cannot
 * say different things.
 *
 * @param title what the file and the print job are called
 * @param watermark large and pale across every page (演练); empty for none
 */
public record Document(String title, PageSetup page, List<Block> blocks, Foot foot, String watermark) {
    public Document {
        blocks = List.copyOf(blocks);
    }

    /** The same paper with another foot. */
    public Document with(Foot other) {
        return new Document(title, page, blocks, other, watermark);
    }
}
