package org.chizheng.app.records.exchange;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chizheng.app.records.CoveredWords;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.card.Facts;
import org.chizheng.app.ui.table.Verdict;
import org.chizheng.core.exchange.judge.FieldChange;
import org.chizheng.core.exchange.judge.JudgedRow;
import org.chizheng.core.exchange.judge.Problem;

/** One row whole: everything that is to be said about it, then what stands in the sheet. */
final class RowCard extends VBox {
    RowCard(JudgedRow row) {
        super(16);
        if (!row.problems().isEmpty()) {
            getChildren().add(problems(row.problems()));
        }
        if (!row.changes().isEmpty()) {
            getChildren().add(changes(row.changes()));
        }
        getChildren().add(typed(row.raw()));
    }

    /** The problems of a row, the gravest first. */
    static VBox problems(List<Problem> problems) {
        VBox list = block(Texts.of("import.problems"));
        RowWords.problems(problems)
                .forEach(
                        problem -> list.getChildren().add(line(RowWords.verdict(problem), RowWords.sentence(problem))));
        return list;
    }

    private static VBox changes(List<FieldChange> changes) {
        VBox list = block(Texts.of("import.changes"));
        changes.forEach(change -> list.getChildren().add(words(RowWords.sentence(change))));
        return list;
    }

    /** Their titles and words. */
    static Facts typed(Map<String, String> raw) {
        Facts facts = new Facts(Texts.of("import.typed"));
        raw.forEach((title, text) -> facts.fact(title, CoveredWords.of(text)));
        return facts;
    }

    private static VBox block(String heading) {
        Label title = new Label(heading);
        title.getStyleClass().add("section-title");
        return new VBox(8, title);
    }

    private static Node line(Verdict verdict, String sentence) {
        Label mark = new Label(verdict.mark());
        mark.getStyleClass().add(verdict.styleClass());
        mark.setMinWidth(12);
        Label words = words(sentence);
        HBox.setHgrow(words, javafx.scene.layout.Priority.ALWAYS);
        return new HBox(8, mark, words);
    }

    private static Label words(String sentence) {
        Label words = new Label(sentence);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        return words;
    }
}
