package org.chizheng.app.ui.grid;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * The drawn part of the sheet. Rows are all equally high, so which ones are seen is plain arithmetic and only those
 * exist as nodes; the editor, the frame and the hint lie above them at known places.
 */
final class GridSurface extends Region {
    private static final double ROW = 32;
    private static final double TYPE = 14;
    private static final double BAR = 14;
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    private final GridModel model;
    private final GridClipboard clipboard;
    private final HeaderStrip header;
    private final Pane body = new Pane();
    private final Rectangle sight = new Rectangle();
    private final List<RowStrip> strips = new ArrayList<>();
    private final Region frame = new Region();
    private final ScrollBar down = new ScrollBar();
    private final ScrollBar across = new ScrollBar();
    private final CellHint hint = new CellHint();
    private final CellEditor editor;
    private final SuggestionList suggestions;
    private String notice = "";
    private double rowHeight = ROW;

    GridSurface(GridModel model, GridClipboard clipboard) {
        this.model = model;
        this.clipboard = clipboard;
        this.header = new HeaderStrip(model.columns(), this::requestLayout);
        this.suggestions = new SuggestionList(this::pick);
        this.editor = new CellEditor(model, this::say, this::editorChanged);
        getStyleClass().add("grid-surface");
        body.setManaged(false);
        body.setClip(sight);
        frame.getStyleClass().add("grid-frame");
        frame.setMouseTransparent(true);
        down.setOrientation(Orientation.VERTICAL);
        getChildren().addAll(body, frame, editor, header, down, across, hint, suggestions);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        down.valueProperty().addListener((observed, before, now) -> requestLayout());
        across.valueProperty().addListener((observed, before, now) -> requestLayout());
        GridKeys keys = new GridKeys(model, this, editor, suggestions);
        editor.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
        editor.addEventFilter(KeyEvent.KEY_TYPED, keys::typed);
        editor.addEventFilter(KeyEvent.KEY_TYPED, event -> bringIntoSight());
        body.setOnMousePressed(this::press);
        body.setOnMouseDragged(this::drag);
        addEventHandler(ScrollEvent.SCROLL, this::wheel);
        model.cursor().blockProperty().addListener((observed, before, now) -> cursorMoved());
        model.revisionProperty().addListener((observed, before, now) -> modelChanged());
    }

    CellEditor editor() {
        return editor;
    }

    /** How many whole rows are in sight. */
    int page() {
        return Math.max(1, (int) (bodyHeight() / rowHeight) - 1);
    }

    void walk(boolean back) {
        model.problems().walk(back);
    }

    void clipboard(GridCommands.Clip clip) {
        clipboard.put(clip);
    }

    void paste(boolean asRoster) {
        clipboard.paste(model, asRoster);
    }

    String todayText() {
        return model.todayText();
    }

    /** Alt+Down: everything that may stand here. */
    void offerAll() {
        if (editor.isEditable() && !editor.open()) {
            editor.edit();
        }
        suggestions.offer(column().text().suggestions().apply(""));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double scale = editor.getFont().getSize() / TYPE;
        rowHeight = Math.rint(ROW * scale);
        header.setScale(scale);
        double width = getWidth() - BAR;
        double height = bodyHeight();
        setBar(down, model.shownRows() * rowHeight, height);
        setBar(across, header.scrolledWidth(), width - header.frozenEnd());
        header.scrollTo(across.getValue());
        header.resizeRelocate(0, 0, width, header.height());
        down.resizeRelocate(width, header.height(), BAR, height);
        across.resizeRelocate(header.frozenEnd(), header.height() + height, width - header.frozenEnd(), BAR);
        body.resizeRelocate(0, header.height(), width, height);
        sight.setWidth(width);
        sight.setHeight(height);
        layoutRows(width, height);
        layoutCursor(width, height);
    }

    private void layoutRows(double width, double height) {
        int needed = (int) Math.ceil(height / rowHeight) + 1;
        while (strips.size() < needed) {
            RowStrip strip = new RowStrip(model, header);
            strip.setManaged(false);
            strips.add(strip);
            body.getChildren().add(strip);
        }
        int first = (int) (down.getValue() / rowHeight);
        double all = Math.min(width, header.frozenEnd() + header.scrolledWidth() - across.getValue());
        for (int row = first; row < first + strips.size(); row++) {
            RowStrip strip = strips.get(row % strips.size());
            strip.setVisible(row < model.shownRows());
            if (strip.isVisible()) {
                strip.show(row);
                strip.resizeRelocate(0, row * rowHeight - down.getValue(), all, rowHeight);
            }
        }
    }

    private void layoutCursor(double width, double height) {
        int column = model.cursor().column();
        double left = header.left(column);
        double top = header.height() + model.cursor().row() * rowHeight - down.getValue();
        boolean frozen = column < header.frozenColumns();
        boolean inSight = top > header.height() - rowHeight
                && top < header.height() + height
                && left < width
                && (frozen || left >= header.frozenEnd() - 1);
        double wide = Math.min(header.width(column), Math.max(0, width - left));
        frame.setVisible(inSight && !editor.open() && model.cursor().row() < model.shownRows());
        frame.resizeRelocate(left - 1, top - 1, wide + 1, rowHeight + 1);
        editor.resizeRelocate(
                left, top, Math.max(wide, editor.open() ? Math.min(180, width - left) : 0), rowHeight - 1);
        editor.setOpacity(editor.open() && inSight ? 1 : 0);
        place(hint, left, top, width, height);
        place(suggestions, left, top, width, height);
        hint.setVisible(inSight && !hint.getChildren().isEmpty() && !suggestions.isVisible());
    }

    /** Under the cell, or above it where there is no room. */
    private void place(Region popup, double left, double top, double width, double height) {
        double wide = Math.min(popup.prefWidth(-1), popup.getMaxWidth() > 0 ? popup.getMaxWidth() : width);
        double high = popup.prefHeight(wide);
        boolean below = top + rowHeight + high <= header.height() + height;
        double x = Math.max(0, Math.min(left, width - wide));
        popup.resizeRelocate(x, below ? top + rowHeight + 2 : top - high - 2, wide, high);
    }

    private void setBar(ScrollBar bar, double all, double seen) {
        double most = Math.max(0, all - seen);
        bar.setMax(most);
        bar.setVisibleAmount(all <= 0 ? 0 : most * Math.min(1, seen / all));
        bar.setUnitIncrement(rowHeight);
        bar.setBlockIncrement(Math.max(rowHeight, seen - rowHeight));
        bar.setVisible(most > 0);
        if (bar.getValue() > most) {
            bar.setValue(most);
        }
    }

    private double bodyHeight() {
        return Math.max(0, getHeight() - header.height() - (wider() ? BAR : 0));
    }

    /** True when the columns do not fit and the bar below is needed. */
    private boolean wider() {
        return header.frozenEnd() + header.scrolledWidth() > getWidth() - BAR;
    }

    private GridColumn column() {
        return model.columns().get(model.cursor().column());
    }

    private void cursorMoved() {
        if (!editor.open()) {
            editor.arm();
        }
        notice = "";
        bringIntoSight();
        refreshHint();
    }

    private void modelChanged() {
        if (!editor.open()) {
            editor.arm();
        }
        refreshHint();
        requestLayout();
    }

    private void editorChanged() {
        if (editor == null) {
            return;
        }
        frame.pseudoClassStateChanged(ACTIVE, editor.isFocused());
        boolean asks = editor.open() && !editor.composing() && !editor.getText().isEmpty();
        suggestions.offer(
                asks && editor.isFocused() ? column().text().suggestions().apply(editor.getText()) : List.of());
        refreshHint();
        requestLayout();
    }

    private void refreshHint() {
        hint.show(
                notice, model.problems().at(model.cursor().row(), model.cursor().column()));
        requestLayout();
    }

    private void say(String sentence) {
        notice = sentence;
        refreshHint();
    }

    private void pick(String text) {
        editor.setText(text);
        editor.commit();
    }

    private void bringIntoSight() {
        int column = model.cursor().column();
        double top = model.cursor().row() * rowHeight;
        if (top < down.getValue()) {
            down.setValue(top);
        } else if (top + rowHeight > down.getValue() + bodyHeight() && bodyHeight() > rowHeight) {
            down.setMax(Math.max(0, model.shownRows() * rowHeight - bodyHeight()));
            down.setValue(top + rowHeight - bodyHeight());
        }
        if (column >= header.frozenColumns()) {
            double offset = header.offset(column);
            double seen = getWidth() - BAR - header.frozenEnd();
            if (offset < across.getValue()) {
                across.setValue(offset);
            } else if (offset + header.width(column) > across.getValue() + seen && seen > 0) {
                across.setValue(Math.min(offset, offset + header.width(column) - seen));
            }
        }
        requestLayout();
    }

    private void press(MouseEvent event) {
        editor.commit();
        editor.requestFocus();
        int row = rowAt(event.getY());
        int column = header.columnAt(event.getX());
        if (column < 0) {
            model.cursor().selectRows(event.isShiftDown() ? model.cursor().row() : row, row);
        } else if (event.isShiftDown()) {
            model.cursor().extendTo(row, column);
        } else if (event.getButton() == MouseButton.PRIMARY
                || !model.cursor().block().contains(row, column)) {
            model.cursor().moveTo(row, column);
        }
        if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY && column >= 0) {
            editor.edit();
        }
    }

    private void drag(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && header.columnAt(event.getX()) >= 0) {
            model.cursor().extendTo(rowAt(event.getY()), header.columnAt(event.getX()));
        }
    }

    private int rowAt(double y) {
        int row = (int) Math.floor((y + down.getValue()) / rowHeight);
        return Math.max(0, Math.min(row, model.shownRows() - 1));
    }

    private void wheel(ScrollEvent event) {
        ScrollBar bar = event.isShiftDown() || event.getDeltaY() == 0 ? across : down;
        double delta = event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY();
        bar.setValue(Math.max(0, Math.min(bar.getMax(), bar.getValue() - delta)));
        event.consume();
    }
}
