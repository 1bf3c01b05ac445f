package org.chizheng.app.records.exchange;

import static org.chizheng.core.Homes.values;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.chizheng.app.records.Register;
import org.chizheng.core.exchange.RosterFiles;
import org.chizheng.core.shared.Id;

/** A class of the township and the files that a school sends about it; generated people, serials 98x. */
final class Sheets {
    static final String SCHOOL = "古县岳阳职业技能培训学校";
    static final String CLASS_NO = "岳阳-2021-001";

    /** As printed forms are: a title, the institution, then the titles; 学员签名 carries nothing, 村组长 nobody knows. */
    private static final List<String> TITLES = List.of("序号", "姓名", "身份证号", "手机", "人员类别", "培训券号", "村组长", "学员签名");

    private static final List<String> NAMES =
            List.of("李秀英", "王建军", "张桂兰", "曾志强", "单小红", "欧阳春梅", "解丽娟", "仇文斌", "任海燕", "查永红", "高翠花", "郭文斌");

    private final Register register;
    private final Path folder;

    Sheets(Register register, Path folder) {
        this.register = register;
        this.folder = folder;
    }

    Id openClass() {
        return register.core
                .services()
                .classService()
                .open(
                        register.core.actor(),
                        values(
                                "no",
                                CLASS_NO,
                                "name",
                                "家政服务员班",
                                "occupationName",
                                "家政服务员",
                                "kind",
                                "general",
                                "startsOn",
                                "2021-07-05",
                                "endsOn",
                                "2021-07-16"));
    }

    /** Twelve people without a fault. */
    Path clean() {
        return roster("花名册.xlsx", people(12));
    }

    /** So many people without a fault. */
    Path clean(int count) {
        return roster("花名册.xlsx", people(count));
    }

    /**
     * After {@link #clean()}: of its twelve rows ten stand (相同 10) and one has another telephone (更新 1); one known
     * number bears another name (待核 1); then two new people (新增 2), a number with a wrong last sign and one that is a
     * sign short (拒收 2). Sixteen rows less the one that became 待核: 10 + 1 + 1 + 2 + 2 = 16.
     */
    Path mixed() {
        List<List<Object>> rows = people(12);
        rows.get(3).set(3, "13935700999");
        rows.get(5).set(1, "欧阳春兰");
        for (int i = 0; i < 4; i++) {
            rows.add(person(12 + i));
        }
        String number = (String) rows.get(14).get(2);
        rows.get(14).set(2, number.substring(0, 17) + (number.endsWith("5") ? '6' : '5'));
        rows.get(15).set(2, ((String) rows.get(15).get(2)).substring(0, 17));
        return roster("花名册（第二次）.xlsx", rows);
    }

    /** Two columns are called 电话: the person's own, and the one at home. */
    Path twins() {
        return RosterFiles.xlsx(
                folder.resolve("两个电话.xlsx"),
                List.of(
                        List.of("姓名", "身份证号", "电话", "人员类别", "电话"),
                        List.of("李秀英", number(0), "13935700980", "脱贫劳动力", "13935700981")),
                book -> {});
    }

    Path certificates(String holder, String idNo) {
        return RosterFiles.xlsx(
                folder.resolve("证书清单.xlsx"),
                List.of(
                        List.of("序号", "姓名", "身份证号", "证书类别", "证书编号", "发证日期"),
                        List.of("1", holder, idNo, "专项职业能力证书", "GX20210001", "2021-06-01")),
                book -> {});
    }

    /** Nobody would know which row is the header: the words are of another trade. */
    Path strange() {
        return RosterFiles.xlsx(
                folder.resolve("名单.xlsx"),
                List.of(List.of("本村报名的人"), List.of("谁", "证", "打哪个号"), List.of("李秀英", number(0), "13935700980")),
                book -> {});
    }

    /** With a password to open it. */
    Path locked() {
        Path file = folder.resolve("加密的花名册.xls");
        Biff8EncryptionKey.setCurrentUserPassword("1234");
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            book.createSheet("名单").createRow(0).createCell(0).setCellValue("姓名");
            book.write(out);
            return file;
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    /** Half of a good file, as after a stick that was pulled out. */
    Path truncated() throws IOException {
        byte[] whole = Files.readAllBytes(clean());
        return Files.write(folder.resolve("半个.xlsx"), Arrays.copyOf(whole, whole.length / 2));
    }

    private Path roster(String name, List<List<Object>> people) {
        List<List<?>> rows = new ArrayList<>();
        rows.add(List.of("职业技能培训学员花名册"));
        rows.add(List.of("培训机构：" + SCHOOL));
        rows.add(TITLES);
        rows.addAll(people);
        return RosterFiles.xlsx(folder.resolve(name), rows, book -> {});
    }

    private static List<List<Object>> people(int count) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(person(i));
        }
        return rows;
    }

    private static List<Object> person(int i) {
        return new ArrayList<>(Arrays.asList(
                String.valueOf(i + 1),
                NAMES.get(i % NAMES.size()),
                number(i),
                String.valueOf(13_935_700_000L + i),
                "农民工",
                "QN" + (100_000 + i),
                "王组长",
                ""));
    }

    /** A day of its own for each, so that no number comes twice. */
    static String number(int i) {
        String day = String.format(java.util.Locale.ROOT, "%04d%02d%02d", 1970 + i / 336, i / 28 % 12 + 1, i % 28 + 1);
        return Register.number(day, 981);
    }
}
