package org.chizheng.sync.outbox;

import java.util.ArrayList;
import java.util.List;
import org.chizheng.core.Core;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.batch.BatchReader;
import org.chizheng.sync.batch.BatchWriter;
import org.chizheng.sync.batch.Manifest;
import org.chizheng.sync.batch.VerifiedBatch;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.identity.BureauAnchor;
import org.chizheng.sync.keep.Inbox;
import org.chizheng.sync.keep.KeyBox;
import org.chizheng.sync.keep.OpReading;
import org.chizheng.sync.life.Lives;
import org.chizheng.sync.transport.Sent;
import org.chizheng.sync.transport.Transport;
import org.chizheng.sync.transport.UpName;

/**
 * Downlink files that a restored bureau does not know any more, handed back to it until it says that it has them. What
 * it decided after its backup lives on at the offices that were told.
 */
public final class HandBack {
    private final Core core;
    private final KeyBox keys;
    private final Inbox inbox;
    private final OpReading reading;
    private final BureauAnchor anchor;
    private final Lives lives;

    /** @param anchor the bureau in the life that holds */
    public HandBack(Core core, KeyBox keys, Inbox inbox, OpReading reading, BureauAnchor anchor, Lives lives) {
        this.core = core;
        this.keys = keys;
        this.inbox = inbox;
        this.reading = reading;
        this.anchor = anchor;
        this.lives = lives;
    }

    /** Files beyond what the life that holds knows of the lives before it, and has not answered. */
    public List<Digest> due() {
        List<Digest> due = new ArrayList<>();
        OutboxQueries queries = new OutboxQueries(core.store());
        lives.last()
                .ifPresent(life -> queries.downLives().stream()
                        .filter(lives::isOver)
                        .forEach(former -> due.addAll(queries.unanswered(former, life.knew(former), life.epoch()))));
        return due;
    }

    /** @return what the transport said of each */
    public List<Sent> send(Transport transport) {
        List<Sent> sent = new ArrayList<>();
        for (Digest came : due()) {
            byte[] file = file(came);
            Manifest manifest = BatchReader.kept(file, Digest.of(file)).manifest();
            sent.add(transport.send(UpName.of(manifest), file));
        }
        return sent;
    }

    /** Made once and kept: a file that is handed back twice is the same file. */
    private byte[] file(Digest came) {
        if (inbox.has(Inbox.Part.BACK, came)) {
            return inbox.read(Inbox.Part.BACK, came);
        }
        VerifiedBatch down = reading.kept(came);
        Id dev = core.home().card().deviceId();
        Manifest.Route route = new Manifest.Route(
                anchor.aud(), anchor.epoch(), dev, down.manifest().route().chain());
        byte[] file = new BatchWriter(keys.device().signing(), core.seams())
                .back(
                        route,
                        inbox.read(Inbox.Part.CAME, came),
                        reading.entries(down),
                        anchor.bureau().receiving());
        inbox.keep(Inbox.Part.BACK, came, file);
        return file;
    }
}
