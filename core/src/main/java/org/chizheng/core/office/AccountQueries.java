package org.chizheng.core.office;

import static org.chizheng.core.store.tables.Tables.ACCOUNT;
import static org.chizheng.core.store.tables.Tables.SETTING;

import java.util.List;
import java.util.Optional;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Store;

/** Accounts and settings of this home. */
public final class AccountQueries {
    private final Store store;

    public AccountQueries(Store store) {
        this.store = store;
    }

    /** One account as the list shows it. */
    public record Account(Id id, String login, String name, Role role, boolean disabled) {}

    public List<Account> all() {
        return store.query()
                .selectFrom(ACCOUNT)
                .where(ACCOUNT.VOIDED.isNull())
                .orderBy(ACCOUNT.FIRST_MS, ACCOUNT.ID)
                .fetch(row -> new Account(
                        Id.ofBytes(row.getId()),
                        row.getLogin(),
                        row.getName(),
                        Role.of(row.getRole()),
                        Boolean.TRUE.equals(row.getDisabled())));
    }

    public Optional<Account> byLogin(String login) {
        return all().stream().filter(account -> account.login().equals(login)).findFirst();
    }

    /** The id and value of a setting, newest first when it was ever made twice. */
    Optional<Setting> setting(String name) {
        return store.query()
                .selectFrom(SETTING)
                .where(SETTING.NAME.eq(name))
                .orderBy(SETTING.LAST_MS.desc())
                .limit(1)
                .fetchOptional(row -> new Setting(Id.ofBytes(row.getId()), row.getVal()));
    }

    record Setting(Id id, String value) {}
}
