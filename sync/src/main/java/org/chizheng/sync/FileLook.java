package org.chizheng.sync;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chizheng.core.Core;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.batch.Addressee;
import org.chizheng.sync.batch.BatchReader;
import org.chizheng.sync.batch.BatchType;
import org.chizheng.sync.batch.DownEntry;
import org.chizheng.sync.batch.Manifest;
import org.chizheng.sync.batch.Outcome;
import org.chizheng.sync.batch.Sender;
import org.chizheng.sync.batch.Senders;
import org.chizheng.sync.batch.VerifiedBatch;
import org.chizheng.sync.crypto.SigningPublicKey;
import org.chizheng.sync.identity.BureauAnchor;
import org.chizheng.sync.keep.CheckCode;
import org.chizheng.sync.keep.KeyBox;
import org.chizheng.sync.keep.OpReading;

/** Looks at a file of any type, at the bureau or at an office. */
final class FileLook {
    private final Core core;
    private final KeyBox keys;
    private final OpReading reading;

    FileLook(Core core, KeyBox keys, OpReading reading) {
        this.core = core;
        this.keys = keys;
        this.reading = reading;
    }

    FileFacts atBureau(byte[] file, BureauSync.Known known) {
        VerifiedBatch batch = reader(known.aud(), known.table()).verify(file);
        String unit = known.table()
                .device(batch.manifest().route().dev())
                .map(entry -> entry.device().unit())
                .orElse("");
        return facts(batch, unit);
    }

    /** An office knows the bureau's key and its own. */
    FileFacts atOffice(byte[] file) {
        BureauAnchor anchor = keys.anchor().orElseThrow(OfficeSync::notEnrolled);
        SigningPublicKey own = keys.device().signing().publicKey();
        Id dev = core.home().card().deviceId();
        Senders known = kid -> kid.equals(own.kid()) ? Optional.of(new Sender(dev, false, own)) : anchor.byKid(kid);
        VerifiedBatch batch = reader(anchor.aud(), known).verify(file);
        boolean mine = batch.manifest().route().dev().equals(dev);
        return facts(batch, mine ? core.home().card().unit() : "");
    }

    private static BatchReader reader(String aud, Senders known) {
        return new BatchReader(new Addressee(aud, Optional.empty(), EnumSet.allOf(BatchType.class)), known);
    }

    private FileFacts facts(VerifiedBatch batch, String unit) {
        Manifest manifest = batch.manifest();
        return new FileFacts(
                manifest.type().code(),
                unit,
                manifest.route().dev().toString(),
                manifest.stretch().first(),
                manifest.stretch().last(),
                batch.file(),
                CheckCode.of(batch.file()),
                manifest.remarks().madeAt(),
                contents(batch));
    }

    private Optional<Map<String, Integer>> contents(VerifiedBatch batch) {
        boolean readable = batch.manifest()
                .seal()
                .filter(seal -> keys.receiving(seal.kid()).isEmpty())
                .isEmpty();
        if (!readable) {
            return Optional.empty();
        }
        Map<String, Integer> contents = new TreeMap<>();
        switch (batch.manifest().type()) {
            case UP -> {
                for (Op op : reading.ops(batch)) {
                    contents.merge(op.kind(), 1, Integer::sum);
                }
            }
            case DOWN -> {
                for (DownEntry entry : reading.entries(batch)) {
                    contents.merge(entry.is(), 1, Integer::sum);
                }
            }
            case BACK -> {
                for (DownEntry entry : reading.bodies().back(batch)) {
                    contents.merge(entry.is(), 1, Integer::sum);
                }
            }
            case RECEIPT -> {
                for (Outcome outcome : reading.bodies().receipt(batch).outcomes()) {
                    contents.merge(outcome.kind().code(), 1, Integer::sum);
                }
            }
            case ROSTER -> contents.put("device", reading.bodies().roster(batch).size() - 1);
        }
        return Optional.of(contents);
    }
}
