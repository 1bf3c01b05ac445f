package org.chizheng.app.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.text.Font;

/**
 * Finds the Chinese font of the machine. None is shipped, and a machine without one shows boxes and throws nothing:
 * so the family is named on every scene, and its absence is said in words (and in pinyin, which any font can show).
 */
public final class Fonts {
    /** Best first; only families with hinted Simplified forms of all of GB 2312. */
    static final List<String> FAMILIES = List.of(
            "Microsoft YaHei UI",
            "Microsoft YaHei",
            "微软雅黑",
            "PingFang SC",
            "Noto Sans CJK SC",
            "Source Han Sans SC",
            "Source Han Sans CN",
            "HarmonyOS Sans SC",
            "WenQuanYi Micro Hei",
            "WenQuanYi Zen Hei",
            "DengXian",
            "SimHei",
            "黑体",
            "SimSun",
            "宋体",
            "AR PL UMing CN");

    private static final Optional<String> FOUND = choose(Fonts::installed);

    private Fonts() {}

    /** The family every scene uses; empty when the machine has no Chinese font. Looked up once. */
    public static Optional<String> chinese() {
        return FOUND;
    }

    static Optional<String> choose(Predicate<String> installed) {
        return FAMILIES.stream().filter(installed).findFirst();
    }

    /** Asking for one family is far cheaper at start than listing them all. */
    private static boolean installed(String family) {
        return Font.font(family, 14).getFamily().equals(family);
    }
}
