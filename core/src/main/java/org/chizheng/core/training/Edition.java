package org.chizheng.core.training;

/** Edition of the 国家职业分类大典. A bare code can mean two occupations: 4-02-07-10 moved between these two. */
public enum Edition {
    OF_2015("2015"),
    OF_2022("2022"),
    /** A 专项职业能力 or local trade that stands in no edition. */
    NONE("");

    private final String code;

    Edition(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
