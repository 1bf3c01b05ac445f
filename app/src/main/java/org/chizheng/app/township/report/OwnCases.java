package org.chizheng.app.township.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chizheng.app.records.RecordWords;
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.Texts;
import org.chizheng.core.conflict.DecisionRecord;
import org.chizheng.core.ledger.Field;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.office.Masking;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Seams;
import org.chizheng.sync.OfficeSync;
import org.chizheng.sync.OfficeSync.PendingRecord;
import org.chizheng.sync.batch.CaseNotice;

/** The cases of this office as it can read them: its own value, who else is party, what the bureau says. */
public final class OwnCases {
    private final Session session;
    private final OfficeSync sync;
    private final RecordWords texts;

    public OwnCases(Session session, OfficeSync sync) {
        this.session = session;
        this.sync = sync;
        this.texts = new RecordWords(session);
    }

    /** Those that came back to be corrected first, then the oldest. Called off the screen's thread. */
    public List<OwnCase> all() {
        return sync.cases().stream()
                .map(this::inWords)
                .sorted((one, other) -> Boolean.compare(other.returned(), one.returned()))
                .toList();
    }

    private OwnCase inWords(CaseNotice notice) {
        List<PendingRecord> records = sync.named(notice.records());
        Optional<PendingRecord> first = records.stream().findFirst();
        String others = offices(notice.offices().stream()
                .filter(office -> !office.equals(session.unit()))
                .toList());
        return new OwnCase(
                notice.state(),
                BureauWords.rule(notice.rule()),
                first.map(record -> (record.label() + " " + record.name()).strip())
                        .orElse(""),
                first.map(record -> own(record, notice.field())).orElse(""),
                others,
                notice.state() == CaseNotice.State.RETURNED ? ruling(notice.caseKey()) : "",
                BureauWords.next(notice.state(), offices(notice.offices())),
                records,
                first.flatMap(record -> texts.place(kind(record), record.record())));
    }

    private String offices(List<String> codes) {
        return codes.stream().map(session::unitName).collect(Collectors.joining("、"));
    }

    private RecordKind kind(PendingRecord record) {
        return session.core().kinds().get(record.kind());
    }

    /** What this office wrote last of the field; identity numbers stay masked as everywhere, F4 on the record shows them. */
    private String own(PendingRecord record, String name) {
        RecordKind kind = kind(record);
        Optional<Field> field = kind.field(name);
        if (field.isEmpty()) {
            return "";
        }
        Id chain = session.core().home().card().chainId();
        List<Op> written = session.services().ops().ofRecord(record.record()).stream()
                .filter(op -> op.set().containsKey(name))
                .toList();
        Optional<Op> own =
                written.stream().filter(op -> op.chain().equals(chain)).reduce((one, later) -> later);
        return own.map(op -> Texts.of(
                        "case.own",
                        field.get().label(),
                        Masking.of(name, shown(kind, name, op)),
                        day(op),
                        op.actorName()))
                .orElse("");
    }

    private String shown(RecordKind kind, String name, Op op) {
        String text = texts.text(kind, name, op.set().get(name));
        return text.isEmpty() ? Texts.of("case.own.empty") : text;
    }

    /** The decision travels down with its reason. */
    private String ruling(String caseKey) {
        return session.services().decided().onCase(caseKey).stream()
                .findFirst()
                .map(made -> {
                    Op op = session.services().ops().byId(made.op()).orElseThrow();
                    String verdict = DecisionRecord.VERDICTS.getOrDefault(made.verdict(), made.verdict());
                    return Texts.of(
                            "case.ruling",
                            day(op),
                            op.actorName(),
                            verdict,
                            Masking.inText(String.valueOf(made.reason())));
                })
                .orElse("");
    }

    private static LocalDate day(Op op) {
        return Instant.ofEpochMilli(op.time().millis()).atZone(Seams.ZONE).toLocalDate();
    }
}
