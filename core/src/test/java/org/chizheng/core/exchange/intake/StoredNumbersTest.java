package org.chizheng.core.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.chizheng.core.Homes.values;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chizheng.core.attachment.Attachment;
import org.chizheng.core.attachment.AttachmentSort;
import org.chizheng.core.exchange.RosterFiles.Kind;
import org.chizheng.core.office.AuditQueries;
import org.chizheng.core.person.LunarBirthService;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.person.TraineeQueries;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.training.Seat;
import org.junit.jupiter.api.Test;

/** Hard cases 1 to 9 to their end: what stands in the register after the file was imported and decided about. */
class StoredNumbersTest extends ImportCases {
    private static final String ENDS_IN_X = "14102519910610989X";

    private int people() {
        return services.trainees().count(TraineeQueries.Filter.NONE);
    }

    @Test
    void case01ANumberCellStoresNobodyAndIsKeptWithItsRawText() {
        for (Kind kind : List.of(Kind.XLSX, Kind.XLS)) {
            ImportService.Result result = roster(file(kind, person("张三", 142627198503129861d)));
            assertThat(counts(result)).containsExactly(0, 0, 0, 0, 1);
        }
        assertThat(people()).isZero();
        List<HeldRow> refused = imports().held().refused(null, 0, 10);
        assertThat(refused).isNotEmpty();
        assertThat(refused.get(0).problems())
                .anySatisfy(problem -> assertThat(problem.message()).contains("数值", "文本"));
        assertThat(refused.get(0).cells().get("身份证号")).startsWith("1.426271985031298");

        imports().held().accept(core.actor(), refused.get(0).id(), Map.of("idNo", GOOD));
        assertThat(seat(GOOD).trainee().name()).isEqualTo("张三");
    }

    @Test
    void case02CleanedNumbersAreStoredClean() {
        roster(file(
                Kind.CSV_GB18030,
                person("张三", "'" + GOOD),
                person("李四", GOOD_2 + "\t"),
                person("王五", "\u00A0" + GOOD_3 + "\u3000")));
        assertThat(seats()).extracting(seat -> seat.trainee().idNo()).containsExactlyInAnyOrder(GOOD, GOOD_2, GOOD_3);
    }

    @Test
    void case03LookAlikesWaitUntilAPersonSaysYes() {
        assertThat(counts(roster(xlsx(person("张三", "14102519910610989x"))))).containsExactly(1, 0, 0, 0, 0);
        assertThat(counts(roster(xlsx(with(person("张三", "１４１０２５１９９１０６１０９８９Ｘ"), 7, "Q06109897")))))
                .first()
                .isEqualTo(0);
        assertThat(counts(roster(xlsx(person("孙八", "14270119760615985×"))))).containsExactly(0, 0, 0, 1, 0);
        assertThat(people()).isEqualTo(1);

        accept(held(2));

        assertThat(stored("14270119760615985X").name()).isEqualTo("孙八");
        assertThat(seat(ENDS_IN_X).trainee().name()).isEqualTo("张三");
        assertThat(held()).isEmpty();
    }

    @Test
    void case04FifteenDigitsAreOnePersonWithTheLongNumber() {
        services.traineeService().register(core.actor(), values("name", "张三", "idNo", GOOD), List.of());
        assertThat(counts(roster(file(Kind.XLS, person("张三", "142627780923983")))))
                .containsExactly(0, 0, 0, 1, 0);

        accept(held(2));

        assertThat(people()).isEqualTo(1);
        assertThat(seat(GOOD).trainee().name()).isEqualTo("张三");
        assertThat(counts(roster(file(Kind.XLS, person("张三", "142627780923983")))))
                .containsExactly(0, 1, 0, 0, 0);
    }

    @Test
    void case05And06OldCodesAreStored() {
        roster(file(Kind.ET, person("张三", GOOD), person("周九", "142525198303129834")));
        assertThat(seats())
                .extracting(seat -> seat.trainee().idNo())
                .containsExactlyInAnyOrder(GOOD, "142525198303129834");
    }

    @Test
    void case07SexAndAgeComeFromTheNumberAndTheTypedOnesAreKeptAsTyped() {
        ImportService.Result result = roster(xlsx(with(with(person("张三", GOOD), 2, "女"), 4, 38)));

        assertThat(stored(GOOD).sexLabel()).isEqualTo("男");
        assertThat(stored(GOOD).birth()).isEqualTo("1978-09-23");
        HeldRow kept = imports()
                .queries()
                .rows(Set.of("stored"), result.run().orElseThrow(), 0, 10)
                .get(0);
        assertThat(kept.cells()).containsEntry("性别", "女");
        assertThat(codes(kept.problems())).contains("id.sex-column", "id.age-column");
    }

    @Test
    void case08TheThirtiethOfFebruaryStoresNobody() {
        assertThat(counts(roster(file(Kind.CSV_UTF8, person("张三", "142627197902309857")))))
                .containsExactly(0, 0, 0, 0, 1);
        assertThat(people()).isZero();
    }

    @Test
    void case08TheCountyStoresItWithAReasonAndTheCardAndTheAuditShowsIt() {
        byte[] card = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0x20};
        LunarBirthService.Card shown = new LunarBirthService.Card("已见原件，户籍按农历登记", card);
        Map<String, Object> lunar = values("name", "张三", "idNo", "142627197902309857");

        refused("lunar.bureau-only", () -> lunar(false, lunar, shown));
        refused("lunar.reason", () -> lunar(true, lunar, new LunarBirthService.Card(" ", card)));
        refused("attachment.form", () -> lunar(true, lunar, new LunarBirthService.Card("已见原件", new byte[] {1})));
        refused("lunar.other", () -> lunar(true, values("name", "张三", "idNo", GOOD), shown));
        refused("lunar.other", () -> lunar(true, values("name", "张三", "idNo", "142627197902309858"), shown));
        assertThat(people()).isZero();
        assertThat(services.auditLog().page(0, 100)).isEmpty();

        Id stored = lunar(true, lunar, shown);

        Trainee person = services.trainees().byId(stored).orElseThrow();
        assertThat(person.idNo()).isEqualTo("142627197902309857");
        assertThat(person.birth()).isNull();
        // digit 17 is 5: odd, a man, 1 in GB/T 2261.1
        assertThat(person.sex()).isEqualTo("1");
        assertThat(person.groups()).containsExactly("NCZY");
        assertThat(services.attachments().of(stored))
                .extracting(Attachment::sort, Attachment::field)
                .containsExactly(tuple(AttachmentSort.ID_COPY, "idNo"));
        assertThat(services.auditLog().page(0, 100))
                .extracting(AuditQueries.Entry::subject, AuditQueries.Entry::reason)
                .containsExactly(tuple(stored.toString(), "已见原件，户籍按农历登记"));
        refused("trainee.known", () -> lunar(true, lunar, shown));
    }

    private Id lunar(boolean bureau, Map<String, Object> values, LunarBirthService.Card shown) {
        return services.lunarBirths()
                .register(core.actor(), bureau, values, Map.of("NCZY", values("evidence", "户口本")), shown)
                .get(0)
                .record();
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void case09OneNumberUnderTwoNamesEntersOnceOneOfThemIsChosen() {
        roster(xlsx(person("张三", GOOD), person("张叁", GOOD), person("李四", GOOD_2), person("李 四", GOOD_2)));
        assertThat(people()).isEqualTo(1);
        assertThat(seats()).extracting(Seat::trainee).extracting(Trainee::name).containsExactly("李四");

        accept(held(2));
        imports().held().drop(core.actor(), held(3).id(), "身份证上是张三");

        assertThat(stored(GOOD).name()).isEqualTo("张三");
        assertThat(held()).isEmpty();
        assertThat(counts(roster(
                        xlsx(person("张三", GOOD), person("张叁", GOOD), person("李四", GOOD_2), person("李 四", GOOD_2)))))
                .containsExactly(0, 4, 0, 0, 0);
    }

    @Test
    void aNameThatDiffersFromTheStoredOneIsChangedOnlyWhenAPersonSaysSo() {
        services.traineeService().register(core.actor(), values("name", "张三", "idNo", GOOD), List.of());
        roster(xlsx(person("张叁", GOOD)));
        assertThat(stored(GOOD).name()).isEqualTo("张三");

        accept(held(2));

        assertThat(stored(GOOD).name()).isEqualTo("张叁");
        assertThat(seat(GOOD).trainee().phone()).isEqualTo("13800000001");
    }
}
