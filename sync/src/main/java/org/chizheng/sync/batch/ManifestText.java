package org.chizheng.sync.batch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chizheng.sync.batch.Manifest.Body;
import org.chizheng.sync.batch.Manifest.Remarks;
import org.chizheng.sync.batch.Manifest.Route;
import org.chizheng.sync.batch.Manifest.Seal;
import org.chizheng.sync.batch.Manifest.Seen;
import org.chizheng.sync.batch.Manifest.Stretch;
import org.chizheng.sync.batch.json.JsonObject;
import org.chizheng.sync.batch.json.Limits;
import org.chizheng.sync.batch.json.LineException;
import org.chizheng.sync.batch.json.StrictJson;
import org.chizheng.sync.crypto.Base64Url;
import org.chizheng.sync.crypto.BodyCipher;

/** The manifest as JSON: written in one order, read strictly, with every limit checked before the body is touched. */
final class ManifestText {
    private ManifestText() {}

    static byte[] write(Manifest manifest) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("v", Manifest.VERSION);
        json.put("t", manifest.type().code());
        json.put("aud", manifest.route().aud());
        json.put("epoch", manifest.route().epoch());
        json.put("dev", manifest.route().dev());
        json.put("chain", manifest.route().chain());
        json.put("first", manifest.stretch().first());
        json.put("last", manifest.stretch().last());
        json.put("n", manifest.stretch().count());
        json.put("prev", manifest.stretch().prev());
        json.put("head", manifest.stretch().head());
        json.put("suite", Manifest.SUITE);
        json.put("body", body(manifest.body()));
        manifest.seal().ifPresent(seal -> json.put("enc", enc(seal)));
        json.put("sv", new TreeMap<>(manifest.remarks().schemas()));
        json.put("seen", seen(manifest.remarks().seen()));
        json.put("made", manifest.remarks().madeAt());
        return StrictJson.write(json);
    }

    private static Map<String, Object> body(Body body) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("len", body.length());
        json.put("dig", body.digest());
        json.put("z", body.deflated() ? "deflate" : "none");
        json.put("plain", body.plain());
        json.put("lines", body.lines());
        return json;
    }

    private static Map<String, Object> enc(Seal seal) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kid", seal.kid());
        json.put("cek", seal.envelope());
        json.put("iv", Base64Url.encode(seal.nonce()));
        return json;
    }

    private static Map<String, Object> seen(Seen seen) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("dseq", seen.dseq());
        json.put("head", seen.head());
        return json;
    }

    /**
     * @param payload signed bytes, the signature already verified
     * @throws org.chizheng.core.shared.Refusal {@link Reason#MANIFEST} or {@link Reason#VERSION}
     */
    static Manifest read(byte[] payload) {
        try {
            JsonObject json = StrictJson.object(payload);
            if (json.number("v", 1) > Manifest.VERSION) {
                throw Reason.VERSION.refuse();
            }
            json.only(
                    "v", "t", "aud", "epoch", "dev", "chain", "first", "last", "n", "prev", "head", "suite", "body",
                    "enc", "sv", "seen", "made");
            Manifest manifest = new Manifest(
                    BatchType.of(json.text("t")).orElseThrow(() -> new LineException("t is not known")),
                    new Route(json.text("aud"), json.id("epoch"), json.id("dev"), json.id("chain")),
                    new Stretch(
                            json.number("first", 1), json.number("last", 0), json.digest("prev"), json.digest("head")),
                    readBody(json.object("body")),
                    json.has("enc") ? Optional.of(readSeal(json.object("enc"))) : Optional.empty(),
                    new Remarks(readSchemas(json.object("sv")), readSeen(json.object("seen")), json.number("made", 0)));
            if (!Manifest.SUITE.equals(json.text("suite"))) {
                throw new LineException("suite is not known");
            }
            requireFit(manifest, json.number("n", 0));
            return manifest;
        } catch (LineException | IllegalArgumentException e) {
            throw Reason.MANIFEST.refuse();
        }
    }

    static void requireFit(Manifest manifest, long n) {
        Body body = manifest.body();
        boolean receipt = manifest.type() == BatchType.RECEIPT;
        boolean rekey = manifest.type() == BatchType.REKEY;
        if (n != manifest.stretch().count() || n > Limits.OPS || n < 1 && !receipt && !rekey || n > 0 && rekey) {
            throw new LineException("n does not fit");
        }
        boolean bureausOwn = manifest.type() == BatchType.DOWN || manifest.type() == BatchType.ROSTER;
        if (bureausOwn && !manifest.route().chain().equals(manifest.route().epoch())) {
            throw new LineException("the chain of what the bureau writes is its epoch");
        }
        if (manifest.type() == BatchType.ROSTER && n != 1) {
            throw new LineException("one version at a time");
        }
        if (manifest.seal().isPresent() != manifest.type().sealed()) {
            throw new LineException("sealed where it must not be, or the other way round");
        }
        int packed = body.length() - (manifest.seal().isPresent() ? BodyCipher.TAG_SIZE : 0);
        if (packed < 1 || body.plain() < 1 || body.lines() < 1) {
            throw new LineException("an empty body");
        }
        if (body.deflated() ? body.plain() > (long) packed * Limits.RATIO : body.plain() != packed) {
            throw new LineException("plain does not fit");
        }
    }

    private static Body readBody(JsonObject json) {
        json.only("len", "dig", "z", "plain", "lines");
        String packing = json.text("z");
        if (!packing.equals("deflate") && !packing.equals("none")) {
            throw new LineException("z is not known");
        }
        return new Body(
                json.small("len", Limits.BODY),
                json.digest("dig"),
                packing.equals("deflate"),
                json.small("plain", Limits.PLAIN),
                json.small("lines", Limits.LINES));
    }

    private static Seal readSeal(JsonObject json) {
        json.only("kid", "cek", "iv");
        return new Seal(json.digest("kid").toString(), json.text("cek"), json.bytes("iv", BodyCipher.NONCE_SIZE));
    }

    private static Seen readSeen(JsonObject json) {
        json.only("dseq", "head");
        return new Seen(json.number("dseq", 0), json.digest("head"));
    }

    private static Map<String, Integer> readSchemas(JsonObject json) {
        Map<String, Integer> schemas = new TreeMap<>();
        for (String kind : json.names()) {
            schemas.put(kind, json.small(kind, Integer.MAX_VALUE));
        }
        return schemas;
    }
}
