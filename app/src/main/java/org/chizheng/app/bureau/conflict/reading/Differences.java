package org.chizheng.app.bureau.conflict.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * Marks what differs between texts that stand side by side: a character is plain only where all the others have it too,
 * in the same order. Characters are code points, so that a rare name is not split in half.
 */
public final class Differences {
    private Differences() {}

    /** A run of characters, all of them differing or none. */
    public record Piece(String text, boolean differs) {}

    /** For each text its pieces, in order; an empty text has none. */
    static List<List<Piece>> between(List<String> texts) {
        List<int[]> characters =
                texts.stream().map(text -> text.codePoints().toArray()).toList();
        List<List<Piece>> all = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            all.add(pieces(characters.get(i), marks(characters, i)));
        }
        return all;
    }

    /** For each character of the text at {@code own} whether it differs. */
    private static boolean[] marks(List<int[]> characters, int own) {
        int[] mine = characters.get(own);
        boolean[] differs = new boolean[mine.length];
        for (int other = 0; other < characters.size(); other++) {
            if (other != own) {
                markAgainst(mine, characters.get(other), differs);
            }
        }
        return differs;
    }

    private static void markAgainst(int[] mine, int[] theirs, boolean[] differs) {
        int[][] common = new int[mine.length + 1][theirs.length + 1];
        for (int i = mine.length - 1; i >= 0; i--) {
            for (int j = theirs.length - 1; j >= 0; j--) {
                common[i][j] =
                        mine[i] == theirs[j] ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < mine.length) {
            if (j < theirs.length && mine[i] == theirs[j]) {
                i++;
                j++;
            } else if (j < theirs.length && common[i][j + 1] >= common[i + 1][j]) {
                j++;
            } else {
                differs[i++] = true;
            }
        }
    }

    private static List<Piece> pieces(int[] characters, boolean[] differs) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= characters.length; i++) {
            if (i == characters.length || differs[i] != differs[from]) {
                pieces.add(new Piece(new String(characters, from, i - from), differs[from]));
                from = i;
            }
        }
        return pieces;
    }

    /** A text that is not compared. */
    static List<Piece> plain(String text) {
        return text.isEmpty() ? List.of() : List.of(new Piece(text, false));
    }

    /** Stars for what all have in common but the ends that may be shown; what differs stays readable. */
    static List<Piece> veiled(List<Piece> pieces, String masked) {
        List<Piece> out = new ArrayList<>();
        int at = 0;
        for (Piece piece : pieces) {
            int end = at + piece.text().length();
            out.add(piece.differs() || end > masked.length() ? piece : new Piece(masked.substring(at, end), false));
            at = end;
        }
        return out;
    }
}
