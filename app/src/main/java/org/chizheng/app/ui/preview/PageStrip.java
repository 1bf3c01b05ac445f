package org.chizheng.app.ui.preview;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.stream.IntStream;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;

/** All pages small, at the left; only the ones in sight are painted. */
final class PageStrip extends ListView<Integer> {
    private static final double HIGH = 132;
    private static final double SIDE = 104;
    private static final int WANTED = 12;

    private final PreviewModel model;
    private final PageImages images;
    private final Deque<PageCache.Key> wanted = new ArrayDeque<>();

    PageStrip(PreviewModel model, PageImages images) {
        this.model = model;
        this.images = images;
        getStyleClass().add("preview-strip");
        setFixedCellSize(HIGH + 36);
        setPrefWidth(SIDE + 56);
        setMinWidth(SIDE + 56);
        setCellFactory(list -> new Thumb());
        model.sourceProperty().addListener((observed, before, now) -> fill());
        model.currentProperty().addListener((observed, before, now) -> follow(now.intValue()));
        getSelectionModel().selectedItemProperty().addListener((observed, before, now) -> {
            if (now != null && model.currentProperty().get() != now) {
                model.goTo(now);
            }
        });
        fill();
    }

    private void fill() {
        wanted.clear();
        getItems().setAll(IntStream.range(0, model.pages()).boxed().toList());
        follow(model.currentProperty().get());
    }

    private void follow(int page) {
        if (page < getItems().size() && getSelectionModel().getSelectedIndex() != page) {
            getSelectionModel().select(page);
            scrollTo(Math.max(0, page - 1));
        }
    }

    private void want(PageCache.Key key) {
        wanted.remove(key);
        wanted.addFirst(key);
        if (wanted.size() > WANTED) {
            wanted.removeLast();
        }
        images.want(new ArrayList<>(wanted));
    }

    private final class Thumb extends ListCell<Integer> {
        private final ImageView picture = new ImageView();

        Thumb() {
            picture.setPreserveRatio(true);
            picture.setFitWidth(SIDE);
            picture.setFitHeight(HIGH);
            setContentDisplay(ContentDisplay.TOP);
            setGraphicTextGap(4);
        }

        @Override
        protected void updateItem(Integer page, boolean empty) {
            super.updateItem(page, empty);
            if (empty || page == null || page >= model.pages()) {
                setText(null);
                setGraphic(null);
                return;
            }
            PageSource.PageSize size = model.sourceProperty().get().size(page);
            PageCache.Key key = images.key(page, Math.min(SIDE / size.width(), HIGH / size.height()) * 1.5);
            setText("第" + (page + 1) + "页");
            picture.setImage(images.picture(key).orElse(null));
            setGraphic(picture);
            if (picture.getImage() == null) {
                want(key);
            }
        }
    }
}
