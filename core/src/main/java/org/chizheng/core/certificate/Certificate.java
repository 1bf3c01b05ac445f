package org.chizheng.core.certificate;

import java.util.List;
import org.chizheng.core.shared.Id;

/**
 * A certificate as lists and cards show it.
 *
 * @param kind code of {@link CertificateKind}
 * @param level code of {@link SkillLevel}, or null
 * @param issuedOn ISO date, or null
 * @param sourceUnit code of the unit that reported it
 * @param countingPath code of {@link CertificateRecord#PATHS}
 * @param doubts codes of {@link CertificateRecord#DOUBTS}
 */
public record Certificate(
        Id id,
        Id trainee,
        String traineeName,
        String traineeIdNo,
        String kind,
        String number,
        String occupationName,
        String level,
        String issuedOn,
        String issuer,
        String sourceUnit,
        String countingPath,
        Id trainingClass,
        List<String> doubts,
        String remark,
        String office,
        String voided,
        long ownSeq,
        long changedMillis) {}
