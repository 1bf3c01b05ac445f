package org.chizheng.core.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.store.HomeFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountServiceTest {
    private static final String FIRST = "mai-zi-shu-le-ma";
    private static final String SECOND = "gu-zi-ye-shu-le";

    @TempDir
    Path folder;

    private final Core.Environment environment = Homes.environment(new SeededSeams(3));
    private Core core;

    @BeforeEach
    void make() {
        core = Homes.fresh(folder, "township", Homes.YUEYANG, environment);
        core.accountService().add(core.actor(), "王芳", Role.CLERK, FIRST.toCharArray());
    }

    @AfterEach
    void close() {
        core.close();
    }

    private void as(String login, String password) {
        core.close();
        core = Core.open(new HomeFolder(folder), login, password.toCharArray(), environment);
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void ownPasswordNeedsThePresentOne() {
        refused(
                "account.password",
                () -> core.accountService()
                        .changePassword(core.actor(), "falsch-geraten".toCharArray(), SECOND.toCharArray()));
        refused(
                "account.weak",
                () -> core.accountService()
                        .changePassword(core.actor(), Homes.PASSWORD.toCharArray(), "1234567".toCharArray()));
        core.accountService().changePassword(core.actor(), Homes.PASSWORD.toCharArray(), SECOND.toCharArray());
        as("李梅", SECOND);
        assertThat(core.actor().user()).isEqualTo("李梅");
    }

    @Test
    void resetGivesANewPasswordAndLetsADisabledColleagueInAgain() {
        core.accountService().disable(core.actor(), "王芳");
        assertThat(core.accounts().byLogin("王芳").orElseThrow().disabled()).isTrue();
        core.accountService().reset(core.actor(), "王芳", SECOND.toCharArray());
        assertThat(core.accounts().byLogin("王芳").orElseThrow().disabled()).isFalse();
        as("王芳", SECOND);
        assertThat(core.actor().role()).isEqualTo("clerk");
    }

    @Test
    void roleOfAColleagueChangesButNotOnesOwn() {
        core.accountService().changeRole(core.actor(), "王芳", Role.REVIEWER);
        assertThat(core.accounts().byLogin("王芳").orElseThrow().role()).isEqualTo(Role.REVIEWER);
        refused("account.own-role", () -> core.accountService().changeRole(core.actor(), "李梅", Role.CLERK));
        refused("account.none", () -> core.accountService().changeRole(core.actor(), "赵敏", Role.CLERK));
    }

    @Test
    void clerkManagesNobodysAccount() {
        as("王芳", FIRST);
        refused("right.role", () -> core.accountService().reset(core.actor(), "李梅", SECOND.toCharArray()));
        refused("right.role", () -> core.accountService().changeRole(core.actor(), "李梅", Role.VIEWER));
        refused("right.role", () -> core.accountService().renewRecovery(core.actor()));
    }

    @Test
    void newRecoveryTextOpensAndTheFormerDoesNot() {
        String former = core.accountService().renewRecovery(core.actor());
        String now = core.accountService().renewRecovery(core.actor());
        core.close();
        HomeFolder home = new HomeFolder(folder);
        refused("home.recovery", () -> Core.recover(home, "李梅", former, environment));
        core = Core.recover(home, "李梅", now.toLowerCase(java.util.Locale.ROOT).replace("-", " "), environment);
        assertThat(core.actor().user()).isEqualTo("李梅");
    }
}
