package org.chizheng.core.person.find;

/** Why a person came up in the search box, best first. */
public enum FoundBy {
    NUMBER("证件号码"),
    PHONE("电话"),
    NAME("姓名"),
    NAME_START("姓名开头"),
    SOUND("拼音"),
    SOUND_START("拼音开头"),
    NUMBER_END("证件号后几位"),
    PHONE_START("电话开头"),
    NUMBER_START("证件号开头"),
    PHONE_PART("电话中含"),
    NAME_PART("姓名中含");

    private final String label;

    FoundBy(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
