package org.chizheng.core.division;

/** The rungs of the ladder, from the province down; a department stands beside the townships of its county. */
public enum UnitKind {
    PROVINCE("province"),
    CITY("city"),
    COUNTY("county"),
    TOWNSHIP("township"),
    DEPARTMENT("department"),
    VILLAGE("village");

    private final String code;

    UnitKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
