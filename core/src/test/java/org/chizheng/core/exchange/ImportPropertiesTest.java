package org.chizheng.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.chizheng.core.exchange.RosterFiles.Kind;
import org.chizheng.core.exchange.judge.FieldChange;
import org.chizheng.core.exchange.judge.JudgedRow;
import org.chizheng.core.exchange.judge.Known;
import org.chizheng.core.exchange.judge.RowGroup;
import org.chizheng.core.exchange.judge.RowOutcome;
import org.chizheng.core.exchange.layout.ColumnMapping;
import org.chizheng.core.exchange.layout.Layout;
import org.chizheng.core.shared.Refusal;
import org.junit.jupiter.api.Test;

/** Properties of the whole import, after the list behind the hard cases. */
class ImportPropertiesTest extends RosterCases {
    @Test
    void importingTheSameFileTwiceAddsNothing() throws IOException {
        Path file = file(Kind.XLSX, person("张三", GOOD), person("李四", GOOD_2));
        Stored known = june();
        List<JudgedRow> first = judge(file, Layout.roster(), known);
        first.forEach(row -> {
            known.enrolled.add(row.text("idNo"));
            known.people.put(row.text("idNo"), new Known.Person(row.text("name"), row.values()));
        });

        List<JudgedRow> second = judge(file, Layout.roster(), known);

        assertThat(first).extracting(JudgedRow::group).containsOnly(RowGroup.ADDED);
        assertThat(second).extracting(JudgedRow::group).containsOnly(RowGroup.SAME);
        Path copy = Files.copy(file, folder.resolve("另一个名字.xlsx"));
        assertThat(ImportKeys.fileHash(copy))
                .isEqualTo(ImportKeys.fileHash(file))
                .hasSize(64);
        assertThat(first)
                .extracting(row -> ImportKeys.rowKey(Layout.roster(), "class", row))
                .doesNotHaveDuplicates();
        assertThat(ImportKeys.rowKey(Layout.roster(), "class", second.get(0)))
                .isEqualTo(ImportKeys.rowKey(Layout.roster(), "class", first.get(0)));
    }

    @Test
    void changedFieldsAreComparedOneByOne() {
        Stored known = june();
        known.enrolled.add(GOOD);
        known.people.put(GOOD, new Known.Person("张三", Map.of("phone", "13900000009", "education", "71")));

        JudgedRow row = judge(file(Kind.XLSX, person("张三", GOOD)), Layout.roster(), known)
                .get(0);

        assertThat(row.group()).isEqualTo(RowGroup.UPDATED);
        assertThat(row.changes()).containsExactly(new FieldChange("phone", "联系电话", "13900000009", "13800000001"));
    }

    @Test
    void everyProblemOfARowIsToldAtOnceWithTheSheetsRowNumberAndColumn() {
        List<Object> bad = Arrays.asList(1, "张3", "女", "142627197809239832", "abc", "138", "外星人", null);
        JudgedRow row = judge(file(Kind.CSV_GB18030, List.of(), bad)).get(0);

        assertThat(row.number()).isEqualTo(3);
        assertThat(row.problems())
                .filteredOn(found -> found.outcome().compareTo(RowOutcome.WARN) >= 0)
                .extracting(found -> found.column())
                .containsExactly("姓名", "身份证号", "联系电话", "人员类别", "培训券编号");
        assertThat(row.problems())
                .allMatch(found -> found.row() == 3 && !found.message().isBlank());
        assertThat(row.has("voucher.missing")).isTrue();
    }

    @Test
    void aRowWithoutAVoucherIsStoredAndTheClauseQuoted() {
        JudgedRow row =
                judge(file(Kind.XLSX, with(person("张三", GOOD), 7, null))).get(0);

        assertThat(row.group()).isEqualTo(RowGroup.ADDED);
        assertThat(problem(row, "voucher.missing").message()).contains("古政办发〔2021〕26号 四(四)", "没有电子培训券不得参加职业技能培训");
        Path bare = RosterFiles.write(
                Kind.XLS, folder, List.of(List.of("姓名", "身份证号", "联系电话"), List.of("张三", GOOD, "13800000001")));
        try (SheetImport open = SheetImport.open(bare, Layout.roster())) {
            var judge = open.judge(ColumnMapping.none(Layout.roster()), june(), TODAY);
            assertThat(judge.sheetProblems()).extracting(found -> found.code()).containsExactly("voucher.no-column");
            assertThat(judge.all().get(0).group()).isEqualTo(RowGroup.ADDED);
        }
    }

    @Test
    void aRowWithOnlyASerialNumberIsNoRowAndMergedTownshipsSpread() {
        List<List<?>> rows = List.of(
                List.of("序号", "乡镇", "姓名", "身份证号"),
                Arrays.asList(1, "岳阳镇", "张三", GOOD),
                Arrays.asList(2, null, "李四", GOOD_2),
                Arrays.asList(3, null, null, null),
                Arrays.asList(4, "石壁乡", "王五", GOOD_3));
        Path file = RosterFiles.xlsx(
                folder.resolve("合并.xlsx"),
                rows,
                book -> book.getSheetAt(0).addMergedRegion(new CellRangeAddress(1, 3, 1, 1)));

        List<JudgedRow> judged = judge(file);

        assertThat(judged).extracting(JudgedRow::number).containsExactly(2, 3, 5);
        // units: 岳阳镇 141025100; 石壁乡 went into 三合镇 (domain §2)
        assertThat(judged).extracting(row -> row.text("townshipName")).containsExactly("岳阳镇", "岳阳镇", "三合镇");
        assertThat(judged.get(0).text("township")).isEqualTo("141025100");
        assertThat(problem(judged.get(1), "cell.merged").outcome()).isEqualTo(RowOutcome.NORM);
        assertThat(judged.get(2).has("township.name")).isTrue();
    }

    @Test
    void shiftedColumnsMaskedNumbersAndSharedPhonesAreCalledByName() {
        List<JudgedRow> rows = judge(file(
                Kind.XLSX,
                person("张三", "6217000000000000000"),
                person("李四", "1410***********851"),
                person("王五", "张三" + GOOD_2),
                person("赵六", GOOD),
                person("钱七", GOOD_2),
                person("孙八", GOOD_3)));

        assertThat(rows.subList(0, 3)).extracting(JudgedRow::group).containsOnly(RowGroup.REFUSED);
        assertThat(problem(rows.get(3), "phone.shared").outcome()).isEqualTo(RowOutcome.WARN);
        assertThat(rows.subList(3, 6)).extracting(JudgedRow::group).containsOnly(RowGroup.ADDED);
    }

    @Test
    void certificatesAlreadyStoredAreSameOrAskedAbout() {
        List<List<?>> sheet = List.of(
                List.of("姓名", "身份证号", "证书类别", "证书编号", "等级", "发证日期"),
                List.of("张三", GOOD, "职业技能等级证书", "S000014000123245000001", "初级工", "2024-05-20"),
                List.of("李四", GOOD_2, "职业技能等级证书", "S000014000123245000002", "初级工", "2024-05-20"));
        Path file = RosterFiles.write(Kind.XLSX, folder, sheet);
        Stored known = june();
        known.certificates.put("levelS000014000123245000001", new Known.Certificate(GOOD, "张三", Map.of("level", "5")));
        known.certificates.put("levelS000014000123245000002", new Known.Certificate(GOOD_3, "王五", Map.of()));

        List<JudgedRow> rows = judge(file, Layout.certificates(), known);

        assertThat(rows.get(0).group()).isEqualTo(RowGroup.SAME);
        assertThat(rows.get(1).group()).isEqualTo(RowGroup.HELD);
        assertThat(problem(rows.get(1), "cert.two-people").message()).contains("王五");
    }

    @Test
    void aSheetWithoutAHeaderOrWithoutTheNumberIsRefusedInWords() {
        Path nothing = RosterFiles.write(Kind.XLSX, folder, List.of(List.of("甲", "乙"), List.of("1", "2")));
        Path noId = RosterFiles.write(
                Kind.XLS, folder, List.of(List.of("序号", "姓名", "性别", "联系电话", "备注"), List.of(1, "张三", "男", "1", "2")));

        assertThatThrownBy(() -> judge(nothing))
                .isInstanceOf(Refusal.class)
                .extracting(thrown -> ((Refusal) thrown).code())
                .isEqualTo("sheet.no-header");
        assertThatThrownBy(() -> judge(noId))
                .isInstanceOf(Refusal.class)
                .satisfies(thrown -> assertThat(((Refusal) thrown).what()).contains("身份证号"));
    }

    @Test
    void countsAddUpOverALongList() {
        List<List<?>> rows = new ArrayList<>(List.of(HEADER));
        int bad = 0;
        for (int i = 0; i < 5000; i++) {
            // 12 months of 28 days and fifteen years: 5,040 different numbers with serial 981
            String day =
                    String.format(java.util.Locale.ROOT, "%04d%02d%02d", 1980 + i / 336, i / 28 % 12 + 1, i % 28 + 1);
            boolean wrong = i % 25 == 0;
            bad += wrong ? 1 : 0;
            String idNo = wrong ? "x" + i : TestIds.of("141025" + day + "981");
            rows.add(Arrays.asList(
                    i + 1, "学员", null, idNo, null, "138" + (10_000_000 + i), "农民工", "QN" + (100_000 + i)));
        }
        Path file = RosterFiles.write(Kind.CSV_GB18030, folder, rows);

        try (SheetImport open = SheetImport.open(file, Layout.roster())) {
            ImportCounts counts = ImportCounts.of(open.judge(ColumnMapping.none(Layout.roster()), june(), TODAY));

            assertThat(counts).isEqualTo(new ImportCounts(5000, 5000 - bad, 0, 0, 0, bad));
        }
    }
}
