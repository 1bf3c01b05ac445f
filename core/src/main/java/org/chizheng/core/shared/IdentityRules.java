package org.chizheng.core.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The order in which a number is judged: dirt off, shapes that were never a number, then area, date and check
 * character of GB 11643. A missing or mistyped character is proposed, never filled in silently, because a number that
 * is repaired wrongly is another living person's.
 */
final class IdentityRules {
    static final String LUNAR_DATE = "id.lunar-date";

    private static final Pattern EIGHTEEN = Pattern.compile("[0-9]{17}[0-9X]");
    private static final Pattern FIFTEEN = Pattern.compile("[0-9]{15}");
    private static final Pattern FOREIGNER_2017 = Pattern.compile("[A-Z]{3}[0-9]{12}");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";

    private IdentityRules() {}

    static IdentityCheck check(String raw, LocalDate today) {
        String input = raw == null ? "" : raw;
        String cleaned = TypedText.unhyphenated(input);
        String text = cleaned.toUpperCase(Locale.ROOT);
        IdentityKind kind = kindOf(text);
        if (kind != null) {
            Finding fault = fault(text, kind, today);
            return fault == null ? good(input, text, kind) : refused(input, fault);
        }
        if (FIFTEEN.matcher(text).matches()) {
            return fifteen(input, text, today);
        }
        return lookAlike(input, cleaned, today).orElseGet(() -> refused(input, IdentityShapes.explain(cleaned, text)));
    }

    static IdentityCheck numericCell(String shown) {
        return refused(shown == null ? "" : shown, IdentityShapes.numberCell());
    }

    /** The document by its shape alone; null for the old 15 digits and for every other text. */
    static IdentityKind kindOf(String text) {
        if (FOREIGNER_2017.matcher(text).matches()) {
            return IdentityKind.FOREIGNER_2017;
        }
        if (!EIGHTEEN.matcher(text).matches()) {
            return null;
        }
        if (text.charAt(0) == '9') {
            return IdentityKind.FOREIGNER_2023;
        }
        boolean permit = text.startsWith("81") || text.startsWith("82") || text.startsWith("83");
        return permit ? IdentityKind.PERMIT_81_82_83 : IdentityKind.RESIDENT_CARD;
    }

    /** The first rule that the text breaks, or null. */
    static Finding fault(String text, IdentityKind kind, LocalDate today) {
        if (kind == IdentityKind.FOREIGNER_2017) {
            return null;
        }
        String province = kind == IdentityKind.FOREIGNER_2023 ? text.substring(1, 3) : text.substring(0, 2);
        if (!AreaCodes.isProvince(province)) {
            return unknownProvince(province, kind);
        }
        boolean checks = text.charAt(17) == checkCharacter(text);
        String day = text.substring(6, 14);
        Optional<LocalDate> birth = date(day);
        if (birth.isEmpty()) {
            return checks && day.endsWith("0230") ? lunarDate(day) : noSuchDate(day);
        }
        if (birth.get().isAfter(today)) {
            return Finding.of(
                    "id.birth-future", "出生日期" + birth.get() + "还没有到", "GB 11643 第7至14位是出生日期", "请对照证件核对第7至14位");
        }
        return checks ? null : wrongCheckCharacter(text);
    }

    /** Empty for a day that the calendar does not have, or before 1900. */
    static Optional<LocalDate> date(String yyyymmdd) {
        try {
            int number = Integer.parseInt(yyyymmdd);
            LocalDate date = LocalDate.of(number / 10000, number / 100 % 100, number % 100);
            return date.getYear() < 1900 ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }

    /** ISO 7064 MOD 11-2 over the first seventeen digits. */
    static char checkCharacter(String text) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (text.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }

    private static IdentityCheck good(String input, String text, IdentityKind kind) {
        IdentityNumber number = IdentityNumber.known(text, kind);
        if (text.equals(input)) {
            Finding fine = Finding.of("id.ok", "证件号码有效", "", "");
            return new IdentityCheck(input, Outcome.ACCEPT, number, fine, warnings(number));
        }
        Finding repaired = Finding.of("id.cleaned", "已去掉全角、空格、引号、连字符等书写差异，号码本身没有改动", "", "");
        return new IdentityCheck(input, Outcome.NORMALISE, number, repaired, warnings(number));
    }

    private static IdentityCheck refused(String input, Finding fault) {
        return new IdentityCheck(input, Outcome.REFUSE, null, fault, List.of());
    }

    private static IdentityCheck asked(String input, IdentityNumber proposal, Finding question) {
        return new IdentityCheck(input, Outcome.ASK, proposal, question, warnings(proposal));
    }

    private static IdentityCheck fifteen(String input, String text, LocalDate today) {
        if (text.chars().distinct().count() == 1) {
            return refused(input, Finding.of("id.repdigits", "15位数字全部相同，不是身份证号", "这样的号码没有发放过", "请录入现用居民身份证上的18位号码"));
        }
        String body = text.substring(0, 6) + "19" + text.substring(6);
        String whole = body + checkCharacter(body);
        IdentityKind kind = kindOf(whole);
        Finding fault = kind == IdentityKind.RESIDENT_CARD
                ? fault(whole, kind, today)
                : unknownProvince(text.substring(0, 2), IdentityKind.RESIDENT_CARD);
        if (fault != null) {
            return refused(input, fault);
        }
        if (Integer.parseInt(text.substring(12)) >= 996) {
            return refused(
                    input,
                    Finding.of(
                            "id.centenarian",
                            "15位旧号的顺序码" + text.substring(12) + "推不出是19世纪还是20世纪出生",
                            "顺序码996至999曾留给百岁以上老人",
                            "请录入现用居民身份证上的18位号码"));
        }
        Finding question = Finding.of(
                "id.fifteen-digits",
                "这是15位旧号，按规则推算18位为" + whole,
                "第一代居民身份证自2013年1月1日起停用，15位号码没有校验位，抄错也看不出来",
                "请对照现用证件确认后再用18位号码");
        return asked(input, IdentityNumber.known(whole, kind), question);
    }

    private static Optional<IdentityCheck> lookAlike(String input, String cleaned, LocalDate today) {
        String guess = IdentityShapes.guess(cleaned).toUpperCase(Locale.ROOT);
        IdentityKind kind = kindOf(guess);
        if (kind == null || guess.equalsIgnoreCase(cleaned) || fault(guess, kind, today) != null) {
            return Optional.empty();
        }
        Finding question = Finding.of(
                "id.look-alike",
                "号码里有形近字符（" + differing(cleaned, guess) + "），可能应为" + guess,
                "改后符合校验位，但改动的是号码本身，不能自动改",
                "请对照证件确认");
        return Optional.of(asked(input, IdentityNumber.known(guess, kind), question));
    }

    private static String differing(String typed, String guess) {
        StringBuilder marks = new StringBuilder();
        for (int i = 0; i < guess.length(); i++) {
            if (Character.toUpperCase(typed.charAt(i)) != guess.charAt(i)) {
                marks.append(marks.length() == 0 ? "第" : "、第").append(i + 1).append("位");
                marks.append(String.format(Locale.ROOT, "U+%04X", (int) typed.charAt(i)));
            }
        }
        return marks.toString();
    }

    private static List<Finding> warnings(IdentityNumber number) {
        List<Finding> warnings = new ArrayList<>();
        String area = number.areaCode();
        if (number.kind() == IdentityKind.FOREIGNER_2017) {
            warnings.add(Finding.of("id.not-verified", "2017版永久居留身份证号只核对了样式", "其末位校验规则没有公开依据", "请对照证件核对，并另行录入性别和出生日期"));
        } else if (number.kind() == IdentityKind.RESIDENT_CARD && !AreaCodes.isKnown(area)) {
            warnings.add(
                    Finding.of("id.area-unknown", "前6位" + area + "不在历年行政区划代码表中", "省份正确、校验位相符，可能是代码表未收录", "请对照证件核对前6位"));
        } else if (number.kind() == IdentityKind.RESIDENT_CARD && AreaCodes.namesNoCounty(area)) {
            warnings.add(Finding.of("id.area-no-county", "前6位" + area + "只到市辖区或地市，不指明区县", "", ""));
        }
        return warnings;
    }

    private static Finding unknownProvince(String province, IdentityKind kind) {
        if (kind == IdentityKind.FOREIGNER_2023) {
            return Finding.of("id.area", "第2至3位" + province + "不是省级代码", "2023版外国人永久居留身份证第2至3位是受理省份", "请对照证件核对");
        }
        if ("71".equals(province)) {
            return Finding.of("id.area", "居民身份证没有71开头的号码", "台湾居民居住证的号码以83开头（港澳台居民居住证申领发放办法第三条）", "请对照证件核对前2位");
        }
        return Finding.of("id.area", "前2位" + province + "不是省级行政区划代码", "GB 11643 前6位是行政区划代码", "请对照证件核对前6位");
    }

    private static Finding noSuchDate(String day) {
        return Finding.of("id.date", "第7至14位" + day + "不是存在的日期", "GB 11643 第7至14位是出生日期", "请对照证件核对第7至14位");
    }

    private static Finding lunarDate(String day) {
        return Finding.of(
                LUNAR_DATE, "出生日期" + day + "公历没有这一天，但校验位相符", "个别旧户籍按农历日期登记", "如证件上确实如此，请由县级经办人员写明理由并附证件影像后登记");
    }

    private static Finding wrongCheckCharacter(String text) {
        if (text.endsWith("000")) {
            return IdentityShapes.numberCell();
        }
        return Finding.of(
                "id.check-digit", "身份证号校验位不符，号码中至少有一位不对", "GB 11643 第18位由前17位算出；多为抄错一位或相邻两位颠倒", "请对照证件逐位核对后重新录入");
    }
}
