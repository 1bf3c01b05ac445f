package org.chizheng.app.bureau.inbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.chizheng.app.records.Session;
import org.chizheng.app.traffic.WorkModel;
import org.chizheng.app.ui.Texts;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.BureauSync;
import org.chizheng.sync.OfficeSync.PendingRecord;
import org.chizheng.sync.intake.BatchAside;
import org.chizheng.sync.intake.FileResult;
import org.chizheng.sync.intake.InboxList;
import org.chizheng.sync.keep.IntakeState;
import org.chizheng.sync.keep.Progress;

/** 收件 of the bureau. */
public final class InboxModel {
    private static final String PORT = "inbox.port";

    private final Session session;
    private final Supplier<BureauSync> sync;
    private final Reception reception;
    private final WorkModel work;
    private final DeviceModel devices;
    private final ReadOnlyObjectWrapper<InboxFacts> facts = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<String>> addresses = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Refusal> unreadable = new SimpleObjectProperty<>();
    private final ObjectProperty<Rehearsed> rehearsed = new SimpleObjectProperty<>();
    private final ObjectProperty<Names> names = new SimpleObjectProperty<>();
    private final ObjectProperty<Looked> looked = new SimpleObjectProperty<>();
    private final StringProperty port = new SimpleStringProperty("");

    /** @param sync asked off the screen's thread only: the first call makes keys */
    public InboxModel(Session session, Supplier<BureauSync> sync, Reception reception) {
        this.session = session;
        this.sync = sync;
        this.reception = reception;
        this.work = new WorkModel(session, this::load);
        this.devices = new DeviceModel(session, sync, new WorkModel(session, this::load));
        session.onChange(Set.of("intake", "device"), this::load);
    }

    /**
     * The outcome of 演练: where the files lie, so that they can be taken in earnest.
     *
     * @param summary how many of the files would be taken, wait, are here already, are refused
     */
    record Rehearsed(List<Path> paths, List<InboxLine> lines, String summary) {}

    /** A batch that is looked at, and whether it counts. */
    record Looked(InboxLine line, BatchAside.Standing standing) {}

    /** The names behind one number of the list. */
    record Names(String title, List<PendingRecord> records) {}

    public void load() {
        session.read(progress -> read(), this::take, unreadable::set);
        devices.load();
    }

    private InboxFacts read() {
        List<InboxList.UnitInbox> units = sync.get().inbox();
        record Dated(long at, InboxLine line) {}
        List<InboxLine> lines = units.stream()
                .flatMap(unit -> unit.batches().stream()
                        .map(line -> new Dated(line.atMillis(), InboxLine.of(unit.name(), line))))
                .sorted(Comparator.comparingLong(Dated::at).reversed())
                .map(Dated::line)
                .toList();
        List<String> missing = units.stream()
                .flatMap(unit -> Stream.concat(unit.told().stream(), unit.missing().stream()))
                .toList();
        List<String> silent = units.stream()
                .filter(unit -> unit.batches().isEmpty())
                .map(InboxList.UnitInbox::name)
                .toList();
        long asking = sync.get().devices().stream()
                .filter(device -> device.state().equals("asked"))
                .count();
        int lastPort =
                session.core().settings().get(PORT).map(Integer::parseInt).orElse(Reception.PORT);
        return new InboxFacts(lines, missing, silent, asking, lastPort);
    }

    private void take(InboxFacts read) {
        unreadable.set(null);
        if (port.get().isEmpty()) {
            port.set(String.valueOf(read.port()));
        }
        facts.set(read);
    }

    /**
     * 接收: what is clean is in at once, the rest stands at the desk of conflicts. A stick that brought batches takes
     * the receipts home: it goes back to its township without a second round of clicks.
     */
    void receive(List<Path> paths) {
        rehearsed.set(null);
        work.start(
                Texts.of("inbox.receive.running"),
                progress -> {
                    List<FileResult> results = sync.get().receive(paths, progress);
                    refuseIfNothingCame(results);
                    return words(results) + answered(results, paths, progress);
                },
                words -> words);
    }

    private String answered(List<FileResult> results, List<Path> from, Progress progress) {
        if (results.isEmpty() || from.size() != 1 || !Files.isDirectory(from.get(0))) {
            return "";
        }
        try {
            return sync.get().writeDownlink(from.get(0), progress).stream().anyMatch(each -> each.files() > 0)
                    ? Texts.of("inbox.receive.answered")
                    : "";
        } catch (Refusal unwritable) {
            return Texts.of("inbox.receive.unanswered", unwritable.what());
        }
    }

    private static void refuseIfNothingCame(List<FileResult> results) {
        if (!results.isEmpty()
                && results.stream().allMatch(result -> result.refusal().isPresent())) {
            throw results.get(0).refusal().orElseThrow();
        }
    }

    private static String words(List<FileResult> results) {
        if (results.isEmpty()) {
            return Texts.of("inbox.receive.nothing");
        }
        List<FileResult> fresh = results.stream()
                .filter(result -> !result.repeated()
                        && result.state().filter(IntakeState.TAKEN::equals).isPresent())
                .toList();
        long waiting = results.stream()
                .filter(result ->
                        result.state().filter(IntakeState.WAITING::equals).isPresent())
                .count();
        long repeated = results.stream()
                .filter(result -> result.repeated()
                        && !result.state().filter(IntakeState.WAITING::equals).isPresent())
                .count();
        List<Refusal> refused =
                results.stream().flatMap(result -> result.refusal().stream()).toList();
        List<String> parts = new ArrayList<>();
        parts.add(
                fresh.isEmpty()
                        ? Texts.of("inbox.receive.none-new")
                        : Texts.of("inbox.receive.done", fresh.size(), totals(fresh)));
        if (waiting > 0) {
            parts.add(Texts.of("inbox.receive.waiting", waiting));
        }
        if (repeated > 0) {
            parts.add(Texts.of("inbox.receive.repeated", repeated));
        }
        if (!refused.isEmpty()) {
            parts.add(Texts.of(
                    "inbox.receive.refused", refused.size(), refused.get(0).what()));
        }
        return String.join("", parts);
    }

    private static String totals(List<FileResult> results) {
        return Stream.of(ChangeWord.values())
                .map(word -> word.text() + " "
                        + results.stream()
                                .mapToInt(result -> result.counts().getOrDefault(word.code(), 0))
                                .sum())
                .collect(Collectors.joining(" · "));
    }

    /** 演练: the same list, nothing changed. */
    void rehearse(List<Path> paths) {
        rehearsed.set(null);
        work.start(
                Texts.of("inbox.rehearse.running"),
                progress -> rehearsed(paths, sync.get().rehearse(paths, progress)),
                would -> {
                    rehearsed.set(would.lines().isEmpty() ? null : would);
                    return would.lines().isEmpty() ? Texts.of("inbox.receive.nothing") : "";
                });
    }

    private Rehearsed rehearsed(List<Path> paths, List<FileResult> results) {
        List<InboxLine> lines = results.stream()
                .map(result -> InboxLine.rehearsed(session.unitName(result.unit()), result))
                .toList();
        long refused =
                results.stream().filter(result -> result.refusal().isPresent()).count();
        long repeated = results.stream().filter(FileResult::repeated).count();
        long waiting = results.stream()
                .filter(result ->
                        result.state().filter(IntakeState.WAITING::equals).isPresent())
                .count();
        int cases = results.stream()
                .flatMap(result -> result.cases().values().stream())
                .mapToInt(Integer::intValue)
                .sum();
        String summary = Texts.of(
                "inbox.rehearsed.summary",
                results.size() - refused - repeated - waiting,
                waiting,
                repeated,
                refused,
                cases);
        return new Rehearsed(paths, lines, summary);
    }

    void endRehearsal() {
        rehearsed.set(null);
    }

    /** 下发: receipts, decisions and what concerns each office, onto the stick. */
    void writeDown(Path folder) {
        work.start(
                Texts.of("inbox.down.running"),
                progress -> sync.get().writeDownlink(folder, progress),
                written -> down(written, folder));
    }

    private String down(List<BureauSync.Written> written, Path folder) {
        List<String> offices = written.stream()
                .filter(each -> each.files() > 0)
                .map(each -> session.unitName(each.unit()))
                .distinct()
                .toList();
        return offices.isEmpty()
                ? Texts.of("inbox.down.nothing")
                : Texts.of("inbox.down.done", folder, offices.size(), String.join("、", offices));
    }

    /** Opens the names behind one number. */
    void open(InboxLine line, ChangeWord word) {
        session.read(
                progress -> {
                    InboxList.Changes changes = sync.get().changes(line.file().orElseThrow());
                    return new Names(
                            Texts.of("inbox.names", line.unit(), line.number(), word.text()),
                            sync.get().named(word.of(changes)));
                },
                found -> {
                    names.set(null);
                    names.set(found);
                },
                work.refused()::set);
    }

    /** Reads how a batch stands. */
    void look(InboxLine line) {
        session.read(
                progress -> new Looked(line, sync.get().batches().of(line.file().orElseThrow())),
                found -> {
                    looked.set(null);
                    looked.set(found);
                },
                work.refused()::set);
    }

    /** Sets the batch aside, or takes it back when it is aside. */
    void turn(Looked batch, String reason) {
        boolean aside = !batch.standing().aside();
        work.start(
                aside ? Texts.of("inbox.aside.running") : Texts.of("inbox.aside.back.running"),
                progress -> {
                    BatchAside batches = sync.get().batches();
                    return aside
                            ? batches.aside(batch.line().file().orElseThrow(), reason)
                            : batches.takeBack(batch.line().file().orElseThrow(), reason);
                },
                now -> {
                    looked.set(null);
                    String unit = batch.line().unit();
                    String number = batch.line().number();
                    return aside
                            ? Texts.of("inbox.aside.done", unit, number, now.ops())
                            : Texts.of("inbox.aside.back.done", unit, number, now.ops());
                });
    }

    /** Switches the receiver on at the typed port, or off. */
    void switchReception(boolean on) {
        String typed = port.get().strip();
        work.start(
                on ? Texts.of("inbox.line.opening") : Texts.of("inbox.line.closing"),
                progress -> {
                    if (on) {
                        openAt(typed);
                    } else {
                        reception.close();
                    }
                    return reception.addresses();
                },
                now -> {
                    addresses.set(now);
                    return on ? Texts.of("inbox.line.on") : Texts.of("inbox.line.off");
                });
    }

    private void openAt(String typed) {
        if (!typed.matches("[0-9]{1,5}") || Integer.parseInt(typed) > 65_535) {
            throw Refusal.of(
                    "hub.port", Texts.of("inbox.port.what"), Texts.of("inbox.port.why"), Texts.of("inbox.port.now"));
        }
        reception.open(Integer.parseInt(typed));
        session.core().settings().put(session.actor(), PORT, typed);
    }

    /** Asks whether the receiver listens; it may since before this desk was made. */
    void askReception() {
        session.read(progress -> reception.addresses(), addresses::set, unreadable::set);
    }

    /** Null until it was read for the first time. */
    ReadOnlyObjectProperty<InboxFacts> facts() {
        return facts.getReadOnlyProperty();
    }

    /** What offices type to reach the receiver; empty while it is off. */
    ReadOnlyObjectProperty<List<String>> addresses() {
        return addresses.getReadOnlyProperty();
    }

    ObjectProperty<Refusal> unreadable() {
        return unreadable;
    }

    /** Null while the list shows what is really here. */
    ObjectProperty<Rehearsed> rehearsed() {
        return rehearsed;
    }

    /** Null while no batch is looked at. */
    ObjectProperty<Looked> looked() {
        return looked;
    }

    ObjectProperty<Names> names() {
        return names;
    }

    StringProperty port() {
        return port;
    }

    WorkModel work() {
        return work;
    }

    DeviceModel devices() {
        return devices;
    }

    Session session() {
        return session;
    }
}
