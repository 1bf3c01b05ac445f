package org.chizheng.sync.transport.https;

import java.io.IOException;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.batch.json.JsonObject;
import org.chizheng.sync.batch.json.LineException;
import org.chizheng.sync.batch.json.StrictJson;
import org.chizheng.sync.crypto.PinnedTrust;

/** What can go wrong on the line, in words for the person at the desk. */
final class LineTrouble {
    private static final int MAX_WORDS = 500;

    private LineTrouble() {}

    /** Another key than the pinned one is not a matter of trying again. */
    static void requireOurHub(IOException trouble) {
        for (Throwable at = trouble; at != null; at = at.getCause()) {
            if (at instanceof PinnedTrust.PinException) {
                throw Refusal.causedBy(
                        trouble, "line.pin", "对方不是本县的接收端，没有发送任何内容", "它出示的密钥与登记时县局给的不同", "请核对接收端地址；县局换过电脑时，请重新办理设备登记");
            }
        }
    }

    static Refusal down(IOException trouble) {
        return Refusal.causedBy(trouble, "line.down", "连不上县局的接收端", "网络不通，或县局的接收端没有打开", "内容都在本机，稍后再试；急用时可改用U盘上报");
    }

    static Refusal stopped() {
        return Refusal.of("line.stopped", "上报已停止", "操作被取消", "内容都在本机，需要时再上报一次");
    }

    static Refusal answer() {
        return Refusal.of("line.answer", "县局接收端的回答看不懂", "回答的格式或大小不符合规定", "请核对接收端地址；仍不行请与县局联系");
    }

    /** What the bureau said, in its own sentences when they have the form they should. */
    static Refusal said(int status, byte[] body) {
        try {
            JsonObject words = StrictJson.object(body).only("code", "what", "why", "now");
            boolean sound = words.text("code").matches("[a-z0-9.-]{1,60}")
                    && words.text("what").length() <= MAX_WORDS
                    && words.text("why").length() <= MAX_WORDS
                    && words.text("now").length() <= MAX_WORDS;
            if (sound) {
                return Refusal.of(words.text("code"), words.text("what"), words.text("why"), words.text("now"));
            }
        } catch (LineException e) {
            return bare(status);
        }
        return bare(status);
    }

    private static Refusal bare(int status) {
        String code = "line.status-" + status;
        return switch (status) {
            case 403 -> Refusal.of(code, "县局没有接收", "这台电脑已被县局停用", "请与县局联系，核对这台电脑的登记");
            case 404 -> Refusal.of(code, "县局没有接收", "县局没有这台电脑的登记", "请先办理设备登记，或核对接收端地址");
            case 409 -> Refusal.of(code, "县局没有接收", "县局已有这台电脑的另一份不同记录", "请与县局联系，由县局核对后重新登记");
            case 410 -> Refusal.of(code, "县局的下发内容接不上", "本机落后太多，旧的下发内容已不保留", "请与县局联系，重新领取全部内容");
            case 413 -> Refusal.of(code, "县局没有接收", "文件超过允许的大小", "请用本程序重新导出");
            case 429 -> Refusal.of(code, "县局的接收端请这台电脑慢一点", "一分钟里请求的次数超过了限额", "内容都在本机，请过一分钟再试");
            case 503 -> Refusal.of(code, "县局的接收端正忙", "同时上报的单位较多", "内容都在本机，请稍后再试");
            case 507 -> Refusal.of(code, "县局没有接收", "县局电脑的磁盘已满", "内容都在本机，请通知县局清理磁盘后再试");
            default -> Refusal.of(code, "县局没有接收", "县局接收端没有完成处理", "内容都在本机，请稍后再试；仍不行请与县局联系");
        };
    }
}
