package org.chizheng.sync.transport.https;

import java.util.List;
import org.chizheng.sync.transport.DownName;
import org.chizheng.sync.transport.Transport;
import org.chizheng.sync.transport.TransportContract;
import org.junit.jupiter.api.AfterEach;

class HubTransportTest extends TransportContract {
    private final Desk desk = new Desk(HubSettings.DESK);
    private final HubClient client = desk.client();

    @AfterEach
    void close() {
        desk.close();
    }

    @Override
    protected Transport transport() {
        return client;
    }

    @Override
    protected List<byte[]> atBureau() {
        return List.copyOf(desk.taken);
    }

    @Override
    protected void offer(DownName name, byte[] file) {
        desk.downs.add(new Desk.Down(name, file));
    }
}
