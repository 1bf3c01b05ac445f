package org.chizheng.sync.life;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.HomeNotes;
import org.chizheng.sync.batch.json.JsonObject;
import org.chizheng.sync.batch.json.LineException;
import org.chizheng.sync.batch.json.StrictJson;

/**
 * How far the bureau's verified backups hold one chain: the clerk's fourth step. It travels in every receipt, and as a
 * downlink entry when a backup was made, so that a stick brings it as well.
 *
 * @param once the last number that one verified backup holds, 0 for none
 * @param twice the last number that two of them hold
 */
public record BackedUp(Id chain, long once, long twice) {
    /** Name of its downlink entry. */
    public static final String ENTRY = "backed";

    /** @param backups verified ones that the bureau remembers */
    public static BackedUp of(Id chain, List<HomeNotes.Kept> backups) {
        List<Long> marks = new ArrayList<>(backups.stream()
                .map(kept -> kept.chains().getOrDefault(chain.toString(), 0L))
                .sorted(java.util.Comparator.reverseOrder())
                .toList());
        marks.addAll(List.of(0L, 0L));
        return new BackedUp(chain, marks.get(0), marks.get(1));
    }

    public byte[] line() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("chain", chain);
        json.put("once", once);
        json.put("twice", twice);
        return StrictJson.write(json);
    }

    /** @throws LineException when the line is no such mark */
    public static BackedUp ofLine(byte[] line) {
        JsonObject json = StrictJson.object(line);
        return new BackedUp(json.id("chain"), json.number("once", 0), json.number("twice", 0));
    }
}
