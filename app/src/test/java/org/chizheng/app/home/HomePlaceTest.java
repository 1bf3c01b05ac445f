package org.chizheng.app.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HomePlaceTest {
    @ParameterizedTest
    @CsvSource({
        "Linux, '', /u/.local/share/chizheng",
        "Linux, XDG_DATA_HOME=/x, /x/chizheng",
        "Linux, XDG_DATA_HOME=, /u/.local/share/chizheng",
        "Windows 11, '', /u/AppData/Local/chizheng/home",
        "Windows 11, LOCALAPPDATA=/l, /l/chizheng/home",
        "Mac OS X, '', /u/Library/Application Support/chizheng"
    })
    void folderLiesWhereThePlatformKeepsTheDataOfPrograms(String system, String variable, String place) {
        String[] pair = variable.split("=", 2);
        Map<String, String> variables = pair.length == 2 ? Map.of(pair[0], pair[1]) : Map.of();
        assertThat(HomePlace.on(system, "/u", variables::get)).isEqualTo(Path.of(place));
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, '', /u/.local/state/chizheng",
        "Linux, XDG_STATE_HOME=/x, /x/chizheng",
        "Windows 11, '', /u/AppData/Local/chizheng/state",
        "Windows 11, LOCALAPPDATA=/l, /l/chizheng/state",
        "Mac OS X, '', /u/Library/Application Support/chizheng-state"
    })
    void stateLiesOutsideTheDataFolder(String system, String variable, String place) {
        String[] pair = variable.split("=", 2);
        Map<String, String> variables = pair.length == 2 ? Map.of(pair[0], pair[1]) : Map.of();
        Path state = HomePlace.stateOn(system, "/u", variables::get);
        assertThat(state).isEqualTo(Path.of(place));
        assertThat(state.startsWith(HomePlace.on(system, "/u", variables::get))).isFalse();
    }
}
