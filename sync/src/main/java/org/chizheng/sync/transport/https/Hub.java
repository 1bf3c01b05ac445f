package org.chizheng.sync.transport.https;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.shared.Seams;
import org.chizheng.sync.crypto.HubCertificate;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.ConnectionLimit;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The bureau's receiver on the line. Listens from {@link #open} to {@link #close}, on the address given and no other. */
public final class Hub implements AutoCloseable {
    private static final int MAX_HEADER = 8 * 1024;

    private final Server server;
    private final ServerConnector connector;

    private Hub(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /**
     * @param address where to listen; port 0 takes a free one
     * @param onFault told of what went wrong inside the receiver; the office gets a bare 500
     * @throws Refusal {@code hub.open} when the address is taken or not this machine's
     */
    public static Hub open(
            InetSocketAddress address,
            HubCertificate certificate,
            Receiver receiver,
            HubSettings settings,
            Seams seams,
            Consumer<RuntimeException> onFault) {
        QueuedThreadPool threads = new QueuedThreadPool(settings.threads(), 2);
        threads.setName("hub");
        threads.setDaemon(true);
        Server server = new Server(threads);
        server.setStopTimeout(settings.stopTime().toMillis());
        ServerConnector connector = new ServerConnector(server, 1, 1, tls(certificate, seams), http());
        connector.setHost(address.getHostString());
        connector.setPort(address.getPort());
        connector.setIdleTimeout(settings.idle().toMillis());
        server.addConnector(connector);
        server.addBean(new ConnectionLimit(settings.maxConnections(), connector));
        server.setErrorHandler((request, response, callback) -> {
            response.write(true, ByteBuffer.allocate(0), callback);
            return true;
        });
        server.setHandler(new GracefulHandler(new HubHandler(receiver, settings, seams, onFault)));
        Hub hub = new Hub(server, connector);
        hub.start();
        return hub;
    }

    /** Without the customizer that compares host names: offices come by address, and trust the key. */
    private static SslConnectionFactory tls(HubCertificate certificate, Seams seams) {
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setSslContext(certificate.serverContext(seams));
        tls.setExcludeProtocols();
        tls.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        tls.setRenegotiationAllowed(false);
        SslConnectionFactory factory = new SslConnectionFactory(tls, "http/1.1");
        factory.setEnsureSecureRequestCustomizer(false);
        return factory;
    }

    private static HttpConnectionFactory http() {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendDateHeader(false);
        http.setRequestHeaderSize(MAX_HEADER);
        http.setUriCompliance(UriCompliance.RFC3986);
        return new HttpConnectionFactory(http);
    }

    private void start() {
        try {
            server.start();
        } catch (Exception e) {
            close();
            throw Refusal.causedBy(e, "hub.open", "接收端没有开起来", "端口被别的程序占用，或地址不是本机的", "请换一个端口再开，或关掉占用端口的程序");
        }
    }

    /** The port that is really listened on. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Takes nothing new, lets what runs finish for a while, and is gone. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw Refusal.causedBy(e, "hub.close", "接收端没有正常关闭", "有连接没有在限定时间内结束", "已收到的内容都在；请关闭程序后再打开");
        }
    }
}
