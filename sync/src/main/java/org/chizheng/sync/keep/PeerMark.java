package org.chizheng.sync.keep;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Ledger;
import org.chizheng.core.ledger.trust.ChainMark;
import org.chizheng.core.ledger.trust.StretchMark;
import org.chizheng.core.ledger.trust.Trust;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.batch.json.JsonObject;
import org.chizheng.sync.batch.json.LineException;
import org.chizheng.sync.batch.json.StrictJson;
import org.chizheng.sync.crypto.Digest;

/**
 * How much of one history of another PC of the office counts, as the bureau decided it: the same marks are set at the
 * office, so that both have one picture of it.
 *
 * @param home the history as the bureau calls it
 * @param lastTrusted the last number that counts; {@link Long#MAX_VALUE} where there is no mark
 * @param stretches every stretch that was ever set aside, by its first number
 */
public record PeerMark(Id home, long lastTrusted, List<Stretch> stretches) {
    /** Name of its downlink entry. */
    public static final String ENTRY = "peer-mark";

    private static final int MOST = 10_000;
    private static final String REASON = "县局已定";

    public PeerMark {
        stretches = List.copyOf(stretches);
    }

    /** @param aside false for one that was taken back */
    public record Stretch(long first, long last, boolean aside) {}

    /** Whether it says anything at all: most histories have no mark. */
    public boolean says() {
        return lastTrusted != Long.MAX_VALUE || !stretches.isEmpty();
    }

    public byte[] line() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("home", home);
        if (lastTrusted != Long.MAX_VALUE) {
            json.put("trusted", lastTrusted);
        }
        List<Object> rows = new ArrayList<>();
        stretches.forEach(each -> rows.add(List.of(each.first(), each.last(), each.aside() ? 1L : 0L)));
        json.put("stretches", rows);
        return StrictJson.write(json);
    }

    /** @throws LineException when the line is no such mark */
    public static PeerMark ofLine(byte[] line) {
        JsonObject json = StrictJson.object(line);
        List<Stretch> stretches = new ArrayList<>();
        for (List<?> row : json.rows("stretches", MOST, 3)) {
            long first = JsonObject.within(row.get(0), "stretches", 1);
            stretches.add(new Stretch(
                    first,
                    JsonObject.within(row.get(1), "stretches", first),
                    JsonObject.within(row.get(2), "stretches", 0) == 1));
        }
        return new PeerMark(
                json.id("home"), json.has("trusted") ? json.number("trusted", 0) : Long.MAX_VALUE, stretches);
    }

    /** What brings the marks of this device to what it says; empty when they stand so. */
    public List<Change> changes(Ledger ledger) {
        List<Change> changes = new ArrayList<>();
        if (ChainMark.lastTrusted(ledger.values(ChainMark.KIND, home)) != lastTrusted) {
            Long mark = lastTrusted == Long.MAX_VALUE ? null : lastTrusted;
            changes.add(ChainMark.at(home, mark, REASON, ledger.seen(ChainMark.KIND, home)));
        }
        for (Stretch each : stretches) {
            Id mark = idOf(each);
            if (StretchMark.isAside(ledger.values(StretchMark.KIND, mark)) != each.aside()) {
                changes.add(StretchMark.of(
                        mark,
                        home,
                        new Trust.Stretch(each.first(), each.last()),
                        each.aside(),
                        REASON,
                        ledger.seen(StretchMark.KIND, mark)));
            }
        }
        return changes;
    }

    private Id idOf(Stretch stretch) {
        String name = "peer-mark " + home + " " + stretch.first() + "-" + stretch.last();
        byte[] digest = Digest.of(name.getBytes(StandardCharsets.US_ASCII)).bytes();
        return Id.ofBytes(Arrays.copyOf(digest, 16));
    }
}
