package org.chizheng.app.records.exchange;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chizheng.core.shared.Id;

/**
 * With what another page sends somebody here, as the one line of text that pages pass to each other.
 *
 * @param trainingClass the class of a roster, or null where it is still to be chosen; of certificates, where they are of one
 * @param files dropped on that page; may be empty
 */
public record ImportOrder(ImportPurpose purpose, Id trainingClass, List<Path> files) {
    /** Id of the page. */
    public static final String PAGE = "import";

    private static final String FILE = "\n";
    private static final String CLASS = ":";

    public static ImportOrder roster(List<Path> files) {
        return new ImportOrder(ImportPurpose.ROSTER, null, files);
    }

    public static ImportOrder rosterOf(Id trainingClass, List<Path> files) {
        return new ImportOrder(ImportPurpose.ROSTER, trainingClass, files);
    }

    public static ImportOrder certificates(List<Path> files) {
        return new ImportOrder(ImportPurpose.CERTIFICATES, null, files);
    }

    /** Certificates that one class has earned. */
    public static ImportOrder certificatesOf(Id trainingClass, List<Path> files) {
        return new ImportOrder(ImportPurpose.CERTIFICATES, trainingClass, files);
    }

    /** {@code roster:<class>}, then each file on a line of its own. */
    public String key() {
        String what = trainingClass == null ? purpose.code() : purpose.code() + CLASS + trainingClass;
        return Stream.concat(Stream.of(what), files.stream().map(Path::toString))
                .collect(Collectors.joining(FILE));
    }

    /** The order behind a key; a roster of no class for words that are none. */
    static ImportOrder of(String key) {
        List<String> lines = Arrays.asList(key.split(FILE));
        String[] what = lines.get(0).split(CLASS, 2);
        return new ImportOrder(
                ImportPurpose.ofCode(what[0]).orElse(ImportPurpose.ROSTER),
                what.length == 2 ? Id.parse(what[1]) : null,
                lines.stream().skip(1).map(Path::of).toList());
    }
}
