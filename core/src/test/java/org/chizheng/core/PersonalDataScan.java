package org.chizheng.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks for people's numbers in whatever a program leaves behind (I12): those of the people given, of any length, and
 * every other run of eighteen characters whose check character holds. In bytes as they are, in UTF-16 of both orders,
 * and in whatever looks like base64, decoded from each of its four beginnings.
 */
public final class PersonalDataScan {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final Pattern EIGHTEEN = Pattern.compile("(?<![0-9A-Za-z])[0-9]{17}[0-9Xx](?![0-9A-Za-z])");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9_+/-]{24,}");

    private final Set<String> known;

    /** @param known identity numbers of both lengths and telephones of the people that were made */
    public PersonalDataScan(Collection<String> known) {
        this.known = Set.copyOf(known);
    }

    /** What a text shows, as {@code where: number}. */
    public List<String> text(String where, String text) {
        Set<String> found = new TreeSet<>();
        plain(text, found);
        Matcher runs = BASE64.matcher(text);
        while (runs.find()) {
            String run = runs.group().replace('+', '-').replace('/', '_');
            for (int skip = 0; skip < 4; skip++) {
                int length = (run.length() - skip) / 4 * 4;
                byte[] decoded = Base64.getUrlDecoder().decode(run.substring(skip, skip + length));
                plain(new String(decoded, StandardCharsets.ISO_8859_1), found);
            }
        }
        return found.stream().map(number -> where + ": " + number).toList();
    }

    private void plain(String text, Set<String> found) {
        known.stream().filter(text::contains).forEach(found::add);
        Matcher runs = EIGHTEEN.matcher(text);
        while (runs.find()) {
            if (checks(runs.group())) {
                found.add(runs.group());
            }
        }
    }

    /** GB 11643: the weights of the places, and the table of remainders. */
    private static boolean checks(String number) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        int month = Integer.parseInt(number.substring(10, 12));
        return month >= 1 && month <= 12 && "10X98765432".charAt(sum % 11) == Character.toUpperCase(number.charAt(17));
    }

    /** What a file shows in any of its readings. */
    public List<String> bytes(String where, byte[] content) {
        List<String> found = new ArrayList<>(text(where, new String(content, StandardCharsets.ISO_8859_1)));
        for (int shift = 0; shift < 2 && content.length > shift; shift++) {
            for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                found.addAll(text(where + " " + wide, new String(content, shift, content.length - shift, wide)));
            }
        }
        return found;
    }

    /** Every file below a folder, and every name. */
    public List<String> tree(Path root) {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.toList()) {
                String name = root.relativize(file).toString();
                found.addAll(text("name " + name, name));
                if (Files.isRegularFile(file)) {
                    found.addAll(bytes(name, Files.readAllBytes(file)));
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return found;
    }

    /** Message, causes and what was suppressed. */
    public List<String> exception(Throwable thrown) {
        List<String> found = new ArrayList<>();
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            found.addAll(text(each.getClass().getName(), String.valueOf(each)));
            for (Throwable more : each.getSuppressed()) {
                found.addAll(exception(more));
            }
        }
        return found;
    }
}
