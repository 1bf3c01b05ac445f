package org.chizheng.sync.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.batch.json.JsonObject;
import org.chizheng.sync.crypto.Digest;

/**
 * How much of a device's chains the bureau holds. The device compares this with its own journal and sends from the
 * lower end; a mark kept on one side only is how a restored server loses uploads without a word.
 *
 * @param have per chain the last number of the unbroken beginning
 * @param backedUp per chain the last number in a verified backup
 * @param backedUpTwice per chain the last number in two verified backups
 * @param gaps what is missing between parts that arrived, at most {@value #MAX_GAPS}
 * @param tips where each history ends that is here of this device's chains
 * @param twins two machines write under this one device
 */
public record Standing(
        Map<Id, Long> have,
        Map<Id, Long> backedUp,
        Map<Id, Long> backedUpTwice,
        List<Gap> gaps,
        List<Tip> tips,
        boolean twins) {
    /** More gaps than these are not listed; the oldest are filled first and the rest is told afterwards. */
    public static final int MAX_GAPS = 500;

    private static final int MAX_CHAINS = 200;

    /** Missing entries of one chain, both ends included. */
    public record Gap(Id chain, long first, long last) {}

    /**
     * The end of one history.
     *
     * @param chain as its author calls it
     * @param home as it is called at the bureau: the same, or another name where a second history stands under one chain
     */
    public record Tip(Id chain, Id home, long seq, Digest head) {
        /** Whether this is the history that keeps the chain's name. */
        public boolean keeps() {
            return chain.equals(home);
        }
    }

    /** Whether some history of this chain is here as far as this number. */
    public boolean reaches(Id chain, long seq) {
        return have.getOrDefault(chain, 0L) >= seq
                || tips.stream().anyMatch(tip -> tip.chain().equals(chain) && tip.seq() >= seq);
    }

    public Standing {
        tips = List.copyOf(tips.subList(0, Math.min(tips.size(), MAX_CHAINS)));
        have = Map.copyOf(have);
        backedUp = Map.copyOf(backedUp);
        backedUpTwice = Map.copyOf(backedUpTwice);
        gaps = List.copyOf(gaps.subList(0, Math.min(gaps.size(), MAX_GAPS)));
    }

    public Standing(Map<Id, Long> have, Map<Id, Long> backedUp, List<Gap> gaps) {
        this(have, backedUp, Map.of(), gaps, List.of(), false);
    }

    void put(Map<String, Object> json) {
        json.put("have", marks(have));
        json.put("backedUp", marks(backedUp));
        json.put("backedUpTwice", marks(backedUpTwice));
        List<Object> missing = new ArrayList<>();
        for (Gap gap : gaps) {
            missing.add(List.of(gap.chain(), gap.first(), gap.last()));
        }
        json.put("gaps", missing);
        json.put("tips", tips.stream().map(Standing::row).toList());
        json.put("twins", twins);
    }

    private static List<Object> row(Tip tip) {
        return List.of(tip.chain(), tip.home(), tip.seq(), tip.head());
    }

    private static Tip tip(List<?> row) {
        return new Tip(
                JsonObject.id(row.get(0), "tips"),
                JsonObject.id(row.get(1), "tips"),
                JsonObject.within(row.get(2), "tips", 0),
                JsonObject.digest(row.get(3), "tips"));
    }

    private static List<Object> marks(Map<Id, Long> marks) {
        List<Object> list = new ArrayList<>();
        new TreeMap<>(marks).forEach((chain, seq) -> list.add(List.of(chain, seq)));
        return list;
    }

    static Standing of(JsonObject json) {
        List<Gap> gaps = new ArrayList<>();
        for (List<?> gap : json.rows("gaps", MAX_GAPS, 3)) {
            long first = JsonObject.within(gap.get(1), "gaps", 1);
            gaps.add(new Gap(JsonObject.id(gap.get(0), "gaps"), first, JsonObject.within(gap.get(2), "gaps", first)));
        }
        return new Standing(
                json.marks("have", MAX_CHAINS),
                json.marks("backedUp", MAX_CHAINS),
                json.has("backedUpTwice") ? json.marks("backedUpTwice", MAX_CHAINS) : Map.of(),
                gaps,
                json.has("tips")
                        ? json.rows("tips", MAX_CHAINS, 4).stream()
                                .map(Standing::tip)
                                .toList()
                        : List.of(),
                json.has("twins") && json.flag("twins"));
    }
}
