package org.chizheng.sync.batch;

import java.util.Arrays;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.batch.json.Limits;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.crypto.FlatJws;
import org.chizheng.sync.crypto.FramingException;

/**
 * Reads a file from outside up to the point where it is known to be genuine, complete and meant for this reader.
 * Nothing of it is parsed before line 1 is verified, and nothing is written anywhere.
 */
public final class BatchReader {
    private final Addressee me;
    private final Senders senders;

    public BatchReader(Addressee me, Senders senders) {
        this.me = me;
        this.senders = senders;
    }

    /**
     * @param file the whole file as it came
     * @throws Refusal with a code of {@link Reason}, a function of the bytes, the known keys and the address alone
     */
    public VerifiedBatch verify(byte[] file) {
        if (file.length > Limits.FILE) {
            throw Reason.TOO_LARGE.refuse();
        }
        int lineFeed = lineFeed(file);
        FlatJws line = line(Arrays.copyOf(file, lineFeed));
        Sender sender = senders.byKid(line.kid()).orElseThrow(Reason.UNKNOWN_KEY::refuse);
        if (!line.verifiedBy(sender.key())) {
            throw Reason.SIGNATURE.refuse();
        }
        Manifest manifest = ManifestText.read(line.payload());
        requireAddress(manifest, sender);
        byte[] body = Arrays.copyOfRange(file, lineFeed + 1, file.length);
        if (body.length != manifest.body().length()) {
            throw Reason.LENGTH.refuse();
        }
        if (!Digest.of(body).equals(manifest.body().digest())) {
            throw Reason.DIGEST.refuse();
        }
        return new VerifiedBatch(manifest, sender, body, Digest.of(file));
    }

    /**
     * Takes a file up again that was verified when it came and that our own journal names by its digest: the keys of
     * that day need not be known any more.
     *
     * @throws Refusal {@link Reason#DIGEST} when it is not that file
     */
    public static VerifiedBatch kept(byte[] file, Digest named) {
        if (!Digest.of(file).equals(named)) {
            throw Reason.DIGEST.refuse();
        }
        int lineFeed = lineFeed(file);
        Manifest manifest =
                ManifestText.read(line(Arrays.copyOf(file, lineFeed)).payload());
        return new VerifiedBatch(manifest, null, Arrays.copyOfRange(file, lineFeed + 1, file.length), named);
    }

    /** Thumbprint of the key that a file of our own keeping was signed with. */
    public static String signer(byte[] kept) {
        return line(Arrays.copyOf(kept, lineFeed(kept))).kid();
    }

    static int lineFeed(byte[] file) {
        int end = Math.min(file.length, Limits.HEADER);
        for (int i = 0; i < end; i++) {
            if (file[i] == '\n') {
                return i;
            }
        }
        throw Reason.LINE.refuse();
    }

    static FlatJws line(byte[] line) {
        try {
            return FlatJws.parse(line);
        } catch (FramingException e) {
            throw switch (e.part()) {
                case LINE -> Reason.LINE.refuse();
                case BASE64 -> Reason.BASE64.refuse();
                case HEADER -> Reason.HEADER.refuse();
            };
        }
    }

    private void requireAddress(Manifest manifest, Sender sender) {
        if (!me.types().contains(manifest.type())) {
            throw Reason.TYPE.refuse();
        }
        if (!manifest.route().aud().equals(me.aud())) {
            throw Reason.AUDIENCE.refuse();
        }
        boolean upward = manifest.type() == BatchType.UP
                || manifest.type() == BatchType.BACK
                || manifest.type() == BatchType.REKEY;
        if (upward ? !manifest.route().dev().equals(sender.dev()) : !sender.bureau()) {
            throw Reason.SENDER.refuse();
        }
        boolean toOneDevice = manifest.type() == BatchType.DOWN || manifest.type() == BatchType.RECEIPT;
        if (toOneDevice
                && me.dev().isPresent()
                && !me.dev().get().equals(manifest.route().dev())) {
            throw Reason.DEVICE.refuse();
        }
        if (!sender.reaches(manifest)) {
            throw Reason.FORMER_KEY.refuse();
        }
    }
}
