package org.chizheng.core.exchange.intake;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chizheng.core.certificate.CertificateKind;
import org.chizheng.core.certificate.SkillLevel;
import org.chizheng.core.division.UnitCatalogue;
import org.chizheng.core.person.CodeTable;
import org.chizheng.core.person.PersonGroup;
import org.chizheng.core.training.EnrolmentRecord;

/** A judged or stored value in the words that a sheet would have: shown to a person, and read again by the judge. */
final class FieldWords {
    private static final UnitCatalogue UNITS = UnitCatalogue.shipped();

    private FieldWords() {}

    /** @param value as in {@code JudgedRow.values()} or in a record; null is shown as nothing */
    static String of(String field, Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        return switch (field) {
            case "groups" ->
                ((List<?>) value).stream().map(code -> group(code.toString())).collect(Collectors.joining("、"));
            case "education" -> CodeTable.EDUCATION.labelOf(text).orElse(text);
            case "householdType" -> CodeTable.HOUSEHOLD.labelOf(text).orElse(text);
            case "township" -> text.isEmpty() ? "" : UNITS.nameOf(text);
            case "result" -> EnrolmentRecord.RESULTS.getOrDefault(text, text);
            case "employment" -> EnrolmentRecord.EMPLOYMENT.getOrDefault(text, text);
            case "level" -> SkillLevel.ofCode(text).map(SkillLevel::label).orElse(text);
            case "certificateKind" ->
                CertificateKind.ofCode(text).map(CertificateKind::label).orElse(text);
            default -> text;
        };
    }

    private static String group(String code) {
        return PersonGroup.ofCode(code).map(PersonGroup::label).orElse(code);
    }

    /** The proposal for one field of a row: the judged value, else what was typed. */
    static String proposal(String field, Map<String, Object> values, String typed) {
        Object value = values.get(field);
        if (value == null) {
            return typed == null ? "" : typed;
        }
        return of(field, value);
    }
}
