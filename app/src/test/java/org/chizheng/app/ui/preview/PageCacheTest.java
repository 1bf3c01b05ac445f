package org.chizheng.app.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageCacheTest {
    private final PageCache<String> cache = new PageCache<>(100);

    @Test
    void theLongestUnseenGoesFirst() {
        cache.put(key(0, 1), "a", 40);
        cache.put(key(1, 1), "b", 40);
        assertThat(cache.get(key(0, 1))).contains("a");
        cache.put(key(2, 1), "c", 40);
        assertThat(cache.has(key(1, 1))).isFalse();
        assertThat(cache.has(key(0, 1))).isTrue();
        assertThat(cache.bytes()).isEqualTo(80);
    }

    @Test
    void whatWasJustPaintedStaysHoweverHeavy() {
        cache.put(key(0, 1), "a", 40);
        cache.put(key(1, 1), "b", 500);
        assertThat(cache.get(key(1, 1))).contains("b");
        assertThat(cache.bytes()).isEqualTo(500);
    }

    @Test
    void theSamePageAgainIsWeighedOnce() {
        cache.put(key(0, 1), "a", 40);
        cache.put(key(0, 1), "b", 30);
        assertThat(cache.bytes()).isEqualTo(30);
    }

    @Test
    void aPictureOfAnotherScaleStandsInUntilTheRightOne() {
        cache.put(key(3, 1), "coarse", 10);
        assertThat(cache.get(key(3, 2))).isEmpty();
        assertThat(cache.any(3)).contains("coarse");
        assertThat(cache.any(4)).isEmpty();
        cache.clear();
        assertThat(cache.any(3)).isEmpty();
        assertThat(cache.bytes()).isZero();
    }

    private static PageCache.Key key(int page, double scale) {
        return new PageCache.Key(page, scale);
    }
}
