package org.chizheng.core;

import java.util.List;
import java.util.stream.Stream;
import org.chizheng.core.attachment.AttachmentRecord;
import org.chizheng.core.certificate.CertificateRecord;
import org.chizheng.core.conflict.CaseNoteRecord;
import org.chizheng.core.conflict.CaseRules;
import org.chizheng.core.conflict.DecisionRecord;
import org.chizheng.core.exchange.intake.ImportRecords;
import org.chizheng.core.institution.InstitutionRecord;
import org.chizheng.core.ledger.Chain;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.ledger.RecordKinds;
import org.chizheng.core.ledger.trust.ChainMark;
import org.chizheng.core.ledger.trust.StretchMark;
import org.chizheng.core.office.OfficeRecords;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.subsidy.RulingRecord;
import org.chizheng.core.target.TargetRecord;
import org.chizheng.core.training.ClassRecord;
import org.chizheng.core.training.EnrolmentRecord;

/** Every record kind of core, and the rules that make cases of them. */
final class Kinds {
    static final CaseRules CASES = new CaseRules(
            List.of(TraineeRecord.SAME_NUMBER, CertificateRecord.SAME_NUMBER, EnrolmentRecord.SAME_VOUCHER),
            List.of(ClassRecord.AFTER_APPROVAL, TraineeRecord.AFTER_MERGE),
            List.of(EnrolmentRecord.TWO_PLACES));

    private static final List<RecordKind> OWN = List.of(
            TraineeRecord.KIND,
            TraineeRecord.GROUP,
            TraineeRecord.COMMITMENT,
            InstitutionRecord.KIND,
            ClassRecord.KIND,
            EnrolmentRecord.KIND,
            CertificateRecord.KIND,
            AttachmentRecord.KIND,
            TargetRecord.KIND,
            RulingRecord.KIND,
            DecisionRecord.KIND,
            CaseNoteRecord.KIND,
            OfficeRecords.ACCOUNT,
            OfficeRecords.SETTING,
            OfficeRecords.AUDIT,
            ChainMark.KIND,
            StretchMark.KIND,
            ImportRecords.RUN,
            ImportRecords.ROW,
            ImportRecords.MAPPING,
            Chain.LIFE,
            Chain.BRANCH);

    private Kinds() {}

    /** @param more kinds of the modules above, kept on the device */
    static RecordKinds with(List<RecordKind> more) {
        return new RecordKinds(Stream.concat(OWN.stream(), more.stream()).toList());
    }
}
