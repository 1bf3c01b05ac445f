package org.chizheng.app.records;

import org.chizheng.core.division.UnitCatalogue;
import org.chizheng.core.division.UnitCode;

/** How an office is called in the bar and on the log-in: with its county, so that two towns of one name differ. */
public final class OfficeName {
    private OfficeName() {}

    /** 古县·岳阳镇, 古县人社局, 古县教科局. */
    public static String of(UnitCatalogue units, String code) {
        String county = units.nameOf(new UnitCode(code).county());
        String name = units.nameOf(code);
        if (code.equals(new UnitCode(code).county())) {
            return county;
        }
        if (code.indexOf('-') > 0) {
            return county + (name.startsWith("县") ? name.substring(1) : name);
        }
        return county + "·" + name;
    }
}
