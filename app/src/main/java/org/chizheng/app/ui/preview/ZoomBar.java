package org.chizheng.app.ui.preview;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** How near, and at which page. */
final class ZoomBar extends HBox {
    private final PreviewModel model;
    private final TextField page = new TextField();
    private final Label of = new Label();
    private final Label percent = new Label();

    ZoomBar(PreviewModel model) {
        super(8);
        this.model = model;
        getStyleClass().add("preview-zoom");
        ToggleGroup group = new ToggleGroup();
        ToggleButton width = toggle("适合宽度", group, () -> model.setFit(PreviewModel.Fit.WIDTH));
        ToggleButton whole = toggle("整页", group, () -> model.setFit(PreviewModel.Fit.PAGE));
        Button plain = new Button("100%");
        plain.setOnAction(event -> model.setZoom(1));
        model.fitProperty().addListener((observed, before, now) -> mark(width, whole));
        mark(width, whole);
        page.setPrefColumnCount(3);
        page.setAccessibleText("页码");
        page.setOnAction(event -> jump());
        percent.getStyleClass().add("preview-percent");
        getChildren()
                .addAll(
                        step("上一页", -1),
                        page,
                        of,
                        step("下一页", 1),
                        width,
                        whole,
                        plain,
                        nearer("缩小", false),
                        percent,
                        nearer("放大", true));
        model.currentProperty().addListener((observed, before, now) -> refresh());
        model.zoomProperty().addListener((observed, before, now) -> refresh());
        model.sourceProperty().addListener((observed, before, now) -> refresh());
        refresh();
    }

    private Button step(String verb, int by) {
        Button button = new Button(verb);
        button.setOnAction(event -> model.goTo(model.currentProperty().get() + by));
        return button;
    }

    private Button nearer(String verb, boolean nearer) {
        Button button = new Button(verb);
        button.setOnAction(event -> model.zoomBy(nearer));
        return button;
    }

    private static ToggleButton toggle(String verb, ToggleGroup group, Runnable action) {
        ToggleButton button = new ToggleButton(verb);
        button.setToggleGroup(group);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void mark(ToggleButton width, ToggleButton whole) {
        width.setSelected(model.fitProperty().get() == PreviewModel.Fit.WIDTH);
        whole.setSelected(model.fitProperty().get() == PreviewModel.Fit.PAGE);
    }

    /** A number that is none, or no page, leaves us where we are. */
    private void jump() {
        String typed = page.getText().strip();
        if (typed.matches("[0-9]{1,6}")) {
            model.goTo(Integer.parseInt(typed) - 1);
        }
        refresh();
    }

    private void refresh() {
        page.setText(Integer.toString(
                model.pages() == 0 ? 0 : model.currentProperty().get() + 1));
        of.setText("/ " + model.pages() + " 页");
        percent.setText(Math.round(model.zoomProperty().get() * 100) + "%");
    }
}
