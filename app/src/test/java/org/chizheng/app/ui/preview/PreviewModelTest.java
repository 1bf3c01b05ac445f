package org.chizheng.app.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PreviewModelTest {
    private final PreviewModel model = new PreviewModel();

    @Test
    void trueSizeIsNinetySixDotsAnInch() {
        model.show(new PaperFixture(1));
        model.setZoom(1);
        assertThat(PageSource.PageSize.A4.width() * model.scale())
                .as("210 mm / 25.4 * 96")
                .isCloseTo(793.7, within(0.01));
    }

    @Test
    void followsTheWindowUntilAZoomIsChosen() {
        model.show(new PaperFixture(1));
        model.setSeen(793.7 / 2 + 32, 2000);
        assertThat(model.zoomProperty().get())
                .as("half the true width and two gaps of 16")
                .isCloseTo(0.5, within(0.001));
        model.setFit(PreviewModel.Fit.PAGE);
        model.setSeen(2000, 1122.52 * 0.8 + 32);
        assertThat(model.zoomProperty().get()).as("297 mm are 1122.52 dots").isCloseTo(0.8, within(0.001));
        model.setZoom(2);
        model.setSeen(300, 300);
        assertThat(model.zoomProperty().get()).isEqualTo(2);
    }

    @Test
    void zoomGoesByTheUsualStepsAndStaysWithinThem() {
        model.show(new PaperFixture(1));
        model.setZoom(1.1);
        model.zoomBy(true);
        assertThat(model.zoomProperty().get()).isEqualTo(1.25);
        model.zoomBy(false);
        assertThat(model.zoomProperty().get()).isEqualTo(1);
        model.setZoom(99);
        assertThat(model.zoomProperty().get()).isEqualTo(4);
        model.zoomBy(true);
        assertThat(model.zoomProperty().get()).isEqualTo(4);
    }

    @Test
    void knowsThePageAtEveryHeight() {
        model.show(new PaperFixture(10));
        model.setZoom(0.5);
        for (int page = 0; page < 10; page++) {
            assertThat(model.pageAt(model.top(page))).isEqualTo(page);
            assertThat(model.pageAt(model.top(page) + 100)).isEqualTo(page);
        }
        assertThat(model.pageAt(1e9)).isEqualTo(9);
        assertThat(model.pageAt(-5)).isZero();
    }

    @Test
    void pagesOutsideThePaperMeanItsEnds() {
        model.show(new PaperFixture(3));
        model.goTo(7);
        assertThat(model.currentProperty().get()).isEqualTo(2);
        model.goTo(-1);
        assertThat(model.currentProperty().get()).isZero();
        model.goTo(2);
        model.show(new PaperFixture(5));
        assertThat(model.currentProperty().get())
                .as("another paper begins at its first page")
                .isZero();
    }

    @Test
    void aPaperWithoutPagesIsNoTrouble() {
        model.show(new PaperFixture(0));
        model.setSeen(500, 500);
        model.goTo(3);
        assertThat(model.allHeight()).isZero();
        assertThat(model.pageAt(10)).isZero();
    }
}
