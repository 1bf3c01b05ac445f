package org.chizheng.core.office;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.shared.Seams;

/**
 * Slows the guessing of passwords at this PC (GB/T 22239-2019 8.1.4.1: 登录失败处理). After five wrong ones in a row the
 * account is shut for a minute, then two, four … at most half an hour; a right one opens it again and is told how often
 * somebody had guessed. It stands in a small file beside the keys, for before the right password there is no key to seal
 * it with: it stops a person at the keyboard, not one who took the disk away, against whom the stretched keys stand.
 */
public final class SignInWatch {
    /** Wrong passwords in a row that cost nothing. */
    static final int FREE = 5;

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final int MOST_NAMES = 50;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Disk disk;
    private final Seams seams;

    /** @param keys the folder of the keys */
    public SignInWatch(Path keys, Disk disk, Seams seams) {
        this.file = keys.resolve("tries.json");
        this.disk = disk;
        this.seams = seams;
    }

    /** Wrong passwords in a row, and when the last of them was typed. */
    record Tries(int wrong, long lastMs) {}

    /** @throws Refusal {@code home.shut} while the account is shut, also for the right password */
    public void refuseWhileShut(String login) {
        Tries tries = read().getOrDefault(login, new Tries(0, 0));
        long left = shutFor(tries.wrong()).toMillis() - Math.max(0, seams.millis() - tries.lastMs());
        if (tries.wrong() >= FREE && left > 0) {
            long minutes = Math.max(1, (left + 59_999) / 60_000);
            throw Refusal.ofHome(
                    "home.shut",
                    "密码连续输错 " + tries.wrong() + " 次，这个账号先锁住",
                    "防止有人一个一个地猜密码（GB/T 22239-2019 登录失败处理）",
                    "请等 " + minutes + " 分钟再输；忘了密码可用打印的恢复密钥单",
                    null);
        }
    }

    static Duration shutFor(int wrong) {
        if (wrong < FREE) {
            return Duration.ZERO;
        }
        Duration doubled = FIRST.multipliedBy(1L << Math.min(10, wrong - FREE));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }

    /** Notes a wrong password. */
    public void failed(String login) {
        Map<String, Tries> all = read();
        int wrong = all.getOrDefault(login, new Tries(0, 0)).wrong() + 1;
        all.remove(login);
        while (all.size() >= MOST_NAMES) {
            all.remove(all.keySet().iterator().next());
        }
        all.put(login, new Tries(wrong, seams.millis()));
        write(all);
    }

    /**
     * Notes the right password.
     *
     * @return how many wrong ones stood before it
     */
    public int passed(String login) {
        Map<String, Tries> all = read();
        Tries before = all.remove(login);
        if (before == null) {
            return 0;
        }
        write(all);
        return before.wrong();
    }

    /** A file that is gone or cannot be read counts nothing: the note must lock nobody out of the own records. */
    private Map<String, Tries> read() {
        Map<String, Tries> all = new LinkedHashMap<>();
        try {
            if (Files.exists(file)) {
                all.putAll(JSON.readValue(
                        Files.readAllBytes(file),
                        JSON.getTypeFactory().constructMapType(LinkedHashMap.class, String.class, Tries.class)));
            }
        } catch (IOException unreadable) {
            all.clear();
        }
        return all;
    }

    private boolean write(Map<String, Tries> all) {
        try {
            disk.replace(file, JSON.writeValueAsBytes(all));
            return true;
        } catch (IOException full) {
            return false;
        }
    }
}
