package org.chizheng.sync.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chizheng.sync.batch.Manifest.Route;
import org.chizheng.sync.batch.Manifest.Stretch;
import org.chizheng.sync.batch.json.JsonObject;
import org.chizheng.sync.batch.json.LineException;
import org.chizheng.sync.batch.json.StrictJson;
import org.chizheng.sync.crypto.Digest;

/**
 * The bureau's word on one upward batch, op by op. It travels as a file of its own (the answer to a PUT) and as the
 * same lines inside the device's downlink, so that a stick brings it as well.
 *
 * @param route bureau, epoch, and the device and chain that are answered
 * @param stretch the stretch that is answered, with its head; {@code last = first - 1} for a bare standing
 * @param batch SHA-256 of the file that is answered; {@link Digest#ZERO} for a bare standing
 * @param taken when and where in the bureau's own log
 * @param standing what the bureau has of the device
 * @param outcomes one for each op of the stretch, in order
 */
public record Receipt(
        Route route, Stretch stretch, Digest batch, Taken taken, Standing standing, List<Outcome> outcomes) {

    /**
     * Where the bureau put it.
     *
     * @param at the bureau's wall clock in milliseconds; also what a device measures its own clock against
     * @param first its own number in the bureau's log of files, 0 when nothing was added
     * @param last last number in the bureau's log
     * @param head head of the bureau's log after it
     * @param proof that this log continues the one that the device was told of before
     */
    public record Taken(long at, long first, long last, Digest head, Proof proof) {
        public Taken(long at, long first, long last, Digest head) {
            this(at, first, last, head, Proof.NONE);
        }
    }

    /**
     * What the bureau's log grew by since a number, entry by entry: whoever holds the head there can follow it.
     *
     * @param from the number before the first of them
     * @param entries their digests, in order; fewer than {@code last - from} when there would be too many
     */
    public record Proof(long from, List<Digest> entries) {
        public static final Proof NONE = new Proof(0, List.of());

        /** More entries than these fit no line of a receipt. */
        public static final int MOST = 1000;

        public Proof {
            entries = List.copyOf(entries);
        }

        private Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("from", from);
            json.put("entries", entries);
            return json;
        }

        static Proof of(JsonObject json) {
            List<Digest> entries = new ArrayList<>();
            json.list("entries").forEach(entry -> entries.add(JsonObject.digest(entry, "entries")));
            return new Proof(json.number("from", 0), entries);
        }
    }

    public Receipt {
        outcomes = List.copyOf(outcomes);
        long seq = stretch.first();
        for (Outcome outcome : outcomes) {
            if (outcome.seq() != seq++) {
                throw new LineException("outcomes are not one for each op");
            }
        }
        if (outcomes.size() != stretch.count()) {
            throw new LineException("outcomes are not one for each op");
        }
    }

    /** The body: one line on the whole, then one line for each op. */
    public List<byte[]> lines() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("v", 1);
        json.put("aud", route.aud());
        json.put("epoch", route.epoch());
        json.put("dev", route.dev());
        json.put("chain", route.chain());
        json.put("first", stretch.first());
        json.put("last", stretch.last());
        json.put("prev", stretch.prev());
        json.put("head", stretch.head());
        json.put("batch", batch);
        json.put("recvAt", taken.at());
        json.put("bseq", List.of(taken.first(), taken.last()));
        json.put("bhead", taken.head());
        json.put("log", taken.proof().json());
        standing.put(json);
        List<byte[]> lines = new ArrayList<>(outcomes.size() + 1);
        lines.add(StrictJson.write(json));
        outcomes.forEach(outcome -> lines.add(outcome.line()));
        return lines;
    }

    /** @throws LineException when the lines are not a receipt */
    public static Receipt ofLines(List<byte[]> lines) {
        if (lines.isEmpty()) {
            throw new LineException("a receipt without lines");
        }
        JsonObject json = StrictJson.object(lines.get(0));
        try {
            List<?> log = json.list("bseq");
            if (log.size() != 2) {
                throw new LineException("bseq has two ends");
            }
            return new Receipt(
                    new Route(json.text("aud"), json.id("epoch"), json.id("dev"), json.id("chain")),
                    new Stretch(
                            json.number("first", 1), json.number("last", 0), json.digest("prev"), json.digest("head")),
                    json.digest("batch"),
                    new Taken(
                            json.number("recvAt", 0),
                            JsonObject.within(log.get(0), "bseq", 0),
                            JsonObject.within(log.get(1), "bseq", 0),
                            json.digest("bhead"),
                            json.has("log") ? Proof.of(json.object("log")) : Proof.NONE),
                    Standing.of(json),
                    lines.subList(1, lines.size()).stream().map(Outcome::ofLine).toList());
        } catch (IllegalArgumentException e) {
            throw new LineException("a receipt of another form");
        }
    }
}
