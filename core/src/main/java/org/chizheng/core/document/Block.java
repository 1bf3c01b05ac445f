package org.chizheng.core.document;

import java.util.List;

/** What a document is made of, from top to bottom. Sizes in points. */
public sealed interface Block {
    /** A heading; never the last line of a page. */
    record Heading(String text, Typeface face, double size, Align align, double after) implements Block {
        public static Heading title(String text) {
            return new Heading(text, Typeface.TITLE, 20, Align.CENTRE, 8);
        }

        public static Heading section(String text) {
            return new Heading(text, Typeface.HEI, 12, Align.LEFT, 4);
        }
    }

    /**
     * Running text.
     *
     * @param line distance of two base lines
     * @param indent characters that the first line stands in
     */
    record Paragraph(String text, Typeface face, double size, double line, int indent, Align align) implements Block {
        /** Body of an official paper: 仿宋 三号, 22 lines and 28 characters a page (GB/T 9704-2012). */
        public static Paragraph official(String text) {
            return new Paragraph(text, Typeface.FANGSONG, 15.75, 28.95, 2, Align.LEFT);
        }

        /** Small print under a table. */
        public static Paragraph note(String text) {
            return new Paragraph(text, Typeface.FANGSONG, 10, 15, 0, Align.LEFT);
        }
    }

    /** Label and value. */
    record Fact(String label, String value) {}

    /** Labels and values without rules, so many beside each other, read in rows. */
    record Facts(List<Fact> facts, int perLine, double size) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /**
     * A ruled table. The head repeats on every page.
     *
     * @param rowHeight least height of a row; 0 for as high as its text
     * @param nameColumn the column that says whose row it is, for naming a character that no font can show; -1 for none
     */
    record Table(List<Column> columns, List<Row> rows, double size, double rowHeight, int nameColumn) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            for (Row row : rows) {
                if (row.cells().size() != columns.size()) {
                    throw new IllegalArgumentException(
                            row.cells().size() + " cells for " + columns.size() + " columns");
                }
            }
        }

        /** Whether any column stands under a merged head. */
        public boolean hasGroups() {
            return columns.stream().anyMatch(column -> !column.group().isEmpty());
        }
    }

    /** Places to sign, beside each other; stay on the page of what they sign. */
    record Signatures(List<String> labels) implements Block {
        public Signatures {
            labels = List.copyOf(labels);
        }
    }

    /**
     * Who issues and when, with free space for the seal: date four characters from the right, unit centred above it
     * (GB/T 9704-2012, 加盖印章的公文). A seal is never drawn.
     */
    record Closing(String unit, String date) implements Block {}

    /** A picture across the given part of the width, from 0 to 1, in the middle. */
    record Figure(Picture picture, double share) implements Block {}

    /** What follows begins on a new page. */
    record PageBreak() implements Block {}
}
