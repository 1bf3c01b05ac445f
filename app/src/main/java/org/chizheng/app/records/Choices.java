package org.chizheng.app.records;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.form.Choice;
import org.chizheng.core.division.Unit;
import org.chizheng.core.person.Pinyin;
import org.chizheng.core.shared.Id;
import org.chizheng.core.training.TrainingClass;

/** Lists of the register as entries of a picker, each with its reading, so that initials find it. */
public final class Choices {
    private Choices() {}

    public static List<Choice<String>> units(List<Unit> units) {
        return units.stream()
                .map(unit -> of(unit.code().text(), unit.code().text(), unit.name()))
                .toList();
    }

    /** By name: villages are stored as they are called, since nobody publishes their codes any more. */
    public static List<Choice<String>> names(List<Unit> units) {
        return units.stream().map(unit -> of(unit.name(), "", unit.name())).toList();
    }

    public static Choice<Id> trainingClass(TrainingClass one) {
        return of(one.id(), classDetails(one), classLabel(one));
    }

    /** 古县岳阳职业技能培训学校 · 2021-07-05 · 40 人, so that classes of one name are told apart. */
    private static String classDetails(TrainingClass one) {
        return Stream.of(one.institutionName(), one.startsOn(), Texts.of("class.seats.short", one.seats()))
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    /** 岳阳-2021-001 家政服务员班: many classes bear one name, so the number stands first. */
    public static String classLabel(TrainingClass one) {
        String name = one.name() == null ? one.occupationName() : one.name();
        return name == null ? one.no() : one.no() + " " + name;
    }

    /** Code to label, in the order of the map. */
    public static List<Choice<String>> codes(Map<String, String> labels) {
        return labels.entrySet().stream()
                .map(entry -> of(entry.getKey(), "", entry.getValue()))
                .toList();
    }

    public static <T> Choice<T> of(T value, String code, String text) {
        return new Choice<>(value, code, text, syllables(text));
    }

    /** Syllables with blanks between them. */
    public static String syllables(String text) {
        String key = Pinyin.sortKey(text);
        return key.substring(0, Math.max(0, key.length() - text.length())).strip();
    }
}
