package org.chizheng.core.document.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.chizheng.core.document.Typeface;
import org.chizheng.core.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Isolated("sets a property that every search for fonts reads")
class FontBookTest {
    private static final FontBook FONTS = FontBook.ofMachine();

    @ParameterizedTest
    @EnumSource(Typeface.class)
    void everyRoleHasAFaceThatShowsTheWordsOfAForm(Typeface role) {
        Face face = FONTS.choose(role).face();
        assertThat("补贴性培训学员花名册序号身份证0123456789X（）：，。".codePoints()).allMatch(face::shows);
    }

    /** What is measured must be what is embedded: glyph and width agree with the PDF library's reading of the font. */
    @ParameterizedTest
    @EnumSource(Typeface.class)
    void coverageAndWidthsAgreeWithThePdfLibrary(Typeface role) throws IOException {
        Face face = FONTS.choose(role).face();
        try (Face.OpenFace open = face.open()) {
            CmapLookup lookup = open.font().getUnicodeCmapLookup();
            double unit = open.font().getUnitsPerEm();
            for (int character : "王小平㛃䶮堃喆旸彧𬭎𫖯犇Wi1X（，。·—〔〕 　".codePoints().toArray()) {
                int glyph = lookup.getGlyphId(character);
                assertThat(face.shows(character))
                        .as(Character.toString(character))
                        .isEqualTo(glyph != 0);
                if (glyph != 0) {
                    assertThat(face.width(character)).isEqualTo(open.font().getAdvanceWidth(glyph) / unit);
                }
            }
        }
    }

    @Test
    void aCharacterOfTheUsersPrivateAreaIsNeverTaken() {
        assertThat(FONTS.fallback(0xE863)).isEmpty();
    }

    @Test
    void aMachineWithoutChineseFontsIsToldWhatToDo(@TempDir Path empty) {
        FontBook none = FontBook.of(List.of(empty));
        assertThatThrownBy(() -> none.choose(Typeface.SONG)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("document.no-font");
            assertThat(refusal.now()).contains("安装");
        });
    }

    @Test
    void damagedAndForeignFilesInAFontFolderArePassedOver(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("cut.ttf"), new byte[] {0, 1, 0, 0, 0, 9});
        Files.write(folder.resolve("empty.ttc"), new byte[0]);
        Files.writeString(folder.resolve("text.ttf"), "this is no font, only a text that is long enough to be read");
        byte[] boastful = new byte[64];
        boastful[4] = (byte) 0xFF;
        boastful[5] = (byte) 0xFF;
        Files.write(folder.resolve("boast.ttf"), boastful);
        FontBook book = FontBook.of(List.of(folder));
        assertThatThrownBy(() -> book.choose(Typeface.HEI)).isInstanceOf(Refusal.class);
    }

    @Test
    void aFontFileCutShortIsNotUsed(@TempDir Path folder) throws IOException {
        byte[] whole = Files.readAllBytes(FONTS.choose(Typeface.SONG).face().file());
        Files.write(folder.resolve("half.ttc"), Arrays.copyOf(whole, whole.length / 2));
        FontBook book = FontBook.of(List.of(folder));
        assertThatThrownBy(() -> book.choose(Typeface.SONG)).isInstanceOf(Refusal.class);
    }

    @Test
    void anExtraFolderIsSearchedFirst(@TempDir Path folder) throws IOException {
        Face song = FONTS.choose(Typeface.SONG).face();
        Files.copy(song.file(), folder.resolve(song.file().getFileName()));
        System.setProperty(FontFolders.EXTRA, folder.toString());
        try {
            assertThat(FontBook.ofMachine().choose(Typeface.SONG).face().file()).startsWith(folder);
        } finally {
            System.clearProperty(FontFolders.EXTRA);
        }
    }
}
