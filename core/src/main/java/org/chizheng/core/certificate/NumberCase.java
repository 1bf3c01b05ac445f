package org.chizheng.core.certificate;

import java.util.ArrayList;
import java.util.List;
import org.chizheng.core.shared.Finding;
import org.chizheng.core.shared.Outcome;

/** One number on its way through the rules: collects warnings, then is accepted, asked about or refused, once. */
final class NumberCase {
    private final String input;
    private final NumberContext context;
    private final List<Finding> warnings = new ArrayList<>();
    private CertificateCheck result;
    private SkillLevel level;

    NumberCase(String input, NumberContext context) {
        this.input = input;
        this.context = context;
    }

    String input() {
        return input;
    }

    NumberContext context() {
        return context;
    }

    void level(SkillLevel told) {
        this.level = told;
    }

    void warn(String code, String what, String why, String now) {
        warnings.add(Finding.of(code, what, why, now));
    }

    void accept(String text) {
        Finding clash = levelClash();
        if (clash != null) {
            warnings.add(clash);
            ask(text, clash);
        } else if (text.equals(input)) {
            result = of(Outcome.ACCEPT, text, Finding.of("cert.ok", "证书编号样式相符", "", ""));
        } else {
            result = of(Outcome.NORMALISE, text, Finding.of("cert.cleaned", "已去掉空格、引号、全角或改为大写，编号本身没有改动", "", ""));
        }
    }

    void ask(String proposal, Finding question) {
        result = of(Outcome.ASK, proposal, question);
    }

    void refuse(Finding fault) {
        result = of(Outcome.REFUSE, "", fault);
    }

    CertificateCheck result() {
        return result;
    }

    /** Level decides money and 高技能, so a clash with the level column goes to a person (hard roster case 24). */
    private Finding levelClash() {
        if (level == null || context.level() == null || level == context.level()) {
            return null;
        }
        return Finding.of(
                "cert.level-clash",
                "编号表明是" + level.both() + "，等级栏是" + context.level().both(),
                "等级决定补贴标准和是否计入高技能人才",
                "请对照证书确认等级");
    }

    private CertificateCheck of(Outcome outcome, String text, Finding finding) {
        boolean refused = outcome == Outcome.REFUSE;
        return new CertificateCheck(
                input, outcome, text, refused ? null : level, finding, refused ? List.of() : warnings);
    }
}
