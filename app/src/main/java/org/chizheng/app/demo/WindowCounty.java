package org.chizheng.app.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chizheng.app.cli.frame.Commands;
import org.chizheng.app.ui.task.Progress;
import org.chizheng.app.wiring.HomeAccess;
import org.chizheng.app.wiring.PracticeCounty;
import org.chizheng.core.Core;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.store.HomeFolder;

/**
 * The practice county behind the wizard's first choice. Making it may be cut off by the end of the program; what was
 * begun is then left where it is and a new one is begun beside it, for only a finished one is named in {@code ready}.
 */
public final class WindowCounty implements PracticeCounty {
    /** Generated people, and a password that everybody may know. */
    private static final String PASSWORD = "lian-xi-yong-kou-ling";

    private static final int STEPS = 17;

    private final Path folder;
    private final Commands commands;
    private final Core.Environment environment;
    private final CountyPlan plan;
    private volatile Path root;

    /** @param folder holds nothing but practice counties; made when needed */
    public WindowCounty(Path folder, Commands commands, Core.Environment environment) {
        this(folder, commands, environment, CountyPlan.whole());
    }

    WindowCounty(Path folder, Commands commands, Core.Environment environment, CountyPlan plan) {
        this.folder = folder;
        this.commands = commands;
        this.environment = environment;
        this.plan = plan;
    }

    @Override
    public void open(HomeAccess access, Progress progress) {
        try {
            if (!Files.isRegularFile(ready())) {
                make(progress);
            }
            enter(access, CountyPlan.YUEYANG);
        } catch (IOException failed) {
            throw Refusal.causedBy(
                    failed, "demo.write", "演练县没有建成", Disk.reason(failed), "请腾出 1 GB 空间，或换一个能写入的位置再试；真实台账不受影响");
        }
    }

    private void make(Progress progress) throws IOException {
        Files.createDirectories(folder);
        Path begun = Files.createTempDirectory(folder, "county-");
        int[] done = {0};
        new Practice(
                        begun,
                        PASSWORD,
                        commands,
                        environment,
                        line -> progress.report(Math.min(1, ++done[0] / (double) STEPS), line),
                        plan)
                .fill();
        Samples.write(begun.resolve("samples"));
        environment.disk().replace(ready(), begun.getFileName().toString().getBytes(StandardCharsets.UTF_8));
    }

    private Path ready() {
        return folder.resolve("ready");
    }

    private Path made() {
        try {
            return folder.resolve(Files.readString(ready()).strip());
        } catch (IOException gone) {
            throw Refusal.causedBy(gone, "demo.none", "演练县不在了", Disk.reason(gone), "请关掉程序再打开，重新建一个演练县");
        }
    }

    @Override
    public void forget() {
        try {
            Files.deleteIfExists(ready());
        } catch (IOException held) {
            throw Refusal.causedBy(held, "demo.write", "演练县没有重建", Disk.reason(held), "请关掉别的持证台账窗口再试");
        }
    }

    @Override
    public boolean holds(HomeFolder home) {
        return home.root().startsWith(folder);
    }

    @Override
    public void cross(HomeAccess access) {
        boolean inBureau = access.folder().root().getFileName().toString().equals(CountyPlan.COUNTY);
        enter(access, inBureau ? CountyPlan.YUEYANG : CountyPlan.COUNTY);
    }

    private void enter(HomeAccess access, String unit) {
        root = made();
        access.turnTo(new HomeFolder(Practice.home(root, unit)));
        access.enter(access.logins().get(0), PASSWORD.toCharArray());
    }

    @Override
    public List<Path> samples() {
        return Samples.in(root.resolve("samples"));
    }

    @Override
    public Path stick() {
        return root.resolve("stick");
    }
}
