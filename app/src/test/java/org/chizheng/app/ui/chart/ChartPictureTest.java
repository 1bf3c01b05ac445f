package org.chizheng.app.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ChartPictureTest {
    @Test
    void drawsTheYearWithoutAScreen() throws IOException {
        BufferedImage image = kept("chart-progress", ChartFixture.progress(), 640, 340);
        assertThat(count(image, ChartLook.DONE.getRGB())).as("the line").isGreaterThan(300);
        assertThat(count(image, ChartLook.ASKED.getRGB())).as("the steps").isGreaterThan(200);
    }

    @Test
    void drawsUnitsBesideEachOther() throws IOException {
        BufferedImage image = kept("chart-units", ChartFixture.units(), 640, 300);
        assertThat(count(image, ChartLook.DONE.getRGB())).isGreaterThan(2000);
        assertThat(count(image, ChartLook.PALE.getRGB())).isGreaterThan(2000);
    }

    @Test
    void smallPicturesKeepTheirWords() throws IOException {
        kept("chart-progress-small", ChartFixture.progress(), 300, 220);
        BufferedImage image = kept("chart-units-small", ChartFixture.units(), 320, 220);
        long cut = 0;
        for (int y = 30; y < image.getHeight(); y++) {
            cut += image.getRGB(image.getWidth() - 14, y) == ChartLook.INK.getRGB() ? 1 : 0;
        }
        assertThat(cut).as("no figure runs into the right edge").isZero();
    }

    @Test
    void emptyFiguresStillMakeAPicture() throws IOException {
        kept("chart-empty", new ProgressFigures("新单位", "人", LocalDate.of(2021, 1, 1), List.of(), List.of()), 400, 240);
        kept("chart-no-units", new UnitFigures("没有单位", "人", List.of()), 400, 240);
    }

    @Test
    void printsAtTheScaleOfPaper() throws IOException {
        byte[] png = ChartPicture.png(ChartFixture.progress(), 300, 200, 2);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(600, 400);
    }

    private static BufferedImage kept(String name, ChartFigures figures, int width, int height) throws IOException {
        byte[] png = ChartPicture.png(figures, width, height, 1);
        Path file = Path.of("target", "screens", name + ".png");
        Files.createDirectories(file.getParent());
        Files.write(file, png);
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static long count(BufferedImage image, int colour) {
        long found = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                found += image.getRGB(x, y) == colour ? 1 : 0;
            }
        }
        return found;
    }
}
