package org.chizheng.core.store;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.chizheng.core.ledger.Chain;
import org.chizheng.core.seal.Hash;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;

/**
 * What a data folder says of itself before anybody has given a password: its format, whose it is, its chains. Nothing
 * secret and no person stands here. The file carries a sum of its own: one wrong letter in the name of a chain would
 * otherwise open an empty register.
 *
 * @param format of the folder; a higher one than this program knows is refused
 * @param role {@code township}, {@code department} or {@code bureau}
 * @param chain the chain that travels and is written now
 * @param practiceDay ISO date that a practice home takes for today; null in a real one
 * @param former chains that were written before it, oldest first, and where each was left
 */
public record HomeCard(
        int format,
        String role,
        String unit,
        String device,
        String chain,
        String localChain,
        String practiceDay,
        List<Left> former) {
    public static final int FORMAT = 1;

    private static final String CHECK = "check";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
            .build();

    /** A chain that this folder wrote earlier; the head as base64url. */
    public record Left(String chain, long seq, String head) {
        Chain.Point point() {
            return new Chain.Point(Id.parse(chain), seq, Base64.getUrlDecoder().decode(head));
        }
    }

    public HomeCard {
        former = former == null ? List.of() : List.copyOf(former);
    }

    /** A folder that has written one chain only. */
    public HomeCard(
            int format, String role, String unit, String device, String chain, String localChain, String practiceDay) {
        this(format, role, unit, device, chain, localChain, practiceDay, List.of());
    }

    /** The chains of this device, one after the other. */
    public Chain.Lives lives() {
        return new Chain.Lives(former.stream().map(Left::point).toList(), chainId());
    }

    /** The chain that this device enrolled with: its first. */
    public Id firstChainId() {
        return lives().all().get(0);
    }

    /** The same folder with another chain to be written; the present one was left here. */
    HomeCard turned(Chain.Point left, Id fresh) {
        List<Left> all = new ArrayList<>(former);
        all.add(new Left(left.chain().toString(), left.seq(), Chain.text(left.head())));
        return new HomeCard(format, role, unit, device, fresh.toString(), localChain, practiceDay, all);
    }

    public Id deviceId() {
        return Id.parse(device);
    }

    public Id chainId() {
        return Id.parse(chain);
    }

    public Id localChainId() {
        return Id.parse(localChain);
    }

    @JsonIgnore
    public boolean practice() {
        return practiceDay != null;
    }

    public void write(HomeFolder folder, Disk disk) {
        try {
            ObjectNode tree = JSON.valueToTree(this);
            tree.put(CHECK, sum());
            disk.createDirectories(folder.root());
            disk.replace(folder.card(), JSON.writeValueAsBytes(tree));
        } catch (IOException failed) {
            throw Refusal.ofHome("home.write", "数据文件夹没有建成", Disk.reason(failed), "请换一个能写入的文件夹，再试一次", failed);
        }
    }

    public static HomeCard read(HomeFolder folder) {
        if (!Files.exists(folder.card())) {
            throw Refusal.ofHome(
                    "home.none", "这里还没有数据文件夹", "没有找到 home.json：" + folder.root(), "请先用 init 建立，或检查 --home 写得对不对", null);
        }
        try {
            JsonNode tree = JSON.readTree(Files.readAllBytes(folder.card()));
            if (tree.path("format").asInt() > FORMAT) {
                throw Refusal.ofHome("home.newer", "这个数据文件夹是更新版本的程序写的", "当前程序认不得它的格式", "请安装新版本的程序再打开，不要用旧程序写它", null);
            }
            HomeCard card = JSON.treeToValue(tree, HomeCard.class);
            if (!card.sum().equals(tree.path(CHECK).asText())) {
                throw damaged(null);
            }
            card.refuseUnusable();
            return card;
        } catch (IOException
                | IllegalArgumentException
                | NullPointerException
                | java.time.DateTimeException unreadable) {
            throw damaged(unreadable);
        }
    }

    private void refuseUnusable() {
        deviceId();
        lives();
        localChainId();
        if (practice()) {
            LocalDate.parse(practiceDay);
        }
    }

    private String sum() {
        String all = String.join(
                "\n", String.valueOf(format), role, unit, device, chain, localChain, String.valueOf(practiceDay));
        for (Left left : former) {
            all = String.join("\n", all, left.chain(), String.valueOf(left.seq()), left.head());
        }
        return Hash.hex(Hash.sha256(all.getBytes(StandardCharsets.UTF_8))).substring(0, 16);
    }

    private static Refusal damaged(Throwable cause) {
        return Refusal.ofHome("home.damaged", "数据文件夹的 home.json 读不出来", "文件被截断或改动过", "请从最近的备份取回这个文件，再重新打开", cause);
    }
}
