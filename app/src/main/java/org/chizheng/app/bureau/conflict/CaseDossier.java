package org.chizheng.app.bureau.conflict;

import java.util.List;
import org.chizheng.core.conflict.Case;
import org.chizheng.core.shared.Id;

/**
 * Everything that one case's page shows.
 *
 * @param line as in the list
 * @param question what is to be decided, in a sentence
 * @param why the rule that brought it here, with its clause where there is one
 * @param before what was decided on the same matter before it was opened again; a sentence each
 * @param about the record that the sides are values of; empty where each side is a record of its own
 * @param sides in the order in which they were written
 * @param rulings what can be decided
 */
record CaseDossier(
        Case decided,
        CaseLine line,
        String question,
        String why,
        List<String> before,
        List<Fact> about,
        List<Side> sides,
        List<Ruling> rulings) {

    CaseDossier {
        before = List.copyOf(before);
        about = List.copyOf(about);
        sides = List.copyOf(sides);
        rulings = List.copyOf(rulings);
    }

    /**
     * One of the things that contradict each other.
     *
     * @param choice the op or the record that a decision names
     * @param office name of the office that wrote it
     * @param when as shown, 2021-06-24 14:32
     */
    record Side(Id choice, String office, String who, String when, List<Fact> facts) {
        Side {
            facts = List.copyOf(facts);
        }
    }

    /** @param disputed whether the case is about this one */
    record Fact(String label, List<Differences.Piece> pieces, boolean disputed) {
        Fact {
            pieces = List.copyOf(pieces);
        }

        String text() {
            StringBuilder all = new StringBuilder();
            pieces.forEach(piece -> all.append(piece.text()));
            return all.toString();
        }
    }

    /**
     * A decision that can be taken.
     *
     * @param verdict code of {@link org.chizheng.core.conflict.DecisionRecord#VERDICTS}
     * @param choice op or record that is kept, or null
     * @param verb on the button
     * @param follows what it would change, in a sentence
     */
    record Ruling(String verdict, Id choice, String verb, String follows) {
        /** Whether taking it back would open the case as it was; else one decides otherwise on the record. */
        boolean canBeTakenBack() {
            return !List.of("live", "void", "accept", "restore").contains(verdict);
        }
    }
}
