package org.chizheng.core.exchange.intake;

import java.nio.file.Path;
import org.chizheng.core.exchange.layout.ColumnMapping;
import org.chizheng.core.exchange.layout.Layout;
import org.chizheng.core.shared.Id;

/**
 * Which file is to be read, and how.
 *
 * @param trainingClass the class of a roster, or of the certificates of one; null for certificates of no class
 * @param sender who sent the file; what is decided about titles is remembered for this name. Null when unknown
 * @param sheet name of the sheet, null for the first that is shown
 * @param mapping what a person decided about titles just now, on top of what is remembered; null for nothing
 * @param headerRow the sheet's own number of the header that a person pointed at, 0 to find it
 */
public record ImportRequest(
        Path file, Layout layout, Id trainingClass, String sender, String sheet, ColumnMapping mapping, int headerRow) {

    /** A roster of one class. */
    public static ImportRequest roster(Path file, Id trainingClass) {
        return new ImportRequest(file, Layout.roster(), trainingClass, null, null, null, 0);
    }

    /** Certificates, of whatever class. */
    public static ImportRequest certificates(Path file) {
        return new ImportRequest(file, Layout.certificates(), null, null, null, null, 0);
    }

    public ImportRequest ofClass(Id id) {
        return new ImportRequest(file, layout, id, sender, sheet, mapping, headerRow);
    }

    public ImportRequest from(String name) {
        String kept = name == null || name.isBlank() ? null : name.strip();
        return new ImportRequest(file, layout, trainingClass, kept, sheet, mapping, headerRow);
    }

    public ImportRequest onSheet(String name) {
        return new ImportRequest(file, layout, trainingClass, sender, name, mapping, headerRow);
    }

    public ImportRequest with(ColumnMapping decided) {
        return new ImportRequest(file, layout, trainingClass, sender, sheet, decided, headerRow);
    }

    public ImportRequest withHeaderAt(int row) {
        return new ImportRequest(file, layout, trainingClass, sender, sheet, mapping, row);
    }
}
