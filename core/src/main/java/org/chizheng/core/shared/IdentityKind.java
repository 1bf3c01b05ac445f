package org.chizheng.core.shared;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The document that an identity number stands on. */
public enum IdentityKind {
    /** GB 11643, 18 digits. */
    RESIDENT_CARD("resident", "居民身份证"),
    /** 港澳台居民居住证申领发放办法 (国办发〔2018〕81号) 第三条: 81, 82, 83 and the same check character. */
    PERMIT_81_82_83("hk-mo-tw-permit", "港澳台居民居住证"),
    /** 2017 edition: three letters and twelve digits; carries neither sex nor a full birth date. */
    FOREIGNER_2017("foreigner-2017", "外国人永久居留身份证(2017)"),
    /** Edition of 2023-12-01: 18 digits beginning with 9. */
    FOREIGNER_2023("foreigner-2023", "外国人永久居留身份证(2023)");

    private final String code;
    private final String label;

    IdentityKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    /** Code to label, for the record kind. */
    public static Map<String, String> labels() {
        return Arrays.stream(values()).collect(Collectors.toMap(kind -> kind.code, kind -> kind.label));
    }

    public String label() {
        return label;
    }
}
