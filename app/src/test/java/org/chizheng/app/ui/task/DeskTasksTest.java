package org.chizheng.app.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.chizheng.app.ScreenTest;
import org.chizheng.core.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeskTasksTest extends ScreenTest {
    private final DeskTasks tasks = new DeskTasks();
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<String> seen = new ArrayList<>();

    @AfterEach
    void close() {
        tasks.close();
    }

    private void awaitEnd() throws InterruptedException {
        assertThat(over.await(20, TimeUnit.SECONDS)).isTrue();
    }

    private void note(String what) {
        seen.add(what + (Platform.isFxApplicationThread() ? " on screen" : " beside"));
        over.countDown();
    }

    @Test
    void workRunsBesideTheScreenAndAnswersOnIt() throws InterruptedException {
        run(() -> tasks.submit(
                "导入",
                progress -> {
                    seen.add(Platform.isFxApplicationThread() ? "on screen" : "beside");
                    return 41;
                },
                count -> note("done " + count),
                refusal -> note("refused")));
        awaitEnd();
        assertThat(seen).containsExactly("beside", "done 41 on screen");
        assertThat(tasks.running()).isEmpty();
    }

    @Test
    void refusalComesAsItIsAndSurpriseAsASentence() throws InterruptedException {
        Refusal refusal = Refusal.of("a.b", "不行", "", "");
        CountDownLatch both = new CountDownLatch(2);
        List<Refusal> refusals = new ArrayList<>();
        run(() -> {
            tasks.read(
                    progress -> {
                        throw refusal;
                    },
                    done -> {},
                    got -> {
                        refusals.add(got);
                        both.countDown();
                    });
            tasks.read(
                    progress -> {
                        throw new IllegalStateException("inner words");
                    },
                    done -> {},
                    got -> {
                        refusals.add(got);
                        both.countDown();
                    });
        });
        assertThat(both.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(refusals.get(0)).isSameAs(refusal);
        assertThat(refusals.get(1).sentence()).doesNotContain("inner words", "Exception");
    }

    @Test
    void cancelledWorkStopsAtItsNextQuestionAndSaysNothing() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Running running = onScreen(() -> tasks.submit(
                "导入",
                progress -> {
                    begun.countDown();
                    try {
                        while (true) {
                            progress.stopIfCancelled();
                            Thread.onSpinWait();
                        }
                    } finally {
                        stopped.countDown();
                    }
                },
                done -> note("done"),
                refusal -> note("refused")));
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(onScreen(() -> List.copyOf(tasks.running()))).containsExactly(running);
        running.cancel();
        assertThat(stopped.await(20, TimeUnit.SECONDS)).isTrue();
        CountDownLatch gone = new CountDownLatch(1);
        run(() -> running.over().subscribe(end -> {
            if (end) {
                gone.countDown();
            }
        }));
        assertThat(gone.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(seen).isEmpty();
    }

    @Test
    void lastReportOfAFloodReachesTheScreen() throws InterruptedException {
        Running running = onScreen(() -> tasks.submit(
                "导入",
                progress -> {
                    for (int i = 1; i <= 100_000; i++) {
                        progress.report(i / 100_000.0, "第 " + i + " 行");
                    }
                    return 1;
                },
                done -> note("done"),
                refusal -> note("refused")));
        awaitEnd();
        settle();
        assertThat(onScreen(() -> running.words().get())).isEqualTo("第 100000 行");
        assertThat(onScreen(() -> running.part().get())).isEqualTo(1.0);
    }
}
