package org.chizheng.core.document;

/**
 * The five faces of official papers by their role (GB/T 9704-2012: title 小标宋, text 仿宋, levels 黑体 and 楷体). A
 * document names roles; the machine decides which font file stands for each.
 */
public enum Typeface {
    TITLE("方正小标宋简体", "SimSun"),
    FANGSONG("仿宋_GB2312", "FangSong"),
    KAI("楷体_GB2312", "KaiTi"),
    HEI("黑体", "SimHei"),
    SONG("宋体", "SimSun");

    private final String official;
    private final String alternative;

    Typeface(String official, String alternative) {
        this.official = official;
        this.alternative = alternative;
    }

    /** The name that offices expect in a Word file. */
    public String official() {
        return official;
    }

    /** The name that every Windows since Vista knows, written beside the official one ({@code w:altName}). */
    public String alternative() {
        return alternative;
    }
}
