package org.chizheng.core.policy.pack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** How an amount comes out. All money in fen. */
public sealed interface Formula {
    /**
     * So much for each: {@code rate × fact × fact …}.
     *
     * @param most by fact: more of it is not counted
     */
    record PerUnit(long rate, List<String> facts, Map<String, Long> most) implements Formula {
        public PerUnit {
            facts = List.copyOf(facts);
            most = Map.copyOf(most);
        }
    }

    /** A rate for the first units, another for the later ones. */
    record Tiers(String fact, List<Tier> tiers) implements Formula {
        public Tiers {
            tiers = List.copyOf(tiers);
        }
    }

    /** @param upTo the last unit of this tier, empty for the last tier */
    record Tier(OptionalLong upTo, long rate) {}

    /** Never more than a ceiling that the document sets beside a rate. */
    record Capped(Formula inner, long most) implements Formula {}

    /** @param gaps by word: the gap that stands where the document gives no figure */
    record Table(String fact, Map<String, Long> rates, Map<String, String> gaps) implements Formula {
        public Table {
            rates = Collections.unmodifiableMap(new LinkedHashMap<>(rates));
            gaps = Collections.unmodifiableMap(new LinkedHashMap<>(gaps));
        }
    }

    /** The first branch whose condition holds. */
    record Branches(List<Branch> branches) implements Formula {
        public Branches {
            branches = List.copyOf(branches);
        }
    }

    /** @param when null for the last: otherwise */
    record Branch(Condition when, Formula formula) {}

    /**
     * The document gives a ceiling, a floor, or nothing, and no rate: the county decides one figure, within the bounds.
     *
     * @param facts what the figure is multiplied by: days, years; empty for one figure each
     */
    record Open(String gap, OptionalLong most, OptionalLong least, List<String> facts) implements Formula {
        public Open {
            facts = List.copyOf(facts);
        }
    }

    record ByReading(String gap, Map<String, Formula> readings) implements Formula {
        public ByReading {
            readings = Collections.unmodifiableMap(new LinkedHashMap<>(readings));
        }
    }
}
