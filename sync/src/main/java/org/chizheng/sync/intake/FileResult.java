package org.chizheng.sync.intake;

import java.util.Map;
import java.util.Optional;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.batch.Manifest;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.keep.IntakeState;

/**
 * What became, or would become, of one file that somebody brought.
 *
 * @param name where it lay
 * @param unit the sending office; empty when the file was refused before that was sure
 * @param first number of its first op in the sender's chain; 0 when refused
 * @param file its digest; empty when refused
 * @param state empty when refused
 * @param repeated it had arrived before
 * @param outcomes how many ops met which outcome, by its code
 * @param counts records {@code new}, {@code changed}, {@code conflict}, {@code suspected}
 * @param cases how many cases would stand that name it, by the code of their rule; known of a rehearsal only
 * @param refusal why it was refused; empty when it was not
 */
public record FileResult(
        String name,
        String unit,
        long first,
        long last,
        Optional<Digest> file,
        Optional<IntakeState> state,
        boolean repeated,
        Map<String, Integer> outcomes,
        Map<String, Integer> counts,
        Map<String, Integer> cases,
        Optional<Refusal> refusal) {

    public static FileResult refused(String name, Refusal refusal) {
        return new FileResult(
                name,
                "",
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                false,
                Map.of(),
                Map.of(),
                Map.of(),
                Optional.of(refusal));
    }

    static FileResult of(String name, Manifest manifest, String unit, Digest file, IntakeState state) {
        return new FileResult(
                name,
                unit,
                manifest.stretch().first(),
                manifest.stretch().last(),
                Optional.of(file),
                Optional.of(state),
                false,
                Map.of(),
                Map.of(),
                Map.of(),
                Optional.empty());
    }

    static FileResult repeated(String name, Manifest manifest, String unit, Digest file) {
        FileResult once = of(name, manifest, unit, file, IntakeState.TAKEN);
        return new FileResult(
                name,
                unit,
                once.first,
                once.last,
                once.file,
                once.state,
                true,
                Map.of(),
                Map.of(),
                Map.of(),
                Optional.empty());
    }

    FileResult with(Map<String, Integer> newOutcomes, Map<String, Integer> newCounts, Map<String, Integer> newCases) {
        return new FileResult(
                name, unit, first, last, file, state, repeated, newOutcomes, newCounts, newCases, refusal);
    }

    public static FileResult of(String name, BatchIntake.Taken taken) {
        return new FileResult(
                name,
                taken.unit(),
                taken.manifest().stretch().first(),
                taken.manifest().stretch().last(),
                Optional.of(taken.file()),
                Optional.of(taken.state()),
                taken.repeated(),
                taken.outcomes(),
                taken.counts(),
                Map.of(),
                Optional.empty());
    }
}
