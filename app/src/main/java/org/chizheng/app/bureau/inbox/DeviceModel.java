package org.chizheng.app.bureau.inbox;

import java.nio.file.Path;
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
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.BureauSync;
import org.chizheng.sync.identity.IssuedCode;
import org.chizheng.sync.intake.Enrolment;

/** Which PCs the bureau knows, which ask to be known, and the codes that let them ask. */
final class DeviceModel {
    private final Session session;
    private final Supplier<BureauSync> sync;
    private final WorkModel work;
    private final ObservableList<Enrolment.Device> devices = FXCollections.observableArrayList();
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
        session.read(progress -> sync.get().devices(), devices::setAll, unreadable::set);
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
        work.start(
                Texts.of("devices.revoke.running"),
                progress -> sync.get().revoke(device.dev().toString()),
                gone -> Texts.of("devices.revoke.done", session.unitName(gone.unit()), gone.name()));
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
