package org.chizheng.core.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.shared.Seams;
import org.chizheng.core.store.HomeFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GB/T 22239-2019 8.1.4.1: a failed log-in is counted, and too many shut the account for a while. */
class SignInWatchTest {
    @TempDir
    Path folder;

    private final StillClock seams = new StillClock();

    /** A clock that moves only when it is told to. */
    private static final class StillClock implements Seams {
        private final SeededSeams chance = new SeededSeams(3);
        private long now = SeededSeams.START;

        @Override
        public long millis() {
            return now;
        }

        @Override
        public byte[] random(int bytes) {
            return chance.random(bytes);
        }

        void advance(Duration by) {
            now += by.toMillis();
        }
    }

    private SignInWatch watch() {
        return new SignInWatch(folder, new RealDisk(), seams);
    }

    private void wrong(int times) {
        for (int i = 0; i < times; i++) {
            watch().failed("李梅");
        }
    }

    @ParameterizedTest
    @CsvSource({"0,0", "4,0", "5,1", "6,2", "7,4", "8,8", "9,16", "10,30", "40,30", "2000000000,30"})
    void eachWrongPasswordAfterTheFifthDoublesTheWait(int wrong, long minutes) {
        assertThat(SignInWatch.shutFor(wrong)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void fifthWrongOneInARowShutsTheAccountForAMinuteAndNoOtherAccount() {
        wrong(4);
        assertThatCode(() -> watch().refuseWhileShut("李梅")).doesNotThrowAnyException();
        wrong(1);
        assertThatThrownBy(() -> watch().refuseWhileShut("李梅")).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("home.shut");
            assertThat(refusal.now()).contains("1 分钟");
        });
        assertThatCode(() -> watch().refuseWhileShut("王强")).doesNotThrowAnyException();
        seams.advance(Duration.ofSeconds(59));
        assertThatThrownBy(() -> watch().refuseWhileShut("李梅")).isInstanceOf(Refusal.class);
        seams.advance(Duration.ofSeconds(1));
        assertThatCode(() -> watch().refuseWhileShut("李梅")).doesNotThrowAnyException();
    }

    @Test
    void clockThatWentBackByYearsShutsNobodyForYears() {
        wrong(5);
        seams.advance(Duration.ofDays(-3650));
        assertThatThrownBy(() -> watch().refuseWhileShut("李梅"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.now()).contains("1 分钟"));
        wrong(1);
        seams.advance(Duration.ofMinutes(2));
        assertThatCode(() -> watch().refuseWhileShut("李梅")).doesNotThrowAnyException();
    }

    @Test
    void rightPasswordClearsTheCountAndSaysHowManyStoodBeforeIt() {
        wrong(3);
        assertThat(watch().passed("李梅")).isEqualTo(3);
        assertThat(watch().passed("李梅")).isZero();
        wrong(4);
        assertThatCode(() -> watch().refuseWhileShut("李梅")).doesNotThrowAnyException();
    }

    @Test
    void noteThatCannotBeReadOrWrittenLocksNobodyOut() throws IOException {
        wrong(5);
        Files.writeString(folder.resolve("tries.json"), "{\"李梅\":{\"wrong\":");
        assertThatCode(() -> watch().refuseWhileShut("李梅")).doesNotThrowAnyException();
        Disk full = (Disk) Proxy.newProxyInstance(
                Disk.class.getClassLoader(), new Class<?>[] {Disk.class}, (proxy, method, arguments) -> {
                    throw new IOException("No space left on device");
                });
        assertThatCode(() -> new SignInWatch(folder, full, seams).failed("李梅")).doesNotThrowAnyException();
    }

    @Test
    void namesThatNobodyHasDoNotGrowTheNoteWithoutEnd() throws IOException {
        for (int i = 0; i < 500; i++) {
            watch().failed("谁" + i);
        }
        assertThat(Files.size(folder.resolve("tries.json"))).isLessThan(4096);
    }

    @Test
    void shutHomeRefusesTheRightPasswordTooAndTellsAfterwardsHowOftenSomebodyGuessed() {
        HomeFolder home = new HomeFolder(folder.resolve("home"));
        Core.Environment environment = Homes.environment(seams);
        Homes.fresh(home.root(), "township", Homes.YUEYANG, environment).close();
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> Core.open(home, "李梅", "falsch-falsch".toCharArray(), environment))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("home.password"));
        }
        assertThatThrownBy(() -> Core.open(home, "李梅", Homes.PASSWORD.toCharArray(), environment))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("home.shut"));
        seams.advance(Duration.ofMinutes(1));
        try (Core core = Core.open(home, "李梅", Homes.PASSWORD.toCharArray(), environment)) {
            assertThat(core.services().auditLog().page(0, 10))
                    .anySatisfy(entry -> assertThat(entry.act()).isEqualTo("登录前密码输错 5 次"));
        }
    }
}
