package org.chizheng.core.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.chizheng.core.ledger.Journal;
import org.chizheng.core.ledger.Reserve;
import org.chizheng.core.seal.DataKey;
import org.chizheng.core.seal.PracticeSeams;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.shared.Seams;

/** A data folder that is locked and whose journals are open. The projection comes after it, in {@link Projections}. */
public final class Home implements AutoCloseable {
    private final HomeFolder folder;
    private final HomeCard card;
    private final DataKey key;
    private final Seams seams;
    private final Disk disk;
    private final HomeLock lock;
    private final ReserveFile reserve;
    private boolean isNew;
    private Journal travelling;
    private Journal local;

    private Home(HomeFolder folder, HomeCard card, DataKey key, Seams seams, Disk disk) {
        this.folder = folder;
        this.card = card;
        this.key = key;
        this.seams = seams;
        this.disk = disk;
        this.reserve = new ReserveFile(folder.reserve(), disk);
        this.lock = HomeLock.take(folder);
    }

    /**
     * Locks the folder and opens both chains.
     *
     * @throws Refusal {@code home.*} or {@code journal.*}; nothing is left locked
     */
    public static Home open(HomeFolder folder, DataKey key, Seams machine, Disk disk) {
        folder.refuseNetwork();
        return open(folder, HomeCard.read(folder), key, machine, disk);
    }

    /**
     * A folder that is being made: its card is written last, so that a card without journals means that they were lost.
     */
    public static Home begin(HomeFolder folder, HomeCard card, DataKey key, Seams machine, Disk disk) {
        Home home = open(folder, card, key, machine, disk);
        home.isNew = true;
        return home;
    }

    private static Home open(HomeFolder folder, HomeCard card, DataKey key, Seams machine, Disk disk) {
        Seams seams = card.practice() ? new PracticeSeams(machine, LocalDate.parse(card.practiceDay())) : machine;
        Home home = new Home(folder, card, key, seams, disk);
        try {
            home.travelling = home.journal(card.chainId());
            home.local = home.journal(card.localChainId());
            home.reserve.stands();
            return home;
        } catch (RuntimeException failed) {
            home.close();
            throw failed;
        }
    }

    private Journal journal(Id chain) {
        return Journal.open(folder.journal(chain), card.deviceId(), chain, disk, key.sealer("journal", seams));
    }

    /** True when the disk had no room for the reserve: the screen warns before the first save fails. */
    public boolean reserveMissing() {
        return !reserve.stands();
    }

    public Reserve reserve() {
        return reserve;
    }

    /** True while the folder is being made. */
    boolean isNew() {
        return isNew;
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

    List<Journal> journals() {
        return List.of(travelling, local);
    }

    @Override
    public void close() {
        try {
            closeJournals();
        } catch (IOException failed) {
            throw new IllegalStateException("a journal cannot be closed", failed);
        } finally {
            lock.close();
        }
    }

    private void closeJournals() throws IOException {
        try {
            if (travelling != null) {
                travelling.close();
            }
        } finally {
            if (local != null) {
                local.close();
            }
        }
    }

    /** Eight megabytes that are given up when the disk is full, so that what is here can still be sent out. */
    private static final class ReserveFile implements Reserve {
        private static final int BYTES = 8 << 20;

        private final Path file;
        private final Disk disk;
        private boolean stands;

        ReserveFile(Path file, Disk disk) {
            this.file = file;
            this.disk = disk;
        }

        /** Tries to put it back when it is gone; a disk still full leaves it gone. */
        @Override
        public boolean stands() {
            if (!stands) {
                stands = Files.exists(file) || put();
            }
            return stands;
        }

        private boolean put() {
            try {
                disk.replace(file, new byte[BYTES]);
                return true;
            } catch (IOException stillFull) {
                return false;
            }
        }

        @Override
        public void giveUp() {
            stands = false;
            try {
                disk.delete(file);
            } catch (IOException locked) {
                stands = Files.exists(file);
            }
        }
    }
}
