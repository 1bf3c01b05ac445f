package org.chizheng.app.bureau.inbox;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.chizheng.app.records.RecordWords;
import org.chizheng.app.records.Session;
import org.chizheng.app.records.exchange.SyncProgress;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.task.Work;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.BureauSync;
import org.chizheng.sync.SyncService;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.identity.IssuedCode;
import org.chizheng.sync.intake.Enrolment;
import org.chizheng.sync.intake.FileResult;
import org.chizheng.sync.intake.InboxList;
import org.chizheng.sync.transport.https.Hub;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What arrived, what it changed, who may send, and the receiver on the line. */
public final class InboxModel implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(InboxModel.class);

    private final Session session;
    private final BureauSync sync;
    private final IntegerProperty asking = new SimpleIntegerProperty();
    private final ReadOnlyObjectWrapper<InboxState> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Refusal> unread = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Refusal> problem = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper line = new ReadOnlyStringWrapper("");
    private volatile Hub hub;

    public InboxModel(Session session, SyncService sync) {
        this.session = session;
        this.sync = sync.bureau();
        session.onChange(Set.of(), this::load);
    }

    Session session() {
        return session;
    }

    /** What waits for a hand here: devices that ask, offices with a gap. For the badge. */
    public IntegerProperty asking() {
        return asking;
    }

    ReadOnlyObjectProperty<InboxState> state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Refusal> unread() {
        return unread.getReadOnlyProperty();
    }

    ObjectProperty<Refusal> problem() {
        return problem;
    }

    /** Address of the open receiver; empty while it is closed. */
    ReadOnlyStringProperty line() {
        return line.getReadOnlyProperty();
    }

    public void load() {
        session.read(
                progress -> new InboxState(sync.inbox(), sync.devices(), sync.openCodes()), this::take, unread::set);
    }

    private void take(InboxState read) {
        unread.set(null);
        state.set(read);
        long gaps =
                read.units().stream().filter(unit -> !unit.missing().isEmpty()).count();
        asking.set((int) (read.asking() + gaps));
    }

    /** 演练: the same list, nothing changed. */
    void rehearse(List<Path> paths, Consumer<List<FileResult>> onDone) {
        work(Texts.of("inbox.work.rehearse"), progress -> sync.rehearse(paths, SyncProgress.of(progress)), onDone);
    }

    void receive(List<Path> paths, Consumer<List<FileResult>> onDone) {
        work(Texts.of("inbox.work.receive"), progress -> sync.receive(paths, SyncProgress.of(progress)), onDone);
    }

    /** 写回U盘: receipts and decisions for every office. */
    void writeBack(Path folder, Consumer<List<BureauSync.Written>> onDone) {
        work(Texts.of("inbox.work.back"), progress -> sync.writeDownlink(folder, SyncProgress.of(progress)), onDone);
    }

    void issueCode(String unit, Consumer<IssuedCode> onDone) {
        work(Texts.of("inbox.work.enrol"), progress -> sync.issueCode(unit), onDone);
    }

    /** Grants what a request file asks; the answer file goes back to the office. */
    void grant(Path request, Path answer, Consumer<Path> onDone) {
        work(
                Texts.of("inbox.work.enrol"),
                progress -> {
                    byte[] grant = sync.grant(java.nio.file.Files.readAllBytes(request));
                    session.core().home().disk().replace(answer, grant);
                    return answer;
                },
                onDone);
    }

    /** Grants a device that asked over the line; it fetches the answer itself. */
    void grant(Enrolment.Device device, Runnable onDone) {
        work(Texts.of("inbox.work.enrol"), progress -> sync.grant(device.dev()), granted -> onDone.run());
    }

    void revoke(Enrolment.Device device, Runnable onDone) {
        work(Texts.of("inbox.work.enrol"), progress -> sync.revoke(device.dev().toString()), revoked -> onDone.run());
    }

    /** Opens the receiver at this PC's address. */
    void openLine(InetSocketAddress address, Runnable onDone) {
        work(
                Texts.of("inbox.work.line"),
                progress -> sync.openHub(address, false, fault -> LOG.error("fault in the receiver", fault)),
                opened -> {
                    hub = opened;
                    line.set("https://" + address.getHostString() + ":" + opened.port());
                    onDone.run();
                });
    }

    void closeLine() {
        Hub open = hub;
        hub = null;
        line.set("");
        if (open != null) {
            session.work(Texts.of("inbox.work.line-close"), progress -> stop(open), done -> {}, problem::set);
        }
    }

    private static Hub stop(Hub open) {
        open.close();
        return open;
    }

    /** Before the register closes; not on the screen's thread alone, for what is under way is answered first. */
    @Override
    public void close() {
        Hub open = hub;
        hub = null;
        if (open != null) {
            open.close();
        }
    }

    /** Which records a batch touched, by what it did to them. */
    void changes(Digest file, BatchChange which, Consumer<List<NamedRecord>> onDone) {
        session.read(
                progress -> {
                    InboxList.Changes changes = sync.changes(file);
                    Set<Id> ids = switch (which) {
                        case NEW -> changes.added();
                        case CHANGED -> changes.changed();
                        case CONFLICT -> changes.conflicts();
                        case SUSPECTED -> changes.suspected();
                    };
                    return named(ids);
                },
                onDone,
                problem::set);
    }

    private List<NamedRecord> named(Set<Id> ids) {
        RecordWords words = new RecordWords(session);
        List<NamedRecord> records = new ArrayList<>();
        for (Id id : ids) {
            session.services().ops().ofRecord(id).stream()
                    .map(Op::kind)
                    .findFirst()
                    .flatMap(session.core().kinds()::find)
                    .ifPresent(kind -> records.add(named(words, kind, id)));
        }
        return records;
    }

    private static NamedRecord named(RecordWords words, RecordKind kind, Id id) {
        return new NamedRecord(kind.label(), words.name(kind, id), words.place(kind, id));
    }

    /** Offices that a code can be made out for, code to name. */
    Map<String, String> offices() {
        return session.countingUnits().stream()
                .filter(unit -> !unit.code().text().equals(session.unit()))
                .collect(Collectors.toMap(
                        unit -> unit.code().text(),
                        unit -> unit.name(),
                        (one, two) -> one,
                        java.util.LinkedHashMap::new));
    }

    private <T> void work(String name, Work<T> job, Consumer<T> onDone) {
        problem.set(null);
        session.work(
                name,
                job,
                done -> {
                    load();
                    onDone.accept(done);
                },
                problem::set);
    }
}
