package org.chizheng.core.person;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.chizheng.core.shared.TypedText;

/**
 * The small code sets of a person's record, as the systems of the trade use them: 文化程度 aac011 (GB/T 4658), 户口性质
 * aac009, 民族 aac005 (GB/T 3304). Stored is the code, shown the label, and rosters may write shorter words.
 */
public enum CodeTable {
    EDUCATION(
            "文化程度",
            "11博士研究生=博士 14硕士研究生=硕士,研究生 21大学本科=本科,大学 31大学专科=大专,专科 41中等专科=中专 44职业高中=职高,中职 "
                    + "47技工学校=技校,技工 61普通高中=高中 71初级中学=初中 81小学=小学 90其他=文盲,半文盲,其它,无"),
    HOUSEHOLD(
            "户口性质",
            "10非农业户口=非农业,非农,城镇,城镇户口,非农户口 11本地非农业户口=本地城镇,本市城镇 12外地非农业户口=外地城镇,外市城镇 "
                    + "20农业户口=农业,农村,农村户口,农户 21本地农业户口=本地农村,本市农村 22外地农业户口=外地农村,外市农村 30港澳台侨人员=港澳台侨 "
                    + "31香港特别行政区居民=香港 32澳门特别行政区居民=澳门 33台湾地区居民=台湾 34华侨=华侨 40外国人=外籍 41未取得永久居留权的外国人=未取得永久居留权 "
                    + "42取得永久居留权的外国人=取得永久居留权 50居民户口=居民,家庭户 51本地居民户口=本地居民 52外地居民户口=外地居民"),
    NATION(
            "民族",
            "01汉族=汉 02蒙古族=蒙古,蒙 03回族=回 04藏族=藏 05维吾尔族=维吾尔,维 06苗族=苗 07彝族=彝 08壮族=壮 09布依族=布依 10朝鲜族=朝鲜 "
                    + "11满族=满 12侗族=侗 13瑶族=瑶 14白族=白 15土家族=土家 16哈尼族=哈尼 17哈萨克族=哈萨克 18傣族=傣 19黎族=黎 20傈僳族=傈僳 21佤族=佤 "
                    + "22畲族=畲 23高山族=高山 24拉祜族=拉祜 25水族=水 26东乡族=东乡 27纳西族=纳西 28景颇族=景颇 29柯尔克孜族=柯尔克孜 30土族=土 "
                    + "31达斡尔族=达斡尔 32仫佬族=仫佬 33羌族=羌 34布朗族=布朗 35撒拉族=撒拉 36毛南族=毛南 37仡佬族=仡佬 38锡伯族=锡伯 39阿昌族=阿昌 "
                    + "40普米族=普米 41塔吉克族=塔吉克 42怒族=怒 43乌孜别克族=乌孜别克 44俄罗斯族=俄罗斯 45鄂温克族=鄂温克 46德昂族=德昂 47保安族=保安 "
                    + "48裕固族=裕固 49京族=京 50塔塔尔族=塔塔尔 51独龙族=独龙 52鄂伦春族=鄂伦春 53赫哲族=赫哲 54门巴族=门巴 55珞巴族=珞巴 56基诺族=基诺");

    private final String label;
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Map<String, String> codes = new LinkedHashMap<>();

    CodeTable(String label, String rows) {
        this.label = label;
        for (String row : rows.split(" ")) {
            String[] parts = row.split("=");
            String code = parts[0].substring(0, 2);
            String name = parts[0].substring(2);
            labels.put(code, name);
            codes.put(name, code);
            for (String word : parts[1].split(",")) {
                codes.put(word, code);
            }
        }
    }

    /** The column's title. */
    public String label() {
        return label;
    }

    /** Codes and labels in the order of the standard. */
    public Map<String, String> labels() {
        return Collections.unmodifiableMap(labels);
    }

    public Optional<String> labelOf(String code) {
        return Optional.ofNullable(labels.get(code));
    }

    /** The code of a label, of a shorter word, or of the code itself; empty when the word is not known. */
    public Optional<String> codeOf(String typed) {
        String word = TypedText.bare(typed);
        return labels.containsKey(word) ? Optional.of(word) : Optional.ofNullable(codes.get(word));
    }
}
