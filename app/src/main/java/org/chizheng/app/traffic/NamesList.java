package org.chizheng.app.traffic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.chizheng.app.records.Navigator;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Texts;
import org.chizheng.sync.OfficeSync.PendingRecord;

/** The names behind a number, by kind; a click leads to the record where its page exists. */
public final class NamesList extends VBox {
    /** More names than this nobody reads in a drawer; the lists themselves have filters. */
    private static final int MOST = 300;

    private static final Map<String, String> PAGES =
            Map.of("trainee", "people", "class", "classes", "certificate", "certificates");

    public NamesList(List<PendingRecord> records, Navigator navigator) {
        super(16);
        Map<String, List<PendingRecord>> byKind = records.stream()
                .collect(Collectors.groupingBy(PendingRecord::label, LinkedHashMap::new, Collectors.toList()));
        byKind.forEach((label, group) -> getChildren().add(group(label, group, navigator)));
        if (records.isEmpty()) {
            getChildren().add(new Label(Texts.of("traffic.no-names")));
        }
    }

    private static Node group(String label, List<PendingRecord> records, Navigator navigator) {
        Label title = new Label(Texts.of("traffic.kind", label, records.size()));
        title.getStyleClass().add("section-title");
        FlowPane names = new FlowPane(12, 6);
        records.stream().limit(MOST).forEach(record -> names.getChildren().add(name(record, navigator)));
        VBox group = new VBox(8, title, names);
        if (records.size() > MOST) {
            Label more = new Label(Texts.of("traffic.more-names", records.size() - MOST));
            more.getStyleClass().add("secondary");
            group.getChildren().add(more);
        }
        return group;
    }

    /** One record as a link, or as words where it has no page of its own. */
    public static Node name(PendingRecord record, Navigator navigator) {
        String words = record.name().isEmpty() ? record.label() : record.name();
        String page = PAGES.get(record.kind());
        if (page == null) {
            return new Label(words);
        }
        Hyperlink link =
                Buttons.link(words, () -> navigator.go(page, record.record().toString()));
        link.setMinWidth(Hyperlink.USE_PREF_SIZE);
        return link;
    }
}
