package org.chizheng.sync.intake;

import org.chizheng.core.ledger.Chain;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.batch.Manifest;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.identity.DeviceTable;

/** Which chains a device may write: the one it enrolled with, and those that go on from a chain of its own. */
final class ChainRules {
    /** Chains and branches of one device; an honest one has a handful in its life. */
    static final int MOST = 40;

    private ChainRules() {}

    /**
     * What can be said of a batch by itself and by whose chains are whose.
     *
     * @throws Refusal {@code batch.start}, {@code device.chain}, {@code batch.parent}: then nothing of it counts
     */
    static void require(BatchIntake.Opened opened, DeviceTable table, IntakeQueries queries) {
        Manifest manifest = opened.manifest();
        if (manifest.stretch().first() > 1) {
            return;
        }
        Op first = opened.ops().get(0);
        if (!Digest.ofBytes(Chain.startOf(first)).equals(manifest.stretch().prev())) {
            throw Refusal.of("batch.start", "这个包的日志开头不对，没有接收", "日志的第一条与这台电脑、这本日志对不上", "请在发出的电脑上重新导出一次；仍不行请与县局联系");
        }
        Id dev = manifest.route().dev();
        if (isAnothers(manifest.route().chain(), dev, table)) {
            throw Refusal.of("device.chain", "包里写的日志是另一台电脑的，没有接收", "一台电脑只能写它自己的日志", "请核对包来自哪台电脑，并与县局联系");
        }
        Chain.Point parent = Chain.parentOf(first).orElse(null);
        if (parent == null) {
            if (!manifest.route().chain().equals(opened.device().device().chain())) {
                throw Refusal.of("device.chain", "这台电脑换过数据文件夹", "包里的日志不是登记时的那一份，也没有接在它后面", "请在那台电脑上重新办理设备登记");
            }
            return;
        }
        boolean anothers = isAnothers(parent.chain(), dev, table)
                || queries.position(parent.chain())
                        .filter(at -> !at.device().equals(dev))
                        .isPresent();
        if (anothers) {
            throw Refusal.of("batch.parent", "这个包接在别的电脑的日志后面，没有接收", "一台电脑的新日志只能接在它自己的日志后面", "请核对包来自哪台电脑，并与县局联系");
        }
    }

    private static boolean isAnothers(Id chain, Id dev, DeviceTable table) {
        return table.devices().stream()
                .anyMatch(other -> !other.device().dev().equals(dev)
                        && other.device().chain().equals(chain));
    }

    /** @throws Refusal {@code device.chains} when the device has begun more chains than any honest one does */
    static void requireRoom(Histories histories, Histories.Placed placed, int waitingChains) {
        boolean fresh = placed.gap() || histories.limb(placed.home()).isEmpty();
        if (fresh && histories.limbs().size() + waitingChains >= MOST) {
            throw Refusal.of(
                    "device.chains", "这台电脑另起日志的次数太多，没有接收", "一台电脑最多有 " + MOST + " 本日志", "请停用这台电脑的登记，新建数据文件夹后重新登记");
        }
    }
}
