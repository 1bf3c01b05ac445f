package org.chizheng.core.certificate;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.chizheng.core.shared.Finding;
import org.chizheng.core.shared.Outcome;
import org.chizheng.core.shared.TypedText;

/**
 * The build of certificate numbers, kind by kind. Numbers come from outside, so a number that only looks unusual is
 * kept with a warning; one that cannot be of its kind is refused, and then the training stays and only 取证 is not
 * counted.
 */
public final class CertificateNumber {
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9]+\\.[0-9]*(E[+]?[0-9]+)?|[0-9]+E[+]?[0-9]+");
    private static final List<String> NOT_YET = List.of("待发", "未发", "办理中", "制证中", "待领", "待补", "无", "暂无", "/", "-", "—");
    private static final List<String> DITTO = List.of("同上", "〃", "″", "同前");

    private CertificateNumber() {}

    /**
     * Judges a number as it stands in its cell.
     *
     * @param raw may be null
     */
    public static CertificateCheck check(CertificateKind kind, String raw, NumberContext context) {
        String input = raw == null ? "" : raw;
        Finding none = noNumber(TypedText.bare(input).toUpperCase(Locale.ROOT));
        if (none != null) {
            return refused(input, none);
        }
        NumberCase row = new NumberCase(input, context);
        switch (kind) {
            case SKILL_LEVEL -> LevelNumbers.judgeSkillLevel(row);
            case QUALIFICATION -> LevelNumbers.judgeQualification(row);
            case SPECIAL_OPERATION -> HolderNumbers.judgeOperation(row);
            case SPECIAL_EQUIPMENT -> HolderNumbers.judgeEquipment(row);
            case SPECIAL_ABILITY -> judgeAbility(row);
            default -> judgeLocal(row);
        }
        return row.result();
    }

    /** A text that is no number of any kind. */
    private static Finding noNumber(String text) {
        if (text.isEmpty()) {
            return Finding.of("cert.required", "证书编号没有填写", "没有编号的证书不计取证", "已发证的请录入编号，未发的状态选“待发”");
        }
        if (SCIENTIFIC.matcher(text).matches()) {
            return Finding.of(
                    "cert.number-cell", "证书编号为数值格式，末几位已丢失", "Excel、WPS 的数值只保留15位有效数字，丢掉的无法还原", "请将该列设为“文本”后重新录入");
        }
        if (DITTO.contains(text)) {
            return Finding.of("cert.ditto", "证书编号写的是“" + text + "”", "每个证书编号只对应一个人", "请录入本人证书上的编号");
        }
        if (NOT_YET.contains(text)) {
            return Finding.of("cert.pending", "“" + text + "”不是证书编号", "没有编号的证书不计取证", "编号留空，状态选“待发”，发证后再补");
        }
        return null;
    }

    /** No rule for 专项职业能力证书 was found: letters, digits and hyphens, 8 to 30 of them. */
    private static void judgeAbility(NumberCase row) {
        String text = TypedText.bare(row.input());
        if (text.matches("[0-9A-Za-z-]{8,30}")) {
            row.accept(text);
        } else {
            row.refuse(Finding.of("cert.shape", "这不像专项职业能力证书编号", "编号应为8至30位数字、字母或连字符", "请对照证书重新录入"));
        }
    }

    /** Local certificates carry free text; only what no number can be is kept out. */
    private static void judgeLocal(NumberCase row) {
        String text = TypedText.trimmed(row.input());
        if (text.codePointCount(0, text.length()) > 60 || text.chars().noneMatch(Character::isDigit)) {
            row.refuse(Finding.of("cert.shape", "“" + text + "”不像证书编号", "编号至少含一个数字，不超过60字", "请对照证书重新录入；未发的编号留空"));
        } else {
            row.accept(text);
        }
    }

    private static CertificateCheck refused(String input, Finding fault) {
        return new CertificateCheck(input, Outcome.REFUSE, "", null, fault, List.of());
    }
}
