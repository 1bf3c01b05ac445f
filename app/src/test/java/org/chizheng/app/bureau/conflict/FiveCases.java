package org.chizheng.app.bureau.conflict;

import static org.chizheng.core.Homes.values;

import java.nio.file.Path;
import java.util.Map;
import org.chizheng.app.desks.Arrivals;
import org.chizheng.core.Core;
import org.chizheng.core.Services;
import org.chizheng.core.certificate.CertificateRecord;
import org.chizheng.core.conflict.Case;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.shared.Id;
import org.chizheng.core.training.ClassRecord;
import org.chizheng.core.training.EnrolmentRecord;

/** One case of each of the five kinds, made as two townships make them. Identity numbers are made up (serials 98x). */
final class FiveCases implements AutoCloseable {
    static final String ZHANG = "141025200205189851";
    static final String WANG = "14102519910610989X";

    final Arrivals offices;
    Id zhang;

    FiveCases(Path folder) {
        offices = new Arrivals(folder);
    }

    /** 张伟 is known in both townships; each writes another name without having seen the other's. */
    void field() {
        zhang = Arrivals.person(offices.yueyang, "张伟", ZHANG);
        Arrivals.carry(offices.yueyang, offices.jiuxian, zhang);
        Arrivals.write(offices.yueyang, TraineeRecord.KIND, zhang, "name", "张炜", "本人要求更正");
        Arrivals.write(offices.jiuxian, TraineeRecord.KIND, zhang, "name", "张玮", "按身份证");
        Arrivals.carry(offices.yueyang, offices.bureau, zhang);
        Arrivals.carry(offices.jiuxian, offices.bureau, zhang);
    }

    /** Both townships register the same number. */
    void sameNumber() {
        Arrivals.carry(offices.yueyang, offices.bureau, Arrivals.person(offices.yueyang, "王小平", WANG));
        Arrivals.carry(offices.jiuxian, offices.bureau, Arrivals.person(offices.jiuxian, "王晓平", WANG));
    }

    /** Two registrations of one number are decided to be one person; 旧县镇, which does not know that, writes on in its own. */
    Id afterMerge() {
        sameNumber();
        Services bureau = offices.bureau.services();
        Case one = bureau.cases().open().get(0);
        Id kept = bureau.trainees().byIdNo(WANG).stream()
                .filter(person -> person.name().equals("王小平"))
                .findFirst()
                .orElseThrow()
                .id();
        Id under = one.records().stream()
                .filter(record -> !record.equals(kept))
                .findFirst()
                .orElseThrow();
        bureau.decisions().same(offices.bureau.actor(), one, kept, "已核对身份证原件");
        Arrivals.write(offices.jiuxian, TraineeRecord.KIND, under, "idNo", "141025199404049872", "当时看错了证件");
        Arrivals.write(offices.jiuxian, TraineeRecord.KIND, under, "phone", "13903570077", "当时看错了证件");
        Arrivals.carry(offices.jiuxian, offices.bureau, under);
        return under;
    }

    void sameCertificate() {
        certificate(offices.yueyang, "李东", "141025198707019836");
        certificate(offices.jiuxian, "李冬", "141025198808029857");
    }

    /** The two seats belong to two people. */
    void sameVoucher() {
        seat(offices.yueyang, "赵一", "141025198909039878");
        seat(offices.jiuxian, "赵乙", "14102519901010981X");
    }

    void classHeader() {
        Id header = openClass(offices.yueyang, "岳阳-2021-009");
        Arrivals.carry(offices.yueyang, offices.jiuxian, header);
        Arrivals.write(offices.yueyang, ClassRecord.KIND, header, "startsOn", "2021-07-05", null);
        Arrivals.write(offices.jiuxian, ClassRecord.KIND, header, "startsOn", "2021-07-08", null);
        Arrivals.carry(offices.yueyang, offices.bureau, header);
        Arrivals.carry(offices.jiuxian, offices.bureau, header);
    }

    /** 岳阳镇 voids a registration as entered twice; the bureau, which has not seen that, writes the telephone. */
    Id voidAgainstEdit() {
        Id person = Arrivals.person(offices.yueyang, "孙丽", "141025199202029822");
        Arrivals.carry(offices.yueyang, offices.bureau, person);
        offices.yueyang
                .services()
                .traineeService()
                .discard(
                        offices.yueyang.actor(),
                        person,
                        offices.yueyang.ledger().seen(TraineeRecord.KIND, person),
                        "与孙莉是同一人，重复录入");
        Arrivals.write(offices.bureau, TraineeRecord.KIND, person, "phone", "13903570088", "本人来电更正");
        Arrivals.carry(offices.yueyang, offices.bureau, person);
        return person;
    }

    /** The bureau approves what was submitted; meanwhile 岳阳镇 moves the first day and the place. */
    Id afterApproval() {
        Id header = openClass(offices.yueyang, "岳阳-2021-031");
        Arrivals.write(offices.yueyang, ClassRecord.KIND, header, "submittedOn", "2021-06-20", null);
        Arrivals.write(offices.yueyang, ClassRecord.KIND, header, "venue", "岳阳镇张庄村委会", null);
        Arrivals.carry(offices.yueyang, offices.bureau, header);
        offices.bureau
                .services()
                .classService()
                .answer(
                        offices.bureau.actor(),
                        header,
                        true,
                        null,
                        offices.bureau.ledger().seen(ClassRecord.KIND, header));
        Arrivals.write(offices.yueyang, ClassRecord.KIND, header, "startsOn", "2021-07-12", "教师有冲突，推后一周");
        Arrivals.write(offices.yueyang, ClassRecord.KIND, header, "venue", "岳阳镇李庄村委会", "村委会修房");
        Arrivals.carry(offices.yueyang, offices.bureau, header);
        return header;
    }

    /** One registration, known to both townships, sits in a class of each in the same week. */
    Id overlap() {
        Id person = Arrivals.person(offices.yueyang, "周海", "141025199303039843");
        Arrivals.carry(offices.yueyang, offices.jiuxian, person);
        Arrivals.carry(offices.yueyang, offices.bureau, person);
        for (Core home : java.util.List.of(offices.yueyang, offices.jiuxian)) {
            Id header = openClass(home, home.home().card().unit() + "-7");
            home.services()
                    .enrolmentService()
                    .enrol(
                            home.actor(),
                            home.services().classes().byId(header).orElseThrow(),
                            home.services().trainees().byId(person).orElseThrow(),
                            values(
                                    "voucherNo",
                                    "14002520210" + home.home().card().unit().substring(6)),
                            Seen.NOTHING);
            Arrivals.carry(home, offices.bureau, header, EnrolmentRecord.idOf(header, person));
        }
        return person;
    }

    /** One number registered four times: twice by each township, with long names, places and reasons. */
    void fourOfOneNumber() {
        String number = "141025199404049864";
        int i = 0;
        for (Core home : java.util.List.of(offices.yueyang, offices.jiuxian, offices.bureau, offices.bureau)) {
            Id person = home.seams().newId();
            home.ledger()
                    .record(
                            home.actor(),
                            org.chizheng.core.ledger.Change.create(
                                            TraineeRecord.KIND,
                                            person,
                                            Map.of(
                                                    "name",
                                                    i < 2 ? "阿依古丽·买买提江·吐尔逊" : "阿依古丽",
                                                    "idNo",
                                                    number,
                                                    "phone",
                                                    "1390357008" + i,
                                                    "township",
                                                    home.home().card().unit(),
                                                    "village",
                                                    "东北西南中心社区第十二居民小组" + i++))
                                    .because("2021年度脱贫劳动力职业技能提升培训（第二批）学员花名册.xlsx｜汇总表｜第" + (17 + i) + "行"));
            if (home != offices.bureau) {
                Arrivals.carry(home, offices.bureau, person);
            }
        }
    }

    /** So many people whose name both townships wrote, each another. */
    void many(int count) {
        Id[] people = new Id[count];
        for (int i = 0; i < count; i++) {
            people[i] = offices.yueyang.seams().newId();
            offices.yueyang
                    .ledger()
                    .record(
                            offices.yueyang.actor(),
                            org.chizheng.core.ledger.Change.create(
                                    TraineeRecord.KIND, people[i], Map.of("name", "刘" + (char) ('一' + i))));
        }
        Arrivals.carry(offices.yueyang, offices.jiuxian, people);
        for (Id person : people) {
            Arrivals.write(offices.yueyang, TraineeRecord.KIND, person, "name", "刘山", "本人要求更正");
            Arrivals.write(offices.jiuxian, TraineeRecord.KIND, person, "name", "刘珊", "按身份证");
        }
        Arrivals.carry(offices.yueyang, offices.bureau, people);
        Arrivals.carry(offices.jiuxian, offices.bureau, people);
    }

    private void certificate(Core home, String name, String idNo) {
        Trainee holder = holder(home, name, idNo);
        Id paper = home.seams().newId();
        home.ledger()
                .record(
                        home.actor(),
                        org.chizheng.core.ledger.Change.create(
                                CertificateRecord.KIND,
                                paper,
                                Map.of(
                                        "trainee", holder.id().toString(),
                                        "kind", "special-ability",
                                        "number", "1425000000980001",
                                        "occupationName", "家政服务",
                                        "issuedOn", "2021-05-20",
                                        "sourceUnit", home.home().card().unit())));
        Arrivals.carry(home, offices.bureau, holder.id());
        Arrivals.carry(home, offices.bureau, paper);
    }

    private void seat(Core home, String name, String idNo) {
        seat(home, holder(home, name, idNo), "140025202109801");
    }

    /** In a class of its own, with a voucher of its own. */
    void seat(Core home, Trainee person) {
        seat(home, person, "140025202109" + home.home().card().unit().substring(6));
    }

    private void seat(Core home, Trainee person, String voucher) {
        Id header = openClass(home, home.home().card().unit() + "-1");
        home.services()
                .enrolmentService()
                .enrol(
                        home.actor(),
                        home.services().classes().byId(header).orElseThrow(),
                        person,
                        values("voucherNo", voucher),
                        Seen.NOTHING);
        Arrivals.carry(home, offices.bureau, person.id());
        Arrivals.carry(home, offices.bureau, header, EnrolmentRecord.idOf(header, person.id()));
    }

    private static Trainee holder(Core home, String name, String idNo) {
        return home.services()
                .trainees()
                .byId(Arrivals.person(home, name, idNo))
                .orElseThrow();
    }

    private static Id openClass(Core home, String no) {
        return home.services()
                .classService()
                .open(
                        home.actor(),
                        values(
                                "no",
                                no,
                                "name",
                                "家政服务员班",
                                "occupationName",
                                "家政服务员",
                                "kind",
                                "general",
                                "startsOn",
                                "2021-07-01",
                                "endsOn",
                                "2021-07-10",
                                "hours",
                                80L));
    }

    @Override
    public void close() {
        offices.close();
    }
}
