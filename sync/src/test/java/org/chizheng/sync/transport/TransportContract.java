package org.chizheng.sync.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.SeededSeams;
import org.chizheng.sync.batch.json.Limits;
import org.junit.jupiter.api.Test;

/** What an office may count on, whichever way its files travel. */
public abstract class TransportContract {
    protected final SeededSeams seams = new SeededSeams(31);
    protected final Id dev = seams.newId();
    protected final Id chain = seams.newId();
    protected final Id epoch = seams.newId();

    protected abstract Transport transport();

    /** The upward files that the bureau sees by now, in order. */
    protected abstract List<byte[]> atBureau();

    /** The bureau lays out a downlink file. */
    protected abstract void offer(DownName name, byte[] file);

    private byte[] bytes(int length) {
        return seams.random(length);
    }

    private List<byte[]> collectAll(long after) {
        List<byte[]> all = new ArrayList<>();
        for (Parcel parcel : transport().collect(dev, epoch, after)) {
            all.add(parcel.read());
        }
        return all;
    }

    @Test
    void bytesArriveAsTheyWere() {
        byte[] one = bytes(5_000);
        byte[] two = bytes(Limits.FILE);
        transport().send(new UpName(dev, chain, 1, 20), one);
        transport().send(new UpName(dev, chain, 21, 40), two);
        assertThat(atBureau()).containsExactly(one, two);
    }

    @Test
    void sendingAgainIsHarmless() {
        byte[] file = bytes(100);
        UpName name = new UpName(dev, chain, 1, 1);
        Sent first = transport().send(name, file);
        Sent again = transport().send(name, file);
        assertThat(again.stage()).isEqualTo(first.stage());
        assertThat(again.answer()).isEqualTo(first.answer());
        assertThat(atBureau()).containsExactly(file);
    }

    @Test
    void whatIsTooLargeForAnyReaderDoesNotLeave() {
        byte[] file = new byte[Limits.FILE + 1];
        assertThatThrownBy(() -> transport().send(new UpName(dev, chain, 1, 1), file))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(atBureau()).isEmpty();
    }

    @Test
    void thereIsNothingToCollectBeforeSomethingIsOffered() {
        assertThat(collectAll(0)).isEmpty();
        offer(new DownName(seams.newId(), epoch, 1, 5), bytes(10));
        assertThat(collectAll(0)).isEmpty();
    }

    @Test
    void theDownlinkComesInTheOrderOfItsNumbers() {
        byte[] one = bytes(10);
        byte[] two = bytes(11);
        byte[] three = bytes(12);
        offer(new DownName(dev, epoch, 10, 12), three);
        offer(new DownName(dev, epoch, 3, 9), two);
        offer(new DownName(dev, epoch, 1, 2), one);
        assertThat(collectAll(0)).startsWith(one);
        assertThat(collectAll(2)).startsWith(two).doesNotContain(one);
        assertThat(collectAll(9)).containsExactly(three);
        assertThat(collectAll(12)).isEmpty();
    }
}
