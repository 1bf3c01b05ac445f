package org.chizheng.app.records.certificate;

import java.util.List;

/**
 * What the list of certificates shows; empty leaves a condition out.
 *
 * @param text start of the number, name of the holder, or occupation
 * @param kinds codes of the kind
 * @param units codes of the units that reported them
 * @param doubted only those with something to be checked
 */
public record CertificateFilter(
        String text, List<String> kinds, List<String> units, boolean doubted, boolean withVoided) {
    public static final CertificateFilter NONE = new CertificateFilter("", List.of(), List.of(), false, false);

    public boolean isNone() {
        return equals(NONE);
    }
}
