package org.chizheng.sync.keep;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chizheng.sync.crypto.DeviceKeys;
import org.chizheng.sync.crypto.ReceivingKey;

/**
 * This device's keys, with what a change of keys leaves behind. One value in one file: the change has happened or has not,
 * wherever the program ends. Former signing keys are not kept, for nobody is to sign with them again.
 *
 * @param former receiving keys of before, so that what was sealed to them still opens
 * @param announcement the signed file that tells the other side; empty once it is known there
 */
public record HeldKeys(DeviceKeys now, List<ReceivingKey> former, Optional<byte[]> announcement) {
    private static final int KEYS = 65;
    private static final int KEY = 32;

    public HeldKeys {
        former = List.copyOf(former);
    }

    static HeldKeys fresh(DeviceKeys keys) {
        return new HeldKeys(keys, List.of(), Optional.empty());
    }

    /** The next keys in the place of these. */
    public HeldKeys changed(DeviceKeys next, byte[] announced) {
        List<ReceivingKey> all = new ArrayList<>(former);
        all.add(now.receiving());
        return new HeldKeys(next, all, Optional.of(announced));
    }

    HeldKeys announced() {
        return new HeldKeys(now, former, Optional.empty());
    }

    /** The 65 bytes of {@link DeviceKeys#export}, u32 former keys, each, the announcement. */
    byte[] bytes() {
        byte[] told = announcement.orElse(new byte[0]);
        ByteBuffer bytes = ByteBuffer.allocate(KEYS + 4 + former.size() * KEY + told.length)
                .put(now.export())
                .putInt(former.size());
        former.forEach(key -> bytes.put(key.bytes()));
        return bytes.put(told).array();
    }

    /** @throws IllegalArgumentException when the bytes are not those of {@link #bytes()} or of the keys alone */
    static HeldKeys ofBytes(byte[] bytes) {
        try {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            byte[] keys = new byte[KEYS];
            in.get(keys);
            List<ReceivingKey> former = new ArrayList<>();
            for (int i = in.hasRemaining() ? in.getInt() : 0; i > 0; i--) {
                byte[] key = new byte[KEY];
                in.get(key);
                former.add(ReceivingKey.ofBytes(key));
            }
            byte[] told = new byte[in.remaining()];
            in.get(told);
            return new HeldKeys(
                    DeviceKeys.ofExport(keys), former, told.length == 0 ? Optional.empty() : Optional.of(told));
        } catch (BufferUnderflowException cut) {
            throw new IllegalArgumentException("not the keys of a device", cut);
        }
    }

    @Override
    public String toString() {
        return "HeldKeys[" + now + "]";
    }
}
