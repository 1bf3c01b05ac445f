package org.chizheng.core.person;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.chizheng.core.office.Masking;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.IdentityNumber;

/**
 * A trainee as lists and cards show it.
 *
 * @param idNo in full, or null; screens use {@link #maskedIdNo}
 * @param sex GB/T 2261 code derived from the number, or null
 * @param birth ISO date derived from the number, or null
 * @param township unit code, or null
 * @param groups codes of {@link PersonGroup}
 * @param sameAs the record that this one was merged into, or null
 * @param voided the reason, or null while the record counts
 * @param ownSeq this device's last op on it, see {@link org.chizheng.core.ledger.ReportState}
 */
public record Trainee(
        Id id,
        String name,
        String idKind,
        String idNo,
        String sex,
        String birth,
        String phone,
        String phone2,
        String nation,
        String education,
        String township,
        String village,
        String address,
        String employer,
        String wish,
        String remark,
        List<String> groups,
        String office,
        Id sameAs,
        String voided,
        long ownSeq,
        long changedMillis) {

    public String maskedIdNo() {
        return Masking.of("idNo", idNo);
    }

    public String maskedPhone() {
        return Masking.of("phone", phone);
    }

    /** Full years on that day, by the number. */
    public OptionalInt ageOn(LocalDate day) {
        return idNo == null ? OptionalInt.empty() : IdentityNumber.of(idNo).ageOn(day);
    }

    /** 男, 女, or nothing where the number does not tell. */
    public String sexLabel() {
        return "1".equals(sex) ? "男" : "2".equals(sex) ? "女" : "";
    }

    public boolean counts() {
        return voided == null && sameAs == null;
    }
}
