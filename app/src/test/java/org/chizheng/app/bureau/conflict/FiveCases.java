package org.chizheng.app.bureau.conflict;

import static org.chizheng.core.Homes.values;

import java.nio.file.Path;
import java.util.Map;
import org.chizheng.app.desks.Arrivals;
import org.chizheng.core.Core;
import org.chizheng.core.certificate.CertificateRecord;
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
        Trainee person = holder(home, name, idNo);
        Id header = openClass(home, home.home().card().unit() + "-1");
        home.services()
                .enrolmentService()
                .enrol(
                        home.actor(),
                        home.services().classes().byId(header).orElseThrow(),
                        person,
                        values("voucherNo", "140025202109801"),
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
