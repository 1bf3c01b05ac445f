package org.chizheng.core.exchange.intake;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chizheng.core.certificate.CertificateRecord;
import org.chizheng.core.exchange.judge.JudgedRow;
import org.chizheng.core.exchange.judge.Known;
import org.chizheng.core.exchange.layout.Header;
import org.chizheng.core.ledger.Apply;
import org.chizheng.core.ledger.Ledger;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.shared.DateRange;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.store.Store;
import org.chizheng.core.subsidy.SeatPolicy;
import org.chizheng.core.subsidy.SubsidyService;
import org.chizheng.core.training.AttendedDays;
import org.chizheng.core.training.EnrolmentRecord;
import org.chizheng.core.training.TrainingClass;

/** The store as a judge sees it: asked for whole pages of people, and told of those that a run has just made. */
final class StoreKnown implements Known {
    /** Fields of a trainee that a roster may fill or change. */
    static final List<String> PERSONAL = List.of(
            "phone",
            "phone2",
            "nation",
            "education",
            "householdType",
            "address",
            "township",
            "village",
            "employer",
            "bankAccount");

    private final Ledger ledger;
    private final OnFileQueries queries;
    private final String county;
    private final TrainingClass into;
    private final KnownPages<PersonOnFile> people = new KnownPages<>(this::loadPeople);
    private final KnownPages<List<CertificateOnFile>> papers = new KnownPages<>(this::loadPapers);
    private final KnownPages<List<OnFileQueries.VoucherUse>> vouchers;
    private final Map<String, PersonOnFile> made = new HashMap<>();
    private final Optional<SeatPolicy> policy;
    private RowReview review;

    /** @param into the class of the roster; null for certificates of no class */
    StoreKnown(Ledger ledger, Store store, String county, TrainingClass into, SubsidyService subsidies) {
        this.ledger = ledger;
        this.queries = new OnFileQueries(store);
        this.county = county;
        this.into = into;
        this.policy = Optional.ofNullable(into).map(subsidies::seats);
        this.vouchers = new KnownPages<>(queries::vouchers);
    }

    /** From now on every row is looked over once more. */
    StoreKnown reviewedBy(RowReview last) {
        review = last;
        return this;
    }

    TrainingClass into() {
        return into;
    }

    /** What the store says may have changed since it was asked. */
    void forget() {
        people.forget();
        papers.forget();
        vouchers.forget();
        made.clear();
    }

    /** A person whom the run has made and the store may not hold yet. */
    void made(String idNo, PersonOnFile person) {
        made.put(idNo, person);
    }

    Optional<PersonOnFile> onFile(String idNo) {
        PersonOnFile fresh = made.get(idNo);
        return fresh != null ? Optional.of(fresh) : people.get(idNo);
    }

    Optional<CertificateOnFile> paper(String kind, String number) {
        return papers.get(number).stream()
                .flatMap(List::stream)
                .filter(paper -> paper.kind().equals(kind))
                .findFirst();
    }

    /** The use of a voucher by another seat than this person's in this class. */
    Optional<OnFileQueries.VoucherUse> voucherUse(String number, Id trainee) {
        Id seat = into == null || trainee == null ? null : EnrolmentRecord.idOf(into.id(), trainee);
        return vouchers.get(number).stream()
                .flatMap(List::stream)
                .filter(use -> !use.enrolment().equals(seat))
                .findFirst();
    }

    @Override
    public void expect(Collection<String> idNos, Collection<String> certificateNos, Collection<String> voucherNos) {
        people.expect(idNos);
        papers.expect(certificateNos);
        vouchers.expect(voucherNos);
    }

    @Override
    public JudgedRow review(JudgedRow row, Header header) {
        return review == null ? row : review.review(row, header);
    }

    @Override
    public String county() {
        return county;
    }

    @Override
    public Optional<DateRange> classDays() {
        if (into == null || into.startsOn() == null) {
            return Optional.empty();
        }
        LocalDate first = LocalDate.parse(into.startsOn());
        return Optional.of(into.dates().orElse(new DateRange(first, first)));
    }

    @Override
    public Optional<SeatPolicy> policy() {
        return policy;
    }

    @Override
    public Optional<String> attendedTrouble(long days) {
        return Optional.ofNullable(into)
                .flatMap(held -> AttendedDays.trouble(days, held))
                .map(Refusal::sentence);
    }

    @Override
    public String classOccupation() {
        return into == null || into.occupationName() == null ? "" : into.occupationName();
    }

    @Override
    public String classLevel() {
        return into == null || into.level() == null ? "" : into.level();
    }

    /** What is empty is named too: a sheet that fills it changes something. */
    @Override
    public Optional<Person> person(String idNo) {
        return onFile(idNo).map(person -> {
            Map<String, Object> fields = new LinkedHashMap<>();
            PERSONAL.forEach(field -> fields.put(field, person.text(field)));
            return new Person(person.name(), fields);
        });
    }

    @Override
    public boolean enrolled(String idNo) {
        return onFile(idNo).map(PersonOnFile::seated).orElse(false);
    }

    @Override
    public List<OtherClass> otherClasses(String idNo) {
        return onFile(idNo).map(PersonOnFile::classes).orElse(List.of());
    }

    @Override
    public Optional<Certificate> certificate(String kind, String number) {
        return paper(kind, number).map(paper -> {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("level", paper.values().getOrDefault("level", ""));
            Object issued = paper.values().get("issuedOn");
            fields.put("issuedOn", issued == null ? "" : LocalDate.parse(issued.toString()));
            fields.put("occupation", paper.values().getOrDefault("occupationName", ""));
            fields.put("issuer", paper.values().getOrDefault("issuer", ""));
            return new Certificate(paper.holderIdNo(), paper.holderName(), fields);
        });
    }

    private Map<String, PersonOnFile> loadPeople(Collection<String> idNos) {
        Map<String, Id> ids = queries.trainees(idNos);
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<Id, Apply.Standing> records = ledger.standing(TraineeRecord.KIND, ids.values());
        Map<Id, List<String>> groups = queries.groups(ids.values());
        Map<Id, Apply.Standing> seats = into == null
                ? Map.of()
                : ledger.standing(
                        EnrolmentRecord.KIND,
                        ids.values().stream()
                                .map(trainee -> EnrolmentRecord.idOf(into.id(), trainee))
                                .toList());
        Map<Id, List<OtherClass>> classes = into == null
                ? Map.of()
                : queries.otherSeats(ids.values(), into.id()).stream()
                        .collect(Collectors.groupingBy(
                                OnFileQueries.OtherSeat::trainee,
                                Collectors.mapping(OnFileQueries.OtherSeat::known, Collectors.toList())));
        Map<String, PersonOnFile> found = new HashMap<>();
        ids.forEach((idNo, id) -> {
            Apply.Standing record = records.get(id);
            Id seat = into == null ? null : EnrolmentRecord.idOf(into.id(), id);
            found.put(
                    idNo,
                    new PersonOnFile(
                            id,
                            record.values(),
                            record.seen(),
                            groups.getOrDefault(id, List.of()),
                            Optional.ofNullable(seat).map(seats::get),
                            classes.getOrDefault(id, List.of())));
        });
        return found;
    }

    private Map<String, List<CertificateOnFile>> loadPapers(Collection<String> numbers) {
        List<OnFileQueries.Paper> found = queries.certificates(numbers);
        Map<Id, Apply.Standing> records = ledger.standing(
                CertificateRecord.KIND,
                found.stream().map(OnFileQueries.Paper::id).toList());
        return found.stream()
                .collect(Collectors.groupingBy(
                        OnFileQueries.Paper::number,
                        Collectors.mapping(paper -> onFile(paper, records.get(paper.id())), Collectors.toList())));
    }

    private static CertificateOnFile onFile(OnFileQueries.Paper paper, Apply.Standing record) {
        Map<String, Object> values = record == null ? Map.of() : record.values();
        return new CertificateOnFile(
                paper.id(),
                paper.kind(),
                paper.number(),
                paper.holder(),
                paper.holderIdNo(),
                paper.holderName(),
                values,
                record == null ? Seen.NOTHING : record.seen());
    }
}
