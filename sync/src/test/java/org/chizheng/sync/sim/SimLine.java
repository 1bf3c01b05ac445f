package org.chizheng.sync.sim;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.transport.LiveTransport;
import org.chizheng.sync.transport.Parcel;
import org.chizheng.sync.transport.Sent;
import org.chizheng.sync.transport.UpName;
import org.chizheng.sync.transport.https.Receiver;
import org.chizheng.sync.transport.https.Reply;

/** The line in the simulation's hand: what stands behind the hub is the real one, the wire between is not. */
final class SimLine implements LiveTransport {
    static final String DOWN = "line.down";

    private final Receiver hub;
    private final Plan plan;
    private final Chance chance;
    private final Coverage coverage;
    private boolean damaged;

    SimLine(Receiver hub, Plan plan, Chance chance, Coverage coverage) {
        this.hub = hub;
        this.plan = plan;
        this.chance = chance;
        this.coverage = coverage;
    }

    /** Whether a message was changed on its way: refusals of it are then what is wanted. */
    boolean hasDamaged() {
        return damaged;
    }

    private boolean strikes(Act fault) {
        boolean strikes = plan.has(fault) && chance.oneIn(plan.line());
        if (strikes) {
            coverage.hit("fault", fault.name());
        }
        return strikes;
    }

    private static Refusal down() {
        return Refusal.of(DOWN, "线路断了", "模拟", "再试一次");
    }

    private byte[] carried(byte[] message) {
        if (message.length == 0 || !strikes(Act.LINE_DAMAGED)) {
            return message;
        }
        damaged = true;
        return mangled(message, chance);
    }

    /** One letter of the signature, which ends the first line, is another one. */
    static byte[] otherSignature(byte[] file, Chance chance) {
        byte[] changed = file.clone();
        int end = 0;
        while (changed[end] != '\n') {
            end++;
        }
        // the line ends in two letters of JSON, and the last letter of the signature has spare bits
        int at = end - 4 - chance.below(60);
        changed[at] = (byte) (changed[at] == 'A' ? 'B' : 'A');
        return changed;
    }

    /** One bit turned, or the end missing. */
    static byte[] mangled(byte[] message, Chance chance) {
        if (chance.oneIn(3)) {
            return Arrays.copyOf(message, chance.below(message.length));
        }
        byte[] changed = message.clone();
        changed[chance.below(changed.length)] ^= (byte) (1 << chance.below(8));
        return changed;
    }

    /** A bureau whose power goes in the middle is a line that broke. */
    private Reply ask(Supplier<Reply> question) {
        if (strikes(Act.LINE_LOST)) {
            throw down();
        }
        Reply reply;
        try {
            reply = question.get();
            if (strikes(Act.LINE_REPEATED)) {
                reply = question.get();
            }
        } catch (PowerCut cut) {
            throw down();
        }
        if (strikes(Act.LINE_REPLY_LOST)) {
            throw down();
        }
        return reply;
    }

    @Override
    public Sent send(UpName name, byte[] file) {
        byte[] arriving = carried(file);
        Reply reply = ask(() -> hub.up(name, arriving));
        boolean waiting = reply.status() == Reply.Status.ACCEPTED;
        coverage.hit("answer", reply.status().name());
        return new Sent(waiting ? Sent.Stage.WAITING : Sent.Stage.RECEIVED, carried(reply.body()));
    }

    @Override
    public byte[] heads(Id dev) {
        return carried(ask(() -> hub.heads(dev)).body());
    }

    @Override
    public Optional<byte[]> roster(Id dev, long after, String kid) {
        Reply reply = ask(() -> hub.roster(dev, after, kid));
        return reply.status() == Reply.Status.OK ? Optional.of(carried(reply.body())) : Optional.empty();
    }

    @Override
    public List<Parcel> collect(Id dev, Id epoch, long after) {
        return collect(after, () -> hub.down(dev, epoch, after, Optional.empty()));
    }

    @Override
    public List<Parcel> collect(Id dev, Id epoch, long after, Id writing) {
        return collect(after, () -> hub.down(dev, epoch, after, Optional.of(writing)));
    }

    private List<Parcel> collect(long after, Supplier<Reply> question) {
        Reply reply = ask(question);
        return reply.status() == Reply.Status.OK
                ? List.of(new Parcel("down/" + after, () -> carried(reply.body())))
                : List.of();
    }
}
