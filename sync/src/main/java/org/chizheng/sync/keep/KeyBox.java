package org.chizheng.sync.keep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.chizheng.core.seal.DataKey;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.shared.Seams;
import org.chizheng.core.store.HomeFolder;
import org.chizheng.sync.crypto.DeviceKeys;
import org.chizheng.sync.crypto.ReceivingKey;
import org.chizheng.sync.identity.BureauAnchor;
import org.chizheng.sync.identity.BureauTrust;

/**
 * The keys of a data folder, each in a file of its own sealed under the data key: whoever takes the disk has none of
 * them. They are made at first use; when they are changed, the former receiving keys stay, so that what was sealed to them
 * still opens.
 */
public final class KeyBox {
    private static final String DEVICE = "device";
    private static final String BUREAU = "bureau";
    private static final String ANCHOR = "anchor";
    private static final String REQUEST = "request";
    private static final String TRUST = "trust";

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
    public DeviceKeys device() {
        return held().now();
    }

    /**
     * The keys with what is left of former ones.
     *
     * @throws Refusal {@code keys.lost} when this device was enrolled and its keys are gone: fresh ones would be strangers
     */
    public synchronized HeldKeys held() {
        return open(DEVICE).map(HeldKeys::ofBytes).orElseGet(() -> {
            if (Files.exists(file(ANCHOR))) {
                throw Refusal.ofHome(
                        "keys.lost",
                        "这台电脑的设备密钥不见了",
                        "keys 文件夹里没有密钥文件，县局会把新密钥当成陌生的电脑",
                        "请从最近的备份取回 keys 文件夹；没有备份时请县局停用这台电脑，再新建数据文件夹、用新的登记码重新登记",
                        null);
            }
            HeldKeys fresh = HeldKeys.fresh(DeviceKeys.fresh(seams));
            put(DEVICE, fresh.bytes());
            return fresh;
        });
    }

    /** Changes the keys: when it returns the next ones are in force and the announcement is kept with them. */
    public synchronized void change(DeviceKeys next, byte[] announcement) {
        put(DEVICE, held().changed(next, announcement).bytes());
    }

    /** The other side knows the present keys. */
    public synchronized void announced() {
        HeldKeys held = held();
        if (held.announcement().isPresent()) {
            put(DEVICE, held.announced().bytes());
        }
    }

    /** This device's receiving key with that thumbprint, former ones included; empty for a key that was never ours. */
    public Optional<ReceivingKey> receiving(String kid) {
        return open(DEVICE).map(HeldKeys::ofBytes).stream()
                .flatMap(held -> Stream.concat(Stream.of(held.now().receiving()), held.former().stream()))
                .filter(mine -> mine.publicKey().kid().equals(kid))
                .findFirst();
    }

    /** The bureau's own identity, made now when there is none yet. */
    public synchronized BureauIdentity bureau(String county) {
        return open(BUREAU).map(BureauIdentity::ofBytes).orElseGet(() -> {
            BureauIdentity fresh = BureauIdentity.fresh(county, seams);
            put(BUREAU, fresh.bytes());
            return fresh;
        });
    }

    /** The bureau that this office is enrolled with, by its present keys. */
    public Optional<BureauAnchor> anchor() {
        return trust().map(BureauTrust::anchor);
    }

    /** What a grant says, from now on. */
    public void keepAnchor(BureauAnchor anchor) {
        BureauTrust granted = trust().map(known -> known.granted(anchor)).orElseGet(() -> BureauTrust.of(anchor));
        put(ANCHOR, anchor.bytes());
        keepTrust(granted);
    }

    /** All that this office believes of its bureau; empty before it is enrolled. */
    public Optional<BureauTrust> trust() {
        return open(TRUST)
                .map(BureauTrust::ofBytes)
                .or(() -> open(ANCHOR).map(BureauAnchor::ofBytes).map(BureauTrust::of));
    }

    public void keepTrust(BureauTrust trust) {
        put(TRUST, trust.bytes());
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
