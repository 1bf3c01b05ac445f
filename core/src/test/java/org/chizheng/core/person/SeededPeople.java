package org.chizheng.core.person;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * People out of a seed, as a county has them: common surnames often, a few long names, rare characters, second
 * telephones and missing numbers; serials 98x, so that no number is anybody's.
 */
public final class SeededPeople {
    private static final String SURNAMES = "王王王王李李李李张张张张刘刘陈杨赵黄周吴徐孙马胡朱郭何林高梁郑罗宋谢唐韩曹许邓萧冯"
            + "曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖"
            + "武康贺严尹钱施牛洪龚单仇解";
    private static final String GIVEN =
            "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂香玉萍红梅建华国文志海云春生林峰晓小冬雪" + "晨阳宇浩然子轩梓涵欣怡一诺思雨佳琪俊凯鹏飞龙虎岩松柏青山水金银铜铁贵富荣昌盛兴旺";
    private static final String[] REGIONS = {
        "141025", "142627", "141024", "142625", "141022", "141023", "141029", "140101", "140402", "410181", "610502",
        "130402"
    };
    private static final int DAYS = 50 * 365;

    /** Different numbers: one for each region, day and serial. */
    private static final int NUMBERS = REGIONS.length * DAYS * 10;

    /** Steps through all of them before one returns, for it has no factor in common with them. */
    private static final long STRIDE = 1_000_003;

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final Random chance;
    private long drawn;

    public SeededPeople(long seed) {
        chance = new Random(seed);
    }

    /** Field values of the next person. Two million people have different numbers. */
    public Map<String, Object> next() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", name());
        if (chance.nextInt(50) > 0) {
            values.put("idKind", "resident");
            values.put("idNo", chance.nextInt(200) == 0 ? "ABC" + digits(12) : idNo());
        }
        if (chance.nextInt(10) > 0) {
            values.put("phone", chance.nextInt(30) == 0 ? "0357-" + digits(7) : mobile());
        }
        if (chance.nextInt(40) == 0) {
            values.put("phone2", mobile());
        }
        values.put("nation", "汉");
        values.put("township", "14102510" + chance.nextInt(6));
        values.put("village", "第" + chance.nextInt(12) + "村");
        values.put("address", "山西省临汾市古县岳阳镇城关村" + chance.nextInt(900) + "号");
        return values;
    }

    private String name() {
        int kind = chance.nextInt(1000);
        if (kind == 0) {
            return "\ud842\udfb7" + character(GIVEN);
        }
        if (kind < 4) {
            return "阿布都" + character(GIVEN) + "\u00b7买买提";
        }
        if (kind < 8) {
            return "尉迟" + character(GIVEN);
        }
        return character(SURNAMES) + character(GIVEN) + (kind < 250 ? "" : character(GIVEN));
    }

    private String character(String from) {
        return String.valueOf(from.charAt(chance.nextInt(from.length())));
    }

    private String mobile() {
        return "1" + (3 + chance.nextInt(7)) + digits(9);
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + chance.nextInt(10)));
        }
        return digits.toString();
    }

    /** Check digit by ISO 7064 MOD 11-2, GB 11643. */
    private String idNo() {
        int place = (int) (drawn++ * STRIDE % NUMBERS);
        LocalDate birth = LocalDate.of(1955, 1, 1).plusDays(place / 10 % DAYS);
        String first = REGIONS[place / 10 / DAYS] + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + "98" + place % 10;
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (first.charAt(i) - '0') * WEIGHTS[i];
        }
        return first + "10X98765432".charAt(sum % 11);
    }
}
