package org.chizheng.sync;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.chizheng.core.Core;
import org.chizheng.core.ledger.Chain;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.office.OfficePermission;
import org.chizheng.core.office.Right;
import org.chizheng.core.office.Role;
import org.chizheng.core.shared.Finding;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.attached.AttachedFiles;
import org.chizheng.sync.attached.FileDoor;
import org.chizheng.sync.attached.StickFiles;
import org.chizheng.sync.batch.Reason;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.identity.DeviceEntry;
import org.chizheng.sync.identity.DeviceTable;
import org.chizheng.sync.identity.IssuedCode;
import org.chizheng.sync.intake.BatchAside;
import org.chizheng.sync.intake.BatchIntake;
import org.chizheng.sync.intake.Downlink;
import org.chizheng.sync.intake.Enrolment;
import org.chizheng.sync.intake.FileResult;
import org.chizheng.sync.intake.HubDoor;
import org.chizheng.sync.intake.InboxList;
import org.chizheng.sync.intake.Rehearsal;
import org.chizheng.sync.intake.Revocation;
import org.chizheng.sync.intake.RosterBook;
import org.chizheng.sync.intake.SetAside;
import org.chizheng.sync.keep.Inbox;
import org.chizheng.sync.keep.KeyBox;
import org.chizheng.sync.keep.OpReading;
import org.chizheng.sync.keep.ParcelPaths;
import org.chizheng.sync.keep.Progress;
import org.chizheng.sync.life.Life;
import org.chizheng.sync.life.Lives;
import org.chizheng.sync.outbox.Standings;
import org.chizheng.sync.outbox.StickMark;
import org.chizheng.sync.transport.DownName;
import org.chizheng.sync.transport.Parcel;
import org.chizheng.sync.transport.folder.Stick;
import org.chizheng.sync.transport.https.Hub;
import org.chizheng.sync.transport.https.HubSettings;
import org.chizheng.sync.transport.https.Receiver;

/** The bureau's side: devices, 收件, 下发, the hub. */
public final class BureauSync {
    private final Core core;
    private final Enrolment enrolment;
    private final Downlink downlink;
    private final BatchIntake intake;
    private final Revocation revocation;
    private final BatchAside batchAside;
    private final RosterBook roster;
    private final OpReading reading;

    BureauSync(Core core, KeyBox keys, Inbox inbox, OpReading reading) {
        this.core = core;
        this.reading = reading;
        this.enrolment = new Enrolment(core, keys, inbox);
        this.downlink = new Downlink(core, keys, inbox, enrolment.bureau(), enrolment.lives());
        this.intake = new BatchIntake(core, keys, inbox, enrolment, downlink);
        this.revocation = new Revocation(core, enrolment, intake);
        this.batchAside = new BatchAside(core, enrolment, intake);
        this.roster = new RosterBook(core, keys, inbox, enrolment);
    }

    Life beginLife() {
        return enrolment.beginLife();
    }

    /** What does not agree in the log of what was taken; empty when it is whole. */
    Optional<Finding> checkLog() {
        return new InboxList(core, enrolment, reading).checkLog();
    }

    /** The lives of this bureau; the last one holds. */
    public Lives lives() {
        return enrolment.lives();
    }

    /** A code for one office's next device, to be read out or handed over; good for 72 hours. */
    public IssuedCode issueCode(String unit) {
        return enrolment.issue(unit);
    }

    /** Codes that are still open: unit and the instant, in milliseconds, at which they end. */
    public Map<String, Long> openCodes() {
        return enrolment.openCodes();
    }

    /** Notes who asks, for a person to compare the fingerprint and then {@link #grant(Id)}. */
    public Enrolment.Device ask(byte[] requestFile) {
        synchronized (intake) {
            return enrolment.ask(requestFile);
        }
    }

    /** @return the grant file for the office */
    public byte[] grant(byte[] requestFile) {
        synchronized (intake) {
            return enrolment.grant(requestFile);
        }
    }

    /** Grants a request that came before. */
    public byte[] grant(Id dev) {
        synchronized (intake) {
            return enrolment.grant(dev);
        }
    }

    public List<Enrolment.Device> devices() {
        return enrolment.devices();
    }

    /** From now on nothing of this device counts that is not here already. @param dev its first characters, at least six */
    public Enrolment.Device revoke(String dev) {
        return revoke(dev, Optional.empty(), "");
    }

    /** As {@link Revocation#revoke}. */
    public Enrolment.Device revoke(String dev, Optional<Long> after, String reason) {
        return revoke(dev, after, Map.of(), reason);
    }

    /** As {@link Revocation#histories}. */
    public List<Revocation.History> histories(String dev) {
        return revocation.histories(dev);
    }

    /** As {@link Revocation#revoke(String, Optional, Map, String)}. */
    public Enrolment.Device revoke(String dev, Optional<Long> after, Map<String, Long> ofChains, String reason) {
        synchronized (intake) {
            Enrolment.Device revoked = revocation.revoke(dev, after, ofChains, reason);
            fillAll();
            return revoked;
        }
    }

    /** As {@link Revocation#readmit}. */
    public Enrolment.Device readmit(String dev, String reason) {
        synchronized (intake) {
            Enrolment.Device device = revocation.readmit(dev, reason);
            fillAll();
            return device;
        }
    }

    /**
     * Gives the bureau new keys and tells the offices by a roster that the former key signs.
     *
     * @return the version of the roster that hands over
     */
    public long changeKeys() {
        synchronized (intake) {
            return roster.change();
        }
    }

    /** Sets whole batches aside and takes them back. */
    public BatchAside batches() {
        return batchAside;
    }

    /** What is kept without effect, and what was built on it. */
    public SetAside setAside() {
        return new SetAside(core, enrolment, reading);
    }

    /**
     * Takes what a stick, a folder or single files hold; one bad file does not keep the others out.
     *
     * @return one result for each file, in the order in which they were found
     */
    public List<FileResult> receive(List<Path> paths, Progress progress) {
        requireSend();
        List<Parcel> parcels = parcels(paths);
        List<FileResult> results = new ArrayList<>();
        for (Parcel parcel : parcels) {
            if (!progress.at(results.size(), parcels.size())) {
                break;
            }
            results.add(receive(parcel));
        }
        receiveAfterKeyChange(parcels, results);
        AttachedFiles files = new AttachedFiles(core);
        paths.forEach(path -> new StickFiles(files, new Stick(path, core.home().disk())).take());
        fillAll();
        return results;
    }

    /** A batch that lies before the file which announces its key is looked at once more after it. */
    private void receiveAfterKeyChange(List<Parcel> parcels, List<FileResult> results) {
        for (int i = 0; i < results.size(); i++) {
            boolean unknown = results.get(i)
                    .refusal()
                    .filter(refusal -> refusal.code().equals(Reason.UNKNOWN_KEY.code()))
                    .isPresent();
            if (unknown) {
                results.set(i, receive(parcels.get(i)));
            }
        }
    }

    private FileResult receive(Parcel parcel) {
        try {
            return FileResult.of(parcel.name(), intake.take(parcel.read(), "stick"));
        } catch (Refusal refused) {
            if (refused.exitCode() > 1 || refused.code().equals("hub.full")) {
                throw refused;
            }
            return FileResult.refused(parcel.name(), refused);
        }
    }

    /** What {@link #receive} would do, without doing it. */
    public List<FileResult> rehearse(List<Path> paths, Progress progress) {
        requireSend();
        List<Parcel> parcels = parcels(paths);
        synchronized (intake) {
            Rehearsal rehearsal = new Rehearsal(core, intake, enrolment);
            int done = 0;
            for (Parcel parcel : parcels) {
                if (!progress.at(done++, parcels.size())) {
                    break;
                }
                rehearsal.look(parcel.name(), parcel.read());
            }
            return rehearsal.finish();
        }
    }

    private List<Parcel> parcels(List<Path> paths) {
        return ParcelPaths.collect(
                paths, folder -> new Stick(folder, core.home().disk()).uplink().parcels());
    }

    /** 收件: every office, what is missing from it, and its batches. */
    public List<InboxList.UnitInbox> inbox() {
        return inboxList().units();
    }

    /** Which records one batch made, changed, brought into conflict, or made look like another. */
    public InboxList.Changes changes(Digest file) {
        return inboxList().changes(file);
    }

    /** What people call these records, as {@link OfficeSync#named}. */
    public List<OfficeSync.PendingRecord> named(Collection<Id> records) {
        return new Standings(core, reading, enrolment::lives)
                .named(records).stream()
                        .map(each -> OfficeSync.labelled(core, each))
                        .toList();
    }

    private InboxList inboxList() {
        return new InboxList(core, enrolment, reading);
    }

    /**
     * What was put on a stick for one device.
     *
     * @param files how many, those included that were there already
     */
    public record Written(String unit, Id dev, int files, long lastNumber) {}

    /** 写回U盘: for each device everything that it has not said to have. */
    public List<Written> writeDownlink(Path folder, Progress progress) {
        requireSend();
        Stick stick = new Stick(folder, core.home().disk());
        List<Written> written = new ArrayList<>();
        synchronized (intake) {
            roster.all()
                    .forEach(version -> stick.putRoster(enrolment.bureau().epoch(), version.number(), version.file()));
        }
        DeviceTable table = enrolment.table();
        List<DeviceEntry> devices = officeDevices(table);
        for (DeviceEntry device : devices) {
            if (!progress.at(written.size(), devices.size())) {
                break;
            }
            written.add(write(stick, device, table));
        }
        return written;
    }

    private Written write(Stick stick, DeviceEntry device, DeviceTable table) {
        Id dev = device.device().dev();
        List<Downlink.DownFile> files;
        List<Op> told;
        Optional<Id> writing =
                StickMark.on(stick, dev, device.device().signing()).map(Chain.Point::chain);
        synchronized (intake) {
            downlink.fill(device, table, writing);
            files = downlink.unacknowledged(dev);
            told = downlink.attachingIn(dev);
        }
        long last = 0;
        for (Downlink.DownFile file : files) {
            stick.put(DownName.of(file.manifest()), file.bytes());
            last = file.manifest().stretch().last();
        }
        AttachedFiles attached = new AttachedFiles(core);
        new StickFiles(attached, stick).put(core.home().card().deviceId(), dev, attached.namedIn(told));
        return new Written(device.device().unit(), dev, files.size(), last);
    }

    /** Offices learn of cases before anybody decides them, so that the decision finds its readers. */
    private void fillAll() {
        synchronized (intake) {
            DeviceTable table = enrolment.table();
            officeDevices(table).forEach(device -> downlink.fill(device, table, Optional.empty()));
        }
    }

    private static List<DeviceEntry> officeDevices(DeviceTable table) {
        return table.devices().stream().filter(entry -> !entry.bureau()).toList();
    }

    /**
     * Opens the receiver on the line; close it before the register.
     *
     * @param admit whether a valid code is enough to be enrolled, without a person at the bureau granting each request
     * @param onFault told what went wrong inside, for the log file; never shown to an office
     * @throws Refusal {@code hub.open} when the address is taken
     */
    public Hub openHub(InetSocketAddress address, boolean admit, Consumer<RuntimeException> onFault) {
        requireSend();
        return Hub.open(address, enrolment.bureau().hub(), door(admit), HubSettings.DESK, core.seams(), onFault);
    }

    /** What stands behind the hub. */
    Receiver door(boolean admit) {
        return new HubDoor(intake, downlink, enrolment, roster, new FileDoor(core, enrolment::table), admit);
    }

    /** The bureau's id and the keys that it knows. */
    record Known(String aud, DeviceTable table) {}

    Known senders() {
        return new Known(enrolment.bureau().aud(), enrolment.table());
    }

    private void requireSend() {
        OfficePermission.require(Role.of(core.actor().role()), Right.SEND);
    }
}
