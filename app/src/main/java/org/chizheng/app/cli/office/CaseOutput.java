package org.chizheng.app.cli.office;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.Lookup;
import org.chizheng.app.cli.frame.Reveal;
import org.chizheng.core.Core;
import org.chizheng.core.conflict.Case;
import org.chizheng.core.ledger.Field;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.shared.Id;

/** A case with what can be chosen in it: the values of one field, or the records that share one value. */
final class CaseOutput {
    private static final Map<String, String> RULES = Map.of(
            "field", "两处改了同一项",
            "dup-id", "同一证件号码登记了两个人",
            "dup-certificate", "同一证书编号在两个人名下",
            "dup-voucher", "同一张培训券用了两次",
            "void-edit", "一处作废、一处还在改",
            "after-approval", "批复后又改了",
            "after-merge", "合并后又改了",
            "overlap", "一人同时在两个班");

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
        if (List.of("void-edit", "after-approval", "after-merge").contains(one.rule())) {
            for (Id member : one.members()) {
                core.services().ops().byId(member).ifPresent(op -> choices.add(written(one, op)));
            }
            return choices;
        }
        for (Id record : one.records()) {
            choices.add(record(one, record));
        }
        return choices;
    }

    /** What an op wrote, in the words of its fields. */
    private Choice written(Case one, Op op) {
        RecordKind kind = core.kinds().get(one.kind());
        String shown = op.set().entrySet().stream()
                .map(entry -> kind.field(entry.getKey()).map(Field::label).orElse(entry.getKey()) + " "
                        + (entry.getValue() == null
                                ? "（空）"
                                : reveal.value(entry.getKey(), entry.getValue().toString())))
                .collect(Collectors.joining("；"));
        return new Choice(op.id(), shown, op.actorName(), op.office());
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
