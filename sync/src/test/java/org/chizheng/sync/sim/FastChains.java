package org.chizheng.sync.sim;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chizheng.core.ledger.Chain;
import org.chizheng.core.ledger.Journal;
import org.chizheng.core.ledger.SmallSegments;
import org.chizheng.core.seal.DataKey;
import org.chizheng.core.seal.Hash;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Cards;
import org.chizheng.core.store.HomeCard;
import org.chizheng.core.store.HomeFolder;
import org.chizheng.core.store.known.KnownHeads;

/**
 * The chains in a folder of the fast layer: production card, journals and heads kept outside, with small segments. The
 * order of a turn is that of {@code Home}: the card decides.
 */
final class FastChains {
    /**
     * What all openings of one folder have in common.
     *
     * @param state what the machine keeps outside the folder
     * @param noted what it ought to have there: how far each chain was noted
     */
    record Place(
            Path folder,
            Path state,
            Map<Id, Long> noted,
            SimDisk disk,
            SimSeams seams,
            DataKey key,
            long segmentBytes) {
        /** Another machine with nothing on it. */
        static Place of(Path root, String name, SimSeams seams, DataKey key, long segmentBytes) {
            Path state = root.resolve(name + "-state");
            return new Place(root.resolve(name), state, new HashMap<>(), new SimDisk(), seams, key, segmentBytes);
        }

        /** The folder comes to a machine that has never seen it. */
        void forget() {
            noted.clear();
            County.delete(state);
        }
    }

    private final Place place;
    private final HomeFolder home;
    private final KnownHeads known;
    private final List<Journal> former = new ArrayList<>();
    private HomeCard card;
    private Journal travelling;
    private Journal local;

    private FastChains(Place place) {
        this.place = place;
        this.home = new HomeFolder(place.folder());
        this.known = KnownHeads.in(place.state(), place.disk());
    }

    static void begin(Place place) {
        HomeCard card = new HomeCard(
                HomeCard.FORMAT,
                "township",
                "141025100",
                place.seams().newId().toString(),
                place.seams().newId().toString(),
                place.seams().newId().toString(),
                null);
        card.write(new HomeFolder(place.folder()), place.disk());
    }

    static FastChains open(Place place) {
        FastChains chains = new FastChains(place);
        try {
            chains.open();
            return chains;
        } catch (RuntimeException failed) {
            chains.close();
            throw failed;
        }
    }

    private void open() {
        card = HomeCard.read(home);
        byte[] parentHead = null;
        for (Chain.Point left : card.lives().former()) {
            Journal journal = journal(left.chain(), parentHead);
            former.add(journal);
            journal.leftAt(left);
            parentHead = left.head();
        }
        travelling = journal(card.chainId(), parentHead);
        local = journal(card.localChainId(), null);
    }

    private Journal journal(Id chain, byte[] parentHead) {
        return SmallSegments.open(
                home.journal(chain),
                card.deviceId(),
                chain,
                parentHead,
                place.disk(),
                place.key().sealer("journal", place.seams()),
                place.segmentBytes());
    }

    Journal turn() {
        Journal left = travelling;
        HomeCard turned = Cards.turned(card, left.point(), place.seams().newId());
        turned.write(home, place.disk());
        card = turned;
        former.add(left);
        travelling = journal(card.chainId(), left.head());
        return left;
    }

    /** Whether somebody's word on the present chain fits what is here. */
    boolean agrees(Chain.Point point) {
        return !point.chain().equals(travelling.chain())
                || point.seq() <= travelling.lastSeq() && Hash.same(travelling.headAt(point.seq()), point.head());
    }

    /** What the machine remembers fits, too, or it remembers nothing. */
    boolean agreesWithMachine() {
        return known.of(device(), travelling.chain()).map(this::agrees).orElse(true);
    }

    /** How much of the present chain the machine was told of. */
    long remembered() {
        return place.noted().getOrDefault(travelling.chain(), 0L);
    }

    void noteOutside() {
        if (known.note(device(), travelling.point())) {
            place.noted().merge(travelling.chain(), travelling.lastSeq(), Math::max);
        }
    }

    Id device() {
        return card.deviceId();
    }

    Chain.Lives lives() {
        return card.lives();
    }

    Journal travelling() {
        return travelling;
    }

    Journal local() {
        return local;
    }

    /** Those that travel, oldest first. */
    List<Journal> travellingOnes() {
        List<Journal> all = new ArrayList<>(former);
        all.add(travelling);
        return all;
    }

    void verify() {
        travellingOnes().forEach(Journal::verify);
        local.verify();
    }

    /** As the program ends: the machine learns how far it came, if its disk lets it. */
    void shut() {
        try {
            noteOutside();
        } catch (PowerCut cut) {
            place.disk().kill();
        }
        close();
    }

    /** Closes what is open, also of a folder that could not be opened whole. */
    private void close() {
        List<Journal> all = new ArrayList<>(former);
        all.add(travelling);
        all.add(local);
        try {
            for (Journal journal : all) {
                if (journal != null) {
                    journal.close();
                }
            }
        } catch (IOException | PowerCut broken) {
            place.disk().kill();
        }
    }

    /** The folder as it lies there now, kept beside it; the program is closed. */
    Path copyTo(Path copy) {
        County.delete(copy);
        County.copy(place.folder(), copy);
        return copy;
    }
}
