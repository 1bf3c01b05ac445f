package org.chizheng.app.ui.preview;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.image.ImageView;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

/** The pages under each other; only those in sight exist as nodes. */
final class PageScroller extends Region {
    private static final double BAR = 14;
    private static final double STEP = 48;

    private final PreviewModel model;
    private final PageImages images;
    private final List<Sheet> sheets = new ArrayList<>();
    private final ScrollBar down = new ScrollBar();
    private final ScrollBar across = new ScrollBar();
    private boolean following;

    /** One white sheet and the picture on it. */
    private static final class Sheet extends StackPane {
        private final ImageView picture = new ImageView();

        Sheet() {
            getStyleClass().add("preview-sheet");
            setManaged(false);
            picture.setSmooth(true);
            picture.setManaged(false);
            getChildren().add(picture);
        }

        void place(double left, double top, double width, double height) {
            resizeRelocate(left, top, width, height);
            picture.setFitWidth(width);
            picture.setFitHeight(height);
        }
    }

    PageScroller(PreviewModel model, PageImages images) {
        this.model = model;
        this.images = images;
        getStyleClass().add("preview-pages");
        down.setOrientation(Orientation.VERTICAL);
        down.setUnitIncrement(STEP);
        across.setUnitIncrement(STEP);
        getChildren().addAll(down, across);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        down.valueProperty().addListener((observed, before, now) -> scrolled());
        across.valueProperty().addListener((observed, before, now) -> requestLayout());
        model.currentProperty().addListener((observed, before, now) -> toCurrent());
        model.zoomProperty().addListener((observed, before, now) -> toCurrent());
        model.sourceProperty().addListener((observed, before, now) -> toCurrent());
        addEventHandler(ScrollEvent.SCROLL, this::wheel);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - BAR;
        double height = getHeight() - BAR;
        model.setSeen(width, height);
        bar(down, model.allHeight(), height);
        bar(across, model.widest(), width);
        down.resizeRelocate(width, 0, BAR, height);
        across.resizeRelocate(0, height, width, BAR);
        int used = 0;
        List<PageCache.Key> wanted = new ArrayList<>();
        if (model.pages() > 0 && height > 0) {
            int first = model.pageAt(down.getValue());
            double top = model.top(first) - down.getValue();
            for (int page = first; page < model.pages() && top < height; page++) {
                top += place(page, sheet(used++), top, width, wanted) + PreviewModel.GAP;
            }
        }
        for (int i = used; i < sheets.size(); i++) {
            sheets.get(i).setVisible(false);
            sheets.get(i).picture.setImage(null);
        }
        if (model.pages() > 0) {
            images.want(wanted);
        }
    }

    private double place(int page, Sheet sheet, double top, double width, List<PageCache.Key> wanted) {
        PageSource.PageSize size = model.sourceProperty().get().size(page);
        double wide = Math.rint(size.width() * model.scale());
        double high = Math.rint(size.height() * model.scale());
        double left = Math.max(PreviewModel.GAP, (width - wide) / 2) - across.getValue();
        sheet.setVisible(true);
        sheet.place(Math.rint(left), Math.rint(top), wide, high);
        PageCache.Key key = images.key(page, model.scale() * dots());
        sheet.picture.setImage(images.picture(key).orElse(null));
        wanted.add(key);
        return size.height() * model.scale();
    }

    private Sheet sheet(int index) {
        while (sheets.size() <= index) {
            Sheet sheet = new Sheet();
            sheets.add(sheet);
            getChildren().add(sheets.size() - 1, sheet);
        }
        return sheets.get(index);
    }

    private static void bar(ScrollBar bar, double all, double seen) {
        double most = Math.max(0, Math.floor(all - seen));
        bar.setMax(most);
        bar.setVisibleAmount(all <= 0 ? 0 : most * Math.min(1, seen / all));
        bar.setBlockIncrement(Math.max(STEP, seen - STEP));
        bar.setVisible(most > 0);
        bar.setValue(Math.max(0, Math.min(most, bar.getValue())));
    }

    /** The page that fills the upper part of the window is the one we are at. */
    private void scrolled() {
        following = true;
        model.goTo(model.pageAt(down.getValue() + Math.min(getHeight() / 3, 200)));
        following = false;
        requestLayout();
    }

    private void toCurrent() {
        if (!following && model.pages() > 0) {
            double height = Math.max(0, model.allHeight() - (getHeight() - BAR));
            double top = model.top(model.currentProperty().get()) - PreviewModel.GAP;
            following = true;
            down.setMax(height);
            down.setValue(Math.max(0, Math.min(height, top)));
            following = false;
        }
        requestLayout();
    }

    private void wheel(ScrollEvent event) {
        if (event.isShortcutDown()) {
            model.zoomBy(event.getDeltaY() > 0);
        } else {
            ScrollBar bar = event.isShiftDown() || event.getDeltaY() == 0 ? across : down;
            double delta = event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY();
            bar.setValue(Math.max(0, Math.min(bar.getMax(), bar.getValue() - delta)));
        }
        event.consume();
    }

    private double dots() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
    }
}
