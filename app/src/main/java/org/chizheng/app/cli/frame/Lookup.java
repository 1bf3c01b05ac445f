package org.chizheng.app.cli.frame;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chizheng.core.Core;
import org.chizheng.core.division.Unit;
import org.chizheng.core.division.UnitCatalogue;
import org.chizheng.core.division.UnitCode;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.person.TraineeQueries;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.IdentityCheck;
import org.chizheng.core.shared.IdentityNumber;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.training.TrainingClass;

/** What the words on a command line name: a person, a class, a unit. */
public final class Lookup {
    private static final int SHOWN = 5;
    private static final Pattern LONG_NUMBER = Pattern.compile("([0-9]{4})[0-9]{4,}([0-9]{2}[0-9Xx])");

    private final Core core;

    public Lookup(Core core) {
        this.core = core;
    }

    /**
     * The person with this record id, identity number, or name when only one bears it.
     *
     * @throws Refusal {@code trainee.none} or {@code trainee.several}
     */
    public Trainee person(String typed) {
        TraineeQueries trainees = core.services().trainees();
        Optional<Trainee> byId = id(typed).flatMap(trainees::byId);
        if (byId.isPresent()) {
            return byId.get();
        }
        IdentityCheck check = IdentityNumber.check(typed, core.seams().today());
        List<Trainee> found =
                check.accepted().map(number -> trainees.byIdNo(number.text())).orElseGet(() -> named(trainees, typed));
        if (found.isEmpty()) {
            throw Refusal.of(
                    "trainee.none", "没有找到学员“" + echo(typed) + "”", "可以写证件号码、姓名或记录号", "请用 find 查一下，或先用 trainee add 登记");
        }
        if (found.size() > 1) {
            String who = found.stream()
                    .limit(SHOWN)
                    .map(person -> person.id() + " " + person.name() + " " + person.maskedIdNo())
                    .collect(Collectors.joining("；"));
            throw Refusal.of("trainee.several", "“" + echo(typed) + "”有几条记录：" + who, "不能替您猜是哪一个", "请改写前面的记录号");
        }
        return found.get(0);
    }

    /** What was typed, for a sentence; a long number could be somebody's, however it was mistyped. */
    private static String echo(String typed) {
        return LONG_NUMBER.matcher(typed).replaceAll("$1***$2");
    }

    private static List<Trainee> named(TraineeQueries trainees, String name) {
        return trainees.page(new TraineeQueries.Filter(name, null, null, false), 0, 1000).stream()
                .filter(person -> name.strip().equals(person.name()))
                .toList();
    }

    /** @throws Refusal {@code class.none} */
    public TrainingClass trainingClass(String no) {
        return core.services()
                .classes()
                .byNo(no.strip())
                .orElseThrow(
                        () -> Refusal.of("class.none", "没有编号为“" + no + "”的班", "本机没有这个班的记录", "请用 class list 看有哪些班"));
    }

    /**
     * A unit by code, or by its name in the county of this home.
     *
     * @throws Refusal {@code unit.code} or {@code unit.unknown}
     */
    public String unit(String typed) {
        UnitCatalogue units = core.services().units();
        String text = typed.strip();
        if (!text.isEmpty() && Character.isDigit(text.charAt(0))) {
            return UnitCode.parse(text).text();
        }
        String county = new UnitCode(core.home().card().unit()).county();
        return units.township(county, text)
                .certain()
                .or(() -> units.childrenOf(county).stream()
                        .filter(unit -> unit.name().equals(text))
                        .findFirst())
                .map(Unit::code)
                .map(UnitCode::text)
                .orElseThrow(() -> Refusal.of(
                        "unit.unknown",
                        "没有认出单位“" + text + "”",
                        "本县的单位里没有这个名字，或撤并后对应几个",
                        "请改写单位代码，例如 141025100、141025-01"));
    }

    /** Code and name, or null. */
    public Object unitView(String code) {
        return code == null
                ? null
                : Json.object("code", code, "name", core.services().units().nameOf(code));
    }

    public String unitName(String code) {
        return code == null ? null : core.services().units().nameOf(code);
    }

    /** Reads a record id; empty when the text has another form. */
    public static Optional<Id> id(String text) {
        if (!text.matches("[A-Za-z0-9_-]{22}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Id.parse(text));
        } catch (IllegalArgumentException spareBits) {
            return Optional.empty();
        }
    }
}
