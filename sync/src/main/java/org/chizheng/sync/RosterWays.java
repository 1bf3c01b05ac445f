package org.chizheng.sync;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chizheng.core.Core;
import org.chizheng.core.shared.Finding;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.shared.Seams;
import org.chizheng.sync.batch.Reason;
import org.chizheng.sync.identity.BureauTrust;
import org.chizheng.sync.identity.DeviceStatus;
import org.chizheng.sync.keep.KeyBox;
import org.chizheng.sync.keep.OpReading;
import org.chizheng.sync.outbox.RosterIntake;
import org.chizheng.sync.transport.LiveTransport;
import org.chizheng.sync.transport.Parcel;
import org.chizheng.sync.transport.folder.Stick;

/** How the roster comes to an office, and what it has to say there. Keys come before what they signed. */
final class RosterWays {
    private final Core core;
    private final KeyBox keys;
    private final RosterIntake intake;

    RosterWays(Core core, KeyBox keys, OpReading reading) {
        this.core = core;
        this.keys = keys;
        this.intake = new RosterIntake(core, keys, reading);
    }

    /** From sticks and folders, each version in its turn. */
    void take(List<Path> paths, DownTally tally) {
        Id epoch = intake.life();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                new Stick(path, core.home().disk())
                        .rosters(epoch, intake.version())
                        .forEach(parcel -> take(parcel, tally));
            }
        }
    }

    /** Versions that a key signed which was handed over before this office came are not for it. */
    private void take(Parcel parcel, DownTally tally) {
        try {
            intake.take(parcel.read());
        } catch (Refusal refused) {
            boolean notForUs = refused.code().equals(Reason.UNKNOWN_KEY.code())
                    || refused.code().equals(Reason.FORMER_KEY.code());
            if (!notForUs) {
                tally.refuse(refused);
            }
        }
    }

    /**
     * Over the line, one version after the other, until there is none newer. A roster of a life that is not met here yet
     * is left until its downlink has told of it.
     */
    void fetch(LiveTransport client) {
        try {
            fetchAll(client);
        } catch (Refusal refused) {
            if (!refused.code().equals(RosterIntake.OTHER_LIFE)) {
                throw refused;
            }
        }
    }

    private void fetchAll(LiveTransport client) {
        Id dev = core.home().card().deviceId();
        Optional<byte[]> next = client.roster(dev, intake.version(), intake.signer());
        while (next.isPresent() && intake.take(next.get())) {
            next = client.roster(dev, intake.version(), intake.signer());
        }
    }

    /** By this machine's clock, which may be wrong: it warns and stops nothing. */
    static List<Finding> trouble(BureauTrust trust, Seams seams) {
        List<Finding> findings = new ArrayList<>();
        if (trust.own().filter(DeviceStatus.REVOKED::equals).isPresent()) {
            findings.add(Finding.of(
                    "device.revoked",
                    "县局已停用这台电脑：第 " + trust.lastTrusted() + " 条以后的没有采用，只封存",
                    "名册里这台电脑的状态是已停用；内容都还在本机和县局",
                    "请与县局联系：确认是本人录入的，县局可以把截止往后移或恢复采用"));
        }
        if (trust.version() > 0 && seams.millis() > trust.untilAt()) {
            long days = Duration.ofMillis(seams.millis() - trust.madeAt()).toDays();
            findings.add(Finding.of(
                    "roster.old",
                    "县局的设备名册已经 " + days + " 天没有更新",
                    "名册每 120 天要更新一次；过期以后看不出县局换过密钥没有、停用过哪些电脑",
                    "请联网上报一次，或请县局写回U盘后接收；录入和上报照常"));
        }
        return findings;
    }
}
