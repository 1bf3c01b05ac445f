package org.chizheng.app.township.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.chizheng.app.records.Session;
import org.chizheng.app.traffic.Moment;
import org.chizheng.app.traffic.SpokenCode;
import org.chizheng.app.traffic.WorkModel;
import org.chizheng.app.ui.Texts;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.OfficeSync;
import org.chizheng.sync.OfficeSync.PendingRecord;
import org.chizheng.sync.outbox.OutboxBatch;
import org.chizheng.sync.outbox.Standings.Said;

/** 上报 of an office. */
public final class ReportModel {
    private final Session session;
    private final Supplier<OfficeSync> sync;
    private final ReadOnlyObjectWrapper<ReportFacts> facts = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Refusal> unreadable = new SimpleObjectProperty<>();
    private final ObjectProperty<OpenBatch> batch = new SimpleObjectProperty<>();
    private final StringProperty hub = new SimpleStringProperty("");
    private final WorkModel work;
    private final EnrolModel enrol;

    /** @param sync asked off the screen's thread only: the first call makes keys */
    public ReportModel(Session session, Supplier<OfficeSync> sync) {
        this.session = session;
        this.sync = sync;
        this.work = new WorkModel(session, this::load);
        this.enrol = new EnrolModel(session, sync, work, hub);
        session.onChange(Set.of(), this::load);
    }

    /**
     * One batch with what the bureau said, record by record.
     *
     * @param lines in the order of saving
     */
    record OpenBatch(OutboxBatch batch, List<Line> lines) {}

    /** @param words sentences, one for each different word of the bureau; empty while there is no receipt */
    record Line(PendingRecord record, List<String> words) {}

    /** Reads the page again; what stands there stays until the answer comes. */
    public void load() {
        session.read(progress -> new ReportReading(session, sync.get()).read(), this::take, unreadable::set);
    }

    private void take(ReportFacts read) {
        unreadable.set(null);
        if (hub.get().isEmpty()) {
            hub.set(read.hub());
        }
        facts.set(read);
    }

    /** 联网上报: sends what the bureau has not and takes what it has for this office. */
    void sendOverTheLine() {
        String address = hub.get().strip();
        work.start(
                Texts.of("report.line.running"),
                progress -> {
                    OfficeSync.Exchange exchange = sync.get().syncOver(address, progress);
                    remember(address);
                    return exchange;
                },
                ReportModel::words);
    }

    private void remember(String address) {
        var settings = session.core().settings();
        settings.put(session.actor(), ReportReading.HUB, address);
        settings.put(
                session.actor(),
                ReportReading.CONTACT,
                Moment.of(session.core().seams().millis()));
    }

    private static String words(OfficeSync.Exchange exchange) {
        String sent =
                exchange.sent() == 0 ? Texts.of("report.line.nothing") : Texts.of("report.line.sent", exchange.sent());
        String waiting = exchange.waiting() == 0 ? "" : Texts.of("report.line.waiting", exchange.waiting());
        String attached = exchange.attached() == 0 ? "" : Texts.of("report.line.attached", exchange.attached());
        return sent + waiting + attached + words(exchange.down());
    }

    /** 写到U盘. */
    void exportTo(Path folder) {
        work.start(
                Texts.of("report.stick.running"),
                progress -> sync.get().exportTo(folder, progress),
                batches -> words(batches, folder));
    }

    private static String words(List<OutboxBatch> batches, Path folder) {
        if (batches.isEmpty()) {
            return Texts.of("report.stick.nothing");
        }
        String codes = batches.stream()
                .map(batch -> Texts.of("report.stick.code", batch.number(), SpokenCode.of(batch.checkCode())))
                .collect(Collectors.joining("；"));
        return Texts.of("report.stick.done", batches.size(), folder, codes);
    }

    /** 读取回执. */
    void take(List<Path> paths) {
        work.start(
                Texts.of("report.take.running"),
                progress -> {
                    OfficeSync.TakenDown down = sync.get().take(paths, progress);
                    if (down.files() == 0 && !down.refused().isEmpty()) {
                        throw down.refused().get(0);
                    }
                    return down;
                },
                ReportModel::words);
    }

    private static String words(OfficeSync.TakenDown down) {
        List<String> parts = new ArrayList<>();
        if (down.receipts() > 0) {
            parts.add(Texts.of("report.take.receipts", down.receipts()));
        }
        if (down.ops() > 0) {
            parts.add(Texts.of("report.take.changes", down.ops()));
        }
        if (down.notices() > 0) {
            parts.add(Texts.of("report.take.notices", down.notices()));
        }
        if (down.attached() > 0) {
            parts.add(Texts.of("report.take.attached", down.attached()));
        }
        String got = parts.isEmpty()
                ? Texts.of("report.take.nothing")
                : Texts.of("report.take.got", String.join("、", parts));
        String waiting = down.waiting() == 0 ? "" : Texts.of("report.take.waiting", down.waiting());
        String refused = down.refused().isEmpty()
                ? ""
                : Texts.of(
                        "report.take.refused",
                        down.refused().size(),
                        down.refused().get(0).what());
        return got + waiting + refused;
    }

    /** The paper that goes with the stick, as a PDF beside it. */
    void saveCover(OutboxBatch batch, Path folder) {
        work.start(
                Texts.of("report.cover.running"),
                progress -> new CoverPaper(session).save(batch, folder),
                file -> Texts.of("report.cover.saved", file));
    }

    void printCover(OutboxBatch batch) {
        work.start(
                Texts.of("report.cover.running"),
                progress -> {
                    new CoverPaper(session).print(batch);
                    return batch;
                },
                printed -> Texts.of("report.cover.printed", printed.number()));
    }

    /** Opens a batch; {@link #batch()} has it when it is read. */
    void open(OutboxBatch chosen) {
        session.read(progress -> read(chosen), batch::set, work.refused()::set);
    }

    private OpenBatch read(OutboxBatch chosen) {
        Map<Id, List<Said>> said = sync.get().outcomesIn(chosen);
        List<Line> lines = sync.get().recordsIn(chosen).stream()
                .map(record -> new Line(
                        record,
                        said.getOrDefault(record.record(), List.of()).stream()
                                .map(one -> BureauWords.of(one.outcome()))
                                .distinct()
                                .toList()))
                .toList();
        return new OpenBatch(chosen, lines);
    }

    /** Null until it was read for the first time. */
    ReadOnlyObjectProperty<ReportFacts> facts() {
        return facts.getReadOnlyProperty();
    }

    /** Called with the numbers of the status line whenever they were read: 未报, 已报未回, 有问题. */
    public void onCounts(Counts counts) {
        facts.subscribe(read -> {
            if (read != null) {
                counts.are(read.pending().records().size(), read.onTheWay().size(), (int) read.troubled());
            }
        });
    }

    /** The three numbers of the status line. */
    @FunctionalInterface
    public interface Counts {
        void are(int local, int sent, int troubled);
    }

    /** Why the page could not be read; null when it could. */
    ObjectProperty<Refusal> unreadable() {
        return unreadable;
    }

    ObjectProperty<OpenBatch> batch() {
        return batch;
    }

    /** Address of the bureau's receiver, as typed. */
    StringProperty hub() {
        return hub;
    }

    WorkModel work() {
        return work;
    }

    EnrolModel enrol() {
        return enrol;
    }
}
