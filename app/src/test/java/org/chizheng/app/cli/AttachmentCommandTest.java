package org.chizheng.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachmentCommandTest {
    /** The first bytes of a JPEG (ISO/IEC 10918-1, SOI and a marker). */
    private static final byte[] PHOTO = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 1, 2, 3};

    @TempDir
    Path temp;

    private Headless cli;
    private Path photo;

    @BeforeEach
    void person() throws IOException {
        cli = new Headless(temp.resolve("office"), 3).init("township", "141025100");
        assertThat(cli.json("trainee", "add", "--name", "张三").exit()).isZero();
        photo = Files.write(temp.resolve("证件.jpg"), PHOTO);
    }

    @Test
    void whatWasAddedIsListedAndSavedAgainForAReason() throws IOException {
        JsonNode added = cli.json("attachment", "add", "张三", photo.toString(), "--sort", "身份证复印件", "--note", "正面")
                .json();
        JsonNode row = cli.json("attachment", "list", "张三").json().get("rows").get(0);
        assertThat(row).isEqualTo(added);
        assertThat(row.get("sort").asText()).isEqualTo("id-copy");
        assertThat(row.get("here").asBoolean()).isTrue();
        String id = added.get("id").asText();
        Path out = temp.resolve("out.jpg");
        assertThat(cli.json("attachment", "save", id, "-o", out.toString()).refusal())
                .isEqualTo("audit.reason");
        assertThat(out).doesNotExist();
        assertThat(cli.json("--reveal", "核对原件", "attachment", "save", id, "-o", out.toString())
                        .exit())
                .isZero();
        assertThat(Files.readAllBytes(out)).isEqualTo(PHOTO);
    }

    @Test
    void whatIsNoPictureOrTooLargeOrNobodysIsRefused() throws IOException {
        Path text = Files.writeString(temp.resolve("假.jpg"), "不是图片");
        assertThat(cli.json("attachment", "add", "张三", text.toString(), "--sort", "本人照片")
                        .refusal())
                .isEqualTo("attachment.form");
        assertThat(cli.json("attachment", "add", "李四", photo.toString(), "--sort", "本人照片")
                        .refusal())
                .isEqualTo("trainee.none");
        assertThat(cli.json("attachment", "add", "张三", photo.toString(), "--sort", "合影")
                        .exit())
                .isEqualTo(2);
        byte[] large = new byte[(8 << 20) + 1];
        System.arraycopy(PHOTO, 0, large, 0, PHOTO.length);
        Path big = Files.write(temp.resolve("大.jpg"), large);
        assertThat(cli.json("attachment", "add", "张三", big.toString(), "--sort", "本人照片")
                        .refusal())
                .isEqualTo("attachment.large");
        assertThat(cli.json("attachment", "list", "张三").json().get("rows")).isEmpty();
    }
}
