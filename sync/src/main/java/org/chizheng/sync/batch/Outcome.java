package org.chizheng.sync.batch;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.batch.json.JsonObject;
import org.chizheng.sync.batch.json.LineException;
import org.chizheng.sync.batch.json.StrictJson;

/**
 * What became of one op at the bureau.
 *
 * @param seq its number in the author's chain
 * @param op its id
 * @param kind what became of it
 * @param code the ground, stable and dotted; empty where there is nothing to say
 * @param ref the conflict case or the record it points to; empty for none
 */
public record Outcome(long seq, Id op, Kind kind, String code, String ref) {
    /** Final words, but for {@link #WAITING} and {@link #PARKED_SCHEMA}, which a later receipt replaces. */
    public enum Kind {
        /** part of the picture */
        APPLIED("applied"),
        /** settled by rule in favour of another value; this one is kept in the history */
        MERGED_LOST("merged-lost"),
        /** a person at the bureau has to decide */
        DESK("desk"),
        /** something before it is missing */
        WAITING("waiting"),
        /** of a newer program; kept, and judged after the upgrade */
        PARKED_SCHEMA("parked-schema"),
        /** kept as evidence, without effect: the device was revoked before it */
        QUARANTINED("quarantined"),
        /** had arrived before */
        DUPLICATE("duplicate");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        static Kind of(String code) {
            for (Kind kind : values()) {
                if (kind.code.equals(code)) {
                    return kind;
                }
            }
            throw new LineException("o is not known");
        }
    }

    byte[] line() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("seq", seq);
        json.put("op", op);
        json.put("o", kind.code());
        if (!code.isEmpty()) {
            json.put("code", code);
        }
        if (!ref.isEmpty()) {
            json.put("ref", ref);
        }
        return StrictJson.write(json);
    }

    static Outcome ofLine(byte[] line) {
        JsonObject json = StrictJson.object(line).only("seq", "op", "o", "code", "ref");
        return new Outcome(
                json.number("seq", 1),
                json.id("op"),
                Kind.of(json.text("o")),
                json.has("code") ? json.text("code") : "",
                json.has("ref") ? json.text("ref") : "");
    }
}
