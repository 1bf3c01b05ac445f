package org.chizheng.app.bureau.conflict;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.Texts;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.shared.Id;

/** On what paper a value rests: the sheet and row it was read from, the reason somebody gave, the proof of a group. */
final class CasePaper {
    /** A row of a sheet makes a person, groups and a seat right after each other. */
    private static final int ROW = 12;

    private final Session session;

    CasePaper(Session session) {
        this.session = session;
    }

    /** In words; says so when nothing was given. */
    String of(Op op) {
        String given = given(op);
        if (op.kind().equals(TraineeRecord.KIND.name())) {
            String proof = proof(op.record());
            given = given.isEmpty() || proof.isEmpty() ? given + proof : Texts.of("conflict.paper.both", given, proof);
        }
        return given.isEmpty() ? Texts.of("conflict.paper.none") : given;
    }

    private String given(Op op) {
        if (op.why() != null) {
            return inWords(op.why());
        }
        Object own = op.set().get("source");
        if (own != null) {
            return inWords(own.toString());
        }
        return fromRow(op);
    }

    /** The person's own op names no sheet; the seat that the same row made does. */
    private String fromRow(Op op) {
        if (op.transaction() == null || !op.kind().equals(TraineeRecord.KIND.name())) {
            return "";
        }
        return session.services().ops().ofChain(op.chain(), op.seq(), op.seq() + ROW).stream()
                .filter(near -> Objects.equals(near.transaction(), op.transaction()))
                .filter(near -> op.record().toString().equals(near.set().get("trainee")))
                .map(near -> near.set().get("source"))
                .filter(Objects::nonNull)
                .map(source -> inWords(source.toString()))
                .findFirst()
                .orElse("");
    }

    private String proof(Id person) {
        return session.services().groups().groupsOf(person).stream()
                .map(group -> group.evidence())
                .filter(evidence -> evidence != null && !evidence.isBlank())
                .distinct()
                .collect(Collectors.joining("、"));
    }

    /** {@code 花名册.xlsx｜Sheet1｜第17行}, as an import notes it. */
    private static String inWords(String source) {
        List<String> parts = List.of(source.split("｜"));
        return parts.size() < 3
                ? source
                : Texts.of(
                        "conflict.paper.sheet",
                        parts.get(0),
                        parts.get(1),
                        String.join("｜", parts.subList(2, parts.size())));
    }
}
