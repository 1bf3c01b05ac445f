package org.chizheng.sync;

import java.util.List;
import org.chizheng.core.Core;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.attached.AttachedFiles;
import org.chizheng.sync.attached.LineFiles;
import org.chizheng.sync.batch.Receipt;
import org.chizheng.sync.keep.Progress;
import org.chizheng.sync.outbox.DownIntake;
import org.chizheng.sync.outbox.Outbox;
import org.chizheng.sync.outbox.OutboxBatch;
import org.chizheng.sync.transport.LiveTransport;
import org.chizheng.sync.transport.Parcel;
import org.chizheng.sync.transport.Sent;

/** One exchange of an office with its bureau over the line, in the one order that needs no second one. */
final class LineExchange {
    private final Core core;
    private final OfficeSync office;

    LineExchange(Core core, OfficeSync office) {
        this.core = core;
        this.office = office;
    }

    /** @param hub the line's address, as it is noted with the batches */
    OfficeSync.Exchange run(LiveTransport client, String hub, Progress progress) {
        office.rosters().fetch(client);
        DownIntake intake = office.intake();
        Receipt standing = intake.standing(client.heads(core.home().card().deviceId()));
        refuseOverLife(standing.route().epoch());
        Line.measureClock(core, standing);
        DownTally tally = new DownTally();
        if (!standing.route().epoch().equals(office.lives().current())) {
            collect(client, intake, standing.route().epoch(), tally);
        }
        office.handBack().send(client).forEach(sent -> tally.add(intake.take(sent.answer())));
        Outbox outbox = office.outbox();
        outbox.cut();
        core.chains().noteOutside();
        outbox.announce(client);
        List<OutboxBatch> waiting = outbox.batches().stream()
                .filter(batch ->
                        OfficeSync.unanswered(batch) || !standing.standing().reaches(batch.chain(), batch.last()))
                .toList();
        int[] stages = new int[Sent.Stage.values().length];
        int done = 0;
        for (OutboxBatch batch : waiting) {
            if (!progress.at(done++, waiting.size())) {
                return told(stages, 0, tally);
            }
            Sent sent = outbox.send(batch, client, "line", hub);
            stages[sent.stage().ordinal()]++;
            tally.add(intake.take(sent.answer()));
        }
        collect(client, intake, office.lives().current(), tally);
        office.rosters().fetch(client);
        LineFiles.Moved moved = client.files()
                .map(line -> new LineFiles(
                                new AttachedFiles(core),
                                line,
                                core.home().card().deviceId())
                        .run(progress))
                .orElse(LineFiles.Moved.NOTHING);
        tally.attached(moved.taken());
        office.outbox().prune();
        return told(stages, moved.sent(), tally);
    }

    private static OfficeSync.Exchange told(int[] stages, int attached, DownTally tally) {
        return new OfficeSync.Exchange(
                stages[Sent.Stage.RECEIVED.ordinal()], stages[Sent.Stage.WAITING.ordinal()], attached, tally.result());
    }

    /** Two copies of one bureau must not both go on; nothing is sent to the one that offices know to be over. */
    private void refuseOverLife(Id life) {
        if (office.lives().isOver(life)) {
            throw Refusal.of(
                    "line.life-old",
                    "县局接收端开着的是一份旧数据，没有上报",
                    "本机已经收到县局后来恢复数据的说明，旧的那一份不再作数",
                    "请与县局联系，让县局打开最后恢复的那个数据文件夹；本机内容都在，之后再上报");
        }
    }

    /** @param life the one that holds, or one that the bureau names and that is met here now */
    private void collect(LiveTransport client, DownIntake intake, Id life, DownTally tally) {
        Id dev = core.home().card().deviceId();
        long before = -1;
        long now = life.equals(office.lives().current()) ? intake.position().dseq() : 0;
        while (now > before) {
            for (Parcel parcel :
                    client.collect(dev, life, now, core.chains().lives().present())) {
                tally.add(intake.take(parcel.read()));
            }
            before = now;
            now = intake.position().dseq();
        }
    }
}
