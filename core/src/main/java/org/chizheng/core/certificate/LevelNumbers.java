package org.chizheng.core.certificate;

import java.util.Locale;
import java.util.regex.Pattern;
import org.chizheng.core.shared.AreaCodes;
import org.chizheng.core.shared.Finding;
import org.chizheng.core.shared.TypedText;

/**
 * The two kinds whose number tells level and year. 职业技能等级证书, 22 characters: 1 category (Y, S), 2-5 institution,
 * 6-7 province by GB/T 2260, 8-13 site, 14-15 year, 16 level, 17-22 serial. 职业资格证书, 16 digits: 1-2 year, 3-4
 * province or trade by the labour ministry's own list, 5-6 city, 7 kind 0-4, 8-10 institution, 11 level, 12-16 serial.
 */
final class LevelNumbers {
    private static final Pattern SKILL_LEVEL = Pattern.compile("[A-Z]\\d{14}[1-5A-Z]\\d{6}");
    private static final Pattern QUALIFICATION = Pattern.compile("\\d{6}[0-4]\\d{3}[1-5]\\d{5}");
    private static final Pattern OLD_SHANGHAI = Pattern.compile("\\d{13}");
    private static final int FIRST_YEAR = 19;

    private LevelNumbers() {}

    static void judgeSkillLevel(NumberCase row) {
        String text = TypedText.unhyphenated(row.input()).toUpperCase(Locale.ROOT);
        if (text.length() != 22) {
            row.refuse(length(text, "职业技能等级证书编号是22位：1位字母加21位数字"));
            return;
        }
        if (!SKILL_LEVEL.matcher(text).matches()) {
            row.refuse(Finding.of("cert.shape", "这不像职业技能等级证书编号", "第1位是字母，第16位是等级1至5，其余是数字", "请对照证书逐位核对"));
            return;
        }
        if (text.charAt(0) != 'Y' && text.charAt(0) != 'S') {
            row.warn("cert.category", "首位" + text.charAt(0) + "不常见", "Y为用人单位，S为社会培训评价组织", "请对照证书核对首位");
        }
        String province = text.substring(5, 7);
        if (!AreaCodes.isProvince(province)) {
            row.warn("cert.province", "第6至7位" + province + "不是省级行政区划代码", "这两位按 GB/T 2260，山西为14", "请对照证书核对");
        }
        warnYear(row, Integer.parseInt(text.substring(13, 15)), FIRST_YEAR);
        char digit = text.charAt(15);
        if (Character.isDigit(digit)) {
            row.level(SkillLevel.ofCode(String.valueOf(digit)).orElseThrow());
        } else {
            row.warn("cert.level-letter", "第16位是字母" + digit, "字母用于特级技师等新等级，规则没有公开依据", "请对照证书确认等级");
        }
        row.accept(text);
    }

    static void judgeQualification(NumberCase row) {
        String text = TypedText.unhyphenated(row.input()).toUpperCase(Locale.ROOT);
        if (OLD_SHANGHAI.matcher(text).matches()) {
            row.ask(text, Finding.of("cert.old-shape", "13位是上海早年的编号", "现行职业资格证书编号是16位", "请对照证书确认"));
        } else if (text.length() != 16) {
            row.refuse(length(text, "职业资格证书编号是16位数字"));
        } else if (!QUALIFICATION.matcher(text).matches()) {
            row.refuse(Finding.of("cert.shape", "这不像职业资格证书编号", "16位数字中第7位是类别0至4，第11位是等级1至5", "请对照证书逐位核对"));
        } else {
            row.level(SkillLevel.ofCode(text.substring(10, 11)).orElseThrow());
            warnYear(row, Integer.parseInt(text.substring(0, 2)), 0);
            row.accept(text);
        }
    }

    /** @param first the earliest two-digit year of the kind; the nineties of old qualifications come before 0 */
    private static void warnYear(NumberCase row, int year, int first) {
        NumberContext context = row.context();
        int now = context.today().getYear() % 100;
        boolean nineties = first == 0 && year >= 90;
        if (!nineties && (year < first || year > now)) {
            row.warn("cert.year", "编号中的年份是" + year + "，不在" + first + "至" + now + "之间", "", "请对照证书核对年份两位");
        } else if (context.issuedOn() != null && context.issuedOn().getYear() % 100 != year) {
            row.warn("cert.year", "编号中的年份是" + year + "，发证日期是" + context.issuedOn(), "编号年份应与发证年份一致", "请对照证书核对");
        }
    }

    private static Finding length(String text, String rule) {
        return Finding.of("cert.length", "编号共" + text.length() + "位", rule, "请对照证书重新录入");
    }
}
