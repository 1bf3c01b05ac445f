package org.chizheng.app.records;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.IntegerProperty;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/**
 * A section that one kind of desk adds to those that all have; the frame makes a line of its navigation of it.
 *
 * @param badge a count that wants attention; hidden at 0
 * @param page made when it is first asked for
 */
public record DeskSection(String id, String text, Feather icon, IntegerProperty badge, Supplier<Opened> page) {
    /** @param open told the key of the record to show, each time it is asked for */
    public record Opened(Node page, Consumer<String> open) {}
}
