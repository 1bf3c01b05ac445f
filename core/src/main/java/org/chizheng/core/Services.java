package org.chizheng.core;

import java.util.Map;
import org.chizheng.core.attachment.AttachmentCheck;
import org.chizheng.core.attachment.AttachmentQueries;
import org.chizheng.core.attachment.AttachmentService;
import org.chizheng.core.attachment.SealedFiles;
import org.chizheng.core.calendar.OwnLists;
import org.chizheng.core.calendar.WorkingDays;
import org.chizheng.core.certificate.CertificateQueries;
import org.chizheng.core.certificate.CertificateService;
import org.chizheng.core.conflict.CaseNoteQueries;
import org.chizheng.core.conflict.CaseNoteService;
import org.chizheng.core.conflict.CaseQueries;
import org.chizheng.core.conflict.CaseRules;
import org.chizheng.core.conflict.DecisionQueries;
import org.chizheng.core.conflict.DecisionService;
import org.chizheng.core.division.UnitCatalogue;
import org.chizheng.core.division.UnitCode;
import org.chizheng.core.document.register.CoverQueries;
import org.chizheng.core.document.register.HolderQueries;
import org.chizheng.core.document.register.PaperOffice;
import org.chizheng.core.document.register.PaperRelease;
import org.chizheng.core.document.register.PaperService;
import org.chizheng.core.document.register.PaperSettings;
import org.chizheng.core.document.register.PaperSources;
import org.chizheng.core.exchange.intake.ImportService;
import org.chizheng.core.exchange.intake.ImportUndo;
import org.chizheng.core.institution.InstitutionQueries;
import org.chizheng.core.institution.InstitutionService;
import org.chizheng.core.ledger.Ledger;
import org.chizheng.core.office.AuditCheck;
import org.chizheng.core.office.AuditQueries;
import org.chizheng.core.office.AuditService;
import org.chizheng.core.office.HistoryService;
import org.chizheng.core.person.CommitmentQueries;
import org.chizheng.core.person.GroupQueries;
import org.chizheng.core.person.LunarBirthService;
import org.chizheng.core.person.OnePersonQueries;
import org.chizheng.core.person.PeopleByWords;
import org.chizheng.core.person.TraineeQueries;
import org.chizheng.core.person.TraineeService;
import org.chizheng.core.person.find.PeopleSearch;
import org.chizheng.core.policy.PolicyBook;
import org.chizheng.core.shared.Seams;
import org.chizheng.core.store.Compensation;
import org.chizheng.core.store.OpQueries;
import org.chizheng.core.store.Store;
import org.chizheng.core.subsidy.RulingQueries;
import org.chizheng.core.subsidy.RulingService;
import org.chizheng.core.subsidy.SubsidyService;
import org.chizheng.core.target.TargetQueries;
import org.chizheng.core.target.TargetService;
import org.chizheng.core.training.ClassQueries;
import org.chizheng.core.training.ClassService;
import org.chizheng.core.training.CommitmentService;
import org.chizheng.core.training.EnrolmentQueries;
import org.chizheng.core.training.EnrolmentService;
import org.chizheng.core.training.FindService;

/** The services of an open register. Each is light and is made when it is asked for. */
public final class Services {
    private final Core core;
    private final Store store;
    private final Ledger ledger;
    private final Seams seams;

    Services(Core core) {
        this.core = core;
        this.store = core.store();
        this.ledger = core.ledger();
        this.seams = core.seams();
    }

    public UnitCatalogue units() {
        return UnitCatalogue.shipped();
    }

    public TraineeQueries trainees() {
        return new TraineeQueries(store, peopleByWords());
    }

    /** Who answers to words, as the search box finds them. */
    public PeopleByWords peopleByWords() {
        return new PeopleSearch(core.people(), store);
    }

    public TraineeService traineeService() {
        return new TraineeService(ledger, trainees(), seams);
    }

    /** How papers leave for a file or a printer, noted before they go. */
    public PaperRelease paperRelease() {
        return new PaperRelease(papers(), audit());
    }

    /** People whose card says a day of the lunar calendar. */
    public LunarBirthService lunarBirths() {
        return new LunarBirthService(ledger, traineeService(), attachmentService(), audit(), seams);
    }

    /** Records that were decided to be one person. */
    public OnePersonQueries onePerson() {
        return new OnePersonQueries(store);
    }

    public GroupQueries groups() {
        return new GroupQueries(store);
    }

    public CommitmentQueries commitments() {
        return new CommitmentQueries(store);
    }

    public CommitmentService commitmentService() {
        return new CommitmentService(ledger, commitments(), rosters(), seams);
    }

    public InstitutionQueries institutions() {
        return new InstitutionQueries(store);
    }

    public InstitutionService institutionService() {
        return new InstitutionService(ledger, institutions(), seams);
    }

    public ClassQueries classes() {
        return new ClassQueries(store);
    }

    public ClassService classService() {
        return new ClassService(ledger, classes(), rosters(), seams);
    }

    public EnrolmentQueries rosters() {
        return new EnrolmentQueries(store);
    }

    public EnrolmentService enrolmentService() {
        return new EnrolmentService(ledger, rosters(), seams);
    }

    public CertificateQueries certificates() {
        return new CertificateQueries(store);
    }

    public CertificateService certificateService() {
        return new CertificateService(ledger, certificates(), seams);
    }

    public AttachmentQueries attachments() {
        return new AttachmentQueries(store);
    }

    public AttachmentService attachmentService() {
        return new AttachmentService(ledger, attachments(), sealedFiles(), audit(), seams);
    }

    /** The sealed files of this data folder. */
    public SealedFiles sealedFiles() {
        return new SealedFiles(core.home().folder(), core.home().disk());
    }

    /** Whether the files of attachments are here and as they were. */
    public AttachmentCheck attachmentCheck() {
        return new AttachmentCheck(attachments(), sealedFiles());
    }

    /** Working days by the notices that the program and this office know. */
    public WorkingDays workingDays() {
        return new OwnLists(core.home().folder().calendar()).calendar();
    }

    /** What the policy documents say of this office's records. */
    public SubsidyService subsidies() {
        UnitCode home = UnitCode.parse(core.home().card().unit());
        return new SubsidyService(policies(), home.county(), store, seams);
    }

    /** The packs of the program and those in the folder {@code packs} of this data folder. */
    public PolicyBook policies() {
        return PolicyBook.with(core.home().folder().packs());
    }

    public RulingQueries rulings() {
        return new RulingQueries(store);
    }

    /** How the county settles what a document leaves open. */
    public RulingService rulingService() {
        return new RulingService(ledger, rulings());
    }

    public TargetQueries targets() {
        return new TargetQueries(store);
    }

    public TargetService targetService() {
        return new TargetService(ledger, seams);
    }

    /** The one search box; {@link Core#people} makes it fast for a desk. */
    public FindService find() {
        return new FindService(core.people(), store);
    }

    /** Papers filled from the records of this office, dated by its own day. */
    public PaperService papers() {
        PaperSources sources = new PaperSources(
                trainees(),
                classes(),
                rosters(),
                certificates(),
                targets(),
                new HolderQueries(store),
                cases(),
                new CoverQueries(store, core.kinds()),
                subsidies());
        PaperOffice office = new PaperOffice(
                core.home().card().unit(),
                core.home().card().practice(),
                units(),
                workingDays(),
                new PaperSettings(core.settings()),
                audit(),
                seams);
        return new PaperService(sources, office);
    }

    public CaseQueries cases() {
        return new CaseQueries(store);
    }

    public DecisionService decisions() {
        return new DecisionService(ledger, ops(), core.kinds(), Kinds.CASES, seams);
    }

    public DecisionQueries decided() {
        return new DecisionQueries(store, ops());
    }

    /** The rules by which facts contradict each other. */
    public CaseRules caseRules() {
        return Kinds.CASES;
    }

    public CaseNoteService caseNotes() {
        return new CaseNoteService(ledger);
    }

    /** Who looks after which case at this desk. */
    public Map<String, CaseNoteQueries.CaseNote> notesOnCases() {
        return new CaseNoteQueries(store).all();
    }

    public OpQueries ops() {
        return new OpQueries(store);
    }

    public HistoryService history() {
        return new HistoryService(ops(), units()::nameOf);
    }

    public AuditService audit() {
        return new AuditService(ledger, seams);
    }

    /** What was revealed, printed in full, guessed. */
    public AuditQueries auditLog() {
        return new AuditQueries(store);
    }

    /** Whether that log is whole. */
    public AuditCheck auditCheck() {
        return new AuditCheck(ledger, auditLog());
    }

    /** Rosters and certificate lists in. */
    public ImportService imports() {
        UnitCode home = UnitCode.parse(core.home().card().unit());
        return new ImportService(ledger, store, seams, home.county(), this::subsidies);
    }

    /** Taking a whole import back. */
    public ImportUndo importUndo() {
        return new ImportUndo(ledger, store, core.kinds());
    }

    /** Taking an action back, for 撤销 and 撤回. */
    public Compensation compensation() {
        return new Compensation(store, core.kinds());
    }
}
