package org.chizheng.core.store;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;

/**
 * What a data folder says of itself before anybody has given a password: its format, whose it is, its chains. Nothing
 * secret and no person stands here.
 *
 * @param format of the folder; a higher one than this program knows is refused
 * @param role {@code township}, {@code department} or {@code bureau}
 * @param practiceDay ISO date that a practice home takes for today; null in a real one
 */
public record HomeCard(
        int format, String role, String unit, String device, String chain, String localChain, String practiceDay) {
    public static final int FORMAT = 1;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
            .build();

    public Id deviceId() {
        return Id.parse(device);
    }

    public Id chainId() {
        return Id.parse(chain);
    }

    public Id localChainId() {
        return Id.parse(localChain);
    }

    public boolean practice() {
        return practiceDay != null;
    }

    public void write(HomeFolder folder, Disk disk) {
        try {
            disk.createDirectories(folder.root());
            disk.replace(folder.card(), JSON.writeValueAsBytes(this));
        } catch (IOException failed) {
            throw Refusal.ofHome("home.write", "数据文件夹没有建成", Disk.reason(failed), "请换一个能写入的文件夹，再试一次", failed);
        }
    }

    public static HomeCard read(HomeFolder folder) {
        if (!Files.exists(folder.card())) {
            throw Refusal.ofHome(
                    "home.none", "这里还没有数据文件夹", "没有找到 home.json：" + folder.root(), "请先用 init 建立，或检查 --home 写得对不对", null);
        }
        HomeCard card;
        try {
            card = JSON.readValue(Files.readAllBytes(folder.card()), HomeCard.class);
        } catch (IOException unreadable) {
            throw Refusal.ofHome(
                    "home.damaged", "数据文件夹的 home.json 读不出来", "文件被截断或改动过", "请从最近的备份取回这个文件，再重新打开", unreadable);
        }
        if (card.format() > FORMAT) {
            throw Refusal.ofHome("home.newer", "这个数据文件夹是更新版本的程序写的", "当前程序认不得它的格式", "请安装新版本的程序再打开，不要用旧程序写它", null);
        }
        return card;
    }
}
