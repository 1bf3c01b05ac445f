package org.chizheng.core.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chizheng.core.seal.Hash;
import org.chizheng.core.shared.Id;

/**
 * The hash chain over op lines: a missing, added or changed op shows at the next head. A device writes one chain after
 * another: a folder that was restored or copied continues in a new one, whose first op names the place that it goes on
 * from.
 */
public final class Chain {
    private static final byte[] START = "hrb/chain/1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] STEP = "hrb/op/1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BRANCH_NAME = "hrb/branch/1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NO_PARENT = new byte[32];

    /** The first op of a chain that continues another one; the record's id is the chain's. */
    public static final RecordKind LIFE = RecordKind.named("chain", "日志", "chain_start")
            .field("parentChain", "接续的日志", FieldType.REFERENCE, MergeClass.HARMLESS)
            .field("parentSeq", "接到第几条", FieldType.INTEGER, MergeClass.HARMLESS)
            .field("parentHead", "该条的校验值", FieldType.TEXT, MergeClass.HARMLESS)
            .coded(
                    "cause",
                    "原因",
                    FieldType.CODE,
                    MergeClass.HARMLESS,
                    Map.of("restored", "用旧数据恢复过", "forked", "复制到别的电脑过"))
            .build();

    /** A second history under one chain's name, as this device keeps it apart; the record's id is its name here. */
    public static final RecordKind BRANCH = RecordKind.named("branch", "分叉日志", "chain_branch")
            .deviceOnly()
            .field("dev", "设备号", FieldType.REFERENCE, MergeClass.HARMLESS)
            .field("chain", "日志", FieldType.REFERENCE, MergeClass.HARMLESS)
            .field("baseHome", "分叉处所在", FieldType.REFERENCE, MergeClass.HARMLESS)
            .field("baseSeq", "分叉在第几条之后", FieldType.INTEGER, MergeClass.HARMLESS)
            .field("baseHead", "该条的校验值", FieldType.TEXT, MergeClass.HARMLESS)
            .build();

    private Chain() {}

    /**
     * A place in a chain.
     *
     * @param seq 0 before its first op
     * @param head after that op, 32 bytes
     */
    public record Point(Id chain, long seq, byte[] head) {
        /** Whether both are the same place of the same history. */
        public boolean same(Point other) {
            return chain.equals(other.chain) && seq == other.seq && Hash.same(head, other.head);
        }
    }

    /**
     * The head before the first op. It does not name a bureau: offices work before they are enrolled.
     *
     * @param parentHead head of the chain that this one continues, 32 bytes, or null for a first one
     */
    public static byte[] start(Id device, Id chain, byte[] parentHead) {
        return Hash.sha256(START, device.bytes(), chain.bytes(), parentHead == null ? NO_PARENT : parentHead);
    }

    /** The head before this op, which is the first of its chain. */
    public static byte[] startOf(Op first) {
        return start(
                first.device(), first.chain(), parentOf(first).map(Point::head).orElse(null));
    }

    /** The head after one more op. */
    public static byte[] next(byte[] head, long seq, byte[] opLine) {
        ByteBuffer number = ByteBuffer.allocate(12).putLong(seq).putInt(opLine.length);
        return Hash.sha256(STEP, head, number.array(), opLine);
    }

    /**
     * The name of a history that left another one under the same chain: a function of the chain and of the first op that
     * differs, with all that was before it, so that every replica names it alike, in whatever order and however cut it
     * came.
     *
     * @param headAfterFirst head after the first op that differs
     */
    public static Id branch(Id chain, byte[] headAfterFirst) {
        return Id.ofBytes(Arrays.copyOf(Hash.sha256(BRANCH_NAME, chain.bytes(), headAfterFirst), 16));
    }

    /**
     * What says that a history which a device wrote left another one.
     *
     * @param home its name here, from {@link #branch(Id, byte[])}
     * @param wire the chain that both were written under
     * @param base the place where it leaves, in the history of that name
     */
    public static Change leaving(Id home, Id device, Id wire, Point base) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("dev", device.toString());
        values.put("chain", wire.toString());
        values.put("baseHome", base.chain().toString());
        values.put("baseSeq", base.seq());
        values.put("baseHead", text(base.head()));
        return Change.create(BRANCH, home, values);
    }

    /** The change that begins a chain. */
    static Change beginning(Id chain, Point parent, String cause) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("parentChain", parent.chain().toString());
        values.put("parentSeq", parent.seq());
        values.put("parentHead", text(parent.head()));
        values.put("cause", cause);
        return Change.create(LIFE, chain, values);
    }

    /** The place that a chain goes on from, out of its first op; empty for any other op, and for one that names none. */
    public static Optional<Point> parentOf(Op op) {
        if (!op.kind().equals(LIFE.name()) || op.seq() != 1 || !op.record().equals(op.chain())) {
            return Optional.empty();
        }
        try {
            Id chain = Id.parse((String) op.set().get("parentChain"));
            byte[] head = Base64.getUrlDecoder().decode((String) op.set().get("parentHead"));
            long seq = (Long) op.set().get("parentSeq");
            boolean sound = seq >= 0 && head.length == 32 && !chain.equals(op.chain());
            return sound ? Optional.of(new Point(chain, seq, head)) : Optional.empty();
        } catch (IllegalArgumentException | NullPointerException | ClassCastException malformed) {
            return Optional.empty();
        }
    }

    /** A head as text, canonical base64url. */
    public static String text(byte[] head) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(head);
    }

    /**
     * The chains that a device wrote, one after the other. Its saves are counted through all of them: the first op of a
     * later chain has the number after the last one that the chain before it was left at.
     *
     * @param former where each earlier chain was left, oldest first
     */
    public record Lives(List<Point> former, Id present) {
        public Lives {
            former = List.copyOf(former);
        }

        public static Lives of(Id only) {
            return new Lives(List.of(), only);
        }

        /** Where the present chain goes on from; empty for a first one. */
        public Optional<Point> parent() {
            return former.isEmpty() ? Optional.empty() : Optional.of(former.get(former.size() - 1));
        }

        /** Oldest first, the present one last. */
        public List<Id> all() {
            List<Id> all = new ArrayList<>(former.stream().map(Point::chain).toList());
            all.add(present);
            return all;
        }

        /** Numbers of this device that were given before a chain began; -1 when the chain is not this device's. */
        public long before(Id chain) {
            long before = 0;
            for (Point left : former) {
                if (left.chain().equals(chain)) {
                    return before;
                }
                before += left.seq();
            }
            return present.equals(chain) ? before : -1;
        }

        /** The number of an op among all of this device, 0 for another's. */
        public long number(Id chain, long seq) {
            long before = before(chain);
            return before < 0 ? 0 : before + Math.min(seq, length(chain));
        }

        private long length(Id chain) {
            return former.stream()
                    .filter(left -> left.chain().equals(chain))
                    .mapToLong(Point::seq)
                    .findFirst()
                    .orElse(Long.MAX_VALUE / 2);
        }

        /** Part of one chain, both ends included. */
        public record Span(Id chain, long from, long through) {}

        /** Which ops have these numbers, in order; both ends included. */
        public List<Span> spans(long from, long through) {
            List<Span> spans = new ArrayList<>();
            for (Id chain : all()) {
                long before = before(chain);
                long first = Math.max(1, from - before);
                long last = Math.min(length(chain), through - before);
                if (first <= last) {
                    spans.add(new Span(chain, first, last));
                }
            }
            return spans;
        }
    }
}
