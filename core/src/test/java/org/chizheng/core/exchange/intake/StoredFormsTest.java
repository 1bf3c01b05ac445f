package org.chizheng.core.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.chizheng.core.certificate.Certificate;
import org.chizheng.core.exchange.RosterFiles;
import org.chizheng.core.exchange.RosterFiles.Kind;
import org.chizheng.core.exchange.judge.Problem;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.training.Seat;
import org.junit.jupiter.api.Test;

/** Hard cases 19 to 25 to their end: printed forms, days, telephones, groups, certificates, disguised files. */
class StoredFormsTest extends ImportCases {
    private List<Certificate> certificates(String idNo) {
        return services.certificates().ofTrainee(stored(idNo).id());
    }

    @Test
    void case19APrintedFormIsStoredAndItsHeadingsAreOnlyProposed() {
        List<List<?>> form = List.of(
                List.of("古县职业技能培训补贴花名册"),
                List.of("培训机构（盖章）：古县新起点职业培训学校　　时间：2021.6.1"),
                Arrays.asList("序号", "姓名", "身份证号", "补贴情况", null, "联系电话"),
                Arrays.asList(null, null, null, "标准", "金额", null),
                Arrays.asList(1, "张三", GOOD, 150, 1500, "13800000001"));
        Path file = RosterFiles.xls(folder.resolve("补贴花名册.xls"), form, book -> {
            var sheet = book.getSheetAt(0);
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 5));
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, 5));
            sheet.addMergedRegion(new CellRangeAddress(2, 2, 3, 4));
        });

        try (Preview preview = imports().preview(ImportRequest.roster(file, june), ImportWatch.NONE)) {
            assertThat(preview.header().proposals())
                    .anyMatch(line -> line.value().equals("古县新起点职业培训学校"));
            imports().confirm(core.actor(), preview, ImportService.Choice.AS_SHOWN, ImportWatch.NONE);
        }

        assertThat(seat(GOOD).source()).isEqualTo("补贴花名册.xls｜花名册｜第5行");
        assertThat(services.classes().byId(june).orElseThrow().institution()).isNull();
    }

    @Test
    void case20LinesOfThePageAreNobodyAndTheirTotalsAreCompared() {
        List<Object> header = List.of("序号", "姓名", "身份证号", "金额");
        Path file = RosterFiles.write(
                Kind.XLSX,
                folder,
                List.of(
                        header,
                        List.of(1, "张三", GOOD, "1,500.00"),
                        Arrays.asList("小计", null, "1人", 1500),
                        header,
                        List.of(1, "王五", GOOD_3, 1500),
                        Arrays.asList("合 计", "4人", null, 4600),
                        List.of("制表人：李梅　　审核人：王强")));
        try (Preview preview = imports().preview(ImportRequest.roster(file, june), ImportWatch.NONE)) {
            // 2 people and 3000 yuan stand above, 4 and 4600 are printed
            assertThat(preview.sheetProblems()).extracting(Problem::code).contains("total.people", "total.money");
        }

        assertThat(counts(roster(file))).containsExactly(2, 0, 0, 0, 0);
        assertThat(seats()).extracting(seat -> seat.trainee().name()).containsExactlyInAnyOrder("张三", "王五");
    }

    @Test
    void case21DaysAreStoredInOneFormAndOpenOnesWait() {
        List<Object> days = Arrays.asList(
                "2021.6.1", "2021年6月1日", "20210601", 44348, LocalDate.of(2021, 6, 1), "21.6.1", "2021年6月31日");
        List<List<?>> rows = new ArrayList<>(List.of(List.of("姓名", "身份证号", "证书编号", "发证日期")));
        for (int i = 0; i < days.size(); i++) {
            rows.add(Arrays.asList("张三", GOOD, "古培2021-00" + (10 + i), days.get(i)));
        }
        ImportRequest request = ImportRequest.certificates(RosterFiles.write(Kind.XLSX, folder, rows));

        assertThat(counts(run(request))).containsExactly(5, 0, 0, 1, 1);
        assertThat(certificates(GOOD))
                .hasSize(5)
                .extracting(Certificate::issuedOn)
                .containsOnly("2021-06-01");

        accept(held(7));
        assertThat(certificates(GOOD))
                .hasSize(6)
                .extracting(Certificate::issuedOn)
                .containsOnly("2021-06-01");
        HeldRow refused = imports().held().refused(null, 0, 10).get(0);
        imports().held().accept(core.actor(), refused.id(), Map.of("issuedOn", "2021-06-30"));
        assertThat(certificates(GOOD)).extracting(Certificate::issuedOn).contains("2021-06-30");
    }

    @Test
    void case22TelephonesAreStoredAsElevenDigits() {
        roster(xlsx(
                with(person("张三", GOOD), 5, "1380000 0001"),
                with(person("李四", GOOD_2), 5, 13800000002d),
                with(person("王五", GOOD_3), 5, "13800000006/13900000006"),
                with(person("钱七", "142632196907049878"), 5, "1.38E+10")));

        assertThat(stored(GOOD).phone()).isEqualTo("13800000001");
        assertThat(stored(GOOD_2).phone()).isEqualTo("13800000002");
        assertThat(stored(GOOD_3).phone2()).isEqualTo("13900000006");
        assertThat(isStored("142632196907049878")).isFalse();
    }

    @Test
    void case23EveryGroupIsStoredAndAnUnknownOneWaits() {
        roster(xlsx(
                with(person("张三", GOOD), 6, "建档立卡贫困户"),
                with(person("李四", GOOD_2), 6, "脱贫户/农民工"),
                with(person("孙八", GOOD_3), 6, "上面派来的")));

        assertThat(stored(GOOD).groups()).containsExactly("TUOPIN");
        assertThat(stored(GOOD_2).groups()).containsExactlyInAnyOrder("TUOPIN", "NCZY");
        assertThat(seat(GOOD_2).category()).isEqualTo("poverty-relieved");

        imports().held().accept(core.actor(), held(4).id(), Map.of("groups", "退役军人"));
        assertThat(stored(GOOD_3).groups()).containsExactly("TYJR");
    }

    @Test
    void case24CertificatesAreStoredOrAskedAboutAndTheTrainingStays() {
        List<List<?>> list = List.of(
                List.of("姓名", "身份证号", "证书类别", "证书编号", "等级", "发证日期"),
                certificate("张三", GOOD, "S00001400012324500001", "初级工"),
                certificate("李四", GOOD_2, "S000014000123245000002", "高级工"),
                certificate("王五", GOOD_3, "同上", "初级工"),
                certificate("赵六", "14102519910610989X", "S000014000123245000003", "初级工"),
                certificate("钱七", "142632196907049878", "S000014000123245000003", "初级工"));
        ImportRequest request = ImportRequest.certificates(RosterFiles.write(Kind.XLS, folder, list));
        assertThat(counts(run(request))).containsExactly(0, 0, 0, 3, 2);
        assertThat(isStored(GOOD)).isFalse();

        accept(held(3));
        assertThat(certificates(GOOD_2)).singleElement().satisfies(paper -> {
            assertThat(paper.doubts()).containsExactly("level");
            assertThat(paper.sourceUnit()).isEqualTo("141025100");
        });
        accept(held(5));
        accept(held(6));
        assertThat(services.cases().open())
                .singleElement()
                .satisfies(found -> assertThat(found.rule()).isEqualTo("dup-certificate"));

        List<List<?>> roster = List.of(
                List.of("姓名", "身份证号", "联系电话", "证书类别", "证书编号"),
                List.of("张三", GOOD, "13800000001", "职业技能等级证书", "S00001400012324500001"));
        assertThat(counts(roster(RosterFiles.write(Kind.XLSX, folder, roster)))).containsExactly(1, 0, 0, 0, 0);
        assertThat(certificates(GOOD)).isEmpty();
    }

    private static List<Object> certificate(String name, String idNo, String number, String level) {
        return List.of(name, idNo, "职业技能等级证书", number, level, "2024-05-20");
    }

    @Test
    void case25EveryDisguiseIsStoredOnceAndHiddenRowsWait() {
        for (Kind kind : Kind.values()) {
            roster(file(kind, person("张三", GOOD)));
        }
        assertThat(seats()).hasSize(1);

        Consumer<Workbook> marked = book -> {
            var sheet = book.getSheetAt(0);
            sheet.getRow(1).setZeroHeight(true);
            Font font = book.createFont();
            font.setStrikeout(true);
            CellStyle style = book.createCellStyle();
            style.setFont(font);
            sheet.getRow(2).getCell(1).setCellStyle(style);
            book.createSheet("Sheet2").createRow(0).createCell(0).setCellValue("旧人员");
        };
        List<List<?>> rows = List.of(
                HEADER,
                person("李四", GOOD_2),
                person("王五", GOOD_3),
                with(person("赵六", "142632196907049878"), 3, FormulaError.NA));
        Path file = RosterFiles.xlsx(folder.resolve("隐藏.xlsx"), rows, marked);

        assertThat(counts(roster(file))).containsExactly(0, 0, 0, 2, 1);
        accept(held(2));
        imports().held().drop(core.actor(), held(3).id(), "已经退出");

        assertThat(seats()).extracting(seat -> seat.trainee().idNo()).containsExactlyInAnyOrder(GOOD, GOOD_2);
        assertThat(counts(roster(file))).containsExactly(0, 2, 0, 0, 1);
        assertThatThrownBy(() -> run(ImportRequest.roster(file, june).onSheet("Sheet2")))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("sheet.no-header"));
    }

    @Test
    void case25AWorkbookUnderAPasswordIsRefusedAndNothingIsStored() {
        Biff8EncryptionKey.setCurrentUserPassword("mima");
        Path locked;
        try {
            locked = RosterFiles.xls(folder.resolve("加密.xls"), List.of(HEADER, person("张三", GOOD)), book -> {});
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThatThrownBy(() -> roster(locked))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("sheet.password"));
        assertThat(isStored(GOOD)).isFalse();
        assertThat(seats()).extracting(Seat::enrolment).isEmpty();
    }
}
