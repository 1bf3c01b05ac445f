package org.chizheng.app.bureau.inbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.chizheng.app.records.Session;
import org.chizheng.app.traffic.Moment;
import org.chizheng.app.traffic.SmallFile;
import org.chizheng.app.traffic.WorkModel;
import org.chizheng.app.ui.Texts;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.BureauSync;
import org.chizheng.sync.identity.IssuedCode;
import org.chizheng.sync.intake.Enrolment;
import org.chizheng.sync.intake.SetAside;

/** Which PCs the bureau knows, which ask to be known, and the codes that let them ask. */
final class DeviceModel {
    /** Sentences that a drawer holds. */
    private static final int SHOWN = 50;

    private final Session session;
    private final Supplier<BureauSync> sync;
    private final WorkModel work;
    private final ObservableList<Enrolment.Device> devices = FXCollections.observableArrayList();
    private Map<Id, List<String>> aside = Map.of();
    private final ObjectProperty<Code> code = new SimpleObjectProperty<>();
    private final ObjectProperty<Refusal> unreadable = new SimpleObjectProperty<>();

    DeviceModel(Session session, Supplier<BureauSync> sync, WorkModel work) {
        this.session = session;
        this.sync = sync;
        this.work = work;
    }

    /** A fresh code to be read out. @param until 2021-06-28 14:32 */
    record Code(String unit, String text, String until) {}

    void load() {
        session.read(
                progress -> read(sync.get()),
                known -> {
                    aside = known.aside();
                    devices.setAll(known.devices());
                },
                unreadable::set);
    }

    private record Known(List<Enrolment.Device> devices, Map<Id, List<String>> aside) {}

    private static Known read(BureauSync bureau) {
        Map<Id, List<String>> aside = new HashMap<>();
        for (SetAside.Line line : bureau.setAside().lines()) {
            List<String> sentences = aside.computeIfAbsent(line.device().dev(), dev -> new ArrayList<>());
            if (sentences.size() < SHOWN) {
                sentences.add(Texts.of(
                        "devices.aside.line",
                        line.seq(),
                        Moment.of(line.at().toEpochMilli()),
                        line.who(),
                        line.label(),
                        line.what()));
            }
        }
        return new Known(bureau.devices(), aside);
    }

    /** @param unit code of the office that gets it */
    void issue(String unit) {
        work.start(
                Texts.of("devices.issue.running"),
                progress -> {
                    IssuedCode issued = sync.get().issueCode(unit);
                    long until = issued.issuedAt() + IssuedCode.LIFE.toMillis();
                    return new Code(session.unitName(unit), issued.code().text(), Moment.of(until));
                },
                fresh -> {
                    code.set(fresh);
                    return "";
                });
    }

    /** Takes in a request that came on a stick. */
    void ask(Path request) {
        work.start(
                Texts.of("devices.ask.running"),
                progress -> sync.get().ask(SmallFile.read(request)),
                device -> Texts.of("devices.ask.done", session.unitName(device.unit()), device.name()));
    }

    /** After the fingerprints were compared. @param folder where the grant is written; null where the office fetches it */
    void grant(Enrolment.Device device, Path folder) {
        work.start(
                Texts.of("devices.grant.running"),
                progress -> {
                    byte[] grant = sync.get().grant(device.dev());
                    if (folder == null) {
                        return Texts.of("devices.grant.line", session.unitName(device.unit()));
                    }
                    Path target = folder.resolve(Texts.of("devices.grant.file", session.unitName(device.unit())));
                    SmallFile.write(session.core().home().disk(), target, grant);
                    return Texts.of("devices.grant.stick", target);
                },
                words -> words);
    }

    void revoke(Enrolment.Device device) {
        trust(device, Optional.empty(), "");
    }

    /** @param after the last number that counts; empty for all that is here now */
    void trust(Enrolment.Device device, Optional<Long> after, String reason) {
        work.start(
                Texts.of("devices.revoke.running"),
                progress -> sync.get().revoke(device.dev().toString(), after, reason),
                gone -> Texts.of(
                        "devices.revoke.done",
                        session.unitName(gone.unit()),
                        gone.name(),
                        gone.mark().orElseThrow().lastTrusted(),
                        gone.mark().orElseThrow().setAside()));
    }

    /** Everything of it counts again. */
    void readmit(Enrolment.Device device, String reason) {
        work.start(
                Texts.of("devices.readmit.running"),
                progress -> sync.get().readmit(device.dev().toString(), reason),
                back -> Texts.of("devices.readmit.done", session.unitName(back.unit()), back.name()));
    }

    /** What of one device is kept without effect: number, time, person and content, a sentence each. */
    List<String> setAside(Enrolment.Device device) {
        return aside.getOrDefault(device.dev(), List.of());
    }

    ObservableList<Enrolment.Device> devices() {
        return devices;
    }

    /** The code that was just issued. */
    ObjectProperty<Code> code() {
        return code;
    }

    ObjectProperty<Refusal> unreadable() {
        return unreadable;
    }

    WorkModel work() {
        return work;
    }

    Session session() {
        return session;
    }
}
