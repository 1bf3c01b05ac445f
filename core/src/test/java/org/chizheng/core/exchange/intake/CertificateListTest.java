package org.chizheng.core.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chizheng.core.Homes.values;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.chizheng.core.certificate.Certificate;
import org.chizheng.core.certificate.CertificateQueries;
import org.chizheng.core.exchange.RosterFiles;
import org.chizheng.core.exchange.RosterFiles.Kind;
import org.chizheng.core.person.TraineeQueries;
import org.junit.jupiter.api.Test;

/** Certificate lists as departments and townships send them. */
class CertificateListTest extends ImportCases {
    private static final List<Object> TITLES =
            List.of("姓名", "身份证号", "证书类别", "证书编号", "职业（工种）", "等级", "发证日期", "发证单位", "联系电话", "人员类别");

    private static List<Object> paper(String name, String idNo, String number, String level) {
        return Arrays.asList(
                name, idNo, "职业技能等级证书", number, "家政服务员", level, "2024-05-20", "山西某评价机构", "13800000001", "农民工");
    }

    private Path list(List<?>... rows) {
        List<List<?>> all = new java.util.ArrayList<>(List.of(TITLES));
        all.addAll(List.of(rows));
        return RosterFiles.write(Kind.XLS, folder, all);
    }

    private List<Certificate> all() {
        return services.certificates().page(CertificateQueries.Filter.NONE, 0, 100);
    }

    @Test
    void aListRegistersPeopleAndEveryCertificateOfThem() {
        ImportRequest request = ImportRequest.certificates(list(
                paper("张三", GOOD, "S000014000123245000001", "初级工"),
                paper("张三", GOOD, "S000014000123245000002", "初级工"),
                paper("李四", GOOD_2, "S000014000123245000003", "初级工")));

        assertThat(counts(run(request))).containsExactly(3, 0, 0, 0, 0);

        assertThat(services.trainees().count(TraineeQueries.Filter.NONE)).isEqualTo(2);
        assertThat(stored(GOOD).groups()).containsExactly("NCZY");
        assertThat(services.certificates().ofTrainee(stored(GOOD).id())).hasSize(2);
        Certificate one = services.certificates().ofTrainee(stored(GOOD_2).id()).get(0);
        assertThat(one.kind()).isEqualTo("level");
        assertThat(one.number()).isEqualTo("S000014000123245000003");
        assertThat(one.level()).isEqualTo("5");
        assertThat(one.issuedOn()).isEqualTo("2024-05-20");
        assertThat(one.issuer()).isEqualTo("山西某评价机构");
        assertThat(one.occupationName()).isEqualTo("家政服务员");
        assertThat(one.sourceUnit()).isEqualTo("141025100");
        assertThat(counts(run(request))).containsExactly(0, 3, 0, 0, 0);
        assertThat(all()).hasSize(3);
    }

    @Test
    void aListOfAClassNamesTheClass() {
        Path file = list(paper("张三", GOOD, "S000014000123245000001", "初级工"));
        run(ImportRequest.certificates(file).ofClass(june));
        assertThat(services.certificates().ofClass(june)).hasSize(1);
        assertThat(seats()).isEmpty();
    }

    @Test
    void aKnownPersonKeepsTheOwnRecord() {
        services.traineeService()
                .register(core.actor(), values("name", "张三", "idNo", GOOD, "phone", "13900000009"), List.of());
        run(ImportRequest.certificates(list(paper("张三", GOOD, "S000014000123245000001", "初级工"))));
        assertThat(stored(GOOD).phone()).isEqualTo("13900000009");
        assertThat(all())
                .singleElement()
                .satisfies(paper -> assertThat(paper.traineeName()).isEqualTo("张三"));
    }

    @Test
    void whatWasEmptyIsFilledAndAnotherDateIsAskedAbout() {
        List<Object> bare = paper("张三", GOOD, "S000014000123245000001", "初级工");
        run(ImportRequest.certificates(list(with(with(bare, 7, null), 6, null))));
        assertThat(all().get(0).issuer()).isNull();

        assertThat(counts(run(ImportRequest.certificates(list(bare))))).containsExactly(0, 0, 1, 0, 0);
        assertThat(all().get(0).issuer()).isEqualTo("山西某评价机构");
        assertThat(all().get(0).issuedOn()).isEqualTo("2024-05-20");

        assertThat(counts(run(ImportRequest.certificates(list(with(bare, 6, "2024-06-20"))))))
                .containsExactly(0, 0, 0, 1, 0);
        assertThat(codes(held(2).problems())).contains("stored.differs");
        accept(held(2));
        assertThat(all())
                .singleElement()
                .satisfies(paper -> assertThat(paper.issuedOn()).isEqualTo("2024-06-20"));
    }

    @Test
    void aNumberThatAnotherPersonHasIsAskedAboutAndGoesToTheDeskWhenAccepted() {
        run(ImportRequest.certificates(list(paper("张三", GOOD, "S000014000123245000001", "初级工"))));
        assertThat(counts(run(ImportRequest.certificates(list(paper("李四", GOOD_2, "S000014000123245000001", "初级工"))))))
                .containsExactly(0, 0, 0, 1, 0);
        assertThat(isStored(GOOD_2)).isFalse();

        accept(held(2));

        assertThat(services.cases().open()).hasSize(1);
        assertThat(all()).hasSize(2);
    }

    @Test
    void aRosterBringsTheCertificateOfASeatThatIsThereAlready() {
        roster(xlsx(person("张三", GOOD)));
        List<List<?>> rows = List.of(
                List.of("姓名", "身份证号", "联系电话", "证书类别", "证书编号", "等级", "发证日期"),
                List.of("张三", GOOD, "13800000001", "职业技能等级证书", "S000014000123245000001", "初级工", "2026-05-20"));
        Path file = RosterFiles.write(Kind.XLSX, folder, rows);

        assertThat(counts(roster(file))).containsExactly(0, 0, 1, 0, 0);
        assertThat(services.certificates().ofClass(june)).singleElement().satisfies(paper -> {
            assertThat(paper.number()).isEqualTo("S000014000123245000001");
            assertThat(paper.traineeIdNo()).isEqualTo(GOOD);
        });
        assertThat(counts(roster(file))).containsExactly(0, 1, 0, 0, 0);
    }

    @Test
    void aRowThatWaitedIsSettledByALaterListThatHasItRight() {
        run(ImportRequest.certificates(list(paper("张三", GOOD, "S000014000123245000001", "高级工"))));
        assertThat(held()).hasSize(1);
        run(ImportRequest.certificates(list(paper("张三", GOOD, "S000014000123245000001", "初级工"))));
        assertThat(held()).isEmpty();
        assertThat(all()).hasSize(1);
    }
}
