package org.chizheng.core.exchange.intake;

import java.util.Map;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.shared.Id;

/**
 * A certificate as stored.
 *
 * @param holder the trainee's record
 * @param values of the certificate's record
 */
record CertificateOnFile(
        Id id,
        String kind,
        String number,
        Id holder,
        String holderIdNo,
        String holderName,
        Map<String, Object> values,
        Seen seen) {}
