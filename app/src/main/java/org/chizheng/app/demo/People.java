package org.chizheng.app.demo;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chizheng.core.division.Unit;
import org.chizheng.core.division.UnitCatalogue;
import org.chizheng.core.division.UnitKind;

/**
 * Makes people who do not exist: identity numbers carry serials 980 to 989, which no county reaches in one day.
 * Whoever was born before 2000 has the old code of 古县 (142627), as in life.
 */
final class People {
    private static final List<String> SURNAMES = List.of(
            "王", "李", "张", "刘", "赵", "杨", "郭", "段", "高", "任", "解", "单", "贾", "牛", "韩", "曹", "董", "冯", "范", "乔", "卫",
            "席", "尉", "吉", "亢", "景", "柴", "薛", "史", "武");
    private static final List<String> FIRST =
            List.of("建", "晓", "玉", "红", "志", "秀", "国", "海", "丽", "俊", "春", "文", "小", "艳", "永", "爱");
    private static final List<String> SECOND =
            List.of("军", "梅", "平", "芳", "强", "英", "伟", "霞", "明", "兰", "峰", "娟", "勇", "珍", "刚", "萍", "龙", "琴", "杰", "花");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final LocalDate OLDEST = LocalDate.of(1964, 1, 1);
    private static final int DAYS = (int) (LocalDate.of(2003, 6, 1).toEpochDay() - OLDEST.toEpochDay());

    private final Chance chance;
    private final UnitCatalogue units = UnitCatalogue.shipped();
    private final Set<String> given = new HashSet<>();
    private int vouchers;

    /** @param vouchers how many numbers of the county's series are taken by others */
    People(String seed, int vouchers) {
        chance = new Chance(seed);
        this.vouchers = vouchers;
    }

    Person villager(Unit township, String group) {
        List<Unit> villages = units.childrenOf(township.code().text(), UnitKind.VILLAGE);
        String village = villages.isEmpty() ? "" : chance.of(villages).name();
        return new Person(name(), number(), phone(), township.name(), village, group, nextVoucher());
    }

    private String name() {
        String given = chance.below(5) == 0 ? chance.of(SECOND) : chance.of(FIRST) + chance.of(SECOND);
        return chance.of(SURNAMES) + given;
    }

    private String number() {
        while (true) {
            LocalDate birth = OLDEST.plusDays(chance.below(DAYS));
            String area = birth.getYear() < 2000 ? "142627" : "141025";
            String first17 = area
                    + String.format(
                            Locale.ROOT,
                            "%04d%02d%02d98%d",
                            birth.getYear(),
                            birth.getMonthValue(),
                            birth.getDayOfMonth(),
                            chance.below(10));
            if (given.add(first17)) {
                return first17 + checkCharacter(first17);
            }
        }
    }

    /** ISO 7064 MOD 11-2. */
    private static char checkCharacter(String first17) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (first17.charAt(i) - '0') * WEIGHTS[i];
        }
        return "10X98765432".charAt(sum % 11);
    }

    private String phone() {
        return String.format(Locale.ROOT, "1%d%08d", 30 + chance.below(9), chance.below(100_000_000))
                .substring(0, 11);
    }

    private String nextVoucher() {
        return String.format(Locale.ROOT, "141025202106%06d", ++vouchers);
    }

    Chance chance() {
        return chance;
    }
}
