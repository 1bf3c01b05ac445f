package org.chizheng.app.records.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.card.Stage;

/** The three steps as the strip across the top shows them, and the line beside the page's name. */
final class ImportStages {
    private ImportStages() {}

    static List<Stage> of(ImportModel model) {
        List<Stage> stages = new ArrayList<>();
        for (ImportModel.Step step : List.of(ImportModel.Step.CHOOSE, ImportModel.Step.MATCH, ImportModel.Step.CHECK)) {
            stages.add(new Stage(name(step), state(step, model), line(step, model)));
        }
        return stages;
    }

    private static String name(ImportModel.Step step) {
        return switch (step) {
            case CHOOSE -> Texts.of("import.step.file");
            case MATCH -> Texts.of("import.step.titles");
            case CHECK, DONE -> Texts.of("import.step.rows");
        };
    }

    private static Stage.State state(ImportModel.Step step, ImportModel model) {
        int order = step.compareTo(model.step().get());
        return order < 0 ? Stage.State.CLOSED : order == 0 ? Stage.State.OPEN : Stage.State.AHEAD;
    }

    private static String line(ImportModel.Step step, ImportModel model) {
        MatchModel match = model.match().get();
        CheckedFile checked = model.checked().get();
        ImportOutcome outcome = model.outcome().get();
        Path file = model.file().get();
        return switch (step) {
            case CHOOSE ->
                file == null
                        ? Texts.of("import.step.file.help")
                        : file.getFileName().toString();
            case MATCH ->
                match == null
                        ? Texts.of("import.step.titles.help")
                        : match.missing().isEmpty()
                                ? Texts.of("import.step.titles.taken", match.taken())
                                : Texts.of("import.step.titles.missing");
            case CHECK, DONE ->
                checked != null
                        ? Texts.of("import.step.rows.count", checked.counts().rows())
                        : outcome != null ? became(outcome) : Texts.of("import.step.rows.help");
        };
    }

    private static String became(ImportOutcome outcome) {
        if (outcome.undone() != null) {
            return outcome.isUndone() ? Texts.of("import.past.undone") : Texts.of("import.past.undoing");
        }
        return outcome.complete() ? Texts.of("import.step.rows.done") : Texts.of("import.step.rows.part");
    }

    /** Which step a stage of the strip stands for. */
    static Optional<ImportModel.Step> step(Stage stage) {
        return List.of(ImportModel.Step.CHOOSE, ImportModel.Step.MATCH, ImportModel.Step.CHECK).stream()
                .filter(step -> name(step).equals(stage.name()))
                .findFirst();
    }

    /** 花名册 → 岳阳-2021-001 家政服务员班 · 还有 2 个文件. */
    static String note(ImportModel model) {
        List<String> parts = new ArrayList<>();
        String into = model.intoWords().get();
        if (model.purpose().get() == ImportPurpose.CERTIFICATES) {
            String label = model.purpose().get().label();
            parts.add(into.isEmpty() ? label : Texts.of("import.into.certificates", label, into));
        } else if (!into.isEmpty()) {
            parts.add(Texts.of("import.into", into));
        }
        if (model.more().get() > 0) {
            parts.add(Texts.of("import.more", model.more().get()));
        }
        return String.join(" · ", parts);
    }
}
