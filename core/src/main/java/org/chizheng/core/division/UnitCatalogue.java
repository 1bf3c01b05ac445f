package org.chizheng.core.division;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chizheng.core.shared.AreaCodes;
import org.chizheng.core.shared.TypedText;

/**
 * Every unit that a record can name. Counties and cities of Shanxi come from the area codes in force, each with its HR
 * bureau; townships, villages and departments from one file a county, and from what an office adds itself, since no
 * authority publishes village codes after 2023.
 */
public final class UnitCatalogue {
    private static final List<String> SHIPPED = List.of("141025", "140521");

    private final Map<String, Unit> byCode = new LinkedHashMap<>();
    private final Map<String, List<Unit>> byParent = new LinkedHashMap<>();

    private UnitCatalogue(Collection<Unit> units) {
        for (Unit unit : units) {
            byCode.put(unit.code().text(), unit);
        }
        for (Unit unit : byCode.values()) {
            unit.code()
                    .parent()
                    .ifPresent(parent -> byParent.computeIfAbsent(parent.text(), any -> new ArrayList<>())
                            .add(unit));
        }
        byParent.values()
                .forEach(children -> children.sort(Comparator.comparing((Unit unit) -> unit.kind())
                        .thenComparingInt(Unit::order)
                        .thenComparing(Unit::code)));
    }

    /** The units that come with the program. */
    public static UnitCatalogue shipped() {
        List<Unit> units = new ArrayList<>();
        AreaCodes.inForce().forEach((code, name) -> {
            units.add(Unit.lasting(code, name, 0));
            if (new UnitCode(code).kind() == UnitKind.COUNTY) {
                units.add(Unit.lasting(code + "-01", "人社局", 0));
            }
        });
        SHIPPED.forEach(county -> units.addAll(CountyFile.shipped(county)));
        return new UnitCatalogue(units);
    }

    /** The same catalogue with these units added or replaced. */
    public UnitCatalogue with(Collection<Unit> more) {
        List<Unit> units = new ArrayList<>(byCode.values());
        units.addAll(more);
        return new UnitCatalogue(units);
    }

    public Optional<Unit> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The printed name, or the code itself for a unit that this catalogue does not know. */
    public String nameOf(String code) {
        return byCode(code).map(Unit::name).orElse(code);
    }

    /** What stands directly under a unit, townships before departments, in official order, former townships last. */
    public List<Unit> childrenOf(String code) {
        return List.copyOf(byParent.getOrDefault(code, List.of()));
    }

    /** The children of one kind that are in force, in official order: what a choice box offers. */
    public List<Unit> childrenOf(String code, UnitKind kind) {
        return childrenOf(code).stream()
                .filter(unit -> unit.kind() == kind && unit.inForce())
                .toList();
    }

    /** The HR bureau of the county that the code lies in. */
    public String bureauOf(String code) {
        return new UnitCode(code).county() + "-01";
    }

    /** The township a roster names: with or without 镇, 乡, county in front, old names too. */
    public TownshipMatch township(String county, String typed) {
        String text = TypedText.bare(typed);
        if (text.isEmpty()) {
            return TownshipMatch.NONE;
        }
        List<Unit> townships = childrenOf(county).stream()
                .filter(unit -> unit.kind() == UnitKind.TOWNSHIP)
                .toList();
        return townships.stream()
                .filter(unit -> PlaceNames.isTownship(unit.name(), text))
                .findFirst()
                .or(() -> townships.stream()
                        .filter(unit -> text.contains(unit.name()))
                        .findFirst())
                .map(unit -> new TownshipMatch(unit, presentOf(unit)))
                .orElse(TownshipMatch.NONE);
    }

    /** The village or community of a township, with or without 村, 社区, 村委会 and the like behind its name. */
    public Optional<Unit> village(String township, String typed) {
        String text = TypedText.bare(typed);
        return childrenOf(township).stream()
                .filter(unit -> unit.kind() == UnitKind.VILLAGE && PlaceNames.isVillage(unit.name(), text))
                .findFirst();
    }

    /** Sorts codes as the county's papers list them: by code down to the county, then by official order. */
    public Comparator<String> officialOrder() {
        return Comparator.comparing(this::rank).thenComparing(Comparator.naturalOrder());
    }

    private String rank(String code) {
        Unit unit = byCode.get(code);
        if (unit == null) {
            return code;
        }
        String parent = unit.code().parent().map(UnitCode::text).map(this::rank).orElse("");
        return parent + "/" + unit.kind().ordinal() + String.valueOf(1000 + unit.order())
                + unit.code().text();
    }

    private List<Unit> presentOf(Unit unit) {
        return unit.inForce()
                ? List.of(unit)
                : unit.now().stream().map(byCode::get).toList();
    }
}
