package org.chizheng.sync.intake;

import java.util.Optional;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.attached.FileDoor;
import org.chizheng.sync.identity.DeviceEntry;
import org.chizheng.sync.identity.DeviceStatus;
import org.chizheng.sync.identity.DeviceTable;
import org.chizheng.sync.identity.OneTimeCode;
import org.chizheng.sync.keep.IntakeState;
import org.chizheng.sync.transport.UpName;
import org.chizheng.sync.transport.https.Receiver;
import org.chizheng.sync.transport.https.Reply;

/**
 * What stands behind the hub: the same intake and the same downlink as for sticks. Everything that writes goes through
 * the intake's own lock, so several offices at once are one after the other.
 */
public final class HubDoor implements Receiver {
    private final BatchIntake intake;
    private final Downlink downlink;
    private final Enrolment enrolment;
    private final RosterBook roster;
    private final FileDoor files;
    private final boolean admit;

    /**
     * @param admit whether a valid {@link OneTimeCode} is enough to be enrolled; otherwise a person at the bureau grants
     *     each request after comparing the fingerprint
     */
    public HubDoor(
            BatchIntake intake,
            Downlink downlink,
            Enrolment enrolment,
            RosterBook roster,
            FileDoor files,
            boolean admit) {
        this.intake = intake;
        this.downlink = downlink;
        this.enrolment = enrolment;
        this.roster = roster;
        this.files = files;
        this.admit = admit;
    }

    @Override
    public Reply up(UpName name, byte[] file) {
        UpName signed = UpName.of(intake.verify(file, enrolment.table()).manifest());
        if (!signed.equals(name)) {
            throw Refusal.of("batch.label", "没有接收", "上报的地址与文件里签名的内容不符", "请用本程序重新上报；仍不行请与县局联系");
        }
        BatchIntake.Taken taken = intake.take(file, "line");
        if (taken.state() == IntakeState.WAITING) {
            return new Reply(Reply.Status.ACCEPTED, taken.receipt());
        }
        return new Reply(taken.repeated() ? Reply.Status.OK : Reply.Status.CREATED, taken.receipt());
    }

    @Override
    public Reply heads(Id dev) {
        return intake.standing(dev)
                .map(file -> new Reply(Reply.Status.OK, file))
                .orElse(Reply.of(Reply.Status.NOT_FOUND));
    }

    @Override
    public Reply down(Id dev, Id epoch, long after, Optional<Id> writing) {
        DeviceTable table = enrolment.table();
        Optional<DeviceEntry> device = table.device(dev).filter(entry -> !entry.bureau());
        if (device.isEmpty()) {
            return Reply.of(Reply.Status.NOT_FOUND);
        }
        if (!epoch.equals(enrolment.bureau().epoch())) {
            return Reply.of(Reply.Status.GONE);
        }
        synchronized (intake) {
            Optional<Downlink.DownFile> next = downlink.after(dev, after);
            if (next.isEmpty()) {
                downlink.fill(device.get(), table, writing);
                next = downlink.after(dev, after);
            }
            return next.map(file -> new Reply(Reply.Status.OK, file.bytes())).orElse(Reply.of(Reply.Status.NO_CONTENT));
        }
    }

    @Override
    public Reply roster(Id dev, long after, String kid) {
        synchronized (intake) {
            if (enrolment.table().device(dev).isEmpty()) {
                return Reply.of(Reply.Status.NOT_FOUND);
            }
            return roster.after(after, kid)
                    .map(version -> new Reply(Reply.Status.OK, version.file()))
                    .orElse(Reply.of(Reply.Status.NO_CONTENT));
        }
    }

    @Override
    public Reply wanted(Id dev) {
        return files.wanted(dev);
    }

    @Override
    public Reply pieces(Id dev, String name) {
        return files.pieces(dev, name);
    }

    @Override
    public Reply putPiece(Id dev, String name, int piece, byte[] content) {
        return files.put(dev, name, piece, content);
    }

    @Override
    public Reply piece(Id dev, String name, int piece) {
        return files.piece(dev, name, piece);
    }

    @Override
    public Reply enrol(byte[] request) {
        synchronized (intake) {
            enrolment.ask(request);
            if (admit) {
                enrolment.admit(request);
            }
            return Reply.of(Reply.Status.ACCEPTED);
        }
    }

    @Override
    public Reply grant(Id dev) {
        return enrolment
                .table()
                .device(dev)
                .filter(entry -> entry.status() != DeviceStatus.REVOKED)
                .flatMap(entry -> enrolment.granted(dev))
                .map(grant -> new Reply(Reply.Status.OK, grant))
                .orElse(Reply.of(Reply.Status.NO_CONTENT));
    }
}
