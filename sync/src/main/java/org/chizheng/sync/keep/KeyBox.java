package org.chizheng.sync.keep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.chizheng.core.seal.DataKey;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.shared.Seams;
import org.chizheng.core.store.HomeFolder;
import org.chizheng.sync.crypto.DeviceKeys;
import org.chizheng.sync.crypto.ReceivingKey;
import org.chizheng.sync.identity.BureauAnchor;

/**
 * The keys of a data folder, each in a file of its own sealed under the data key: whoever takes the disk has none of
 * them. They are made at first use and never replaced here, so what was sealed to them before still opens.
 */
public final class KeyBox {
    private static final String DEVICE = "device";
    private static final String BUREAU = "bureau";
    private static final String ANCHOR = "anchor";
    private static final String REQUEST = "request";

    private final HomeFolder folder;
    private final DataKey key;
    private final Seams seams;
    private final Disk disk;

    public KeyBox(HomeFolder folder, DataKey key, Seams seams, Disk disk) {
        this.folder = folder;
        this.key = key;
        this.seams = seams;
        this.disk = disk;
    }

    /** This device's keys, made now when there are none yet. */
    public synchronized DeviceKeys device() {
        return open(DEVICE).map(DeviceKeys::ofExport).orElseGet(() -> {
            DeviceKeys fresh = DeviceKeys.fresh(seams);
            put(DEVICE, fresh.export());
            return fresh;
        });
    }

    /** This device's receiving key with that thumbprint; empty for a key that was never ours. */
    public Optional<ReceivingKey> receiving(String kid) {
        return open(DEVICE)
                .map(DeviceKeys::ofExport)
                .map(DeviceKeys::receiving)
                .filter(mine -> mine.publicKey().kid().equals(kid));
    }

    /** The bureau's own identity, made now when there is none yet. */
    public synchronized BureauIdentity bureau(String county) {
        return open(BUREAU).map(BureauIdentity::ofBytes).orElseGet(() -> {
            BureauIdentity fresh = BureauIdentity.fresh(county, seams);
            put(BUREAU, fresh.bytes());
            return fresh;
        });
    }

    /** The bureau that this office is enrolled with. */
    public Optional<BureauAnchor> anchor() {
        return open(ANCHOR).map(BureauAnchor::ofBytes);
    }

    public void keepAnchor(BureauAnchor anchor) {
        put(ANCHOR, anchor.bytes());
    }

    /** The last request for enrolment, which its grant is bound to. */
    public Optional<OwnRequest> request() {
        return open(REQUEST).map(OwnRequest::ofBytes);
    }

    public void keepRequest(OwnRequest request) {
        put(REQUEST, request.bytes());
    }

    private Path file(String label) {
        return folder.keys().resolve(label + ".sealed");
    }

    private Optional<byte[]> open(String label) {
        Path file = file(label);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            byte[] plain = key.sealer(label, seams).open(Files.readAllBytes(file), bound(label));
            if (plain == null) {
                throw damaged(null);
            }
            return Optional.of(plain);
        } catch (IOException failed) {
            throw damaged(failed);
        }
    }

    private void put(String label, byte[] plain) {
        try {
            disk.createDirectories(folder.keys());
            disk.replace(file(label), key.sealer(label, seams).seal(plain, bound(label)));
        } catch (IOException failed) {
            throw Refusal.causedBy(failed, "keys.write", "设备密钥没有存成", Disk.reason(failed), "请腾出磁盘空间或检查数据文件夹的权限，再做一次");
        }
    }

    private static byte[] bound(String label) {
        return label.getBytes(StandardCharsets.US_ASCII);
    }

    private static Refusal damaged(IOException cause) {
        return Refusal.ofHome("keys.damaged", "设备密钥读不出来", "keys 文件夹里的文件被截断或改动过", "请从最近的备份取回 keys 文件夹，再重新打开", cause);
    }
}
