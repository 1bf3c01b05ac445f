package org.chizheng.app.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.task.Tasks;
import org.chizheng.core.Core;
import org.chizheng.core.seal.KeySlots;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.store.Backup;
import org.chizheng.core.store.HomeCard;
import org.chizheng.core.store.HomeFolder;

/**
 * The one data folder of this window and who has it open. A colleague who takes over is let in before the one who
 * leaves is let go: a mistyped password must not throw anybody out.
 */
public final class HomeAccess {
    private HomeFolder folder;
    private final Core.Environment environment;
    private final Tasks tasks;
    private DeskMemory memory;
    private Session session;
    private Traffic traffic;
    private WarmSearch search;
    private DayCheck dayCheck;

    HomeAccess(HomeFolder folder, Core.Environment environment, Tasks tasks) {
        this.folder = folder;
        this.environment = environment;
        this.tasks = tasks;
        this.memory = new DeskMemory(folder, environment.disk());
    }

    public synchronized HomeFolder folder() {
        return folder;
    }

    public Core.Environment environment() {
        return environment;
    }

    synchronized DeskMemory memory() {
        return memory;
    }

    /** What the folder says of itself; asked before anybody has signed in. */
    HomeCard card() {
        return HomeCard.read(folder);
    }

    public List<String> logins() {
        return slots().users();
    }

    synchronized Optional<Session> session() {
        return Optional.ofNullable(session);
    }

    /** Lets go of the open folder; from now on this window is about the other one. */
    public synchronized void turnTo(HomeFolder other) {
        close();
        folder = other;
        memory = new DeskMemory(other, environment.disk());
    }

    /**
     * @throws Refusal {@code login.wrong} for a wrong password, {@code home.shut} after too many of them, {@code home.*}
     *     when the folder cannot be opened
     */
    public synchronized void enter(String login, char[] password) {
        try {
            Core.prove(folder, login, password, environment);
        } catch (Refusal refused) {
            throw refused.code().equals("home.password")
                    ? Refusal.of("login.wrong", Texts.of("login.wrong.what"), "", Texts.of("login.wrong.now"))
                    : refused;
        }
        if (session != null && session.actor().user().equals(login)) {
            return;
        }
        close();
        open(Core.open(folder, login, password, environment));
        memory.entered(login);
    }

    /** @throws Refusal {@code home.recovery} for a code that does not open the folder */
    synchronized void enterWithCode(String login, String code, char[] newPassword) {
        close();
        Core core = Core.recover(folder, login, code, environment);
        try {
            core.accountService().changePassword(core.actor(), newPassword);
        } catch (RuntimeException failed) {
            core.close();
            throw failed;
        }
        open(core);
        memory.entered(login);
    }

    private void open(Core core) {
        session = new Session(core, tasks);
        traffic = new Traffic(session);
        search = new WarmSearch(session);
        dayCheck = new DayCheck(session);
    }

    /**
     * Puts a backup in the place of a folder that does not open. That folder keeps all it has under another name, and
     * comes back to its place when the backup is refused.
     */
    synchronized void replaceBy(Path backup) {
        close();
        Path root = folder.root();
        Path aside = root.resolveSibling(root.getFileName() + "-" + Texts.of("recovery.aside")
                + environment.seams().millis());
        try {
            Files.move(root, aside);
            try {
                Backup.restore(backup, folder, environment.disk());
            } catch (Refusal refused) {
                takeBack(root, aside);
                throw refused;
            }
        } catch (IOException held) {
            throw Refusal.ofHome(
                    "restore.aside",
                    Texts.of("recovery.aside.what"),
                    Disk.reason(held),
                    Texts.of("recovery.aside.now"),
                    held);
        }
    }

    private static void takeBack(Path root, Path aside) throws IOException {
        if (Files.exists(root)) {
            try (Stream<Path> begun = Files.walk(root)) {
                for (Path file : begun.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.move(aside, root);
    }

    /** Sending and receiving of the open register; there as long as {@link #session()} is. */
    synchronized Traffic traffic() {
        return traffic;
    }

    synchronized DayCheck dayCheck() {
        return dayCheck;
    }

    synchronized WarmSearch search() {
        return search;
    }

    synchronized void close() {
        if (session != null) {
            Session open = session;
            session = null;
            open.close();
        }
    }

    private KeySlots slots() {
        return KeySlots.read(folder.slots(), environment.disk(), environment.seams());
    }
}
