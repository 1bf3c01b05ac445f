package org.chizheng.sync.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chizheng.core.Core;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.HomeNotes;
import org.chizheng.sync.batch.BatchCutter;
import org.chizheng.sync.batch.BatchReader;
import org.chizheng.sync.batch.BatchWriter;
import org.chizheng.sync.batch.DownEntry;
import org.chizheng.sync.batch.Links;
import org.chizheng.sync.batch.Manifest;
import org.chizheng.sync.batch.Receipt;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.identity.DeviceEntry;
import org.chizheng.sync.identity.DeviceStatus;
import org.chizheng.sync.identity.DeviceTable;
import org.chizheng.sync.keep.BureauIdentity;
import org.chizheng.sync.keep.Inbox;
import org.chizheng.sync.keep.KeyBox;
import org.chizheng.sync.keep.SyncRecords;
import org.chizheng.sync.life.BackedUp;
import org.chizheng.sync.life.Life;
import org.chizheng.sync.life.Lives;

/**
 * The numbered entries for each device. A file is made once, forced into the inbox, and only then noted; it goes out
 * after it was noted, so what a device ever saw under a number is what stands under it for good.
 */
public final class Downlink {
    /** Entries of one file: their notes, and the batch's own, are journaled with one force. */
    private static final int PER_FILE = 400;

    private final Core core;
    private final Inbox inbox;
    private final BureauIdentity bureau;
    private final Lives lives;
    private final KeyBox keys;
    private final DownlinkQueries queries;
    private final Concerns concerns;
    private final ChainPieces pieces;
    private final IntakeQueries intake;

    public Downlink(Core core, KeyBox keys, Inbox inbox, BureauIdentity bureau, Lives lives) {
        this.core = core;
        this.inbox = inbox;
        this.bureau = bureau;
        this.lives = lives;
        this.keys = keys;
        this.queries = new DownlinkQueries(core.store(), bureau.epoch());
        this.intake = new IntakeQueries(core.store().query());
        this.pieces = new ChainPieces(intake, queries);
        this.concerns = new Concerns(
                queries, () -> queries.bureauChains(core.chains().lives().all()));
    }

    /** A file that goes down. */
    public record DownFile(Manifest manifest, byte[] bytes) {}

    /**
     * Writes all that there is to tell a device into its downlink; a revoked one is told nothing but its receipts, and
     * that the bureau begins a new life, without which it would believe none of them.
     *
     * @param table that it stands in
     * @param writing the chain in which its folder writes, as it says itself; empty where nobody said
     */
    public void fill(DeviceEntry device, DeviceTable table, Optional<Id> writing) {
        List<Concerns.Draft> drafts =
                device.status() == DeviceStatus.REVOKED ? List.of() : news(device, table, writing);
        if (drafts.isEmpty()
                && lives.last().isPresent()
                && queries.lastNumber(device.device().dev()) == 0) {
            core.ledger().record(core.actor(), append(device, drafts));
        }
        for (int from = 0; from < drafts.size(); from += PER_FILE) {
            List<Concerns.Draft> part = drafts.subList(from, Math.min(drafts.size(), from + PER_FILE));
            core.ledger().record(core.actor(), append(device, part));
        }
    }

    private List<Concerns.Draft> news(DeviceEntry device, DeviceTable table, Optional<Id> writing) {
        List<Concerns.Draft> drafts = new ArrayList<>(pieces.ownOf(device, writing));
        drafts.addAll(pieces.peersOf(device, table));
        drafts.addAll(concerns.of(device, table));
        drafts.addAll(backedUp(device));
        return drafts;
    }

    /** How far backups hold the device's chains, where that is more than it was told. */
    private List<Concerns.Draft> backedUp(DeviceEntry device) {
        List<HomeNotes.Kept> backups = core.backup().made();
        List<Concerns.Draft> drafts = new ArrayList<>();
        for (Id chain : intake.homes(device.device().dev(), device.device().chain())) {
            BackedUp now = BackedUp.of(chain, backups);
            String ref = chain + "/" + now.once() + "/" + now.twice();
            if (now.once() > 0 && !queries.tells(device.device().dev(), BackedUp.ENTRY, ref)) {
                drafts.add(new Concerns.Draft(BackedUp.ENTRY, ref, List.of(now.line())));
            }
        }
        return drafts;
    }

    /** What an earlier life told a device of and this one knows nothing of: the device is told that it stands no more. */
    void takeBack(DeviceEntry device, List<DownEntry> handedBack) {
        List<Concerns.Draft> gone = device.status() == DeviceStatus.REVOKED
                ? List.of()
                : concerns.gone(device.device().dev(), handedBack);
        if (!gone.isEmpty()) {
            core.ledger().record(core.actor(), append(device, gone));
        }
    }

    /** The note of a receipt in its device's downlink, to be recorded together with the receipt's own. */
    List<Change> receipt(DeviceEntry device, Receipt receipt) {
        return append(
                device,
                List.of(new Concerns.Draft(DownEntry.RECEIPT, receipt.batch().toString(), receipt.lines())));
    }

    /** Whether a receipt stands in the device's downlink of this life. */
    boolean tells(Id dev, Digest batch) {
        return queries.tells(dev, DownEntry.RECEIPT, batch.toString());
    }

    /** The first entry in a later life than the first is the life itself: without it nobody would believe the rest. */
    private List<Concerns.Draft> introduced(DeviceEntry device, List<Concerns.Draft> drafts) {
        List<Concerns.Draft> all = new ArrayList<>();
        lives.last().ifPresent(life -> {
            Id dev = device.device().dev();
            List<Life.Had> had = new ArrayList<>();
            for (Id former : life.former()) {
                long number = queries.lastNumber(dev, former);
                if (number > 0) {
                    Digest file = queries.fileAt(dev, former, number).orElseThrow();
                    had.add(new Life.Had(
                            former, number, read(file).manifest().stretch().head()));
                }
            }
            Map<Id, Long> have = new LinkedHashMap<>();
            intake.homes(dev, device.device().chain())
                    .forEach(chain -> have.put(chain, core.projection().appliedThrough(chain)));
            Life told = life.telling(have, had);
            all.add(new Concerns.Draft(Life.ENTRY, life.epoch().toString(), List.of(told.line())));
        });
        all.addAll(drafts);
        return all;
    }

    private List<Change> append(DeviceEntry device, List<Concerns.Draft> given) {
        Id dev = device.device().dev();
        long last = queries.lastNumber(dev);
        List<Concerns.Draft> drafts = last == 0 ? introduced(device, given) : given;
        List<DownEntry> entries = new ArrayList<>();
        for (Concerns.Draft draft : drafts) {
            entries.add(new DownEntry(last + 1 + entries.size(), draft.is(), draft.lines()));
        }
        List<Change> notes = new ArrayList<>();
        Digest prev = headAt(dev, last);
        for (List<DownEntry> group : BatchCutter.entries(entries)) {
            byte[] file = new BatchWriter(keys.device().signing(), core.seams())
                    .down(route(dev), prev, group, device.device().receiving());
            Digest digest = Digest.of(file);
            inbox.keep(Inbox.Part.DOWN, digest, file);
            prev = BatchReader.kept(file, digest).manifest().stretch().head();
            for (DownEntry entry : group) {
                notes.add(note(
                        dev, entry, drafts.get((int) (entry.dseq() - last - 1)).ref(), digest));
            }
        }
        return notes;
    }

    private Change note(Id dev, DownEntry entry, String ref, Digest file) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("dev", dev.toString());
        values.put("dseq", entry.dseq());
        values.put("entry", entry.is());
        values.put("ref", ref);
        values.put("file", file.toString());
        values.put("epoch", bureau.epoch().toString());
        return Change.create(SyncRecords.DOWNLINK, core.seams().newId(), values);
    }

    private Manifest.Route route(Id dev) {
        return new Manifest.Route(bureau.aud(), bureau.epoch(), dev, bureau.epoch());
    }

    private Digest headAt(Id dev, long last) {
        if (last == 0) {
            return Links.start(dev, bureau.epoch());
        }
        Digest file = queries.fileAt(dev, last).orElseThrow();
        return read(file).manifest().stretch().head();
    }

    /** The file that begins right after this number; empty when the device has everything. */
    Optional<DownFile> after(Id dev, long number) {
        return queries.fileAt(dev, number + 1).map(this::read);
    }

    /** Every file that the device has not said to have. */
    public List<DownFile> unacknowledged(Id dev) {
        return queries.filesAfter(dev, queries.acknowledged(dev)).stream()
                .map(this::read)
                .toList();
    }

    /** Ops that attach files, among what the device has not said to have. */
    public List<Op> attachingIn(Id dev) {
        return queries.attachingAfter(dev, queries.acknowledged(dev));
    }

    private DownFile read(Digest digest) {
        byte[] bytes = inbox.read(Inbox.Part.DOWN, digest);
        return new DownFile(BatchReader.kept(bytes, digest).manifest(), bytes);
    }
}
