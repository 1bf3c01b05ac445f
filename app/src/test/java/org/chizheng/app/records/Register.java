package org.chizheng.app.records;

import static org.chizheng.core.Homes.values;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.chizheng.app.ui.task.InlineTasks;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.shared.Id;

/** A small township on a real data folder, with generated people: identity numbers with serials 98x. */
public final class Register implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("李秀英", "王建军", "张桂兰", "曾志强", "单小红", "欧阳春梅", "解丽娟", "仇文斌", "任海燕", "查永红");
    private static final List<String> GROUPS = List.of("TUOPIN", "NCZY", "QYZG", "LIANGHOU", "TYJR");
    private static final List<String> VILLAGES = List.of("张庄", "五马", "热留", "偏涧", "湾里");

    public final InlineTasks tasks = new InlineTasks();
    public final Core core;
    public final Session session;

    public Register(Path folder) {
        this(Homes.township(folder, 7));
    }

    private Register(Core core) {
        this.core = core;
        this.session = new Session(core, tasks);
    }

    public static Register bureau(Path folder) {
        return new Register(Homes.fresh(folder, "bureau", Homes.BUREAU, Homes.environment(new SeededSeams(11))));
    }

    /** A valid number: place 141025, the day, a serial from 980, and the check sign of ISO 7064 MOD 11-2. */
    public static String number(String day, int serial) {
        String body = "141025" + day + serial;
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (body.charAt(i) - '0') * weights[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    public Id person(String name, String number, String... groups) {
        Map<String, Object> typed = values(
                "name", name, "idNo", number, "phone", "13935700980", "township", Homes.YUEYANG, "village", "张庄");
        return core.services().traineeService().register(core.actor(), typed, List.of(groups));
    }

    /** So many different people. */
    public List<Id> people(int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> {
                    String day = "19" + (60 + i % 40) + "0" + (1 + i % 9) + (10 + i % 18);
                    Map<String, Object> typed = values(
                            "name", NAMES.get(i % NAMES.size()),
                            "idNo", number(day, 980 + i % 10),
                            "phone", "139357009" + (10 + i % 90),
                            "township", Homes.YUEYANG,
                            "village", VILLAGES.get(i % VILLAGES.size()));
                    return core.services()
                            .traineeService()
                            .register(core.actor(), typed, List.of(GROUPS.get(i % GROUPS.size())));
                })
                .toList();
    }

    @Override
    public void close() {
        session.close();
    }
}
