package org.chizheng.core.exchange.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.chizheng.core.exchange.cell.Cell;
import org.chizheng.core.exchange.cell.SheetRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderFinderTest {
    private static final Layout ROSTER = Layout.roster();

    private static SheetRow row(int number, String... texts) {
        return new SheetRow(number, Arrays.stream(texts).map(Cell::text).toList(), false);
    }

    private static HeaderFinder finder() {
        return new HeaderFinder(ROSTER, ColumnMapping.none(ROSTER));
    }

    /** Columns as printed: data/roster-templates.csv, the rows named in the first column. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "青岛 学员花名册; 序号|姓名|性别|学历|年龄|身份证号码|联系电话|户口所在地|户口性质|就业安排承诺单位; 5; 6",
                "广东 备案花名册; 序号|身份证号码|姓名|民族|文化程度|婚姻状况|政治面貌|户口性质|户籍市县|现住地址|邮政编码|联系电话; 1; 11",
                "山西 花名册(composed); 序号|姓名|性别|身份证号|年龄|民族|文化程度|户籍所在乡镇|村(社区)|人员类别|联系电话|培训职业(工种)|等级|培训券编号|备注; 3; 10",
                "补贴资金申领花名册(composed); 序号|姓名|身份证号|人员类别|联系电话|职业(工种)|等级|证书类别|证书编号|发证日期|补贴标准|补贴金额|社会保障卡/银行账号; 2; 4"
            })
    void findsTheColumnsOfPrintedForms(String form, String titles, int idNo, int phone) {
        Header header = finder().find(List.of(row(1, form), row(2, titles.split("\\|"))))
                .orElseThrow();

        assertThat(header.firstRow()).isEqualTo(2);
        assertThat(header.column("idNo")).isEqualTo(idNo);
        assertThat(header.column("phone")).isEqualTo(phone);
        assertThat(header.has("name")).isTrue();
    }

    @Test
    void takesTitlesByTheirLettersOnly() {
        Header header = finder().find(List.of(row(1, "序 号", "姓　名*", "公民身份\n号码（必填）", "【手机】 联系方式", "ＸＸ")))
                .orElseThrow();

        assertThat(header.fields()).isEqualTo(Map.of(0, "sequence", 1, "name", 2, "idNo", 3, "phone"));
        assertThat(header.title(4)).isEqualTo("ＸＸ");
    }

    @Test
    void findsNoHeaderBelowTheTenthRowOrInAListOfPeople() {
        List<SheetRow> people = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            people.add(row(i, "1", "张三", "142627197809239831", "13800000001"));
        }
        assertThat(finder().find(people)).isEmpty();
    }

    @Test
    void aShortListOfKnownColumnsIsEnough() {
        assertThat(finder().find(List.of(row(1, "姓名", "身份证号", "电话")))).isPresent();
        assertThat(finder().find(List.of(row(1, "姓名", "家里几口人", "电话")))).isEmpty();
    }

    @Test
    void aRememberedMappingWinsAndSurvivesItsJson() {
        ColumnMapping mapping =
                ColumnMapping.none(ROSTER).with("证 号", "idNo").with("备注", "").with("称呼", "name");
        ColumnMapping again = ColumnMapping.fromJson(mapping.toJson());

        Header header = new HeaderFinder(ROSTER, again)
                .find(List.of(row(1, "称呼", "证号", "电话", "备注")))
                .orElseThrow();

        assertThat(again).isEqualTo(mapping);
        assertThat(header.fields()).isEqualTo(Map.of(0, "name", 1, "idNo", 2, "phone"));
        assertThatThrownBy(() -> ColumnMapping.fromJson("{\"nonsense\":1}"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ofTwoColumnsWithOneTitleTheFirstIsTakenUntilThePersonSaysWhatTheOtherIs() {
        List<SheetRow> rows = List.of(row(1, "姓名", "身份证号", "电话", "人员类别", "电话"));
        assertThat(finder().find(rows).orElseThrow().fields())
                .containsEntry(2, "phone")
                .doesNotContainKey(4);

        ColumnMapping other = ColumnMapping.none(ROSTER).with("电话#2", "phone2");
        Header both = new HeaderFinder(ROSTER, ColumnMapping.fromJson(other.toJson()))
                .find(rows)
                .orElseThrow();
        assertThat(both.fields()).containsEntry(2, "phone").containsEntry(4, "phone2");

        ColumnMapping swapped = ColumnMapping.none(ROSTER).with("电话", "").with("电话#2", "phone");
        assertThat(new HeaderFinder(ROSTER, swapped).find(rows).orElseThrow().fields())
                .containsEntry(4, "phone")
                .doesNotContainKey(2);
    }

    @Test
    void aPersonMayPointAtTheHeader() {
        List<SheetRow> rows = List.of(row(1, "某某表"), row(2, "甲", "姓名", "乙"));

        Header header = finder().at(rows, 2);

        assertThat(header.column("name")).isEqualTo(1);
        assertThatThrownBy(() -> finder().at(rows, 7)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNewLayoutIsDataOnly() throws IOException {
        String json = "{\"code\":\"visits\",\"name\":\"回访表\",\"required\":[\"name\"],\"key\":[\"name\"],\"columns\":["
                + "{\"field\":\"name\",\"title\":\"被访人\",\"kind\":\"name\"},"
                + "{\"field\":\"result\",\"title\":\"结果\",\"kind\":\"word\",\"unknown\":\"ask\","
                + "\"values\":{\"1\":[\"满意\"],\"0\":[\"不满意\"]}}]}";
        Layout visits = Layout.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));

        assertThat(visits.column("result").orElseThrow().code("满 意")).contains("1");
        assertThat(new HeaderFinder(visits, ColumnMapping.none(visits)).find(List.of(row(1, "被访人", "结果"))))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({"roster", "certificates"})
    void everyShippedLayoutIsSoundAndUsesATitleOnce(String code) {
        Layout layout = Layout.shipped(code);

        assertThat(layout.required()).allMatch(field -> layout.column(field).isPresent());
        assertThat(layout.key()).allMatch(field -> layout.column(field).isPresent());
        assertThat(layout.columns()).extracting(Column::field).doesNotHaveDuplicates();
        List<String> titles = new ArrayList<>();
        layout.columns().forEach(column -> {
            List<String> own =
                    new ArrayList<>(column.words().stream().map(Titles::plain).toList());
            own.add(Titles.plain(column.title()));
            titles.addAll(own.stream().distinct().toList());
        });
        titles.addAll(layout.ignored().stream().map(Titles::plain).distinct().toList());
        assertThat(titles).doesNotHaveDuplicates();
    }
}
