package org.chizheng.app.cli;

import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Logger;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.Command;
import org.chizheng.app.cli.frame.Console;
import org.chizheng.app.cli.frame.OpenHome;
import org.chizheng.app.cli.frame.ProcessConsole;
import org.chizheng.app.home.CoreEnvironment;
import org.chizheng.core.Core;
import org.chizheng.core.shared.Exempt;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.store.StoreUnusable;
import picocli.CommandLine;

/**
 * The door of the command line: words in, one answer and an exit code out. Whatever goes wrong behind it comes out as
 * what, why and what now; a stack trace goes into the log file or nowhere.
 */
@Exempt(from = Exempt.Rule.CATCH, reason = "the last door: a fault of the program becomes a sentence and an exit code")
public final class Cli {
    /** Wrong usage. */
    static final int USAGE = 2;

    private final Printer printer;
    private final Console console;
    private final OpenHome home;
    private final CommandTree options = new CommandTree();
    private final boolean debug;

    private Cli(String[] args, Console console, Core.Environment environment) {
        List<String> words = Arrays.asList(args);
        this.console = console;
        this.printer = new Printer(console, words.contains("--json"));
        this.debug = words.contains("--debug");
        this.home = new OpenHome(options, console, environment, (others, ends) -> run(others, ends, environment));
    }

    /** Runs one command on this machine's clock and files; never exits the process. */
    public static int run(String[] args, Console console) {
        return run(args, console, CoreEnvironment.ofThisMachine());
    }

    /**
     * Runs one command.
     *
     * @return 0 done; 1 refused, or problems found; 2 wrong usage; 3 the data folder cannot be used now
     */
    public static int run(String[] args, Console console, Core.Environment environment) {
        if (console instanceof ProcessConsole) {
            quietLibraries();
        }
        return new Cli(args, console, environment).run(args);
    }

    private int run(String[] args) {
        try {
            CommandLine line = new CommandLine(options);
            UsageTexts.translate(line);
            List<CommandLine> chain = line.parseArgs(args).asCommandLineList();
            CommandLine last = chain.get(chain.size() - 1);
            if (chain.stream().anyMatch(CommandLine::isUsageHelpRequested)) {
                return printer.help(last.getUsageMessage());
            }
            if (!(last.getCommand() instanceof Command command)) {
                return printer.usage("还要写一个命令", last);
            }
            home.needs(command);
            Answer answer = command.run(home);
            return printer.answer(answer, home.revealed());
        } catch (CommandLine.ParameterException wrong) {
            return printer.usage(UsageTexts.complaint(wrong), wrong.getCommandLine());
        } catch (Refusal refusal) {
            tellDebug(refusal);
            return printer.refusal(refusal);
        } catch (StoreUnusable unusable) {
            tellDebug(unusable);
            return printer.refusal(
                    Refusal.ofHome("store.unusable", "检索库读写不了", "文件损坏，或被别的程序占着", "请再试一次：打开时会从日志重建，已存的内容都在", unusable));
        } catch (RuntimeException | Error fault) {
            tellDebug(fault);
            return printer.refusal(Refusal.causedBy(
                    fault,
                    "program.fault",
                    "程序出了意外，这条命令没有做完",
                    "这是程序的缺陷，不是您写错了；之前存的都在",
                    debug ? "请把日志文件交给维护人员" : "请加上 --debug 再运行一次，把写下的日志文件交给维护人员"));
        }
    }

    private void tellDebug(Throwable fault) {
        if (debug) {
            printer.note(FaultLog.write(home, console::variable, fault)
                    .map(file -> "技术细节已写入：" + file)
                    .orElse("技术细节没有写成：日志文件夹不能写入"));
        }
    }

    /** Libraries log in English to standard error, which belongs to the sentences here. */
    private static void quietLibraries() {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
    }
}
