package org.chizheng.core.exchange.intake;

import static org.chizheng.core.store.tables.Tables.CERTIFICATE;
import static org.chizheng.core.store.tables.Tables.ENROLMENT;
import static org.chizheng.core.store.tables.Tables.PERSON_GROUP;
import static org.chizheng.core.store.tables.Tables.TRAINEE;
import static org.chizheng.core.store.tables.Tables.TRAINING_CLASS;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chizheng.core.division.UnitCatalogue;
import org.chizheng.core.exchange.judge.Known;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Store;
import org.chizheng.core.training.OtherSeatQueries;

/** What is stored about the people of one page of a sheet, each question asked once for all of them. */
final class OnFileQueries {
    private static final UnitCatalogue UNITS = UnitCatalogue.shipped();

    private final Store store;

    OnFileQueries(Store store) {
        this.store = store;
    }

    /** Identity number to the live record that bears it; the elder one while a case stands open. */
    Map<String, Id> trainees(Collection<String> idNos) {
        Map<String, Id> found = new HashMap<>();
        store.query()
                .select(TRAINEE.ID_NO, TRAINEE.ID)
                .from(TRAINEE)
                .where(TRAINEE.ID_NO.in(idNos))
                .and(TRAINEE.VOIDED.isNull())
                .and(TRAINEE.SAME_AS.isNull())
                .orderBy(TRAINEE.FIRST_MS, TRAINEE.ID)
                .forEach(row -> found.putIfAbsent(row.value1(), Id.ofBytes(row.value2())));
        return found;
    }

    Map<Id, List<String>> groups(Collection<Id> trainees) {
        Map<Id, List<String>> groups = new HashMap<>();
        store.query()
                .select(PERSON_GROUP.TRAINEE, PERSON_GROUP.CODE)
                .from(PERSON_GROUP)
                .where(PERSON_GROUP.TRAINEE.in(bytes(trainees)))
                .and(PERSON_GROUP.VOIDED.isNull())
                .orderBy(PERSON_GROUP.FIRST_MS, PERSON_GROUP.ID)
                .forEach(row -> groups.computeIfAbsent(Id.ofBytes(row.value1()), id -> new ArrayList<>())
                        .add(row.value2()));
        return groups;
    }

    /** A seat in another class, with what the checks of a roster ask about it. */
    record OtherSeat(Id trainee, Known.OtherClass known) {}

    /** Seats in other classes whose days are known. */
    List<OtherSeat> otherSeats(Collection<Id> trainees, Id exceptClass) {
        return new OtherSeatQueries(store)
                .of(trainees, exceptClass).stream()
                        .map(seat ->
                                new OtherSeat(seat.trainee(), new Known.OtherClass(UNITS.nameOf(seat.office()), seat)))
                        .toList();
    }

    /** A live certificate with whose it is; null where a person's part has not arrived yet. */
    record Paper(Id id, String kind, String number, Id holder, String holderIdNo, String holderName) {}

    List<Paper> certificates(Collection<String> numbers) {
        return store.query()
                .select(
                        CERTIFICATE.ID,
                        CERTIFICATE.KIND,
                        CERTIFICATE.NUMBER,
                        CERTIFICATE.TRAINEE,
                        TRAINEE.ID_NO,
                        TRAINEE.NAME)
                .from(CERTIFICATE)
                .leftJoin(TRAINEE)
                .on(TRAINEE.ID.eq(CERTIFICATE.TRAINEE))
                .where(CERTIFICATE.NUMBER.in(numbers))
                .and(CERTIFICATE.VOIDED.isNull())
                .orderBy(CERTIFICATE.FIRST_MS, CERTIFICATE.ID)
                .fetch(row -> new Paper(
                        Id.ofBytes(row.value1()),
                        orEmpty(row.value2()),
                        row.value3(),
                        row.value4() == null ? null : Id.ofBytes(row.value4()),
                        orEmpty(row.value5()),
                        orEmpty(row.value6())));
    }

    /** Who used a voucher, and where. */
    record VoucherUse(Id enrolment, String name, String classNo) {}

    /** Voucher number to the seats that carry it now. */
    Map<String, List<VoucherUse>> vouchers(Collection<String> numbers) {
        Map<String, List<VoucherUse>> used = new HashMap<>();
        store.query()
                .select(ENROLMENT.VOUCHER_NO, ENROLMENT.ID, TRAINEE.NAME, TRAINING_CLASS.NO)
                .from(ENROLMENT)
                .leftJoin(TRAINEE)
                .on(TRAINEE.ID.eq(ENROLMENT.TRAINEE))
                .leftJoin(TRAINING_CLASS)
                .on(TRAINING_CLASS.ID.eq(ENROLMENT.TRAINING_CLASS))
                .where(ENROLMENT.VOUCHER_NO.in(numbers))
                .and(ENROLMENT.VOIDED.isNull())
                .and(ENROLMENT.WITHDRAWN_ON.isNull())
                .forEach(row -> used.computeIfAbsent(row.value1(), number -> new ArrayList<>())
                        .add(new VoucherUse(Id.ofBytes(row.value2()), orEmpty(row.value3()), orEmpty(row.value4()))));
        return used;
    }

    /** Of the given trainees, those that a live seat or certificate outside the given records belongs to. */
    Set<Id> usedElsewhere(Collection<Id> trainees, Set<Id> own) {
        Set<Id> used = new HashSet<>();
        store.query()
                .select(ENROLMENT.ID, ENROLMENT.TRAINEE)
                .from(ENROLMENT)
                .where(ENROLMENT.TRAINEE.in(bytes(trainees)))
                .and(ENROLMENT.VOIDED.isNull())
                .unionAll(store.query()
                        .select(CERTIFICATE.ID, CERTIFICATE.TRAINEE)
                        .from(CERTIFICATE)
                        .where(CERTIFICATE.TRAINEE.in(bytes(trainees)))
                        .and(CERTIFICATE.VOIDED.isNull()))
                .forEach(row -> {
                    if (!own.contains(Id.ofBytes(row.value1()))) {
                        used.add(Id.ofBytes(row.value2()));
                    }
                });
        return used;
    }

    private static List<byte[]> bytes(Collection<Id> ids) {
        return ids.stream().map(Id::bytes).toList();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
