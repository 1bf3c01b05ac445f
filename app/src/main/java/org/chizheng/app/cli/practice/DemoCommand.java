package org.chizheng.app.cli.practice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.Command;
import org.chizheng.app.cli.frame.OpenHome;
import org.chizheng.app.demo.Practice;
import org.chizheng.core.seal.Hash;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.Refusal;
import picocli.CommandLine.Option;

/** {@code demo}: the practice county in an empty folder. */
@picocli.CommandLine.Command(name = "demo", description = "在空文件夹里建一个演练县（古县2021）：九个单位、花名册、上报、裁定、文书")
public final class DemoCommand extends Command {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            description = "空文件夹；没有就新建")
    private Path folder;

    @Option(names = "--count", description = "不建新的，把已有的演练县重新清点一遍，改写 summary.json")
    private boolean count;

    @Override
    public Answer run(OpenHome home) {
        if (count) {
            if (!Files.isDirectory(folder.resolve("homes"))) {
                throw Refusal.of("demo.none", "这里没有演练县：" + folder, "文件夹里没有 homes", "请先用 demo -o 建一个，或换成建过的文件夹");
            }
            return written(() -> Answer.of(
                            practice(home, new String(home.passphrase())).count())
                    .line("已重新清点：" + folder.resolve("summary.json")));
        }
        refuseFilledFolder();
        Optional<String> given = given(home);
        String passphrase = given.orElseGet(() -> drawn(home));
        Answer answer = written(() -> Answer.of(practice(home, passphrase).make())
                .line("演练县已建好：" + folder)
                .line("文书在 documents，界面图片在 screens，U盘内容在 stick，各单位数据在 homes，可试的花名册在 samples，全部数字在 summary.json"));
        return given.isPresent() ? answer : answer.line("各单位的密码：" + passphrase);
    }

    private Practice practice(OpenHome home, String passphrase) {
        return new Practice(
                folder.toAbsolutePath().normalize(), passphrase, home.commands(), home.environment(), home::tell);
    }

    /** What makes or counts a county. */
    @FunctionalInterface
    private interface Work {
        Answer run() throws IOException;
    }

    private static Answer written(Work work) {
        try {
            return work.run();
        } catch (IOException failed) {
            throw Refusal.causedBy(failed, "demo.write", "演练县没有建成", Disk.reason(failed), "请换一个有 1 GB 空间、能写入的文件夹再试");
        }
    }

    /** The password that the caller set; without one the homes get their own, and it is printed. */
    private static Optional<String> given(OpenHome home) {
        try {
            return Optional.of(new String(home.passphrase()));
        } catch (Refusal none) {
            if (none.code().equals("home.password")) {
                return Optional.empty();
            }
            throw none;
        }
    }

    private static String drawn(OpenHome home) {
        byte[] chance = home.environment().seams().random(16);
        return "yanlian-"
                + Hash.hex(Hash.sha256(chance, "demo".getBytes(StandardCharsets.UTF_8)))
                        .substring(0, 12);
    }

    private void refuseFilledFolder() {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> found = Files.list(folder)) {
            if (found.findAny().isPresent()) {
                throw Refusal.of("demo.folder", "文件夹不是空的：" + folder, "演练县要从空文件夹建起，不覆盖已有的东西", "请换一个空文件夹，或先把里面的移走");
            }
        } catch (IOException failed) {
            throw Refusal.causedBy(failed, "demo.folder", "打不开文件夹 " + folder, Disk.reason(failed), "请换一个能写入的文件夹");
        }
    }
}
