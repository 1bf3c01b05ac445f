package org.chizheng.app.township.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.chizheng.app.records.RecordWords;
import org.chizheng.app.records.Session;
import org.chizheng.app.records.exchange.Outcomes;
import org.chizheng.app.records.exchange.SyncProgress;
import org.chizheng.app.ui.Texts;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.OfficeSync;
import org.chizheng.sync.SyncService;
import org.chizheng.sync.identity.BureauAnchor;
import org.chizheng.sync.outbox.OutboxBatch;
import org.chizheng.sync.outbox.Standings;

/** What goes to the bureau, what went, and what came back. */
public final class ReportModel {
    private static final String HUB = "hub.address";

    private final Session session;
    private final OfficeSync sync;
    private final BatchPaper papers;
    private final IntegerProperty unsent = new SimpleIntegerProperty();
    private final ReadOnlyObjectWrapper<ReportState> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Refusal> unread = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Refusal> problem = new SimpleObjectProperty<>();
    private Runnable onExchange = () -> {};

    public ReportModel(Session session, SyncService sync) {
        this.session = session;
        this.sync = sync.office();
        this.papers = new BatchPaper(session);
        session.onChange(Set.of(), this::load);
    }

    /** Records that were saved here and not sent, for the badge. */
    public IntegerProperty unsent() {
        return unsent;
    }

    /** Told after something went or came, when marks in other lists may have changed. */
    public void onExchange(Runnable action) {
        onExchange = action;
    }

    /** Null until it was read. */
    ReadOnlyObjectProperty<ReportState> state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Refusal> unread() {
        return unread.getReadOnlyProperty();
    }

    ObjectProperty<Refusal> problem() {
        return problem;
    }

    BatchPaper papers() {
        return papers;
    }

    public void load() {
        session.read(progress -> read(), this::take, unread::set);
    }

    private ReportState read() {
        List<OutboxBatch> batches = new ArrayList<>(sync.batches());
        Collections.reverse(batches);
        return new ReportState(
                sync.bureau().map(BureauAnchor::name).orElse(""),
                session.core().settings().get(HUB).orElse(""),
                sync.fingerprint(),
                sync.pending(),
                batches);
    }

    private void take(ReportState read) {
        unread.set(null);
        state.set(read);
        unsent.set(read.pending().records().size());
    }

    /** 写到U盘. @param onDone told how many batches are on it and read back */
    void writeTo(Path folder, Consumer<List<OutboxBatch>> onDone) {
        work(Texts.of("report.work.stick"), progress -> sync.exportTo(folder, SyncProgress.of(progress)), onDone);
    }

    /** 读取回执. */
    void takeFrom(List<Path> paths, Consumer<OfficeSync.TakenDown> onDone) {
        work(Texts.of("report.work.take"), progress -> sync.take(paths, SyncProgress.of(progress)), down -> {
            down.refused().stream().findFirst().ifPresent(problem::set);
            onDone.accept(down);
        });
    }

    /** 联网上报; the address is remembered. */
    void syncOver(String hub, Consumer<OfficeSync.Exchange> onDone) {
        work(
                Texts.of("report.work.line"),
                progress -> {
                    OfficeSync.Exchange exchange = sync.syncOver(hub, SyncProgress.of(progress));
                    remember(hub);
                    return exchange;
                },
                exchange -> {
                    exchange.down().refused().stream().findFirst().ifPresent(problem::set);
                    onDone.accept(exchange);
                });
    }

    private void remember(String hub) {
        if (!session.core().settings().get(HUB).equals(Optional.of(hub))) {
            session.core().settings().put(session.actor(), HUB, hub);
        }
    }

    private <T> void work(String name, org.chizheng.app.ui.task.Work<T> job, Consumer<T> onDone) {
        problem.set(null);
        session.work(
                name,
                job,
                done -> {
                    onExchange.run();
                    load();
                    onDone.accept(done);
                },
                refusal -> {
                    problem.set(refusal);
                    load();
                });
    }

    /** Writes the request for the bureau into a file. */
    void request(String code, Path file, Consumer<Path> onDone) {
        work(
                Texts.of("report.work.enrol"),
                progress -> {
                    session.core().home().disk().replace(file, sync.request(code, null));
                    return file;
                },
                onDone);
    }

    /** Believes the bureau that the grant names. */
    void install(Path grant, Consumer<BureauAnchor> onDone) {
        work(Texts.of("report.work.enrol"), progress -> sync.install(java.nio.file.Files.readAllBytes(grant)), onDone);
    }

    /** Asks over the line, and takes the grant when the bureau gives it at once. */
    void enrolOver(String hub, String code, Consumer<Optional<BureauAnchor>> onDone) {
        work(
                Texts.of("report.work.enrol"),
                progress -> {
                    if (!code.isBlank()) {
                        sync.requestOver(hub, code, null);
                    }
                    Optional<BureauAnchor> anchor = sync.installOver(hub);
                    remember(hub);
                    return anchor;
                },
                onDone);
    }

    /** The records of one batch, each with the bureau's last word on it. */
    void open(OutboxBatch batch, Consumer<List<BatchRecord>> onDone) {
        session.read(progress -> records(batch), onDone, problem::set);
    }

    private List<BatchRecord> records(OutboxBatch batch) {
        RecordWords words = new RecordWords(session);
        Id chain = session.core().home().card().chainId();
        return new BatchQueries(session.core().store())
                .records(chain, batch.first(), batch.last()).stream()
                        .map(touched -> record(words, batch, touched))
                        .toList();
    }

    private BatchRecord record(RecordWords words, OutboxBatch batch, BatchQueries.Touched touched) {
        RecordKind kind = session.core().kinds().get(touched.kind());
        List<Standings.Said> said = sync.outcomesOf(touched.record()).stream()
                .filter(one -> one.seq() >= batch.first() && one.seq() <= batch.last())
                .toList();
        String last = said.isEmpty()
                ? ""
                : Outcomes.sentence(said.get(said.size() - 1).outcome().kind().code());
        return new BatchRecord(
                kind.label(), words.name(kind, touched.record()), last, words.place(kind, touched.record()));
    }
}
