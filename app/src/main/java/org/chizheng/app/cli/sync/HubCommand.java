package org.chizheng.app.cli.sync;

import java.net.InetSocketAddress;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.Command;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.Needs;
import org.chizheng.app.cli.frame.OpenHome;
import org.chizheng.core.Core;
import org.chizheng.core.office.Right;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.SyncService;
import org.chizheng.sync.transport.https.Hub;
import picocli.CommandLine.Option;

/** {@code hub}: the bureau's receiver on the line, until it is interrupted or its time is over. */
@Needs(Right.SEND)
@picocli.CommandLine.Command(name = "hub", description = "县局：开接收端，乡镇和部门从网上上报；按 Ctrl-C 停止")
public final class HubCommand extends Command {
    private static final int HIGHEST_PORT = 65_535;

    /** Nothing is opened to a network that nobody named (sync/docs/0003). */
    private static final String LOOPBACK = "127.0.0.1";

    @Option(names = "--port", paramLabel = "N", required = true, description = "端口；0 由系统选一个")
    private int port;

    @Option(names = "--bind", paramLabel = "ADDRESS", description = "在本机的哪个地址上接收；不写就只有本机自己连得上，0.0.0.0 是全部地址")
    private String address;

    @Option(names = "--admit", description = "登记码对就直接批准，不用人核对指纹")
    private boolean admit;

    @Option(names = "--for", paramLabel = "SECONDS", description = "开多少秒后自己停止（不写就一直开着）")
    private Long seconds;

    @Override
    public Answer run(OpenHome home) {
        if (port < 0 || port > HIGHEST_PORT) {
            throw wrong("--port 在 0 到 65535 之间");
        }
        String host = address == null ? LOOPBACK : address;
        Queue<RuntimeException> faults = new ConcurrentLinkedQueue<>();
        try (Core core = home.core()) {
            SyncService sync = new SyncService(core);
            int open;
            try (Hub hub = sync.bureau().openHub(new InetSocketAddress(host, port), admit, faults::add)) {
                open = hub.port();
                home.tell("接收端已开：https://" + host + ":" + open);
                if (address == null) {
                    home.tell("只有本机自己连得上。要让乡镇上报，请加 --bind 和本机在政务内网的地址，例如 --bind 10.20.3.5");
                }
                waitForTheEnd();
            }
            refuseFaults(faults);
            return Answer.of(Json.object("port", open)).line("接收端已停止。收到的都在。");
        }
    }

    /** What went wrong inside, told at the end, with the first of it for the log file. */
    private static void refuseFaults(Queue<RuntimeException> faults) {
        if (!faults.isEmpty()) {
            throw Refusal.causedBy(
                    faults.peek(),
                    "hub.fault",
                    "接收端运行中有 " + faults.size() + " 次没有处理成",
                    "程序出了意外，对方会稍后再送",
                    "收到的都在；请加上 --debug 再开一次，把写下的日志文件交给维护人员");
        }
    }

    private void waitForTheEnd() {
        CountDownLatch never = new CountDownLatch(1);
        try {
            if (seconds == null) {
                never.await();
            } else if (never.await(seconds, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody counts this down");
            }
        } catch (InterruptedException stop) {
            // Being interrupted is how a running hub is told to stop; the flag stays down, for the register closes
            // next.
            return;
        }
    }
}
