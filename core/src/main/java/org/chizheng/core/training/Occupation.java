package org.chizheng.core.training;

/**
 * An occupation as a record keeps it: the three together, since codes were renumbered and the documents of 2020 and
 * 2021 quote the edition of 2015.
 *
 * @param edition where the code stands
 * @param code 大类-中类-小类-细类, empty with {@link Edition#NONE}
 * @param name as printed on the certificate
 */
public record Occupation(Edition edition, String code, String name) {
    /** A trade without a code. */
    public static Occupation local(String name) {
        return new Occupation(Edition.NONE, "", name);
    }
}
