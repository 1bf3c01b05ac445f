package org.chizheng.core.division;

import java.util.Optional;
import java.util.regex.Pattern;
import org.chizheng.core.shared.Refusal;

/**
 * The written name of a unit: 6 digits for province, city and county, 9 for a township, 12 for a village (GB/T 2260,
 * GB/T 10114), county and two digits for a department ({@code 141025-01}, in the order of 附件2).
 */
public record UnitCode(String text) implements Comparable<UnitCode> {
    private static final Pattern SHAPE = Pattern.compile("[1-9]\\d{5}(?:\\d{3}(?:\\d{3})?|-\\d{2})?");

    public UnitCode {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("not a unit code: " + text);
        }
    }

    /**
     * Reads what a person typed; a township in twelve digits ending in 000 is taken as its nine.
     *
     * @throws Refusal {@code unit.code} when it is no unit code
     */
    public static UnitCode parse(String typed) {
        String text = typed == null ? "" : typed.strip();
        if (!SHAPE.matcher(text).matches()) {
            throw Refusal.of(
                    "unit.code", "“" + text + "”不是单位代码", "县6位、乡镇9位、村12位，部门是县代码加两位序号", "例如 141025、141025100、141025-01");
        }
        return new UnitCode(text.length() == 12 && text.endsWith("000") ? text.substring(0, 9) : text);
    }

    public UnitKind kind() {
        if (text.indexOf('-') > 0) {
            return UnitKind.DEPARTMENT;
        }
        if (text.length() > 6) {
            return text.length() == 9 ? UnitKind.TOWNSHIP : UnitKind.VILLAGE;
        }
        if (text.endsWith("0000")) {
            return UnitKind.PROVINCE;
        }
        return text.endsWith("00") ? UnitKind.CITY : UnitKind.COUNTY;
    }

    /** The county's six digits; for a city or a province its own. */
    public String county() {
        return text.substring(0, 6);
    }

    /** One rung up; empty for a province. */
    public Optional<UnitCode> parent() {
        return switch (kind()) {
            case PROVINCE -> Optional.empty();
            case CITY -> Optional.of(new UnitCode(text.substring(0, 2) + "0000"));
            case COUNTY -> Optional.of(new UnitCode(text.substring(0, 4) + "00"));
            case TOWNSHIP, DEPARTMENT -> Optional.of(new UnitCode(county()));
            case VILLAGE -> Optional.of(new UnitCode(text.substring(0, 9)));
        };
    }

    /** Whether this is the HR bureau (人社局), which is the first department of every county. */
    public boolean isBureau() {
        return kind() == UnitKind.DEPARTMENT && text.endsWith("-01");
    }

    @Override
    public int compareTo(UnitCode other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
