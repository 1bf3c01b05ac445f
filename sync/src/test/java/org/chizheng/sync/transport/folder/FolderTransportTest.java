package org.chizheng.sync.transport.folder;

import java.nio.file.Path;
import java.util.List;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.sync.transport.DownName;
import org.chizheng.sync.transport.Parcel;
import org.chizheng.sync.transport.Transport;
import org.chizheng.sync.transport.TransportContract;
import org.junit.jupiter.api.io.TempDir;

class FolderTransportTest extends TransportContract {
    @TempDir
    Path folder;

    @Override
    protected Transport transport() {
        return new FolderTransport(folder, "141025100", new RealDisk());
    }

    @Override
    protected List<byte[]> atBureau() {
        return new Stick(folder, new RealDisk())
                .uplink().parcels().stream().map(Parcel::read).toList();
    }

    @Override
    protected void offer(DownName name, byte[] file) {
        new Stick(folder, new RealDisk()).put(name, file);
    }
}
