package org.chizheng.core.certificate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chizheng.core.shared.TypedText;

/**
 * Kinds of certificates and what each counts as. Two counts live side by side (晋办发〔2021〕6号 一): 技能人才 are the
 * holders of five kinds only; 持证人员 also takes in managers, professionals, rural practitioners and social workers.
 * Certificates of a finished training count for neither.
 */
public enum CertificateKind {
    SKILL_LEVEL("level", "职业技能等级证书", true, true, true, List.of("等级证", "技能等级证", "技能等级证书", "职业技能等级证")),
    QUALIFICATION("qualification", "职业资格证书", true, true, true, List.of("资格证", "职业资格证", "国家职业资格证书")),
    SPECIAL_ABILITY("special-ability", "专项职业能力证书", false, true, true, List.of("专项能力证书", "专项证", "专项职业能力考核证书")),
    SPECIAL_OPERATION("special-operation", "特种作业操作证", false, true, true, List.of("特种作业证", "特种作业", "操作证")),
    SPECIAL_EQUIPMENT(
            "special-equipment",
            "特种设备作业人员证",
            false,
            true,
            true,
            List.of("特种设备证", "特种设备", "特种设备作业人员证(旧)", "特种设备安全管理和作业人员证")),
    FARMER("farmer", "高素质农民培训证书", false, true, false, List.of("高素质农民证书", "新型职业农民证书")),
    PROFESSIONAL("professional", "专业技术职称证书", false, true, false, List.of("职称证", "职称证书", "专业技术资格证书")),
    SOCIAL_WORK("social-work", "社会工作者职业资格证书", false, true, false, List.of("社工证", "社会工作者证书")),
    ONE_PLUS_X("one-plus-x", "1+X职业技能等级证书", false, false, false, List.of("1+X证书", "1+X")),
    STARTUP("startup", "创业培训合格证书", false, false, false, List.of("创业证", "创业培训证", "SYB证书")),
    TRAINING("training", "培训合格证书", false, false, false, List.of("合格证", "培训合格证", "结业证", "结业证书", "培训证书"));

    private final String code;
    private final String label;
    private final boolean levelled;
    private final boolean holder;
    private final boolean skilled;
    private final List<String> words;

    CertificateKind(String code, String label, boolean levelled, boolean holder, boolean skilled, List<String> words) {
        this.code = code;
        this.label = label;
        this.levelled = levelled;
        this.holder = holder;
        this.skilled = skilled;
        this.words = words;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** Whether a certificate of this kind carries one of the levels. */
    public boolean levelled() {
        return levelled;
    }

    /** Counts as 持证人员. */
    public boolean countsAsHolder() {
        return holder;
    }

    /** Counts as 技能人才. */
    public boolean countsAsSkilled() {
        return skilled;
    }

    /** Counts as 高技能人才: one of the levelled kinds at 高级工 or above. */
    public boolean countsAsHighSkilled(SkillLevel level) {
        return levelled && level != null && level.highSkilled();
    }

    /** Counts as 中高级技能人才: one of the levelled kinds at 中级工 or above. */
    public boolean countsAsIntermediateOrAbove(SkillLevel level) {
        return levelled && level != null && level.intermediateOrAbove();
    }

    /** Code to label, for the record kind. */
    public static Map<String, String> labels() {
        return Arrays.stream(values()).collect(Collectors.toMap(kind -> kind.code, kind -> kind.label));
    }

    public static Optional<CertificateKind> ofCode(String code) {
        for (CertificateKind kind : values()) {
            if (kind.code.equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Reads a roster's word: the printed name, the code, or one of the usual short forms. */
    public static Optional<CertificateKind> ofWord(String typed) {
        String word = TypedText.bare(typed);
        for (CertificateKind kind : values()) {
            if (kind.label.equals(word) || kind.code.equals(word) || kind.words.contains(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
