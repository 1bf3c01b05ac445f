package org.chizheng.core.division;

import java.util.regex.Pattern;

/** How people shorten the names of townships and villages. */
final class PlaceNames {
    private static final Pattern TOWNSHIP_END = Pattern.compile("(人民政府|街道办事处|政府)$");
    private static final Pattern VILLAGE_END = Pattern.compile("(村民委员会|居民委员会|民委员会|村委会|居委会|委会|村|社区)$");

    private PlaceNames() {}

    /** 岳阳, 岳阳镇, 岳阳镇人民政府, and 岳阳乡 too: a township that became a town keeps its people. */
    static boolean isTownship(String name, String typed) {
        String plain = TOWNSHIP_END.matcher(typed).replaceAll("");
        String stem = name.substring(0, name.length() - 1);
        return plain.equals(name) || plain.equals(stem) || plain.equals(stem + "乡") || plain.equals(stem + "镇");
    }

    /** 偏涧, 偏涧村, 偏涧村委会, 偏涧村村民委员会; the name is the short printed one. */
    static boolean isVillage(String name, String typed) {
        if (typed.equals(name) || VILLAGE_END.matcher(name).replaceAll("").equals(typed)) {
            return true;
        }
        String plain = VILLAGE_END.matcher(typed).replaceAll("");
        return plain.equals(name) || VILLAGE_END.matcher(name).replaceAll("").equals(plain);
    }
}
