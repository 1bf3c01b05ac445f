package org.chizheng.sync.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.batch.json.JsonObject;
import org.chizheng.sync.batch.json.LineException;
import org.chizheng.sync.batch.json.StrictJson;

/**
 * What the bureau tells an office of a conflict case that names its records. A receipt cannot: the case may open months
 * after it, when another office's batch arrives.
 *
 * @param caseKey the case's id, 64 hex characters
 * @param rule code of the rule that opened it, {@code field}, {@code dup-id} …
 * @param field which field it is about; empty from a bureau of the first version
 * @param records those of the reader's own office only
 * @param offices unit codes of all that are party to it
 */
public record CaseNotice(
        String caseKey, String rule, String field, State state, List<Id> records, List<String> offices) {
    private static final int MOST = 200;

    /** Where the case stands. */
    public enum State {
        /** waits for the bureau */
        OPEN("open"),
        /** the bureau has decided and the office has to correct its record */
        RETURNED("returned"),
        /** the facts agree again */
        CLOSED("closed");

        private final String code;

        State(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /** @throws LineException for a code that no state has */
        public static State of(String code) {
            for (State state : values()) {
                if (state.code.equals(code)) {
                    return state;
                }
            }
            throw new LineException("state is not known");
        }
    }

    public CaseNotice {
        records = List.copyOf(records.subList(0, Math.min(records.size(), MOST)));
        offices = List.copyOf(offices.subList(0, Math.min(offices.size(), MOST)));
    }

    public byte[] line() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("case", caseKey);
        json.put("rule", rule);
        json.put("field", field);
        json.put("state", state.code());
        json.put("records", records);
        json.put("offices", offices);
        return StrictJson.write(json);
    }

    static CaseNotice ofLine(byte[] line) {
        JsonObject json = StrictJson.object(line);
        List<Id> records = new ArrayList<>();
        json.list("records").forEach(record -> records.add(JsonObject.id(record, "records")));
        List<String> offices = new ArrayList<>();
        for (Object office : json.list("offices")) {
            if (!(office instanceof String text)) {
                throw new LineException("offices are texts");
            }
            offices.add(text);
        }
        if (!json.text("case").matches("[0-9a-f]{64}")) {
            throw new LineException("not the id of a case");
        }
        String field = json.has("field") ? json.text("field") : "";
        return new CaseNotice(
                json.text("case"), json.text("rule"), field, State.of(json.text("state")), records, offices);
    }
}
