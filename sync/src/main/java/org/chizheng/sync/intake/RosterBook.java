package org.chizheng.sync.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chizheng.core.Core;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.office.Right;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.batch.BatchReader;
import org.chizheng.sync.batch.BatchWriter;
import org.chizheng.sync.batch.Links;
import org.chizheng.sync.batch.Manifest;
import org.chizheng.sync.crypto.DeviceKeys;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.identity.BureauAnchor;
import org.chizheng.sync.identity.DeviceEntry;
import org.chizheng.sync.identity.DeviceStatus;
import org.chizheng.sync.identity.Roster;
import org.chizheng.sync.keep.BureauIdentity;
import org.chizheng.sync.keep.Inbox;
import org.chizheng.sync.keep.KeyBox;
import org.chizheng.sync.keep.SyncRecords;
import org.chizheng.sync.life.Life;

/**
 * The versions of the roster. Another one is issued when its facts changed, or when the last one will soon be too old. A
 * file is forced into the inbox, then noted, and only then given out; from then on its version means these bytes.
 */
public final class RosterBook {
    /** How long offices may rely on a version. */
    public static final Duration LIFE = Duration.ofDays(120);

    /** Another version is issued when this much of a life is over, although nothing changed. */
    private static final Duration RENEW = Duration.ofDays(30);

    private final Core core;
    private final KeyBox keys;
    private final Inbox inbox;
    private final Enrolment enrolment;
    private final DeviceQueries queries;
    private final DownlinkQueries downlinks;
    private final BureauIdentity bureau;

    public RosterBook(Core core, KeyBox keys, Inbox inbox, Enrolment enrolment) {
        this.core = core;
        this.keys = keys;
        this.inbox = inbox;
        this.enrolment = enrolment;
        this.queries = new DeviceQueries(core.store());
        this.downlinks = new DownlinkQueries(core.store(), enrolment.bureau().epoch());
        this.bureau = enrolment.bureau();
    }

    /** A version that offices get. */
    public record Version(long number, byte[] file) {}

    /**
     * What an office needs next: the version by which the key that it believes in hands over, so that no key is skipped,
     * or the newest when that is the key of now.
     *
     * @param version what it has, 0 for none yet
     * @param kid the key that it believes in
     */
    public Optional<Version> after(long version, String kid) {
        return needed().stream()
                .filter(issued -> issued.version() > version)
                .map(this::read)
                .filter(issued -> BatchReader.signer(issued.file()).equals(kid))
                .findFirst();
    }

    /** Everything that any office may still need, by version: each handover, and the newest. */
    public List<Version> all() {
        return needed().stream().map(this::read).toList();
    }

    private List<DeviceQueries.Issued> needed() {
        bringUp();
        List<DeviceQueries.Issued> issued = queries.issued();
        long newest = issued.get(issued.size() - 1).version();
        return issued.stream()
                .filter(one -> one.handsOver() || one.version() == newest)
                .toList();
    }

    private Version read(DeviceQueries.Issued issued) {
        return new Version(issued.version(), inbox.read(Inbox.Part.ROSTER, issued.file()));
    }

    /** Finishes a handover that the program's end cut off, and issues what is due. */
    private void bringUp() {
        finish();
        long now = core.seams().millis();
        Roster next = roster(enrolment.anchor(), Optional.empty(), Map.of());
        Optional<DeviceQueries.Issued> newest = queries.newest();
        boolean same = newest.filter(last -> last.facts().equals(facts(next))).isPresent();
        boolean fresh = newest.filter(
                        last -> last.untilMillis() - now > LIFE.minus(RENEW).toMillis())
                .isPresent();
        if (!same || !fresh) {
            publish(write(next, keys.device()));
        }
    }

    private Roster roster(BureauAnchor anchor, Optional<String> proof, Map<Id, Long> down) {
        long version = next();
        long now = core.seams().millis();
        List<Roster.Member> members = new ArrayList<>();
        for (DeviceEntry entry : enrolment.table().devices()) {
            if (!entry.bureau()) {
                boolean revoked = entry.status() == DeviceStatus.REVOKED;
                members.add(new Roster.Member(
                        entry.device(),
                        entry.status(),
                        revoked ? entry.revoked() : Map.of(),
                        down.getOrDefault(entry.device().dev(), 0L)));
            }
        }
        return new Roster(version, now, now + LIFE.toMillis(), anchor, proof, members);
    }

    /**
     * A version never falls. A restored bureau does not know which ones it gave out after its backup: in a later life than
     * the first, versions go on from the milliseconds at which it began, which are beyond all of the lives before.
     */
    private long next() {
        long began = enrolment.lives().last().map(Life::beganAt).orElse(0L);
        return Math.max(queries.newest().map(DeviceQueries.Issued::version).orElse(0L), began) + 1;
    }

    private byte[] write(Roster roster, DeviceKeys signer) {
        Id dev = core.home().card().deviceId();
        Manifest.Route route = new Manifest.Route(bureau.aud(), bureau.epoch(), dev, bureau.epoch());
        Digest prev = queries.newest().map(DeviceQueries.Issued::head).orElse(Links.start(dev, bureau.epoch()));
        return new BatchWriter(signer.signing(), core.seams()).roster(route, roster.version(), prev, roster.lines());
    }

    /** The file first, then its note; doing it twice is doing it once. */
    private void publish(byte[] file) {
        Digest digest = Digest.of(file);
        Roster roster = Roster.ofLines(enrolment.rosterLines(BatchReader.kept(file, digest)));
        inbox.keep(Inbox.Part.ROSTER, digest, file);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("version", roster.version());
        values.put("facts", facts(roster).toString());
        values.put("digest", digest.toString());
        values.put(
                "head",
                BatchReader.kept(file, digest).manifest().stretch().head().toString());
        values.put("untilMs", roster.untilAt());
        values.put("handsOver", roster.proof().isPresent());
        Id id = SyncRecords.idOf(digest);
        core.ledger()
                .record(
                        core.actor(),
                        Change.of(SyncRecords.ROSTER, id, values, core.ledger().seen(SyncRecords.ROSTER, id)));
    }

    private static Digest facts(Roster roster) {
        return Digest.of(roster.facts().toArray(byte[][]::new));
    }

    /**
     * Changes the bureau's keys. The roster that says so is signed by the present key and kept with the next ones in one
     * file: when that is on the disk the change has happened, and whatever is missing then is done by the next opening.
     *
     * @return the version that hands over
     * @throws org.chizheng.core.shared.Refusal {@code right.role}
     */
    public long change() {
        enrolment.require(Right.MANAGE_DEVICES);
        bringUp();
        DeviceKeys former = keys.device();
        DeviceKeys next = DeviceKeys.fresh(core.seams());
        BureauAnchor anchor = enrolment.anchor(next);
        Map<Id, Long> down = new LinkedHashMap<>();
        enrolment
                .table()
                .devices()
                .forEach(entry -> down.put(
                        entry.device().dev(),
                        downlinks.lastNumber(entry.device().dev())));
        String proof = Roster.proof(anchor, former.signing().publicKey().kid(), next.signing());
        Roster roster = roster(anchor, Optional.of(proof), down);
        keys.change(next, write(roster, former));
        finish();
        return roster.version();
    }

    private void finish() {
        keys.held().announcement().ifPresent(file -> {
            if (queries.issued().stream().noneMatch(issued -> issued.file().equals(Digest.of(file)))) {
                publish(file);
            }
            keys.announced();
        });
    }
}
