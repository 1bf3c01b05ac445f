package org.chizheng.core.document.page;

import java.util.ArrayList;
import java.util.List;
import org.chizheng.core.document.Align;
import org.chizheng.core.document.Block;
import org.chizheng.core.document.PageSetup;
import org.chizheng.core.document.Typeface;
import org.chizheng.core.document.page.Typesetter.Style;

/** Turns the blocks of a document into bands, and ties the bands that must not be parted. */
final class BlockStrips {
    private static final double SMALL_PRINT = 12;
    private static final int TIED = 2;
    private static final int FEW_FACTS = 6;
    private static final double SIGN_SIZE = 12;
    private static final double SIGN_HEIGHT = 34;
    private static final int SIGNERS_ABREAST = 3;
    private static final double LEAD_AFTER_TABLE = 5;
    private static final double AFTER_FACTS = 6;
    private static final double LEAST_SIGNING = 90;
    private static final double FIGURE_LEAD = 10;
    private static final double SEAL_ROOM = PageSetup.millimetres(28);

    private final PageSetup page;
    private final Typesetter setter;
    private final List<Strip> strips = new ArrayList<>();

    BlockStrips(PageSetup page, Typesetter setter) {
        this.page = page;
        this.setter = setter;
    }

    List<Strip> of(List<Block> blocks) {
        blocks.forEach(this::add);
        return strips;
    }

    private void add(Block block) {
        if (block instanceof Block.Heading heading) {
            heading(heading);
        } else if (block instanceof Block.Paragraph paragraph) {
            paragraph(paragraph);
        } else if (block instanceof Block.Facts facts) {
            facts(facts);
        } else if (block instanceof Block.Table table) {
            strips.addAll(new TableStrips(table, setter, page.left(), page.bodyWidth(), page.bodyHeight()).strips());
        } else if (block instanceof Block.Signatures signatures) {
            signatures(signatures);
        } else if (block instanceof Block.Closing closing) {
            closing(closing);
        } else if (block instanceof Block.Figure figure) {
            figure(figure);
        } else {
            strips.add(new Strip(Strip.Nature.BREAK, 0));
        }
    }

    private void heading(Block.Heading heading) {
        Style style = Style.of(heading.face(), heading.size());
        List<String> lines = setter.lines(heading.text(), style, page.bodyWidth(), page.bodyWidth());
        for (int i = 0; i < lines.size(); i++) {
            boolean last = i == lines.size() - 1;
            double lead = i == 0 ? leadOf(heading) : 0;
            double line = heading.size() * 1.4;
            Strip strip = new Strip(Strip.Nature.LEAD, lead + line + (last ? heading.after() : 0));
            put(strip, lines.get(i), style, 2 * lead + line, heading.align(), 0);
            strip.keepWithNext();
            strips.add(strip);
        }
    }

    private void paragraph(Block.Paragraph paragraph) {
        Style style = Style.of(paragraph.face(), paragraph.size());
        double indent = paragraph.indent() * paragraph.size();
        List<String> lines = setter.lines(paragraph.text(), style, page.bodyWidth() - indent, page.bodyWidth());
        Strip.Nature nature = paragraph.size() < SMALL_PRINT ? Strip.Nature.NOTE : Strip.Nature.BODY;
        for (int i = 0; i < lines.size(); i++) {
            double lead = i == 0 ? leadAfterTable() : 0;
            Strip strip = new Strip(nature, lead + paragraph.line());
            put(strip, lines.get(i), style, 2 * lead + paragraph.line(), paragraph.align(), i == 0 ? indent : 0);
            boolean widow = i == 0 || i == lines.size() - 2;
            if (widow && i < lines.size() - 1) {
                strip.keepWithNext();
            }
            strips.add(strip);
        }
    }

    private double leadOf(Block.Heading heading) {
        boolean section = heading.align() == Align.LEFT && !strips.isEmpty();
        return Math.max(2 * leadAfterTable(), section ? heading.size() * 0.4 : 0);
    }

    private double leadAfterTable() {
        boolean afterRow = !strips.isEmpty() && strips.get(strips.size() - 1).nature == Strip.Nature.ROW;
        return afterRow ? LEAD_AFTER_TABLE : 0;
    }

    private void put(Strip strip, String text, Style style, double line, Align align, double indent) {
        double width = setter.width(text, style);
        double x = switch (align) {
            case LEFT -> page.left() + indent;
            case CENTRE -> page.left() + (page.bodyWidth() - width) / 2;
            case RIGHT -> page.left() + page.bodyWidth() - width;
        };
        strip.draws.addAll(setter.line(text, style, x, base(style, line), ""));
    }

    private static double base(Style style, double line) {
        return (line - style.size()) / 2 + style.size() * Typesetter.ABOVE;
    }

    private void figure(Block.Figure block) {
        double width = Math.min(1, block.share()) * page.bodyWidth();
        double height = block.picture().heightAt(width);
        double room = page.bodyHeight() - FIGURE_LEAD;
        double scale = Math.min(1, room / height);
        double x = page.left() + (page.bodyWidth() - width * scale) / 2;
        Strip strip = new Strip(Strip.Nature.BODY, height * scale + FIGURE_LEAD);
        strip.draws.add(new Draw.Image(block.picture(), x, FIGURE_LEAD / 2, width * scale, height * scale));
        strips.add(strip);
    }

    private void facts(Block.Facts block) {
        int all = block.facts().size();
        for (int from = 0; from < all; from += block.perLine()) {
            int to = Math.min(from + block.perLine(), all);
            Strip strip = abreast(block.facts().subList(from, to), block, to == all ? AFTER_FACTS : 0);
            if (all <= FEW_FACTS * block.perLine()) {
                strip.keepWithNext();
            }
            strips.add(strip);
        }
    }

    private Strip abreast(List<Block.Fact> facts, Block.Facts block, double after) {
        Style label = Style.of(Typeface.HEI, block.size());
        Style value = Style.of(Typeface.FANGSONG, block.size());
        double line = block.size() * 1.55;
        double cell = page.bodyWidth() / block.perLine();
        List<Draw> draws = new ArrayList<>();
        int most = 1;
        for (int i = 0; i < facts.size(); i++) {
            double x = page.left() + i * cell;
            String text = facts.get(i).label() + "：";
            double width = setter.width(text, label);
            draws.addAll(setter.line(text, label, x, base(label, line), ""));
            double room = cell - width - block.size();
            List<String> lines = setter.lines(facts.get(i).value(), value, room, room);
            for (int k = 0; k < lines.size(); k++) {
                double y = k * line + base(value, line);
                draws.addAll(setter.line(
                        lines.get(k), value, x + width, y, facts.get(i).label()));
            }
            most = Math.max(most, lines.size());
        }
        Strip strip = new Strip(Strip.Nature.LEAD, most * line + after);
        strip.draws.addAll(draws);
        return strip;
    }

    private void signatures(Block.Signatures block) {
        Style style = Style.of(Typeface.FANGSONG, SIGN_SIZE);
        int abreast = signersAbreast(block.labels(), style);
        int rows = (block.labels().size() + abreast - 1) / abreast;
        Strip strip = new Strip(Strip.Nature.TAIL, rows * SIGN_HEIGHT + 6);
        double cell = page.bodyWidth() / abreast;
        for (int i = 0; i < block.labels().size(); i++) {
            double x = page.left() + i % abreast * cell;
            double y = i / abreast * SIGN_HEIGHT + SIGN_HEIGHT - 6;
            String label = block.labels().get(i) + "：";
            strip.draws.addAll(setter.line(label, style, x, y, ""));
            double from = x + setter.width(label, style);
            strip.draws.add(new Draw.Rule(from, y + 2.5, Math.max(from + 20, x + cell - 14), y + 2.5, 0.5));
        }
        tail(strip);
    }

    private int signersAbreast(List<String> labels, Style style) {
        double widest = labels.stream()
                .mapToDouble(label -> setter.width(label + "：", style))
                .max()
                .orElse(0);
        int room = (int) (page.bodyWidth() / (widest + LEAST_SIGNING));
        return Math.max(1, Math.min(Math.min(SIGNERS_ABREAST, room), Math.max(1, labels.size())));
    }

    private void closing(Block.Closing block) {
        Style style = Style.of(Typeface.FANGSONG, 15.75);
        double line = 28.95;
        Strip strip = new Strip(Strip.Nature.TAIL, SEAL_ROOM + 2 * line);
        double right = page.left() + page.bodyWidth() - 4 * style.size();
        double dateWidth = setter.width(block.date(), style);
        double unitWidth = setter.width(block.unit(), style);
        double centre = right - dateWidth / 2;
        double unitAt = Math.min(centre - unitWidth / 2, page.left() + page.bodyWidth() - unitWidth);
        strip.draws.addAll(
                setter.line(block.unit(), style, Math.max(page.left(), unitAt), SEAL_ROOM + base(style, line), ""));
        strip.draws.addAll(
                setter.line(block.date(), style, right - dateWidth, SEAL_ROOM + line + base(style, line), ""));
        tail(strip);
    }

    /** A signature stands on the page of what is signed: the last rows or lines before it go along. */
    private void tail(Strip strip) {
        int tied = 0;
        for (int i = strips.size() - 1; i >= 0 && tied < TIED; i--) {
            Strip before = strips.get(i);
            if (before.nature == Strip.Nature.BREAK) {
                break;
            }
            before.keepWithNext();
            tied += before.nature == Strip.Nature.ROW || before.nature == Strip.Nature.BODY ? 1 : 0;
        }
        strips.add(strip);
    }
}
