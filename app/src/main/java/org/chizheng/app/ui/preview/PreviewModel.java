package org.chizheng.app.ui.preview;

import java.util.List;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.chizheng.app.ui.preview.PageSource.PageSize;

/** Where one is in a paper and how near: arithmetic of pages under each other, without a screen. */
public final class PreviewModel {
    /** How the zoom follows the window. */
    public enum Fit {
        WIDTH,
        PAGE,
        FIXED
    }

    static final double GAP = 16;
    private static final double SCREEN = 96.0 / 72;
    private static final double NEAREST = 4;
    private static final double FARTHEST = 0.1;
    private static final List<Integer> STEPS = List.of(25, 50, 75, 100, 125, 150, 200, 300, 400);

    private final ReadOnlyObjectWrapper<PageSource> source = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Fit> fit = new ReadOnlyObjectWrapper<>(Fit.WIDTH);
    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(1);
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper();
    private double seenWidth;
    private double seenHeight;

    /** Shows a paper from its first page. */
    public void show(PageSource next) {
        current.set(0);
        source.set(next);
        refit();
    }

    public ReadOnlyObjectProperty<PageSource> sourceProperty() {
        return source.getReadOnlyProperty();
    }

    /** 1 is the true size on a screen of 96 dots per inch. */
    public ReadOnlyDoubleProperty zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Fit> fitProperty() {
        return fit.getReadOnlyProperty();
    }

    /** The page one is at, counted from 0. */
    public ReadOnlyIntegerProperty currentProperty() {
        return current.getReadOnlyProperty();
    }

    public int pages() {
        return source.get() == null ? 0 : source.get().pages();
    }

    public void goTo(int page) {
        current.set(Math.max(0, Math.min(page, pages() - 1)));
    }

    public void setFit(Fit next) {
        fit.set(next);
        refit();
    }

    public void setZoom(double next) {
        fit.set(Fit.FIXED);
        zoom.set(Math.max(FARTHEST, Math.min(NEAREST, next)));
    }

    /** The next of the usual steps, nearer or farther. */
    public void zoomBy(boolean nearer) {
        long percent = Math.round(zoom.get() * 100);
        STEPS.stream()
                .filter(step -> nearer ? step > percent : step < percent)
                .reduce((a, b) -> nearer ? a : b)
                .ifPresent(step -> setZoom(step / 100.0));
    }

    /** The size of the window onto the pages, in logical pixels. */
    void setSeen(double width, double height) {
        seenWidth = width;
        seenHeight = height;
        refit();
    }

    /** Logical pixels for a point of the paper. */
    double scale() {
        return zoom.get() * SCREEN;
    }

    /** Where a page begins, in logical pixels from the top of the first. */
    double top(int page) {
        double top = GAP;
        for (int i = 0; i < page; i++) {
            top += source.get().size(i).height() * scale() + GAP;
        }
        return top;
    }

    double allHeight() {
        return pages() == 0 ? 0 : top(pages());
    }

    double widest() {
        return widestPage() * scale() + 2 * GAP;
    }

    /** The page at a height, in logical pixels from the top of the first. */
    int pageAt(double y) {
        double bottom = GAP;
        for (int i = 0; i < pages(); i++) {
            bottom += source.get().size(i).height() * scale() + GAP;
            if (y < bottom) {
                return i;
            }
        }
        return Math.max(0, pages() - 1);
    }

    private double widestPage() {
        double widest = 0;
        for (int i = 0; i < pages(); i++) {
            widest = Math.max(widest, source.get().size(i).width());
        }
        return widest;
    }

    private void refit() {
        if (fit.get() == Fit.FIXED || pages() == 0 || seenWidth <= 0 || seenHeight <= 0) {
            return;
        }
        PageSize page = source.get().size(current.get());
        double across = (seenWidth - 2 * GAP) / (widestPage() * SCREEN);
        double along = (seenHeight - 2 * GAP) / (page.height() * SCREEN);
        double fitting = fit.get() == Fit.WIDTH ? across : Math.min(across, along);
        zoom.set(Math.max(FARTHEST, Math.min(NEAREST, fitting)));
    }
}
