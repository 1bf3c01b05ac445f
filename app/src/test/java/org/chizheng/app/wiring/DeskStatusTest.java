package org.chizheng.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.chizheng.app.desks.Arrivals;
import org.chizheng.app.records.Register;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.store.HomeFolder;
import org.chizheng.sync.SyncService;
import org.chizheng.sync.keep.Progress;
import org.junit.jupiter.api.Test;

/** The status line says what the exchange knows, and leads to the names behind each number. */
class DeskStatusTest extends DeskScreenTest {
    /** Two people sent on a stick, one saved since. */
    private void sentTwoAndSavedOne(Core township) {
        try (Core bureau = Homes.fresh(folder.resolve("bureau"), "bureau", Homes.BUREAU, Arrivals.environment(9))) {
            SyncService above = new SyncService(bureau);
            SyncService sync = new SyncService(township);
            String code = above.bureau().issueCode(Homes.YUEYANG).code().text();
            sync.office().install(above.bureau().grant(sync.office().request(code, null)));
            Arrivals.person(township, "李秀英", Register.number("19870321", 982));
            Arrivals.person(township, "王建军", Register.number("19680518", 981));
            Path stick = Files.createDirectories(folder.resolve("stick"));
            sync.office().exportTo(stick, Progress.NONE);
            Arrivals.person(township, "张桂兰", Register.number("19750518", 983));
        } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    @Test
    void numbersAreThoseOfTheExchangeAndLeadToTheNames() {
        enter("township", Homes.YUEYANG, this::sentTwoAndSavedOne);
        assertThat(says("未报 1")).isTrue();
        assertThat(says("已报未回 2")).isTrue();
        robot.clickOn("已报未回 2");
        settle();
        release();
        picture("desk-status-sent");
        assertThat(says("李秀英") && says("王建军")).isTrue();
        Arrivals.person(wiring.session().orElseThrow().core(), "曾志强", Register.number("19760518", 984));
        release();
        assertThat(says("未报 2")).isTrue();
        go("today");
        robot.clickOn("未报 2");
        settle();
        release();
        assertThat(says("张桂兰") && says("曾志强")).isTrue();
    }

    /** Somebody's hand in the store: the check of the day finds it, 今日 says it, the next opening mends it. */
    @Test
    void theCheckOfTheDayIsToldOnTodayAndMendedAtTheNextOpening() {
        enter("township", Homes.YUEYANG, core -> {
            Arrivals.person(core, "李秀英", Register.number("19870321", 982));
            core.store().transaction(connection -> {
                try (var touch = connection.createStatement()) {
                    touch.executeUpdate("update trainee set name = '李秀琴'");
                }
            });
        });
        go("people");
        go("today");
        assertThat(says("检查发现检索库与日志不一致")).isTrue();
        picture("desk-check-found");
        wiring.close();
        try (Core core = Core.open(
                new HomeFolder(folder.resolve("township")),
                "李梅",
                Homes.PASSWORD.toCharArray(),
                Arrivals.environment(1))) {
            assertThat(core.opened().rebuilt()).isTrue();
            assertThat(core.checkTrouble()).isEmpty();
            assertThat(core.doctor().run().sound()).isTrue();
        }
    }
}
