package org.chizheng.app.bureau.inbox;

import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.chizheng.sync.BureauSync;
import org.chizheng.sync.transport.https.Hub;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The receiver on the line as long as the register is open: a desk may be made anew while it listens, so it does not
 * belong to a page. Off until a person switches it on.
 */
public final class Reception implements AutoCloseable {
    /** Where offices look unless they are told otherwise. */
    static final int PORT = 8443;

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
    private static final String EVERYWHERE = "0.0.0.0";
    private static final String LOOPBACK = "127.0.0.1";

    private final Supplier<BureauSync> sync;
    private final String host;
    private Hub hub;

    /** On every address of this PC. */
    public Reception(Supplier<BureauSync> sync) {
        this(sync, EVERYWHERE);
    }

    /** The practice county is nobody's business but this PC's. */
    public static Reception onThisMachineOnly(Supplier<BureauSync> sync) {
        return new Reception(sync, LOOPBACK);
    }

    Reception(Supplier<BureauSync> sync, String host) {
        this.sync = sync;
        this.host = host;
    }

    /**
     * Does nothing when it listens already.
     *
     * @param port 0 takes a free one
     * @throws org.chizheng.core.shared.Refusal {@code hub.open} when the port is taken
     */
    synchronized void open(int port) {
        if (hub == null) {
            hub = sync.get()
                    .openHub(
                            new InetSocketAddress(host, port),
                            false,
                            fault -> LOG.error("unforeseen in the receiver", fault));
        }
    }

    @Override
    public synchronized void close() {
        if (hub != null) {
            Hub open = hub;
            hub = null;
            open.close();
        }
    }

    /** What offices type, one for each address of this PC; empty while it is off. */
    synchronized List<String> addresses() {
        if (hub == null) {
            return List.of();
        }
        int port = hub.port();
        List<String> hosts = host.equals(EVERYWHERE) ? ownAddresses() : List.of(host);
        return hosts.stream().map(own -> "https://" + own + ":" + port).toList();
    }

    private static List<String> ownAddresses() {
        try {
            List<String> own = Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                    .map(address -> address.getHostAddress())
                    .sorted()
                    .toList();
            return own.isEmpty() ? List.of(LOOPBACK) : own;
        } catch (SocketException unreadable) {
            LOG.warn("the addresses of this machine cannot be read", unreadable);
            return List.of();
        }
    }
}
