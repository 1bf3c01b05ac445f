package org.chizheng.sync.attached;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.chizheng.core.Core;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.identity.DeviceEntry;
import org.chizheng.sync.identity.DeviceStatus;
import org.chizheng.sync.identity.DeviceTable;
import org.chizheng.sync.transport.https.FileText;
import org.chizheng.sync.transport.https.Reply;

/**
 * The bureau's side of files on the line. A device that is enrolled and not revoked may bring what a record names and
 * fetch what a record names; the files are sealed under keys that only those records hold.
 */
public final class FileDoor {
    private static final int MOST = 200;

    private final Supplier<DeviceTable> table;
    private final Core core;
    private final AttachedFiles files;

    public FileDoor(Core core, Supplier<DeviceTable> table) {
        this.table = table;
        this.core = core;
        this.files = new AttachedFiles(core);
    }

    private Optional<Reply.Status> stopped(Id dev) {
        DeviceStatus status = table.get().device(dev).map(DeviceEntry::status).orElse(null);
        if (status == null) {
            return Optional.of(Reply.Status.NOT_FOUND);
        }
        return status == DeviceStatus.REVOKED ? Optional.of(Reply.Status.FORBIDDEN) : Optional.empty();
    }

    /** Names of files that the device's office or the bureau attached and that are not here. */
    public Reply wanted(Id dev) {
        Optional<Reply.Status> stopped = stopped(dev);
        if (stopped.isPresent()) {
            return Reply.of(stopped.get());
        }
        String unit = table.get().device(dev).orElseThrow().device().unit();
        List<String> names = files.lacking(List.of(unit, core.home().card().unit())).keySet().stream()
                .limit(MOST)
                .toList();
        return new Reply(Reply.Status.OK, FileText.names(names));
    }

    /** The pieces that are here of a file that is wanted. */
    public synchronized Reply pieces(Id dev, String name) {
        return whereWanted(
                dev,
                name,
                bytes -> new Reply(
                        Reply.Status.OK, FileText.pieces(files.pieces().here(name, bytes))));
    }

    /** @return {@link Reply.Status#CREATED} with the last piece, else {@link Reply.Status#ACCEPTED} */
    public synchronized Reply put(Id dev, String name, int piece, byte[] content) {
        return whereWanted(
                dev,
                name,
                bytes -> Reply.of(
                        files.pieces().put(name, bytes, piece, content)
                                ? Reply.Status.CREATED
                                : Reply.Status.ACCEPTED));
    }

    private interface OfBytes {
        Reply answer(long bytes);
    }

    private Reply whereWanted(Id dev, String name, OfBytes answer) {
        Optional<Reply.Status> stopped = stopped(dev);
        if (stopped.isPresent()) {
            return Reply.of(stopped.get());
        }
        OptionalLong bytes = files.bytes(name);
        return bytes.isEmpty() || files.has(name)
                ? Reply.of(Reply.Status.NO_CONTENT)
                : answer.answer(bytes.getAsLong());
    }

    /** One piece, or {@link Reply.Status#NO_CONTENT} for a file that is not here. */
    public Reply piece(Id dev, String name, int piece) {
        Optional<Reply.Status> stopped = stopped(dev);
        if (stopped.isPresent()) {
            return Reply.of(stopped.get());
        }
        return files.bytes(name).isEmpty()
                ? Reply.of(Reply.Status.NO_CONTENT)
                : files.read(name)
                        .filter(content -> piece < FilePieces.count(content.length))
                        .map(content -> new Reply(Reply.Status.OK, FilePieces.cut(content, piece)))
                        .orElse(Reply.of(Reply.Status.NO_CONTENT));
    }
}
