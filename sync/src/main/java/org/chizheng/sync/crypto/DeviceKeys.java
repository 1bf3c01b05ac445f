package org.chizheng.sync.crypto;

import java.nio.ByteBuffer;
import org.chizheng.core.shared.Seams;

/** The two private keys of one installation: one to sign with, one to receive with. */
public record DeviceKeys(SigningKey signing, ReceivingKey receiving) {
    private static final byte FORMAT = 1;
    private static final int EXPORT_SIZE = 65;

    public static DeviceKeys fresh(Seams seams) {
        return new DeviceKeys(SigningKey.fresh(seams), ReceivingKey.fresh(seams));
    }

    /** Both secrets in 65 bytes (format, signing seed, receiving scalar); the caller seals them with the data key. */
    public byte[] export() {
        return ByteBuffer.allocate(EXPORT_SIZE)
                .put(FORMAT)
                .put(signing.bytes())
                .put(receiving.bytes())
                .array();
    }

    /** @throws IllegalArgumentException when the bytes are not those of {@link #export()} */
    public static DeviceKeys ofExport(byte[] export) {
        if (export.length != EXPORT_SIZE || export[0] != FORMAT) {
            throw new IllegalArgumentException("not the keys of a device");
        }
        byte[] seed = new byte[32];
        byte[] scalar = new byte[32];
        ByteBuffer.wrap(export, 1, EXPORT_SIZE - 1).get(seed).get(scalar);
        return new DeviceKeys(SigningKey.ofBytes(seed), ReceivingKey.ofBytes(scalar));
    }

    @Override
    public String toString() {
        return "DeviceKeys[" + signing.publicKey().kid() + "]";
    }
}
