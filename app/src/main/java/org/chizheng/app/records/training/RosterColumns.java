package org.chizheng.app.records.training;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chizheng.app.records.GroupWords;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.form.IdentityMask;
import org.chizheng.app.ui.grid.GridColumn;
import org.chizheng.app.ui.grid.GridRow;
import org.chizheng.core.office.Masking;
import org.chizheng.core.person.PersonGroup;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.shared.IdentityNumber;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.training.AttendedDays;
import org.chizheng.core.training.EnrolmentRecord;
import org.chizheng.core.training.Seat;
import org.chizheng.core.training.TaskCategory;

/** The columns of the roster, and one seat as a row of them. */
final class RosterColumns {
    static final String NAME = "name";
    static final String NUMBER = "idNo";
    static final String PHONE = "phone";
    static final String GROUPS = "groups";
    static final String VOUCHER = "voucherNo";
    static final String CATEGORY = "category";
    static final String UNIT = "creditedUnit";
    static final String REMARK = "remark";
    static final String ATTENDED = "attendedDays";
    static final String RESULT = "result";
    static final String EMPLOYMENT = "employment";

    /** What of a row may be typed on while it is saved. */
    static final List<String> TYPED = List.of(NUMBER, VOUCHER, REMARK, ATTENDED, RESULT, EMPLOYMENT);

    private static final String ABOUT = "about";

    /** The words by which lists of townships and schools head these columns. */
    private static final Map<String, List<String>> HEADERS = Map.of(
            NAME, List.of("姓名", "学员姓名", "名字"),
            NUMBER, List.of("身份证号", "身份证号码", "公民身份号码", "证件号码", "证件号", "身份证"),
            PHONE, List.of("电话", "联系电话", "手机", "手机号", "手机号码", "联系方式"),
            GROUPS, List.of("人员类别", "人员类型", "类别", "人员性质"),
            VOUCHER, List.of("培训券", "培训券编号", "券号", "培训券号", "电子培训券"),
            REMARK, List.of("备注", "说明"),
            ATTENDED, List.of("出勤天数", "实际出勤天数", "实际出勤", "到课天数", "实到天数"),
            RESULT, List.of("结业考核", "结业考核结果", "考核结果", "考核情况"),
            EMPLOYMENT, List.of("就业凭证", "就业情况", "就业证明", "就业形式"));

    private RosterColumns() {}

    /** @param firstDay the day ages are told for */
    static List<GridColumn> all(java.util.function.Supplier<LocalDate> firstDay) {
        return List.of(
                GridColumn.entry(NAME, Texts.of("person.name"), 88).frozenInSight(),
                GridColumn.entry(NUMBER, Texts.of("person.id-no"), 176)
                        .frozenInSight()
                        .normalising(IdentityMask::clean)
                        .maskedBy(IdentityMask::mask),
                GridColumn.derived(ABOUT, Texts.of("roster.about"), 88, row -> about(row, firstDay.get())),
                GridColumn.entry(PHONE, Texts.of("person.phone"), 112).maskedBy(number -> Masking.of("phone", number)),
                GridColumn.entry(GROUPS, Texts.of("person.groups"), 168).suggesting(RosterColumns::groups),
                GridColumn.entry(VOUCHER, Texts.of("roster.voucher"), 184),
                GridColumn.shown(CATEGORY, Texts.of("roster.category"), 104),
                GridColumn.shown(UNIT, Texts.of("roster.unit"), 104),
                GridColumn.entry(REMARK, Texts.of("person.remark"), 144),
                GridColumn.entry(ATTENDED, Texts.of("roster.attended"), 80).normalising(RosterColumns::days),
                GridColumn.entry(RESULT, Texts.of("roster.result"), 80)
                        .suggesting(typed -> words(EnrolmentRecord.RESULTS, typed)),
                GridColumn.entry(EMPLOYMENT, Texts.of("roster.employment"), 112)
                        .suggesting(typed -> words(EnrolmentRecord.EMPLOYMENT, typed)));
    }

    /** Their column number to our key. */
    static Map<Integer, String> match(List<String> headers) {
        Map<Integer, String> found = new LinkedHashMap<>();
        for (int i = 0; i < headers.size(); i++) {
            String word = headers.get(i).replaceAll("[\\s\u3000（(].*", "");
            int column = i;
            HEADERS.forEach((key, words) -> {
                if (words.contains(word) && !found.containsValue(key)) {
                    found.put(column, key);
                }
            });
        }
        return found;
    }

    static Map<String, String> values(Seat seat, String unitName) {
        Map<String, String> values = new LinkedHashMap<>();
        Trainee person = seat.trainee();
        if (person != null) {
            put(values, NAME, person.name());
            put(values, NUMBER, person.idNo());
            put(values, PHONE, person.phone());
            put(values, GROUPS, labels(person.groups()));
        }
        put(values, VOUCHER, seat.voucherNo());
        put(
                values,
                CATEGORY,
                seat.category() == null
                        ? null
                        : TaskCategory.ofCode(seat.category())
                                .map(TaskCategory::label)
                                .orElse(seat.category()));
        put(values, UNIT, unitName);
        put(values, REMARK, seat.remark());
        put(
                values,
                ATTENDED,
                seat.attendedDays() == null ? null : seat.attendedDays().toString());
        put(values, RESULT, EnrolmentRecord.wordOf(EnrolmentRecord.RESULTS, seat.result()));
        put(values, EMPLOYMENT, EnrolmentRecord.wordOf(EnrolmentRecord.EMPLOYMENT, seat.employment()));
        return values;
    }

    /** 15 out of １５天; what is no whole number stays as typed, and is refused. */
    private static String days(String typed) {
        try {
            var days = AttendedDays.of(typed);
            return days.isPresent() ? Long.toString(days.getAsLong()) : "";
        } catch (Refusal wrong) {
            return typed;
        }
    }

    private static List<String> words(Map<String, String> words, String typed) {
        return words.values().stream()
                .filter(word -> word.contains(typed))
                .sorted()
                .toList();
    }

    static String labels(List<String> codes) {
        return codes.stream()
                .distinct()
                .map(code -> PersonGroup.ofCode(code).map(GroupWords::brief).orElse(code))
                .collect(Collectors.joining("、"));
    }

    private static void put(Map<String, String> values, String key, String text) {
        if (text != null && !text.isEmpty()) {
            values.put(key, text);
        }
    }

    private static List<String> groups(String typed) {
        return Arrays.stream(PersonGroup.values())
                .filter(group -> group.label().contains(typed)
                        || group.words().stream().anyMatch(word -> word.startsWith(typed)))
                .map(GroupWords::brief)
                .toList();
    }

    /** 女 34: what the number tells for the first day of the class. */
    private static String about(GridRow row, LocalDate firstDay) {
        return IdentityNumber.check(row.value(NUMBER), firstDay)
                .accepted()
                .map(number -> {
                    var age = number.ageOn(firstDay);
                    return number.sex().label() + (age.isPresent() ? " " + Texts.of("person.age", age.getAsInt()) : "");
                })
                .orElse("");
    }
}
