package org.chizheng.app.shell;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.chizheng.app.ui.task.Tasks;

/** The state of the window: who, where, which page, practice or not. */
public final class ShellModel {
    private final List<Destination> destinations;
    private final List<Destination> pages;
    private final ReadOnlyStringWrapper current = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper section = new ReadOnlyStringWrapper("");
    private final StringProperty record = new SimpleStringProperty("");
    private final StringProperty office = new SimpleStringProperty("");
    private final StringProperty person = new SimpleStringProperty("");
    private final StringProperty practiceDate = new SimpleStringProperty("");
    private final BooleanProperty largeType = new SimpleBooleanProperty();
    private final StatusModel status = new StatusModel();
    private final SearchModel search;
    private final Tasks tasks;

    public ShellModel(Tasks tasks, SearchSource source, List<Destination> destinations) {
        this(tasks, source, destinations, List.of());
    }

    /** @param beside pages without a line in the navigation: those that the menu and the status line lead to */
    public ShellModel(Tasks tasks, SearchSource source, List<Destination> destinations, List<Destination> beside) {
        this.tasks = tasks;
        this.destinations = List.copyOf(destinations);
        this.pages = Stream.concat(destinations.stream(), beside.stream()).toList();
        this.search = new SearchModel(tasks, source);
        go(destinations.get(0).id());
    }

    public List<Destination> destinations() {
        return destinations;
    }

    /** Those of the navigation and those beside it. */
    List<Destination> pages() {
        return pages;
    }

    /** The line of the navigation where one is, or from where one went to a page beside it. */
    public ReadOnlyStringProperty section() {
        return section.getReadOnlyProperty();
    }

    /** From a page beside the navigation to where one came from, as it was left. */
    public void back() {
        go(section.get());
    }

    /** Id of the page in front. */
    public ReadOnlyStringProperty current() {
        return current.getReadOnlyProperty();
    }

    /** Key of the record that the page in front was asked to show; empty for the page as it was left. */
    public StringProperty record() {
        return record;
    }

    /** Unknown ids are ignored: an office of another role has other pages. */
    public void go(String id) {
        go(id, "");
    }

    /** The page comes to the front before the key is told, so that no page takes the key of another. */
    public void go(String id, String key) {
        if (stands(pages, id)) {
            if (stands(destinations, id)) {
                section.set(id);
            }
            record.set("");
            current.set(id);
            record.set(key);
        }
    }

    private static boolean stands(List<Destination> pages, String id) {
        return pages.stream().anyMatch(destination -> destination.id().equals(id));
    }

    /** 1 for the first line of the navigation. */
    public void goNumber(int number) {
        if (number >= 1 && number <= destinations.size()) {
            go(destinations.get(number - 1).id());
        }
    }

    /** 古县·岳阳镇. */
    public StringProperty office() {
        return office;
    }

    public StringProperty person() {
        return person;
    }

    /** The day of the practice county, 2021-06-25; empty in a real office. */
    public StringProperty practiceDate() {
        return practiceDate;
    }

    /** 大字. */
    public BooleanProperty largeType() {
        return largeType;
    }

    public StatusModel status() {
        return status;
    }

    public SearchModel search() {
        return search;
    }

    public Tasks tasks() {
        return tasks;
    }
}
