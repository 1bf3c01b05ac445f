package org.chizheng.core.store;

import static org.chizheng.core.crash.CrashTable.require;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.crash.CrashTable.Fate;
import org.chizheng.core.crash.CrashTable.Wrong;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.seal.DataKey;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.core.shared.Refusal;

/** What is asked of a data folder that a power cut left: it opens, what was said is there, and nothing else is shown. */
final class HomeOracle {
    private final DataKey key;
    private final Disk disk;
    private final Map<Long, String> rebuilt = new HashMap<>();

    HomeOracle(DataKey key, Disk disk) {
        this.key = key;
        this.disk = disk;
    }

    /** @param said the ops of the travelling chain that were acknowledged, from its first one on */
    void check(Path folder, List<Op> said, boolean writeOn) {
        long seq;
        try (Register register = open(folder, disk)) {
            seq = requireAll(register, said);
            requireDigest(register, seq);
            requireBackups(register);
            if (writeOn) {
                save(register);
            }
        }
        if (writeOn) {
            try (Register register = open(folder, new RealDisk())) {
                require(register.home.travelling().verify() == seq + 1, Fate.LOST, "what was written on it is gone");
            }
        }
    }

    private Register open(Path folder, Disk with) {
        try {
            return Register.open(folder, key, new SeededSeams(77), with);
        } catch (Refusal refused) {
            throw new Wrong(Fate.UNOPENABLE, "does not open", refused);
        }
    }

    private static void save(Register register) {
        register.ledger.record(
                Register.CLERK,
                Change.create(TraineeRecord.KIND, register.home.seams().newId(), Map.of("name", "断电之后")));
    }

    private static long requireAll(Register register, List<Op> said) {
        List<Op> read = new ArrayList<>();
        register.home.travelling().read(1, read::add);
        require(read.size() >= said.size(), Fate.LOST, read.size() + " of " + said.size());
        for (int i = 0; i < said.size(); i++) {
            require(lines(read.get(i)).equals(lines(said.get(i))), Fate.LOST, "op " + (i + 1) + " is another one");
        }
        require(
                new HashSet<>(read.stream().map(Op::id).toList()).size() == read.size(),
                Fate.INCONSISTENT,
                "an op stands there twice");
        require(register.home.local().lastSeq() > 0, Fate.LOST, "the account is gone");
        require(register.home.travelling().verify() == read.size(), Fate.INCONSISTENT, "chain");
        return read.size();
    }

    static String lines(Op op) {
        return new String(op.opLine(), StandardCharsets.UTF_8)
                + '\n'
                + new String(op.valLine(), StandardCharsets.UTF_8);
    }

    /** The store shows what a rebuild from so many ops shows; that rebuild is done once for each number. */
    private void requireDigest(Register register, long seq) {
        String due = rebuilt.computeIfAbsent(seq, any -> register.check().digestOfRebuild());
        require(register.digest().equals(due), Fate.INCONSISTENT, "digest at " + seq);
    }

    /** What the folder remembers as a verified backup is one. */
    private static void requireBackups(Register register) {
        for (HomeNotes.Kept kept : register.backup().made()) {
            Path moved = register.home.folder().root().resolveSibling("stick");
            requireSound(register, moved.resolve(Path.of(kept.folder()).getFileName()));
        }
        Path stick = register.home.folder().root().resolveSibling("stick");
        try (Stream<Path> found = Files.exists(stick) ? Files.list(stick) : Stream.<Path>empty()) {
            for (Path folder :
                    found.filter(path -> !path.toString().endsWith(".part")).toList()) {
                requireSound(register, folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void requireSound(Register register, Path backup) {
        try {
            register.backup().verify(backup);
        } catch (Refusal refused) {
            throw new Wrong(Fate.LOST, "a backup that counted is none", refused);
        }
    }
}
