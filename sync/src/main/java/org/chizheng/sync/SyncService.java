package org.chizheng.sync;

import java.util.List;
import org.chizheng.core.Core;
import org.chizheng.core.shared.Finding;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.audit.AuditCopy;
import org.chizheng.sync.keep.Inbox;
import org.chizheng.sync.keep.KeyBox;
import org.chizheng.sync.keep.OpReading;
import org.chizheng.sync.life.Life;

/**
 * The one entry for screens and commands. Make one for an open register and keep it as long; it may be used from
 * several threads, and has none of its own but those of an open hub.
 */
public final class SyncService {
    /** Name of the setting that keeps what the last exchange said of this machine's clock. */
    static final String CLOCK = "clock.standing";

    private final Core core;
    private final KeyBox keys;
    private final Inbox inbox;
    private BureauSync bureau;
    private OfficeSync office;

    public SyncService(Core core) {
        this.core = core;
        var home = core.home();
        this.keys = new KeyBox(home.folder(), home.key(), home.seams(), home.disk());
        this.inbox = new Inbox(home.folder(), home.disk());
        // Offices measure their clocks against the bureau's, so the bureau's own is right by definition.
        String standing = core.isBureau() ? "ok" : core.settings().get(CLOCK).orElse("unknown");
        core.ledger().clockStanding(standing);
    }

    public boolean isBureau() {
        return core.isBureau();
    }

    /** This device's id, as lists and commands show it. */
    public String device() {
        return core.home().card().device();
    }

    /** Code of the unit whose register this is. */
    public String unit() {
        return core.home().card().unit();
    }

    /** @throws Refusal {@code sync.bureau-only} at an office */
    public synchronized BureauSync bureau() {
        if (!core.isBureau()) {
            throw Refusal.of("sync.bureau-only", "这项工作只在县局的电脑上做", "当前数据文件夹属于乡镇或部门", "请在县局的电脑上操作，或检查打开的是哪个数据文件夹");
        }
        if (bureau == null) {
            bureau = new BureauSync(core, keys, inbox, new OpReading(keys, inbox));
        }
        return bureau;
    }

    /** @throws Refusal {@code sync.office-only} at the bureau */
    public synchronized OfficeSync office() {
        if (core.isBureau()) {
            throw Refusal.of("sync.office-only", "这项工作在乡镇和部门的电脑上做", "当前数据文件夹属于县局", "县局请用“收件”接收，用“下发”写回U盘");
        }
        if (office == null) {
            office = new OfficeSync(core, keys, inbox, new OpReading(keys, inbox));
        }
        return office;
    }

    /**
     * Begins another life of the bureau, because a person says that an older copy of its folder was put in its place.
     * Offices compare their receipts with it as after a restored backup. Close an open hub before.
     *
     * @throws Refusal {@code sync.bureau-only}, {@code right.role}
     */
    public synchronized Life beginLife() {
        Life life = bureau().beginLife();
        bureau = null;
        return life;
    }

    /** The log of who looked at, printed or exported full numbers, signed by this device; see {@link AuditCopy}. */
    public byte[] auditCopy() {
        return new AuditCopy(core, keys.device()).write();
    }

    /** What sending and receiving add to the whole check of a data folder: empty when all agrees. */
    public List<Finding> check() {
        return isBureau() ? bureau().checkLog().stream().toList() : office().doubts();
    }

    /**
     * What a file says of itself, and whether it is genuine as far as this side can tell; changes nothing.
     *
     * @throws Refusal {@code batch.*} when it is not what it says
     */
    public FileFacts look(byte[] file) {
        FileLook look = new FileLook(core, keys, new OpReading(keys, inbox));
        return isBureau() ? look.atBureau(file, bureau().senders()) : look.atOffice(file);
    }
}
