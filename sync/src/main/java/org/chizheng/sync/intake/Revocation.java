package org.chizheng.sync.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chizheng.core.Core;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.trust.ChainMark;
import org.chizheng.core.office.Right;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.identity.DeviceEntry;
import org.chizheng.sync.identity.DeviceStatus;
import org.chizheng.sync.keep.SyncRecords;

/**
 * A device is trusted up to a number of its chain and not beyond. A person decides it, with a reason that the journal
 * keeps; the same person may move the number, when a lost PC's honest work turns up, or take the decision back. What
 * stands behind the number loses its effect and is kept where it can be seen and brought back.
 */
public final class Revocation {
    private static final int SHORTEST = 6;

    private final Core core;
    private final Enrolment enrolment;
    private final BatchIntake intake;

    public Revocation(Core core, Enrolment enrolment, BatchIntake intake) {
        this.core = core;
        this.enrolment = enrolment;
        this.intake = intake;
    }

    /**
     * Up to where a revoked device is trusted.
     *
     * @param lastTrusted the last number that counts
     * @param setAside how many saves are here behind it
     * @param reason as the person gave it; empty for none
     */
    public record Mark(long lastTrusted, long setAside, String reason) {}

    /** @param homes its chains and branches; the number is that of the chain it enrolled with, what is set aside of all */
    static Mark markOf(Core core, Id chain, Set<Id> homes) {
        Map<String, Object> values = core.ledger().values(ChainMark.KIND, chain);
        long aside = 0;
        for (Id home : homes) {
            long here = core.projection().appliedThrough(home);
            aside += Math.max(0, here - trusted(core.ledger().values(ChainMark.KIND, home)));
        }
        return new Mark(trusted(values), aside, values.get("reason") instanceof String given ? given : "");
    }

    private static long trusted(Map<String, Object> mark) {
        return mark.get("lastTrusted") instanceof Long number ? number : 0;
    }

    /** The mark of a chain or branch that a revoked device shows up with: nothing of it counts. Empty for all others. */
    static Optional<Change> unnamed(Core core, DeviceEntry device, Id home) {
        Map<String, Object> mark = core.ledger().values(ChainMark.KIND, home);
        boolean needed = device.status() == DeviceStatus.REVOKED && !(mark.get("lastTrusted") instanceof Long);
        return needed
                ? Optional.of(ChainMark.at(home, 0L, null, core.ledger().seen(ChainMark.KIND, home)))
                : Optional.empty();
    }

    /**
     * Trusts a device up to a number; of one that was revoked before, moves the number.
     *
     * @param dev the device's id or its first characters, at least six
     * @param after the last number that counts; empty for what is here now, or for where the mark stands already
     * @param reason why; may be empty the first time, demanded when a mark is moved
     * @throws Refusal {@code device.unknown}, {@code device.after}, {@code device.reason}, {@code right.role}
     */
    public Enrolment.Device revoke(String dev, Optional<Long> after, String reason) {
        return revoke(dev, after, Map.of(), reason);
    }

    /**
     * As {@link #revoke(String, Optional, String)}, with a number for each chain that a person names: a folder that was
     * put back from a copy, or copied, wrote several.
     *
     * @param ofChains ids of {@link #histories}, or their first characters, at least six, to the last number that counts
     * @throws Refusal also {@code device.history} for a chain that the device has not
     */
    public Enrolment.Device revoke(String dev, Optional<Long> after, Map<String, Long> ofChains, String reason) {
        enrolment.require(Right.MANAGE_DEVICES);
        DeviceQueries.Row row = enrolment.known(dev);
        Map<Id, Long> named = named(row, ofChains);
        Stream.concat(after.stream(), ofChains.values().stream())
                .filter(number -> number < 0)
                .forEach(number -> {
                    throw Refusal.of(
                            "device.after", "截止的编号不对：" + number, "编号从 1 数起，0 表示一条也不采用", "请按“收件”里这台电脑各包的起止编号重新填");
                });
        boolean before = row.state().equals(Enrolment.REVOKED);
        if (before && after.isEmpty() && named.isEmpty()) {
            return enrolment.device(row.id());
        }
        if (before) {
            requireReason(reason);
        }
        long here = core.projection().appliedThrough(row.chain());
        Long stands = before && after.isEmpty() ? (Long) markedThrough(row.chain()) : (Long) after.orElse(here);
        move(row, Enrolment.REVOKED, stands, before && after.isEmpty(), named, reason);
        return enrolment.device(row.id());
    }

    /**
     * One history of a device: a chain, or a second history that stands under the name of one.
     *
     * @param here the last number that is here
     * @param counts the last number that counts; all when the device is not revoked
     */
    public record History(Id id, long here, long counts) {}

    /** Every history of a device that is here, the one that it enrolled with first. */
    public List<History> histories(String dev) {
        DeviceQueries.Row row = enrolment.known(dev);
        return homes(row).stream()
                .sorted(Comparator.comparing((Id home) -> !home.equals(row.chain()))
                        .thenComparing(home -> home))
                .map(home -> {
                    long here = core.projection().appliedThrough(home);
                    return new History(home, here, Math.min(here, markedThrough(home)));
                })
                .toList();
    }

    private Set<Id> homes(DeviceQueries.Row row) {
        return new IntakeQueries(core.store().query()).homes(row.dev(), row.chain());
    }

    private Map<Id, Long> named(DeviceQueries.Row row, Map<String, Long> ofChains) {
        Map<Id, Long> named = new LinkedHashMap<>();
        ofChains.forEach((text, number) -> {
            List<Id> fitting = homes(row).stream()
                    .filter(home -> text.length() >= SHORTEST && home.toString().startsWith(text))
                    .toList();
            if (fitting.size() != 1) {
                throw Refusal.of(
                        "device.history",
                        "号码以 " + text + " 开头的日志，这台电脑没有，或不止一本",
                        "一台电脑换过文件夹或用旧备份恢复过，才有几本日志",
                        "请照 device revoke 列出来的日志号写，至少前 " + SHORTEST + " 位");
            }
            named.put(fitting.get(0), number);
        });
        return named;
    }

    /**
     * Takes a revocation back: everything of the device counts again, and it may go on.
     *
     * @throws Refusal {@code device.not-revoked}, {@code device.unknown}, {@code device.reason}, {@code right.role}
     */
    public Enrolment.Device readmit(String dev, String reason) {
        enrolment.require(Right.MANAGE_DEVICES);
        DeviceQueries.Row row = enrolment.known(dev);
        if (!row.state().equals(Enrolment.REVOKED)) {
            throw Refusal.of("device.not-revoked", "这台电脑没有停用，不用恢复", "名册里它的状态不是“已停用”", "请用 device list 核对设备号");
        }
        requireReason(reason);
        move(row, Enrolment.ACTIVE, null, false, Map.of(), reason);
        return enrolment.device(row.id());
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw Refusal.of(
                    "device.reason", "没有写理由，截止没有改", "移动截止或恢复采用会改变已经显示的内容，要能查到是谁为什么定的", "请写明理由再做一次，例如“电脑已找回，之后的是本人录入”");
        }
    }

    /**
     * Device and marks in one group of the journal: all or none. A number is one of the chain that the device enrolled
     * with; of its other chains and branches nothing counts then, unless the number takes in all that is here, or a
     * person named a number for them.
     *
     * @param keep whether marks that nobody named stay where they stand
     */
    private void move(
            DeviceQueries.Row row, String state, Long lastTrusted, boolean keep, Map<Id, Long> named, String reason) {
        Set<Id> homes = homes(row);
        Map<Id, Long> former = new LinkedHashMap<>();
        homes.forEach(home -> former.put(home, markedThrough(home)));
        Map<Id, Long> marks = keep ? new LinkedHashMap<>() : marks(row, lastTrusted, homes);
        marks.putAll(named);
        String why = reason.isBlank() ? null : reason.strip();
        List<Change> changes = new ArrayList<>();
        changes.add(Change.of(
                        SyncRecords.DEVICE,
                        row.id(),
                        Map.of("state", state),
                        core.ledger().seen(SyncRecords.DEVICE, row.id()))
                .because(why));
        marks.forEach((home, last) ->
                changes.add(ChainMark.at(home, last, why, core.ledger().seen(ChainMark.KIND, home))));
        core.ledger().record(core.actor(), changes);
        marks.forEach((home, last) -> tellWhatMoved(home, former.get(home), last == null ? Long.MAX_VALUE : last));
        intake.answerAnew();
    }

    /** Null takes a mark away. */
    private Map<Id, Long> marks(DeviceQueries.Row row, Long lastTrusted, Set<Id> homes) {
        Map<Id, Long> marks = new LinkedHashMap<>();
        for (Id home : homes) {
            boolean whole =
                    lastTrusted != null && lastTrusted >= core.projection().appliedThrough(row.chain());
            Long other = whole ? (Long) core.projection().appliedThrough(home) : (Long) 0L;
            marks.put(home, home.equals(row.chain()) || lastTrusted == null ? lastTrusted : other);
        }
        return marks;
    }

    private long markedThrough(Id chain) {
        return core.services().ops().marks().getOrDefault(chain, Long.MAX_VALUE);
    }

    /** Lists and the search box show what counts: they read again what came or went. */
    private void tellWhatMoved(Id chain, long former, long now) {
        long from = Math.min(former, now);
        if (from < Long.MAX_VALUE) {
            core.feed().tell(core.services().ops().ofChain(chain, from + 1, Math.max(former, now)));
        }
    }
}
