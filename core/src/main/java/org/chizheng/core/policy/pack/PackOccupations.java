package org.chizheng.core.policy.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The occupations that a pack's conditions name, held against a catalogue: one that it does not know never matches. */
public final class PackOccupations {
    private static final String OCCUPATION = "职业";

    private PackOccupations() {}

    /** @param oneForm the catalogue's form {@code 名称（编码）} of any name or code; empty for an unknown one */
    public static List<PackFault> look(Pack pack, Function<String, Optional<String>> oneForm) {
        List<PackFault> faults = new ArrayList<>();
        pack.rules()
                .forEach(rule -> ofRule(rule)
                        .flatMap(PackOccupations::leaves)
                        .filter(one -> one.fact().equals(OCCUPATION))
                        .flatMap(one -> one.words().stream())
                        .distinct()
                        .forEach(word -> fault(rule, word, oneForm.apply(word)).ifPresent(faults::add)));
        return faults;
    }

    private static Optional<PackFault> fault(Rule rule, String word, Optional<String> form) {
        String place = rule.id() + " " + rule.name();
        if (form.isEmpty()) {
            return Optional.of(new PackFault(place, "职业目录里没有“" + word + "”", "请写职业分类大典里的名称或编码", true));
        }
        return Condition.OneOf.occupation(form.get(), List.of(word))
                ? Optional.empty()
                : Optional.of(new PackFault(place, "“" + word + "”现在叫" + form.get(), "请写现在的名称或编码", true));
    }

    private static Stream<Condition> ofRule(Rule rule) {
        if (rule instanceof PayRule pay) {
            Stream<Condition> taken = pay.taken().stream().flatMap(one -> Stream.of(one.when(), one.person()));
            return Stream.of(
                            pay.when().stream(),
                            pay.limits().stream().map(Limit::must),
                            taken,
                            ofFormula(pay.formula()))
                    .flatMap(part -> part)
                    .filter(Objects::nonNull);
        }
        if (rule instanceof CheckRule check) {
            Stream<Condition> own = Stream.of(check.notFor(), check.limit().must());
            return Stream.concat(check.when().stream(), own).filter(Objects::nonNull);
        }
        return Stream.empty();
    }

    private static Stream<Condition> ofFormula(Formula formula) {
        if (formula instanceof Formula.Capped capped) {
            return ofFormula(capped.inner());
        }
        if (formula instanceof Formula.Branches branches) {
            return branches.branches().stream()
                    .flatMap(one -> Stream.concat(Stream.of(one).map(Formula.Branch::when), ofFormula(one.formula())));
        }
        if (formula instanceof Formula.ByReading open) {
            return open.readings().values().stream().flatMap(PackOccupations::ofFormula);
        }
        return Stream.empty();
    }

    private static Stream<Condition.OneOf> leaves(Condition condition) {
        if (condition instanceof Condition.OneOf one) {
            return Stream.of(one);
        }
        if (condition instanceof Condition.All all) {
            return all.parts().stream().flatMap(PackOccupations::leaves);
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().flatMap(PackOccupations::leaves);
        }
        if (condition instanceof Condition.Not not) {
            return leaves(not.part());
        }
        if (condition instanceof Condition.ByReading open) {
            return open.readings().values().stream().flatMap(PackOccupations::leaves);
        }
        return Stream.empty();
    }
}
