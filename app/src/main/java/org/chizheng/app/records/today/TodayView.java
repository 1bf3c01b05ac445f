package org.chizheng.app.records.today;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.chizheng.app.records.Navigator;
import org.chizheng.app.ui.Buttons;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.card.Figure;
import org.chizheng.app.ui.card.Todo;
import org.chizheng.app.ui.chart.ChartPane;
import org.chizheng.app.ui.page.Page;
import org.chizheng.app.ui.page.PageKey;
import org.chizheng.app.ui.page.Segments;
import org.chizheng.app.ui.table.ListState;
import org.chizheng.core.shared.Refusal;

/** 今日: left what is to be done, right the year as a picture; in a new office the first steps instead. */
public final class TodayView {
    private static final double RIGHT = 440;

    private final TodayModel model;
    private final Navigator navigator;
    private final Page page = new Page(Texts.of("today.title"));
    private final StackPane stage = new StackPane(ListState.loading());
    private final ChartPane chart = new ChartPane();
    private String picture = "";

    public TodayView(TodayModel model, Navigator navigator) {
        this.model = model;
        this.navigator = navigator;
        page.note(model.heading()).body(stage).on(PageKey.REFRESH, model::load).onShown(model::load);
        chart.setOnPicked(key -> {});
        model.today().subscribe(this::show);
        model.unread().subscribe(this::failed);
    }

    public Page page() {
        return page;
    }

    private void failed(Refusal refusal) {
        if (refusal != null) {
            stage.getChildren().setAll(ListState.failed(refusal, model::load));
        }
    }

    private void show(Today today) {
        if (today == null) {
            return;
        }
        Node whole = today.first().isEmpty() ? columns(today) : firstSteps(today);
        stage.getChildren().setAll(whole);
    }

    private Node columns(Today today) {
        VBox left = new VBox(12, title(Texts.of("today.todo")), tasks(today.tasks()));
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinWidth(0);
        VBox right = new VBox(16);
        right.setMinWidth(RIGHT);
        right.setPrefWidth(RIGHT);
        right.getChildren().add(figures(today.figures()));
        if (!today.pictures().isEmpty()) {
            right.getChildren().add(pictures(today.pictures()));
        }
        if (!today.exchange().isEmpty()) {
            right.getChildren().add(wrapped(today.exchange(), "secondary"));
        }
        HBox columns = new HBox(32, left, right);
        columns.getStyleClass().add("today");
        return scrolling(columns);
    }

    private Node tasks(List<Today.Task> tasks) {
        if (tasks.isEmpty()) {
            return wrapped(Texts.of("today.nothing"), "secondary");
        }
        VBox list = new VBox();
        for (Today.Task task : tasks) {
            list.getChildren()
                    .add(new Todo(
                            Todo.Weight.valueOf(task.press().name()),
                            task.sentence(),
                            task.detail(),
                            task.verb(),
                            () -> go(task.place())));
        }
        return list;
    }

    private Node figures(List<Today.Number> figures) {
        FlowPane row = new FlowPane(32, 12);
        for (Today.Number figure : figures) {
            row.getChildren()
                    .add(new Figure(
                            figure.name(),
                            String.format(Locale.ROOT, "%,d", figure.number()),
                            figure.against(),
                            () -> go(figure.place())));
        }
        return row;
    }

    private Node pictures(List<Today.Picture> pictures) {
        VBox box = new VBox(8);
        if (pictures.size() > 1) {
            List<String> names = pictures.stream().map(Today.Picture::name).toList();
            Segments which = new Segments(names);
            if (names.contains(picture)) {
                which.choose(picture);
            }
            which.chosenProperty().subscribe(name -> {
                picture = name;
                chart.show(pictures.get(Math.max(0, names.indexOf(name))).figures());
            });
            box.getChildren().add(which);
        } else {
            chart.show(pictures.get(0).figures());
        }
        box.getChildren().addAll(chart);
        return box;
    }

    private Node firstSteps(Today today) {
        VBox steps = new VBox(16, title(Texts.of("today.first")));
        int number = 1;
        for (Today.Step step : today.first()) {
            Label place = new Label(String.valueOf(number++));
            place.getStyleClass().add("step-number");
            VBox words = new VBox(4, wrapped(step.title(), "card-title"), wrapped(step.help(), "secondary"));
            HBox.setHgrow(words, Priority.ALWAYS);
            Node verb = number == 2
                    ? Buttons.primary(step.verb(), () -> go(step.place()))
                    : Buttons.plain(step.verb(), () -> go(step.place()));
            HBox line = new HBox(16, place, words, verb);
            line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            line.getStyleClass().add("way");
            steps.getChildren().add(line);
        }
        steps.setMaxWidth(720);
        StackPane centre = new StackPane(steps);
        StackPane.setAlignment(steps, javafx.geometry.Pos.TOP_LEFT);
        centre.getStyleClass().add("today");
        return scrolling(centre);
    }

    private void go(Today.Place place) {
        navigator.go(place.destination(), place.key());
    }

    private static Node scrolling(Region content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("drawer-body");
        return scroll;
    }

    private static Label title(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("section-title");
        return label;
    }

    private static Label wrapped(String text, String styleClass) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
