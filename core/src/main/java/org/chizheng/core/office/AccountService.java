package org.chizheng.core.office;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Ledger;
import org.chizheng.core.seal.DataKey;
import org.chizheng.core.seal.KeySlots;
import org.chizheng.core.shared.Actor;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.shared.Seams;

/** Accounts of one home: each has a key slot of its own, so no password is shared and none is known to others. */
public final class AccountService {
    private static final int SHORTEST = 8;

    private final Ledger ledger;
    private final AccountQueries queries;
    private final KeySlots slots;
    private final DataKey key;
    private final Seams seams;

    public AccountService(Ledger ledger, AccountQueries queries, KeySlots slots, DataKey key, Seams seams) {
        this.ledger = ledger;
        this.queries = queries;
        this.slots = slots;
        this.key = key;
        this.seams = seams;
    }

    public List<AccountQueries.Account> list() {
        return queries.all();
    }

    /** Adds an account with its own password. Only who may manage accounts. */
    public void add(Actor actor, String login, Role role, char[] password) {
        OfficePermission.require(Role.of(actor.role()), Right.MANAGE_ACCOUNTS);
        if (queries.byLogin(login).isPresent()) {
            throw Refusal.of("account.exists", "已经有名叫“" + login + "”的账号", "登录名不能重复", "请换一个登录名，例如加上单位");
        }
        checkStrength(password);
        slots.put(login, password, key);
        Map<String, Object> values = new HashMap<>(Map.of("login", login, "name", login, "role", role.code()));
        ledger.record(actor, Change.create(OfficeRecords.ACCOUNT, seams.newId(), values));
    }

    /** Takes the key slot away; the account stays in the list and in every history. */
    public void disable(Actor actor, String login) {
        OfficePermission.require(Role.of(actor.role()), Right.MANAGE_ACCOUNTS);
        if (actor.user().equals(login)) {
            throw Refusal.of("account.self", "不能停用自己的账号", "停用后就没有人能再打开这里", "请由另一位负责人来停用");
        }
        AccountQueries.Account account = require(login);
        slots.remove(login);
        set(actor, account, "disabled", true);
    }

    /** Gives another account a new password; one that was disabled may enter again. */
    public void reset(Actor actor, String login, char[] password) {
        OfficePermission.require(Role.of(actor.role()), Right.MANAGE_ACCOUNTS);
        AccountQueries.Account account = require(login);
        checkStrength(password);
        slots.put(login, password, key);
        if (account.disabled()) {
            set(actor, account, "disabled", false);
        }
    }

    /** Not one's own: the last who may manage accounts would lock everybody out of it. */
    public void changeRole(Actor actor, String login, Role role) {
        OfficePermission.require(Role.of(actor.role()), Right.MANAGE_ACCOUNTS);
        if (actor.user().equals(login)) {
            throw Refusal.of("account.own-role", "不能改自己的角色", "改了以后可能再没有人能管理账号", "请由另一位负责人来改");
        }
        set(actor, require(login), "role", role.code());
    }

    /**
     * One's own password, by whoever knows the present one: an unlocked desk is not enough to take an account over.
     *
     * @throws Refusal {@code account.password} when the present one is another
     */
    public void changePassword(Actor actor, char[] present, char[] password) {
        if (slots.open(actor.user(), present).isEmpty()) {
            throw Refusal.of("account.password", "现在的密码不对，没有改", "要用现在的密码证明是本人", "看看大写锁定和输入法，再输一次");
        }
        changePassword(actor, password);
    }

    /** After the printed recovery text let somebody in. */
    public void changePassword(Actor actor, char[] password) {
        checkStrength(password);
        slots.put(actor.user(), password, key);
    }

    /**
     * Makes the recovery text anew; the printed one before it opens nothing any more.
     *
     * @return to be printed once and kept in the safe
     */
    public String renewRecovery(Actor actor) {
        OfficePermission.require(Role.of(actor.role()), Right.MANAGE_ACCOUNTS);
        return slots.putRecovery(key);
    }

    private AccountQueries.Account require(String login) {
        return queries.byLogin(login)
                .orElseThrow(() -> Refusal.of("account.none", "没有名叫“" + login + "”的账号", "", "请核对登录名，再试一次"));
    }

    private void set(Actor actor, AccountQueries.Account account, String field, Object value) {
        ledger.record(
                actor,
                Change.of(
                        OfficeRecords.ACCOUNT,
                        account.id(),
                        Map.of(field, value),
                        ledger.seen(OfficeRecords.ACCOUNT, account.id())));
    }

    /** @throws Refusal {@code account.weak} for fewer than eight characters */
    public static void checkStrength(char[] password) {
        if (password.length < SHORTEST) {
            throw Refusal.of("account.weak", "密码太短", "密码保护全部个人信息，至少 " + SHORTEST + " 个字符", "请换一个长一些、自己记得住的，例如四个词连起来");
        }
    }
}
