package org.chizheng.sync.life;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.batch.json.JsonObject;
import org.chizheng.sync.batch.json.LineException;
import org.chizheng.sync.batch.json.StrictJson;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.keep.SyncRecords;

/**
 * One life of the bureau, and the first entry of every downlink in it: since when, after which others, and what the
 * bureau still knows of the reading device. It is believed because the bureau's key signed the file it stands in.
 *
 * @param epoch names it
 * @param number 1 for a bureau that was never restored
 * @param beganAt milliseconds; of two lives the later one holds
 * @param former every life before it, oldest first
 * @param restoredFrom ISO date of the backup; empty when it was begun by hand
 * @param have per chain of the device the last number that the bureau had when it wrote this
 * @param had per former life how far the bureau knows the device's downlink in it
 */
public record Life(
        Id epoch, long number, long beganAt, List<Id> former, String restoredFrom, Map<Id, Long> have, List<Had> had) {
    /** Name of its downlink entry. */
    public static final String ENTRY = "life";

    private static final int MOST = 200;

    /** The last entry of a former downlink that the bureau knows, and its head there. */
    public record Had(Id epoch, long dseq, Digest head) {}

    public Life {
        former = List.copyOf(former);
        have = Map.copyOf(have);
        had = List.copyOf(had);
    }

    /** The same life as one device is told of it. */
    public Life telling(Map<Id, Long> newHave, List<Had> newHad) {
        return new Life(epoch, number, beganAt, former, restoredFrom, newHave, newHad);
    }

    /** How far the bureau knows the device's downlink of a life; 0 for one that it does not know at all. */
    public long knew(Id life) {
        return had.stream()
                .filter(each -> each.epoch().equals(life))
                .mapToLong(Had::dseq)
                .max()
                .orElse(0);
    }

    public byte[] line() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("epoch", epoch);
        json.put("number", number);
        json.put("began", beganAt);
        json.put("from", restoredFrom);
        json.put("former", former);
        json.put("have", rows(have));
        json.put(
                "had",
                had.stream()
                        .map(each -> List.<Object>of(each.epoch(), each.dseq(), each.head()))
                        .toList());
        return StrictJson.write(json);
    }

    private static List<Object> rows(Map<Id, Long> marks) {
        List<Object> rows = new ArrayList<>();
        new TreeMap<>(marks).forEach((chain, seq) -> rows.add(List.of(chain, seq)));
        return rows;
    }

    /** @throws LineException when the line says no life; members of a later program pass */
    public static Life ofLine(byte[] line) {
        JsonObject json = StrictJson.object(line);
        List<Had> had = new ArrayList<>();
        for (List<?> row : json.rows("had", MOST, 3)) {
            had.add(new Had(
                    JsonObject.id(row.get(0), "had"),
                    JsonObject.within(row.get(1), "had", 1),
                    JsonObject.digest(row.get(2), "had")));
        }
        List<Id> former = new ArrayList<>();
        json.list("former").forEach(each -> former.add(JsonObject.id(each, "former")));
        return new Life(
                json.id("epoch"),
                json.number("number", 1),
                json.number("began", 0),
                former,
                json.text("from"),
                json.marks("have", MOST),
                had);
    }

    /** As the journal keeps it. */
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("epoch", epoch.toString());
        values.put("lifeNo", number);
        values.put("beganMs", beganAt);
        values.put("former", former.stream().map(Id::toString).collect(Collectors.joining(",")));
        values.put("restoredFrom", restoredFrom);
        values.put(
                "have",
                new TreeMap<>(have)
                        .entrySet().stream()
                                .map(mark -> mark.getKey() + ":" + mark.getValue())
                                .collect(Collectors.joining(",")));
        values.put(
                "had",
                had.stream()
                        .map(each -> each.epoch() + ":" + each.dseq() + ":" + each.head())
                        .collect(Collectors.joining(",")));
        return values;
    }

    /** The note by which an office believes it from now on; {@code file} brought it. */
    public Change noted(Digest file) {
        Map<String, Object> values = values();
        values.put("file", file.toString());
        return Change.create(SyncRecords.LIFE, SyncRecords.idOf(Digest.of(epoch.bytes())), values);
    }

    static List<Id> readFormer(String text) {
        return parts(text).map(Id::parse).toList();
    }

    static Map<Id, Long> readHave(String text) {
        return parts(text)
                .map(part -> part.split(":"))
                .collect(Collectors.toMap(part -> Id.parse(part[0]), part -> Long.parseLong(part[1])));
    }

    static List<Had> readHad(String text) {
        return parts(text)
                .map(part -> part.split(":"))
                .map(part -> new Had(Id.parse(part[0]), Long.parseLong(part[1]), Digest.parse(part[2])))
                .toList();
    }

    private static Stream<String> parts(String text) {
        return text == null || text.isEmpty() ? Stream.empty() : Arrays.stream(text.split(","));
    }
}
