package org.chizheng.app.cli.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.chizheng.app.cli.Headless;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.sync.SyncExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PC is lost, trusted up to a number, looked at, taken back; and both sides change their keys. */
class DeviceCommandsTest {
    @TempDir
    Path root;

    private static Core.Environment environment(long seed) {
        return new Core.Environment(new SeededSeams(seed), new RealDisk(), new SyncExtension(new RealDisk()));
    }

    private static JsonNode ok(Headless.Result result) {
        assertThat(result.exit()).as(result.text() + result.err()).isZero();
        return result.json();
    }

    @Test
    void aLostPcIsTrustedUpToANumberAndBothSidesChangeTheirKeys() {
        Headless bureau = new Headless(root.resolve("bureau"), environment(1)).init("bureau", Homes.BUREAU);
        Headless township = new Headless(root.resolve("yueyang"), environment(2)).init("township", Homes.YUEYANG);
        String code = ok(bureau.json("device", "code", "--unit", Homes.YUEYANG))
                .get("code")
                .asText();
        String request = root.resolve("request.enrol").toString();
        String grant = root.resolve("grant.enrol").toString();
        String stick = root.resolve("stick").toString();
        ok(township.json("device", "request", "--code", code, "-o", request));
        String dev = ok(bureau.json("device", "grant", request, "-o", grant))
                .get("device")
                .asText();
        ok(township.json("device", "install", grant));
        ok(township.json("trainee", "add", "--name", "张三", "--id", "141025200205189851"));
        ok(township.json("device", "rekey"));
        ok(township.json("trainee", "add", "--name", "李四", "--id", "142627197809239866"));
        assertThat(township.text("device", "list").text()).contains("换过密钥");
        ok(township.json("batch", "export", "--to", stick));
        ok(bureau.json("batch", "receive", stick));
        assertThat(ok(bureau.json("device", "rekey")).get("roster").asLong()).isEqualTo(2);
        ok(bureau.json("batch", "export", "--to", stick));
        ok(township.json("batch", "receive", stick));
        assertThat(township.text("device", "list").text()).contains("设备名册：第").doesNotContain("换过密钥");

        JsonNode revoked = ok(bureau.json("device", "revoke", dev, "--after", "0", "--because", "电脑丢失"));
        assertThat(revoked.get("after").asLong()).isZero();
        long aside = revoked.get("setAside").asLong();
        assertThat(aside).isPositive();
        JsonNode rows = ok(bureau.json("device", "aside")).get("rows");
        assertThat(rows).hasSize((int) aside);
        assertThat(rows.get(0).get("what").asText()).contains("张三").doesNotContain("141025200205189851");
        assertThat(bureau.text("device", "list").text()).contains("已停用，采用到第 0 条，封存 " + aside + " 条（电脑丢失）");
        assertThat(bureau.json("device", "revoke", dev, "--after", "1").refusal())
                .isEqualTo("device.reason");
        ok(bureau.json("batch", "export", "--to", stick));
        ok(township.json("batch", "receive", stick));
        assertThat(township.text("device", "list").text()).contains("县局已停用这台电脑：第 0 条以后的没有采用");
        ok(bureau.json("device", "readmit", dev, "--because", "电脑已找回"));
        assertThat(ok(bureau.json("device", "aside")).get("rows")).isEmpty();
        assertThat(ok(bureau.json("store", "digest", "--check")).get("equal").asBoolean())
                .isTrue();
    }
}
