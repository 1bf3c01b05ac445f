package org.chizheng.core.document.page;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.chizheng.core.document.Typeface;
import org.chizheng.core.document.font.Face;
import org.chizheng.core.document.font.FontBook;
import org.chizheng.core.document.font.FontChoice;
import org.chizheng.core.document.font.FontReport;

/** Measures text and cuts it into runs of one face each, borrowing a face for every character the first one lacks. */
final class Typesetter {
    /** Height of a Han character above its base line and below it, in units of the size; the same for every font. */
    static final double ABOVE = 0.86;

    static final double BELOW = 0.14;

    private final FontBook fonts;
    private final FontReport report;
    private final MainlandMarks marks = new MainlandMarks();

    Typesetter(FontBook fonts, FontReport report) {
        this.fonts = fonts;
        this.report = report;
    }

    /** Role, size in points, 0 black to 1 white. */
    record Style(Typeface role, double size, double gray) {
        static Style of(Typeface role, double size) {
            return new Style(role, size, 0);
        }
    }

    double width(String text, Style style) {
        return text.codePoints().mapToDouble(advance(style)::applyAsDouble).sum();
    }

    IntToDoubleFunction advance(Style style) {
        FontChoice choice = fonts.choose(style.role());
        return character -> isMute(character) ? 0 : faceFor(character, choice).width(character) * style.size();
    }

    List<String> lines(String text, Style style, double first, double room) {
        return new LineBreaker(advance(style)).lines(text, first, room);
    }

    /** A line as drawn; {@code where} names whose text it is, should a character be missing. */
    List<Draw> line(String text, Style style, double x, double y, String where) {
        FontChoice choice = fonts.choose(style.role());
        if (!choice.genuine() && !text.isBlank()) {
            report.replaced(style.role(), choice.face().shown());
        }
        List<Draw> draws = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        Face running = choice.face();
        double runStart = x;
        double at = x;
        for (int character : text.codePoints().toArray()) {
            if (isMute(character)) {
                continue;
            }
            Face face = faceFor(character, choice);
            note(character, face, choice.face(), where);
            Point2D shift = marks.shift(face, character);
            boolean moved = shift.getX() != 0 || shift.getY() != 0;
            if (face != running || moved || run.length() == 0) {
                add(draws, run, pen(running, choice, style), runStart, y);
                running = face;
                runStart = at;
            }
            run.appendCodePoint(character);
            if (moved) {
                double across = shift.getX() * style.size();
                add(draws, run, pen(face, choice, style), at + across, y + shift.getY() * style.size());
            }
            at += face.width(character) * style.size();
        }
        add(draws, run, pen(running, choice, style), runStart, y);
        return draws;
    }

    private static Draw.Pen pen(Face face, FontChoice choice, Style style) {
        return new Draw.Pen(face, choice.outline() * style.size(), style.size(), style.gray());
    }

    private static void add(List<Draw> draws, StringBuilder run, Draw.Pen pen, double x, double y) {
        if (run.length() > 0) {
            draws.add(new Draw.Text(pen, x, y, run.toString()));
            run.setLength(0);
        }
    }

    private Face faceFor(int character, FontChoice choice) {
        if (choice.face().shows(character)) {
            return choice.face();
        }
        return fonts.fallback(character).orElse(choice.face());
    }

    private void note(int character, Face face, Face first, String where) {
        if (!face.shows(character)) {
            report.missing(Character.toString(character), where);
        } else if (face != first && Character.isIdeographic(character)) {
            report.borrowed(Character.toString(character), face.shown());
        }
    }

    /** Variation selectors, joiners and controls have no place on paper. */
    private static boolean isMute(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || character >= 0xFE00 && character <= 0xFE0F
                || character >= 0xE0100 && character <= 0xE01EF;
    }
}
