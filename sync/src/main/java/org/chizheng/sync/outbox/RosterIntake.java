package org.chizheng.sync.outbox;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chizheng.core.Core;
import org.chizheng.core.ledger.Chain;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.batch.Addressee;
import org.chizheng.sync.batch.BatchReader;
import org.chizheng.sync.batch.BatchType;
import org.chizheng.sync.batch.Reason;
import org.chizheng.sync.batch.VerifiedBatch;
import org.chizheng.sync.batch.json.LineException;
import org.chizheng.sync.crypto.SigningPublicKey;
import org.chizheng.sync.identity.BureauTrust;
import org.chizheng.sync.identity.DeviceStatus;
import org.chizheng.sync.identity.Roster;
import org.chizheng.sync.keep.KeyBox;
import org.chizheng.sync.keep.OpReading;
import org.chizheng.sync.life.Lives;

/**
 * An office takes a version of the roster. The highest one counts; a lower one is refused, so that nobody brings back a key
 * that was handed over. Only the key that is believed now may hand over to the next, so that no change is skipped.
 */
public final class RosterIntake {
    /** Code of the refusal of a roster of another life of the bureau than the one that holds here. */
    public static final String OTHER_LIFE = "roster.epoch";

    private final Core core;
    private final KeyBox keys;
    private final OpReading reading;

    public RosterIntake(Core core, KeyBox keys, OpReading reading) {
        this.core = core;
        this.keys = keys;
        this.reading = reading;
    }

    /** The last version taken here of the bureau's present life, 0 for none: each life numbers its own. */
    public long version() {
        BureauTrust trust = trust();
        return trust.life().equals(lives(trust).current()) ? trust.version() : 0;
    }

    /** The bureau's life whose rosters count here. */
    public Id life() {
        return lives(trust()).current();
    }

    private Lives lives(BureauTrust trust) {
        return new Lives(core.store(), trust.anchor().epoch());
    }

    /** Thumbprint of the bureau's key that is believed now. */
    public String signer() {
        return trust().anchor().bureau().kid();
    }

    private BureauTrust trust() {
        return keys.trust().orElseThrow();
    }

    /**
     * A roster of a life that is not known here yet says nothing: the downlink has to tell of that life first.
     *
     * @return true when it brought something new
     * @throws Refusal {@code batch.*}, {@code roster.epoch}, {@code roster.older}, {@code roster.other} or {@code
     *     roster.handover}: then what is believed here stays
     */
    public synchronized boolean take(byte[] file) {
        BureauTrust trust = trust();
        VerifiedBatch batch = new BatchReader(
                        new Addressee(trust.anchor().aud(), Optional.empty(), EnumSet.of(BatchType.ROSTER)), trust)
                .verify(file);
        if (batch.file().equals(trust.roster())) {
            return false;
        }
        Id epoch = batch.manifest().route().epoch();
        Lives lives = lives(trust);
        if (!epoch.equals(lives.current()) && !lives.isOver(epoch)) {
            return false;
        }
        Roster roster = read(batch);
        requireNewer(roster, epoch, trust, lives);
        SigningPublicKey signer = batch.sender().key();
        boolean handsOver = roster.handsOver(signer);
        if (handsOver) {
            requireSound(roster, trust);
        }
        keys.keepTrust(next(batch, roster, trust, handsOver));
        roster.member(own())
                .filter(member -> member.device()
                        .kid()
                        .equals(keys.device().signing().publicKey().kid()))
                .ifPresent(member -> keys.announced());
        return true;
    }

    private Id own() {
        return core.home().card().deviceId();
    }

    private Roster read(VerifiedBatch batch) {
        try {
            Roster roster = Roster.ofLines(reading.bodies().roster(batch));
            if (roster.version() == batch.manifest().stretch().first()
                    && roster.bureau().aud().equals(batch.manifest().route().aud())
                    && roster.bureau().epoch().equals(batch.manifest().route().epoch())) {
                return roster;
            }
        } catch (LineException other) {
            throw Reason.OP.refuse("设备名册");
        }
        throw Reason.OP.refuse("设备名册");
    }

    private static void requireNewer(Roster roster, Id epoch, BureauTrust trust, Lives lives) {
        if (!epoch.equals(lives.current())) {
            throw Refusal.of(OTHER_LIFE, "这是县局恢复数据以前的设备名册，没有采用", "县局后来用备份恢复过，旧的名册不再作数", "请用县局最近一次写回的U盘，或联网更新");
        }
        if (!epoch.equals(trust.life())) {
            return;
        }
        if (roster.version() < trust.version()) {
            throw Refusal.of(
                    "roster.older",
                    "这份设备名册比本机已有的旧，没有采用",
                    "本机已有第 " + trust.version() + " 版，这份是第 " + roster.version() + " 版；退回旧名册会让换掉的密钥重新有效",
                    "请用县局最近一次写回的U盘，或联网更新");
        }
        if (roster.version() == trust.version()) {
            throw Refusal.of(
                    "roster.other",
                    "同一版的设备名册有两份不同的，没有采用",
                    "第 " + roster.version() + " 版本机已经收过，内容不一样；可能有人冒充县局",
                    "请立即打电话与县局核对，核对清楚以前先用原来的名册");
        }
    }

    private static void requireSound(Roster roster, BureauTrust trust) {
        SigningPublicKey former = trust.anchor().bureau().signing();
        String next = roster.bureau().bureau().kid();
        boolean returns =
                trust.former().stream().anyMatch(key -> key.key().kid().equals(next));
        boolean sameDevice =
                roster.bureau().bureau().dev().equals(trust.anchor().bureau().dev());
        if (returns || !sameDevice || !roster.agreed(former)) {
            throw Refusal.of("roster.handover", "县局换密钥的名册不合规定，没有采用", "新密钥没有在名册上签名，或是换掉过的旧密钥", "请打电话与县局核对，原来的密钥照旧有效");
        }
    }

    private BureauTrust next(VerifiedBatch batch, Roster roster, BureauTrust trust, boolean handsOver) {
        Optional<Roster.Member> own = roster.member(own());
        List<BureauTrust.Former> former = new ArrayList<>(trust.former());
        if (handsOver) {
            former.add(new BureauTrust.Former(
                    trust.anchor().bureau().signing(),
                    own.map(Roster.Member::down).orElse(0L)));
        }
        return new BureauTrust(
                roster.bureau().in(trust.anchor().epoch()),
                former,
                roster.bureau().epoch(),
                roster.version(),
                batch.file(),
                roster.madeAt(),
                roster.untilAt(),
                own.map(Roster.Member::status),
                own.filter(member -> member.status() == DeviceStatus.REVOKED)
                        .map(member -> trusted(member.revoked()))
                        .orElse(0L));
    }

    /** Up to which of its own saves, counted through all of its chains, this PC counts. */
    private long trusted(Map<Id, Long> marks) {
        Chain.Lives lives = core.chains().lives();
        long through = 0;
        for (Id chain : lives.all()) {
            if (through == lives.before(chain)) {
                through = lives.number(chain, marks.getOrDefault(chain, 0L));
            }
        }
        return through;
    }
}
