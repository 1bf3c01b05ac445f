package org.chizheng.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookTest {
    private static final Path SHEET = Path.of("src/main/resources/org/chizheng/app/chizheng.css");

    /** WCAG 2.1, 1.4.3: 4.5 to 1 for words, 3 to 1 for what is only a hint. */
    @ParameterizedTest
    @CsvSource({
        "ink, ground, 4.5",
        "ink, side, 4.5",
        "ink, accent-soft, 4.5",
        "ink, refuse-soft, 4.5",
        "ink-2, ground, 4.5",
        "ink-2, side, 4.5",
        "ink-2, hover, 4.5",
        "ink-3, ground, 3",
        "ink-3, side, 3",
        "ground, accent, 4.5",
        "ground, accent-dark, 4.5",
        "accent, ground, 4.5",
        "accent, accent-soft, 4.5",
        "accent, hover, 4.5",
        "warn, ground, 4.5",
        "warn, warn-soft, 4.5",
        "refuse, ground, 4.5",
        "refuse, refuse-soft, 4.5"
    })
    void wordsStandOutFromTheirGround(String words, String ground, double least) throws IOException {
        double over = luminance(words) + 0.05;
        double under = luminance(ground) + 0.05;
        assertThat(Math.max(over, under) / Math.min(over, under)).isGreaterThanOrEqualTo(least);
    }

    @Test
    void firstInstalledFamilyOfTheListIsTaken() {
        List<String> here = List.of("SimSun", "WenQuanYi Zen Hei", "Arial");
        assertThat(Fonts.choose(here::contains)).contains("WenQuanYi Zen Hei");
        assertThat(Fonts.choose("Arial"::equals)).isEmpty();
    }

    @Test
    void noSizeOfTypeIsGivenInPixelsButTheTwoBodySizes() throws IOException {
        Matcher sizes = Pattern.compile("-fx-font-size: (\\d+px)").matcher(Files.readString(SHEET));
        assertThat(sizes.results().map(size -> size.group(1))).containsExactly("14px", "18px");
    }

    private static double luminance(String name) throws IOException {
        Matcher colour = Pattern.compile("-chz-" + name + ": #([0-9a-f]{6});").matcher(Files.readString(SHEET));
        assertThat(colour.find()).as(name).isTrue();
        int rgb = Integer.parseInt(colour.group(1), 16);
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
