package org.chizheng.app.cli.office;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.Lookup;
import org.chizheng.app.cli.frame.Reveal;
import org.chizheng.core.Core;
import org.chizheng.core.conflict.Case;
import org.chizheng.core.ledger.Field;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.shared.Id;

/** A case with what can be chosen in it: the values of one field, or the records that share one value. */
final class CaseOutput {
    private static final Map<String, String> RULES = Map.of(
            "field", "两处改了同一项",
            "dup-id", "同一证件号码登记了两个人",
            "dup-certificate", "同一证书编号在两个人名下",
            "dup-voucher", "同一张培训券用了两次");

    private final Core core;
    private final Reveal reveal;

    CaseOutput(Core core, Reveal reveal) {
        this.core = core;
        this.reveal = reveal;
    }

    /** One thing to choose; its place in the list, from 1, names it on the command line. */
    record Choice(Id id, String shown, String who, String office) {}

    static String rule(Case one) {
        return RULES.getOrDefault(one.rule(), one.rule());
    }

    String label(Case one) {
        RecordKind kind = core.kinds().get(one.kind());
        return kind.field(one.field()).map(Field::label).orElse(one.field());
    }

    List<Choice> choices(Case one) {
        List<Choice> choices = new ArrayList<>();
        if (one.rule().equals("field")) {
            for (Id member : one.members()) {
                core.services().ops().byId(member).ifPresent(op -> {
                    Object value = op.set().get(one.field());
                    String text = value == null ? "（空）" : reveal.value(one.field(), value.toString());
                    choices.add(new Choice(member, text, op.actorName(), op.office()));
                });
            }
            return choices;
        }
        for (Id record : one.records()) {
            choices.add(record(one, record));
        }
        return choices;
    }

    private Choice record(Case one, Id record) {
        RecordKind kind = core.kinds().get(one.kind());
        Map<String, Object> values = core.ledger().values(kind, record);
        Object holder = values.get("trainee");
        String name = holder == null
                ? (String) values.get("name")
                : Lookup.id(holder.toString())
                        .flatMap(id -> core.services().trainees().byId(id))
                        .map(person -> person.name())
                        .orElse("（无名）");
        String shared = Optional.ofNullable(values.get(one.field()))
                .map(value -> reveal.value(one.field(), value.toString()))
                .orElse("");
        var first = core.services().ops().ofRecord(record).stream().findFirst();
        return new Choice(
                record,
                name + " " + shared,
                first.map(op -> op.actorName()).orElse(""),
                first.map(op -> op.office()).orElse(""));
    }

    Map<String, Object> view(Case one) {
        return Json.object(
                "case", one.id(),
                "shortId", one.shortId(),
                "rule", one.rule(),
                "kind", one.kind(),
                "field", one.field(),
                "since", Instant.ofEpochMilli(one.sinceMillis()).toString(),
                "offices", one.offices(),
                "decided", one.decided(),
                "choices", choices(one).stream().map(this::choice).toList());
    }

    private Map<String, Object> choice(Choice choice) {
        return Json.object(
                "id", choice.id().toString(),
                "shown", choice.shown(),
                "who", choice.who(),
                "office", choice.office());
    }
}
