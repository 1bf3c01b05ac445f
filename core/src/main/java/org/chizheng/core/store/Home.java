package org.chizheng.core.store;

import java.io.IOException;
import java.time.LocalDate;
import org.chizheng.core.ledger.Journal;
import org.chizheng.core.seal.DataKey;
import org.chizheng.core.seal.PracticeSeams;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.shared.Seams;

/** A data folder that is locked and whose journals are open. The projection comes after it, in {@link Projections}. */
public final class Home implements AutoCloseable {
    private static final long RESERVE = 8L << 20;

    private final HomeFolder folder;
    private final HomeCard card;
    private final DataKey key;
    private final Seams seams;
    private final Disk disk;
    private final HomeLock lock;
    private Journal travelling;
    private Journal local;

    private Home(HomeFolder folder, HomeCard card, DataKey key, Seams seams, Disk disk, HomeLock lock) {
        this.folder = folder;
        this.card = card;
        this.key = key;
        this.seams = seams;
        this.disk = disk;
        this.lock = lock;
    }

    /**
     * Locks the folder and opens both chains.
     *
     * @throws Refusal {@code home.*} or {@code journal.*}; nothing is left locked
     */
    public static Home open(HomeFolder folder, DataKey key, Seams machine, Disk disk) {
        folder.refuseNetwork();
        HomeCard card = HomeCard.read(folder);
        Seams seams = card.practice() ? new PracticeSeams(machine, LocalDate.parse(card.practiceDay())) : machine;
        Home home = new Home(folder, card, key, seams, disk, HomeLock.take(folder));
        try {
            home.travelling = Journal.open(
                    folder.journal(card.chainId()),
                    card.deviceId(),
                    card.chainId(),
                    disk,
                    key.sealer("journal", seams));
            home.local = Journal.open(
                    folder.journal(card.localChainId()),
                    card.deviceId(),
                    card.localChainId(),
                    disk,
                    key.sealer("journal", seams));
            home.keepReserve();
            return home;
        } catch (Refusal refused) {
            home.lock.close();
            throw refused;
        }
    }

    /** Eight megabytes that are given up when the disk is full, so that what is here can still be sent out. */
    private void keepReserve() {
        try {
            if (!java.nio.file.Files.exists(folder.reserve())) {
                disk.replace(folder.reserve(), new byte[(int) RESERVE]);
            }
        } catch (IOException full) {
            // A disk without room for the reserve is told of by the first save; reading and sending still work.
            reserveMissing = true;
        }
    }

    private boolean reserveMissing;

    /** True when the disk had no room for the reserve: the screen warns before the first save fails. */
    public boolean reserveMissing() {
        return reserveMissing;
    }

    public HomeFolder folder() {
        return folder;
    }

    public HomeCard card() {
        return card;
    }

    public DataKey key() {
        return key;
    }

    public Seams seams() {
        return seams;
    }

    public Disk disk() {
        return disk;
    }

    public Journal travelling() {
        return travelling;
    }

    public Journal local() {
        return local;
    }

    @Override
    public void close() {
        try {
            travelling.close();
            local.close();
        } catch (IOException failed) {
            throw new IllegalStateException("a journal cannot be closed", failed);
        } finally {
            lock.close();
        }
    }
}
