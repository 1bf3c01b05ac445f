package org.chizheng.sync.transport.https;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.SeededSeams;
import org.chizheng.sync.crypto.HubCertificate;
import org.chizheng.sync.crypto.PinnedTrust;
import org.chizheng.sync.transport.DownName;
import org.chizheng.sync.transport.UpName;

/** A bureau that keeps what it is given, behind a real hub on the loopback. */
final class Desk implements Receiver, AutoCloseable {
    record Down(DownName name, byte[] file) {}

    final SeededSeams seams = new SeededSeams(33);
    final HubCertificate certificate = HubCertificate.fresh(seams);
    final List<byte[]> taken = new ArrayList<>();
    final List<UpName> names = new ArrayList<>();
    final List<Down> downs = new ArrayList<>();
    final List<RuntimeException> faults = new ArrayList<>();
    final List<Long> pauses = new ArrayList<>();
    final List<Reply> scripted = new ArrayList<>();
    RuntimeException trouble;
    private final Hub hub;

    Desk(HubSettings settings) {
        InetSocketAddress free = new InetSocketAddress("127.0.0.1", 0);
        hub = Hub.open(free, certificate, this, settings, seams, faults::add);
    }

    String address() {
        return "https://127.0.0.1:" + hub.port();
    }

    int port() {
        return hub.port();
    }

    HubClient client() {
        return new HubClient(
                address(), PinnedTrust.pinned(certificate.keyHash(), seams), new Backoff(seams, pauses::add));
    }

    @Override
    public synchronized Reply up(UpName name, byte[] file) {
        if (trouble != null) {
            throw trouble;
        }
        if (!scripted.isEmpty()) {
            return scripted.remove(0);
        }
        boolean known = taken.stream().anyMatch(former -> Arrays.equals(former, file));
        if (!known) {
            taken.add(file);
            names.add(name);
        }
        return new Reply(known ? Reply.Status.OK : Reply.Status.CREATED, Arrays.copyOf(file, 3));
    }

    @Override
    public synchronized Reply heads(Id dev) {
        return names.isEmpty() ? Reply.of(Reply.Status.NOT_FOUND) : new Reply(Reply.Status.OK, dev.bytes());
    }

    @Override
    public synchronized Reply down(Id dev, Id epoch, long after, Optional<Id> writing) {
        Optional<Down> next = downs.stream()
                .filter(down -> down.name().dev().equals(dev) && down.name().first() == after + 1)
                .findFirst();
        return next.map(down -> new Reply(Reply.Status.OK, down.file())).orElse(Reply.of(Reply.Status.NO_CONTENT));
    }

    @Override
    public synchronized Reply enrol(byte[] request) {
        taken.add(request);
        return Reply.of(Reply.Status.ACCEPTED);
    }

    @Override
    public synchronized Reply grant(Id dev) {
        return taken.isEmpty() ? Reply.of(Reply.Status.NO_CONTENT) : new Reply(Reply.Status.OK, new byte[] {9});
    }

    @Override
    public void close() {
        hub.close();
    }
}
