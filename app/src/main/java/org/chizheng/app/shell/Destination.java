package org.chizheng.app.shell;

import java.util.function.Supplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/**
 * One line of the navigation and the page behind it. The page is made when it is first asked for and then kept, so
 * that lists keep their place; a destination that does not work yet is not in the list.
 *
 * @param id stable, English: {@code today}, {@code people}
 * @param text as shown: 今日
 * @param icon beside the text, never alone
 * @param badge a count that wants attention, hidden at 0, 99+ above 99
 * @param page usually a {@link org.chizheng.app.ui.page.Page}
 */
public record Destination(String id, String text, Feather icon, IntegerProperty badge, Supplier<Node> page) {
    public static Destination of(String id, String text, Feather icon, Supplier<Node> page) {
        return new Destination(id, text, icon, new SimpleIntegerProperty(0), page);
    }
}
