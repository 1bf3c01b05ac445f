package org.chizheng.core.document.register;

import org.chizheng.core.certificate.CertificateQueries;
import org.chizheng.core.conflict.CaseQueries;
import org.chizheng.core.person.TraineeQueries;
import org.chizheng.core.subsidy.SubsidyService;
import org.chizheng.core.target.TargetQueries;
import org.chizheng.core.training.ClassQueries;
import org.chizheng.core.training.EnrolmentQueries;

/** The questions that papers ask of the store. */
public record PaperSources(
        TraineeQueries trainees,
        ClassQueries classes,
        EnrolmentQueries rosters,
        CertificateQueries certificates,
        TargetQueries targets,
        HolderQueries holders,
        CaseQueries cases,
        CoverQueries covers,
        SubsidyService subsidies) {}
