package org.chizheng.app.township.report;

import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.chizheng.app.records.Session;
import org.chizheng.app.traffic.SmallFile;
import org.chizheng.app.traffic.WorkModel;
import org.chizheng.app.ui.Texts;
import org.chizheng.sync.OfficeSync;

/** 设备登记: the one-time step before the first 上报, over the line or by two files on a stick. */
final class EnrolModel {
    private final Session session;
    private final Supplier<OfficeSync> sync;
    private final WorkModel work;
    private final StringProperty hub;
    private final StringProperty code = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");

    EnrolModel(Session session, Supplier<OfficeSync> sync, WorkModel work, StringProperty hub) {
        this.session = session;
        this.sync = sync;
        this.work = work;
        this.hub = hub;
    }

    /** The code that the bureau gave, as typed. */
    StringProperty code() {
        return code;
    }

    /** What people call this PC; empty takes the office's name. */
    StringProperty name() {
        return name;
    }

    StringProperty hub() {
        return hub;
    }

    /** Writes the request file into a folder or onto a stick. */
    void requestTo(Path folder) {
        work.start(
                Texts.of("enrol.request.running"),
                progress -> {
                    byte[] file = sync.get().request(code.get(), typedName());
                    Path target = folder.resolve(Texts.of("enrol.request.file", session.unitName(session.unit())));
                    return SmallFile.write(session.core().home().disk(), target, file);
                },
                target -> Texts.of("enrol.request.written", target));
    }

    void requestOverTheLine() {
        String address = hub.get().strip();
        work.start(
                Texts.of("enrol.request.running"),
                progress -> {
                    sync.get().requestOver(address, code.get(), typedName());
                    session.core().settings().put(session.actor(), ReportReading.HUB, address);
                    return address;
                },
                sent -> Texts.of("enrol.request.sent"));
    }

    /** Installs the grant that came back on a stick. */
    void install(Path grant) {
        work.start(
                Texts.of("enrol.grant.running"),
                progress -> sync.get().install(SmallFile.read(grant)),
                anchor -> Texts.of("enrol.done", anchor.name()));
    }

    void fetchGrant() {
        String address = hub.get().strip();
        work.start(
                Texts.of("enrol.grant.running"),
                progress -> sync.get().installOver(address),
                anchor -> anchor.map(known -> Texts.of("enrol.done", known.name()))
                        .orElseGet(() -> Texts.of("enrol.not-yet")));
    }

    private String typedName() {
        return name.get().isBlank() ? null : name.get().strip();
    }
}
