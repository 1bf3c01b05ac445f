package org.chizheng.sync.intake;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chizheng.core.Core;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Seams;
import org.chizheng.sync.identity.DeviceIdentity;

/** Where the chains of a device stand, for the table of devices and in words for a person. */
final class DeviceChains {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** How long a history that was put in order is still told of. */
    private static final long TOLD_FOR = 30L * 24 * 3600 * 1000;

    private final Core core;
    private final IntakeQueries queries;

    DeviceChains(Core core) {
        this.core = core;
        this.queries = new IntakeQueries(core.store().query());
    }

    private Histories histories(DeviceIdentity device) {
        return new Histories(queries, device.dev(), device.chain());
    }

    /** Whether two histories stand under one name and the device has not gone on in a new chain. */
    boolean forked(DeviceIdentity device) {
        return new Lineage(queries, histories(device)).forked();
    }

    /** Devices under some chain of which a second history stands. */
    Set<Id> branched() {
        return queries.branched();
    }

    /** Names of its chains and branches that are here, and of the one that it enrolled with. */
    Set<Id> homes(Id dev, Id enrolled) {
        return queries.homes(dev, enrolled);
    }

    /** What happened and what to do, a sentence each; empty for a device with one history. */
    List<String> told(String unit, DeviceIdentity device) {
        Histories histories = histories(device);
        Lineage lineage = new Lineage(queries, histories);
        List<String> told = new ArrayList<>();
        boolean forked = lineage.forked();
        for (Histories.Limb limb : histories.limbs()) {
            boolean recent = queries.lastMillis(limb.home(), 1) > core.seams().millis() - TOLD_FOR;
            if (limb.isBranch() && (forked || recent)) {
                told.add(fork(unit, limb, forked));
            }
        }
        if (lineage.twins()) {
            told.add(unit + "有两台电脑在用同一个设备登记，都在录入。两边的内容都已收下；请让其中一台先上报，再新建数据文件夹、用新的登记码重新登记");
        }
        return told;
    }

    private String fork(String unit, Histories.Limb limb, boolean open) {
        long first = limb.base().seq() + 1;
        String one = time(queries.firstMillis(limb.base().home(), first));
        String other = time(queries.firstMillis(limb.home(), first));
        String what = unit + "从第 " + first + " 条起有两份不同的记录（一份 " + one + " 起，一份 " + other
                + " 起）：数据文件夹曾被复制，或用旧备份恢复过。两份都已接收，都改过的内容在“冲突”里";
        return what + (open ? "；请告知" + unit + "再上报一次，那台电脑会自动另起一本日志" : "；那台电脑已另起一本日志，不用再处理");
    }

    private static String time(long millis) {
        return millis == 0 ? "时间不明" : TIME.format(Instant.ofEpochMilli(millis).atZone(Seams.ZONE));
    }
}
