package org.chizheng.sync;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chizheng.core.Core;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.ledger.ReportState;
import org.chizheng.core.office.OfficePermission;
import org.chizheng.core.office.Right;
import org.chizheng.core.office.Role;
import org.chizheng.core.shared.Finding;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.attached.AttachedFiles;
import org.chizheng.sync.attached.StickFiles;
import org.chizheng.sync.batch.CaseNotice;
import org.chizheng.sync.identity.BureauAnchor;
import org.chizheng.sync.identity.BureauTrust;
import org.chizheng.sync.identity.DeviceIdentity;
import org.chizheng.sync.identity.EnrolGrant;
import org.chizheng.sync.identity.EnrolRequest;
import org.chizheng.sync.identity.OneTimeCode;
import org.chizheng.sync.keep.Inbox;
import org.chizheng.sync.keep.KeyBox;
import org.chizheng.sync.keep.OpReading;
import org.chizheng.sync.keep.OwnRequest;
import org.chizheng.sync.keep.ParcelPaths;
import org.chizheng.sync.keep.Progress;
import org.chizheng.sync.life.Lives;
import org.chizheng.sync.outbox.DownIntake;
import org.chizheng.sync.outbox.HandBack;
import org.chizheng.sync.outbox.Outbox;
import org.chizheng.sync.outbox.OutboxBatch;
import org.chizheng.sync.outbox.Standings;
import org.chizheng.sync.outbox.StickMark;
import org.chizheng.sync.transport.LiveTransport;
import org.chizheng.sync.transport.Parcel;
import org.chizheng.sync.transport.folder.FolderTransport;
import org.chizheng.sync.transport.folder.Stick;

/** An office's side: enrolment, 上报, receipts and what the bureau sends down. */
public final class OfficeSync {
    private static final Id NO_LIFE = new Id(0, 0);

    private final Core core;
    private final KeyBox keys;
    private final Inbox inbox;
    private final OpReading reading;
    private final Standings standings;

    OfficeSync(Core core, KeyBox keys, Inbox inbox, OpReading reading) {
        this.core = core;
        this.keys = keys;
        this.inbox = inbox;
        this.reading = reading;
        this.standings = new Standings(core, reading, this::lives);
    }

    static Refusal notEnrolled() {
        return Refusal.of("sync.unenrolled", "这台电脑还没有在县局登记", "没有登记，就不知道上报给谁", "请向县局要一个登记码，在“上报”里办理设备登记");
    }

    /** The bureau that this office is enrolled with, in the life that holds; empty before enrolment. */
    public Optional<BureauAnchor> bureau() {
        return keys.anchor().map(anchor -> anchor.in(lives().current()));
    }

    /** The lives of the bureau since this office was enrolled, as far as they are known here. */
    public Lives lives() {
        return new Lives(core.store(), keys.anchor().map(BureauAnchor::epoch).orElse(NO_LIFE));
    }

    BureauAnchor enrolled() {
        return bureau().orElseThrow(OfficeSync::notEnrolled);
    }

    /** What the bureau's clerk reads back over the telephone: eight groups of five digits. */
    public String fingerprint() {
        return me().fingerprint();
    }

    private DeviceIdentity me() {
        var card = core.home().card();
        return DeviceIdentity.of(card.deviceId(), card.firstChainId(), card.unit(), keys.device());
    }

    /**
     * The request file for the bureau.
     *
     * @param code as it was typed
     * @param name what people call this PC, never a person's name; null takes the office's
     * @throws Refusal {@code enrol.code-form}, {@code right.role}
     */
    public byte[] request(String code, String name) {
        requireRight(Right.MANAGE_DEVICES);
        OneTimeCode read = OneTimeCode.parse(code);
        String shown = name != null
                ? name
                : core.services().units().nameOf(core.home().card().unit()) + "电脑";
        byte[] file = EnrolRequest.write(me(), shown, keys.device().signing(), read, core.seams());
        keys.keepRequest(new OwnRequest(read, file));
        return file;
    }

    /** As {@link #request}, handing it in over the line. */
    public void requestOver(String hub, String code, String name) {
        byte[] file = request(code, name);
        Line.beforeEnrolment(hub, core.seams()).enrol(file);
    }

    /**
     * Believes the bureau that the grant names, from now on.
     *
     * @throws Refusal {@code enrol.*}, {@code right.role}
     */
    public BureauAnchor install(byte[] grantFile) {
        requireRight(Right.MANAGE_DEVICES);
        OwnRequest request = keys.request()
                .orElseThrow(() -> Refusal.of("enrol.no-request", "这台电脑没有申请过登记", "登记批准要对应本机的申请", "请先用县局给的登记码生成申请文件"));
        EnrolGrant grant = EnrolGrant.open(grantFile, request.code(), request.file(), me());
        keys.keepAnchor(grant.anchor());
        return grant.anchor();
    }

    /** Fetches the grant over the line; empty while nobody at the bureau has given it. */
    public Optional<BureauAnchor> installOver(String hub) {
        return Line.beforeEnrolment(hub, core.seams())
                .grant(core.home().card().deviceId())
                .map(this::install);
    }

    /**
     * What has not left this PC.
     *
     * @param saves how many saves wait
     * @param kinds records by the name of their kind (学员, 班级 …)
     * @param records in the order in which they were last saved
     */
    public record Pending(long saves, Map<String, Integer> kinds, List<PendingRecord> records) {}

    /** @param name what people call it: a person's name, a class's number and name; empty for none */
    public record PendingRecord(String kind, String label, Id record, String name, int saves) {}

    public Pending pending() {
        Map<String, Integer> kinds = new LinkedHashMap<>();
        List<PendingRecord> records = new ArrayList<>();
        long saves = 0;
        for (Standings.Unsent unsent : standings.unsentAfter(reported().sentThrough())) {
            PendingRecord record = labelled(core, unsent);
            kinds.merge(record.label(), 1, Integer::sum);
            records.add(record);
            saves += unsent.saves();
        }
        return new Pending(saves, kinds, records);
    }

    static PendingRecord labelled(Core core, Standings.Unsent unsent) {
        String label = core.kinds().find(unsent.kind()).map(RecordKind::label).orElse(unsent.kind());
        return new PendingRecord(unsent.kind(), label, unsent.record(), unsent.name(), unsent.saves());
    }

    /** The records of one batch of this office, by what people call them. */
    public List<PendingRecord> recordsIn(OutboxBatch batch) {
        return standings.recordsIn(batch).stream()
                .map(each -> labelled(core, each))
                .toList();
    }

    /** What people call these records; those that are not here any more are left out. */
    public List<PendingRecord> named(Collection<Id> records) {
        return standings.named(records).stream()
                .map(each -> labelled(core, each))
                .toList();
    }

    /** Whether a request for enrolment was made here that has no answer yet. */
    public boolean hasAsked() {
        return keys.request().isPresent() && keys.anchor().isEmpty();
    }

    /** How far this office's records have gone; see {@link ReportState#of}. */
    public ReportState.Reported reported() {
        return Outbox.reported(batches(), core.chains().lives());
    }

    /** 已存, 已报, 已确认, 县局已备份: how many of this office's saves have come how far. */
    public Standings.Ladder ladder() {
        return standings.ladder();
    }

    /** What the bureau said that contradicts what it said before, in words. */
    public List<Finding> doubts() {
        return standings.doubts();
    }

    /** Every batch with its state, by number. */
    public List<OutboxBatch> batches() {
        return standings.batches();
    }

    /**
     * Puts everything that has no receipt on a stick or into a folder; a batch counts as sent when it was read back.
     *
     * @return the batches that are on it now
     */
    public List<OutboxBatch> exportTo(Path folder, Progress progress) {
        requireRight(Right.SEND);
        Outbox outbox = outbox();
        Stick marked = new Stick(folder, core.home().disk());
        StickMark mark = new StickMark(core, keys);
        mark.heed(marked);
        outbox.cut();
        mark.write(marked);
        core.chains().noteOutside();
        FolderTransport stick = new FolderTransport(
                folder, core.home().card().unit(), core.home().disk());
        List<OutboxBatch> waiting =
                outbox.batches().stream().filter(OfficeSync::unanswered).toList();
        List<Id> sent = new ArrayList<>();
        outbox.announce(stick);
        for (OutboxBatch batch : waiting) {
            if (!progress.at(sent.size(), waiting.size())) {
                break;
            }
            outbox.send(batch, stick, "stick", folder.toAbsolutePath().toString());
            sent.add(batch.id());
        }
        handBack().send(stick);
        putFiles(
                marked,
                waiting.stream().filter(batch -> sent.contains(batch.id())).toList());
        return batches().stream().filter(batch -> sent.contains(batch.id())).toList();
    }

    private void putFiles(Stick stick, List<OutboxBatch> with) {
        AttachedFiles files = new AttachedFiles(core);
        List<Op> ops = new ArrayList<>();
        with.forEach(batch -> ops.addAll(core.services().ops().ofChain(batch.chain(), batch.first(), batch.last())));
        new StickFiles(files, stick)
                .put(core.home().card().deviceId(), enrolled().bureau().dev(), files.namedIn(ops));
    }

    static boolean unanswered(OutboxBatch batch) {
        return batch.outcomes().isEmpty();
    }

    /**
     * What came from the bureau.
     *
     * @param files that brought something new
     * @param attached files of attachments
     * @param refused why files were not taken
     */
    public record TakenDown(
            int files, int waiting, int receipts, int ops, int notices, int attached, List<Refusal> refused) {}

    /** Takes receipts and decisions from a stick, a folder or single files. */
    public TakenDown take(List<Path> paths, Progress progress) {
        requireRight(Right.SEND);
        enrolled();
        DownTally tally = new DownTally();
        rosters().take(paths, tally);
        BureauAnchor anchor = enrolled();
        DownIntake intake = intake();
        Id dev = core.home().card().deviceId();
        List<Parcel> parcels = ParcelPaths.collect(
                paths,
                folder -> new FolderTransport(
                                folder, core.home().card().unit(), core.home().disk())
                        .collect(dev, anchor.epoch(), intake.position().dseq()));
        StickMark mark = new StickMark(core, keys);
        paths.forEach(path -> mark.heed(new Stick(path, core.home().disk())));
        int done = 0;
        for (Parcel parcel : parcels) {
            if (!progress.at(done++, parcels.size())) {
                break;
            }
            try {
                tally.add(intake.take(parcel.read()));
            } catch (Refusal refused) {
                tally.refuse(refused);
            }
        }
        if (!lives().current().equals(anchor.epoch())) {
            rosters().take(paths, tally);
        }
        AttachedFiles files = new AttachedFiles(core);
        paths.forEach(path ->
                tally.attached(new StickFiles(files, new Stick(path, core.home().disk())).take()));
        outbox().prune();
        return tally.result();
    }

    /** What this office believes of its bureau, and how fresh it is; empty before it is enrolled. */
    public Optional<BureauTrust> trust() {
        return keys.trust();
    }

    /** What to tell whoever works here of the roster: it is too old, or this PC was revoked. Nothing is stopped by it. */
    public List<Finding> rosterTrouble() {
        return keys.trust()
                .map(trust -> RosterWays.trouble(trust, core.seams()))
                .orElse(List.of());
    }

    /** Whether the keys of this device were changed and the bureau may not know it. */
    public boolean hasChangedKeys() {
        return keys.held().announcement().isPresent();
    }

    /**
     * Gives this device new keys; the former ones count for what was saved before.
     *
     * @throws Refusal {@code sync.unenrolled}, {@code rekey.pending}, {@code right.role}
     */
    public void changeKeys() {
        requireRight(Right.MANAGE_DEVICES);
        outbox().changeKeys(me());
    }

    /**
     * One exchange over the line.
     *
     * @param sent batches that the bureau has now
     * @param waiting batches that it keeps until an earlier one comes
     * @param attached files of attachments that it got
     */
    public record Exchange(int sent, int waiting, int attached, TakenDown down) {}

    /**
     * Sends what the bureau has not, and takes what it has for this office.
     *
     * @param hub {@code https://address:port}
     * @throws Refusal {@code line.*} when the line fails; everything stays here and can be sent again
     */
    public Exchange syncOver(String hub, Progress progress) {
        requireRight(Right.SEND);
        return exchange(Line.pinned(hub, enrolled(), core.seams(), progress), hub, progress);
    }

    /** As {@link #syncOver}, over a line that stands. */
    Exchange exchange(LiveTransport client, String hub, Progress progress) {
        return new LineExchange(core, this).run(client, hub, progress);
    }

    /** What the bureau said of one record's saves, oldest first. */
    public List<Standings.Said> outcomesOf(Id record) {
        return standings.saidOf(record);
    }

    /** The bureau's last word on each save of one batch, by record; empty while there is no receipt. */
    public Map<Id, List<Standings.Said>> outcomesIn(OutboxBatch batch) {
        return standings.saidIn(batch);
    }

    /** Cases at the bureau that name records of this office and stand open, or came back to be corrected. */
    public List<CaseNotice> cases() {
        return standings.cases();
    }

    /** Records in {@link #cases()}, for the mark 有问题 in lists. */
    public Set<Id> recordsInCases() {
        return standings.recordsInCases();
    }

    RosterWays rosters() {
        return new RosterWays(core, keys, reading);
    }

    /** What happened to this folder's chains and what to do, for the page of 上报; empty in the life of most folders. */
    public List<Finding> told() {
        return ChainTroubles.of(core, reported());
    }

    Outbox outbox() {
        return new Outbox(core, keys, inbox, enrolled(), lives());
    }

    HandBack handBack() {
        return new HandBack(core, keys, inbox, reading, enrolled(), lives());
    }

    DownIntake intake() {
        DownIntake intake = new DownIntake(core, inbox, reading, keys.trust().orElseThrow(OfficeSync::notEnrolled));
        intake.takeUpOpaque();
        return intake;
    }

    private void requireRight(Right right) {
        OfficePermission.require(Role.of(core.actor().role()), right);
    }
}
