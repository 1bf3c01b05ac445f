package org.chizheng.core.document.font;

import java.util.List;
import org.chizheng.core.document.Typeface;

/**
 * Which fonts stand for a role, best first: Founder and Windows, then free ones. A name followed by {@code *} is
 * drawn bold by an outline so that a title looks like one; {@code +} is a light face, drawn a little stronger so that
 * it can be read at 9 pt. OpenType fonts with CFF outlines (Noto CJK in .ttc) cannot
 * be embedded and so are not named.
 */
final class Preferences {
    /** Tried in this order for a character that the chosen font lacks. */
    static final List<String> FOR_RARE = List.of(
            "SimSun",
            "SimSun-ExtB",
            "SimSun-ExtG",
            "Microsoft YaHei",
            "AR PL UMing CN",
            "AR PL UKai CN",
            "WenQuanYi Zen Hei",
            "MingLiU-ExtB",
            "Plangothic P1",
            "Plangothic P2",
            "HanaMinA",
            "HanaMinB",
            "TH-Tshyn-P0",
            "TH-Tshyn-P1",
            "TH-Tshyn-P2",
            "DejaVu Sans");

    private static final double BOLD = 0.022;
    private static final double STRONGER = 0.010;

    private static final List<String> SONG = List.of(
            "SimSun", "NSimSun", "STSong", "Noto Serif SC", "AR PL UMing CN+", "AR PL SungtiL GB+", "AR PL UMing TW+");
    private static final List<String> HEI = List.of(
            "SimHei",
            "Microsoft YaHei",
            "STHeiti",
            "Noto Sans SC",
            "WenQuanYi Zen Hei",
            "WenQuanYi Micro Hei",
            "SimSun*",
            "AR PL UMing CN*");
    private static final List<String> KAI =
            List.of("楷体_GB2312", "KaiTi_GB2312", "KaiTi", "STKaiti", "LXGW WenKai", "AR PL UKai CN", "AR PL KaitiM GB");
    private static final List<String> FANGSONG = List.of(
            "仿宋_GB2312",
            "FangSong_GB2312",
            "FangSong",
            "STFangsong",
            "Zhuque Fangsong",
            "朱雀仿宋",
            "SimSun",
            "Noto Serif SC",
            "AR PL UMing CN+",
            "AR PL SungtiL GB+");
    private static final List<String> TITLE = List.of(
            "方正小标宋简体",
            "FZXiaoBiaoSong-B05S",
            "FZXBSJW--GB1-0",
            "方正小标宋_GBK",
            "FZXBSK--GBK1-0",
            "STZhongsong",
            "Noto Serif SC Bold",
            "SimSun*",
            "AR PL UMing CN*",
            "AR PL SungtiL GB*");

    private Preferences() {}

    /** The name without its sign. */
    static String plain(String name) {
        return name.replace("*", "").replace("+", "");
    }

    static double outline(String name) {
        if (name.endsWith("*")) {
            return BOLD;
        }
        return name.endsWith("+") ? STRONGER : 0;
    }

    static List<String> of(Typeface role) {
        return switch (role) {
            case TITLE -> TITLE;
            case FANGSONG -> FANGSONG;
            case KAI -> KAI;
            case HEI -> HEI;
            case SONG -> SONG;
        };
    }

    /** How many names at the head of the list are the face itself under its several names. */
    static int genuine(Typeface role) {
        return switch (role) {
            case TITLE -> 5;
            case FANGSONG -> 3;
            case KAI -> 3;
            case HEI, SONG -> 1;
        };
    }
}
