package org.chizheng.core.exchange.judge;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.chizheng.core.certificate.CertificateCheck;
import org.chizheng.core.certificate.CertificateKind;
import org.chizheng.core.certificate.CertificateNumber;
import org.chizheng.core.certificate.NumberContext;
import org.chizheng.core.certificate.SkillLevel;
import org.chizheng.core.exchange.cell.Cell;
import org.chizheng.core.exchange.layout.Column;
import org.chizheng.core.shared.TypedText;

/** Certificate numbers in a sheet; the rules stand in {@code core.certificate}. Read last, for they look at the row. */
final class CertificateCells {
    private CertificateCells() {}

    static void number(RowWork work, Column column, Cell cell) {
        String shown = CellText.shown(cell);
        CertificateKind kind = kind(work, shown);
        NumberContext context = new NumberContext(
                SkillLevel.ofCode(work.text("level")).orElse(null),
                (LocalDate) work.values().get("issuedOn"),
                work.identity(),
                work.facts().today());
        String raw = CellText.lostDigits(cell) ? "1.0E+17" : shown;
        CertificateCheck check = CertificateNumber.check(kind, raw, context);
        work.at(column, check.outcome(), check.finding());
        check.warnings().stream()
                .filter(warning -> !warning.code().equals(check.code()))
                .forEach(warning -> work.warn(column, warning));
        if (!check.normalised().isEmpty()) {
            work.put(column.field(), check.normalised());
            work.put("certificateKind", kind.code());
            if (check.level() != null && work.text("level").isEmpty()) {
                work.put("level", check.level().code());
            }
        }
    }

    /** The typed kind; without one the build of the number tells, and what tells nothing is 培训合格证书. */
    private static CertificateKind kind(RowWork work, String number) {
        Optional<CertificateKind> typed = CertificateKind.ofCode(work.text("certificateKind"));
        if (typed.isPresent()) {
            return typed.get();
        }
        String text = TypedText.bare(number).toUpperCase(Locale.ROOT);
        if (text.matches("T[0-9]{14,17}[0-9X]")) {
            return CertificateKind.SPECIAL_OPERATION;
        }
        if (text.matches("[A-Z][0-9A-Z]{18,23}")) {
            return CertificateKind.SKILL_LEVEL;
        }
        return text.matches("[0-9]{16}") ? CertificateKind.QUALIFICATION : CertificateKind.TRAINING;
    }
}
