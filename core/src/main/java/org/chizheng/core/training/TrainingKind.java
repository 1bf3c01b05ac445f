package org.chizheng.core.training;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chizheng.core.shared.TypedText;

/**
 * Kinds of classes that the five documents name (古政办发〔2021〕26号 四(二)(三), 沁人社字〔2024〕15号 三, 运政办发〔2020〕14号
 * 三.1-3, 晋办发〔2021〕6号 (一)-(四)). Supervision and money differ by kind; the amounts are the policy's.
 */
public enum TrainingKind {
    ORDER("order", "订单式培训", false, "订单,订单式"),
    MENU("menu", "菜单式培训", false, "菜单,菜单式"),
    PROJECT("project", "项目制培训", false, "项目制"),
    DIRECTIONAL("directional", "定向式培训", false, "定向,定向式"),
    APPRENTICE("apprentice", "企业新型学徒制培训", true, "新型学徒制,学徒制"),
    PRE_JOB("pre-job", "岗前培训", true, "岗前"),
    SAFETY("safety", "安全技能培训", true, "安全技能,安全培训"),
    ON_JOB("on-job", "在岗培训", true, "在岗"),
    UPGRADE("upgrade", "岗位技能提升培训", true, "岗位技能提升,技能提升"),
    TRANSFER("transfer", "转岗转业培训", true, "转岗,转业,转岗转业"),
    OFF_JOB("off-job", "脱产培训", true, "脱产"),
    EMPLOYMENT("employment", "就业技能培训", false, "就业技能"),
    PREPARATORY("preparatory", "劳动预备制培训", false, "劳动预备,劳动预备制"),
    STARTUP("startup", "创业培训", false, "创业,SYB,GYB,网创"),
    WORK_FOR_TRAINING("work-for-training", "以工代训", true, ""),
    GENERAL("general", "普惠制培训", false, "普惠,普惠制"),
    FARMER("farmer", "高素质农民培训", false, "高素质农民"),
    OUTREACH("outreach", "送教培训", false, "送教,送教下乡,送教进企");

    private final String code;
    private final String label;
    private final boolean forEmployees;
    private final List<String> words;

    TrainingKind(String code, String label, boolean forEmployees, String words) {
        this.code = code;
        this.label = label;
        this.forEmployees = forEmployees;
        this.words = List.of(words.split(","));
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /**
     * Whether an enterprise trains its own staff. Such classes hand in material under a commitment instead of check-in
     * and video (沁人社字〔2024〕15号 五(二)), and no employment rate is counted for them.
     */
    public boolean forEmployees() {
        return forEmployees;
    }

    /** Whether the class hangs on an employer's order (单位, posts, number, pay). */
    public boolean needsOrder() {
        return this == ORDER || this == DIRECTIONAL;
    }

    /** Code to label, for the record kind. */
    public static Map<String, String> labels() {
        return Arrays.stream(values()).collect(Collectors.toMap(kind -> kind.code, kind -> kind.label));
    }

    public static Optional<TrainingKind> ofCode(String code) {
        for (TrainingKind kind : values()) {
            if (kind.code.equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The printed name, the code, or a usual short word. */
    public static Optional<TrainingKind> ofWord(String typed) {
        String word = TypedText.bare(typed);
        for (TrainingKind kind : values()) {
            if (!word.isEmpty() && (kind.label.equals(word) || kind.code.equals(word) || kind.words.contains(word))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
