package org.chizheng.core.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chizheng.core.Homes.values;

import java.nio.file.Path;
import java.util.List;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.certificate.CertificateRecord;
import org.chizheng.core.ledger.FieldType;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.shared.Id;
import org.chizheng.core.training.ClassRecord;
import org.chizheng.core.training.EnrolmentRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A history is read out to people: no code stands in it, and no number in full. */
class HistoryServiceTest {
    private static final String ID_NO = "141025200205189851";

    @TempDir
    Path folder;

    private Core core;

    @BeforeEach
    void open() {
        core = Homes.township(folder, 1);
    }

    @AfterEach
    void close() {
        core.close();
    }

    private Trainee person(String name, String idNo) {
        Id id = core.services()
                .traineeService()
                .register(
                        core.actor(),
                        values("name", name, "idNo", idNo, "education", "71", "township", Homes.YUEYANG),
                        List.of());
        return core.services().trainees().byId(id).orElseThrow();
    }

    private String line(RecordKind kind, Id record, int step) {
        return core.services().history().of(kind, record).get(step).line();
    }

    @Test
    void unitsAndKindsAreReadOutByName() {
        Trainee person = person("张三", ID_NO);
        assertThat(line(TraineeRecord.KIND, person.id(), 0))
                .contains("证件类型 居民身份证", "乡镇 岳阳镇", "文化程度 初级中学")
                .doesNotContain("resident", "141025100");
        core.services()
                .traineeService()
                .amend(
                        core.actor(),
                        person.id(),
                        values("township", Homes.JIUXIAN),
                        core.ledger().seen(TraineeRecord.KIND, person.id()),
                        null);
        assertThat(line(TraineeRecord.KIND, person.id(), 1)).contains("乡镇由“岳阳镇”改为“旧县镇”");
    }

    @Test
    void classesSeatsAndCertificatesSayTheirCodesInWords() {
        Trainee person = person("张三", ID_NO);
        Id header = core.services()
                .classService()
                .open(core.actor(), values("no", "岳阳-2021-001", "kind", "general", "level", "5"));
        assertThat(line(ClassRecord.KIND, header, 0)).contains("等级 五级/初级工", "培训类型 普惠制培训");
        core.services()
                .enrolmentService()
                .enrol(
                        core.actor(),
                        core.services().classes().byId(header).orElseThrow(),
                        person,
                        values(),
                        Seen.NOTHING);
        assertThat(line(EnrolmentRecord.KIND, EnrolmentRecord.idOf(header, person.id()), 0))
                .contains("任务类别 普惠制培训", "计入单位 岳阳镇", "待核 补贴资格待核");
        Id paper = core.services()
                .certificateService()
                .add(core.actor(), person, values("kind", "level", "number", "S000014000123215000001", "level", "5"));
        assertThat(line(CertificateRecord.KIND, paper, 0))
                .contains("证书类别 职业技能等级证书", "证书编号 S000014000123215000001", "等级 五级/初级工", "来源单位 岳阳镇");
    }

    /** 特种作业操作证: T and the holder's identity number. */
    @Test
    void identityNumberInsideACertificateNumberOrAReasonIsMasked() {
        Trainee person = person("张三", ID_NO);
        Id paper = core.services()
                .certificateService()
                .add(core.actor(), person, values("kind", "special-operation", "number", "T" + ID_NO));
        core.services()
                .certificateService()
                .discard(
                        core.actor(),
                        paper,
                        core.ledger().seen(CertificateRecord.KIND, paper),
                        "证书上的号码是T" + ID_NO + "，已收回");
        assertThat(line(CertificateRecord.KIND, paper, 0))
                .contains("证书编号 T1410***********851")
                .doesNotContain(ID_NO);
        assertThat(line(CertificateRecord.KIND, paper, 1))
                .contains("作废这条证书记录", "号码是T1410***********851")
                .doesNotContain(ID_NO);
    }

    @Test
    void everyCodeOfARecordThatTravelsHasItsWords() {
        assertThat(core.kinds().all())
                .filteredOn(kind -> !kind.deviceOnly())
                .allSatisfy(kind -> assertThat(kind.fields())
                        .filteredOn(field -> field.type() == FieldType.CODE || field.type() == FieldType.CODES)
                        .allSatisfy(field ->
                                assertThat(field.words()).as(field.name()).isNotEmpty()));
    }
}
