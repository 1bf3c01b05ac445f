package org.chizheng.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chizheng.core.Homes;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.keep.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrolServiceTest {
    private static final long HOUR = 3_600_000;

    @TempDir
    Path root;

    private Office bureau;
    private Office yueyang;

    @BeforeEach
    void open() {
        bureau = Office.bureau(root);
        yueyang = Office.fresh(root.resolve("yueyang"), "township", Homes.YUEYANG, 2);
    }

    @AfterEach
    void close() {
        bureau.close();
        yueyang.close();
    }

    private static void refuses(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private String issue(String unit) {
        return bureau.bureau().issueCode(unit).code().text();
    }

    @Test
    void codeIsForOneOfficeOneDeviceAndThreeDays() {
        refuses("unit.unknown", () -> issue("140521100"));
        refuses("unit.unknown", () -> issue("141025"));
        byte[] foreign = yueyang.office().request("0123-4567-89AB-CDEF-GHJK", null);
        refuses("enrol.code", () -> bureau.bureau().grant(foreign));
        byte[] ofAnotherUnit = yueyang.office().request(issue(Homes.JIUXIAN), null);
        refuses("enrol.unit", () -> bureau.bureau().grant(ofAnotherUnit));
        byte[] late = yueyang.office().request(issue(Homes.YUEYANG), null);
        bureau.seams.setClock(bureau.seams.millis() + 73 * HOUR);
        refuses("enrol.expired", () -> bureau.bureau().grant(late));

        String code = issue(Homes.YUEYANG);
        byte[] request = yueyang.office().request(code, null);
        byte[] grant = bureau.bureau().grant(request);
        assertThat(bureau.bureau().grant(request)).as("the answer got lost").isEqualTo(grant);
        yueyang.office().install(grant);
        try (Office second = Office.fresh(root.resolve("second"), "township", Homes.YUEYANG, 4)) {
            byte[] again = second.office().request(code, null);
            refuses("enrol.used", () -> bureau.bureau().grant(again));
            refuses("enrol.grant", () -> second.office().install(grant));
        }
        assertThat(bureau.bureau().devices())
                .hasSize(1)
                .allSatisfy(device -> assertThat(device.state()).isEqualTo("active"));
    }

    @Test
    void keysAndEnrolmentSurviveClosingAndOpening() {
        yueyang.enrolAt(bureau);
        String fingerprint = yueyang.office().fingerprint();
        bureau.reopen();
        yueyang.reopen();
        assertThat(yueyang.office().fingerprint()).isEqualTo(fingerprint);
        assertThat(yueyang.office().bureau().orElseThrow().name()).isEqualTo("古县人社局");
        assertThat(yueyang.office().bureau().orElseThrow().aud()).matches("141025-hrb-[0-9a-f]{4}");
        assertThat(bureau.bureau().devices())
                .extracting(device -> device.fingerprint())
                .containsExactly(fingerprint);
        yueyang.trainee("name", "张三");
        Path stick = root.resolve("stick");
        yueyang.exportTo(stick);
        assertThat(bureau.bureau().receive(java.util.List.of(stick), Progress.NONE))
                .allSatisfy(result -> assertThat(result.refusal()).isEmpty());
    }

    @Test
    void whoIsNotEnrolledIsToldWhatToDo() {
        refuses("sync.unenrolled", () -> yueyang.office().exportTo(root.resolve("stick"), Progress.NONE));
        refuses("sync.bureau-only", () -> yueyang.bureau());
        refuses("sync.office-only", () -> bureau.office());
        refuses("enrol.no-request", () -> yueyang.office().install(new byte[10]));
    }
}
