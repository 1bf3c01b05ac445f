package org.chizheng.sync.batch;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chizheng.sync.batch.json.JsonObject;
import org.chizheng.sync.batch.json.StrictJson;

/**
 * A word from the bureau to one office that changes no record: a gap to be sent again, a case that was decided.
 *
 * @param code stable, lower-case, dotted
 * @param text a whole Chinese sentence, shown as it stands
 * @param at the bureau's wall clock in milliseconds
 */
public record Note(String code, String text, long at) {
    byte[] line() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", code);
        json.put("text", text);
        json.put("at", at);
        return StrictJson.write(json);
    }

    static Note ofLine(byte[] line) {
        JsonObject json = StrictJson.object(line);
        return new Note(json.text("code"), json.text("text"), json.number("at", 0));
    }
}
