package org.chizheng.core.ledger;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds that this program version knows, by name. */
public final class RecordKinds {
    private final Map<String, RecordKind> byName;

    public RecordKinds(Collection<RecordKind> kinds) {
        byName = kinds.stream().collect(Collectors.toUnmodifiableMap(RecordKind::name, Function.identity()));
    }

    public Optional<RecordKind> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Whether this program knows the op's kind, its version, and every field that it sets; otherwise it is parked. */
    public boolean understands(Op op) {
        return find(op.kind())
                .filter(kind -> op.schema() <= kind.version())
                .filter(kind -> op.set().keySet().stream()
                        .allMatch(name -> kind.field(name).isPresent()))
                .isPresent();
    }

    /** @throws IllegalArgumentException for a name that no kind of this version has */
    public RecordKind get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no record kind " + name));
    }

    public Collection<RecordKind> all() {
        return byName.values();
    }
}
