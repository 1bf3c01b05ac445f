package org.chizheng.core.subsidy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chizheng.core.certificate.SkillLevel;
import org.chizheng.core.policy.fact.FactKind;
import org.chizheng.core.policy.fact.Facts;
import org.chizheng.core.policy.fact.Person;
import org.chizheng.core.policy.fact.Value;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Sex;
import org.chizheng.core.training.AttendedDays;
import org.chizheng.core.training.EnrolmentRecord;
import org.chizheng.core.training.OccupationCatalogue;
import org.chizheng.core.training.OtherSeatQueries;
import org.chizheng.core.training.Seat;
import org.chizheng.core.training.TrainingClass;
import org.chizheng.core.training.TrainingKind;

/** A class and its roster as facts: only what the records say; what they do not say is left out and told as missing. */
final class SeatFacts {
    private static final String BASE = "退休类别";
    private static final OccupationCatalogue OCCUPATIONS = OccupationCatalogue.shipped();

    private SeatFacts() {}

    /**
     * @param today decides which documents bind while the class has no first day
     * @param history by trainee
     */
    static Facts of(
            TrainingClass subject, List<Seat> seats, Map<Id, List<Map<String, Value>>> history, LocalDate today) {
        List<Person> people = new ArrayList<>();
        for (Seat seat : seats) {
            people.add(person(subject, seat, history.getOrDefault(seat.trainee().id(), List.of())));
        }
        return new Facts(null, firstDay(subject, today), ofClass(subject), people);
    }

    /** The day that decides which documents bind. */
    static LocalDate firstDay(TrainingClass subject, LocalDate today) {
        return subject.startsOn() == null ? today : LocalDate.parse(subject.startsOn());
    }

    /** What a class is and when it is held; dates may be null. */
    static Map<String, Value> ofClass(String kindCode, String startsOn, String endsOn) {
        Map<String, Value> common = new LinkedHashMap<>();
        TrainingKind.ofCode(kindCode).ifPresent(kind -> common.put("培训类型", Value.of(FactKind.CHOICE, kind.label())));
        put(common, "开班日期", FactKind.DATE, startsOn);
        put(common, "结业日期", FactKind.DATE, endsOn);
        return common;
    }

    private static Map<String, Value> ofClass(TrainingClass subject) {
        Map<String, Value> common = ofClass(subject.kind(), subject.startsOn(), subject.endsOn());
        put(common, "职业", FactKind.TEXT, occupation(subject.occupationName()));
        put(common, "等级", FactKind.CHOICE, level(subject.level()));
        common.put("结算阶段", Value.of(FactKind.CHOICE, "最终"));
        return common;
    }

    /** Somebody who has no seat yet, as far as a sheet tells. */
    static Person candidate(SeatPolicy.Candidate told, boolean ofEmployees) {
        Map<String, Value> facts = new LinkedHashMap<>();
        put(
                facts,
                "出生日期",
                FactKind.DATE,
                told.birth() == null ? null : told.birth().toString());
        retirement(told.sex().code(), facts);
        put(facts, "职业", FactKind.TEXT, occupation(told.occupation()));
        put(facts, "等级", FactKind.CHOICE, level(told.level()));
        if (told.hasVoucher()) {
            facts.put("培训券", Value.ofYes(true));
        }
        facts.put("企业职工身份", Value.ofYes(ofEmployees || told.employee()));
        return new Person(
                "", 1, facts, told.others().stream().map(SeatFacts::past).toList());
    }

    private static Person person(TrainingClass subject, Seat seat, List<Map<String, Value>> history) {
        Map<String, Value> facts = new LinkedHashMap<>();
        put(facts, "出生日期", FactKind.DATE, seat.trainee().birth());
        retirement(seat.trainee().sex(), facts);
        facts.put("培训券", Value.ofYes(seat.hasVoucher()));
        facts.put("企业职工身份", Value.ofYes(ofEmployees(subject.kind())));
        if (seat.result() != null) {
            facts.put("结业", Value.ofYes("passed".equals(seat.result())));
        }
        if (seat.attendedDays() != null
                && AttendedDays.trouble(seat.attendedDays(), subject).isEmpty()) {
            facts.put("培训天数", Value.of(FactKind.DAYS, seat.attendedDays()));
        }
        if (seat.employment() != null) {
            facts.put("就业", Value.ofYes(!EnrolmentRecord.NOT_EMPLOYED.equals(seat.employment())));
        }
        return new Person(seat.enrolment().toString(), 1, facts, history);
    }

    /** Rural and flexible workers state no post: men 60, women 55; the explanation shows which was used. */
    private static void retirement(String sexCode, Map<String, Value> facts) {
        if (Sex.MALE.code().equals(sexCode)) {
            facts.put(BASE, Value.of(FactKind.CHOICE, "男60"));
        } else if (Sex.FEMALE.code().equals(sexCode)) {
            facts.put(BASE, Value.of(FactKind.CHOICE, "女55"));
        }
    }

    /** An earlier training of a person. */
    static Map<String, Value> past(OtherSeatQueries.OtherSeat seat) {
        Map<String, Value> past = new LinkedHashMap<>();
        put(past, "班号", FactKind.TEXT, seat.no());
        put(past, "开班日期", FactKind.DATE, seat.days().first().toString());
        put(past, "结业日期", FactKind.DATE, seat.days().last().toString());
        put(past, "职业", FactKind.TEXT, occupation(seat.occupation()));
        put(past, "等级", FactKind.CHOICE, level(seat.level()));
        past.put("享受补贴", Value.ofYes(seat.subsidised()));
        TrainingKind.ofCode(seat.kind()).ifPresent(kind -> past.put("企业职工身份", Value.ofYes(kind.forEmployees())));
        return past;
    }

    private static void put(Map<String, Value> facts, String name, FactKind kind, String text) {
        if (text != null && !text.isBlank()) {
            facts.put(name, Value.of(kind, text));
        }
    }

    /** The catalogue's one form, so that a name and an older name are one occupation; a local trade as it stands. */
    private static String occupation(String name) {
        return name == null ? null : OCCUPATIONS.oneForm(name).orElse(name);
    }

    static boolean ofEmployees(String kind) {
        return kind != null
                && TrainingKind.ofCode(kind).map(TrainingKind::forEmployees).orElse(false);
    }

    /** The word of the packs for a level code; null for none and for levels that no document names. */
    private static String level(String code) {
        return code == null
                ? null
                : SkillLevel.ofCode(code)
                        .map(level -> switch (level) {
                            case BEGINNER -> "初级";
                            case INTERMEDIATE -> "中级";
                            case ADVANCED -> "高级";
                            case TECHNICIAN -> "技师";
                            case SENIOR_TECHNICIAN -> "高级技师";
                            default -> null;
                        })
                        .orElse(null);
    }
}
