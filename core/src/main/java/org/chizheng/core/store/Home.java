package org.chizheng.core.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.chizheng.core.ledger.Chain;
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
    private volatile HomeCard card;
    private volatile Chain.Lives lives;
    private final DataKey key;
    private final Seams seams;
    private final Disk disk;
    private final HomeLock lock;
    private final ReserveFile reserve;
    private boolean isNew;
    private final List<Journal> former = new ArrayList<>();
    private volatile Journal travelling;
    private Journal local;

    private Home(HomeFolder folder, HomeCard card, DataKey key, Seams seams, Disk disk) {
        this.folder = folder;
        this.card = card;
        this.lives = card.lives();
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
            home.openChains();
            home.local = home.journal(card.localChainId(), null);
            home.reserve.stands();
            return home;
        } catch (RuntimeException failed) {
            home.close();
            throw failed;
        }
    }

    private void openChains() {
        byte[] parentHead = null;
        for (Chain.Point left : lives.former()) {
            Journal journal = journal(left.chain(), parentHead);
            former.add(journal);
            journal.leftAt(left);
            parentHead = left.head();
        }
        travelling = journal(card.chainId(), parentHead);
    }

    private Journal journal(Id chain, byte[] parentHead) {
        return Journal.open(
                folder.journal(chain), card.deviceId(), chain, parentHead, disk, key.sealer("journal", seams));
    }

    /**
     * Leaves the present chain where it stands and begins another one. The card is what decides: before it is replaced
     * nothing has happened, after it the new chain is the one that is written. Nobody may write meanwhile.
     *
     * @return the chain that was left
     * @throws Refusal {@code home.write}: then everything is as before
     */
    public Journal turn() {
        Journal left = travelling;
        HomeCard turned = card.turned(left.point(), seams.newId());
        turned.write(folder, disk);
        card = turned;
        lives = turned.lives();
        former.add(left);
        travelling = journal(turned.chainId(), left.head());
        return left;
    }

    /** The chains of this device, one after the other. */
    public Chain.Lives lives() {
        return lives;
    }

    /** The chains that were written before the present one, oldest first. */
    public List<Journal> former() {
        return List.copyOf(former);
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

    /** In the order in which they were written, the one that stays on this device last. */
    public List<Journal> journals() {
        List<Journal> all = new ArrayList<>(former);
        all.add(travelling);
        all.add(local);
        return all;
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
        IOException first = null;
        for (Journal journal : opened()) {
            try {
                journal.close();
            } catch (IOException failed) {
                first = first == null ? failed : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /** What is open, also of a home that could not be opened whole. */
    private List<Journal> opened() {
        List<Journal> all = new ArrayList<>(former);
        Stream.of(travelling, local).filter(Objects::nonNull).forEach(all::add);
        return all;
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
