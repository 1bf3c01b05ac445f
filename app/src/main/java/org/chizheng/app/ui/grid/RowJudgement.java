package org.chizheng.app.ui.grid;

import java.util.List;

/** What the rules say about one row: its worst level and every problem, each at its cell. */
public record RowJudgement(Level level, List<Problem> problems) {
    /** Not looked at, as the empty row at the end. */
    public static final RowJudgement NONE = new RowJudgement(Level.UNJUDGED, List.of());

    /** On its way from the judge. */
    public static final RowJudgement PENDING = new RowJudgement(Level.PENDING, List.of());

    /** Nothing to say against it. */
    public static final RowJudgement GOOD = new RowJudgement(Level.GOOD, List.of());

    public RowJudgement {
        problems = List.copyOf(problems);
    }

    /** The judgement that these problems make; none of them means {@link #GOOD}. */
    public static RowJudgement of(List<Problem> problems) {
        Level worst = Level.GOOD;
        for (Problem problem : problems) {
            worst = problem.level().compareTo(worst) > 0 ? problem.level() : worst;
        }
        return new RowJudgement(worst, problems);
    }

    /**
     * One thing that is wrong or doubtful, in one sentence for people.
     *
     * @param columnKey the cell it belongs to; empty when it is about the whole row
     * @param clause issuer, number and clause it rests on; empty when it is plain arithmetic
     */
    public record Problem(String columnKey, Level level, String sentence, String clause) {
        public static Problem warning(String columnKey, String sentence, String clause) {
            return new Problem(columnKey, Level.WARNING, sentence, clause);
        }

        public static Problem refused(String columnKey, String sentence, String clause) {
            return new Problem(columnKey, Level.REFUSED, sentence, clause);
        }

        /** The sentence with its clause, as it stands under the cell and in the bar. */
        public String text() {
            return clause.isEmpty() ? sentence : sentence + "（" + clause + "）";
        }
    }
}
