package org.chizheng.app.cli.frame;

import java.util.Map;
import org.chizheng.core.Core;
import org.chizheng.core.person.PersonGroup;
import org.chizheng.core.person.Trainee;

/** A person in an answer: numbers masked until they are revealed. */
public final class PersonOutput {
    private final Lookup lookup;
    private final Reveal reveal;

    public PersonOutput(Core core, Reveal reveal) {
        this.lookup = new Lookup(core);
        this.reveal = reveal;
    }

    /** The keys of a person in every list; null for a seat whose person is not here. */
    public Map<String, Object> brief(Trainee person) {
        return person == null
                ? null
                : Json.object(
                        "id", person.id().toString(),
                        "name", person.name(),
                        "idNo", idNo(person),
                        "sex", person.sexLabel(),
                        "birth", person.birth(),
                        "phone", phone(person),
                        "township", lookup.unitView(person.township()),
                        "groups", person.groups(),
                        "voided", person.voided());
    }

    public String idNo(Trainee person) {
        return reveal.value("idNo", person.idNo());
    }

    public String phone(Trainee person) {
        return reveal.value("phone", person.phone());
    }

    public String groups(Trainee person) {
        return person.groups().stream()
                .map(code -> PersonGroup.ofCode(code).map(PersonGroup::label).orElse(code))
                .collect(java.util.stream.Collectors.joining("、"));
    }

    public String township(Trainee person) {
        return lookup.unitName(person.township());
    }

    /** The columns of a list of people. */
    public TextTable table() {
        return new TextTable("姓名", "证件号码", "性别", "联系电话", "乡镇", "人员类别", "记录号");
    }

    public void row(TextTable table, Trainee person) {
        table.row(
                person.name(),
                idNo(person),
                person.sexLabel(),
                phone(person),
                township(person),
                groups(person),
                person.id());
    }
}
