package org.chizheng.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chizheng.app.cli.frame.Command;
import org.chizheng.app.cli.frame.Needs;
import org.chizheng.app.desks.Arrivals;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.office.Right;
import org.chizheng.core.office.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * Least privilege, command by command: what each asks of an account, written down here by hand, and every role at every
 * command that asks for something. A command without a row is found.
 */
class EveryCommandTest {
    /**
     * The command, the right it needs, and words that pass its usage. SIGN-IN: anybody who has an account. -: no account,
     * for it opens no folder unless one is named, or makes one.
     */
    private static final String TABLE = """
            init | - |
            user add | MANAGE_ACCOUNTS | --role clerk 新人
            user list | SIGN-IN |
            user disable | MANAGE_ACCOUNTS | 查无此人
            audit list | READ_AUDIT |
            audit copy | READ_AUDIT | -o 没有.audit
            audit verify | - |
            find | SIGN-IN | 张三
            trainee add | SAVE_RECORDS | --name 张三
            trainee amend | SAVE_RECORDS | 查无此人 --name 张三
            trainee list | SIGN-IN |
            trainee show | SIGN-IN | 查无此人
            class new | SAVE_RECORDS | --no 岳阳-2021-900
            class list | SIGN-IN |
            class show | SIGN-IN | 没有-1
            class submit | SAVE_RECORDS | 没有-1
            class approve | DECIDE | 没有-1
            class return | DECIDE | 没有-1 --why 缺材料
            enrol add | SAVE_RECORDS | 没有-1 查无此人
            enrol withdraw | SAVE_RECORDS | 没有-1 查无此人 --why 不来了
            enrol outcome | SAVE_RECORDS | 没有-1 查无此人 --attended-days 15
            voucher set | SAVE_RECORDS | 没有-1 查无此人 1410252021060000001
            certificate add | SAVE_RECORDS | 查无此人 --kind 专项职业能力证书 --number 古培2021-0001
            certificate list | SIGN-IN |
            attachment add | SAVE_RECORDS | 查无此人 没有.jpg --sort 本人照片
            attachment list | SIGN-IN | 查无此人
            attachment save | REVEAL | AAAAAAAAAAAAAAAAAAAAAA -o 没有.jpg --reveal 核对
            id check | - |
            cert check | - |
            import roster | SAVE_RECORDS | 没有.xlsx --class 没有-1
            import certificates | SAVE_RECORDS | 没有.xlsx
            import held list | SIGN-IN |
            import held accept | SAVE_RECORDS | AAAAAAAAAAAAAAAAAAAAAA
            import held drop | SAVE_RECORDS | AAAAAAAAAAAAAAAAAAAAAA --why 重复
            desk list | SIGN-IN |
            desk resolve | DECIDE | 0000000000 --decision wrong --why 核对
            target import | DECIDE | 没有.csv
            calendar add | - |
            calendar list | - |
            calendar import | SET_CALENDAR | 没有.txt
            policy list | - |
            policy show | - |
            policy gaps | - |
            policy check | - |
            policy days | - |
            policy preview | - |
            policy words | - |
            subsidy calc | - |
            subsidy check | - |
            subsidy roster | SIGN-IN | 没有-1
            print | SIGN-IN | summary -o 没有.pdf
            report progress | SIGN-IN | -o 没有.pdf
            device request | MANAGE_DEVICES | --code 0000-0000 -o 没有.req
            device grant | MANAGE_DEVICES | 没有.req -o 没有.grant
            device install | MANAGE_DEVICES | 没有.grant
            device code | MANAGE_DEVICES | --unit 岳阳镇
            device list | SIGN-IN |
            device revoke | MANAGE_DEVICES | AAAAAAAAAAAAAAAAAAAAAA
            device readmit | MANAGE_DEVICES | AAAAAAAAAAAAAAAAAAAAAA --because 找回来了
            device aside | SIGN-IN |
            device rekey | MANAGE_DEVICES |
            device life | SIGN-IN |
            batch list | SIGN-IN |
            batch show | SIGN-IN | 没有.hrb
            batch verify | SIGN-IN | 没有.hrb
            batch export | SEND | --to 没有
            batch receive | SEND | 没有
            batch aside | MANAGE_DEVICES | 岳阳镇 1 --because 导错了
            sync | SEND | --hub https://127.0.0.1:1
            hub | SEND | --port 0 --for 0
            store digest | SIGN-IN |
            store rebuild | SIGN-IN |
            journal verify | SIGN-IN |
            backup create | SIGN-IN | 没有
            backup verify | SIGN-IN | 没有
            backup restore | - |
            doctor | SIGN-IN |
            demo | - |
            """;

    @TempDir
    Path folder;

    private record Row(String name, boolean signsIn, Optional<Right> right, List<String> words) {}

    private static Map<String, Row> table() {
        Map<String, Row> rows = new TreeMap<>();
        TABLE.lines().forEach(line -> {
            String[] cells = line.split("\\|", -1);
            Optional<Right> right = Optional.of(cells[1].strip())
                    .filter(word -> !word.equals("-") && !word.equals("SIGN-IN"))
                    .map(Right::valueOf);
            String words = cells[2].strip();
            rows.put(
                    cells[0].strip(),
                    new Row(
                            cells[0].strip(),
                            !cells[1].strip().equals("-"),
                            right,
                            words.isEmpty() ? List.of() : List.of(words.split(" "))));
        });
        return rows;
    }

    private static Map<String, Command> commands(CommandLine line, String before) {
        Map<String, Command> found = new TreeMap<>();
        line.getSubcommands().forEach((name, sub) -> {
            String path = (before + " " + name).strip();
            if (sub.getCommand() instanceof Command command) {
                found.put(path, command);
            }
            found.putAll(commands(sub, path));
        });
        return found;
    }

    @Test
    void everyCommandHasARowAndAsksForWhatTheRowSays() {
        Map<String, Command> commands = commands(new CommandLine(new CommandTree()), "");
        assertThat(table().keySet()).containsExactlyElementsOf(commands.keySet());
        commands.forEach((name, command) -> assertThat(
                        Optional.ofNullable(command.getClass().getAnnotation(Needs.class))
                                .map(Needs::value))
                .as(name)
                .isEqualTo(table().get(name).right()));
    }

    @Test
    void everyRoleIsRefusedWhatItMayNotAndNothingIsSavedByIt() {
        Headless bureau = new Headless(folder.resolve("bureau"), Arrivals.environment(3)).init("bureau", "141025");
        for (Role role : Role.values()) {
            bureau.with("CHIZHENG_NEW_PASSPHRASE", Homes.PASSWORD);
            assertThat(bureau.json("user", "add", "--role", role.code(), role.code())
                            .exit())
                    .isZero();
        }
        List<Long> before = saved();
        int refused = 0;
        for (Row row : table().values()) {
            for (Role role : Role.values()) {
                if (row.right().isPresent() && !role.may(row.right().get())) {
                    Headless.Result result = run(bureau, row, role);
                    assertThat(result.exit()).as(row.name() + " " + role).isEqualTo(1);
                    assertThat(result.refusal()).as(row.name() + " " + role).isEqualTo("right.role");
                    assertThat(result.json().path("refused").path("what").asText())
                            .isEqualTo("当前账号不能" + row.right().get().label());
                    refused++;
                }
            }
        }
        // 14 that save, 4 of sending and 4 that decide are not for 3 of 5 roles; 10 that manage, 2 that audit and the
        // calendar not for 4; one that reveals not for 2
        assertThat(refused).isEqualTo((14 + 4 + 4) * 3 + (10 + 2 + 1) * 4 + 2);
        assertThat(saved()).isEqualTo(before);
    }

    /** Whoever has no account gets nowhere: a wrong password is told before anything else, and locks after five. */
    @Test
    void withoutAnAccountOnlyWhatOpensNoFolderRuns() {
        Headless bureau = new Headless(folder.resolve("bureau"), Arrivals.environment(6)).init("bureau", "141025");
        bureau.with("CHIZHENG_NEW_PASSPHRASE", Homes.PASSWORD);
        bureau.json("user", "add", "--role", Role.VIEWER.code(), Role.VIEWER.code());
        bureau.with("CHIZHENG_PASSPHRASE", "bu-dui-de-kou-ling");
        List<Long> before = saved();
        table().values().stream().filter(Row::signsIn).forEach(row -> {
            Headless.Result result = run(bureau, row, Role.VIEWER);
            assertThat(result.exit()).as(row.name() + result.text()).isEqualTo(3);
            assertThat(result.refusal()).as(row.name()).isIn("home.password", "home.shut");
        });
        assertThat(saved()).isEqualTo(before);
    }

    @Test
    void whoMayIsNotRefusedForTheRole() {
        Headless bureau = new Headless(folder.resolve("bureau"), Arrivals.environment(4)).init("bureau", "141025");
        bureau.with("CHIZHENG_NEW_PASSPHRASE", Homes.PASSWORD);
        bureau.json("user", "add", "--role", Role.AUDITOR.code(), Role.AUDITOR.code());
        for (Row row : table().values()) {
            if (row.right().isPresent()) {
                Role role = row.right().get() == Right.READ_AUDIT ? Role.AUDITOR : Role.LEAD;
                Headless.Result result = role == Role.AUDITOR
                        ? run(bureau, row, role)
                        : bureau.json(words(row).toArray(String[]::new));
                assertThat(result.exit()).as(row.name() + result.text()).isNotEqualTo(2);
                assertThat(result.refusal()).as(row.name()).isNotIn("right.role", "program.fault");
            }
        }
    }

    /** What the row names as a file or a folder is one in the test's own place. */
    private List<String> words(Row row) {
        List<String> words = new ArrayList<>(List.of(row.name().split(" ")));
        row.words()
                .forEach(word -> words.add(
                        word.matches("没有(\\..*)?") ? folder.resolve(word).toString() : word));
        return words;
    }

    private Headless.Result run(Headless office, Row row, Role role) {
        List<String> words = words(row);
        words.addAll(List.of("--user", role.code()));
        return office.json(words.toArray(String[]::new));
    }

    private List<Long> saved() {
        try (Core core = Homes.open(folder.resolve("bureau"), Arrivals.environment(5))) {
            return List.of(
                    core.home().travelling().lastSeq(), core.home().local().lastSeq());
        }
    }
}
