package org.chizheng.sync.sim;

import static org.chizheng.sync.sim.Planted.Layer.FAST;
import static org.chizheng.sync.sim.Planted.Layer.STORE;

import java.util.ArrayList;
import java.util.List;

/** The bugs that the simulation has to find. What each does to a county stands in its name. */
final class PlantedBugs {
    private static final String HEADS = "core.ledger.Heads";
    private static final String STAMP = "core.ledger.Stamp";
    private static final String JOURNAL = "core.ledger.Journal";
    private static final String LEDGER = "core.ledger.Ledger";
    private static final String KNOWN = "core.store.known.KnownHeads";
    private static final String STATE = "core.store.RecordState";
    private static final String REPLAY = "core.store.Projections";
    private static final String CASES = "core.conflict.CaseKeeper";
    private static final String INTAKE = "sync.intake.BatchIntake";
    private static final String CONCERNS = "sync.intake.Concerns";
    private static final String OUTBOX = "sync.outbox.Outbox";
    private static final String DOWN = "sync.outbox.DownIntake";

    private PlantedBugs() {}

    private static final int FAST_SEEDS = 300;
    private static final int STORE_SEEDS = 40;
    private static final int RARE_SEEDS = 1000;

    /** Those that each build looks for. One whose place in the source is gone is left out, and counted by the test. */
    static List<Planted> usual() {
        return all().stream()
                .filter(bug -> bug.within() != RARE_SEEDS)
                .filter(bug -> bug.hasPlace(PlantedProgram.source(bug.type())))
                .toList();
    }

    /** Those that need a rare meeting of faults: the long run looks for them. */
    static List<Planted> rare() {
        return all().stream().filter(bug -> bug.within() == RARE_SEEDS).toList();
    }

    private static List<Planted> all() {
        List<Planted> bugs = new ArrayList<>(merge());
        bugs.addAll(journal());
        bugs.addAll(chains());
        bugs.addAll(store());
        bugs.addAll(cases());
        bugs.addAll(intake());
        bugs.addAll(office());
        return bugs;
    }

    private static Planted fast(String name, String type, String place, String reads) {
        return new Planted(name, type, place, reads, FAST, FAST_SEEDS);
    }

    private static Planted slow(String name, String type, String place, String reads) {
        return new Planted(name, type, place, reads, STORE, STORE_SEEDS);
    }

    private static Planted rare(String name, String type, String place, String reads) {
        return new Planted(name, type, place, reads, STORE, RARE_SEEDS);
    }

    private static List<Planted> merge() {
        return List.of(
                fast(
                        "the last to arrive wins",
                        HEADS,
                        "«entry.heads.add(op.stamp());»",
                        "entry.heads.clear(); entry.heads.add(op.stamp());"),
                fast("what was seen is ignored", HEADS, "for (Id base : «op.baseOf(field)»)", "List.<Id>of()"),
                fast(
                        "what is overruled before it arrives comes back",
                        HEADS,
                        "«entry.overruledBeforeArrival.add(base);»",
                        "changed |= false;"),
                fast(
                        "the clock stands above who saw what",
                        HEADS,
                        "head -> «head.op().equals(base)»)",
                        "head.op().equals(base) && head.time().compareTo(op.time()) < 0"),
                fast(
                        "the clock that is not trusted wins",
                        STAMP,
                        "int byClock = «Integer.compare(other.clockRank, clockRank)»",
                        "Integer.compare(clockRank, other.clockRank)"),
                fast(
                        "the earlier of two harmless values wins",
                        STAMP,
                        "int byTime = «time.compareTo(other.time)»",
                        "other.time.compareTo(time)"),
                fast("a guarded value is won by the clock", STATE, "«current.size() > 1 && desk»", "false"),
                fast("a voiding always wins", STATE, "reason == null && «knewAll(voiding)»", "true"),
                fast(
                        "nothing stands while a guarded field is contested",
                        STATE,
                        "put(name, «Provisional.value(name, current, ops, op)»)",
                        "null"),
                fast(
                        "what stands on the screen is read when it is saved",
                        LEDGER,
                        "OpCodec.write(draft, «change», seams",
                        "new Change(change.kind(), change.record(), change.set(),"
                                + " projection.seen(change.kind(), change.record()), change.why())"));
    }

    private static List<Planted> journal() {
        return List.of(
                fast(
                        "a save is acknowledged before it is forced",
                        JOURNAL,
                        "segment.write(frames.bytes());\n            «segment.force();»",
                        ""),
                fast("a torn end is cut too far", JOURNAL, "? «tail.goodBytes()» : -1", "tail.goodBytes() - 1"),
                fast("a torn end stays and is written behind", JOURNAL, "cutAt = «tail.torn()» ?", "false"),
                fast("half a write stays when the disk is full", JOURNAL, "«segment.truncate(size);»", ""),
                fast(
                        "a part of an action counts as whole",
                        "core.ledger.Segments",
                        "if («seq == group.last()») {",
                        "seq <= group.last()"),
                fast("a receiving is not noted in the journal", LEDGER, "«save(local, noted);»", ""),
                fast(
                        "a signature is not looked at",
                        "sync.batch.BatchReader",
                        "if («!line.verifiedBy(sender.key())») {",
                        "false"));
    }

    private static List<Planted> chains() {
        return List.of(
                fast(
                        "a folder that was put back goes on in its chain",
                        KNOWN,
                        "Optional.ofNullable(«read(device).get(chain)»)",
                        "null"),
                fast(
                        "a new chain does not say where it goes on from",
                        LEDGER,
                        "if («parent == null || travelling.lastSeq() > 0») {",
                        "true"),
                fast(
                        "the card forgets the chain that was left",
                        "core.store.HomeCard",
                        "«all.add(new Left(left.chain().toString(), left.seq(), Chain.text(left.head())));»",
                        ""));
    }

    private static List<Planted> store() {
        return List.of(
                rare(
                        "an op that is known is applied again",
                        "core.store.OpTable",
                        "if («known.add(op.id())») {",
                        "known.add(op.id()) | true"),
                slow(
                        "a rebuild leaves out what was received",
                        REPLAY,
                        "for (Op kept : «received.notedBy(op)») {",
                        "List.<Op>of()"),
                rare(
                        "the store follows before the journal has it",
                        LEDGER,
                        "«save(journalOf(changes), ops);»\n            follow(ops);",
                        "follow(ops); save(journalOf(changes), ops);"),
                slow(
                        "a replay skips one",
                        REPLAY,
                        "journal.read(«projection.appliedThrough(journal.chain()) + 1»",
                        "projection.appliedThrough(journal.chain()) + 2"),
                slow(
                        "a rebuild forgets the notes of this device",
                        REPLAY,
                        "            }\n            «add(op);»",
                        "if (!op.kind().equals(\"receipt\")) { add(op); }"),
                slow(
                        "the check compares nothing",
                        "core.store.StoreCheck",
                        "place && «rebuilt(live.places()).equals(live.digest())»",
                        "true"));
    }

    private static List<Planted> cases() {
        return List.of(
                slow(
                        "a late member does not open a case again",
                        "core.conflict.CaseTable",
                        "«members.forEach(member -> hash.add(member.bytes()));»",
                        "hash.add(members.get(0).bytes());"),
                slow(
                        "two concurrent values are no case, only three",
                        "core.conflict.FieldCases",
                        "if («!record.disputed().contains(field.name())») {",
                        "record.heads().of(field.name()).size() < 3"),
                slow("a settled field leaves its case open", CASES, "«record.wasContested()» ||", "false"),
                slow(
                        "a shared number leaves its case open",
                        "core.conflict.SharedValueCases",
                        "if («standing.contains(key)») {",
                        "standing.contains(key) && shared"),
                slow(
                        "a voided record still shares its number",
                        "core.conflict.SharedValueRule",
                        "if («values.containsKey(RecordKind.VOIDED)» ||",
                        "false"),
                slow(
                        "a decision is not counted",
                        CASES,
                        "«table.markDecided((String) record.after().get(\"caseKey\"));»",
                        ""),
                slow(
                        "a decision overrules only the value that it keeps",
                        "core.conflict.DecisionService",
                        "new Seen(Map.of(decided.field(), «decided.members()»))",
                        "List.of(member)"),
                slow("an office is not told of its cases", CONCERNS, "«drafts.addAll(notices(cases, toldCases));»", ""),
                slow(
                        "an office is not told that a case is closed",
                        CONCERNS,
                        "if («!cases.containsKey(caseKey)» &&",
                        "false"));
    }

    private static List<Planted> intake() {
        return List.of(
                slow(
                        "a gap is stepped over",
                        "sync.intake.Histories",
                        "if («waits || owner.isEmpty() && stretch.first() > 1») {",
                        "false"),
                slow(
                        "a batch is answered and not kept",
                        INTAKE,
                        "Opened opened = open(batch, enrolment.table());\n        «inbox.keep(Inbox.Part.CAME, batch.file(), file);»",
                        ""),
                slow(
                        "receipts are not kept",
                        "sync.intake.Answers",
                        "«inbox.keep(Inbox.Part.RECEIPT, batch.file(), file);»",
                        ""),
                rare(
                        "what was taken before a power cut is never answered",
                        INTAKE,
                        "for (IntakeQueries.Noted noted : «queries.unanswered()») {",
                        "List.<IntakeQueries.Noted>of()"),
                slow(
                        "a revoked device still counts",
                        "core.store.OpTable",
                        "return «op.seq() <= marks.getOrDefault(op.chain(), Long.MAX_VALUE)»;",
                        "true"),
                slow(
                        "the bureau's edits stay at the bureau",
                        CONCERNS,
                        "«queries.bureauOps(all, TargetRecord.KIND.name(), dev)»",
                        "List.<Id>of()"),
                slow(
                        "a stick's listing leaves out a file",
                        "sync.transport.folder.StickWalk",
                        "new Stick.Listing(«List.copyOf(parcels)», passedOver)",
                        "List.copyOf(parcels.subList(0, Math.min(parcels.size(), 2)))"));
    }

    private static List<Planted> office() {
        return List.of(
                slow(
                        "what was sent is never sent again",
                        "sync.LineExchange",
                        "«OfficeSync.unanswered(batch) || !standing.standing().reaches(batch.chain(), batch.last())»",
                        "batch.way().isEmpty()"),
                slow("a batch begins one too late", OUTBOX, "cut.get(cut.size() - 1).last() + «1»;", "2"),
                slow(
                        "a gap of the downlink is not waited for",
                        DOWN,
                        "if («stretch.first() > here.dseq() + 1») {",
                        "false"),
                slow(
                        "half of a downlink file is noted and not applied",
                        DOWN,
                        "core.ledger().receive(core.actor(), taken, «ops»);",
                        "ops.subList(0, ops.size() / 2)"),
                slow(
                        "a receipt is not taken off a line",
                        DOWN,
                        "addReceipt(receipts, receipt, batch.file());\n        «record(receipts);»",
                        ""));
    }
}
