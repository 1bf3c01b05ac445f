package org.chizheng.app.ui.preview;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.chizheng.app.ui.task.Tasks;
import org.chizheng.core.shared.Refusal;

/**
 * Pages as pictures, painted beside the screen, one at a time and only those that are wanted now: who scrolls through
 * 200 pages waits for the last one, not for the 199 before it.
 */
final class PageImages {
    private static final int LARGEST = 6_000_000;
    private static final int BYTES_A_DOT = 4;

    private final Tasks tasks;
    private final Runnable arrived;
    private final Consumer<Refusal> refused;
    private final PageCache<Image> cache;
    private PageSource source;
    private List<PageCache.Key> wanted = List.of();
    private boolean painting;

    PageImages(Tasks tasks, long budget, Runnable arrived, Consumer<Refusal> refused) {
        this.tasks = tasks;
        this.arrived = arrived;
        this.refused = refused;
        this.cache = new PageCache<>(budget);
    }

    void show(PageSource next) {
        source = next;
        wanted = List.of();
        cache.clear();
    }

    /** The key under which a page is painted; very near ones are painted coarser and drawn larger. */
    PageCache.Key key(int page, double dotsPerPoint) {
        PageSource.PageSize size = source.size(page);
        double most = Math.sqrt(LARGEST / (size.width() * size.height()));
        return new PageCache.Key(page, Math.min(dotsPerPoint, most));
    }

    /** The picture, or a coarser one until it is painted, or none. */
    Optional<Image> picture(PageCache.Key key) {
        return cache.get(key).or(() -> cache.any(key.page()));
    }

    /** What is in sight now, most wanted first; what was wanted before and is not painted yet is forgotten. */
    void want(List<PageCache.Key> keys) {
        wanted = List.copyOf(keys);
        paintNext();
    }

    long bytes() {
        return cache.bytes();
    }

    private void paintNext() {
        if (painting) {
            return;
        }
        PageSource from = source;
        wanted.stream().filter(key -> !cache.has(key)).findFirst().ifPresent(key -> {
            painting = true;
            tasks.read(progress -> paint(from, key), image -> painted(from, key, image), this::broken);
        });
    }

    private void painted(PageSource from, PageCache.Key key, Image image) {
        painting = false;
        if (from == source) {
            cache.put(key, image, (long) image.getWidth() * (long) image.getHeight() * BYTES_A_DOT);
            arrived.run();
        }
        paintNext();
    }

    private void broken(Refusal refusal) {
        painting = false;
        wanted = List.of();
        refused.accept(refusal);
    }

    private static Image paint(PageSource source, PageCache.Key key) {
        PageSource.PageSize size = source.size(key.page());
        int width = (int) Math.max(1, Math.round(size.width() * key.scale()));
        int height = (int) Math.max(1, Math.round(size.height() * key.scale()));
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D canvas = drawn.createGraphics();
        try {
            canvas.setColor(Color.WHITE);
            canvas.fillRect(0, 0, width, height);
            canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            canvas.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            canvas.scale(key.scale(), key.scale());
            source.paint(key.page(), canvas);
        } finally {
            canvas.dispose();
        }
        int[] dots = ((DataBufferInt) drawn.getRaster().getDataBuffer()).getData();
        return new WritableImage(
                new PixelBuffer<>(width, height, IntBuffer.wrap(dots), PixelFormat.getIntArgbPreInstance()));
    }
}
