package org.chizheng.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hard case 8 at the commands: refused by default, at the county with a reason and a copy of the card. */
class LunarCommandTest {
    private static final String LUNAR = "142627197902309857";

    @TempDir
    Path temp;

    private Path card;

    @BeforeEach
    void photograph() throws Exception {
        card = Files.write(temp.resolve("card.jpg"), new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0x20});
    }

    private Headless office(String role, String unit) {
        return new Headless(temp.resolve(role), 8).init(role, unit);
    }

    private String[] add(Path file) {
        return new String[] {
            "trainee", "add", "--name", "张三", "--id", LUNAR, "--lunar-because", "已见原件", "--card", file.toString()
        };
    }

    @Test
    void countyStoresItOnce() {
        Headless bureau = office("bureau", "141025");
        assertThat(bureau.json("trainee", "add", "--name", "张三", "--id", LUNAR).refusal())
                .isEqualTo("id.lunar-date");
        assertThat(bureau.json(add(card)).exit()).isZero();
        assertThat(bureau.json(add(card)).refusal()).isEqualTo("trainee.known");
    }

    @Test
    void townshipAsksTheCounty() {
        Headless township = office("township", "141025100");
        assertThat(township.json(add(card)).refusal()).isEqualTo("lunar.bureau-only");
    }

    @Test
    void aReasonAndACardGoTogether() {
        Headless bureau = office("bureau", "141025");
        assertThat(bureau.json(add(temp.resolve("missing.jpg"))).refusal()).isEqualTo("file.unreadable");
        assertThat(bureau.json("trainee", "add", "--name", "张三", "--id", LUNAR, "--lunar-because", "已见原件")
                        .exit())
                .isEqualTo(2);
        assertThat(bureau.json("trainee", "list").json().toString()).doesNotContain("张三");
    }
}
