package org.chizheng.app.cli.frame;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.chizheng.app.home.HomePlace;
import org.chizheng.core.Core;
import org.chizheng.core.calendar.OwnLists;
import org.chizheng.core.calendar.WorkingDays;
import org.chizheng.core.office.Masking;
import org.chizheng.core.office.OfficePermission;
import org.chizheng.core.office.Right;
import org.chizheng.core.office.Role;
import org.chizheng.core.office.SecondPerson;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.store.HomeCard;
import org.chizheng.core.store.HomeFolder;

/** The data folder that a command is about, and the way into it: who acts, and the password from outside the arguments. */
public final class OpenHome {
    private static final String VARIABLE = "CHIZHENG_PASSPHRASE";

    private final Globals globals;
    private final Console console;
    private final Core.Environment environment;
    private final Commands commands;
    private Reveal reveal;
    private Optional<Right> needed = Optional.empty();

    public OpenHome(Globals globals, Console console, Core.Environment environment, Commands commands) {
        this.globals = globals;
        this.console = console;
        this.environment = environment;
        this.commands = commands;
    }

    /** For a command that drives others. */
    public Commands commands() {
        return commands;
    }

    /** The folder; it need not exist. */
    public HomeFolder folder() {
        Path home = globals.home == null ? HomePlace.ofThisPlatform(console::variable) : globals.home;
        return new HomeFolder(home.toAbsolutePath().normalize());
    }

    /** Working days, with the years that this office typed in; the folder need not exist. */
    public WorkingDays calendar() {
        return new OwnLists(folder().calendar()).calendar();
    }

    /** The register of the folder that {@code --home} names; empty where none is named or nothing was made there. */
    public Optional<Core> given() {
        return globals.home != null && Files.exists(folder().card()) ? Optional.of(core()) : Optional.empty();
    }

    /** What the command asks of whoever gives it, before the register is opened. */
    public void needs(Command command) {
        needed = Optional.ofNullable(command.getClass().getAnnotation(Needs.class))
                .map(Needs::value);
    }

    /**
     * The register, open for the acting person; to be closed again.
     *
     * @throws org.chizheng.core.shared.Refusal {@code right.role} when the command needs a right that the role has not
     */
    public Core core() {
        HomeFolder folder = folder();
        HomeCard.read(folder);
        Core core = Core.open(folder, globals.user, passphrase(), environment);
        try {
            needed.ifPresent(
                    right -> OfficePermission.require(Role.of(core.actor().role()), right));
        } catch (Refusal refused) {
            core.close();
            throw refused;
        }
        core.clockTrouble().ifPresent(trouble -> tell(trouble.sentence()));
        core.chains().told().ifPresent(told -> tell(told.sentence()));
        core.salvageTold().ifPresent(told -> tell(told.sentence()));
        return core;
    }

    /** @throws Refusal {@code home.password} when none was given */
    public char[] passphrase() {
        return globals.passphraseFile != null
                ? fromFile(globals.passphraseFile)
                : fromVariable(VARIABLE, "--passphrase-file");
    }

    /** The password of a new account: it is the other person's, so it comes by a way of its own. */
    public char[] newPassphrase(String file) {
        return file != null ? fromFile(file) : fromVariable("CHIZHENG_NEW_PASSPHRASE", "--new-passphrase-file");
    }

    public Core.Environment environment() {
        return environment;
    }

    /**
     * A line for the person while the command still runs; everything else is said in the answer.
     *
     * @throws UncheckedIOException when nobody reads there any more
     */
    public void tell(String text) {
        try {
            console.err().write((text + System.lineSeparator()).getBytes(console.charset()));
            console.err().flush();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    /** One for the whole command; the options must have been read. */
    public Reveal reveal() {
        if (reveal == null) {
            reveal = new Reveal(globals.reveal, this::second);
        }
        return reveal;
    }

    private SecondPerson second(Core core) {
        return globals.second == null
                ? null
                : core.second(globals.second, fromVariable("CHIZHENG_SECOND_PASSPHRASE", "CHIZHENG_SECOND_PASSPHRASE"));
    }

    public boolean revealed() {
        return reveal != null && reveal.isOpen();
    }

    /** A line for the person while a long command runs; standard output stays the answer's. */
    public void note(String text) {
        try {
            console.err().write((Masking.inText(text) + System.lineSeparator()).getBytes(console.charset()));
            console.err().flush();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    private char[] fromVariable(String name, String option) {
        String value = console.variable(name);
        if (value == null || value.isEmpty()) {
            throw Refusal.ofHome(
                    "home.password",
                    "没有给密码",
                    "密码不能写在命令里，别人会从进程列表看到",
                    "请设环境变量 " + name + "，或用 " + option + " 指定一个文件",
                    null);
        }
        return value.toCharArray();
    }

    private char[] fromFile(String file) {
        try (InputStream in = file.equals("-") ? console.in() : Files.newInputStream(Path.of(file))) {
            String text = new String(in.readNBytes(4096), StandardCharsets.UTF_8);
            String line = text.lines().findFirst().orElse("");
            return (line.startsWith("\ufeff") ? line.substring(1) : line).toCharArray();
        } catch (IOException | InvalidPathException unreadable) {
            throw Refusal.ofHome("home.password", "读不到密码文件", "打不开 " + file, "请检查文件名和权限", unreadable);
        }
    }
}
