package org.chizheng.sync.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chizheng.core.Core;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.shared.Id;
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
import org.chizheng.sync.keep.BureauIdentity;
import org.chizheng.sync.keep.Inbox;
import org.chizheng.sync.keep.KeyBox;
import org.chizheng.sync.keep.SyncRecords;

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
    private final BatchWriter writer;
    private final DownlinkQueries queries;
    private final Concerns concerns;
    private final OwnReturns returns;

    public Downlink(Core core, KeyBox keys, Inbox inbox, BureauIdentity bureau) {
        this.core = core;
        this.inbox = inbox;
        this.bureau = bureau;
        this.writer = new BatchWriter(keys.device().signing(), core.seams());
        this.queries = new DownlinkQueries(core.store());
        this.returns = new OwnReturns(new IntakeQueries(core.store().query()), queries);
        this.concerns = new Concerns(queries, () -> core.chains().lives().all());
    }

    /** A file that goes down. */
    public record DownFile(Manifest manifest, byte[] bytes) {}

    /** Writes all that there is to tell a device into its downlink; a revoked one is told nothing but its receipts. */
    public void fill(DeviceEntry device) {
        if (device.status() == DeviceStatus.REVOKED) {
            return;
        }
        List<Concerns.Draft> drafts = new ArrayList<>(returns.of(device));
        drafts.addAll(concerns.of(device));
        for (int from = 0; from < drafts.size(); from += PER_FILE) {
            List<Concerns.Draft> part = drafts.subList(from, Math.min(drafts.size(), from + PER_FILE));
            core.ledger().record(core.actor(), append(device, part));
        }
    }

    /** The note of a receipt in its device's downlink, to be recorded together with the receipt's own. */
    List<Change> receipt(DeviceEntry device, Receipt receipt) {
        return append(
                device,
                List.of(new Concerns.Draft(DownEntry.RECEIPT, receipt.batch().toString(), receipt.lines())));
    }

    private List<Change> append(DeviceEntry device, List<Concerns.Draft> drafts) {
        Id dev = device.device().dev();
        long last = queries.lastNumber(dev);
        List<DownEntry> entries = new ArrayList<>();
        for (Concerns.Draft draft : drafts) {
            entries.add(new DownEntry(last + 1 + entries.size(), draft.is(), draft.lines()));
        }
        List<Change> notes = new ArrayList<>();
        Digest prev = headAt(dev, last);
        for (List<DownEntry> group : BatchCutter.entries(entries)) {
            byte[] file = writer.down(route(dev), prev, group, device.device().receiving());
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

    private DownFile read(Digest digest) {
        byte[] bytes = inbox.read(Inbox.Part.DOWN, digest);
        return new DownFile(BatchReader.kept(bytes, digest).manifest(), bytes);
    }
}
