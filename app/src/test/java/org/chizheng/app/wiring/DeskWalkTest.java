package org.chizheng.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.chizheng.app.desks.Arrivals;
import org.chizheng.core.Homes;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.shared.Id;
import org.junit.jupiter.api.Test;

/** Walks every entry of the navigation at both kinds of desk, and the ways that lead from 今日 into them. */
class DeskWalkTest extends DeskScreenTest {
    private void walk(String desk, List<String> entries) {
        for (String entry : entries) {
            go(entry);
            assertThat(onScreen(shell()::page)).as(entry).isNotNull();
            picture("desk-" + desk + "-" + entry);
        }
        assertThat(onScreen(() -> shell().lookupAll(".nav-line").size())).isEqualTo(entries.size());
    }

    @Test
    void everyEntryOfATownshipOpens() {
        enter("township", Homes.YUEYANG, core -> Arrivals.person(core, "张三", "141025200205189851"));
        walk("township", TOWNSHIP);
    }

    @Test
    void everyEntryOfTheBureauOpens() {
        enter("bureau", Homes.BUREAU, core -> Arrivals.person(core, "张三", "141025200205189851"));
        walk("bureau", BUREAU);
    }

    @Test
    void importIsReachedFromThePagesAndEscapeLeadsBack() {
        enter("township", Homes.YUEYANG, core -> openClass(core, "2021-07-05", "2021-07-16"));
        for (String entry : List.of("people", "certificates")) {
            go(entry);
            robot.clickOn("导入");
            release();
            picture("desk-import-from-" + entry);
            assertThat(says("把表格文件拖到这里")).isTrue();
            robot.type(KeyCode.ESCAPE);
            release();
            assertThat(says(entry.equals("people") ? "新登记" : "登记证书")).isTrue();
        }
    }

    @Test
    void importFromAClassIsForThatClassAndLeadsBackToIt() {
        enter("township", Homes.YUEYANG, core -> openClass(core, "2021-07-05", "2021-07-16"));
        go("classes");
        robot.doubleClickOn("岳阳-1");
        release();
        robot.clickOn("导入");
        release();
        picture("desk-import-from-class");
        assertThat(says("导入到 岳阳-1 家政服务员班")).isTrue();
        robot.clickOn("返回");
        release();
        assertThat(says("报送还缺")).isTrue();
    }

    /** The page of classes stands already: what it is asked for must reach it all the same. */
    @Test
    void searchLeadsToAClassAlsoWhenItsPageWasOpenBefore() {
        enter("township", Homes.YUEYANG, core -> openClass(core, "2021-07-05", "2021-07-16"));
        go("classes");
        go("people");
        robot.clickOn(".search-field").write("家政");
        release();
        robot.clickOn(".search-hit");
        release();
        assertThat(says("报送还缺")).isTrue();
    }

    @Test
    void signInSheetOfTomorrowsClassIsOneClickFromToday() {
        enter("township", Homes.YUEYANG, core -> {
            Id person = Arrivals.person(core, "张三", "141025200205189851");
            Id header = classOfTomorrow(core);
            core.services()
                    .enrolmentService()
                    .enrol(
                            core.actor(),
                            core.services().classService().require(header),
                            core.services().trainees().byId(person).orElseThrow(),
                            Homes.values(),
                            Seen.NOTHING);
        });
        robot.clickOn("打印签到表");
        release();
        picture("desk-today-to-print");
        assertThat(says("存为 PDF")).isTrue();
    }

    @Test
    void classOfTomorrowWithoutPeopleLeadsToItsRoster() {
        enter("township", Homes.YUEYANG, DeskScreenTest::classOfTomorrow);
        robot.clickOn("去录花名册");
        release();
        picture("desk-today-to-roster");
        assertThat(says("家政服务员班")).isTrue();
    }

    @Test
    void backupIsReachedFromTheStatusLine() {
        enter("township", Homes.YUEYANG, core -> {});
        robot.clickOn("还没有备份");
        release();
        picture("desk-backup");
        assertThat(says("立即备份")).isTrue();
    }

    @Test
    void firstStepsOfANewBureauLeadToTheCodes() {
        enter("bureau", Homes.BUREAU, core -> {});
        robot.clickOn("发登记码");
        release();
        picture("desk-bureau-codes");
        assertThat(says("登记码")).isTrue();
    }
}
