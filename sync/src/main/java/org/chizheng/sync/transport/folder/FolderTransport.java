package org.chizheng.sync.transport.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.transport.Parcel;
import org.chizheng.sync.transport.Sent;
import org.chizheng.sync.transport.Transport;
import org.chizheng.sync.transport.UpName;

/** An office's side of a stick. What it says of a file is that it was read back from there, never more. */
public final class FolderTransport implements Transport {
    private final Stick stick;
    private final String office;

    /** @param office unit code of this office, the name of its folder on the stick */
    public FolderTransport(Path folder, String office, Disk disk) {
        this.stick = new Stick(folder, disk);
        this.office = office;
    }

    @Override
    public Sent send(UpName name, byte[] file) {
        stick.put(office, name, file);
        return new Sent(Sent.Stage.EXPORTED, new byte[0]);
    }

    @Override
    public List<Parcel> collect(Id dev, Id epoch, long after) {
        String known = "/" + Stick.shortId(epoch) + "/";
        List<Parcel> parcels = new ArrayList<>();
        for (Parcel parcel : stick.downlink(dev).parcels()) {
            String name = parcel.name().substring(parcel.name().lastIndexOf('/') + 1);
            if (!parcel.name().contains(known) || StickWalk.number(name, 2) > after) {
                parcels.add(parcel);
            }
        }
        return parcels;
    }
}
