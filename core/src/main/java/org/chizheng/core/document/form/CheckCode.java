package org.chizheng.core.document.form;

import java.nio.charset.StandardCharsets;
import org.chizheng.core.document.Document;
import org.chizheng.core.seal.Hash;

/**
 * Eight characters at the foot that tell over the telephone whether two papers show the same. A sum against mistakes,
 * not a seal against forgery: what must not be forged is signed by the batch.
 */
public final class CheckCode {
    /** Without I, L, O and U, which are misheard or misread. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int CHARACTERS = 8;
    private static final int BITS = 5;

    private CheckCode() {}

    /** Counted over title and content; foot, watermark and fonts do not matter. */
    static String of(Document document) {
        return of(Hash.sha256((document.title() + document.blocks()).getBytes(StandardCharsets.UTF_8)));
    }

    /** Eight characters for the first forty bits of a digest, for example of a batch. */
    public static String of(byte[] digest) {
        long value = 0;
        for (int i = 0; i < CHARACTERS * BITS / Byte.SIZE; i++) {
            value = value << Byte.SIZE | digest[i] & 0xFF;
        }
        return of(value);
    }

    private static String of(long fortyBits) {
        StringBuilder code = new StringBuilder();
        for (int i = CHARACTERS - 1; i >= 0; i--) {
            code.append(ALPHABET.charAt((int) (fortyBits >>> i * BITS) & 31));
        }
        return code.toString();
    }
}
