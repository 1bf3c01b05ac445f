package org.chizheng.app.records.today;

import java.util.ArrayList;
import java.util.List;
import org.chizheng.app.ui.chart.ChartFigures;

/**
 * What 今日 shows.
 *
 * @param tasks the most pressing first
 * @param figures few, each leads to the names behind it
 * @param pictures one, or several to choose among
 * @param exchange the last exchange in one line; may be empty
 * @param first the steps of an office that has nothing yet; empty once it has
 */
public record Today(List<Task> tasks, List<Number> figures, List<Picture> pictures, String exchange, List<Step> first) {
    public Today {
        tasks = List.copyOf(tasks);
        figures = List.copyOf(figures);
        pictures = List.copyOf(pictures);
        first = List.copyOf(first);
    }

    Today above(Task task) {
        List<Task> all = new ArrayList<>(List.of(task));
        all.addAll(tasks);
        return new Today(all, figures, pictures, exchange, first);
    }

    /** How much a task presses. */
    public enum Press {
        PLAIN,
        SOON,
        OVERDUE
    }

    /** Where a button leads: id of a page and the key of a record, which may be empty. */
    public record Place(String destination, String key) {}

    /** One thing to be done; without a verb it is done outside the program. */
    public record Task(Press press, String sentence, String detail, String verb, Place place) {}

    /** @param against what the number is measured against; may be empty */
    public record Number(String name, long number, String against, Place place) {}

    /** @param name on the switch between several */
    public record Picture(String name, ChartFigures figures) {}

    /** A first step of a new office. */
    public record Step(String title, String help, String verb, Place place) {}
}
