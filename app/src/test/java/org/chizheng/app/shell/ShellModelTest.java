package org.chizheng.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chizheng.app.ui.task.InlineTasks;
import org.chizheng.core.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class ShellModelTest {
    private final InlineTasks tasks = new InlineTasks();
    private final List<String> asked = new ArrayList<>();
    private final ShellModel model = new ShellModel(
            tasks,
            this::find,
            List.of(
                    Destination.of("today", "今日", Feather.SUN, () -> null),
                    Destination.of("people", "学员", Feather.USERS, () -> null)));

    private List<SearchHit> find(String words, int limit) {
        asked.add(words);
        if (words.equals("坏")) {
            throw Refusal.of("search.broken", "暂时查不了", "", "");
        }
        return words.equals("无") ? List.of() : List.of(new SearchHit("学员", words, "", "people", words));
    }

    @Test
    void firstDestinationIsInFrontAndUnknownOnesAreIgnored() {
        assertThat(model.current().get()).isEqualTo("today");
        model.go("inbox");
        model.goNumber(0);
        model.goNumber(3);
        assertThat(model.current().get()).isEqualTo("today");
        model.goNumber(2);
        assertThat(model.current().get()).isEqualTo("people");
    }

    @Test
    void pageBesideTheNavigationLeadsBackToWhereOneCameFrom() {
        ShellModel shell = new ShellModel(
                tasks,
                this::find,
                List.of(
                        Destination.of("today", "今日", Feather.SUN, () -> null),
                        Destination.of("people", "学员", Feather.USERS, () -> null)),
                List.of(Destination.of("import", "导入", Feather.FILE_PLUS, () -> null)));
        assertThat(shell.destinations()).extracting(Destination::id).containsExactly("today", "people");
        shell.go("people");
        shell.go("import", "roster");
        assertThat(shell.current().get()).isEqualTo("import");
        assertThat(shell.section().get()).isEqualTo("people");
        shell.goNumber(3);
        assertThat(shell.current().get()).isEqualTo("import");
        shell.back();
        assertThat(shell.current().get()).isEqualTo("people");
        assertThat(shell.record().get()).isEmpty();
    }

    @Test
    void olderSearchNeverOvertakesTheNewer() {
        tasks.hold();
        model.search().words().set("l");
        model.search().words().set("lx");
        tasks.release();
        assertThat(model.search().hits()).extracting(SearchHit::title).containsExactly("lx");
    }

    @Test
    void nothingFoundIsToldFromNotYetAnswered() {
        tasks.hold();
        model.search().words().set("无");
        assertThat(model.search().answered().get()).isFalse();
        tasks.release();
        assertThat(model.search().answered().get()).isTrue();
        assertThat(model.search().hits()).isEmpty();
    }

    @Test
    void emptiedBoxClosesThePanelAndBlanksAskNothing() {
        model.search().words().set("李");
        assertThat(model.search().open().get()).isTrue();
        model.search().words().set("  ");
        assertThat(model.search().open().get()).isFalse();
        assertThat(asked).containsExactly("李");
    }

    @Test
    void refusedSearchIsShownAndForgottenAtTheNextKey() {
        model.search().words().set("坏");
        assertThat(model.search().problem().get().code()).isEqualTo("search.broken");
        model.search().words().set("好");
        assertThat(model.search().problem().get()).isNull();
    }
}
