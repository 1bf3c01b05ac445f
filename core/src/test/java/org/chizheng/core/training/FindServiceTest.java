package org.chizheng.core.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chizheng.core.Homes.values;

import java.nio.file.Path;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.certificate.CertificateRecord;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.person.find.FoundBy;
import org.chizheng.core.shared.Id;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindServiceTest {
    @TempDir
    static Path folder;

    private static Core core;
    private static Id person;

    @BeforeAll
    static void county() {
        core = Homes.fresh(folder, "bureau", Homes.BUREAU, Homes.environment(new SeededSeams(1)));
        person = save(TraineeRecord.KIND, "name", "张三", "phone", "13835701234");
        Id header = save(ClassRecord.KIND, "no", "GX-2021-001", "name", "家政服务员第一期", "startsOn", "2021-07-01");
        save(ClassRecord.KIND, "no", "GX-2021-002", "name", "张家沟养老护理班");
        Id voided = save(ClassRecord.KIND, "no", "GX-2021-003", "name", "作废的班");
        core.ledger()
                .record(
                        core.actor(),
                        Change.voiding(ClassRecord.KIND, voided, core.ledger().seen(ClassRecord.KIND, voided), "重复"));
        save(CertificateRecord.KIND, "trainee", person.toString(), "kind", "level", "number", "S000014000123215000001");
        save(
                EnrolmentRecord.KIND,
                "trainee",
                person.toString(),
                "trainingClass",
                header.toString(),
                "voucherNo",
                "GXQ2021000017");
    }

    @AfterAll
    static void close() {
        core.close();
    }

    private static Id save(RecordKind kind, Object... values) {
        Id id = core.seams().newId();
        core.ledger().record(core.actor(), Change.create(kind, id, values(values)));
        return id;
    }

    private static Found find(String typed) {
        return core.services().find().find(typed, 20);
    }

    @Test
    void oneTextFindsPeopleAndClasses() {
        Found found = find("张");
        assertThat(found.people()).singleElement().satisfies(hit -> {
            assertThat(hit.trainee().id()).isEqualTo(person);
            assertThat(hit.why()).isEqualTo(FoundBy.NAME_START);
        });
        assertThat(found.classes()).extracting(Found.OfClass::no).containsExactly("GX-2021-002");
    }

    @Test
    void theBoxTakesPeopleFirstAndNoMoreRowsThanItShows() {
        FindService service = core.services().find();
        Found one = service.first("张", 1);
        assertThat(one.people()).hasSize(1);
        assertThat(one.classes()).isEmpty();
        Found two = service.first("张", 2);
        assertThat(two.people()).hasSize(1);
        assertThat(two.classes()).extracting(Found.OfClass::no).containsExactly("GX-2021-002");
        assertThat(service.first("GX", 3).classes()).hasSize(2);
        assertThat(service.first("GXQ2021", 1).vouchers()).hasSize(1);
        assertThat(service.first("S0000", 1).certificates()).hasSize(1);
        assertThat(service.first(" ", 3)).isEqualTo(Found.NOTHING);
    }

    @Test
    void classesByTheBeginningOfTheNumberWithoutVoidedOnes() {
        assertThat(find("GX-2021").classes())
                .extracting(Found.OfClass::no)
                .containsExactly("GX-2021-002", "GX-2021-001");
        assertThat(find("2021-001").classes()).isEmpty();
    }

    @Test
    void certificateByTheBeginningOfItsNumberWithItsHolder() {
        assertThat(find("S00001400012").certificates())
                .singleElement()
                .satisfies(hit -> assertThat(hit.traineeName()).isEqualTo("张三"));
        assertThat(find("S00001400013").certificates()).isEmpty();
    }

    @Test
    void voucherByTheBeginningOfItsNumberWithPersonAndClass() {
        assertThat(find("GXQ2021").vouchers()).singleElement().satisfies(hit -> {
            assertThat(hit.traineeName()).isEqualTo("张三");
            assertThat(hit.className()).isEqualTo("家政服务员第一期");
        });
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "  ",
                "　",
                "%",
                "_%",
                "' or '1'='1",
                "\"; drop table trainee; --",
                "\\",
                "!",
                "[",
                "\u0000",
                "😀",
                "\uffff"
            })
    void whatCannotBeMeantFindsNothing(String typed) {
        assertThat(find(typed).isEmpty()).isTrue();
    }

    @Test
    void endlessTextFindsNothing() {
        assertThat(find("张".repeat(100_000)).isEmpty()).isTrue();
    }
}
