package org.chizheng.app.cli.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.HomeCommand;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.Reveal;
import org.chizheng.app.cli.frame.TextTable;
import org.chizheng.core.Core;
import org.chizheng.core.office.AccountQueries;
import picocli.CommandLine.Command;

/** {@code user list}. */
@Command(name = "list", description = "列出账号")
final class UserListCommand extends HomeCommand {
    @Override
    protected Answer run(Core core, Reveal reveal) {
        List<Map<String, Object>> rows = new ArrayList<>();
        TextTable table = new TextTable("登录名", "角色", "状态");
        for (AccountQueries.Account account : core.accountService().list()) {
            rows.add(Json.object(
                    "login", account.login(),
                    "name", account.name(),
                    "role", account.role().code(),
                    "disabled", account.disabled()));
            table.row(account.login(), account.role().label(), account.disabled() ? "已停用" : "在用");
        }
        return Answer.of(Json.object("rows", rows)).table(table);
    }
}
