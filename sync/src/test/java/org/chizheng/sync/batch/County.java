package org.chizheng.sync.batch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.SeededSeams;
import org.chizheng.sync.batch.Manifest.Route;
import org.chizheng.sync.batch.Manifest.Seen;
import org.chizheng.sync.batch.json.StrictJson;
import org.chizheng.sync.crypto.Base64Url;
import org.chizheng.sync.crypto.DeviceKeys;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.crypto.ReceivingKey;

/** One bureau, one office, their keys, and ops as the ledger would write them. */
public final class County {
    public final SeededSeams seams;
    public final String aud = "141025-hrb-7f3a";
    public final DeviceKeys bureau;
    public final DeviceKeys office;
    public final Id bureauDev;
    public final Id dev;
    public final Id chain;
    public final Id epoch;
    private final List<Sender> known;

    public County(long seed) {
        seams = new SeededSeams(seed);
        bureau = DeviceKeys.fresh(seams);
        office = DeviceKeys.fresh(seams);
        bureauDev = seams.newId();
        dev = seams.newId();
        chain = seams.newId();
        epoch = seams.newId();
        known = List.of(
                new Sender(bureauDev, true, bureau.signing().publicKey()),
                new Sender(dev, false, office.signing().publicKey()));
    }

    public Optional<Sender> senders(String kid) {
        return known.stream().filter(sender -> sender.key().kid().equals(kid)).findFirst();
    }

    public Route upRoute() {
        return new Route(aud, epoch, dev, chain);
    }

    public Route downRoute() {
        return new Route(aud, epoch, dev, epoch);
    }

    public BatchReader atBureau() {
        return new BatchReader(Addressee.bureau(aud), this::senders);
    }

    public BatchReader atOffice() {
        return new BatchReader(Addressee.office(aud, dev), this::senders);
    }

    public BodyReader bureauBodies() {
        return bodies(bureau.receiving());
    }

    public BodyReader officeBodies() {
        return bodies(office.receiving());
    }

    private static BodyReader bodies(ReceivingKey key) {
        return new BodyReader(kid -> key.publicKey().kid().equals(kid) ? Optional.of(key) : Optional.empty());
    }

    /** An op of this office in the form of Decision 16, with a remark of so many letters. */
    public OpLines op(long seq, int letters) {
        return op(dev, chain, seq, "{\"note\":\"" + "好".repeat(letters) + "\"}");
    }

    public OpLines op(Id author, Id life, long seq, String set) {
        String valLine = "{\"salt\":\"" + Base64Url.encode(seams.random(16)) + "\",\"set\":" + set + "}";
        byte[] values = valLine.getBytes(StandardCharsets.UTF_8);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("v", 1);
        line.put("op", seams.newId());
        line.put("dev", author);
        line.put("chain", life);
        line.put("seq", seq);
        line.put("hlc", List.of(seams.millis(), 0L));
        line.put("clk", "ok");
        line.put("actor", "limei/李梅");
        line.put("office", "141025100");
        line.put("role", "clerk");
        line.put("kind", "trainee");
        line.put("act", "set");
        line.put("sv", 1);
        line.put("id", seams.newId());
        line.put("base", Map.of());
        line.put("vh", Digest.of(values));
        return new OpLines(StrictJson.write(line), values);
    }

    public List<OpLines> ops(long first, int count) {
        List<OpLines> ops = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ops.add(op(first + i, 5));
        }
        return ops;
    }

    public byte[] up(List<OpLines> ops) {
        return up(upRoute(), ops);
    }

    public byte[] up(Route route, List<OpLines> ops) {
        return new BatchWriter(office.signing(), seams)
                .up(
                        route,
                        Links.start(dev, chain),
                        ops,
                        Seen.NONE,
                        bureau.receiving().publicKey());
    }

    public byte[] down(List<DownEntry> entries) {
        return new BatchWriter(bureau.signing(), seams)
                .down(
                        downRoute(),
                        Links.start(dev, epoch),
                        entries,
                        office.receiving().publicKey());
    }
}
